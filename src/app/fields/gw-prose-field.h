/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-field-editor.h"

G_BEGIN_DECLS

/* A text of a few lines. */
#define GW_TYPE_PROSE_FIELD (gw_prose_field_get_type ())
G_DECLARE_FINAL_TYPE (GwProseField, gw_prose_field, GW, PROSE_FIELD, GwFieldEditor)

G_END_DECLS
