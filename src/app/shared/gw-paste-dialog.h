/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-data-table.h"
#include "gw-form-dialog.h"
#include "gw-session.h"

G_BEGIN_DECLS

#define GW_TYPE_PASTE_DIALOG (gw_paste_dialog_get_type ())

/* What was copied from a spreadsheet, and under it what was understood. It is
 * taken over in one edit, and not before somebody has seen it. */
G_DECLARE_FINAL_TYPE (GwPasteDialog, gw_paste_dialog, GW, PASTE_DIALOG, GwFormDialog)

/**
 * GwPasteFunc:
 * @text: what was copied, or typed
 * @edit: takes the changes
 * @understood: (out): the table as it was understood; %NULL for none
 * @summary: (out): what would be done, in a sentence
 *
 * Returns: whether all of @text was understood; otherwise @error says which
 *   row was not, and what is expected
 */
typedef gboolean (*GwPasteFunc) (const char   *text,
                                 GwEdit       *edit,
                                 GwDataTable **understood,
                                 char        **summary,
                                 gpointer      user_data,
                                 GError      **error);

GtkWidget *gw_paste_dialog_new      (GtkWidget      *parent,
                                     GwSession      *session,
                                     const char     *title,
                                     const char     *description,
                                     const char     *edit_label,
                                     GwPasteFunc     read,
                                     gpointer        user_data,
                                     GDestroyNotify  destroy);
void       gw_paste_dialog_set_text (GwPasteDialog  *self,
                                     const char     *text);
void       gw_paste_dialog_present  (GwPasteDialog  *self);

G_END_DECLS
