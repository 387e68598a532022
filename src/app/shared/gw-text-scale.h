/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

int gw_text_scale (GtkWidget *widget,
                   int        pixels);

G_END_DECLS
