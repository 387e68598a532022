/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-score-sheet-private.h"

#include <glib/gi18n-lib.h>

#include "gw-check-in-goals.h"
#include "gw-list-update.h"

G_DEFINE_FINAL_TYPE (GwScoreSheet, gw_score_sheet, G_TYPE_OBJECT)

enum
{
  CHANGED,
  DAYS_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static guint
hash_entry (gconstpointer key)
{
  const GwScoreEntry *entry = key;

  return g_direct_hash (entry->goal) * 31 + (guint) entry->day;
}

static gboolean
equal_entries (gconstpointer one,
               gconstpointer other)
{
  const GwScoreEntry *a = one;
  const GwScoreEntry *b = other;

  return a->goal == b->goal && a->day == b->day;
}

static void
free_entry (gpointer data)
{
  GwScoreEntry *entry = data;

  g_object_unref (entry->goal);
  g_free (entry->text);
  g_free (entry->problem);
  g_free (entry->doubt);
  g_free (entry);
}

static void
gw_score_sheet_finalize (GObject *object)
{
  GwScoreSheet *self = GW_SCORE_SHEET (object);

  g_clear_pointer (&self->left_out, g_free);
  g_clear_pointer (&self->entries, g_hash_table_unref);
  g_clear_pointer (&self->pasted_days, g_array_unref);
  g_clear_pointer (&self->days, g_array_unref);
  g_clear_object (&self->goals);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gw_score_sheet_parent_class)->finalize (object);
}

static void
gw_score_sheet_class_init (GwScoreSheetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gw_score_sheet_finalize;

  /**
   * GwScoreSheet::changed:
   *
   * Something was typed, pasted, taken back or recorded.
   */
  signals[CHANGED] = g_signal_new ("changed", GW_TYPE_SCORE_SHEET, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * GwScoreSheet::days-changed:
   *
   * There are other columns.
   */
  signals[DAYS_CHANGED] = g_signal_new ("days-changed", GW_TYPE_SCORE_SHEET, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
gw_score_sheet_init (GwScoreSheet *self)
{
  self->days = g_array_new (FALSE, FALSE, sizeof (GwDate));
  self->pasted_days = g_array_new (FALSE, FALSE, sizeof (GwDate));
  self->entries = g_hash_table_new_full (hash_entry, equal_entries, NULL, free_entry);
}

/**
 * gw_score_sheet_new:
 * @session: the open document
 *
 * Returns: (transfer full): the goals that take check-ins, by the last days
 *   that have any, the present one, and the one that is looked at
 */
GwScoreSheet *
gw_score_sheet_new (GwSession *session)
{
  GwScoreSheet *self;

  g_return_val_if_fail (GW_IS_SESSION (session), NULL);

  self = g_object_new (GW_TYPE_SCORE_SHEET, NULL);
  self->session = g_object_ref (session);
  self->goals = gw_check_in_goals_new (gw_session_get_insight (session));
  gw_score_sheet_begin_days (self);

  return self;
}

/**
 * gw_score_sheet_update:
 *
 * To be called after edits and when another day is looked at. Goals come and go,
 * and days that have a number now come; what was typed stays.
 */
void
gw_score_sheet_update (GwScoreSheet *self)
{
  g_autoptr (GListStore) goals = NULL;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_if_fail (GW_IS_SCORE_SHEET (self));

  goals = gw_check_in_goals_new (gw_session_get_insight (self->session));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (goals)); i++)
    g_ptr_array_add (items, g_list_model_get_item (G_LIST_MODEL (goals), i));
  gw_list_update (self->goals, items);
  gw_score_sheet_update_days (self);
  gw_score_sheet_compare_all (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * gw_score_sheet_get_goals:
 *
 * Returns: (transfer none): a list of #GwGoal, the rows
 */
GListModel *
gw_score_sheet_get_goals (GwScoreSheet *self)
{
  g_return_val_if_fail (GW_IS_SCORE_SHEET (self), NULL);

  return G_LIST_MODEL (self->goals);
}

/**
 * gw_score_sheet_get_n_goals:
 *
 * Returns: how many rows there are
 */
guint
gw_score_sheet_get_n_goals (GwScoreSheet *self)
{
  g_return_val_if_fail (GW_IS_SCORE_SHEET (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->goals));
}

/**
 * gw_score_sheet_get_goal:
 * @row: below the number of rows
 *
 * Returns: (transfer none): the goal of a row
 */
GwGoal *
gw_score_sheet_get_goal (GwScoreSheet *self,
                         guint         row)
{
  g_autoptr (GwGoal) goal = NULL;

  g_return_val_if_fail (GW_IS_SCORE_SHEET (self), NULL);
  g_return_val_if_fail (row < gw_score_sheet_get_n_goals (self), NULL);

  /* The list holds it. */
  goal = g_list_model_get_item (G_LIST_MODEL (self->goals), row);
  return goal;
}

/*< private >
 * gw_score_sheet_find_check_in:
 *
 * Returns: (nullable): what the document has for a day of a goal
 */
const GwCheckIn *
gw_score_sheet_find_check_in (GwGoal *goal,
                              GwDate  day)
{
  GwCheckIns *check_ins = gw_record_get_check_ins (GW_RECORD (goal));
  guint position;

  return gw_check_ins_find (check_ins, day, &position) ? gw_check_ins_get (check_ins, position) : NULL;
}

/*< private >
 * gw_score_sheet_find_entry:
 *
 * Returns: (nullable): what was typed in a cell
 */
GwScoreEntry *
gw_score_sheet_find_entry (GwScoreSheet *self,
                           guint         row,
                           guint         column)
{
  GwScoreEntry key = { .goal = gw_score_sheet_get_goal (self, row), .day = gw_score_sheet_get_day (self, column) };

  return g_hash_table_lookup (self->entries, &key);
}

static void
read_entry (GwScoreSheet *self,
            GwScoreEntry *entry,
            const char   *text)
{
  const GwCheckIn *former = gw_score_sheet_find_check_in (entry->goal, entry->day);
  guint decimals = gw_record_get_decimals (GW_RECORD (entry->goal));
  g_autoptr (GError) error = NULL;

  if (text[0] == '\0')
    entry->state = former != NULL ? GW_SCORE_REMOVED : GW_SCORE_KEPT;
  else if (!gw_format_parse_amount (gw_session_get_format (self->session), text, decimals, &entry->value, &error))
    entry->state = GW_SCORE_WRONG;
  else if (gw_goal_get_start (entry->goal) != GW_DATE_NONE && entry->day < gw_goal_get_start (entry->goal))
    {
      entry->state = GW_SCORE_WRONG;
      entry->problem = g_strdup (_("The goal had not begun on that day."));
    }
  else
    entry->state = former != NULL && former->value == entry->value ? GW_SCORE_KEPT : GW_SCORE_NEW;

  if (error != NULL)
    entry->problem = g_strdup (error->message);
}

/**
 * gw_score_sheet_write:
 * @row: below the number of rows
 * @column: below the number of columns
 * @text: what somebody typed; empty takes the number away
 *
 * Notes it, until it is recorded.
 */
void
gw_score_sheet_write (GwScoreSheet *self,
                      guint         row,
                      guint         column,
                      const char   *text)
{
  g_autofree char *plain = NULL;
  GwScoreEntry *entry;

  g_return_if_fail (GW_IS_SCORE_SHEET (self));
  g_return_if_fail (text != NULL);

  plain = g_strstrip (g_strdup (text));
  entry = g_new0 (GwScoreEntry, 1);
  entry->goal = g_object_ref (gw_score_sheet_get_goal (self, row));
  entry->day = gw_score_sheet_get_day (self, column);
  entry->text = g_strdup (text);
  read_entry (self, entry, plain);
  if (entry->state == GW_SCORE_KEPT)
    {
      (void) g_hash_table_remove (self->entries, entry);
      free_entry (entry);
    }
  else
    (void) g_hash_table_replace (self->entries, entry, entry);

  gw_score_sheet_compare (self, gw_score_sheet_get_goal (self, row));
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * gw_score_sheet_get_state:
 *
 * Returns: what is to become of a cell
 */
GwScoreState
gw_score_sheet_get_state (GwScoreSheet *self,
                          guint         row,
                          guint         column)
{
  const GwScoreEntry *entry;

  g_return_val_if_fail (GW_IS_SCORE_SHEET (self), GW_SCORE_KEPT);

  entry = gw_score_sheet_find_entry (self, row, column);
  return entry != NULL ? entry->state : GW_SCORE_KEPT;
}
