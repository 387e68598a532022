/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-session.h"
#include <gtk/gtk.h>

GwSession *gw_view_test_open       (const char *sample);
GwSession *gw_view_test_new_large  (guint       n_goals);
GwGoal    *gw_view_test_get_goal   (GwSession  *session,
                                    const char *id);
GtkWidget *gw_view_test_show       (GtkWidget  *view);
void       gw_view_test_close      (GtkWidget  *window);
GtkWidget *gw_view_test_find       (GtkWidget  *widget,
                                    GType       type);
gboolean   gw_view_test_shows      (GtkWidget  *widget,
                                    const char *text);
