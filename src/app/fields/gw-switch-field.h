/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-field-editor.h"

G_BEGIN_DECLS

/* Yes or no. */
#define GW_TYPE_SWITCH_FIELD (gw_switch_field_get_type ())
G_DECLARE_FINAL_TYPE (GwSwitchField, gw_switch_field, GW, SWITCH_FIELD, GwFieldEditor)

G_END_DECLS
