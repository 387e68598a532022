/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-allocation-line-private.h"

#include <glib/gi18n-lib.h>

#include "gw-allocation-records.h"
#include "gw-allocation.h"
#include "gw-history.h"

/* What becomes of a line that is typed into, drawn or locked. */

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
  if (!gw_format_parse_amount (gw_session_get_format (self->session), text, gw_record_get_decimals (GW_RECORD (self->goal)), &amount, error))
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
