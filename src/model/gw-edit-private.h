/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-edit.h"

G_BEGIN_DECLS

/* A label and its changes: all of them or none. The only way to write to a
 * document once it is open. */
struct _GwEdit
{
  GObject parent_instance;

  char *label;
  GPtrArray *changes;
  GHashTable *leaving; /* records that it takes out, with all below them; owned */
  char *reason;
  char *approver;
  GwDate date;
  gboolean typing;
  gboolean reviewed; /* a redo must not record a second revision */
  gboolean applied;
};

static inline GwChange *
gw_edit_change_at (GwEdit *self,
                   guint   position)
{
  return g_ptr_array_index (self->changes, position);
}

void     gw_edit_add_removal         (GwEdit          *self,
                                      GwRecord        *record);

/* When what it brings came */
void     gw_edit_stamp               (GwEdit          *self,
                                      GwDate           day);

/* What a removal means for the rest of the document */
void     gw_edit_forget_references   (GwEdit          *self,
                                      GwRecord        *record);
void     gw_edit_keep                (GwEdit          *self,
                                      GwRecord        *record);
gboolean gw_edit_check_references    (GwRecord        *record,
                                      GError         **error);
void     gw_edit_collect_referrers   (GwRecord        *root,
                                      GHashTable      *ids,
                                      gboolean         deep,
                                      GPtrArray       *referrers);
gboolean gw_change_touches_agreement (const GwChange  *change);

G_END_DECLS
