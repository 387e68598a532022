/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void gw_drop_down_list_begin_at_chosen (GtkDropDown *drop_down);

G_END_DECLS
