/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-funnel-plan.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "gw-funnel-equation.h"

/* Shares are shown in whole percents, rounded up: a little more is enough. */
static double
round_up_percent (double share)
{
  return ceil (share * 100.0 - 1e-9) / 100.0;
}

/* The plan as an equation in which a deal is one and a week is a person-day,
 * with only the activities that the hours of the people allow. */
static gboolean
fill_equation (const GwFunnelPlan *self,
               gboolean            safe,
               GwFunnelEquation   *equation)
{
  double hours = safe ? gw_funnel_plan_get_safe_hours (self) : gw_funnel_plan_get_hours (self);
  gsize n_steps;
  const GwFunnelStep *steps = gw_funnel_plan_get_steps (self, &n_steps);

  if (n_steps == 0 || n_steps > GW_FUNNEL_MOST_STAGES || !(hours > 0.0))
    return FALSE;

  *equation = (GwFunnelEquation) {
    .revenue = gw_funnel_plan_get_deals (self),
    .deal = 1.0,
    .n_rates = n_steps,
    .weeks = gw_funnel_plan_get_person_days (self),
    .activities = (safe ? steps[n_steps - 1].safe_per_day : steps[n_steps - 1].average_per_day) *
                  gw_funnel_plan_get_selling_hours (self) / hours,
  };
  for (gsize i = 0; i < n_steps; i++)
    equation->rates[i] = steps[i].rate;

  return TRUE;
}

static gboolean
solve (const GwFunnelPlan *self,
       gboolean            safe,
       GwFunnelEquation   *equation,
       GwFunnelUnknown     unknown)
{
  if (!fill_equation (self, safe, equation))
    return FALSE;
  if (safe)
    return gw_funnel_solve_safe (equation, unknown, 0, gw_funnel_plan_get_chance (self));

  return gw_funnel_solve (equation, unknown, 0);
}

/**
 * gw_funnel_plan_explain_way_out:
 * @format: how numbers are written
 *
 * Where the hours are not enough, solves the funnel for what would make them
 * enough: the win rate, or the size of a deal (F11 in the arithmetic). For the
 * safe plan where they are enough on average.
 *
 * Returns: (transfer full) (nullable): a sentence, or %NULL where the hours are
 *   enough or nobody knows
 */
char *
gw_funnel_plan_explain_way_out (const GwFunnelPlan *self,
                                const GwFormat     *format)
{
  GwFunnelEquation by_rate, by_deal;
  GwCapacityVerdict verdict;
  gboolean safe;
  gsize n_steps;
  g_autofree char *now = NULL;
  g_autofree char *rate = NULL;
  g_autofree char *larger = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (format != NULL, NULL);

  verdict = gw_funnel_plan_get_verdict (self);
  safe = verdict == GW_CAPACITY_ON_AVERAGE;
  if (!safe && verdict != GW_CAPACITY_TOO_LITTLE)
    return NULL;
  if (!solve (self, safe, &by_deal, GW_FUNNEL_DEAL) || by_deal.deal <= 1.0)
    return NULL;

  larger = gw_format_percent (format, round_up_percent (by_deal.deal - 1.0), 0);
  if (!solve (self, safe, &by_rate, GW_FUNNEL_RATE))
    /* Translators: a percentage */
    return g_strdup_printf (_("What would fit into these hours: deals that are %s larger."), larger);

  now = gw_format_percent (format, gw_funnel_plan_get_steps (self, &n_steps)->rate, 0);
  rate = gw_format_percent (format, round_up_percent (by_rate.rates[0]), 0);
  if (safe)
    /* Translators: percentages: the win rate that it takes, that of now, and how much larger a deal is */
    return g_strdup_printf (_("What would be safe in these hours: a win rate of %s instead of %s, or deals that are %s larger."),
                            rate, now, larger);

  /* Translators: percentages: the win rate that it takes, that of now, and how much larger a deal is */
  return g_strdup_printf (_("What would fit into these hours: a win rate of %s instead of %s, or deals that are %s larger."),
                          rate, now, larger);
}
