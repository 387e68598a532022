/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-sheet-pack-private.h"

#include "gw-edit.h"
#include "gw-sheet-sample.h"
#include "random-edits.h"

/* Documents that nobody would write, and sheets that must hold all the same. */
#define N_DOCUMENTS 500
/* Resolution of the pictures that are searched for ink, in pixels a point. */
#define SCALE 1.0

static const char *const words[] = {
  "word", "Donaudampfschifffahrtsgesellschaftskapitän", "عبد الرحمن", "السلام", "שלום", "田中花子", "目標を達成する",
  "नमस्ते", "लक्ष्य", "ณัฐพงษ์", "🙂", "👩‍👩‍👧", "e\314\201", "\342\200\256abc", "<b>&amp;</b>", "%s%n", "1 234,5",
  "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
};

/* As long as the field allows, of one kind of word or of all kinds. */
static char *
extreme_text (GRand *random,
              gint64 maximum)
{
  GString *text = g_string_new (NULL);
  gboolean is_mixed = g_rand_boolean (random);
  const char *only = words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))];
  const char *space = g_rand_int_range (random, 0, 4) == 0 ? "" : " ";
  glong length = g_rand_int_range (random, 0, 3) == 0 ? 0 : g_rand_int_range (random, 1, (gint32) MIN (maximum, 400) + 1);
  char *cut;

  while (g_utf8_strlen (text->str, -1) < length)
    g_string_append_printf (text, "%s%s", is_mixed ? words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))] : only, space);
  cut = g_utf8_substring (text->str, 0, length);
  g_string_free (text, TRUE);

  return cut;
}

static void
fill_texts (GRand    *random,
            GwRecord *record)
{
  GwRecordClass *klass = GW_RECORD_GET_CLASS (record);

  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].kind == GW_FIELD_TEXT)
      {
        g_autofree char *text = extreme_text (random, klass->fields[i].maximum);
        g_auto (GValue) value = G_VALUE_INIT;

        g_value_init (&value, G_TYPE_STRING);
        g_value_set_string (&value, text);
        g_assert_true (gw_record_build_value (record, i, &value, NULL));
      }
  for (guint slot = 0; slot < klass->n_slots; slot++)
    {
      if (klass->slots[slot].single)
        {
          fill_texts (random, gw_record_get_single (record, slot));
          continue;
        }
      for (guint i = 0; i < gw_record_list_get_length (gw_record_get_list (record, slot)); i++)
        fill_texts (random, gw_record_list_get (gw_record_get_list (record, slot), i));
    }
}

/* One below the other, inside of the margins. */
static void
assert_pieces (GwSheet *sheet)
{
  double bottom = 0;
  guint last_page = 0;
  double width;
  double height;

  gw_sheet_get_content_area (sheet, &width, &height);
  for (guint i = 0; i < gw_sheet_get_n_pieces (sheet); i++)
    {
      guint page;
      double piece_y;
      double piece_height;

      gw_sheet_get_piece_area (sheet, i, &page, &piece_y, &piece_height);
      g_assert_cmpuint (page, >=, last_page);
      g_assert_cmpuint (page, <=, last_page + 1);
      if (page != last_page)
        bottom = 0;
      last_page = page;
      g_assert_cmpfloat (piece_y, >=, bottom - 0.01);
      bottom = piece_y + piece_height;
      g_assert_cmpfloat (bottom, <=, height + 0.01);
    }
  g_assert_cmpuint (last_page + 1, ==, gw_sheet_get_n_pages (sheet));
}

/* Looks for ink where a printer cannot put any. */
static void
assert_margins (GwSheetPack *pack,
                guint        page)
{
  double page_width;
  double page_height;
  int width;
  int height;
  int margin = (int) (GW_PAGE_MARGIN_LEAST * SCALE) - 1;
  cairo_surface_t *surface;
  const guint8 *data;
  cairo_t *cr;

  gw_sheet_pack_get_page_size (pack, &page_width, &page_height);
  width = (int) (page_width * SCALE);
  height = (int) (page_height * SCALE);
  surface = cairo_image_surface_create (CAIRO_FORMAT_A8, width, height);
  cr = cairo_create (surface);
  cairo_scale (cr, SCALE, SCALE);
  gw_sheet_pack_draw_page (pack, cr, page);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      if (x < margin || y < margin || x >= width - margin || y >= height - margin)
        {
          if (data[y * cairo_image_surface_get_stride (surface) + x] != 0)
            g_error ("ink at %.0f, %.0f of page %u", x / SCALE, y / SCALE, page);
        }
  cairo_surface_destroy (surface);
}

static void
assert_pack (GwWorkshop  *workshop,
             GwSheetKind  kind,
             GwPaper      paper,
             gboolean     rtl,
             gboolean     in_ink)
{
  GwDate as_of = gw_date_new (2026, 6, 30);
  g_autoptr (GwInsight) insight = gw_insight_new (workshop, as_of);
  g_autoptr (GwFormat) format = gw_format_new (".", " ", GW_DATE_ORDER_DAY_MONTH_YEAR);
  g_autoptr (GwSheetPack) pack = NULL;
  GwPageSetup page_setup;

  gw_page_setup_init (&page_setup, paper, FALSE);
  page_setup.rtl = rtl;
  pack = gw_sheet_pack_new (workshop, insight, kind, NULL, &page_setup, format, as_of);
  for (guint i = 0; i < MIN (gw_sheet_pack_get_n_sheets (pack), 1); i++)
    {
      assert_pieces (gw_sheet_pack_get_sheet (pack, i));
      if (kind == GW_SHEET_KIND_MEMBER)
        g_assert_cmpuint (gw_sheet_get_n_pages (gw_sheet_pack_get_sheet (pack, i)), ==, 1);
    }
  for (guint page = 0; in_ink && page < 2 && gw_sheet_pack_has_page (pack, page); page++)
    assert_margins (pack, page);
}

/* Every kind with every text as long as it may be, in any script. */
static void
test_extreme_texts (void)
{
  g_autoptr (GRand) random = random_new_printed ();

  for (guint run = 0; run < N_DOCUMENTS; run++)
    {
      g_auto (GwSheetSample) sample = { NULL };
      GwSheetKind kind = run % GW_N_SHEET_KINDS;
      GwPaper paper = run / GW_N_SHEET_KINDS % 2 == 0 ? GW_PAPER_A4 : GW_PAPER_LETTER;

      gw_sheet_sample_init (&sample);
      gw_sheet_sample_fill_up (&sample, 1 + run % 3);
      gw_sheet_sample_add_lists (&sample);
      fill_texts (random, GW_RECORD (sample.workshop));
      g_test_message ("document %u: %s, paper %u", run, gw_sheet_kind_get_word (kind), paper);
      assert_pack (sample.workshop, kind, paper, run % 5 == 0, run % 4 == 0);
    }
}

/* Documents of any shape: without goals, without dates, with far too many. */
static void
test_random_documents (void)
{
  g_autoptr (GRand) random = random_new_printed ();

  for (guint run = 0; run < N_DOCUMENTS / 10; run++)
    {
      g_autoptr (GwWorkshop) workshop = random_workshop (random, 60);

      for (guint kind = 0; kind < GW_N_SHEET_KINDS; kind++)
        {
          g_test_message ("document %u: %s", run, gw_sheet_kind_get_word (kind));
          assert_pack (workshop, kind, run % 2 == 0 ? GW_PAPER_A4 : GW_PAPER_LETTER, FALSE, (run + kind) % 4 == 0);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sheet-layout/extreme-texts", test_extreme_texts);
  g_test_add_func ("/sheet-layout/random-documents", test_random_documents);

  return g_test_run ();
}
