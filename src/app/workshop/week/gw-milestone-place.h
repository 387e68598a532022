/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "gw-goal.h"
#include "gw-marks.h"
#include "gw-milestone.h"
#include "gw-session.h"

G_BEGIN_DECLS

/**
 * GwMilestonePlace:
 * @date: the day
 * @value: how far by then, as an amount of the metric; %GW_UNSET where nobody said
 *
 * Where a milestone stands on the plan of its goal, and where it would stand when
 * it is let go.
 */
typedef struct
{
  GwDate date;
  gint64 value;
} GwMilestonePlace;

void    gw_milestone_place_init      (GwMilestonePlace       *self,
                                      GwMilestone            *milestone);
void    gw_milestone_place_pull      (GwMilestonePlace       *self,
                                      GwMilestone            *milestone,
                                      GwGoal                 *goal,
                                      GtkWidget              *area,
                                      GwSession              *session,
                                      double                  x,
                                      double                  y);
GwPoint gw_milestone_place_locate    (const GwMilestonePlace *self,
                                      GwGoal                 *goal,
                                      GtkWidget              *area,
                                      GwSession              *session);
char   *gw_milestone_place_say       (const GwMilestonePlace *self,
                                      GwGoal                 *goal,
                                      GwSession              *session);
GwDate  gw_milestone_place_find_date (GtkWidget              *area,
                                      double                  x);

G_END_DECLS
