/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-cadence-tier.h"

#include <glib/gi18n-lib.h>

/* How often customers of one tier are in touch with the team. */
struct _GwCadenceTier
{
  GwRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GwCadenceTier, gw_cadence_tier, GW_TYPE_RECORD)

enum
{
  NAME,
  CUSTOMERS,
  TOUCHES,
  MINUTES,
  N_FIELDS
};

static const GwField fields[N_FIELDS] = {
  [NAME] = { "name", N_("tier"), GW_FIELD_TEXT, .maximum = 80 },
  [CUSTOMERS] = { "customers", N_("customers"), GW_FIELD_INTEGER, .maximum = 1000000 },
  [TOUCHES] = { "touches", N_("touches a customer and year"), GW_FIELD_INTEGER, .maximum = 1000 },
  [MINUTES] = { "minutes", N_("minutes a touch"), GW_FIELD_INTEGER, .maximum = 1440 },
};

static void
gw_cadence_tier_class_init (GwCadenceTierClass *klass)
{
  gw_record_class_declare (GW_RECORD_CLASS (klass), N_("cadence tier"), fields, N_FIELDS,
                           NULL, 0);
}

static void
gw_cadence_tier_init (GwCadenceTier *self)
{
}

/**
 * gw_cadence_tier_get_name:
 *
 * Returns: (transfer none): tier
 */
const char *
gw_cadence_tier_get_name (GwCadenceTier *self)
{
  g_return_val_if_fail (GW_IS_CADENCE_TIER (self), NULL);

  return gw_record_get_text (GW_RECORD (self), NAME);
}

/**
 * gw_cadence_tier_get_customers:
 *
 * Returns: customers
 */
gint64
gw_cadence_tier_get_customers (GwCadenceTier *self)
{
  g_return_val_if_fail (GW_IS_CADENCE_TIER (self), 0);

  return gw_record_get_integer (GW_RECORD (self), CUSTOMERS);
}

/**
 * gw_cadence_tier_get_touches:
 *
 * Returns: touches a customer and year
 */
gint64
gw_cadence_tier_get_touches (GwCadenceTier *self)
{
  g_return_val_if_fail (GW_IS_CADENCE_TIER (self), 0);

  return gw_record_get_integer (GW_RECORD (self), TOUCHES);
}

/**
 * gw_cadence_tier_get_minutes:
 *
 * Returns: minutes a touch
 */
gint64
gw_cadence_tier_get_minutes (GwCadenceTier *self)
{
  g_return_val_if_fail (GW_IS_CADENCE_TIER (self), 0);

  return gw_record_get_integer (GW_RECORD (self), MINUTES);
}
