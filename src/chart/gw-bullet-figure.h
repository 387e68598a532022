/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-figure.h"
#include "gw-format.h"
#include "gw-goal-insight.h"

G_BEGIN_DECLS

#define GW_TYPE_BULLET_FIGURE (gw_bullet_figure_get_type ())

/* A small bar for a list: what was reached, on the way to the target, with a
 * mark where the plan wants it to be. */
G_DECLARE_FINAL_TYPE (GwBulletFigure, gw_bullet_figure, GW, BULLET_FIGURE, GwFigure)

GwFigure *gw_bullet_figure_new            (const GwGoalInsight *insight,
                                           const GwFormat      *format);
GwFigure *gw_bullet_figure_new_for_goal   (const GwGoalInsight *insight,
                                           GwGoal              *goal,
                                           const GwFormat      *format);
GwFigure *gw_bullet_figure_new_for_values (double               progress,
                                           gboolean             has_progress,
                                           double               planned,
                                           gboolean             has_planned,
                                           const char          *text);

G_END_DECLS
