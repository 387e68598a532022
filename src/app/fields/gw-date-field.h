/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-field-editor.h"

G_BEGIN_DECLS

/* A date, typed or picked. */
#define GW_TYPE_DATE_FIELD (gw_date_field_get_type ())
G_DECLARE_FINAL_TYPE (GwDateField, gw_date_field, GW, DATE_FIELD, GwFieldEditor)

G_END_DECLS
