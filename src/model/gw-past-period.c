/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-past-period.h"

#include <glib/gi18n-lib.h>

/* What was asked and what came of it in an earlier period. */
struct _GwPastPeriod
{
  GwRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GwPastPeriod, gw_past_period, GW_TYPE_RECORD)

enum
{
  NAME,
  TARGET,
  ACTUAL,
  N_FIELDS
};

static const GwField fields[N_FIELDS] = {
  [NAME] = { "name", N_("period"), GW_FIELD_TEXT, .maximum = 80 },
  [TARGET] = { "target", N_("target"), GW_FIELD_AMOUNT,
    .flags = GW_FIELD_OPTIONAL, .minimum = -GW_AMOUNT_MAX, .maximum = GW_AMOUNT_MAX },
  [ACTUAL] = { "actual", N_("result"), GW_FIELD_AMOUNT,
    .flags = GW_FIELD_OPTIONAL, .minimum = -GW_AMOUNT_MAX, .maximum = GW_AMOUNT_MAX },
};

static void
gw_past_period_class_init (GwPastPeriodClass *klass)
{
  gw_record_class_declare (GW_RECORD_CLASS (klass), N_("past period"), fields, N_FIELDS,
                           NULL, 0);
}

static void
gw_past_period_init (GwPastPeriod *self)
{
}

/**
 * gw_past_period_get_name:
 *
 * Returns: (transfer none): period
 */
const char *
gw_past_period_get_name (GwPastPeriod *self)
{
  g_return_val_if_fail (GW_IS_PAST_PERIOD (self), NULL);

  return gw_record_get_text (GW_RECORD (self), NAME);
}

/**
 * gw_past_period_get_target:
 *
 * Returns: target, scaled by the decimals of the metric; %GW_UNSET where
 *   unknown
 */
gint64
gw_past_period_get_target (GwPastPeriod *self)
{
  g_return_val_if_fail (GW_IS_PAST_PERIOD (self), 0);

  return gw_record_get_integer (GW_RECORD (self), TARGET);
}

/**
 * gw_past_period_get_actual:
 *
 * Returns: result, scaled by the decimals of the metric; %GW_UNSET where
 *   unknown
 */
gint64
gw_past_period_get_actual (GwPastPeriod *self)
{
  g_return_val_if_fail (GW_IS_PAST_PERIOD (self), 0);

  return gw_record_get_integer (GW_RECORD (self), ACTUAL);
}
