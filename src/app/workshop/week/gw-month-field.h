/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-field-editor.h"

G_BEGIN_DECLS

#define GW_TYPE_MONTH_FIELD (gw_month_field_get_type ())

/* The weights of the months of a goal. */
G_DECLARE_FINAL_TYPE (GwMonthField, gw_month_field, GW, MONTH_FIELD, GwFieldEditor)

G_END_DECLS
