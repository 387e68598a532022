/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "gw-goal.h"
#include "gw-session.h"

G_BEGIN_DECLS

void gw_first_numbers_ask (GtkWidget *parent,
                           GwSession *session,
                           GwGoal    *goal);

G_END_DECLS
