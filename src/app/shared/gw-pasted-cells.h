/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GPtrArray *gw_pasted_cells_read       (const char *text);
GPtrArray *gw_pasted_cells_read_block (const char *text);

G_END_DECLS
