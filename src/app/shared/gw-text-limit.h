/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-field-editor.h"

G_BEGIN_DECLS

void gw_text_limit_write (GwFieldEditor  *editor,
                          const GwField  *field,
                          const char     *text);

G_END_DECLS
