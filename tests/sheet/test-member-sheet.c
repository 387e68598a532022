/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-member-sheet.h"

#include "gw-allocation.h"
#include "gw-commitment.h"
#include "gw-edit.h"
#include "gw-goal-revision.h"
#include "gw-sheet-sample.h"
#include "gw-text-store.h"

#include <string.h>

static GwMemberFacts *
new_facts_as_of (GwSheetSample *sample,
                 GwMember      *member,
                 GwDate         as_of)
{
  g_autoptr (GwInsight) insight = gw_insight_new (sample->workshop, as_of);
  g_autoptr (GwFormat) format = gw_format_new (".", " ", GW_DATE_ORDER_DAY_MONTH_YEAR);

  return gw_member_facts_new (sample->workshop, insight, sample->team, member, format, as_of);
}

static GwMemberFacts *
new_facts (GwSheetSample *sample,
           GwMember      *member)
{
  return new_facts_as_of (sample, member, gw_date_new (2026, 6, 30));
}

static void
test_facts (void)
{
  g_auto (GwSheetSample) sample = { NULL };
  g_autoptr (GwMemberFacts) facts = NULL;
  const GwMilestoneBox *box;
  const GwWeekActivity *activity;

  gw_sheet_sample_init (&sample);
  facts = new_facts (&sample, sample.ana);
  g_assert_cmpstr (facts->name, ==, "Ana Sample");
  g_assert_cmpstr (facts->period, ==, "1 January – 31 December 2026");
  g_assert_cmpstr (facts->goal, ==, "New ARR from 0 to 770");
  g_assert_cmpstr (facts->goal_details, ==, "thousand USD, by 31 December 2026 · performance goal");
  g_assert_cmpstr (facts->why, ==, "“Forty clinics stop losing Friday orders to a fax machine.”");
  g_assert_cmpstr (facts->part_caption, ==, "My part of the team’s 3 600");
  g_assert_cmpstr (facts->part, ==,
                   "770, by index: 50\302\240% potential, 30\302\240% history, 20\302\240% capacity. I had offered 760. "
                   "Reason: two new hospital groups in my territory since March.");
  g_assert_cmpstr (facts->standing, ==, "Plan and progress on 30 June 2026: ▲ Ahead");
  g_assert_cmpstr (facts->standing_reason, ==,
                   "375 is 108\302\240% of what the plan asks for by 30 June 2026. 395 more and the target is reached. "
                   "Ahead from a pace of 1.05, on pace from 0.95, at risk from 0.85.");
  g_assert_cmpstr (facts->promise, ==,
                   "I intend to reach 770 thousand USD by 31 December 2026. I will show my numbers to the team every "
                   "Monday at 9:00; next reviews 6 Jul, 13 Jul, 20 Jul.");
  g_assert_cmpuint (facts->intentions->len, ==, 5);

  g_assert_cmpuint (facts->milestones->len, ==, 4);
  box = &g_array_index (facts->milestones, GwMilestoneBox, 1);
  g_assert_cmpstr (box->date, ==, "30 Jun");
  g_assert_cmpstr (box->value, ==, "347");
  g_assert_cmpstr (box->actual, ==, "375");
  g_assert_true (box->is_done);
  box = &g_array_index (facts->milestones, GwMilestoneBox, 2);
  g_assert_null (box->actual);
  g_assert_false (box->is_done);

  /* In the order in which the work is done, and the safe number above. */
  g_assert_cmpuint (facts->activities->len, ==, 3);
  activity = g_ptr_array_index (facts->activities, 0);
  g_assert_cmpstr (activity->name, ==, "Touches");
  g_assert_cmpint (g_ascii_strtoll (activity->safe, NULL, 10), >, g_ascii_strtoll (activity->average, NULL, 10));
}

/* Where a team shares out two goals, a member's parts of both are goals of the
 * one sheet, and both are promised. */
static void
test_two_parts (void)
{
  g_auto (GwSheetSample) sample = { NULL };
  g_autoptr (GwMemberFacts) facts = NULL;
  g_autoptr (GwEdit) edit = gw_edit_new ("Share out a second goal");
  g_autoptr (GwRecord) second = gw_record_new (GW_TYPE_GOAL, NULL);
  g_autoptr (GwRecord) part = gw_record_new (GW_TYPE_GOAL, NULL);
  g_autoptr (GError) error = NULL;
  GwRecord *metric;

  gw_sheet_sample_init (&sample);
  metric = gw_record_list_get (gw_workshop_get_metrics (sample.workshop), 0);
  gw_edit_insert (edit, GW_RECORD (sample.team), "goals", G_MAXUINT, second);
  gw_edit_insert (edit, GW_RECORD (sample.team), "goals", G_MAXUINT, part);
  gw_edit_set_reference (edit, second, "metric", metric);
  gw_edit_set_reference (edit, part, "metric", metric);
  gw_edit_set_reference (edit, part, "owner", GW_RECORD (sample.ana));
  gw_edit_set_reference (edit, part, "parent", second);
  gw_edit_set_integer (edit, part, "baseline", 0);
  gw_edit_set_integer (edit, part, "target", 60);
  g_assert_true (gw_edit_apply (edit, &error));
  g_assert_no_error (error);

  facts = new_facts (&sample, sample.ana);
  g_assert_cmpstr (facts->goal, ==, "New ARR from 0 to 770");
  g_assert_cmpuint (facts->more_parts->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (facts->more_parts, 0), ==,
                   "New ARR from 0 to 60 · thousand USD, by 31 December 2026 · performance goal");
  g_assert_null (facts->other_goals);
  g_assert_true (g_str_has_prefix (facts->promise, "I intend to reach 770 thousand USD by 31 December 2026. "
                                                   "I intend to reach this by 31 December 2026: New ARR from 0 to 60. "
                                                   "I will show"));
}

/* What is signed on the day of the commitment says no status. */
static void
test_no_number_yet (void)
{
  g_auto (GwSheetSample) sample = { NULL };
  g_autoptr (GwMemberFacts) facts = NULL;

  gw_sheet_sample_init (&sample);
  facts = new_facts_as_of (&sample, sample.ana, gw_date_new (2026, 1, 1));
  g_assert_null (facts->standing);
  g_assert_null (facts->standing_reason);
  g_assert_nonnull (facts->figure);
}

/* Somebody who says "to the team every Monday at 9:00" hears it once. */
static void
test_audience_with_rhythm (void)
{
  g_auto (GwSheetSample) sample = { NULL };
  g_autoptr (GwMemberFacts) facts = NULL;

  gw_sheet_sample_init (&sample);
  gw_sheet_sample_set_text (GW_RECORD (gw_goal_get_commitment (sample.goal)), "audience", "the team every Monday at 9:00");
  facts = new_facts (&sample, sample.ana);
  g_assert_cmpstr (facts->promise, ==,
                   "I intend to reach 770 thousand USD by 31 December 2026. I will show my numbers to the team every "
                   "Monday at 9:00; next reviews 6 Jul, 13 Jul, 20 Jul.");
}

/* After a revision the chart knows what was first agreed, and the footer which
 * revision it is. */
static void
test_revised (void)
{
  g_auto (GwSheetSample) sample = { NULL };
  g_autoptr (GwMemberFacts) facts = NULL;
  g_autoptr (GwEdit) agree = gw_edit_new ("Agree");
  g_autoptr (GwEdit) revise = gw_edit_new ("Revise");
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  gw_sheet_sample_init (&sample);
  gw_goal_agree (sample.goal, agree, "Dana Sample", gw_date_new (2026, 1, 15));
  g_assert_true (gw_edit_apply (agree, &error));
  g_assert_no_error (error);
  gw_edit_set_integer (revise, GW_RECORD (sample.goal), "target", 800);
  gw_edit_set_reason (revise, "Two more hospital groups", "Dana Sample", gw_date_new (2026, 5, 1));
  g_assert_true (gw_edit_apply (revise, &error));
  g_assert_no_error (error);

  facts = new_facts (&sample, sample.ana);
  text = gw_figure_describe (facts->figure);
  g_assert_nonnull (strstr (text, "from 0 to 800"));
  g_assert_nonnull (strstr (text, "Before it was revised the target was 770."));
  g_assert_true (g_str_has_suffix (facts->footer, "revision 2"));
}

/* One page on either paper, and nothing on it leaves it or overlaps. */
static void
assert_laid_out (const GwMemberFacts *facts,
                 guint                most_pages)
{
  for (guint paper = GW_PAPER_A4; paper <= GW_PAPER_LETTER; paper++)
    for (int rtl = 0; rtl < 2; rtl++)
      {
        g_autoptr (GwSheet) sheet = NULL;
        GwPageSetup page_setup;
        double width;
        double height;
        double bottom = 0;
        guint last_page = 0;

        gw_page_setup_init (&page_setup, paper, FALSE);
        page_setup.rtl = rtl;
        g_assert_cmpfloat (page_setup.margin, >=, GW_PAGE_MARGIN_LEAST);
        sheet = gw_member_sheet_new (facts, &page_setup, NULL);
        g_assert_cmpuint (gw_sheet_get_n_pages (sheet), <=, most_pages);
        gw_sheet_get_content_area (sheet, &width, &height);
        for (guint i = 0; i < gw_sheet_get_n_pieces (sheet); i++)
          {
            guint page;
            double piece_y;
            double piece_height;

            gw_sheet_get_piece_area (sheet, i, &page, &piece_y, &piece_height);
            if (page != last_page)
              bottom = 0;
            last_page = page;
            g_assert_cmpfloat (piece_y, >=, bottom - 0.01);
            bottom = piece_y + piece_height;
            g_assert_cmpfloat (bottom, <=, height + 0.01);
          }
      }
}

static void
test_one_page (void)
{
  g_auto (GwSheetSample) sample = { NULL };
  g_autoptr (GwMemberFacts) ana = NULL;
  g_autoptr (GwMemberFacts) ben = NULL;

  gw_sheet_sample_init (&sample);
  ana = new_facts (&sample, sample.ana);
  /* Ben has no goal yet: places to write one. */
  ben = new_facts (&sample, GW_MEMBER (gw_record_list_get (gw_team_get_members (sample.team), 1)));
  g_assert_null (ben->goal);
  assert_laid_out (ana, 1);
  assert_laid_out (ben, 1);
}

static void
test_long_texts (void)
{
  g_auto (GwSheetSample) sample = { NULL };
  g_autoptr (GwMemberFacts) facts = NULL;
  g_autoptr (GwSheet) sheet = NULL;
  GwPageSetup page_setup;

  gw_sheet_sample_init (&sample);
  gw_sheet_sample_fill_up (&sample, 1);
  facts = new_facts (&sample, sample.ana);
  gw_page_setup_init (&page_setup, GW_PAPER_A4, FALSE);
  sheet = gw_member_sheet_new (facts, &page_setup, NULL);
  g_assert_cmpuint (gw_sheet_get_n_pages (sheet), ==, 1);
  assert_laid_out (facts, 1);
}

/* Every text of a record and of those in it as long as the file may have it. */
static void
fill_texts (GwRecord   *record,
            const char *words)
{
  GwRecordClass *klass = GW_RECORD_GET_CLASS (record);

  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].kind == GW_FIELD_TEXT)
      {
        g_auto (GValue) value = G_VALUE_INIT;
        g_autoptr (GString) text = g_string_new (NULL);
        glong length = (glong) MIN (klass->fields[i].maximum, 2000);

        while (g_utf8_strlen (text->str, -1) < length)
          g_string_append (text, words);
        g_value_init (&value, G_TYPE_STRING);
        g_value_take_string (&value, g_utf8_substring (text->str, 0, length));
        g_assert_true (gw_record_build_value (record, i, &value, NULL));
      }
  for (guint slot = 0; slot < klass->n_slots; slot++)
    {
      if (klass->slots[slot].single)
        fill_texts (gw_record_get_single (record, slot), words);
      else
        for (guint i = 0; i < gw_record_list_get_length (gw_record_get_list (record, slot)); i++)
          fill_texts (gw_record_list_get (gw_record_get_list (record, slot), i), words);
    }
}

/* Three if-then plans, six stages, more milestones and goals than anybody has,
 * and all texts to their limits, in any script: it stays one page. */
static void
test_fullest (void)
{
  const char *words[] = { "Some words that fill the place. ", "WWWWWWWW ", "目標を達成する", "السلام عليكم ", "लक्ष्य ", "Ä",
                          "👩‍👩‍👧" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_auto (GwSheetSample) sample = { NULL };
      g_autoptr (GwMemberFacts) facts = NULL;

      gw_sheet_sample_init (&sample);
      gw_sheet_sample_fill_up (&sample, 3);
      gw_sheet_sample_add_many (&sample);
      fill_texts (GW_RECORD (sample.workshop), words[i]);
      facts = new_facts (&sample, sample.ana);
      g_assert_cmpuint (facts->milestones->len, ==, 8);
      g_assert_cmpuint (facts->activities->len, >=, 6);
      assert_laid_out (facts, 1);
    }
}

/* Nothing is drawn in the margins; ink is looked for in the picture. */
static void
test_margins_stay_white (void)
{
  g_auto (GwSheetSample) sample = { NULL };
  const char *names[] = { "Ana Sample", "عبد الرحمن بن خالد", "田中 花子", "ณัฐพงษ์", "Ωμέγα 🙂" };

  gw_sheet_sample_init (&sample);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GwMemberFacts) facts = NULL;
      g_autoptr (GwSheet) sheet = NULL;
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 595, 842);
      cairo_t *cr = cairo_create (surface);
      const guint8 *data;
      guint n_inked = 0;
      GwPageSetup page_setup;

      gw_sheet_sample_set_text (GW_RECORD (sample.ana), "name", names[i]);
      facts = new_facts (&sample, sample.ana);
      gw_page_setup_init (&page_setup, GW_PAPER_A4, TRUE);
      page_setup.rtl = i == 1;
      sheet = gw_member_sheet_new (facts, &page_setup, NULL);
      gw_sheet_draw_page (sheet, cr, 0);
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      cairo_surface_flush (surface);
      data = cairo_image_surface_get_data (surface);
      for (int y = 0; y < 842; y++)
        for (int x = 0; x < 595; x++)
          {
            gboolean in_margin = x < 34 || y < 34 || x >= 595 - 34 || y >= 842 - 34;
            gboolean inked = data[y * cairo_image_surface_get_stride (surface) + 4 * x + 3] != 0;

            g_assert_false (in_margin && inked);
            n_inked += inked ? 1 : 0;
          }
      g_assert_cmpuint (n_inked, >, 5000);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

/* The bytes of a picture of the first page. */
static GBytes *
draw_first_page (GwSheet *sheet)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 595, 842);
  cairo_t *cr = cairo_create (surface);
  GBytes *bytes;

  gw_sheet_draw_page (sheet, cr, 0);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_flush (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface), 842 * (gsize) cairo_image_surface_get_stride (surface));
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return bytes;
}

/* Whose texts were laid out before is not seen on a sheet: neither those of
 * somebody else, nor the same ones in the other direction, nor very many. */
static void
test_alone_as_among_others (void)
{
  g_auto (GwSheetSample) sample = { NULL };
  g_autoptr (GwTextStore) texts = gw_text_store_new ();
  guint n_before[] = { 0, 0, 1000 };

  gw_sheet_sample_init (&sample);
  for (guint round = 0; round < 2 * G_N_ELEMENTS (n_before); round++)
    {
      g_autoptr (GwMemberFacts) facts = NULL;
      g_autoptr (GwSheet) alone = NULL;
      g_autoptr (GwSheet) among = NULL;
      g_autoptr (GBytes) expected = NULL;
      g_autoptr (GBytes) drawn = NULL;
      cairo_t *cr = gw_draw_new_unseen ();
      GwPageSetup page_setup;

      if (round == 2)
        gw_sheet_sample_fill_up (&sample, 2);
      facts = new_facts (&sample, sample.ana);
      gw_page_setup_init (&page_setup, GW_PAPER_A4, TRUE);
      page_setup.rtl = round % 2 == 1;
      alone = gw_member_sheet_new (facts, &page_setup, NULL);
      for (guint i = 0; i < n_before[round / 2]; i++)
        {
          g_autofree char *text = g_strdup_printf ("%u", i);
          g_autoptr (PangoLayout) layout = gw_text_store_layout (texts, cr, gw_sheet_get_style (alone), text, 10,
                                                                 GW_TEXT_PLAIN, 100);

          g_assert_cmpstr (pango_layout_get_text (layout), ==, text);
        }
      among = gw_member_sheet_new (facts, &page_setup, texts);
      g_assert_cmpuint (gw_sheet_get_n_pages (among), ==, gw_sheet_get_n_pages (alone));
      expected = draw_first_page (alone);
      drawn = draw_first_page (among);
      g_assert_true (g_bytes_equal (drawn, expected));
      cairo_destroy (cr);
    }
}

/* Before all are revealed nobody's number leaves the dialog it was typed in. */
static void
test_first_number_is_silent (void)
{
  g_auto (GwSheetSample) sample = { NULL };
  g_autoptr (GwMemberFacts) facts = NULL;
  g_autoptr (GwEdit) edit = gw_edit_new ("Hide again");

  gw_sheet_sample_init (&sample);
  gw_edit_set_boolean (edit, GW_RECORD (gw_goal_get_allocation (sample.team_goal)), "revealed", FALSE);
  g_assert_true (gw_edit_apply (edit, NULL));
  facts = new_facts (&sample, sample.ana);
  g_assert_null (strstr (facts->part, "760"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/member-sheet/facts", test_facts);
  g_test_add_func ("/member-sheet/two-parts", test_two_parts);
  g_test_add_func ("/member-sheet/no-number-yet", test_no_number_yet);
  g_test_add_func ("/member-sheet/first-number-is-silent", test_first_number_is_silent);
  g_test_add_func ("/member-sheet/audience-with-rhythm", test_audience_with_rhythm);
  g_test_add_func ("/member-sheet/revised", test_revised);
  g_test_add_func ("/member-sheet/one-page", test_one_page);
  g_test_add_func ("/member-sheet/long-texts", test_long_texts);
  g_test_add_func ("/member-sheet/fullest", test_fullest);
  g_test_add_func ("/member-sheet/margins-stay-white", test_margins_stay_white);
  g_test_add_func ("/member-sheet/alone-as-among-others", test_alone_as_among_others);

  return g_test_run ();
}
