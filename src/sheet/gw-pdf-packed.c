/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-pdf-packed.h"

#include <gio/gio.h>
#include <string.h>

/* Newer versions of cairo pack small objects together ("object streams", ISO
 * 32000-1, 7.5.7) and say where they are in a table of bytes ("cross-reference
 * streams", 7.5.8). A PDF that has one such table must have no other kind. */

static GByteArray *
inflate (gconstpointer data,
         gsize         length)
{
  g_autoptr (GInputStream) packed = g_memory_input_stream_new_from_data (data, (gssize) length, NULL);
  g_autoptr (GZlibDecompressor) zlib = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB);
  g_autoptr (GInputStream) stream = g_converter_input_stream_new (packed, G_CONVERTER (zlib));
  g_autoptr (GByteArray) plain = g_byte_array_new ();
  guint8 buffer[4096];
  gssize n_read;

  while ((n_read = g_input_stream_read (stream, buffer, sizeof buffer, NULL, NULL)) > 0)
    g_byte_array_append (plain, buffer, (guint) n_read);

  return n_read == 0 ? g_steal_pointer (&plain) : NULL;
}

/* The whole number after a key of a dictionary. */
static gboolean
find_number (const char *dictionary,
             const char *key,
             guint64    *number)
{
  const char *found = strstr (dictionary, key);
  char *end;

  if (found == NULL)
    return FALSE;

  found += strlen (key);
  *number = g_ascii_strtoull (found, &end, 10);
  return end != found && *number <= G_MAXINT;
}

/**
 * gw_pdf_unpack:
 * @dictionary: of a stream, ending with a line break
 * @data: (array length=length): the stream, and perhaps what follows it
 * @length: of @data, in bytes
 * @function: (scope call): is told each object
 * @user_data: for @function
 *
 * Reads the objects that are packed into a stream.
 *
 * Returns: whether all of it was understood
 */
gboolean
gw_pdf_unpack (const char      *dictionary,
               gconstpointer    data,
               gsize            length,
               GwPdfObjectFunc  function,
               gpointer         user_data)
{
  g_autoptr (GByteArray) plain = NULL;
  g_autofree char *text = NULL;
  guint64 n_objects, first;
  char *pair;

  g_return_val_if_fail (dictionary != NULL, FALSE);
  g_return_val_if_fail (data != NULL || length == 0, FALSE);
  g_return_val_if_fail (function != NULL, FALSE);

  if (!find_number (dictionary, "/N ", &n_objects) || !find_number (dictionary, "/First ", &first)
      || strstr (dictionary, "/Filter /FlateDecode\n") == NULL)
    return FALSE;

  plain = inflate (data, length);
  if (plain == NULL || first > plain->len)
    return FALSE;

  /* Numbers and offsets come first, and each object ends where the next begins. */
  text = g_strndup ((const char *) plain->data, first);
  pair = text;
  for (guint64 i = 0; i < n_objects; i++)
    {
      guint64 number = g_ascii_strtoull (pair, &pair, 10);
      guint64 from = first + g_ascii_strtoull (pair, &pair, 10);
      guint64 to = plain->len;
      g_autofree char *body = NULL;

      if (i + 1 < n_objects)
        {
          char *next = pair;

          (void) g_ascii_strtoull (next, &next, 10);
          to = first + g_ascii_strtoull (next, NULL, 10);
        }
      if (number == 0 || number > G_MAXINT || from > to || to > plain->len)
        return FALSE;

      body = g_strndup ((const char *) plain->data + from, to - from);
      function ((guint) number, body, user_data);
    }

  return TRUE;
}

/* What belongs to the document, and not to the table that it stands in. */
static void
append_kept (GString    *target,
             const char *dictionary)
{
  static const char *const kept[] = { "/Root ", "/Info ", "/ID " };
  g_auto (GStrv) lines = g_strsplit (dictionary, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    for (guint j = 0; j < G_N_ELEMENTS (kept); j++)
      if (g_str_has_prefix (g_strchug (lines[i]), kept[j]))
        g_string_append_printf (target, "   %s\n", lines[i]);
}

/**
 * gw_pdf_append_packed_table:
 * @target: to append to
 * @dictionary: of the table of the PDF so far
 * @at: where the table will stand
 * @previous: where that of the PDF so far stands
 * @places: (array length=n_places): of the objects that are newer
 * @n_places: how many
 *
 * Appends the table of an incremental update. It is an object itself, and says
 * its bytes in hexadecimal.
 *
 * Returns: whether @dictionary is that of a table
 */
gboolean
gw_pdf_append_packed_table (GString          *target,
                            const char       *dictionary,
                            guint64           at,
                            guint64           previous,
                            const GwPdfPlace *places,
                            gsize             n_places)
{
  g_autoptr (GString) index = g_string_new (NULL);
  g_autoptr (GString) table = g_string_new (NULL);
  guint64 size;

  g_return_val_if_fail (target != NULL, FALSE);
  g_return_val_if_fail (dictionary != NULL, FALSE);
  g_return_val_if_fail (places != NULL || n_places == 0, FALSE);

  if (!find_number (dictionary, "/Size ", &size) || strstr (dictionary, "/Root ") == NULL)
    return FALSE;

  for (gsize i = 0; i <= n_places; i++)
    {
      GwPdfPlace place = i < n_places ? places[i] : (GwPdfPlace) { (guint) size, at };

      g_string_append_printf (index, "%s%u 1", i > 0 ? " " : "", place.number);
      /* It is in use, at this offset, in its first generation. */
      g_string_append_printf (table, "01%016" G_GINT64_MODIFIER "X00\n", place.offset);
    }
  g_string_append (table, ">");

  g_string_append_printf (target, "%" G_GUINT64_FORMAT " 0 obj\n<< /Type /XRef\n   /Length %" G_GSIZE_FORMAT
                          "\n   /Filter /ASCIIHexDecode\n   /Size %" G_GUINT64_FORMAT "\n   /W [1 8 1]\n   /Index [%s]\n",
                          size, table->len, size + 1, index->str);
  append_kept (target, dictionary);
  g_string_append_printf (target, "   /Prev %" G_GUINT64_FORMAT "\n>>\nstream\n%s\nendstream\nendobj\n",
                          previous, table->str);

  return TRUE;
}
