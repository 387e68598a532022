/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-field-editor.h"

G_BEGIN_DECLS

#define GW_TYPE_WEEKDAY_FIELD (gw_weekday_field_get_type ())

/* Which days of the week are worked on, as bits from Monday. */
G_DECLARE_FINAL_TYPE (GwWeekdayField, gw_weekday_field, GW, WEEKDAY_FIELD, GwFieldEditor)

G_END_DECLS
