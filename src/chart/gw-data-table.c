/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-data-table.h"

#include <string.h>

/**
 * GwDataTable:
 *
 * The numbers behind a figure, as text: for a screen reader, for copying, for
 * a spreadsheet.
 */
struct _GwDataTable
{
  GObject parent_instance;

  GStrv      columns;
  guint      n_columns;
  GPtrArray *rows;
};

G_DEFINE_TYPE (GwDataTable, gw_data_table, G_TYPE_OBJECT)

static void
gw_data_table_finalize (GObject *object)
{
  GwDataTable *self = GW_DATA_TABLE (object);

  g_strfreev (self->columns);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (gw_data_table_parent_class)->finalize (object);
}

static void
gw_data_table_class_init (GwDataTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = gw_data_table_finalize;
}

static void
gw_data_table_init (GwDataTable *self)
{
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
}

/**
 * gw_data_table_new:
 * @columns: (array zero-terminated=1): the headings, translated
 *
 * Returns: (transfer full): a table without rows
 */
GwDataTable *
gw_data_table_new (const char *const *columns)
{
  GwDataTable *self;

  g_return_val_if_fail (columns != NULL && columns[0] != NULL, NULL);

  self = g_object_new (GW_TYPE_DATA_TABLE, NULL);
  self->columns = g_strdupv ((GStrv) columns);
  self->n_columns = g_strv_length (self->columns);

  return self;
}

/**
 * gw_data_table_get_n_columns:
 * @self: a table
 *
 * Returns: the number of columns
 */
guint
gw_data_table_get_n_columns (GwDataTable *self)
{
  g_return_val_if_fail (GW_IS_DATA_TABLE (self), 0);

  return self->n_columns;
}

/**
 * gw_data_table_get_n_rows:
 * @self: a table
 *
 * Returns: the number of rows
 */
guint
gw_data_table_get_n_rows (GwDataTable *self)
{
  g_return_val_if_fail (GW_IS_DATA_TABLE (self), 0);

  return self->rows->len;
}

/**
 * gw_data_table_get_column:
 * @self: a table
 * @column: 0 for the first
 *
 * Returns: (transfer none): the heading
 */
const char *
gw_data_table_get_column (GwDataTable *self,
                          guint        column)
{
  g_return_val_if_fail (GW_IS_DATA_TABLE (self), NULL);
  g_return_val_if_fail (column < self->n_columns, NULL);

  return self->columns[column];
}

/**
 * gw_data_table_get_cell:
 * @self: a table
 * @row: 0 for the first
 * @column: 0 for the first
 *
 * Returns: (transfer none): the text, "" where there is nothing to say
 */
const char *
gw_data_table_get_cell (GwDataTable *self,
                        guint        row,
                        guint        column)
{
  GStrv cells;

  g_return_val_if_fail (GW_IS_DATA_TABLE (self), NULL);
  g_return_val_if_fail (row < self->rows->len && column < self->n_columns, NULL);

  cells = g_ptr_array_index (self->rows, row);
  return cells[column];
}

/**
 * gw_data_table_append_row:
 * @self: a table
 * @cells: (array): one text a column, %NULL where there is nothing to say
 */
void
gw_data_table_append_row (GwDataTable       *self,
                          const char *const *cells)
{
  GStrv row;

  g_return_if_fail (GW_IS_DATA_TABLE (self));
  g_return_if_fail (cells != NULL);

  row = g_new0 (char *, self->n_columns + 1);
  for (guint i = 0; i < self->n_columns; i++)
    row[i] = g_strdup (cells[i] != NULL ? cells[i] : "");
  g_ptr_array_add (self->rows, row);
}

/* A spreadsheet takes what begins so for a formula, whoever wrote it, unless it
 * is a number. */
static gboolean
is_formula (const char *cell)
{
  if (*cell == '\0' || strchr ("=+-@\t\r", *cell) == NULL)
    return FALSE;

  return strchr ("+-", *cell) == NULL || cell[1 + strspn (cell + 1, "0123456789.,%")] != '\0';
}

static void
append_quoted (GString    *text,
               const char *cell)
{
  g_autofree char *harmless = NULL;

  g_assert (text != NULL && cell != NULL);

  if (is_formula (cell))
    cell = harmless = g_strconcat ("'", cell, NULL);
  if (strpbrk (cell, ",;\"\r\n") == NULL)
    {
      g_string_append (text, cell);
      return;
    }

  g_string_append_c (text, '"');
  for (const char *at = cell; *at != '\0'; at++)
    {
      if (*at == '"')
        g_string_append_c (text, '"');
      g_string_append_c (text, *at);
    }
  g_string_append_c (text, '"');
}

/* A number that is written to be read has signs in it that no spreadsheet takes
 * for a number's: spaces that do not break, and a minus as wide as a plus. */
static char *
write_cell (const char *cell)
{
  GString *plain = g_string_new (NULL);
  gboolean has_digit = FALSE;

  for (const char *at = cell; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      has_digit |= g_ascii_isdigit (*at);
      if (letter == 0x2212)
        g_string_append_c (plain, '-');
      else if (g_ascii_isdigit (*at) || strchr (".,%-+", *at) != NULL)
        g_string_append_c (plain, *at);
      else if (*at == ' ' || g_unichar_type (letter) != G_UNICODE_SPACE_SEPARATOR)
        {
          (void) g_string_free (plain, TRUE);
          return g_strdup (cell);
        }
    }
  if (!has_digit)
    g_string_assign (plain, cell);

  return g_string_free (plain, FALSE);
}

static char *
join_rows (GwDataTable *self,
           const char  *separator,
           const char  *line_end,
           gboolean     quoted)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert (GW_IS_DATA_TABLE (self));

  for (guint line = 0; line <= self->rows->len; line++)
    {
      GStrv cells = line == 0 ? self->columns : g_ptr_array_index (self->rows, line - 1);

      for (guint column = 0; column < self->n_columns; column++)
        {
          g_autofree char *cell = write_cell (cells[column]);

          if (column > 0)
            g_string_append (text, separator);
          if (quoted)
            append_quoted (text, cell);
          else
            g_string_append (text, cell);
        }
      g_string_append (text, line_end);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * gw_data_table_to_text:
 * @self: a table
 *
 * Returns: (transfer full): lines with tabs between cells, as spreadsheets paste them
 */
char *
gw_data_table_to_text (GwDataTable *self)
{
  g_return_val_if_fail (GW_IS_DATA_TABLE (self), NULL);

  return join_rows (self, "\t", "\n", FALSE);
}

/**
 * gw_data_table_to_csv:
 * @self: a table
 *
 * Returns: (transfer full): comma-separated values after RFC 4180; a text that a
 *   spreadsheet would take for a formula has a ' before it
 */
char *
gw_data_table_to_csv (GwDataTable *self)
{
  g_return_val_if_fail (GW_IS_DATA_TABLE (self), NULL);

  return join_rows (self, ",", "\r\n", TRUE);
}
