/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-field-editor.h"

G_BEGIN_DECLS

#define GW_TYPE_RATING_FIELD (gw_rating_field_get_type ())

/* One answer of several, from 1 to 5, in a list of whole numbers. */
G_DECLARE_FINAL_TYPE (GwRatingField, gw_rating_field, GW, RATING_FIELD, GwFieldEditor)

G_END_DECLS
