/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-pdf-addendum.h"

#include "gw-sheet-pdf.h"
#include "gw-sheet-sample.h"

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
add_to (const char *pdf,
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
  for (gsize i = 0; i < strlen (pdf); i += step)
    gw_pdf_addendum_read (addendum, pdf + i, MIN (step, strlen (pdf) - i));
  added = gw_pdf_addendum_write (addendum, "en");
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return added;
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
  g_assert_true (g_str_has_prefix (pdf + at, "xref\n"));
  line = (char *) pdf + at + strlen ("xref\n");
  while (!g_str_has_prefix (line, "trailer"))
    {
      guint64 number = g_ascii_strtoull (line, &line, 10);
      guint64 offset;
      g_autofree char *head = g_strdup_printf ("%" G_GUINT64_FORMAT " 0 obj\n", number);

      g_assert_true (g_str_has_prefix (line, " 1\n"));
      offset = g_ascii_strtoull (line + strlen (" 1\n"), &line, 10);
      g_assert_cmpuint (offset, <, size);
      g_assert_true (g_str_has_prefix (pdf + offset, head));
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
  if (found == NULL && cairo_version () >= CAIRO_VERSION_ENCODE (1, 17, 6))
    {
      g_test_skip ("this cairo packs the objects of a PDF");
      return;
    }
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
  g_test_add_func ("/pdf-addendum/unexpected", test_unexpected);
  g_test_add_func ("/pdf-addendum/sheet", test_sheet);

  return g_test_run ();
}
