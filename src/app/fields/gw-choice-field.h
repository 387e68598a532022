/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-field-editor.h"

G_BEGIN_DECLS

/* One of a few values. */
#define GW_TYPE_CHOICE_FIELD (gw_choice_field_get_type ())
G_DECLARE_FINAL_TYPE (GwChoiceField, gw_choice_field, GW, CHOICE_FIELD, GwFieldEditor)

G_END_DECLS
