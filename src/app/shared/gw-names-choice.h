/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void gw_names_choice_show (GtkDropDown   *choice,
                           GtkStringList *names,
                           guint          selected);

G_END_DECLS
