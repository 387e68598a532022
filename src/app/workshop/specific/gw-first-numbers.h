/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "gw-goal.h"
#include "gw-session.h"

G_BEGIN_DECLS

void  gw_first_numbers_ask         (GtkWidget *parent,
                                    GwSession *session,
                                    GwGoal    *goal);
guint gw_first_numbers_count       (GwGoal    *goal);
char *gw_first_numbers_say_missing (GwGoal    *goal);

G_END_DECLS
