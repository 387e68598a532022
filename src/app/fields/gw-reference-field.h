/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-field-editor.h"

G_BEGIN_DECLS

/* Another record of the document. */
#define GW_TYPE_REFERENCE_FIELD (gw_reference_field_get_type ())
G_DECLARE_FINAL_TYPE (GwReferenceField, gw_reference_field, GW, REFERENCE_FIELD, GwFieldEditor)

G_END_DECLS
