/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-split-credit.h"

#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (gw-split-credit-error-quark, gw_split_credit_error)

static char *
write_percent (const GwFormat *format,
               gint64          percent)
{
  return gw_format_percent (format, (double) percent / GW_SPLIT_CREDIT_WHOLE,
                            percent % 100 == 0 ? 0 : GW_SPLIT_CREDIT_DECIMALS);
}

/**
 * gw_split_credit_check:
 * @percents: in hundredths of a percent
 * @format: how the sentence of @error writes numbers
 *
 * Returns: whether one amount can be split like that: each more than nothing,
 *   together exactly %GW_SPLIT_CREDIT_WHOLE
 */
gboolean
gw_split_credit_check (const gint64    *percents,
                       gsize            n_percents,
                       const GwFormat  *format,
                       GError         **error)
{
  gint64 sum = 0;
  g_autofree char *written = NULL;
  g_autofree char *whole = NULL;

  g_return_val_if_fail (n_percents == 0 || percents != NULL, FALSE);
  g_return_val_if_fail (format != NULL, FALSE);

  whole = write_percent (format, GW_SPLIT_CREDIT_WHOLE);
  for (gsize i = 0; i < n_percents; i++)
    {
      if (percents[i] <= 0 || percents[i] > GW_SPLIT_CREDIT_WHOLE)
        {
          g_set_error (error, GW_SPLIT_CREDIT_ERROR, GW_SPLIT_CREDIT_ERROR_RANGE,
                       /* Translators: %s is "100 %" */
                       _("A share is more than nothing and at most %s."), whole);
          return FALSE;
        }
      sum += percents[i];
    }
  if (sum == GW_SPLIT_CREDIT_WHOLE)
    return TRUE;

  written = write_percent (format, sum);
  g_set_error (error, GW_SPLIT_CREDIT_ERROR, GW_SPLIT_CREDIT_ERROR_SUM,
               /* Translators: both are percentages, such as "90 %" and "100 %" */
               _("The shares add up to %s; together they have to be %s."), written, whole);
  return FALSE;
}

/**
 * gw_split_credit:
 * @amount: what is split, scaled; below zero when something is taken back
 * @percents: in hundredths of a percent, as gw_split_credit_check() wants them
 * @shares: (out) (array length=n_percents): what each gets, in the unit of @amount
 *
 * What rounding down leaves goes to the largest remainders, the first of equal
 * ones before the others, so that the shares are together exactly @amount. In
 * whole numbers throughout: no amount is too large to be split to the unit.
 */
void
gw_split_credit (gint64        amount,
                 const gint64 *percents,
                 gsize         n_percents,
                 gint64       *shares)
{
  gint64 sign = amount < 0 ? -1 : 1;
  gint64 wholes = ABS (amount) / GW_SPLIT_CREDIT_WHOLE;
  gint64 rest = ABS (amount) % GW_SPLIT_CREDIT_WHOLE;
  gint64 left = ABS (amount);
  g_autofree gint64 *remainders = NULL;

  g_return_if_fail (n_percents > 0 && percents != NULL && shares != NULL);

  remainders = g_new (gint64, n_percents);
  for (gsize i = 0; i < n_percents; i++)
    {
      shares[i] = wholes * percents[i] + rest * percents[i] / GW_SPLIT_CREDIT_WHOLE;
      remainders[i] = rest * percents[i] % GW_SPLIT_CREDIT_WHOLE;
      left -= shares[i];
    }

  /* Fewer are left than there are remainders. */
  for (; left > 0; left--)
    {
      gsize best = 0;

      for (gsize i = 1; i < n_percents; i++)
        if (remainders[i] > remainders[best])
          best = i;
      shares[best]++;
      remainders[best] = -1;
    }
  for (gsize i = 0; i < n_percents; i++)
    shares[i] *= sign;
}

/**
 * gw_split_credit_get_total:
 * @goal: a goal that counts a total
 * @date: a day
 *
 * Returns: what a share of @date is added to: the last known total, or the
 *   baseline (F2 in the arithmetic) while there is none
 */
gint64
gw_split_credit_get_total (GwGoal *goal,
                           GwDate  date)
{
  const GwCheckIn *last;
  gint64 baseline;

  g_return_val_if_fail (GW_IS_GOAL (goal), 0);

  last = gw_check_ins_get_last (gw_record_get_check_ins (GW_RECORD (goal)), date);
  if (last != NULL)
    return last->value;

  baseline = gw_goal_get_baseline (goal);
  return baseline != GW_UNSET ? baseline : 0;
}
