/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-field-editor.h"

G_BEGIN_DECLS

/* A number between two ends that need not be answered. */
#define GW_TYPE_SCALE_FIELD (gw_scale_field_get_type ())
G_DECLARE_FINAL_TYPE (GwScaleField, gw_scale_field, GW, SCALE_FIELD, GwFieldEditor)

G_END_DECLS
