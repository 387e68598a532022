/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-pasted-cells.h"

#include <csv.h>
#include <string.h>

typedef struct
{
  GPtrArray *rows;
  GPtrArray *cells; /* of the row that is being read */
  gboolean filled;  /* whether one of them says something */
  gboolean block;   /* whether empty rows stay */
} Reading;

/* Spreadsheets and web pages put spaces that do not break between thousands,
 * between names, and around what is in a cell. */
static char *
read_cell (const char *text,
           gsize       length)
{
  g_autofree char *valid = g_utf8_make_valid (text, (gssize) length);
  GString *cell = g_string_sized_new (length);

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (g_unichar_type (letter) == G_UNICODE_SPACE_SEPARATOR)
        g_string_append_c (cell, ' ');
      else
        g_string_append_unichar (cell, letter);
    }

  return g_strstrip (g_string_free (cell, FALSE));
}

static void
on_cell (void   *text,
         size_t  length,
         void   *user_data)
{
  Reading *reading = user_data;
  char *cell = text != NULL ? read_cell (text, length) : g_strdup ("");

  reading->filled |= cell[0] != '\0';
  g_ptr_array_add (reading->cells, cell);
}

static void
on_row_end (int   end,
            void *user_data)
{
  Reading *reading = user_data;

  if (reading->filled || reading->block)
    {
      g_ptr_array_add (reading->cells, NULL);
      g_ptr_array_add (reading->rows, g_ptr_array_steal (reading->cells, NULL));
    }
  else
    g_ptr_array_set_size (reading->cells, 0);
  reading->filled = FALSE;
}

/* Spreadsheets put tabs between the cells that they copy. A file has
 * semicolons where the comma stands in numbers, and commas elsewhere. */
static char
find_delimiter (const char *text)
{
  if (strchr (text, '\t') != NULL)
    return '\t';
  return strchr (text, ';') != NULL ? ';' : ',';
}

static GPtrArray *
read_cells (const char *text,
            char        delimiter,
            gboolean    block)
{
  Reading reading = { .block = block };
  struct csv_parser parser;
  gsize length = strlen (text);

  reading.rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  reading.cells = g_ptr_array_new_with_free_func (g_free);
  /* What is not strict about it: a quote inside a cell is a letter. */
  if (csv_init (&parser, block ? CSV_REPALL_NL : 0) != 0)
    g_error ("There is no memory for a table.");
  csv_set_delim (&parser, (unsigned char) delimiter);
  if (csv_parse (&parser, text, length, on_cell, on_row_end, &reading) != length ||
      csv_fini (&parser, on_cell, on_row_end, &reading) != 0)
    g_debug ("A table was read in part: %s", csv_strerror (csv_error (&parser)));
  csv_free (&parser);
  g_ptr_array_unref (reading.cells);
  return reading.rows;
}

/**
 * gw_pasted_cells_read:
 * @text: cells copied from a spreadsheet, or the text of a CSV file: between
 *   tabs, semicolons or commas, in quotes or not
 *
 * Returns: (transfer full) (element-type GStrv): the rows that are not empty,
 *   each with its cells, without the spaces around them; any kind of space is a
 *   plain one
 */
GPtrArray *
gw_pasted_cells_read (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return read_cells (text, find_delimiter (text), FALSE);
}

/**
 * gw_pasted_cells_read_block:
 * @text: cells copied from a spreadsheet, between tabs
 *
 * Each cell keeps its place: a row that is empty stays, and a comma belongs to
 * its number.
 *
 * Returns: (transfer full) (element-type GStrv): the rows, each with its cells,
 *   without the spaces around them
 */
GPtrArray *
gw_pasted_cells_read_block (const char *text)
{
  g_autofree char *plain = NULL;
  g_auto (GStrv) lines = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  lines = g_strsplit (text, "\r\n", -1);
  plain = g_strjoinv ("\n", lines);
  return read_cells (plain, '\t', TRUE);
}
