/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *gw_shorten (const char *text,
                  guint       width);

G_END_DECLS
