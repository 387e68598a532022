/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-pdf-addendum.h"

#include "gw-sheet-pdf.h"
#include "gw-sheet-sample.h"

#include <gio/gio.h>
#include <string.h>

/* As cairo writes: a catalog, two figures, and a stream that looks like one. */
static const char small_pdf[] =
  "%PDF-1.4\n"
  "7 0 obj\n<< /Length 30\n>>\nstream\n8 0 obj\n<< /S /Figure\n>>\nendobj\nendstream\nendobj\n"
  "3 0 obj\n<< /Type /StructElem\n   /S /Figure\n   /K 28\n>>\nendobj\n"
  "4 0 obj\n<< /Type /StructElem\n   /S /P\n>>\nendobj\n"
  "5 0 obj\n<< /Type /StructElem\n   /S /Figure\n>>\nendobj\n"
  "6 0 obj\n<< /Type /Catalog\n   /Pages 1 0 R\n>>\nendobj\n"
  "xref\n0 1\n0000000000 65535 f \n"
  "trailer\n<< /Size 8\n   /Root 6 0 R\n>>\nstartxref\n99\n%%EOF\n";

static GString *
add_to_bytes (const char *pdf,
              gsize       size,
              gsize       step,
              guint       n_texts)
{
  g_autoptr (GwPdfAddendum) addendum = gw_pdf_addendum_new ();
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR, NULL);
  cairo_t *cr = cairo_create (surface);
  GString *added;

  g_assert_false (gw_pdf_addendum_wants (cr));
  gw_pdf_addendum_describe (cr, "nobody hears this");
  gw_pdf_addendum_attach (addendum, cr);
  g_assert_true (gw_pdf_addendum_wants (cr));
  for (guint i = 0; i < n_texts; i++)
    gw_pdf_addendum_describe (cr, i == 0 ? "A → 𝄞" : "B");
  for (gsize i = 0; i < size; i += step)
    gw_pdf_addendum_read (addendum, pdf + i, MIN (step, size - i));
  added = gw_pdf_addendum_write (addendum, "en");
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return added;
}

static GString *
add_to (const char *pdf,
        gsize       step,
        guint       n_texts)
{
  return add_to_bytes (pdf, strlen (pdf), step, n_texts);
}

/* The last place of a word among bytes, or NULL. */
static const char *
find_last (const char *data,
           gsize       size,
           const char *word)
{
  const char *found = NULL;
  const char *next = data;

  while ((next = memmem (next, size - (gsize) (next - data), word, strlen (word))) != NULL)
    found = next++;

  return found;
}

static void
assert_place (const char *pdf,
              gsize       size,
              guint64     number,
              guint64     offset)
{
  g_autofree char *head = g_strdup_printf ("%" G_GUINT64_FORMAT " 0 obj\n", number);

  g_assert_cmpuint (offset, <, size);
  g_assert_true (g_str_has_prefix (pdf + offset, head));
}

/* A table that is an object itself; the last of its places is its own. */
static void
assert_packed_places (const char *pdf,
                      gsize       size,
                      guint64     at)
{
  char *number = strstr (pdf + at, "/Index [");
  const char *place = strstr (pdf + at, "stream\n");
  guint64 offset = 0;

  g_assert_nonnull (number);
  g_assert_nonnull (place);
  number += strlen ("/Index [");
  place += strlen ("stream\n");
  while (*number != ']')
    {
      guint64 object = g_ascii_strtoull (number, &number, 10);
      g_autofree char *digits = g_strndup (place + 2, 16);

      g_assert_true (g_str_has_prefix (number, " 1"));
      number += strlen (" 1");
      offset = g_ascii_strtoull (digits, NULL, 16);
      assert_place (pdf, size, object, offset);
      g_assert_true (g_str_has_prefix (place, "01"));
      place += strlen ("010000000000000000") + strlen ("00\n");
    }
  g_assert_cmpuint (offset, ==, at);
  g_assert_true (g_str_has_prefix (place, ">\nendstream\n"));
}

/* Every object of the last table of a PDF stands where the table says. */
static void
assert_places (const char *pdf,
               gsize       size)
{
  const char *table = find_last (pdf, size, "startxref\n");
  guint64 at;
  char *line;

  g_assert_nonnull (table);
  at = g_ascii_strtoull (table + strlen ("startxref\n"), NULL, 10);
  g_assert_cmpuint (at, <, size);
  if (!g_str_has_prefix (pdf + at, "xref\n"))
    {
      assert_packed_places (pdf, size, at);
      return;
    }
  line = (char *) pdf + at + strlen ("xref\n");
  while (!g_str_has_prefix (line, "trailer"))
    {
      guint64 number = g_ascii_strtoull (line, &line, 10);
      guint64 offset;

      g_assert_true (g_str_has_prefix (line, " 1\n"));
      offset = g_ascii_strtoull (line + strlen (" 1\n"), &line, 10);
      assert_place (pdf, size, number, offset);
      g_assert_true (g_str_has_prefix (line, " 00000 n \n"));
      line += strlen (" 00000 n \n");
    }
}

static void
test_small (void)
{
  for (gsize step = 1; step <= sizeof small_pdf; step += 13)
    {
      g_autoptr (GString) added = add_to (small_pdf, step, 2);
      g_autofree char *whole = NULL;

      g_assert_nonnull (added);
      g_assert_nonnull (strstr (added->str, "3 0 obj\n<< /Type /StructElem\n   /S /Figure\n   /K 28\n"
                                            "   /Alt <FEFF0041002021920020D834DD1E>\n>>\nendobj\n"));
      g_assert_nonnull (strstr (added->str, "5 0 obj\n<< /Type /StructElem\n   /S /Figure\n   /Alt <FEFF0042>\n>>\n"));
      g_assert_nonnull (strstr (added->str, "   /Lang (en)\n"));
      g_assert_nonnull (strstr (added->str, "   /Root 6 0 R\n   /Prev 99\n>>\n"));
      g_assert_null (strstr (added->str, "8 0 obj"));
      whole = g_strconcat (small_pdf, added->str, NULL);
      assert_places (whole, strlen (whole));
    }
}

/* The same objects as a newer cairo writes them: packed, with a packed table. */
static GString *
new_packed (const char *places,
            const char *table)
{
  static const char objects[] = "<< /Type /StructElem\n   /S /Figure\n   /K 28\n>>\n<< /Type /StructElem\n   /S /P\n>>\n"
                                "<< /Type /StructElem\n   /S /Figure\n>>\n<< /Type /Catalog\n   /Pages 1 0 R\n>>\n";
  g_autofree char *plain = g_strconcat (places, objects, NULL);
  g_autoptr (GZlibCompressor) zlib = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 9);
  GString *pdf = g_string_new ("%PDF-1.7\n7 0 obj\n<< /Length 30\n>>\nstream\n8 0 obj\n<< /S /Figure\n>>\nendobj\nendstream\n"
                               "endobj\n9 0 obj\n<< /Type /ObjStm\n   /Length 10 0 R\n   /N 4\n");
  char packed[1024];
  gsize n_read, n_written;

  g_assert_cmpint (g_converter_convert (G_CONVERTER (zlib), plain, strlen (plain), packed, sizeof packed,
                                        G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL), ==, G_CONVERTER_FINISHED);
  g_string_append_printf (pdf, "   /First %" G_GSIZE_FORMAT "\n   /Filter /FlateDecode\n>>\nstream\n", strlen (places));
  g_string_append_len (pdf, packed, (gssize) n_written);
  g_string_append_printf (pdf, "\nendstream\nendobj\n11 0 obj\n<< /Type /XRef\n%s>>\nstream\n\1\2\nendstream\nendobj\n"
                               "startxref\n99\n%%%%EOF\n", table);

  return pdf;
}

#define PLACES "3 0\n4 47\n5 80\n6 118\n"
#define TABLE "   /Size 12\n   /W [1 2 2]\n   /Root 6 0 R\n   /Info 2 0 R\n"

static void
test_packed (void)
{
  g_autoptr (GString) pdf = new_packed (PLACES, TABLE);

  for (gsize step = 1; step <= pdf->len; step += 13)
    {
      g_autoptr (GString) added = add_to_bytes (pdf->str, pdf->len, step, 2);
      g_autoptr (GString) whole = g_string_new_len (pdf->str, (gssize) pdf->len);

      g_assert_nonnull (added);
      g_assert_nonnull (strstr (added->str, "3 0 obj\n<< /Type /StructElem\n   /S /Figure\n   /K 28\n"
                                            "   /Alt <FEFF0041002021920020D834DD1E>\n>>\nendobj\n"));
      g_assert_nonnull (strstr (added->str, "5 0 obj\n<< /Type /StructElem\n   /S /Figure\n   /Alt <FEFF0042>\n>>\n"));
      g_assert_nonnull (strstr (added->str, "6 0 obj\n<< /Type /Catalog\n   /Pages 1 0 R\n   /Lang (en)\n"));
      g_assert_nonnull (strstr (added->str, "   /Size 13\n"));
      g_assert_nonnull (strstr (added->str, "   /Root 6 0 R\n   /Info 2 0 R\n   /Prev 99\n>>\n"));
      g_assert_null (strstr (added->str, "trailer"));
      g_string_append_len (whole, added->str, (gssize) added->len);
      assert_places (whole->str, whole->len);
    }
}

/* Of what is packed otherwise nothing is guessed. */
static void
test_packed_otherwise (void)
{
  const char *const places[] = { "3 0\n4 47\n5 80\n6 9999\n", "3 0\n4 80\n5 47\n6 118\n", "3 0\n4 4\n", "x\n", "",
                                 "3 0\n4 47\n5 80\n99999999999999 118\n" };
  const char *const tables[] = { "", "   /Root 6 0 R\n", "   /Size 12\n", "   /Size x\n   /Root 6 0 R\n" };
  g_autoptr (GString) broken = new_packed (PLACES, TABLE);

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (GString) pdf = new_packed (places[i], TABLE);

      g_assert_null (add_to_bytes (pdf->str, pdf->len, 64, 2));
    }
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (GString) pdf = new_packed (PLACES, tables[i]);

      g_assert_null (add_to_bytes (pdf->str, pdf->len, 64, 2));
    }
  /* A bit that fell over in what is packed. */
  ((char *) find_last (broken->str, broken->len, "/FlateDecode\n>>\nstream\n"))[strlen ("/FlateDecode\n>>\nstream\n") + 40] ^= 0x10;
  g_assert_null (add_to_bytes (broken->str, broken->len, 64, 2));
}

/* Rather nothing than a text at the wrong figure. */
static void
test_unexpected (void)
{
  g_autofree char *packed = g_strdup (small_pdf);

  g_assert_null (add_to (small_pdf, 64, 1));
  g_assert_null (add_to (small_pdf, 64, 3));
  g_assert_null (add_to ("", 64, 0));
  g_assert_null (add_to ("no PDF\n", 64, 0));
  *strstr (packed, "trailer") = 'T';
  g_assert_null (add_to (packed, 64, 2));
}

static char *
decode (const char *hexadecimal)
{
  g_autoptr (GArray) units = g_array_new (TRUE, FALSE, sizeof (gunichar2));

  for (const char *at = hexadecimal; *at != '>'; at += 4)
    {
      g_autofree char *digits = g_strndup (at, 4);
      gunichar2 unit = (gunichar2) g_ascii_strtoull (digits, NULL, 16);

      g_array_append_val (units, unit);
    }

  return g_utf16_to_utf8 ((gunichar2 *) (gpointer) units->data, -1, NULL, NULL, NULL);
}

/* With the cairo that is here: the chart of a sheet says what it shows. */
static void
test_sheet (void)
{
  static const char mark[] = "/Alt <FEFF";
  g_auto (GwSheetSample) sample = { NULL };
  GwDate as_of = gw_date_new (2026, 6, 30);
  g_autoptr (GwInsight) insight = NULL;
  g_autoptr (GwFormat) format = gw_format_new_plain ();
  g_autoptr (GwSheetPack) pack = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *text = NULL;
  GwPageSetup page_setup;
  const char *data;
  const char *found;
  gsize size;

  gw_sheet_sample_init (&sample);
  insight = gw_insight_new (sample.workshop, as_of);
  gw_page_setup_init (&page_setup, GW_PAPER_A4, FALSE);
  pack = gw_sheet_pack_new (sample.workshop, insight, GW_SHEET_KIND_MEMBER, GW_RECORD (sample.ana), &page_setup, format,
                            as_of);
  pdf = gw_sheet_pack_to_pdf_bytes (pack, NULL);
  g_assert_nonnull (pdf);
  data = g_bytes_get_data (pdf, &size);
  found = find_last (data, size, mark);
  g_assert_nonnull (found);
  assert_places (data, size);
  text = decode (found + strlen (mark));
  g_assert_nonnull (strstr (text, "from 0 to 770"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pdf-addendum/small", test_small);
  g_test_add_func ("/pdf-addendum/packed", test_packed);
  g_test_add_func ("/pdf-addendum/packed-otherwise", test_packed_otherwise);
  g_test_add_func ("/pdf-addendum/unexpected", test_unexpected);
  g_test_add_func ("/pdf-addendum/sheet", test_sheet);

  return g_test_run ();
}
