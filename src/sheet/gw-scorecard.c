/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-scorecard.h"

#include "gw-group-block.h"
#include "gw-milestone-boxes.h"
#include "gw-sheet-code.h"
#include "gw-sheet-parts.h"
#include "gw-sheet-text.h"
#include "gw-table-block.h"
#include "gw-team-goals.h"
#include "gw-week-activities.h"

#include <glib/gi18n-lib.h>

/* Most rows of a table: a quarter of a year. */
#define MOST_ROWS 14
#define N_BLANK_ROWS 13
/* More activities do not fit beside the weeks. */
#define MOST_ACTIVITIES 3
/* Number, week, planned, total, the activities, and remarks. */
#define MOST_COLUMNS (5 + MOST_ACTIVITIES)
#define SECTION_GAP 9.0

/* What stands above the tables of a scorecard. */
typedef struct
{
  char      *title;
  char      *period;
  char      *goal;
  char      *details;
  GPtrArray *activities;
  char      *activities_note;
} Facts;

static void
facts_clear (Facts *self)
{
  g_free (self->title);
  g_free (self->period);
  g_free (self->goal);
  g_free (self->details);
  g_clear_pointer (&self->activities, g_ptr_array_unref);
  g_free (self->activities_note);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Facts, facts_clear)

/* What the numbers above the columns are. */
static void
fill_activities (Facts                *self,
                 const GwSheetRequest *request,
                 GwGoal               *goal)
{
  /* Translators: a share of all cases, such as "80 % safe" */
  const char *const notes[] = {
    [GW_WEEK_BASIS_OWN] = N_("Activities of a week: %s."),
    [GW_WEEK_BASIS_RATES] = N_("Activities of a week: %s, at the team’s rates."),
    [GW_WEEK_BASIS_AVERAGE] = N_("Activities of a week: %s, the team’s average."),
  };
  g_autofree char *safe_heading = NULL;
  GwWeekBasis basis = GW_WEEK_BASIS_OWN;

  self->activities = gw_week_activities_new (goal, request->member, request->format, request->as_of, &safe_heading, &basis);
  if (self->activities->len > 0)
    self->activities_note = g_strdup_printf (_(notes[basis]), safe_heading);
}

static void
facts_init (Facts                *self,
            const GwSheetRequest *request,
            GwGoal               *goal)
{
  GwDate start = gw_workshop_get_start (request->workshop);
  GwDate end = gw_workshop_get_end (request->workshop);
  const char *name = gw_member_get_name (request->member);

  *self = (Facts) { NULL };
  self->title = g_strdup (gw_sheet_text_says (name) ? name : _("No name yet"));
  if (goal != NULL)
    {
      GwGoalInsight *insight = gw_insight_get_goal (request->insight, goal);

      start = gw_goal_insight_get_start (insight);
      end = gw_goal_insight_get_end (insight);
      self->goal = gw_sheet_text_goal (goal, request->format);
      self->details = gw_sheet_text_goal_details (goal, end, request->format);
      fill_activities (self, request, goal);
    }
  else
    {
      self->activities = g_ptr_array_new ();
    }
  self->period = gw_format_date_range (request->format, start, end);
}

static GwBlock *
new_table (const Facts *facts)
{
  g_autoptr (GPtrArray) headings = g_ptr_array_new_with_free_func (g_free);
  GwTableColumn columns[MOST_COLUMNS] = {
    /* Translators: short for number */
    { _("No."), 0, GW_TEXT_BOLD },
    /* Translators: above a column of dates, the last days of weeks */
    { _("Week to"), 0, GW_TEXT_PLAIN },
    { _("planned"), 0, GW_TEXT_END },
    /* Translators: above a column of boxes to fill in */
    { _("total so far"), 0.8, GW_TEXT_END | GW_TEXT_BOLD, TRUE },
  };
  guint n_columns = 4;

  for (guint i = 0; i < MIN (facts->activities->len, MOST_ACTIVITIES); i++)
    {
      const GwWeekActivity *activity = g_ptr_array_index (facts->activities, i);
      /* Translators: an activity such as "Meetings held", and how many a week are a safe plan */
      char *heading = g_strdup_printf (_("%s\n%s a week"), activity->name, activity->safe);

      g_ptr_array_add (headings, heading);
      columns[n_columns++] = (GwTableColumn) { heading, 1.1, GW_TEXT_PLAIN, TRUE };
    }
  /* Translators: above a column of boxes to fill in */
  columns[n_columns++] = (GwTableColumn) { _("what helped, what got in the way"), 1.15, GW_TEXT_PLAIN, TRUE };

  return gw_table_block_new (columns, n_columns, GW_SHEET_LEAST_TEXT, 0);
}

/* The number that came in during the week that ends on a day. */
static char *
format_actual (GwGoalInsight  *insight,
               GwDate          date,
               const GwFormat *format)
{
  const GwSeriesPoint *series;
  gsize n_points;

  series = gw_goal_insight_get_series (insight, &n_points);
  for (gsize i = n_points; i > 0; i--)
    if (series[i - 1].date <= date)
      return series[i - 1].date > date - 7 ? gw_format_short_value (format, series[i - 1].value) : NULL;

  return NULL;
}

static void
append_week (GwBlock              *table,
             const GwSheetRequest *request,
             const GwSheetBox     *box)
{
  GwGoalInsight *insight = gw_insight_get_goal (request->insight, box->goal);
  g_autofree char *number = g_strdup_printf ("%u", box->number);
  g_autofree char *date = gw_format_short_date (request->format, box->date);
  g_autofree char *planned = NULL;
  g_autofree char *actual = format_actual (insight, box->date, request->format);

  if (box->has_planned)
    planned = gw_format_value (request->format, box->planned, gw_goal_insight_get_digits (insight));
  gw_table_block_append_row (GW_TABLE_BLOCK (table), (const char *[MOST_COLUMNS]) { number, date, planned, actual });
}

/* A table stays whole. */
static void
append_table (GwSheet *sheet,
              GwBlock *table)
{
  GwBlock *whole = gw_group_block_new_stack ();

  gw_group_block_append (GW_GROUP_BLOCK (whole), table, 1);
  gw_sheet_append_after (sheet, SECTION_GAP, whole);
}

/* A table for each quarter, each with headings and about as high. */
static void
append_weeks (GwSheet              *sheet,
              const GwSheetRequest *request,
              const Facts          *facts,
              GArray               *boxes,
              guint                 n_weeks)
{
  guint n_tables = (n_weeks + MOST_ROWS - 1) / MOST_ROWS;

  for (guint i = 0; i < n_tables; i++)
    {
      GwBlock *table = new_table (facts);

      for (guint week = n_weeks * i / n_tables; week < n_weeks * (i + 1) / n_tables; week++)
        append_week (table, request, &g_array_index (boxes, GwSheetBox, week));
      append_table (sheet, table);
    }
}

/* Nobody has said what the weeks are for: places to say so. */
static void
append_blank_weeks (GwSheet     *sheet,
                    const Facts *facts)
{
  const char *cells[MOST_COLUMNS] = { NULL };
  GwBlock *table = new_table (facts);

  for (guint i = 0; i < N_BLANK_ROWS; i++)
    gw_table_block_append_row (GW_TABLE_BLOCK (table), cells);
  append_table (sheet, table);
}

static void
append_guards (GwSheet              *sheet,
               const GwSheetRequest *request)
{
  g_autofree char *guards = gw_sheet_text_guards (gw_team_get_review (request->team));

  gw_sheet_append_caption (sheet, SECTION_GAP, _("At each review, ask"));
  gw_sheet_append_text (sheet, guards, GW_SHEET_LEAST_TEXT, GW_TEXT_PLAIN);
}

/* What is asked and what is aimed at comes first, so that the weeks can go on
 * over as many pages as they need. */
static void
append_all (GwSheet              *sheet,
            const GwSheetRequest *request,
            const Facts          *facts,
            GwGoal               *goal)
{
  g_autoptr (GArray) boxes = gw_sheet_list_boxes (request->insight, GW_SHEET_KIND_SCORECARD, request->team, request->member);
  g_autoptr (GArray) milestones = NULL;
  guint n_weeks = 0;
  guint n_more;

  while (n_weeks < boxes->len && g_array_index (boxes, GwSheetBox, n_weeks).milestone == NULL)
    n_weeks++;
  milestones = gw_milestone_boxes_new (request->insight, boxes, n_weeks, request->format, request->as_of, &n_more);

  if (goal != NULL)
    gw_sheet_append_goal (sheet, facts->goal, 15, facts->details);
  else
    gw_sheet_append_lines (sheet, SECTION_GAP, _("My goal"), 1);
  append_guards (sheet, request);
  gw_milestone_boxes_append (sheet, SECTION_GAP, milestones, n_more);
  if (facts->activities_note != NULL)
    gw_sheet_append_after (sheet, SECTION_GAP, gw_text_block_new (facts->activities_note, GW_SHEET_LEAST_TEXT, GW_TEXT_DIM));
  if (goal != NULL)
    append_weeks (sheet, request, facts, boxes, n_weeks);
  else
    append_blank_weeks (sheet, facts);
  gw_sheet_append_notes (sheet, SECTION_GAP, 2);
}

/**
 * gw_scorecard_new:
 * @request: the member and everything that is known
 *
 * Sets a scorecard: a row for each week, with numbered boxes to fill in by hand
 * and to enter later.
 *
 * Returns: (transfer full): the sheet
 */
GwSheet *
gw_scorecard_new (const GwSheetRequest *request)
{
  g_auto (Facts) facts = { NULL };
  g_autofree char *code = NULL;
  g_autofree char *footer = NULL;
  g_autofree char *title = NULL;
  GwSheet *sheet;
  GwGoal *goal;

  g_return_val_if_fail (request != NULL, NULL);
  g_return_val_if_fail (GW_IS_TEAM (request->team) && GW_IS_MEMBER (request->member), NULL);

  goal = gw_team_goals_find_member_goal (request->team, request->member);
  facts_init (&facts, request, goal);
  footer = gw_sheet_text_footer (request->workshop, goal, request->format, request->as_of);
  code = gw_sheet_code_new (request->insight, GW_SHEET_KIND_SCORECARD, request->team, request->member);

  sheet = gw_sheet_new (facts.title, footer, request->page_setup);
  gw_sheet_set_code (sheet, code);
  /* Translators: the name of a member */
  title = g_strdup_printf (_("Scorecard: %s"), facts.title);
  gw_sheet_append_head (sheet, title, 16, gw_team_get_name (request->team), facts.period);
  append_all (sheet, request, &facts, goal);

  return sheet;
}
