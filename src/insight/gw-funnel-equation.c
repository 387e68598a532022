/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-funnel-equation.h"

#include <math.h>

#include "gw-funnel-plan.h"

/* Halvings that find a rate to the last bit that matters. */
#define HALVINGS 60
#define MOST_OPPORTUNITIES 1e8

static gboolean
is_positive (double value)
{
  return isfinite (value) && value > 0.0;
}

/* What is known must be there and make sense; the unknown may be anything. */
static gboolean
check (const GwFunnelEquation *equation,
       GwFunnelUnknown         unknown,
       gsize                   rate)
{
  if (equation->n_rates == 0 || equation->n_rates > GW_FUNNEL_MOST_STAGES ||
      (unknown == GW_FUNNEL_RATE && rate >= equation->n_rates))
    return FALSE;
  if (!isfinite (equation->repeat) || equation->repeat < 0.0)
    return FALSE;
  if (unknown != GW_FUNNEL_REVENUE && (!isfinite (equation->revenue) || equation->revenue < equation->repeat))
    return FALSE;
  if ((unknown != GW_FUNNEL_DEAL && !is_positive (equation->deal)) ||
      (unknown != GW_FUNNEL_WEEKS && !is_positive (equation->weeks)) ||
      (unknown != GW_FUNNEL_ACTIVITIES && !is_positive (equation->activities)))
    return FALSE;

  for (gsize i = 0; i < equation->n_rates; i++)
    if ((unknown != GW_FUNNEL_RATE || i != rate) && (!is_positive (equation->rates[i]) || equation->rates[i] > 1.0))
      return FALSE;

  return TRUE;
}

/* Takes over a solution if it is one: no rate over 1, nothing endless. */
static gboolean
take (GwFunnelEquation *equation,
      GwFunnelUnknown   unknown,
      gsize             rate,
      double            value)
{
  if (!isfinite (value) || value < 0.0 || (unknown == GW_FUNNEL_RATE && !(value > 0.0 && value <= 1.0)))
    return FALSE;

  switch (unknown)
    {
    case GW_FUNNEL_REVENUE:
      equation->revenue = value;
      return TRUE;
    case GW_FUNNEL_DEAL:
      equation->deal = value;
      return TRUE;
    case GW_FUNNEL_RATE:
      equation->rates[rate] = value;
      return TRUE;
    case GW_FUNNEL_WEEKS:
      equation->weeks = value;
      return TRUE;
    case GW_FUNNEL_ACTIVITIES:
      equation->activities = value;
      return TRUE;
    default:
      g_return_val_if_reached (FALSE);
    }
}

/* The product of the rates from stage @first on, without that of @except. */
static double
multiply_rates (const GwFunnelEquation *equation,
                gsize                   first,
                gsize                   except)
{
  double product = 1.0;

  for (gsize i = first; i < equation->n_rates; i++)
    if (i != except)
      product *= equation->rates[i];

  return product;
}

/**
 * gw_funnel_solve:
 * @equation: (inout): all but one of its values
 * @unknown: the one to find
 * @rate: which rate, where it is a rate
 *
 * Solves a funnel for any one unknown, on average (F11 in the arithmetic).
 *
 * Returns: whether there is a solution; a rate over 1 is none. Otherwise
 *   @equation is as it was
 */
gboolean
gw_funnel_solve (GwFunnelEquation *equation,
                 GwFunnelUnknown   unknown,
                 gsize             rate)
{
  double fresh, product;

  g_return_val_if_fail (equation != NULL, FALSE);

  if (!check (equation, unknown, rate))
    return FALSE;

  fresh = equation->revenue - equation->repeat;
  product = multiply_rates (equation, 0, unknown == GW_FUNNEL_RATE ? rate : G_MAXSIZE);
  switch (unknown)
    {
    case GW_FUNNEL_REVENUE:
      return take (equation, unknown, rate,
                   equation->repeat + equation->deal * product * equation->activities * equation->weeks);
    case GW_FUNNEL_DEAL:
      return take (equation, unknown, rate, fresh / (product * equation->activities * equation->weeks));
    case GW_FUNNEL_RATE:
      return take (equation, unknown, rate, fresh / (equation->deal * product * equation->activities * equation->weeks));
    case GW_FUNNEL_WEEKS:
      return take (equation, unknown, rate, fresh / (equation->deal * product * equation->activities));
    case GW_FUNNEL_ACTIVITIES:
      return take (equation, unknown, rate, fresh / (equation->deal * product * equation->weeks));
    default:
      g_return_val_if_reached (FALSE);
    }
}

/* The most deals that @opportunities bring with that chance. */
static double
find_safe_deals (double opportunities,
                 double win_rate,
                 double chance)
{
  guint low = 0, high, n;

  if (!(opportunities <= MOST_OPPORTUNITIES))
    return -1.0;

  /* A part of an opportunity cannot be won. */
  n = high = (guint) floor (opportunities + 1e-9);
  while (low < high)
    {
      guint middle = high - (high - low) / 2;

      if (gw_funnel_chance (n, win_rate, middle) >= chance)
        low = middle;
      else
        high = middle - 1;
    }

  return low;
}

/* The least win rate that brings @deals with that chance. */
static double
find_safe_win_rate (double opportunities,
                    double deals,
                    double chance)
{
  double low = 0.0, high = 1.0;
  guint n;

  if (!(opportunities <= MOST_OPPORTUNITIES))
    return -1.0;

  n = (guint) floor (opportunities + 1e-9);
  if (gw_funnel_chance (n, high, deals) < chance)
    return -1.0;
  for (guint i = 0; i < HALVINGS; i++)
    {
      double middle = (low + high) / 2.0;

      if (gw_funnel_chance (n, middle, deals) >= chance)
        high = middle;
      else
        low = middle;
    }

  return high;
}

/**
 * gw_funnel_solve_safe:
 * @equation: (inout): all but one of its values
 * @unknown: the one to find
 * @rate: which rate, where it is a rate
 * @chance: to succeed with, such as 0.8
 *
 * gw_funnel_solve() for a plan that succeeds with @chance: whole deals are won
 * out of whole opportunities by chance, and the stages before are as on
 * average.
 *
 * Returns: whether there is a solution; otherwise @equation is as it was
 */
gboolean
gw_funnel_solve_safe (GwFunnelEquation *equation,
                      GwFunnelUnknown   unknown,
                      gsize             rate,
                      double            chance)
{
  double fresh, earlier, opportunities, deals, needed;

  g_return_val_if_fail (equation != NULL, FALSE);
  g_return_val_if_fail (chance > 0.0 && chance < 1.0, FALSE);

  if (!check (equation, unknown, rate))
    return FALSE;

  fresh = equation->revenue - equation->repeat;
  earlier = multiply_rates (equation, 1, unknown == GW_FUNNEL_RATE ? rate : G_MAXSIZE);
  opportunities = earlier * equation->activities * equation->weeks;
  if (unknown == GW_FUNNEL_REVENUE || unknown == GW_FUNNEL_DEAL)
    {
      deals = find_safe_deals (opportunities, equation->rates[0], chance);
      if (deals < 0.0)
        return FALSE;
      return take (equation, unknown, rate,
                   unknown == GW_FUNNEL_REVENUE ? equation->repeat + deals * equation->deal : fresh / deals);
    }

  deals = fresh / equation->deal;
  if (unknown == GW_FUNNEL_RATE && rate == 0)
    return take (equation, unknown, rate, find_safe_win_rate (opportunities, deals, chance));

  needed = gw_funnel_safe_number (equation->rates[0], deals, chance);
  if (needed <= 0.0 && deals > 0.0)
    return FALSE;
  if (unknown == GW_FUNNEL_RATE)
    return take (equation, unknown, rate, needed / opportunities);
  if (unknown == GW_FUNNEL_WEEKS)
    return take (equation, unknown, rate, needed / (earlier * equation->activities));

  return take (equation, unknown, rate, needed / (earlier * equation->weeks));
}
