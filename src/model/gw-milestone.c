/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-milestone.h"

#include <glib/gi18n-lib.h>

/* A stop on the way to a target. */
struct _GwMilestone
{
  GwRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GwMilestone, gw_milestone, GW_TYPE_RECORD)

enum
{
  TITLE,
  DATE,
  VALUE,
  WEIGHT,
  DONE_ON,
  ADDED,
  N_FIELDS
};

static const GwField fields[N_FIELDS] = {
  [TITLE] = { "title", N_("title"), GW_FIELD_TEXT, .maximum = 140 },
  [DATE] = { "date", N_("date"), GW_FIELD_DATE, .flags = GW_FIELD_AGREED },
  [VALUE] = { "value", N_("value"), GW_FIELD_AMOUNT,
    .flags = GW_FIELD_OPTIONAL | GW_FIELD_AGREED, .minimum = -GW_AMOUNT_MAX, .maximum = GW_AMOUNT_MAX },
  [WEIGHT] = { "weight", N_("weight"), GW_FIELD_INTEGER, .maximum = 1000, .initial = 1 },
  [DONE_ON] = { "done-on", N_("done on"), GW_FIELD_DATE, .flags = GW_FIELD_HAPPENED },
  [ADDED] = { "added", N_("added on"), GW_FIELD_DATE, .flags = GW_FIELD_HAPPENED },
};

static void
gw_milestone_class_init (GwMilestoneClass *klass)
{
  gw_record_class_declare (GW_RECORD_CLASS (klass), N_("milestone"), fields, N_FIELDS,
                           NULL, 0);
}

static void
gw_milestone_init (GwMilestone *self)
{
}

/**
 * gw_milestone_get_title:
 *
 * Returns: (transfer none): title
 */
const char *
gw_milestone_get_title (GwMilestone *self)
{
  g_return_val_if_fail (GW_IS_MILESTONE (self), NULL);

  return gw_record_get_text (GW_RECORD (self), TITLE);
}

/**
 * gw_milestone_get_date:
 *
 * Returns: date, or %GW_DATE_NONE
 */
GwDate
gw_milestone_get_date (GwMilestone *self)
{
  g_return_val_if_fail (GW_IS_MILESTONE (self), GW_DATE_NONE);

  return gw_record_get_date (GW_RECORD (self), DATE);
}

/**
 * gw_milestone_get_value:
 *
 * Returns: value, scaled by the decimals of the metric; %GW_UNSET where
 *   unknown
 */
gint64
gw_milestone_get_value (GwMilestone *self)
{
  g_return_val_if_fail (GW_IS_MILESTONE (self), 0);

  return gw_record_get_integer (GW_RECORD (self), VALUE);
}

/**
 * gw_milestone_get_weight:
 *
 * Returns: weight
 */
gint64
gw_milestone_get_weight (GwMilestone *self)
{
  g_return_val_if_fail (GW_IS_MILESTONE (self), 0);

  return gw_record_get_integer (GW_RECORD (self), WEIGHT);
}

/**
 * gw_milestone_get_done_on:
 *
 * Returns: done on, or %GW_DATE_NONE
 */
GwDate
gw_milestone_get_done_on (GwMilestone *self)
{
  g_return_val_if_fail (GW_IS_MILESTONE (self), GW_DATE_NONE);

  return gw_record_get_date (GW_RECORD (self), DONE_ON);
}
