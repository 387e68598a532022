/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-allocation-line-private.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (GwAllocationLine, gw_allocation_line, G_TYPE_OBJECT)

static guint changed_signal;

static guint
get_decimals (GwAllocationLine *self)
{
  return gw_record_get_decimals (GW_RECORD (self->goal));
}

static void
gw_allocation_line_finalize (GObject *object)
{
  GwAllocationLine *self = GW_ALLOCATION_LINE (object);

  g_clear_object (&self->session);
  g_clear_object (&self->goal);
  g_clear_object (&self->member);
  g_free (self->unread);
  g_free (self->name);
  g_free (self->last);
  g_free (self->own);
  g_free (self->allocated);

  G_OBJECT_CLASS (gw_allocation_line_parent_class)->finalize (object);
}

static void
gw_allocation_line_class_init (GwAllocationLineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gw_allocation_line_finalize;

  /**
   * GwAllocationLine::changed:
   *
   * Something that the line shows is another.
   */
  changed_signal = g_signal_new ("changed", GW_TYPE_ALLOCATION_LINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
gw_allocation_line_init (GwAllocationLine *self)
{
}

/**
 * gw_allocation_line_new:
 * @session: the open document
 * @goal: whose target is shared out
 *
 * Returns: (transfer full): the line of @member, yet to be updated
 */
GwAllocationLine *
gw_allocation_line_new (GwSession *session,
                        GwGoal    *goal,
                        GwMember  *member)
{
  GwAllocationLine *self;

  g_return_val_if_fail (GW_IS_SESSION (session), NULL);
  g_return_val_if_fail (GW_IS_GOAL (goal), NULL);
  g_return_val_if_fail (GW_IS_MEMBER (member), NULL);

  self = g_object_new (GW_TYPE_ALLOCATION_LINE, NULL);
  self->session = g_object_ref (session);
  self->goal = g_object_ref (goal);
  self->member = g_object_ref (member);
  return self;
}

static gboolean
take_text (char **place,
           char  *text)
{
  gboolean other = g_strcmp0 (*place, text) != 0;

  g_free (*place);
  *place = text;
  return other;
}

static gboolean
take_amount (gint64 *place,
             gint64  amount)
{
  gboolean other = *place != amount;

  *place = amount;
  return other;
}

static gboolean
take_flag (gboolean *place,
           gboolean  flag)
{
  gboolean other = *place != flag;

  *place = flag;
  return other;
}

/* Whoever looks over a shoulder learns only that a number is there. */
static char *
say_own (GwAllocationLine        *self,
         const GwAllocationState *state)
{
  gint64 own = state->proposal != NULL ? gw_proposal_get_own (state->proposal) : GW_UNSET;

  if (own == GW_UNSET)
    return g_strdup ("–");
  if (!state->revealed)
    return g_strdup ("•••");
  return gw_format_amount (gw_session_get_format (self->session), own, get_decimals (self));
}

static char *
say_last (GwAllocationLine *self)
{
  gint64 last = gw_member_get_last_actual (self->member);

  return last != GW_UNSET ? gw_format_amount (gw_session_get_format (self->session), last,
                                              gw_record_get_decimals (GW_RECORD (self->member)))
                          : g_strdup (_("new"));
}

/**
 * gw_allocation_line_update:
 * @state: how the line stands now
 *
 * Shows @state; where it is the same as before nothing happens.
 */
void
gw_allocation_line_update (GwAllocationLine        *self,
                           const GwAllocationState *state)
{
  gboolean other = FALSE;

  g_return_if_fail (GW_IS_ALLOCATION_LINE (self));
  g_return_if_fail (state != NULL);

  other |= take_amount (&self->amount, state->amount);
  other |= take_amount (&self->full, state->full);
  other |= take_amount (&self->minimum, state->row != NULL ? gw_allocation_row_get_minimum (state->row) : GW_UNSET);
  other |= take_amount (&self->maximum, state->row != NULL ? gw_allocation_row_get_maximum (state->row) : GW_UNSET);
  other |= take_flag (&self->locked, state->row != NULL && gw_allocation_row_get_locked (state->row) != GW_UNSET);
  other |= take_flag (&self->estimated, state->estimated);
  other |= take_flag (&self->infeasible, state->infeasible);
  other |= take_text (&self->name, g_strdup (gw_member_get_name (self->member)));
  other |= take_text (&self->last, say_last (self));
  other |= take_text (&self->own, say_own (self, state));
  other |= take_text (&self->allocated, gw_format_amount (gw_session_get_format (self->session), self->amount,
                                                          get_decimals (self)));
  if (other)
    g_signal_emit (self, changed_signal, 0);
}

/**
 * gw_allocation_line_get_session:
 *
 * Returns: (transfer none): the open document
 */
GwSession *
gw_allocation_line_get_session (GwAllocationLine *self)
{
  g_return_val_if_fail (GW_IS_ALLOCATION_LINE (self), NULL);

  return self->session;
}

/**
 * gw_allocation_line_get_goal:
 *
 * Returns: (transfer none): the goal that is handed out
 */
GwGoal *
gw_allocation_line_get_goal (GwAllocationLine *self)
{
  g_return_val_if_fail (GW_IS_ALLOCATION_LINE (self), NULL);

  return self->goal;
}

/**
 * gw_allocation_line_get_member:
 *
 * Returns: (transfer none): whose part it is
 */
GwMember *
gw_allocation_line_get_member (GwAllocationLine *self)
{
  g_return_val_if_fail (GW_IS_ALLOCATION_LINE (self), NULL);

  return self->member;
}

/**
 * gw_allocation_line_get_amount:
 *
 * Returns: what the member gets, scaled by the decimals of the metric
 */
gint64
gw_allocation_line_get_amount (GwAllocationLine *self)
{
  g_return_val_if_fail (GW_IS_ALLOCATION_LINE (self), 0);

  return self->amount;
}

/**
 * gw_allocation_line_get_full:
 *
 * Returns: the amount at which the bar is full; the same for all lines
 */
gint64
gw_allocation_line_get_full (GwAllocationLine *self)
{
  g_return_val_if_fail (GW_IS_ALLOCATION_LINE (self), 0);

  return self->full;
}

/**
 * gw_allocation_line_get_minimum:
 *
 * Returns: the floor; %GW_UNSET for none
 */
gint64
gw_allocation_line_get_minimum (GwAllocationLine *self)
{
  g_return_val_if_fail (GW_IS_ALLOCATION_LINE (self), GW_UNSET);

  return self->minimum;
}

/**
 * gw_allocation_line_get_maximum:
 *
 * Returns: the cap; %GW_UNSET for none
 */
gint64
gw_allocation_line_get_maximum (GwAllocationLine *self)
{
  g_return_val_if_fail (GW_IS_ALLOCATION_LINE (self), GW_UNSET);

  return self->maximum;
}

/**
 * gw_allocation_line_get_name:
 *
 * Returns: (transfer none): what the member is called
 */
const char *
gw_allocation_line_get_name (GwAllocationLine *self)
{
  g_return_val_if_fail (GW_IS_ALLOCATION_LINE (self), NULL);

  return self->name;
}

/**
 * gw_allocation_line_get_last:
 *
 * Returns: (transfer none): last period’s result, as it is written
 */
const char *
gw_allocation_line_get_last (GwAllocationLine *self)
{
  g_return_val_if_fail (GW_IS_ALLOCATION_LINE (self), NULL);

  return self->last;
}

/**
 * gw_allocation_line_get_own:
 *
 * Returns: (transfer none): the member's own number, or dots where it is not
 *   revealed
 */
const char *
gw_allocation_line_get_own (GwAllocationLine *self)
{
  g_return_val_if_fail (GW_IS_ALLOCATION_LINE (self), NULL);

  return self->own;
}

/**
 * gw_allocation_line_get_allocated:
 *
 * Returns: (transfer none): what the member gets, as it is written
 */
const char *
gw_allocation_line_get_allocated (GwAllocationLine *self)
{
  g_return_val_if_fail (GW_IS_ALLOCATION_LINE (self), NULL);

  return self->allocated;
}

/**
 * gw_allocation_line_is_locked:
 *
 * Returns: whether somebody set the amount, so that the method leaves it alone
 */
gboolean
gw_allocation_line_is_locked (GwAllocationLine *self)
{
  g_return_val_if_fail (GW_IS_ALLOCATION_LINE (self), FALSE);

  return self->locked;
}

/**
 * gw_allocation_line_is_estimated:
 *
 * Returns: whether something that counts is not known of this member, so that
 *   the mean of the others stands for it
 */
gboolean
gw_allocation_line_is_estimated (GwAllocationLine *self)
{
  g_return_val_if_fail (GW_IS_ALLOCATION_LINE (self), FALSE);

  return self->estimated;
}

/**
 * gw_allocation_line_is_infeasible:
 *
 * Returns: whether its lock or limit is one that leaves no way to hand out all of
 *   the target
 */
gboolean
gw_allocation_line_is_infeasible (GwAllocationLine *self)
{
  g_return_val_if_fail (GW_IS_ALLOCATION_LINE (self), FALSE);

  return self->infeasible;
}
