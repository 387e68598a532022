/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-field-editor.h"

G_BEGIN_DECLS

/* Whole numbers, one a month, in one line. */
#define GW_TYPE_MONTHS_FIELD (gw_months_field_get_type ())
G_DECLARE_FINAL_TYPE (GwMonthsField, gw_months_field, GW, MONTHS_FIELD, GwFieldEditor)

G_END_DECLS
