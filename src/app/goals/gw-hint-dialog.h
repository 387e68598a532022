/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-form-dialog.h"
#include "gw-hint.h"
#include "gw-session.h"

G_BEGIN_DECLS

#define GW_TYPE_HINT_DIALOG (gw_hint_dialog_get_type ())

/* Asks why a hint does not apply. */
G_DECLARE_FINAL_TYPE (GwHintDialog, gw_hint_dialog, GW, HINT_DIALOG, GwFormDialog)

GtkWidget *gw_hint_dialog_new  (GwSession    *session,
                                const GwHint *hint);
void       gw_hint_dialog_fill (GwHintDialog *self,
                                const char   *reason);

G_END_DECLS
