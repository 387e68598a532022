/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void gw_figure_add_sentence (GString *text,
                             char    *sentence);

G_END_DECLS
