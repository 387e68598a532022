/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-value.h"

#include <math.h>

/**
 * gw_value_from_amount:
 * @amount: a whole number of the smallest steps of a metric, set
 * @decimals: of the metric
 *
 * Returns: @amount in the unit of the metric, as whatever leaves this layer
 */
double
gw_value_from_amount (gint64 amount,
                      guint  decimals)
{
  return (double) amount / pow (10.0, decimals);
}

/**
 * gw_value_to_amount:
 * @value: in the unit of a metric, finite
 * @decimals: of the metric
 *
 * Returns: the nearest whole number of the smallest steps, as a record keeps it
 */
gint64
gw_value_to_amount (double value,
                    guint  decimals)
{
  g_return_val_if_fail (isfinite (value), 0);

  return llround (value * pow (10.0, decimals));
}
