/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-field-editor.h"

G_BEGIN_DECLS

#define GW_TYPE_DATES_FIELD (gw_dates_field_get_type ())

/* A list of dates, such as holidays. */
G_DECLARE_FINAL_TYPE (GwDatesField, gw_dates_field, GW, DATES_FIELD, GwFieldEditor)

G_END_DECLS
