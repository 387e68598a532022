/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-sheet-pdf.h"

#include "gw-commitment.h"
#include "gw-document.h"
#include "gw-goal.h"
#include "gw-if-then.h"
#include "gw-member.h"
#include "gw-sheet-sample.h"
#include "gw-team.h"

#include <glib/gstdio.h>
#include <gio/gio.h>
#include <string.h>

static GwSheetPack *
new_pack (GwWorkshop *workshop,
          GwRecord   *for_whom,
          GwPaper     paper)
{
  GwDate as_of = gw_workshop_get_as_of (workshop) != GW_DATE_NONE ? gw_workshop_get_as_of (workshop)
                                                                  : gw_date_new (2026, 6, 30);
  g_autoptr (GwInsight) insight = gw_insight_new (workshop, as_of);
  g_autoptr (GwFormat) format = gw_format_new (".", " ", GW_DATE_ORDER_DAY_MONTH_YEAR);
  GwPageSetup page_setup;

  gw_page_setup_init (&page_setup, paper, FALSE);
  return gw_sheet_pack_new (workshop, insight, GW_SHEET_KIND_MEMBER, for_whom, &page_setup, format, as_of);
}

static GBytes *
make_pdf (GwSheetPack *pack)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = gw_sheet_pack_to_pdf_bytes (pack, &error);

  g_assert_no_error (error);
  g_assert_nonnull (bytes);
  return bytes;
}

/* What a program of poppler-utils reads in the PDF; %NULL without the program.
 * Lines are joined, since a sentence may go over several. */
static char *
read_back (GBytes     *pdf,
           const char *program,
           const char *option)
{
  g_autofree char *found = g_find_program_in_path (program);
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  GString *joined = g_string_new (NULL);
  int fd;

  if (found == NULL)
    {
      g_string_free (joined, TRUE);
      return NULL;
    }

  fd = g_file_open_tmp ("gw-sheet-XXXXXX.pdf", &path, &error);
  g_assert_no_error (error);
  g_close (fd, NULL);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf), &error));
  g_assert_no_error (error);
  {
    const char *argv[] = { found, path, option, option != NULL && g_str_equal (program, "pdftotext") ? "-" : NULL, NULL };

    /* Options come before the file. */
    if (option != NULL)
      {
        argv[1] = option;
        argv[2] = path;
      }

    g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, 0, NULL, NULL, &text, NULL, NULL, &error));
    g_assert_no_error (error);
  }
  g_assert_cmpint (g_unlink (path), ==, 0);
  for (const char *at = text; *at != '\0'; at++)
    if (!g_ascii_isspace (*at))
      g_string_append_c (joined, *at);
    else if (joined->len > 0 && joined->str[joined->len - 1] != ' ')
      g_string_append_c (joined, ' ');

  return g_string_free (joined, FALSE);
}

static void
test_same_bytes (void)
{
  g_auto (GwSheetSample) sample = { NULL };
  g_autoptr (GwSheetPack) one = NULL;
  g_autoptr (GwSheetPack) other = NULL;
  g_autoptr (GBytes) first = NULL;
  g_autoptr (GBytes) second = NULL;

  gw_sheet_sample_init (&sample);
  one = new_pack (sample.workshop, NULL, GW_PAPER_A4);
  other = new_pack (sample.workshop, NULL, GW_PAPER_A4);
  first = make_pdf (one);
  second = make_pdf (other);
  g_assert_true (g_bytes_equal (first, second));
}

static void
test_for_whom (void)
{
  g_auto (GwSheetSample) sample = { NULL };
  g_autoptr (GwSheetPack) everyone = NULL;
  g_autoptr (GwSheetPack) team = NULL;
  g_autoptr (GwSheetPack) ana = NULL;
  double width;
  double height;

  gw_sheet_sample_init (&sample);
  everyone = new_pack (sample.workshop, NULL, GW_PAPER_LETTER);
  team = new_pack (sample.workshop, GW_RECORD (sample.team), GW_PAPER_A4);
  ana = new_pack (sample.workshop, GW_RECORD (sample.ana), GW_PAPER_A4);
  g_assert_cmpuint (gw_sheet_pack_get_n_pages (everyone), ==, 2);
  g_assert_cmpuint (gw_sheet_pack_get_n_pages (team), ==, 2);
  g_assert_cmpuint (gw_sheet_pack_get_n_pages (ana), ==, 1);
  g_assert_cmpstr (gw_sheet_pack_get_page_title (everyone, 1), ==, "Ben Sample");
  gw_sheet_pack_get_page_size (everyone, &width, &height);
  g_assert_cmpfloat (width, ==, 612);
  g_assert_cmpfloat (height, ==, 792);
}

static void
test_nobody (void)
{
  g_autoptr (GwRecord) workshop = gw_record_new (GW_TYPE_WORKSHOP, NULL);
  g_autoptr (GwSheetPack) pack = new_pack (GW_WORKSHOP (workshop), NULL, GW_PAPER_A4);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (gw_sheet_pack_get_n_pages (pack), ==, 0);
  g_assert_null (gw_sheet_pack_to_pdf_bytes (pack, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
}

/* What is private, or somebody else's, is nowhere in the text. */
static void
test_private_stays (void)
{
  g_auto (GwSheetSample) sample = { NULL };
  g_autoptr (GwSheetPack) pack = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *text = NULL;

  gw_sheet_sample_init (&sample);
  pack = new_pack (sample.workshop, GW_RECORD (sample.ana), GW_PAPER_A4);
  pdf = make_pdf (pack);
  text = read_back (pdf, "pdftotext", "-layout");
  if (text == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  gw_sheet_sample_hide_codes (text);
  g_assert_nonnull (strstr (text, "New ARR from 0 to 770"));
  g_assert_null (strstr (text, G_STRINGIFY (GW_SAMPLE_CONFIDENCE)));
  g_assert_null (strstr (text, G_STRINGIFY (GW_SAMPLE_OFFER_OF_BEN)));
  g_assert_null (strstr (text, "onfidence"));
  g_assert_null (strstr (text, "mportance"));
  g_assert_null (strstr (text, "1 500"));
}

static void
test_document_data (void)
{
  g_auto (GwSheetSample) sample = { NULL };
  g_autoptr (GwSheetPack) pack = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *info = NULL;

  gw_sheet_sample_init (&sample);
  pack = new_pack (sample.workshop, NULL, GW_PAPER_A4);
  pdf = make_pdf (pack);
  info = read_back (pdf, "pdfinfo", "-isodates");
  if (info == NULL)
    {
      g_test_skip ("pdfinfo is not installed");
      return;
    }
  g_assert_nonnull (strstr (info, "Title: Goal sheets: Goalwright workshop"));
  g_assert_nonnull (strstr (info, "Author: Dana Sample"));
  g_assert_nonnull (strstr (info, "CreationDate: 2026-06-30"));
  g_assert_nonnull (strstr (info, "Tagged: yes"));
  g_assert_nonnull (strstr (info, "Pages: 2"));
  g_assert_nonnull (strstr (info, "595.27"));
}

/* Fonts travel with the file, and only the letters that are used. */
static void
test_fonts (void)
{
  g_auto (GwSheetSample) sample = { NULL };
  g_autoptr (GwSheetPack) pack = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *fonts = NULL;
  guint n_fonts = 0;

  gw_sheet_sample_init (&sample);
  pack = new_pack (sample.workshop, NULL, GW_PAPER_A4);
  pdf = make_pdf (pack);
  fonts = read_back (pdf, "pdffonts", NULL);
  if (fonts == NULL)
    {
      g_test_skip ("pdffonts is not installed");
      return;
    }
  /* A subset has a plus in its name; then: embedded, subset, with text to read back. */
  for (const char *at = strstr (fonts, "+"); at != NULL; at = strstr (at + 1, "+"))
    {
      g_assert_true (strstr (at, " yes yes yes ") != NULL);
      n_fonts++;
    }
  g_assert_null (strstr (fonts, " no "));
  g_assert_cmpuint (n_fonts, >, 0);
}

typedef struct
{
  gsize         length;
  gsize         most;
  GCancellable *cancellable;
} Sink;

static gboolean
sink_write (const void  *data,
            gsize        length,
            gpointer     user_data,
            GError     **error)
{
  Sink *sink = user_data;

  sink->length += length;
  if (sink->cancellable != NULL)
    g_cancellable_cancel (sink->cancellable);
  if (sink->length <= sink->most)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "full");
  return FALSE;
}

/* The error of whoever takes the bytes comes back, wherever it happens. */
static void
test_no_space (void)
{
  g_auto (GwSheetSample) sample = { NULL };
  Sink all = { 0, G_MAXSIZE, NULL };

  gw_sheet_sample_init (&sample);
  for (guint i = 0; i <= 20; i++)
    {
      g_autoptr (GwSheetPack) pack = new_pack (sample.workshop, NULL, GW_PAPER_A4);
      g_autoptr (GError) error = NULL;
      Sink sink = { 0, i == 0 ? G_MAXSIZE : (i - 1) * all.length / 20, NULL };

      if (i == 0)
        {
          g_assert_true (gw_sheet_pack_write_pdf (pack, sink_write, &sink, NULL, &error));
          g_assert_no_error (error);
          all = sink;
          continue;
        }
      g_assert_false (gw_sheet_pack_write_pdf (pack, sink_write, &sink, NULL, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
    }
}

static void
test_cancelled (void)
{
  g_auto (GwSheetSample) sample = { NULL };
  g_autoptr (GwSheetPack) pack = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Sink sink = { 0, G_MAXSIZE, cancellable };

  gw_sheet_sample_init (&sample);
  pack = new_pack (sample.workshop, NULL, GW_PAPER_A4);
  g_assert_false (gw_sheet_pack_write_pdf (pack, sink_write, &sink, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Half of one workshop and half of another would be worse than none. */
static void
test_changed_meanwhile (void)
{
  g_auto (GwSheetSample) sample = { NULL };
  g_autoptr (GwSheetPack) pack = NULL;
  g_autoptr (GwSheetPdf) pdf = NULL;
  g_autoptr (GError) error = NULL;
  Sink sink = { 0, G_MAXSIZE, NULL };

  gw_sheet_sample_init (&sample);
  pack = new_pack (sample.workshop, NULL, GW_PAPER_A4);
  pdf = gw_sheet_pdf_new (pack, sink_write, &sink);
  g_assert_true (gw_sheet_pdf_step (pdf));
  g_assert_cmpfloat (gw_sheet_pdf_get_progress (pdf), ==, 0.5);
  gw_sheet_sample_set_text (GW_RECORD (sample.ana), "name", "Anna Sample");
  g_assert_false (gw_sheet_pdf_step (pdf));
  g_assert_false (gw_sheet_pdf_finish (pdf, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
}

static GwGoal *
find_goal (GwTeam   *team,
           GwMember *member)
{
  GwRecordList *goals = gw_team_get_goals (team);

  for (guint i = 0; i < gw_record_list_get_length (goals); i++)
    {
      GwGoal *goal = GW_GOAL (gw_record_list_get (goals, i));

      if (gw_goal_get_owner (goal) == member && gw_goal_get_parent (goal) != NULL)
        return goal;
    }

  return NULL;
}

/* On the sheet of a member of a sample: name, target, if-then plan. */
static void
assert_member (GwWorkshop *workshop,
               GwTeam     *team,
               GwMember   *member)
{
  g_autoptr (GwSheetPack) pack = new_pack (workshop, GW_RECORD (member), GW_PAPER_A4);
  g_autoptr (GBytes) pdf = make_pdf (pack);
  g_autofree char *text = read_back (pdf, "pdftotext", "-layout");
  GwGoal *goal = find_goal (team, member);
  GwRecordList *plans;

  g_assert_cmpuint (gw_sheet_pack_get_n_pages (pack), ==, 1);
  if (text == NULL || goal == NULL)
    return;

  g_assert_nonnull (strstr (text, gw_member_get_name (member)));
  plans = gw_commitment_get_plans (gw_goal_get_commitment (goal));
  for (guint i = 0; i < gw_record_list_get_length (plans); i++)
    {
      GwIfThen *plan = GW_IF_THEN (gw_record_list_get (plans, i));

      g_assert_nonnull (strstr (text, gw_if_then_get_cue (plan)));
      g_assert_nonnull (strstr (text, gw_if_then_get_response (plan)));
    }
}

static void
test_samples (void)
{
  const char *folder = g_getenv ("GW_SAMPLES");
  const char *names[] = { "example-cloud", "sample-supply", "example-insurance" };

  if (folder == NULL)
    {
      g_test_skip ("GW_SAMPLES does not say where the samples are");
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = g_strconcat (names[i], ".goalwright", NULL);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (GwDocument) document = gw_document_load (path, NULL, &error);
      GwWorkshop *workshop;
      GwTeam *team;

      g_assert_no_error (error);
      workshop = gw_document_get_workshop (document);
      team = GW_TEAM (gw_record_list_get (gw_workshop_get_teams (workshop), 0));
      g_assert_cmpuint (gw_record_list_get_length (gw_team_get_members (team)), >, 0);
      for (guint j = 0; j < gw_record_list_get_length (gw_team_get_members (team)); j++)
        assert_member (workshop, team, GW_MEMBER (gw_record_list_get (gw_team_get_members (team), j)));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sheet-pdf/same-bytes", test_same_bytes);
  g_test_add_func ("/sheet-pdf/for-whom", test_for_whom);
  g_test_add_func ("/sheet-pdf/nobody", test_nobody);
  g_test_add_func ("/sheet-pdf/private-stays", test_private_stays);
  g_test_add_func ("/sheet-pdf/document-data", test_document_data);
  g_test_add_func ("/sheet-pdf/fonts", test_fonts);
  g_test_add_func ("/sheet-pdf/no-space", test_no_space);
  g_test_add_func ("/sheet-pdf/cancelled", test_cancelled);
  g_test_add_func ("/sheet-pdf/changed-meanwhile", test_changed_meanwhile);
  g_test_add_func ("/sheet-pdf/samples", test_samples);

  return g_test_run ();
}
