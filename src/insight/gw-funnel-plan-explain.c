/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-funnel-plan.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* A hair, so that 8 hours are no more than 8 hours. */
#define HAIR 1e-9

/**
 * gw_funnel_plan_get_need:
 * @step: position of the stage
 * @chance: to succeed with, such as 0.5, 0.8 or 0.9
 *
 * Returns: how many of the stage it takes for that chance, unrounded; 0 where
 *   no number is enough
 */
double
gw_funnel_plan_get_need (const GwFunnelPlan *self,
                         gsize               step,
                         double              chance)
{
  gsize n_steps;
  const GwFunnelStep *steps;

  g_return_val_if_fail (self != NULL, 0.0);
  g_return_val_if_fail (chance > 0.0 && chance < 1.0, 0.0);

  steps = gw_funnel_plan_get_steps (self, &n_steps);
  if (step >= n_steps || !(steps[0].average > 0.0))
    return 0.0;

  return steps[step].average / steps[0].average *
         gw_funnel_safe_number (steps[0].rate, gw_funnel_plan_get_deals (self), chance);
}

/**
 * gw_funnel_plan_get_coverage:
 * @safe: for the safe plan, rather than the average one
 *
 * Returns: how many opportunities it takes for each deal that is needed; 0
 *   while nothing is known about that
 */
double
gw_funnel_plan_get_coverage (const GwFunnelPlan *self,
                             gboolean            safe)
{
  gsize n_steps;
  const GwFunnelStep *steps;

  g_return_val_if_fail (self != NULL, 0.0);

  steps = gw_funnel_plan_get_steps (self, &n_steps);
  if (n_steps == 0 || !(gw_funnel_plan_get_deals (self) > 0.0))
    return 0.0;

  return (safe ? steps[0].safe : steps[0].average) / gw_funnel_plan_get_deals (self);
}

/**
 * gw_funnel_plan_get_average_chance:
 *
 * Returns: the chance that the average plan, rounded up, succeeds with: about
 *   a half
 */
double
gw_funnel_plan_get_average_chance (const GwFunnelPlan *self)
{
  gsize n_steps;
  const GwFunnelStep *steps;

  g_return_val_if_fail (self != NULL, 0.0);

  steps = gw_funnel_plan_get_steps (self, &n_steps);
  if (n_steps == 0 || steps[0].average > G_MAXINT)
    return 0.0;

  return gw_funnel_chance ((guint) gw_funnel_round_up (steps[0].average), steps[0].rate, gw_funnel_plan_get_deals (self));
}

/**
 * gw_funnel_plan_get_verdict:
 *
 * Returns: whether the people have the hours that it takes (F11)
 */
GwCapacityVerdict
gw_funnel_plan_get_verdict (const GwFunnelPlan *self)
{
  double available;

  g_return_val_if_fail (self != NULL, GW_CAPACITY_UNKNOWN);

  available = gw_funnel_plan_get_selling_hours (self);
  if (gw_funnel_plan_get_hours (self) <= 0.0)
    return GW_CAPACITY_UNKNOWN;
  if (gw_funnel_plan_get_person_days (self) > 0.0 && available <= 0.0)
    return GW_CAPACITY_UNKNOWN;
  if (gw_funnel_plan_get_hours (self) > available + HAIR)
    return GW_CAPACITY_TOO_LITTLE;
  if (gw_funnel_plan_get_safe_hours (self) > available + HAIR)
    return GW_CAPACITY_ON_AVERAGE;

  return GW_CAPACITY_ENOUGH;
}

/**
 * gw_funnel_plan_explain_capacity:
 * @format: how numbers are written
 *
 * Says whether the hours are enough: hours that the activities need beside
 * hours that the people have.
 *
 * Returns: (transfer full) (nullable): a sentence, or %NULL while nobody has said
 *   how long an activity takes or how many hours a day has
 */
char *
gw_funnel_plan_explain_capacity (const GwFunnelPlan *self,
                                 const GwFormat     *format)
{
  g_autofree char *needed = NULL;
  g_autofree char *safe = NULL;
  g_autofree char *available = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (format != NULL, NULL);

  needed = gw_format_value (format, gw_funnel_round_up (gw_funnel_plan_get_hours (self)), 0);
  safe = gw_format_value (format, gw_funnel_round_up (gw_funnel_plan_get_safe_hours (self)), 0);
  available = gw_format_value (format, floor (gw_funnel_plan_get_selling_hours (self) + HAIR), 0);
  switch (gw_funnel_plan_get_verdict (self))
    {
    case GW_CAPACITY_ENOUGH:
      return g_strdup_printf (_("It takes %s hours to be safe, and you have %s."), safe, available);
    case GW_CAPACITY_ON_AVERAGE:
      return g_strdup_printf (_("It takes %s hours on average and %s to be safe; you have %s."), needed, safe, available);
    case GW_CAPACITY_TOO_LITTLE:
      if (gw_funnel_plan_get_person_days (self) <= 0.0)
        return g_strdup_printf (_("It takes %s hours, and nobody has a working day for it."), needed);
      return g_strdup_printf (_("It takes %s hours on average; you have %s."), needed, available);
    case GW_CAPACITY_UNKNOWN:
    default:
      return NULL;
    }
}

/**
 * gw_funnel_plan_explain_deadline:
 * @as_of: the day of the question
 * @format: how dates are written
 *
 * Returns: (transfer full) (nullable): until when a new opportunity can still
 *   close in time; %NULL where nothing is known about that
 */
char *
gw_funnel_plan_explain_deadline (const GwFunnelPlan *self,
                                 GwDate              as_of,
                                 const GwFormat     *format)
{
  g_autofree char *date = NULL;
  GwDate deadline;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (gw_date_is_valid (as_of), NULL);
  g_return_val_if_fail (format != NULL, NULL);

  deadline = gw_funnel_plan_get_deadline (self);
  if (deadline == GW_DATE_NONE)
    return NULL;
  date = gw_format_date (format, deadline);
  if (deadline < as_of)
    /* Translators: a date that is past */
    return g_strdup_printf (_("Only opportunities that existed on %s can still close in time."), date);

  return g_strdup_printf (_("An opportunity created by %s can still close in time."), date);
}
