/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-score-sheet-private.h"

#include <glib/gi18n-lib.h>

#include "gw-check-in-text.h"
#include "gw-history.h"

/* What becomes of what was typed. */

/**
 * gw_score_sheet_count:
 *
 * Returns: how many cells are in @state, other than kept
 */
guint
gw_score_sheet_count (GwScoreSheet *self,
                      GwScoreState  state)
{
  GHashTableIter iter;
  gpointer entry;
  guint n = 0;

  g_return_val_if_fail (GW_IS_SCORE_SHEET (self), 0);

  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, &entry, NULL))
    n += ((GwScoreEntry *) entry)->state == state ? 1 : 0;

  return n;
}

/**
 * gw_score_sheet_discard:
 *
 * Forgets what was typed, and the columns that came with it.
 */
void
gw_score_sheet_discard (GwScoreSheet *self)
{
  g_return_if_fail (GW_IS_SCORE_SHEET (self));

  g_hash_table_remove_all (self->entries);
  g_clear_pointer (&self->left_out, g_free);
  gw_score_sheet_remove_pasted_days (self);
  g_signal_emit_by_name (self, "changed");
}

static void
add_entry (GwScoreSheet       *self,
           GwEdit             *edit,
           const GwScoreEntry *entry)
{
  GwDate today = gw_session_get_day (self->session);
  const GwCheckIn *former = gw_score_sheet_find_check_in (entry->goal, entry->day);
  GwCheckIn check_in = { .date = entry->day, .recorded = GW_DATE_NONE, .value = entry->value };

  /* It may have left the document since it was typed. */
  if (gw_record_get_root (GW_RECORD (entry->goal)) != GW_RECORD (gw_session_get_workshop (self->session)))
    return;
  if (entry->state == GW_SCORE_REMOVED && former != NULL)
    gw_edit_remove_check_in (edit, GW_RECORD (entry->goal), entry->day);
  if (entry->state != GW_SCORE_NEW)
    return;

  if (entry->day != today)
    check_in.recorded = today;
  if (former != NULL)
    check_in.note = former->note;
  gw_edit_record_check_in (edit, GW_RECORD (entry->goal), &check_in);
}

/**
 * gw_score_sheet_record:
 *
 * Records what was understood, as one edit. What cannot be read stays.
 *
 * Returns: whether it is recorded; otherwise the document is as before
 */
gboolean
gw_score_sheet_record (GwScoreSheet  *self,
                       GError       **error)
{
  guint n = gw_score_sheet_count (self, GW_SCORE_NEW) + gw_score_sheet_count (self, GW_SCORE_REMOVED);
  g_autofree char *label = NULL;
  g_autoptr (GwEdit) edit = NULL;
  GwDate last = GW_DATE_NONE;
  GHashTableIter iter;
  gpointer entry;

  g_return_val_if_fail (GW_IS_SCORE_SHEET (self), FALSE);

  label = g_strdup_printf (ngettext ("Record %u Check-in", "Record %u Check-ins", n), n);
  edit = gw_edit_new (label);
  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, &entry, NULL))
    add_entry (self, edit, entry);
  if (!gw_history_commit (gw_session_get_history (self->session), edit, error))
    return FALSE;

  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, &entry, NULL))
    if (((GwScoreEntry *) entry)->state != GW_SCORE_WRONG)
      {
        last = MAX (last, ((GwScoreEntry *) entry)->day);
        g_hash_table_iter_remove (&iter);
      }
  g_clear_pointer (&self->left_out, g_free);
  g_array_set_size (self->pasted_days, 0);
  gw_check_in_text_say_several (self->session, n, last);
  g_signal_emit_by_name (self, "changed");
  return TRUE;
}
