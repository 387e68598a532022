/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-edit.h"
#include "gw-form-dialog.h"
#include "gw-session.h"

G_BEGIN_DECLS

#define GW_TYPE_REASON_DIALOG (gw_reason_dialog_get_type ())

/* Asks why an agreed goal changes, and who agreed to that. */
G_DECLARE_FINAL_TYPE (GwReasonDialog, gw_reason_dialog, GW, REASON_DIALOG, GwFormDialog)

GtkWidget *gw_reason_dialog_new        (GwSession      *session,
                                        GwEdit         *edit);
GtkWidget *gw_reason_dialog_new_for_row
                                       (GwSession      *session,
                                        GwRecord       *parent,
                                        const char     *slot,
                                        const char *const *fields);
void       gw_reason_dialog_fill_row   (GwReasonDialog *self,
                                        const char     *field,
                                        const char     *text);
void       gw_reason_dialog_fill       (GwReasonDialog *self,
                                        const char     *reason,
                                        const char     *approver);

G_END_DECLS
