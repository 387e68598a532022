/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a label shows at most, in characters; more than anybody reads there. */
#define GW_SHOWN_TEXT_MAX 2000

char               *gw_shown_text             (const char *text);
GtkListItemFactory *gw_shown_text_new_factory (void);

G_END_DECLS
