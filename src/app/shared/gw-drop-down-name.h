/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void gw_drop_down_name_set (GtkDropDown *drop_down,
                            const char  *name);

G_END_DECLS
