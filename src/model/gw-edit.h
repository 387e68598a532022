/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-change.h"

G_BEGIN_DECLS

#define GW_TYPE_EDIT (gw_edit_get_type ())
G_DECLARE_FINAL_TYPE (GwEdit, gw_edit, GW, EDIT, GObject)

/* Writing an edit: nothing happens before it is applied. */
GwEdit         *gw_edit_new             (const char       *label);
void            gw_edit_set_value       (GwEdit           *self,
                                         GwRecord         *record,
                                         guint             field,
                                         const GValue     *value);
void            gw_edit_set_boolean     (GwEdit           *self,
                                         GwRecord         *record,
                                         const char       *name,
                                         gboolean          value);
void            gw_edit_set_integer     (GwEdit           *self,
                                         GwRecord         *record,
                                         const char       *name,
                                         gint64            value);
void            gw_edit_set_date        (GwEdit           *self,
                                         GwRecord         *record,
                                         const char       *name,
                                         GwDate            value);
void            gw_edit_set_text        (GwEdit           *self,
                                         GwRecord         *record,
                                         const char       *name,
                                         const char       *value);
void            gw_edit_set_choice      (GwEdit           *self,
                                         GwRecord         *record,
                                         const char       *name,
                                         int               value);
void            gw_edit_set_integers    (GwEdit           *self,
                                         GwRecord         *record,
                                         const char       *name,
                                         GwIntegers       *value);
void            gw_edit_set_reference   (GwEdit           *self,
                                         GwRecord         *record,
                                         const char       *name,
                                         GwRecord         *value);
void            gw_edit_insert          (GwEdit           *self,
                                         GwRecord         *parent,
                                         const char       *slot,
                                         guint             position,
                                         GwRecord         *child);
void            gw_edit_remove          (GwEdit           *self,
                                         GwRecord         *record);
void            gw_edit_put_check_in    (GwEdit           *self,
                                         GwRecord         *record,
                                         const GwCheckIn  *check_in);
void            gw_edit_record_check_in (GwEdit           *self,
                                         GwRecord         *record,
                                         const GwCheckIn  *check_in);
void            gw_edit_remove_check_in (GwEdit           *self,
                                         GwRecord         *record,
                                         GwDate            date);
void            gw_edit_set_reason      (GwEdit           *self,
                                         const char       *reason,
                                         const char       *approver,
                                         GwDate            date);
void            gw_edit_set_typing      (GwEdit           *self,
                                         gboolean          typing);

/* Carrying it out */
gboolean        gw_edit_apply           (GwEdit           *self,
                                         GError          **error);
void            gw_edit_revert          (GwEdit           *self);
gboolean        gw_edit_absorb          (GwEdit           *self,
                                         GwEdit           *later);

/* Reading it */
const char     *gw_edit_get_label       (GwEdit           *self);
const char     *gw_edit_get_reason      (GwEdit           *self);
const char     *gw_edit_get_approver    (GwEdit           *self);
GwDate          gw_edit_get_date        (GwEdit           *self);
gboolean        gw_edit_get_applied     (GwEdit           *self);
gboolean        gw_edit_is_empty        (GwEdit           *self);
guint           gw_edit_get_n_changes   (GwEdit           *self);
const GwChange *gw_edit_get_change      (GwEdit           *self,
                                         guint             position);

G_END_DECLS
