/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-field-editor.h"

G_BEGIN_DECLS

/* A text of one line. */
#define GW_TYPE_TEXT_FIELD (gw_text_field_get_type ())
G_DECLARE_FINAL_TYPE (GwTextField, gw_text_field, GW, TEXT_FIELD, GwFieldEditor)

G_END_DECLS
