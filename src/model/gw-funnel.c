/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-funnel.h"

#include <glib/gi18n-lib.h>

#include "gw-stage.h"

/* From the number back to what is done this week. */
struct _GwFunnel
{
  GwRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GwFunnel, gw_funnel, GW_TYPE_RECORD)

enum
{
  AVERAGE_DEAL,
  REPEAT,
  CYCLE_DAYS,
  LEAVE_DAYS,
  CHANCE,
  N_FIELDS
};

static const GwField fields[N_FIELDS] = {
  [AVERAGE_DEAL] = { "average-deal", N_("average deal"), GW_FIELD_AMOUNT,
    .flags = GW_FIELD_OPTIONAL, .maximum = GW_AMOUNT_MAX },
  [REPEAT] = { "repeat", N_("repeat business"), GW_FIELD_AMOUNT, .maximum = GW_AMOUNT_MAX },
  [CYCLE_DAYS] = { "cycle-days", N_("days from opportunity to deal"), GW_FIELD_INTEGER, .maximum = 3650 },
  [LEAVE_DAYS] = { "leave-days", N_("days away a person"), GW_FIELD_INTEGER, .maximum = 3650 },
  [CHANCE] = { "chance", N_("safe at a chance of, in percent"), GW_FIELD_INTEGER,
    .minimum = 50, .maximum = 90, .initial = 80 },
};

enum
{
  STAGES,
  N_SLOTS
};

static const GwSlot slots[N_SLOTS] = {
  [STAGES] = { "stages", N_("stage"), gw_stage_get_type, FALSE, 6 },
};

static void
gw_funnel_class_init (GwFunnelClass *klass)
{
  gw_record_class_declare (GW_RECORD_CLASS (klass), N_("funnel"), fields, N_FIELDS,
                           slots, N_SLOTS);
}

static void
gw_funnel_init (GwFunnel *self)
{
}

/**
 * gw_funnel_get_average_deal:
 *
 * Returns: average deal, scaled by the decimals of the metric; %GW_UNSET
 *   where unknown
 */
gint64
gw_funnel_get_average_deal (GwFunnel *self)
{
  g_return_val_if_fail (GW_IS_FUNNEL (self), 0);

  return gw_record_get_integer (GW_RECORD (self), AVERAGE_DEAL);
}

/**
 * gw_funnel_get_repeat:
 *
 * Returns: repeat business, scaled by the decimals of the metric
 */
gint64
gw_funnel_get_repeat (GwFunnel *self)
{
  g_return_val_if_fail (GW_IS_FUNNEL (self), 0);

  return gw_record_get_integer (GW_RECORD (self), REPEAT);
}

/**
 * gw_funnel_get_cycle_days:
 *
 * Returns: days from opportunity to deal
 */
gint64
gw_funnel_get_cycle_days (GwFunnel *self)
{
  g_return_val_if_fail (GW_IS_FUNNEL (self), 0);

  return gw_record_get_integer (GW_RECORD (self), CYCLE_DAYS);
}

/**
 * gw_funnel_get_leave_days:
 *
 * Returns: working days that each person will be away and that no leave of
 *   theirs names yet
 */
gint64
gw_funnel_get_leave_days (GwFunnel *self)
{
  g_return_val_if_fail (GW_IS_FUNNEL (self), 0);

  return gw_record_get_integer (GW_RECORD (self), LEAVE_DAYS);
}

/**
 * gw_funnel_get_chance:
 *
 * Returns: safe at a chance of, in percent
 */
gint64
gw_funnel_get_chance (GwFunnel *self)
{
  g_return_val_if_fail (GW_IS_FUNNEL (self), 0);

  return gw_record_get_integer (GW_RECORD (self), CHANCE);
}

/**
 * gw_funnel_get_stages:
 *
 * Returns: (transfer none): a list of #GwStage
 */
GwRecordList *
gw_funnel_get_stages (GwFunnel *self)
{
  g_return_val_if_fail (GW_IS_FUNNEL (self), NULL);

  return gw_record_get_list (GW_RECORD (self), STAGES);
}
