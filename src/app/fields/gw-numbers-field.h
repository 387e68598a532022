/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-field-editor.h"

G_BEGIN_DECLS

#define GW_TYPE_NUMBERS_FIELD (gw_numbers_field_get_type ())

/* A few whole numbers in a row, such as a ramp: "0 25 50 75 100". */
G_DECLARE_FINAL_TYPE (GwNumbersField, gw_numbers_field, GW, NUMBERS_FIELD, GwFieldEditor)

G_END_DECLS
