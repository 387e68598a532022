/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-test-series.h"

#include <gio/gio.h>
#include <math.h>
#include <string.h>

static char *
read_text (const char *path)
{
  g_autofree char *raw = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GConverter) unzip = NULL;
  g_autoptr (GInputStream) packed = NULL;
  g_autoptr (GInputStream) plain = NULL;
  g_autoptr (GOutputStream) out = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &raw, &length, &error));
  g_assert_no_error (error);
  if (length < 2 || (guchar) raw[0] != 0x1f || (guchar) raw[1] != 0x8b)
    return g_steal_pointer (&raw);

  unzip = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP));
  packed = g_memory_input_stream_new_from_data (raw, (gssize) length, NULL);
  plain = g_converter_input_stream_new (packed, unzip);
  out = g_memory_output_stream_new_resizable ();
  g_assert_cmpint (g_output_stream_splice (out, plain, G_OUTPUT_STREAM_SPLICE_NONE, NULL, &error), >, 0);
  g_assert_no_error (error);
  g_assert_cmpint (g_output_stream_write (out, "", 1, NULL, NULL), ==, 1);
  g_assert_true (g_output_stream_close (out, NULL, NULL));
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (out));
}

/* The column of a variable: they are listed in the order of the numbers. */
static guint
find_column (const char *text,
             const char *variable)
{
  guint column = 0;

  for (const char *at = strstr (text, "<variable name=\""); at != NULL; at = strstr (at + 1, "<variable name=\""))
    {
      const char *name = at + strlen ("<variable name=\"");

      if (g_str_has_prefix (name, variable) && name[strlen (variable)] == '"')
        return column;
      column++;
    }

  g_error ("there is no variable %s", variable);
}

double *
gw_test_series_read (const char *folder,
                     const char *file,
                     const char *variable,
                     gsize      *n_values)
{
  g_autofree char *path = g_strconcat (folder, "/", file, ".gdt", NULL);
  g_autofree char *text = read_text (path);
  guint column = find_column (text, variable);
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (double));

  for (const char *at = strstr (text, "<obs"); at != NULL; at = strstr (at, "<obs"))
    {
      char *number = strchr (at, '>') + 1;
      double value = 0.0;
      gboolean is_row = at[4] == '>' || at[4] == ' ';

      at += 4;
      if (!is_row)
        continue;
      for (guint i = 0; i <= column; i++)
        {
          char *end;

          number += strspn (number, " \n");
          value = g_ascii_strtod (number, &end);
          /* What is not known is written as "NA". */
          if (end == number && g_str_has_prefix (number, "NA"))
            {
              value = NAN;
              end = number + 2;
            }
          g_assert_true (end != number);
          number = end;
        }
      if (isfinite (value))
        g_array_append_val (values, value);
    }

  *n_values = values->len;
  return (double *) (gpointer) g_array_free (g_steal_pointer (&values), FALSE);
}
