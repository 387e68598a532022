/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-field-editor.h"

G_BEGIN_DECLS

/* A number, an amount, a share or a time of day. */
#define GW_TYPE_NUMBER_FIELD (gw_number_field_get_type ())
G_DECLARE_FINAL_TYPE (GwNumberField, gw_number_field, GW, NUMBER_FIELD, GwFieldEditor)

G_END_DECLS
