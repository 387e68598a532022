/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-month-shares.h"

/* Shares of whole in proportion to the weights, to the last unit: what
 * rounding down leaves goes to the largest remainders, the first of equal ones
 * before the others. Without any weight all are equal. Positions with a
 * negative weight get nothing. */
static void
share_out (const gint64 *weights,
           gint64       *shares,
           gsize         n_shares,
           gint64        whole)
{
  g_autofree double *remainders = g_new0 (double, n_shares);
  double sum = 0;
  gint64 left = whole;
  gsize n_open = 0;

  for (gsize i = 0; i < n_shares; i++)
    {
      sum += (double) MAX (weights[i], 0);
      n_open += weights[i] >= 0 ? 1 : 0;
    }
  for (gsize i = 0; i < n_shares; i++)
    {
      double exact = 0;

      if (weights[i] >= 0)
        exact = sum > 0 ? (double) whole * ((double) weights[i] / sum) : (double) whole / (double) n_open;
      shares[i] = (gint64) exact;
      remainders[i] = weights[i] < 0 || (sum > 0 && weights[i] == 0) ? -1 : exact - (double) shares[i];
      left -= shares[i];
    }

  while (left > 0)
    {
      gsize best = 0;

      for (gsize i = 1; i < n_shares; i++)
        if (remainders[i] > remainders[best])
          best = i;
      shares[best]++;
      remainders[best] -= 1;
      left--;
    }
}

/**
 * gw_month_shares_new:
 * @weights: of the months, as a goal has them; too few start again (F3 in the
 *   arithmetic), none are equal
 * @n_months: how many months there are, at least one
 *
 * Returns: (transfer full): the months in basis points, together exactly
 *   %GW_MONTH_SHARES_WHOLE
 */
GwIntegers *
gw_month_shares_new (GwIntegers *weights,
                     gsize       n_months)
{
  g_autofree gint64 *all = NULL;
  g_autofree gint64 *shares = NULL;
  guint n_weights;

  g_return_val_if_fail (n_months > 0, NULL);

  n_weights = weights != NULL ? gw_integers_get_length (weights) : 0;
  all = g_new0 (gint64, n_months);
  shares = g_new0 (gint64, n_months);
  for (gsize i = 0; i < n_months; i++)
    all[i] = n_weights > 0 ? MAX (gw_integers_get (weights, (guint) (i % n_weights)), 0) : 1;
  share_out (all, shares, n_months, GW_MONTH_SHARES_WHOLE);

  return gw_integers_new (shares, (guint) n_months);
}

/**
 * gw_month_shares_set:
 * @shares: of gw_month_shares_new()
 * @month: which one is changed
 * @share: what it gets, in basis points
 *
 * The others give way in proportion to what they have.
 *
 * Returns: (transfer full): the months, together exactly
 *   %GW_MONTH_SHARES_WHOLE; a single month always has all of it
 */
GwIntegers *
gw_month_shares_set (GwIntegers *shares,
                     gsize       month,
                     gint64      share)
{
  g_autofree gint64 *weights = NULL;
  g_autofree gint64 *changed = NULL;
  guint n_months;

  g_return_val_if_fail (shares != NULL, NULL);
  n_months = gw_integers_get_length (shares);
  g_return_val_if_fail (month < n_months, NULL);

  share = n_months > 1 ? CLAMP (share, 0, GW_MONTH_SHARES_WHOLE) : GW_MONTH_SHARES_WHOLE;
  weights = g_new0 (gint64, n_months);
  changed = g_new0 (gint64, n_months);
  for (guint i = 0; i < n_months; i++)
    weights[i] = i == month ? -1 : gw_integers_get (shares, i);
  if (n_months > 1)
    share_out (weights, changed, n_months, GW_MONTH_SHARES_WHOLE - share);
  changed[month] = share;

  return gw_integers_new (changed, n_months);
}
