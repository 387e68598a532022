/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "gw-session.h"

/* What a test of a view begins with. */
typedef struct
{
  GwSession *session;
  GtkWidget *view;
  GtkWidget *window;
} GwViewTest;

typedef void (*GwViewTestSetSession) (gpointer   view,
                                      GwSession *session);

void       gw_view_test_set_up     (GwViewTest           *self,
                                    const char           *sample,
                                    GType                 type,
                                    GwViewTestSetSession  set_session);
void       gw_view_test_tear_down  (GwViewTest           *self);
GwSession *gw_view_test_open       (const char           *sample);
GwSession *gw_view_test_new_goal   (GwDate                today,
                                    GwDate                start,
                                    GwDate                due);
GwSession *gw_view_test_new_large  (guint                 n_goals);
GwGoal    *gw_view_test_get_goal   (GwSession            *session,
                                    const char           *id);
GtkWidget *gw_view_test_show       (GtkWidget            *view);
void       gw_view_test_close      (GtkWidget            *window);
GtkWidget *gw_view_test_find       (GtkWidget            *widget,
                                    GType                 type);
gboolean   gw_view_test_shows      (GtkWidget            *widget,
                                    const char           *text);
