/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-figure.h"
#include "gw-format.h"
#include "gw-insight.h"

G_BEGIN_DECLS

/**
 * GwFigureKind:
 * @GW_FIGURE_KIND_PACE: plan, actual and forecast of a goal over time
 * @GW_FIGURE_KIND_BULLET: how far a goal is, in one bar
 * @GW_FIGURE_KIND_WATERFALL: how the goal of a team is handed out to its members
 * @GW_FIGURE_KIND_FUNNEL: what the target takes, stage by stage
 * @GW_FIGURE_KIND_THERMOMETER: how far a goal has come, as a column that rises
 * @GW_FIGURE_KIND_SPREAD: how far the parts of a team's goal are from their plans
 * @GW_FIGURE_KIND_BURN_UP: what the parts of a team's goal add up to over time
 *
 * What there is to draw of a goal.
 */
typedef enum
{
  GW_FIGURE_KIND_PACE,
  GW_FIGURE_KIND_BULLET,
  GW_FIGURE_KIND_WATERFALL,
  GW_FIGURE_KIND_FUNNEL,
  GW_FIGURE_KIND_THERMOMETER,
  GW_FIGURE_KIND_SPREAD,
  GW_FIGURE_KIND_BURN_UP,
} GwFigureKind;

#define GW_N_FIGURE_KINDS (GW_FIGURE_KIND_BURN_UP + 1)

const char *gw_figure_kind_get_name (GwFigureKind    kind);
gboolean    gw_figure_kind_parse    (const char     *word,
                                     GwFigureKind   *kind);
char       *gw_figure_kind_list_words (void);
GwFigure   *gw_figure_new_for_goal  (GwFigureKind    kind,
                                     GwInsight      *insight,
                                     GwGoal         *goal,
                                     const GwFormat *format);
GwFigure   *gw_figure_new_spread_with_names (GwInsight      *insight,
                                             GwGoal         *goal,
                                             const GwFormat *format);
void        gw_figure_caption_for_goal (GwFigure       *self,
                                        GwFigureKind    kind,
                                        GwGoal         *goal,
                                        GwDate          as_of,
                                        const GwFormat *format);

G_END_DECLS
