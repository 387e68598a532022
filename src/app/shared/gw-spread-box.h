/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GW_TYPE_SPREAD_BOX (gw_spread_box_get_type ())

/* Children in a row, the last at its end, and below each other where there is
 * too little room: a title and what can be done with it. */
G_DECLARE_FINAL_TYPE (GwSpreadBox, gw_spread_box, GW, SPREAD_BOX, GtkWidget)

G_END_DECLS
