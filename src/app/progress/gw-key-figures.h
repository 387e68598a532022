/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-format.h"
#include "gw-goal-insight.h"

G_BEGIN_DECLS

/**
 * GwKeyFigure:
 * @caption: what it is: "Reached"
 * @value: the figure itself, short enough for large type
 * @detail: what stands under it: "42 % of 3 600"
 * @explanation: (nullable): what that means, for who does not know it
 *
 * One of the few figures that are said first about a goal.
 */
typedef struct
{
  char *caption;
  char *value;
  char *detail;
  char *explanation;
} GwKeyFigure;

void       gw_key_figure_free   (GwKeyFigure         *self);
GPtrArray *gw_key_figures_new   (const GwGoalInsight *insight,
                                 const GwFormat      *format,
                                 const char          *unit);
char      *gw_key_figures_short (const GwGoalInsight *insight,
                                 const GwFormat      *format);

G_END_DECLS
