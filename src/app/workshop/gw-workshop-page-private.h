/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-live-panel.h"
#include "gw-workshop-page.h"

G_BEGIN_DECLS

/* What all pages of the workshop have in common: the header, the words of the
 * page, the timer, an exercise and what follows from it. */
typedef struct
{
  GwSession *session;
  GwPage page;
  GwTeam *team;
  GwGoal *goal;
  gboolean bound;
  gboolean stale;
  guint refresh_id;
  guint64 mark_at_entry;

  GtkWidget *number_label;
  GtkWidget *title_label;
  GtkWidget *pill;
  GtkWidget *point_label;
  GtkWidget *timer_button;
  GtkWidget *background;
  GtkWidget *switcher;
  GtkWidget *footer;
  GtkWidget *no_team;
  GtkWidget *body;
  GtkWidget *columns;
  GtkWidget *exercise;
  GtkWidget *live;
} GwWorkshopPagePrivate;

/* For the files of this class. */
GwWorkshopPagePrivate *gw_workshop_page_get_private (GwWorkshopPage *self);

/* For the pages themselves. */
GwLivePanel *gw_workshop_page_get_live (GwWorkshopPage *self);

G_END_DECLS
