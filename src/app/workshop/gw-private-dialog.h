/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gw-edit.h"
#include "gw-session.h"

G_BEGIN_DECLS

#define GW_TYPE_PRIVATE_DIALOG (gw_private_dialog_get_type ())

/* The laptop goes round: each member picks a name, answers alone, and closes
 * the page behind. Nobody sees what others wrote. */
G_DECLARE_FINAL_TYPE (GwPrivateDialog, gw_private_dialog, GW, PRIVATE_DIALOG, AdwWindow)

/**
 * GwPrivateRecordFunc:
 * @edit: (nullable): where a record is made that is not there yet; %NULL only
 *   looks
 *
 * Returns: (transfer none) (nullable): the record that holds the answers of
 *   @member
 */
typedef GwRecord *(*GwPrivateRecordFunc) (GwMember *member,
                                          GwEdit   *edit,
                                          gpointer  user_data);

GtkWidget *gw_private_dialog_new       (GtkWidget           *parent,
                                        GwSession           *session,
                                        GwTeam              *team,
                                        const char          *title,
                                        const char          *question);
void       gw_private_dialog_add_field (GwPrivateDialog     *self,
                                        GtkWidget           *editor,
                                        GwPrivateRecordFunc  find,
                                        gpointer             user_data);
void       gw_private_dialog_set_check (GwPrivateDialog     *self,
                                        gboolean           (*answered) (GwMember *member,
                                                                        gpointer  user_data),
                                        gpointer             user_data);
void       gw_private_dialog_set_promise (GwPrivateDialog   *self,
                                          const char        *promise);

G_END_DECLS
