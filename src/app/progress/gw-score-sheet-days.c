/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-score-sheet-private.h"

/* The columns of the score grid. */

/* So many days are there from the start, and come when earlier ones are asked
 * for. */
#define N_DAYS 5
/* So many come after the present one; more would be a plan, and not a record. */
#define MOST_LATER_DAYS 30

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

/*< private >
 * gw_score_sheet_begin_days:
 *
 * Puts in the last days that have a number, the present one, and the one that is
 * looked at.
 */
void
gw_score_sheet_begin_days (GwScoreSheet *self)
{
  guint column;

  g_assert (GW_IS_SCORE_SHEET (self));

  (void) insert_day (self, gw_session_get_day (self->session), &column);
  (void) insert_day (self, gw_session_get_entry_day (self->session), &column);
  (void) add_days_before (self, gw_session_get_day (self->session));
  (void) add_days_from (self, gw_score_sheet_get_day (self, 0));
}

/*< private >
 * gw_score_sheet_update_days:
 *
 * Likewise for what came since.
 */
void
gw_score_sheet_update_days (GwScoreSheet *self)
{
  gboolean has_more;
  guint column;

  g_assert (GW_IS_SCORE_SHEET (self));

  has_more = insert_day (self, gw_session_get_entry_day (self->session), &column);
  has_more |= add_days_from (self, gw_score_sheet_get_day (self, 0));
  if (has_more)
    g_signal_emit_by_name (self, "days-changed");
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
    g_signal_emit_by_name (self, "days-changed");
  return column;
}

/**
 * gw_score_sheet_find_day:
 * @day: a day
 *
 * Returns: the column of @day, or where there is none, one that is near
 */
guint
gw_score_sheet_find_day (GwScoreSheet *self,
                         GwDate        day)
{
  guint column = 0;

  g_return_val_if_fail (GW_IS_SCORE_SHEET (self), 0);

  while (column + 1 < self->days->len && g_array_index (self->days, GwDate, column) < day)
    column++;

  return column;
}

/*< private >
 * gw_score_sheet_add_pasted_day:
 *
 * Adds a column that goes again when what was pasted is not recorded.
 */
void
gw_score_sheet_add_pasted_day (GwScoreSheet *self,
                               GwDate        day)
{
  guint n = self->days->len;

  g_assert (GW_IS_SCORE_SHEET (self));

  (void) gw_score_sheet_add_day (self, day);
  if (self->days->len > n)
    g_array_append_val (self->pasted_days, day);
}

/*< private >
 * gw_score_sheet_remove_pasted_days:
 *
 * Takes those columns out again.
 */
void
gw_score_sheet_remove_pasted_days (GwScoreSheet *self)
{
  gboolean removed = self->pasted_days->len > 0;

  g_assert (GW_IS_SCORE_SHEET (self));

  for (guint i = 0; i < self->pasted_days->len; i++)
    for (guint column = 0; column < self->days->len; column++)
      if (g_array_index (self->days, GwDate, column) == g_array_index (self->pasted_days, GwDate, i))
        g_array_remove_index (self->days, column--);
  g_array_set_size (self->pasted_days, 0);
  if (removed)
    g_signal_emit_by_name (self, "days-changed");
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

  g_signal_emit_by_name (self, "days-changed");
  return TRUE;
}
