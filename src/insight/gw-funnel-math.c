/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-funnel-plan.h"

#include <gsl/gsl_cdf.h>
#include <math.h>

/* Beyond this many opportunities nobody plans by counting. */
#define MOST_OPPORTUNITIES 100000000u
/* What sums of rounded numbers may be off by. */
#define HAIR 1e-9

/**
 * gw_funnel_work_back:
 * @deals: how many deals are needed, unrounded
 * @rates: (array length=n_rates): from the last stage to the first, the share
 *   of each stage that becomes the next later one, 0 to 1
 * @n_rates: how many
 * @needs: (out) (array length=n_rates): what each earlier stage needs
 *
 * Works back from the deals to the first touch (F11 in the arithmetic),
 * unrounded through the chain.
 *
 * Returns: whether it can be done; not where a rate is 0
 */
gboolean
gw_funnel_work_back (double        deals,
                     const double *rates,
                     gsize         n_rates,
                     double       *needs)
{
  double need = deals;

  g_return_val_if_fail (n_rates == 0 || (rates != NULL && needs != NULL), FALSE);

  for (gsize i = 0; i < n_rates; i++)
    {
      if (!(rates[i] > 0.0) || !isfinite (need / rates[i]))
        return FALSE;
      need /= rates[i];
      needs[i] = need;
    }

  return TRUE;
}

/**
 * gw_funnel_round_up:
 * @need: how many are needed, as reckoned
 *
 * Nobody makes half a call: needs are rounded where they are shown, and only
 * there (F11 in the arithmetic). A hair above a whole number is that number.
 *
 * Returns: the whole number to show
 */
double
gw_funnel_round_up (double need)
{
  return ceil (need - HAIR);
}

/**
 * gw_funnel_chance:
 * @opportunities: how many there are
 * @win_rate: the share that is won, 0 to 1
 * @deals: how many must be won; part of one counts as a whole
 *
 * Returns: the chance of winning at least that many (F11 in the arithmetic)
 */
double
gw_funnel_chance (guint  opportunities,
                  double win_rate,
                  double deals)
{
  double whole = gw_funnel_round_up (deals);

  if (whole <= 0.0)
    return 1.0;
  if (!(win_rate > 0.0) || whole > opportunities)
    return 0.0;

  return gsl_cdf_binomial_Q ((guint) whole - 1, MIN (win_rate, 1.0), opportunities);
}

/**
 * gw_funnel_safe_number:
 * @win_rate: the share that is won, 0 to 1
 * @deals: how many must be won; part of one counts as a whole
 * @chance: such as 0.8
 *
 * The average plan succeeds about half the time; this many opportunities
 * succeed with @chance (F11 in the arithmetic).
 *
 * Returns: the least number of opportunities, or 0 where none is enough
 */
guint
gw_funnel_safe_number (double win_rate,
                       double deals,
                       double chance)
{
  guint low, high;

  g_return_val_if_fail (chance > 0.0 && chance < 1.0, 0);

  if (!(win_rate > 0.0) || !isfinite (deals) || deals > MOST_OPPORTUNITIES)
    return 0;
  if (deals <= 0.0)
    return 0;

  low = (guint) ceil (deals - 1e-9);
  high = MAX (low, 1);
  while (gw_funnel_chance (high, win_rate, deals) < chance)
    {
      if (high > MOST_OPPORTUNITIES)
        return 0;
      low = high + 1;
      high *= 2;
    }

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (gw_funnel_chance (middle, win_rate, deals) >= chance)
        high = middle;
      else
        low = middle + 1;
    }

  return low;
}
