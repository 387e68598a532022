/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-metric.h"

#include <glib/gi18n-lib.h>

/* What is counted: its name, unit, decimals and nature. */
struct _GwMetric
{
  GwRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GwMetric, gw_metric, GW_TYPE_RECORD)

enum
{
  NAME,
  UNIT,
  DECIMALS,
  NATURE,
  N_FIELDS
};

static const GwField fields[N_FIELDS] = {
  [NAME] = { "name", N_("name"), GW_FIELD_TEXT, .maximum = 80 },
  [UNIT] = { "unit", N_("unit"), GW_FIELD_TEXT, .maximum = 40 },
  [DECIMALS] = { "decimals", N_("decimals"), GW_FIELD_INTEGER, .maximum = 6 },
  [NATURE] = { "nature", N_("nature"), GW_FIELD_CHOICE, .type = gw_nature_get_type },
};

static void
gw_metric_class_init (GwMetricClass *klass)
{
  gw_record_class_declare (GW_RECORD_CLASS (klass), N_("metric"), fields, N_FIELDS,
                           NULL, 0);
}

static void
gw_metric_init (GwMetric *self)
{
}

/**
 * gw_metric_get_name:
 *
 * Returns: (transfer none): name
 */
const char *
gw_metric_get_name (GwMetric *self)
{
  g_return_val_if_fail (GW_IS_METRIC (self), NULL);

  return gw_record_get_text (GW_RECORD (self), NAME);
}

/**
 * gw_metric_get_unit:
 *
 * Returns: (transfer none): unit
 */
const char *
gw_metric_get_unit (GwMetric *self)
{
  g_return_val_if_fail (GW_IS_METRIC (self), NULL);

  return gw_record_get_text (GW_RECORD (self), UNIT);
}

/**
 * gw_metric_get_decimals:
 *
 * Returns: decimals
 */
gint64
gw_metric_get_decimals (GwMetric *self)
{
  g_return_val_if_fail (GW_IS_METRIC (self), 0);

  return gw_record_get_integer (GW_RECORD (self), DECIMALS);
}

/**
 * gw_metric_get_nature:
 *
 * Returns: nature
 */
GwNature
gw_metric_get_nature (GwMetric *self)
{
  g_return_val_if_fail (GW_IS_METRIC (self), 0);

  return (GwNature) gw_record_get_choice (GW_RECORD (self), NATURE);
}
