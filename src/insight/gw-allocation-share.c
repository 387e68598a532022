/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-allocation-plan.h"

#include <math.h>

/* Weights become integers below 2^WEIGHT_BITS, so that their product with an
 * amount below 2^53 and any sum of them fit 128 bits. */
#define WEIGHT_BITS 60
#define WHOLE 10000
/* Far beyond any amount of a document; keeps a thousand senseless locks from
 * leaving 64 bits. */
#define LARGEST_AMOUNT ((Wide) 1 << 61)

__extension__ typedef __int128 Wide;

/* What one round of the largest remainder knows of a row. */
typedef struct
{
  gsize  row;
  gint64 weight;
  gint64 units;
  Wide   remainder;
  gint64 amount;
} Share;

static double
usable_weight (double weight)
{
  return isfinite (weight) && weight > 0.0 ? weight : 0.0;
}

/* A power of two scales exactly, so that equal shares stay equal. */
static Wide
read_weights (Share                   *shares,
              gsize                    n_shares,
              const GwAllocationShare *rows)
{
  double largest = 0.0;
  int exponent = 0;
  Wide sum = 0;

  for (gsize i = 0; i < n_shares; i++)
    largest = MAX (largest, usable_weight (rows[shares[i].row].weight));

  if (largest > 0.0)
    (void) frexp (largest, &exponent);

  for (gsize i = 0; i < n_shares; i++)
    {
      if (largest > 0.0)
        shares[i].weight = (gint64) ldexp (usable_weight (rows[shares[i].row].weight), WEIGHT_BITS - exponent);
      else
        shares[i].weight = 1;
      sum += shares[i].weight;
    }

  return sum;
}

static int
compare_shares (const void *a,
                const void *b)
{
  const Share *one = a;
  const Share *other = b;

  if (one->remainder != other->remainder)
    return one->remainder > other->remainder ? -1 : 1;
  if (one->units != other->units)
    return one->units > other->units ? -1 : 1;

  return one->row < other->row ? -1 : 1;
}

/* Largest remainder (F10): hands out exactly @amount. */
static void
hand_out (Share                   *shares,
          gsize                    n_shares,
          const GwAllocationShare *rows,
          gint64                   amount,
          gint64                   unit)
{
  Wide sum = read_weights (shares, n_shares, rows);
  gint64 n_units, units_left;

  g_assert (n_shares > 0);
  g_assert (amount >= 0 && unit > 0);

  if (amount / unit < (gint64) n_shares)
    unit = 1;
  n_units = amount / unit;
  units_left = n_units;
  for (gsize i = 0; i < n_shares; i++)
    {
      Wide product = (Wide) n_units * shares[i].weight;

      shares[i].units = (gint64) (product / sum);
      shares[i].remainder = product % sum;
      units_left -= shares[i].units;
    }

  qsort (shares, n_shares, sizeof *shares, compare_shares);
  for (gsize i = 0; i < n_shares; i++)
    shares[i].amount = (shares[i].units + ((gint64) i < units_left ? 1 : 0)) * unit;
  shares[0].amount += amount - n_units * unit;
}

static gint64
get_minimum (const GwAllocationShare *row)
{
  return row->has_minimum ? MAX (row->minimum, 0) : 0;
}

static gint64
clamp_amount (const GwAllocationShare *row,
              gint64                   amount)
{
  if (row->has_maximum && amount > row->maximum)
    amount = row->maximum;

  return MAX (amount, get_minimum (row));
}

/* Settles the rows that a limit holds, and keeps the others in @shares for
 * another round. Where the lower limits ask for more than the upper ones set
 * free, only the lower ones are settled, and the other way round: so what is
 * left can always be handed out to the rows that are left. */
static gsize
settle_limits (Share             *shares,
               gsize              n_shares,
               GwAllocationShare *rows,
               gint64            *left)
{
  gint64 excess = 0;
  gsize kept = 0;

  for (gsize i = 0; i < n_shares; i++)
    excess += clamp_amount (&rows[shares[i].row], shares[i].amount) - shares[i].amount;

  for (gsize i = 0; i < n_shares; i++)
    {
      GwAllocationShare *row = &rows[shares[i].row];
      gint64 clamped = clamp_amount (row, shares[i].amount);
      gint64 moved = clamped - shares[i].amount;
      gboolean settled = moved != 0 && (excess == 0 || (excess > 0) == (moved > 0));

      row->amount = clamped;
      if (settled)
        *left -= clamped;
      else
        shares[kept++] = shares[i];
    }

  return kept;
}

static gboolean
any_limit_broken (const Share             *shares,
                  gsize                    n_shares,
                  const GwAllocationShare *rows)
{
  for (gsize i = 0; i < n_shares; i++)
    if (clamp_amount (&rows[shares[i].row], shares[i].amount) != shares[i].amount)
      return TRUE;

  return FALSE;
}

static void
share_among_free (GwAllocationShare *rows,
                  gsize              n_rows,
                  gint64             left,
                  gint64             unit)
{
  g_autofree Share *shares = g_new0 (Share, n_rows);
  gsize n_shares = 0;

  for (gsize i = 0; i < n_rows; i++)
    if (!rows[i].locked)
      shares[n_shares++].row = i;

  while (n_shares > 0)
    {
      hand_out (shares, n_shares, rows, left, unit);
      if (!any_limit_broken (shares, n_shares, rows))
        break;
      n_shares = settle_limits (shares, n_shares, rows, &left);
    }

  for (gsize i = 0; i < n_shares; i++)
    rows[shares[i].row].amount = shares[i].amount;
}

/* Each free row at its limit, and the rows that set the limits named. */
static void
stop_at_limits (GwAllocationShare *rows,
                gsize              n_rows,
                gboolean           too_little)
{
  for (gsize i = 0; i < n_rows; i++)
    {
      GwAllocationShare *row = &rows[i];

      if (!row->locked)
        row->amount = too_little || !row->has_maximum ? get_minimum (row) : MAX (row->maximum, get_minimum (row));
      row->infeasible = row->locked ? (!too_little || row->amount > 0)
                                    : (!too_little || get_minimum (row) > 0);
    }
}

static gint64
add_over_assignment (gint64 target,
                     gint   over_assignment)
{
  Wide product = (Wide) target * (WHOLE + over_assignment);
  Wide quotient = (product + WHOLE / 2) / WHOLE;

  /* C rounds towards zero; half up means towards the larger number. */
  if (product + WHOLE / 2 < 0 && (product + WHOLE / 2) % WHOLE != 0)
    quotient--;

  return (gint64) quotient;
}

/**
 * gw_allocation_share_out:
 * @rows: (array length=n_rows) (inout): who gets a share
 * @n_rows: how many
 * @target: the team's target, a scaled integer below 2^53
 * @over_assignment: basis points handed out on top of it
 * @unit: amounts are multiples of this where limits leave a choice; at least 1
 * @ledger: (out): the reckoning, right to the last unit
 *
 * Shares out a team target in proportion to the weights (F9 and F10 in the
 * arithmetic): locked rows first, then minima and maxima by repeated
 * clamping, then the largest remainder. All weights zero means equal shares.
 *
 * Returns: whether the amounts add up; otherwise each free row stands at its
 *   limit and the rows that make it impossible are marked
 */
gboolean
gw_allocation_share_out (GwAllocationShare  *rows,
                         gsize               n_rows,
                         gint64              target,
                         gint                over_assignment,
                         gint64              unit,
                         GwAllocationLedger *ledger)
{
  Wide left, least = 0, most = 0, handed_out = 0;
  gboolean unlimited = FALSE;
  gint64 amount;

  g_return_val_if_fail (rows != NULL || n_rows == 0, FALSE);
  g_return_val_if_fail (unit >= 1, FALSE);
  g_return_val_if_fail (ledger != NULL, FALSE);

  amount = add_over_assignment (target, over_assignment);
  if (amount / unit < (gint64) n_rows)
    unit = 1;

  left = amount;
  for (gsize i = 0; i < n_rows; i++)
    {
      rows[i].infeasible = FALSE;
      if (rows[i].locked)
        {
          left -= rows[i].amount;
          continue;
        }
      least += get_minimum (&rows[i]);
      most += rows[i].has_maximum ? MAX (rows[i].maximum, get_minimum (&rows[i])) : 0;
      unlimited = unlimited || !rows[i].has_maximum;
    }

  if (left < least)
    stop_at_limits (rows, n_rows, TRUE);
  else if ((!unlimited && left > most) || left > LARGEST_AMOUNT)
    stop_at_limits (rows, n_rows, FALSE);
  else
    share_among_free (rows, n_rows, (gint64) left, unit);

  *ledger = (GwAllocationLedger) { .target = target, .over_assignment = amount - target, .unit = unit };
  for (gsize i = 0; i < n_rows; i++)
    handed_out += rows[i].amount;
  ledger->handed_out = (gint64) CLAMP (handed_out, -LARGEST_AMOUNT, LARGEST_AMOUNT);
  ledger->difference = amount - ledger->handed_out;

  return ledger->difference == 0;
}

/**
 * gw_allocation_fill_history:
 * @history: (array length=n_rows) (inout): last period's actuals
 * @known: (array length=n_rows): which of them are known
 * @capacities: (array length=n_rows): of each row, 1 for somebody full-time
 * @n_rows: how many
 *
 * Somebody new has no history: takes the mean of the others times their own
 * capacity (F9 in the arithmetic).
 */
void
gw_allocation_fill_history (double         *history,
                            const gboolean *known,
                            const double   *capacities,
                            gsize           n_rows)
{
  double sum = 0.0;
  gsize n_known = 0;

  g_return_if_fail (n_rows == 0 || (history != NULL && known != NULL && capacities != NULL));

  for (gsize i = 0; i < n_rows; i++)
    if (known[i])
      {
        sum += history[i];
        n_known++;
      }

  for (gsize i = 0; i < n_rows; i++)
    if (!known[i])
      history[i] = (n_known > 0 ? sum / (double) n_known : 1.0) * capacities[i];
}

/**
 * gw_allocation_mix_index:
 * @weights: (array length=n_rows) (out): the weights
 * @measures: (array length=n_measures): arrays of @n_rows numbers each
 * @shares: (array length=n_measures): how much each measure counts
 * @n_measures: how many
 * @n_rows: how many
 *
 * The index method (F9 in the arithmetic): each measure as a share of its sum,
 * mixed. A measure that comes to nothing is the same for everyone.
 */
void
gw_allocation_mix_index (double        *weights,
                         const double **measures,
                         const double  *shares,
                         gsize          n_measures,
                         gsize          n_rows)
{
  g_return_if_fail (weights != NULL || n_rows == 0);
  g_return_if_fail ((measures != NULL && shares != NULL) || n_measures == 0);

  for (gsize i = 0; i < n_rows; i++)
    weights[i] = 0.0;

  for (gsize k = 0; k < n_measures; k++)
    {
      double sum = 0.0;

      for (gsize i = 0; i < n_rows; i++)
        sum += usable_weight (measures[k][i]);
      for (gsize i = 0; i < n_rows; i++)
        weights[i] += usable_weight (shares[k]) *
                      (sum > 0.0 ? usable_weight (measures[k][i]) / sum : 1.0 / (double) n_rows);
    }
}
