/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "gw-session.h"

G_BEGIN_DECLS

#define GW_TYPE_MILESTONE_CHART (gw_milestone_chart_get_type ())

/* The plan of a goal with its milestones, which are moved on the chart. */
G_DECLARE_FINAL_TYPE (GwMilestoneChart, gw_milestone_chart, GW, MILESTONE_CHART, GtkWidget)

void gw_milestone_chart_show (GwMilestoneChart *self,
                              GwSession        *session,
                              GwGoal           *goal);

G_END_DECLS
