/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-allocation.h"

#include <glib/gi18n-lib.h>

#include "gw-allocation-row.h"
#include "gw-proposal.h"

/* How a team target is shared out among members. */
struct _GwAllocation
{
  GwRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GwAllocation, gw_allocation, GW_TYPE_RECORD)

enum
{
  METHOD,
  OVER_ASSIGNMENT,
  UNIT,
  POTENTIAL_SHARE,
  HISTORY_SHARE,
  CAPACITY_SHARE,
  GROWTH,
  REASON,
  REVEALED,
  N_FIELDS
};

static const GwField fields[N_FIELDS] = {
  [METHOD] = { "method", N_("method"), GW_FIELD_CHOICE, .type = gw_method_get_type },
  [OVER_ASSIGNMENT] = { "over-assignment", N_("over-assignment"), GW_FIELD_BASIS_POINTS, .maximum = 10000 },
  [UNIT] = { "unit", N_("in steps of"), GW_FIELD_AMOUNT, .minimum = 1, .maximum = GW_AMOUNT_MAX, .initial = 1 },
  [POTENTIAL_SHARE] = { "potential-share", N_("weight of potential"), GW_FIELD_BASIS_POINTS,
    .maximum = 10000, .initial = 5000 },
  [HISTORY_SHARE] = { "history-share", N_("weight of last period"), GW_FIELD_BASIS_POINTS,
    .maximum = 10000, .initial = 3000 },
  [CAPACITY_SHARE] = { "capacity-share", N_("weight of capacity"), GW_FIELD_BASIS_POINTS,
    .maximum = 10000, .initial = 2000 },
  [GROWTH] = { "growth", N_("growth"), GW_FIELD_BASIS_POINTS, .minimum = -10000, .maximum = 100000 },
  [REASON] = { "reason", N_("reason"), GW_FIELD_TEXT, .flags = GW_FIELD_MULTILINE, .maximum = 2000 },
  [REVEALED] = { "revealed", N_("first numbers are revealed"), GW_FIELD_BOOLEAN },
};

enum
{
  ROWS,
  PROPOSALS,
  N_SLOTS
};

static const GwSlot slots[N_SLOTS] = {
  [ROWS] = { "rows", N_("row"), gw_allocation_row_get_type, FALSE, 10000 },
  [PROPOSALS] = { "proposals", N_("first number"), gw_proposal_get_type, FALSE, 10000 },
};

static void
gw_allocation_class_init (GwAllocationClass *klass)
{
  gw_record_class_declare (GW_RECORD_CLASS (klass), N_("allocation"), fields, N_FIELDS,
                           slots, N_SLOTS);
}

static void
gw_allocation_init (GwAllocation *self)
{
}

/**
 * gw_allocation_get_method:
 *
 * Returns: method
 */
GwMethod
gw_allocation_get_method (GwAllocation *self)
{
  g_return_val_if_fail (GW_IS_ALLOCATION (self), 0);

  return (GwMethod) gw_record_get_choice (GW_RECORD (self), METHOD);
}

/**
 * gw_allocation_get_over_assignment:
 *
 * Returns: over-assignment, in basis points
 */
gint64
gw_allocation_get_over_assignment (GwAllocation *self)
{
  g_return_val_if_fail (GW_IS_ALLOCATION (self), 0);

  return gw_record_get_integer (GW_RECORD (self), OVER_ASSIGNMENT);
}

/**
 * gw_allocation_get_unit:
 *
 * Returns: in steps of, scaled by the decimals of the metric
 */
gint64
gw_allocation_get_unit (GwAllocation *self)
{
  g_return_val_if_fail (GW_IS_ALLOCATION (self), 0);

  return gw_record_get_integer (GW_RECORD (self), UNIT);
}

/**
 * gw_allocation_get_potential_share:
 *
 * Returns: weight of potential, in basis points
 */
gint64
gw_allocation_get_potential_share (GwAllocation *self)
{
  g_return_val_if_fail (GW_IS_ALLOCATION (self), 0);

  return gw_record_get_integer (GW_RECORD (self), POTENTIAL_SHARE);
}

/**
 * gw_allocation_get_history_share:
 *
 * Returns: weight of last period, in basis points
 */
gint64
gw_allocation_get_history_share (GwAllocation *self)
{
  g_return_val_if_fail (GW_IS_ALLOCATION (self), 0);

  return gw_record_get_integer (GW_RECORD (self), HISTORY_SHARE);
}

/**
 * gw_allocation_get_capacity_share:
 *
 * Returns: weight of capacity, in basis points
 */
gint64
gw_allocation_get_capacity_share (GwAllocation *self)
{
  g_return_val_if_fail (GW_IS_ALLOCATION (self), 0);

  return gw_record_get_integer (GW_RECORD (self), CAPACITY_SHARE);
}

/**
 * gw_allocation_get_growth:
 *
 * Returns: growth, in basis points
 */
gint64
gw_allocation_get_growth (GwAllocation *self)
{
  g_return_val_if_fail (GW_IS_ALLOCATION (self), 0);

  return gw_record_get_integer (GW_RECORD (self), GROWTH);
}

/**
 * gw_allocation_get_reason:
 *
 * Returns: (transfer none): reason
 */
const char *
gw_allocation_get_reason (GwAllocation *self)
{
  g_return_val_if_fail (GW_IS_ALLOCATION (self), NULL);

  return gw_record_get_text (GW_RECORD (self), REASON);
}

/**
 * gw_allocation_get_revealed:
 *
 * Returns: whether it holds: first numbers are revealed
 */
gboolean
gw_allocation_get_revealed (GwAllocation *self)
{
  g_return_val_if_fail (GW_IS_ALLOCATION (self), FALSE);

  return gw_record_get_boolean (GW_RECORD (self), REVEALED);
}

/**
 * gw_allocation_get_rows:
 *
 * Returns: (transfer none): a list of #GwAllocationRow
 */
GwRecordList *
gw_allocation_get_rows (GwAllocation *self)
{
  g_return_val_if_fail (GW_IS_ALLOCATION (self), NULL);

  return gw_record_get_list (GW_RECORD (self), ROWS);
}

/**
 * gw_allocation_get_proposals:
 *
 * Returns: (transfer none): a list of #GwProposal
 */
GwRecordList *
gw_allocation_get_proposals (GwAllocation *self)
{
  g_return_val_if_fail (GW_IS_ALLOCATION (self), NULL);

  return gw_record_get_list (GW_RECORD (self), PROPOSALS);
}
