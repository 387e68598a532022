/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-edit.h"

G_BEGIN_DECLS

#define GW_TYPE_HISTORY (gw_history_get_type ())
G_DECLARE_FINAL_TYPE (GwHistory, gw_history, GW, HISTORY, GObject)

GwHistory  *gw_history_new            (void);
gboolean    gw_history_commit         (GwHistory  *self,
                                       GwEdit     *edit,
                                       GError    **error);
gboolean    gw_history_undo           (GwHistory  *self);
gboolean    gw_history_redo           (GwHistory  *self,
                                       GError    **error);
void        gw_history_end_typing     (GwHistory  *self);
void        gw_history_set_day        (GwHistory  *self,
                                       GwDate      day);
void        gw_history_set_closed     (GwHistory  *self,
                                       const char *sentence);
gboolean    gw_history_get_can_undo   (GwHistory  *self);
gboolean    gw_history_get_can_redo   (GwHistory  *self);
const char *gw_history_get_undo_label (GwHistory  *self);
const char *gw_history_get_redo_label (GwHistory  *self);
gboolean    gw_history_get_saved      (GwHistory  *self);
guint64     gw_history_get_mark       (GwHistory  *self);
void        gw_history_set_saved      (GwHistory  *self,
                                       guint64     mark);

G_END_DECLS
