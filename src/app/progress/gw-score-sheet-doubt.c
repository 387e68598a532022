/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-score-sheet-private.h"

#include "gw-check-in-doubt.h"

/* What looks like a slip among the numbers that are not recorded yet. */

static GArray *
list_typed (GwScoreSheet *self,
            GwGoal       *goal)
{
  GArray *typed = g_array_new (FALSE, FALSE, sizeof (GwCheckIn));
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      const GwScoreEntry *entry = key;
      GwCheckIn one = { .date = entry->day, .recorded = GW_DATE_NONE, .value = entry->value };

      if (entry->goal == goal && entry->state == GW_SCORE_NEW)
        g_array_append_val (typed, one);
    }

  return typed;
}

/*< private >
 * gw_score_sheet_compare:
 * @goal: a goal
 *
 * Says anew which of its numbers look like a slip, beside each other and beside
 * those that are known.
 */
void
gw_score_sheet_compare (GwScoreSheet *self,
                        GwGoal       *goal)
{
  g_autoptr (GArray) typed = NULL;
  GwGoalInsight *insight;
  GHashTableIter iter;
  gpointer key;

  g_assert (GW_IS_SCORE_SHEET (self));
  g_assert (GW_IS_GOAL (goal));

  typed = list_typed (self, goal);
  if (typed->len == 0)
    return;

  insight = gw_insight_get_goal (gw_session_get_insight (self->session), goal);
  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      GwScoreEntry *entry = key;

      if (entry->goal != goal || entry->state != GW_SCORE_NEW)
        continue;
      g_free (entry->doubt);
      entry->doubt = gw_check_in_doubt_explain_value (insight, goal, entry->day, entry->value,
                                                      (const GwCheckIn *) typed->data, typed->len,
                                                      gw_session_get_entry_day (self->session),
                                                      gw_session_get_format (self->session));
    }
}

/*< private >
 * gw_score_sheet_compare_all:
 *
 * Likewise for every row, after the document changed.
 */
void
gw_score_sheet_compare_all (GwScoreSheet *self)
{
  g_assert (GW_IS_SCORE_SHEET (self));

  for (guint row = 0; g_hash_table_size (self->entries) > 0 && row < gw_score_sheet_get_n_goals (self); row++)
    gw_score_sheet_compare (self, gw_score_sheet_get_goal (self, row));
}

/**
 * gw_score_sheet_get_doubt:
 *
 * Returns: (transfer none) (nullable): why the number in a cell looks like a slip,
 *   in a sentence; %NULL when nothing speaks against it
 */
const char *
gw_score_sheet_get_doubt (GwScoreSheet *self,
                          guint         row,
                          guint         column)
{
  const GwScoreEntry *entry;

  g_return_val_if_fail (GW_IS_SCORE_SHEET (self), NULL);

  entry = gw_score_sheet_find_entry (self, row, column);
  return entry != NULL ? entry->doubt : NULL;
}
