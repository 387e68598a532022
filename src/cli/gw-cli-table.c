/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-cli-table.h"

#include <string.h>

#define GAP 2

struct _GwCliTable
{
  char      *columns;
  GPtrArray *rows; /* of GStrv; a row of one cell that is no row is a line */
  GPtrArray *open; /* the cells of the row that is being filled */
};

static guint
measure (const char *text)
{
  guint width = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (!g_unichar_iszerowidth (character))
        width += g_unichar_iswide (character) ? 2 : 1;
    }

  return width;
}

static void
append_spaces (GString *text,
               guint    count)
{
  for (guint i = 0; i < count; i++)
    g_string_append_c (text, ' ');
}

static gboolean
is_line (GStrv row)
{
  return row[1] == NULL;
}

/**
 * gw_cli_table_new:
 * @columns: a letter for each of at least two columns: `l` for text, `r` for
 *   numbers
 *
 * Returns: (transfer full): an empty table
 */
GwCliTable *
gw_cli_table_new (const char *columns)
{
  GwCliTable *self;

  g_return_val_if_fail (columns != NULL && strlen (columns) > 1, NULL);

  self = g_new0 (GwCliTable, 1);
  self->columns = g_strdup (columns);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->open = g_ptr_array_new ();
  return self;
}

/**
 * gw_cli_table_free:
 * @self: (transfer full): a table
 */
void
gw_cli_table_free (GwCliTable *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_set_free_func (self->open, g_free);
  g_ptr_array_unref (self->open);
  g_ptr_array_unref (self->rows);
  g_free (self->columns);
  g_free (self);
}

/**
 * gw_cli_table_add_cell:
 * @text: (nullable): the next cell of the row, %NULL to leave it empty
 */
void
gw_cli_table_add_cell (GwCliTable *self,
                       const char *text)
{
  char *cell;

  g_return_if_fail (self != NULL);

  /* A tab in a title would push the columns apart. */
  cell = g_strdelimit (g_strdup (text != NULL ? text : ""), "\t\n", ' ');
  g_ptr_array_add (self->open, cell);
  if (self->open->len < strlen (self->columns))
    return;

  g_ptr_array_add (self->open, NULL);
  g_ptr_array_add (self->rows, g_ptr_array_steal (self->open, NULL));
}

/**
 * gw_cli_table_add_line:
 * @text: a line of text under the last row
 */
void
gw_cli_table_add_line (GwCliTable *self,
                       const char *text)
{
  const char *line[] = { text, NULL };

  g_return_if_fail (self != NULL && self->open->len == 0);
  g_return_if_fail (text != NULL);

  g_ptr_array_add (self->rows, g_strdupv ((GStrv) line));
}

static void
append_row (GwCliTable  *self,
            GStrv        row,
            const guint *widths,
            GString     *text)
{
  gsize n_columns = strlen (self->columns);

  for (gsize i = 0; i < n_columns; i++)
    {
      guint padding = widths[i] - measure (row[i]);

      append_spaces (text, i > 0 ? GAP : 0);
      append_spaces (text, self->columns[i] == 'r' ? padding : 0);
      g_string_append (text, row[i]);
      append_spaces (text, self->columns[i] == 'l' ? padding : 0);
    }

  while (text->len > 0 && text->str[text->len - 1] == ' ')
    g_string_truncate (text, text->len - 1);
}

/**
 * gw_cli_table_to_text:
 *
 * Returns: (transfer full): the table, a line a row
 */
char *
gw_cli_table_to_text (GwCliTable *self)
{
  GString *text = g_string_new (NULL);
  g_autofree guint *widths = NULL;

  g_return_val_if_fail (self != NULL && self->open->len == 0, NULL);

  widths = g_new0 (guint, strlen (self->columns));
  for (guint i = 0; i < self->rows->len; i++)
    {
      GStrv row = g_ptr_array_index (self->rows, i);

      for (guint j = 0; !is_line (row) && row[j] != NULL; j++)
        widths[j] = MAX (widths[j], measure (row[j]));
    }

  for (guint i = 0; i < self->rows->len; i++)
    {
      GStrv row = g_ptr_array_index (self->rows, i);

      if (is_line (row))
        g_string_append (text, row[0]);
      else
        append_row (self, row, widths, text);
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}
