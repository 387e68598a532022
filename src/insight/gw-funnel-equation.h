/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* As many stages as a funnel has. */
#define GW_FUNNEL_MOST_STAGES 6

/**
 * GwFunnelUnknown:
 *
 * What a funnel is solved for.
 */
typedef enum
{
  GW_FUNNEL_REVENUE,
  GW_FUNNEL_DEAL,
  GW_FUNNEL_RATE,
  GW_FUNNEL_WEEKS,
  GW_FUNNEL_ACTIVITIES,
} GwFunnelUnknown;

/**
 * GwFunnelEquation:
 * @revenue: what comes of it all
 * @repeat: of this, without new deals
 * @deal: an average deal
 * @rates: from the last stage (the win rate) to the first, 0 to 1
 * @n_rates: how many stages, at least one
 * @weeks: how long
 * @activities: of the first stage, in a week
 *
 * revenue = repeat + deal × rates multiplied × activities × weeks (F11).
 */
typedef struct
{
  double revenue;
  double repeat;
  double deal;
  double rates[GW_FUNNEL_MOST_STAGES];
  gsize  n_rates;
  double weeks;
  double activities;
} GwFunnelEquation;

gboolean gw_funnel_solve      (GwFunnelEquation *equation,
                               GwFunnelUnknown   unknown,
                               gsize             rate);
gboolean gw_funnel_solve_safe (GwFunnelEquation *equation,
                               GwFunnelUnknown   unknown,
                               gsize             rate,
                               double            chance);

G_END_DECLS
