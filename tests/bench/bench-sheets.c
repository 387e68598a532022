/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * bench-sheets sheets N FILE.pdf
 * bench-sheets bare N LINES POINTS FILE.pdf
 *
 * The first makes the sheets of N members, each with a chart, as one PDF. The
 * second draws N pages of LINES lines of text and a line through POINTS points,
 * with Pango and cairo and nothing else. Both print milliseconds of the
 * processor and the most memory that was used, in KiB; the first also how many
 * lines and points a sheet has.
 */

#include "gw-sheet-pdf.h"

#include "gw-commitment.h"
#include "gw-edit.h"
#include "gw-goal.h"
#include "gw-if-then.h"
#include "gw-member.h"
#include "gw-metric.h"
#include "gw-milestone.h"
#include "gw-sheet-sample.h"
#include "gw-team.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

#define N_CHECK_INS 26

static void
add_member (GwEdit   *edit,
            GwRecord *team,
            GwRecord *metric,
            GwRecord *team_goal,
            guint     number)
{
  g_autofree char *name = g_strdup_printf ("Member %u Sample", number);
  /* What members write themselves differs from sheet to sheet. */
  g_autofree char *obstacle = g_strdup_printf ("I avoid calling back the %u who said “send me an e-mail”.", number);
  GwRecord *member = gw_sheet_sample_add (edit, team, "members", GW_TYPE_MEMBER);
  GwRecord *goal = gw_sheet_sample_add (edit, team, "goals", GW_TYPE_GOAL);
  GwRecord *commitment = GW_RECORD (gw_goal_get_commitment (GW_GOAL (goal)));

  gw_edit_set_text (edit, member, "name", name);
  gw_edit_set_text (edit, goal, "title", "New business of the year");
  gw_edit_set_reference (edit, goal, "metric", metric);
  gw_edit_set_reference (edit, goal, "owner", member);
  gw_edit_set_reference (edit, goal, "parent", team_goal);
  gw_edit_set_integer (edit, goal, "baseline", 0);
  gw_edit_set_integer (edit, goal, "target", 700 + number % 100);
  gw_edit_set_text (edit, commitment, "obstacle", obstacle);
  for (guint i = 0; i < 2; i++)
    {
      GwRecord *plan = gw_sheet_sample_add (edit, commitment, "plans", GW_TYPE_IF_THEN);
      g_autofree char *cue = g_strdup_printf ("prospect %u of mine says “send me an e-mail”", number);
      g_autofree char *response = g_strdup_printf ("propose two times for call %u before hanging up", number + i);

      gw_edit_set_text (edit, plan, "cue", cue);
      gw_edit_set_text (edit, plan, "response", response);
    }
  for (guint i = 0; i < 4; i++)
    {
      GwRecord *milestone = gw_sheet_sample_add (edit, goal, "milestones", GW_TYPE_MILESTONE);

      gw_edit_set_date (edit, milestone, "date", gw_date_get_month_end (gw_date_new (2026, 3 * (int) i + 3, 1)));
      gw_edit_set_integer (edit, milestone, "value", 170 * (i + 1));
    }
  for (guint i = 0; i < N_CHECK_INS; i++)
    {
      GwCheckIn check_in = { gw_date_new (2026, 1, 4) + 7 * (GwDate) i, GW_DATE_NONE, 14 * (i + 1) + (number + i) % 7, NULL };

      gw_edit_put_check_in (edit, goal, &check_in);
    }
}

static GwWorkshop *
new_workshop (guint n_members)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Build");
  GwRecord *workshop = gw_record_new (GW_TYPE_WORKSHOP, NULL);
  GwRecord *team = gw_sheet_sample_add (edit, workshop, "teams", GW_TYPE_TEAM);
  GwRecord *metric = gw_sheet_sample_add (edit, workshop, "metrics", GW_TYPE_METRIC);
  GwRecord *goal = gw_sheet_sample_add (edit, team, "goals", GW_TYPE_GOAL);

  gw_edit_set_text (edit, workshop, "title", "Goals of a large company");
  gw_edit_set_date (edit, workshop, "start", gw_date_new (2026, 1, 1));
  gw_edit_set_date (edit, workshop, "end", gw_date_new (2026, 12, 31));
  gw_edit_set_text (edit, team, "name", "Everyone");
  gw_edit_set_text (edit, metric, "name", "New ARR");
  gw_edit_set_text (edit, metric, "unit", "thousand USD");
  gw_edit_set_reference (edit, goal, "metric", metric);
  gw_edit_set_integer (edit, goal, "baseline", 0);
  gw_edit_set_integer (edit, goal, "target", 700 * n_members);
  gw_edit_set_text (edit, goal, "why", "Forty clinics stop losing Friday orders to a fax machine.");
  for (guint i = 0; i < n_members; i++)
    add_member (edit, team, metric, goal, i + 1);
  g_assert_true (gw_edit_apply (edit, NULL));

  return GW_WORKSHOP (workshop);
}

static double
get_milliseconds (void)
{
  return 1000.0 * (double) clock () / CLOCKS_PER_SEC;
}

static void
print_use (double started)
{
  struct rusage use;

  getrusage (RUSAGE_SELF, &use);
  printf ("time %.0f\nmemory %ld\n", get_milliseconds () - started, use.ru_maxrss);
}

static gboolean
write_file (const void  *data,
            gsize        length,
            gpointer     user_data,
            GError     **error)
{
  return fwrite (data, 1, length, user_data) == length;
}

static void
make_sheets (guint       n_sheets,
             const char *path)
{
  g_autoptr (GwWorkshop) workshop = new_workshop (n_sheets);
  g_autoptr (GwInsight) insight = gw_insight_new (workshop, gw_date_new (2026, 6, 30));
  g_autoptr (GwFormat) format = gw_format_new (".", " ", GW_DATE_ORDER_DAY_MONTH_YEAR);
  g_autoptr (GwSheetPack) pack = NULL;
  g_autoptr (GError) error = NULL;
  GwPageSetup page_setup;
  struct rusage use;
  double started;
  FILE *file = fopen (path, "wb");

  if (file == NULL)
    g_error ("%s cannot be written", path);
  gw_page_setup_init (&page_setup, GW_PAPER_A4, FALSE);
  pack = gw_sheet_pack_new (workshop, insight, GW_SHEET_KIND_MEMBER, NULL, &page_setup, format, gw_date_new (2026, 6, 30));
  getrusage (RUSAGE_SELF, &use);
  printf ("before %ld\n", use.ru_maxrss);
  started = get_milliseconds ();
  if (!gw_sheet_pack_write_pdf (pack, write_file, file, NULL, &error))
    g_error ("%s", error->message);
  print_use (started);
  fclose (file);
}

static cairo_status_t
write_stream (void                *closure,
              const unsigned char *data,
              unsigned int         length)
{
  return fwrite (data, 1, length, closure) == length ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

/* The same fonts and sizes, and nothing measured twice. */
static void
draw_bare_page (cairo_t *cr,
                guint    page,
                guint    n_lines,
                guint    n_points)
{
  static const char *const sizes[] = { "Sans 10px", "Sans 10.5px", "Sans Bold 10px", "Sans Bold 24px" };

  for (guint i = 0; i < n_lines; i++)
    {
      g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
      PangoFontDescription *font = pango_font_description_from_string (sizes[i == 0 ? 3 : i % 3]);
      g_autofree char *text = g_strdup_printf ("Line %u of page %u: I propose two times", i, page);

      pango_layout_set_font_description (layout, font);
      pango_layout_set_width (layout, 500 * PANGO_SCALE);
      pango_layout_set_text (layout, text, -1);
      cairo_move_to (cr, 37, 37 + 760.0 * i / n_lines);
      pango_cairo_show_layout (cr, layout);
      pango_font_description_free (font);
    }
  for (guint i = 0; i < n_points; i++)
    cairo_line_to (cr, 60 + 480.0 * i / n_points, 400 - (i * 7919 + page) % 100);
  cairo_stroke (cr);
}

static void
make_bare (guint       n_pages,
           guint       n_lines,
           guint       n_points,
           const char *path)
{
  FILE *file = fopen (path, "wb");
  cairo_surface_t *surface;
  cairo_t *cr;
  double started;

  if (file == NULL)
    g_error ("%s cannot be written", path);
  started = get_milliseconds ();
  surface = cairo_pdf_surface_create_for_stream (write_stream, file, 595, 842);
  cr = cairo_create (surface);
  for (guint page = 0; page < n_pages; page++)
    {
      draw_bare_page (cr, page, n_lines, n_points);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  print_use (started);
  fclose (file);
}

int
main (int   argc,
      char *argv[])
{
  if (argc == 4 && g_str_equal (argv[1], "sheets"))
    make_sheets ((guint) atoi (argv[2]), argv[3]);
  else if (argc == 6 && g_str_equal (argv[1], "bare"))
    make_bare ((guint) atoi (argv[2]), (guint) atoi (argv[3]), (guint) atoi (argv[4]), argv[5]);
  else
    return 2;

  return 0;
}
