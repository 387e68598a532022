/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void gw_wheel_ignore (GtkWidget *scale);

G_END_DECLS
