/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-edit.h"

G_BEGIN_DECLS

void gw_edit_forget_references (GwEdit   *self,
                                GwRecord *leaving);
gboolean gw_edit_validate_referrers (GwRecord  *record,
                                     GError   **error);
gboolean gw_change_touches_agreement (const GwChange *change);

G_END_DECLS
