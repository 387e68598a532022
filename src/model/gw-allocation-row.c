/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-allocation-row.h"

#include <glib/gi18n-lib.h>

#include "gw-member.h"

/* What is fixed for one member when a target is shared out. */
struct _GwAllocationRow
{
  GwRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GwAllocationRow, gw_allocation_row, GW_TYPE_RECORD)

enum
{
  MEMBER,
  LOCKED,
  MINIMUM,
  MAXIMUM,
  REASON,
  N_FIELDS
};

static const GwField fields[N_FIELDS] = {
  [MEMBER] = { "member", N_("member"), GW_FIELD_REFERENCE,
    .flags = GW_FIELD_REQUIRED, .type = gw_member_get_type, .maximum = 64 },
  [LOCKED] = { "locked", N_("locked at"), GW_FIELD_AMOUNT,
    .flags = GW_FIELD_OPTIONAL, .minimum = -GW_AMOUNT_MAX, .maximum = GW_AMOUNT_MAX },
  [MINIMUM] = { "minimum", N_("floor"), GW_FIELD_AMOUNT,
    .flags = GW_FIELD_OPTIONAL, .minimum = -GW_AMOUNT_MAX, .maximum = GW_AMOUNT_MAX },
  [MAXIMUM] = { "maximum", N_("cap"), GW_FIELD_AMOUNT,
    .flags = GW_FIELD_OPTIONAL, .minimum = -GW_AMOUNT_MAX, .maximum = GW_AMOUNT_MAX },
  [REASON] = { "reason", N_("reason"), GW_FIELD_TEXT, .maximum = 280 },
};

static gboolean
gw_allocation_row_validate (GwRecord  *record,
                            GError   **error)
{
  GwAllocationRow *self = GW_ALLOCATION_ROW (record);
  gint64 minimum = gw_allocation_row_get_minimum (self);
  gint64 maximum = gw_allocation_row_get_maximum (self);

  if (minimum != GW_UNSET && maximum != GW_UNSET && minimum > maximum)
    {
      g_set_error_literal (error, GW_RECORD_ERROR, GW_RECORD_ERROR_RULE,
                           _("The floor is above the cap. Lower the floor or raise the cap."));
      return FALSE;
    }

  return TRUE;
}

static void
gw_allocation_row_class_init (GwAllocationRowClass *klass)
{
  GW_RECORD_CLASS (klass)->validate = gw_allocation_row_validate;

  gw_record_class_declare (GW_RECORD_CLASS (klass), N_("row"), fields, N_FIELDS,
                           NULL, 0);
}

static void
gw_allocation_row_init (GwAllocationRow *self)
{
}

/**
 * gw_allocation_row_get_member:
 *
 * Returns: (transfer none) (nullable): member
 */
GwMember *
gw_allocation_row_get_member (GwAllocationRow *self)
{
  g_return_val_if_fail (GW_IS_ALLOCATION_ROW (self), NULL);

  return (GwMember *) gw_record_get_reference (GW_RECORD (self), MEMBER);
}

/**
 * gw_allocation_row_get_locked:
 *
 * Returns: locked at, scaled by the decimals of the metric; %GW_UNSET where
 *   unknown
 */
gint64
gw_allocation_row_get_locked (GwAllocationRow *self)
{
  g_return_val_if_fail (GW_IS_ALLOCATION_ROW (self), 0);

  return gw_record_get_integer (GW_RECORD (self), LOCKED);
}

/**
 * gw_allocation_row_get_minimum:
 *
 * Returns: floor, scaled by the decimals of the metric; %GW_UNSET where
 *   unknown
 */
gint64
gw_allocation_row_get_minimum (GwAllocationRow *self)
{
  g_return_val_if_fail (GW_IS_ALLOCATION_ROW (self), 0);

  return gw_record_get_integer (GW_RECORD (self), MINIMUM);
}

/**
 * gw_allocation_row_get_maximum:
 *
 * Returns: cap, scaled by the decimals of the metric; %GW_UNSET where
 *   unknown
 */
gint64
gw_allocation_row_get_maximum (GwAllocationRow *self)
{
  g_return_val_if_fail (GW_IS_ALLOCATION_ROW (self), 0);

  return gw_record_get_integer (GW_RECORD (self), MAXIMUM);
}

/**
 * gw_allocation_row_get_reason:
 *
 * Returns: (transfer none): reason
 */
const char *
gw_allocation_row_get_reason (GwAllocationRow *self)
{
  g_return_val_if_fail (GW_IS_ALLOCATION_ROW (self), NULL);

  return gw_record_get_text (GW_RECORD (self), REASON);
}
