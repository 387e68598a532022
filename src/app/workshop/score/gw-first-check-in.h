/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "gw-session.h"

G_BEGIN_DECLS

#define GW_TYPE_FIRST_CHECK_IN (gw_first_check_in_get_type ())

/* One goal, its number and the date of it. */
G_DECLARE_FINAL_TYPE (GwFirstCheckIn, gw_first_check_in, GW, FIRST_CHECK_IN, GtkWidget)

GtkWidget *gw_first_check_in_new     (GwSession      *session,
                                      GwGoal         *goal);
void       gw_first_check_in_refresh (GwFirstCheckIn *self);

G_END_DECLS
