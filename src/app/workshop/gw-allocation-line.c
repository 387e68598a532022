/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-allocation-line.h"

#include <glib/gi18n-lib.h>

#include "gw-allocation-records.h"
#include "gw-allocation.h"
#include "gw-history.h"

struct _GwAllocationLine
{
  GObject parent_instance;

  GwSession *session;
  GwGoal *goal;
  GwMember *member;

  gint64 amount;
  gint64 full;
  gint64 minimum; /* GW_UNSET for none */
  gint64 maximum;
  gboolean locked;
  gboolean estimated;
  gboolean infeasible;
  gboolean typing; /* the amount is being typed or moved */
  char *unread;    /* what was typed and is no amount */
  char *name;
  char *last;
  char *own;
  char *allocated;
};

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

static void
lock_at (GwAllocationLine *self,
         gint64            amount,
         gboolean          typing)
{
  g_autoptr (GwEdit) edit = gw_edit_new (amount != GW_UNSET ? _("Lock Allocation") : _("Unlock Allocation"));
  GwRecord *row = gw_allocation_records_ensure_row (self->goal, self->member, edit);

  gw_edit_set_integer (edit, row, "locked", amount);
  gw_edit_set_typing (edit, typing);
  (void) gw_session_commit (self->session, edit);
}

/**
 * gw_allocation_line_type:
 * @text: what stands in the entry
 *
 * An amount that somebody types is meant to stay: it locks the line.
 *
 * Returns: whether @text is an amount; otherwise @error says what is expected
 */
gboolean
gw_allocation_line_type (GwAllocationLine  *self,
                         const char        *text,
                         GError           **error)
{
  gint64 amount = 0;

  g_return_val_if_fail (GW_IS_ALLOCATION_LINE (self), FALSE);

  g_clear_pointer (&self->unread, g_free);
  if (!gw_format_parse_amount (gw_session_get_format (self->session), text, get_decimals (self), &amount, error))
    {
      self->unread = g_strdup (text);
      return FALSE;
    }

  self->typing = TRUE;
  if (amount != self->amount || !self->locked)
    lock_at (self, amount, TRUE);
  return TRUE;
}

/**
 * gw_allocation_line_is_typing:
 *
 * Returns: whether the amount is being typed, or the bar drawn
 */
gboolean
gw_allocation_line_is_typing (GwAllocationLine *self)
{
  g_return_val_if_fail (GW_IS_ALLOCATION_LINE (self), FALSE);

  return self->typing;
}

/**
 * gw_allocation_line_get_unread:
 *
 * Returns: (transfer none) (nullable): what was typed and is no amount
 */
const char *
gw_allocation_line_get_unread (GwAllocationLine *self)
{
  g_return_val_if_fail (GW_IS_ALLOCATION_LINE (self), NULL);

  return self->unread;
}

/**
 * gw_allocation_line_end_typing:
 *
 * The entry or the bar is left: what follows is another edit.
 */
void
gw_allocation_line_end_typing (GwAllocationLine *self)
{
  g_return_if_fail (GW_IS_ALLOCATION_LINE (self));

  self->typing = FALSE;
  gw_history_end_typing (gw_session_get_history (self->session));
}

/**
 * gw_allocation_line_move:
 * @amount: where the bar is drawn to
 *
 * Locks the line at the step that is nearest to @amount.
 */
void
gw_allocation_line_move (GwAllocationLine *self,
                         gint64            amount)
{
  gint64 unit;

  g_return_if_fail (GW_IS_ALLOCATION_LINE (self));

  unit = MAX (gw_allocation_get_unit (gw_goal_get_allocation (self->goal)), 1);
  amount = (MAX (amount, 0) + unit / 2) / unit * unit;
  self->typing = TRUE;
  if (amount != self->amount || !self->locked)
    lock_at (self, amount, TRUE);
}

/**
 * gw_allocation_line_toggle_lock:
 *
 * Keeps the amount while the others move, or lets it move again. Right after
 * an amount was typed, which locked it, it only confirms that.
 */
void
gw_allocation_line_toggle_lock (GwAllocationLine *self)
{
  g_return_if_fail (GW_IS_ALLOCATION_LINE (self));

  if (self->unread != NULL)
    {
      g_autofree char *sentence = g_strdup_printf (_("“%s” is not an amount yet. Finish it, or press Escape to take it back."),
                                                   self->unread);

      gw_session_refuse (self->session, sentence);
      return;
    }
  if (self->typing && self->locked)
    gw_allocation_line_end_typing (self);
  else
    lock_at (self, self->locked ? GW_UNSET : self->amount, FALSE);
}
