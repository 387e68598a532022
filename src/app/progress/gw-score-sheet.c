/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-score-sheet-private.h"

#include <glib/gi18n-lib.h>

#include "gw-check-in-goals.h"
#include "gw-list-update.h"

/* So many days are there from the start, and come when earlier ones are asked
 * for. */
#define N_DAYS 5
/* So many come after the present one; more would be a plan, and not a record. */
#define MOST_LATER_DAYS 30

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
  self->entries = g_hash_table_new_full (hash_entry, equal_entries, NULL, free_entry);
}

static gboolean
insert_day (GwScoreSheet *self,
            GwDate        day,
            guint        *column)
{
  for (*column = 0; *column < self->days->len; (*column)++)
    if (g_array_index (self->days, GwDate, *column) >= day)
      break;
  if (*column < self->days->len && g_array_index (self->days, GwDate, *column) == day)
    return FALSE;

  g_array_insert_val (self->days, *column, day);
  return TRUE;
}

/* The last day before @day on which any of the goals has a number. */
static GwDate
find_earlier (GwScoreSheet *self,
              GwDate        day)
{
  GwDate found = GW_DATE_NONE;

  for (guint i = 0; i < gw_score_sheet_get_n_goals (self); i++)
    {
      GwCheckIns *check_ins = gw_record_get_check_ins (GW_RECORD (gw_score_sheet_get_goal (self, i)));
      guint position;

      (void) gw_check_ins_find (check_ins, day, &position);
      if (position > 0 && gw_check_ins_get (check_ins, position - 1)->date > found)
        found = gw_check_ins_get (check_ins, position - 1)->date;
    }

  return found;
}

static gboolean
add_days_before (GwScoreSheet *self,
                 GwDate        day)
{
  gboolean added = FALSE;

  for (guint i = 1; i < N_DAYS; i++)
    {
      guint column;

      day = find_earlier (self, day);
      if (day == GW_DATE_NONE)
        break;
      added |= insert_day (self, day, &column);
    }

  return added;
}

/* Each day with a number from the first column on has a column: a number that
 * somebody recorded is there to be seen, also on a day to come. */
static gboolean
add_days_from (GwScoreSheet *self,
               GwDate        first)
{
  GwDate latest = gw_session_get_entry_day (self->session);
  guint n_later = 0;
  gboolean added = FALSE;
  guint column;

  for (guint i = 0; i < self->days->len; i++)
    n_later += g_array_index (self->days, GwDate, i) > latest ? 1 : 0;
  for (guint i = 0; i < gw_score_sheet_get_n_goals (self); i++)
    {
      GwCheckIns *check_ins = gw_record_get_check_ins (GW_RECORD (gw_score_sheet_get_goal (self, i)));
      guint position;

      (void) gw_check_ins_find (check_ins, first, &position);
      for (; position < gw_check_ins_get_length (check_ins) && n_later < MOST_LATER_DAYS; position++)
        if (insert_day (self, gw_check_ins_get (check_ins, position)->date, &column))
          {
            added = TRUE;
            n_later += gw_check_ins_get (check_ins, position)->date > latest ? 1 : 0;
          }
    }

  return added;
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
  guint column;

  g_return_val_if_fail (GW_IS_SESSION (session), NULL);

  self = g_object_new (GW_TYPE_SCORE_SHEET, NULL);
  self->session = g_object_ref (session);
  self->goals = gw_check_in_goals_new (gw_session_get_insight (session));
  (void) insert_day (self, gw_session_get_day (session), &column);
  (void) insert_day (self, gw_session_get_entry_day (session), &column);
  (void) add_days_before (self, gw_session_get_day (session));
  (void) add_days_from (self, gw_score_sheet_get_day (self, 0));

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
  gboolean has_more;
  guint column;

  g_return_if_fail (GW_IS_SCORE_SHEET (self));

  goals = gw_check_in_goals_new (gw_session_get_insight (self->session));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (goals)); i++)
    g_ptr_array_add (items, g_list_model_get_item (G_LIST_MODEL (goals), i));
  gw_list_update (self->goals, items);
  has_more = insert_day (self, gw_session_get_entry_day (self->session), &column);
  has_more |= add_days_from (self, gw_score_sheet_get_day (self, 0));
  if (has_more)
    g_signal_emit (self, signals[DAYS_CHANGED], 0);
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

/**
 * gw_score_sheet_get_n_days:
 *
 * Returns: how many columns there are
 */
guint
gw_score_sheet_get_n_days (GwScoreSheet *self)
{
  g_return_val_if_fail (GW_IS_SCORE_SHEET (self), 0);

  return self->days->len;
}

/**
 * gw_score_sheet_get_day:
 * @column: below the number of columns
 *
 * Returns: the day of a column
 */
GwDate
gw_score_sheet_get_day (GwScoreSheet *self,
                        guint         column)
{
  g_return_val_if_fail (GW_IS_SCORE_SHEET (self), GW_DATE_NONE);
  g_return_val_if_fail (column < self->days->len, GW_DATE_NONE);

  return g_array_index (self->days, GwDate, column);
}

/**
 * gw_score_sheet_add_day:
 * @day: a day
 *
 * Returns: the column of @day, which comes in when there was none
 */
guint
gw_score_sheet_add_day (GwScoreSheet *self,
                        GwDate        day)
{
  guint column = 0;

  g_return_val_if_fail (GW_IS_SCORE_SHEET (self), 0);
  g_return_val_if_fail (gw_date_is_valid (day), 0);

  if (insert_day (self, day, &column))
    g_signal_emit (self, signals[DAYS_CHANGED], 0);
  return column;
}

/**
 * gw_score_sheet_add_earlier:
 *
 * Adds the days with numbers that lie before the first column.
 *
 * Returns: whether there were any
 */
gboolean
gw_score_sheet_add_earlier (GwScoreSheet *self)
{
  g_return_val_if_fail (GW_IS_SCORE_SHEET (self), FALSE);

  if (!add_days_before (self, gw_score_sheet_get_day (self, 0)))
    return FALSE;

  g_signal_emit (self, signals[DAYS_CHANGED], 0);
  return TRUE;
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

/* Spreadsheets copy an amount with the sign of its currency. */
static char *
strip_currency (const char *text)
{
  GString *plain = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (g_unichar_type (g_utf8_get_char (c)) != G_UNICODE_CURRENCY_SYMBOL)
      g_string_append_unichar (plain, g_utf8_get_char (c));

  return g_strstrip (g_string_free (plain, FALSE));
}

static void
read_entry (GwScoreSheet *self,
            GwScoreEntry        *entry,
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

  plain = strip_currency (text);
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
