/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-format.h"

G_BEGIN_DECLS

const char  *gw_format_get_decimal_point (const GwFormat *self);

G_END_DECLS
