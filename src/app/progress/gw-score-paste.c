/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-score-paste.h"

#include <glib/gi18n-lib.h>

#include "gw-check-in-goals.h"
#include "gw-date-text.h"
#include "gw-goal-text.h"
#include "gw-pasted-cells.h"
#include "gw-score-sheet-private.h"

typedef struct
{
  GwScoreSheet *sheet;
  GPtrArray *rows;  /* GStrv */
  GwFormat *dates;  /* in the order in which the days are written */
  gboolean headed;  /* whether the first row has the days */
  gboolean named;   /* whether the first cells have the goals */
  guint row;
  guint column;
  GHashTable *lost_columns; /* places of cells that have no day, as a set */
  GPtrArray *lost_names;    /* borrowed from @rows: no goal is called so */
  guint n_lost_rows;        /* below the last goal */
  const char *open_name;    /* borrowed from @rows: the first that several goals are called */
  guint n_open_names;
  const char *open_day;     /* borrowed from @rows: day and month could be the other way round */
} Paste;

/* So many names are said; more would be a list. */
#define MOST_NAMES 5

static gboolean
is_amount (Paste      *self,
           const char *cell)
{
  gint64 value;

  /* As many decimals as there can be: only the look of it matters. */
  return gw_format_parse_amount (gw_session_get_format (self->sheet->session), cell, 9, &value, NULL);
}

static gboolean
read_day (Paste      *self,
          const char *cell,
          GwDate     *day)
{
  return cell[0] != '\0' && !is_amount (self, cell) &&
         gw_date_text_parse (self->dates, cell, gw_session_get_day (self->sheet->session), day);
}

/* What tables write where there is no number. */
static gboolean
is_blank (const char *cell)
{
  static const char *const signs[] = { "", "-", "–", "—", "−", "n/a", "#n/a", "n.a.", "k.a.", "k. a.", NULL };
  g_autofree char *folded = g_utf8_casefold (cell, -1);

  return g_strv_contains (signs, folded);
}

/* Days written as numbers, such that nothing says which is the month: they are
 * read the user's way, and that is said. */
static void
find_open_day (Paste             *self,
               const char *const *cells)
{
  GwDateOrder other = gw_format_get_date_order (self->dates) == GW_DATE_ORDER_DAY_MONTH_YEAR
                        ? GW_DATE_ORDER_MONTH_DAY_YEAR : GW_DATE_ORDER_DAY_MONTH_YEAR;
  g_autoptr (GwFormat) turned = gw_format_new (".", "", other);
  GwDate near = gw_session_get_day (self->sheet->session);
  const char *open_day = NULL;

  for (guint i = 0; cells[i] != NULL; i++)
    {
      GwDate day, one, another;

      if (!read_day (self, cells[i], &day))
        continue;
      /* One that can be read in one order only proves it for all. */
      if (!gw_date_text_parse_in_order (turned, cells[i], near, &another))
        return;
      if (!gw_date_text_parse_in_order (self->dates, cells[i], near, &one))
        {
          gw_format_free (self->dates);
          self->dates = g_steal_pointer (&turned);
          return;
        }
      if (one != another && open_day == NULL)
        open_day = cells[i];
    }
  self->open_day = open_day;
}

/* A first row of days, with or without a word above the names and others. */
static void
read_head (Paste *self)
{
  const char *const *cells = self->rows->pdata[0];
  guint n = g_strv_length ((GStrv) cells);
  guint n_days = 0, n_amounts = 0;
  GwDate day;

  self->dates = gw_date_text_guess_format (gw_session_get_format (self->sheet->session), cells + (n > 1 ? 1 : 0));
  for (guint i = 0; i < n; i++)
    {
      n_days += read_day (self, cells[i], &day) ? 1 : 0;
      n_amounts += is_amount (self, cells[i]) ? 1 : 0;
    }
  self->headed = n_days > 0 && n_amounts == 0;
  if (self->headed)
    find_open_day (self, cells);
}

/* Names stand first when one of them is the name of a goal, or when below days
 * all that stands there are words. */
static void
read_names (Paste *self)
{
  gboolean all_words = self->headed;
  guint n_words = 0;

  for (guint i = self->headed; i < self->rows->len && !self->named; i++)
    {
      GStrv cells = self->rows->pdata[i];
      guint rows[2] = { 0, 0 };

      if (cells[0] == NULL || is_blank (cells[0]))
        continue;
      if (is_amount (self, cells[0]))
        all_words = FALSE;
      else if (gw_score_sheet_find_named (self->sheet, cells[0], rows) > 0)
        self->named = TRUE;
      else
        n_words++;
    }
  self->named |= all_words && n_words > 0;
}

static gboolean
find_column (Paste *self,
             guint  place,
             guint *column)
{
  GStrv head = self->rows->pdata[0];
  GwDate day;

  *column = self->column + place - (self->named ? 1 : 0);
  if (!self->headed)
    return *column < gw_score_sheet_get_n_days (self->sheet);
  if (place >= g_strv_length (head) || !read_day (self, head[place], &day))
    return FALSE;

  *column = gw_score_sheet_find_day (self->sheet, day);
  return TRUE;
}

static gboolean
says_anything (GStrv cells)
{
  for (guint place = 0; cells[place] != NULL; place++)
    if (!is_blank (cells[place]))
      return TRUE;

  return FALSE;
}

/* Whose numbers they are. What is nobody's, or could be somebody else's, is noted. */
static gboolean
choose_row (Paste *self,
            guint  index,
            guint *row)
{
  GStrv cells = self->rows->pdata[index];

  *row = self->row + index - (self->headed ? 1 : 0);
  if (!says_anything (cells))
    return FALSE;
  if (self->named)
    {
      guint rows[2] = { 0, 0 };
      guint n = gw_score_sheet_find_named (self->sheet, cells[0], rows);

      if (n == 0)
        g_ptr_array_add (self->lost_names, cells[0]);
      else if (n > 1 && self->open_name == NULL)
        self->open_name = cells[0];
      self->n_open_names += n > 1 ? 1 : 0;
      *row = rows[0];
      return n == 1;
    }
  if (*row < gw_score_sheet_get_n_goals (self->sheet))
    return TRUE;

  self->n_lost_rows++;
  return FALSE;
}

static guint
paste_row (Paste *self,
           guint  index)
{
  GStrv cells = self->rows->pdata[index];
  guint row, n = 0;

  if (!choose_row (self, index, &row))
    return 0;

  for (guint place = self->named ? 1 : 0; cells[place] != NULL; place++)
    {
      guint column;

      /* An empty cell says nothing: it takes no number away. */
      if (is_blank (cells[place]))
        continue;
      if (find_column (self, place, &column))
        {
          gw_score_sheet_write (self->sheet, row, column, cells[place]);
          n++;
        }
      else
        (void) g_hash_table_add (self->lost_columns, GUINT_TO_POINTER (place));
    }

  return n;
}

/* "“Zed Sample”, “Sum” and 2 more" */
static char *
write_names (Paste *self)
{
  GString *names = g_string_new (NULL);
  guint n_said = MIN (self->lost_names->len, MOST_NAMES);

  for (guint i = 0; i < n_said; i++)
    {
      if (i > 0)
        g_string_append (names, C_("list", ", "));
      /* Translators: a name in quotes */
      g_string_append_printf (names, C_("name", "“%s”"), (const char *) self->lost_names->pdata[i]);
    }

  if (self->lost_names->len > n_said)
    g_string_append (names, C_("list", " …"));

  return g_string_free (names, FALSE);
}

static void
write_open_day (Paste   *self,
                GString *text)
{
  g_autofree char *day = NULL;
  GwDate date;

  if (!read_day (self, self->open_day, &date))
    return;

  day = gw_format_date (gw_session_get_format (self->sheet->session), date);
  /* Translators: a day as it was pasted, such as "07/06/2026", and as it was read, such as "7 June 2026" */
  g_string_append_printf (text, _("“%s” is read as %s. If that is wrong, discard and paste days as 2026-06-30. "),
                          self->open_day, day);
}

static char *
write_row (Paste *self,
           guint  row)
{
  GwGoal *goal = gw_score_sheet_get_goal (self->sheet, row);
  g_autofree char *title = gw_goal_text_title (goal);
  g_autofree char *owner = gw_goal_text_owner (goal);

  return g_strdup_printf ("%s, %s", owner, title);
}

static void
write_open_name (Paste   *self,
                 GString *text)
{
  guint rows[2] = { 0, 0 };
  guint n = gw_score_sheet_find_named (self->sheet, self->open_name, rows);
  g_autofree char *one = write_row (self, rows[0]);
  g_autofree char *other = write_row (self, rows[1]);

  g_assert (n > 1);

  if (g_str_equal (one, other))
    /* Translators: a name such as "Ana Sample" */
    g_string_append_printf (text, _("“%s” is left out: two goals have the same name. "
                                    "Give one another title, or type the number into its row. "), self->open_name);
  else
    /* Translators: a name such as "Ana Sample", and two goals such as "Ana Sample, Calls" */
    g_string_append_printf (text, _("“%s” is left out, for it fits “%s” and “%s”: write which one. "),
                            self->open_name, one, other);
  if (self->n_open_names > 1)
    g_string_append_printf (text, ngettext ("%u more row fits several goals and is left out. ",
                                            "%u more rows fit several goals and are left out. ", self->n_open_names - 1),
                            self->n_open_names - 1);
}

/* What would otherwise go missing without a word. */
static char *
write_left_out (Paste *self)
{
  GString *text = g_string_new (NULL);
  guint n_columns = g_hash_table_size (self->lost_columns);
  guint n_names = self->lost_names->len;

  if (n_columns > 0 && self->headed)
    g_string_append_printf (text, ngettext ("%u column has no day above it and is left out. ",
                                            "%u columns have no day above them and are left out. ", n_columns),
                            n_columns);
  else if (n_columns > 0)
    g_string_append_printf (text, ngettext ("%u column past the last day is left out: paste it with its day above it. ",
                                            "%u columns past the last day are left out: paste them with their days above them. ",
                                            n_columns),
                            n_columns);
  if (self->n_lost_rows > 0)
    g_string_append_printf (text, ngettext ("%u row below the last goal is left out. ",
                                            "%u rows below the last goal are left out. ", self->n_lost_rows),
                            self->n_lost_rows);
  if (n_names > 0)
    {
      g_autofree char *names = write_names (self);

      /* Translators: how many rows, and the first of their names in quotes */
      g_string_append_printf (text, ngettext ("%u row fits nobody and is left out: %s. ",
                                              "%u rows fit nobody and are left out: %s. ", n_names),
                              n_names, names);
    }

  if (self->open_name != NULL)
    write_open_name (self, text);
  if (self->open_day != NULL)
    write_open_day (self, text);

  g_strchomp (text->str);
  return g_string_free (text, text->str[0] == '\0');
}

/* Days first, so that columns stay where they are while cells are written. */
static void
add_days (Paste *self)
{
  GStrv head = self->rows->pdata[0];
  GwDate day;

  for (guint i = 0; self->headed && head[i] != NULL; i++)
    if (read_day (self, head[i], &day))
      gw_score_sheet_add_pasted_day (self->sheet, day);
}

/**
 * gw_score_sheet_paste:
 * @row: of the cell that has the focus
 * @column: likewise
 * @text: cells copied from a spreadsheet
 *
 * Writes a block of cells, from that cell on. Where it has days in its first row,
 * or goals in its first column, it goes to those. Whichever of "." and "," stands
 * before the decimals is understood. Nothing is recorded yet;
 * gw_score_sheet_get_left_out() says what had no place.
 *
 * Returns: how many cells were written
 */
guint
gw_score_sheet_paste (GwScoreSheet *self,
                      guint         row,
                      guint         column,
                      const char   *text)
{
  Paste paste = { .sheet = self, .row = row, .column = column };
  g_autoptr (GHashTable) lost_columns = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) lost_names = g_ptr_array_new ();
  guint n = 0;

  g_return_val_if_fail (GW_IS_SCORE_SHEET (self), 0);
  g_return_val_if_fail (text != NULL, 0);

  paste.lost_columns = lost_columns;
  paste.lost_names = lost_names;
  paste.rows = gw_pasted_cells_read_block (text);
  if (paste.rows->len > 0)
    {
      read_head (&paste);
      read_names (&paste);
      add_days (&paste);
      for (guint i = paste.headed; i < paste.rows->len; i++)
        n += paste_row (&paste, i);
    }
  g_free (self->left_out);
  self->left_out = write_left_out (&paste);
  g_signal_emit_by_name (self, "changed");
  g_clear_pointer (&paste.dates, gw_format_free);
  g_ptr_array_unref (paste.rows);

  return n;
}
