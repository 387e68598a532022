/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-score-sheet-private.h"

#include <glib/gi18n-lib.h>

#include "gw-goal-text.h"

/* What the cells say. */

static char *
write_value (GwScoreSheet *self,
             GwGoal       *goal,
             gint64        value)
{
  return gw_format_amount (gw_session_get_format (self->session), value, gw_record_get_decimals (GW_RECORD (goal)));
}

/**
 * gw_score_sheet_get_text:
 *
 * Returns: (transfer full): what stands in a cell: what was typed, or else the
 *   number of the document
 */
char *
gw_score_sheet_get_text (GwScoreSheet *self,
                         guint         row,
                         guint         column)
{
  const GwScoreEntry *entry;
  const GwCheckIn *check_in;

  g_return_val_if_fail (GW_IS_SCORE_SHEET (self), NULL);

  entry = gw_score_sheet_find_entry (self, row, column);
  if (entry != NULL)
    return g_strdup (entry->text);

  check_in = gw_score_sheet_find_check_in (gw_score_sheet_get_goal (self, row), gw_score_sheet_get_day (self, column));
  if (check_in == NULL || check_in->value == GW_UNSET)
    return g_strdup ("");
  return write_value (self, gw_score_sheet_get_goal (self, row), check_in->value);
}

/**
 * gw_score_sheet_get_day_name:
 *
 * Returns: (transfer full): what stands above a column
 */
char *
gw_score_sheet_get_day_name (GwScoreSheet *self,
                             guint         column)
{
  g_return_val_if_fail (GW_IS_SCORE_SHEET (self), NULL);

  return gw_format_short_date (gw_session_get_format (self->session), gw_score_sheet_get_day (self, column));
}

/**
 * gw_score_sheet_get_name:
 *
 * Returns: (transfer full): a cell as it is called, such as "Ana Sample, Gross
 *   margin, 23 Nov"
 */
char *
gw_score_sheet_get_name (GwScoreSheet *self,
                         guint         row,
                         guint         column)
{
  GwGoal *goal;
  g_autofree char *day = NULL;
  g_autofree char *title = NULL;
  g_autofree char *owner = NULL;

  g_return_val_if_fail (GW_IS_SCORE_SHEET (self), NULL);

  goal = gw_score_sheet_get_goal (self, row);
  day = gw_score_sheet_get_day_name (self, column);
  title = gw_goal_text_title (goal);
  owner = gw_goal_text_owner (goal);
  if (gw_goal_get_owner (goal) == NULL)
    /* Translators: a goal and a day */
    return g_strdup_printf (C_("goal and day", "%s, %s"), title, day);

  /* Translators: who, a goal and a day, such as "Ana Sample, Gross margin, 23 Nov" */
  return g_strdup_printf (_("%s, %s, %s"), owner, title, day);
}

static char *
explain_number (GwScoreSheet       *self,
                const GwScoreEntry *entry,
                const GwCheckIn    *former)
{
  const char *unit = gw_goal_text_unit (entry->goal);
  g_autofree char *value = write_value (self, entry->goal, entry->value);
  g_autofree char *amount = unit[0] != '\0' ? g_strdup_printf (C_("amount and unit", "%s %s"), value, unit)
                                            : g_strdup (value);
  g_autofree char *before = NULL;

  if (former == NULL || former->value == GW_UNSET)
    return g_steal_pointer (&amount);

  before = write_value (self, entry->goal, former->value);
  /* Translators: an amount, and the one that stood there */
  return g_strdup_printf (_("%s; it replaces %s"), amount, before);
}

static char *
explain_new (GwScoreSheet       *self,
             const GwScoreEntry *entry,
             const GwCheckIn    *former)
{
  g_autofree char *number = explain_number (self, entry, former);

  if (entry->doubt == NULL)
    return g_steal_pointer (&number);

  /* Translators: a number as it was understood, and a sentence that says why it looks like a slip */
  return g_strdup_printf (C_("number and doubt", "%s. %s"), number, entry->doubt);
}

/**
 * gw_score_sheet_explain:
 *
 * Returns: (transfer full): what was understood of a cell, or what is wrong
 *   with it; empty for one that is as in the document
 */
char *
gw_score_sheet_explain (GwScoreSheet *self,
                        guint         row,
                        guint         column)
{
  const GwScoreEntry *entry;
  const GwCheckIn *former;

  g_return_val_if_fail (GW_IS_SCORE_SHEET (self), NULL);

  entry = gw_score_sheet_find_entry (self, row, column);
  if (entry == NULL)
    return g_strdup ("");

  former = gw_score_sheet_find_check_in (entry->goal, entry->day);
  switch (entry->state)
    {
    case GW_SCORE_NEW:
      return explain_new (self, entry, former);
    case GW_SCORE_REMOVED:
      return g_strdup (_("The number of that day is removed."));
    case GW_SCORE_WRONG:
      return g_strdup (entry->problem);
    case GW_SCORE_KEPT:
    default:
      return g_strdup ("");
    }
}

static guint
count_doubts (GwScoreSheet *self)
{
  GHashTableIter iter;
  gpointer entry;
  guint n = 0;

  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, &entry, NULL))
    n += ((GwScoreEntry *) entry)->doubt != NULL ? 1 : 0;

  return n;
}

/**
 * gw_score_sheet_get_left_out:
 *
 * Returns: (transfer none) (nullable): what of the last paste has no place among
 *   the goals and days, in sentences; %NULL when all of it has
 */
const char *
gw_score_sheet_get_left_out (GwScoreSheet *self)
{
  g_return_val_if_fail (GW_IS_SCORE_SHEET (self), NULL);

  return self->left_out;
}

/**
 * gw_score_sheet_summarize:
 *
 * Returns: (transfer full): what will be recorded, what of it looks like a slip,
 *   and what cannot be read, in a sentence; empty when nothing was typed
 */
char *
gw_score_sheet_summarize (GwScoreSheet *self)
{
  GString *text = g_string_new (NULL);
  guint n_new, n_removed, n_wrong, n_doubts;

  g_return_val_if_fail (GW_IS_SCORE_SHEET (self), NULL);

  n_new = gw_score_sheet_count (self, GW_SCORE_NEW);
  n_removed = gw_score_sheet_count (self, GW_SCORE_REMOVED);
  n_wrong = gw_score_sheet_count (self, GW_SCORE_WRONG);
  n_doubts = count_doubts (self);
  if (n_new > 0)
    g_string_append_printf (text, ngettext ("%u number understood.", "%u numbers understood.", n_new), n_new);
  if (n_doubts > 0)
    g_string_append_printf (text, ngettext (" %u of them may be a slip.", " %u of them may be slips.", n_doubts),
                            n_doubts);
  if (n_removed > 0)
    g_string_append_printf (text, ngettext (" %u number goes.", " %u numbers go.", n_removed), n_removed);
  if (n_wrong > 0)
    g_string_append_printf (text, ngettext (" %u cell cannot be read.", " %u cells cannot be read.", n_wrong), n_wrong);

  return g_strstrip (g_string_free (text, FALSE));
}
