/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-team-sheet-private.h"

#include "gw-figure-block.h"
#include "gw-metric.h"
#include "gw-milestone-boxes.h"
#include "gw-pace-figure.h"
#include "gw-pace-original.h"
#include "gw-reflection.h"
#include "gw-sheet-parts.h"
#include "gw-sheet-text.h"
#include "gw-signatures-block.h"
#include "gw-team-goals.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Of the chart, in points. */
#define LEAST_CHART_HEIGHT 120.0
#define CHART_HEIGHT 170.0
/* Lines for notes at the end, and the pages that are worth them. */
#define N_NOTE_LINES 2
#define MOST_PAGES 2

/* "floor 3 200 · commit 3 600 · stretch 4 000" */
static char *
format_levels (GwGoal         *goal,
               const GwFormat *format)
{
  const struct
  {
    const char *name;
    gint64      amount;
  } levels[] = {
    { _("floor"), gw_goal_get_floor (goal) },
    { _("commit"), gw_goal_get_commit (goal) },
    { _("stretch"), gw_goal_get_stretch (goal) },
  };
  g_autoptr (GString) text = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      g_autofree char *amount = NULL;

      if (levels[i].amount == GW_UNSET)
        continue;
      amount = gw_sheet_text_amount (format, levels[i].amount, gw_record_get_decimals (GW_RECORD (goal)));
      /* Translators: a word such as "stretch", and a number */
      g_string_append_printf (text, C_("level", "%s %s"), levels[i].name, amount);
      g_string_append (text, " · ");
    }
  if (text->len == 0)
    return NULL;

  g_string_truncate (text, text->len - strlen (" · "));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
append_whys (GwSheet *sheet,
             GwTeam  *team,
             GwGoal  *goal)
{
  GwReflection *reflection = gw_team_get_reflection (team);
  const char *whys[] = {
    goal != NULL ? gw_goal_get_why (goal) : NULL,
    gw_reflection_get_why_customers (reflection),
    gw_reflection_get_why_team (reflection),
  };
  gboolean has_caption = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (whys); i++)
    {
      g_autofree char *quote = NULL;

      if (!gw_sheet_text_says (whys[i]) || (i > 0 && g_strcmp0 (whys[i], whys[0]) == 0))
        continue;
      if (!has_caption)
        gw_sheet_append_caption (sheet, GW_TEAM_SHEET_GAP, _("Why it matters"));
      has_caption = TRUE;
      /* Translators: quotation marks around what somebody said */
      quote = g_strdup_printf (_("“%s”"), whys[i]);
      gw_sheet_append_text (sheet, quote, 11, GW_TEXT_ITALIC);
    }
  if (!has_caption)
    gw_sheet_append_lines (sheet, GW_TEAM_SHEET_GAP, _("Why it matters"), 2);
}

/**
 * gw_team_sheet_append_chart:
 * @sheet: a sheet
 * @request: the team and everything that is known
 * @goal: the goal of the team
 * @least_height: of the chart, in points
 * @height: of the chart, in points
 *
 * Adds the plan of a goal and what was reached of it; it takes what is left of
 * the page.
 */
void
gw_team_sheet_append_chart (GwSheet              *sheet,
                            const GwSheetRequest *request,
                            GwGoal               *goal,
                            double                least_height,
                            double                height)
{
  GwGoalInsight *insight = gw_insight_get_goal (request->insight, goal);
  GwMetric *metric = gw_goal_get_metric (goal);
  GwFigure *figure;
  GwBlock *block;

  if (gw_goal_insight_get_start (insight) == GW_DATE_NONE
      || (metric != NULL && gw_metric_get_nature (metric) == GW_NATURE_STEPS))
    return;

  figure = gw_pace_figure_new (insight, request->format);
  gw_pace_figure_set_title (GW_PACE_FIGURE (figure), gw_goal_get_title (goal));
  gw_pace_figure_set_show_forecast (GW_PACE_FIGURE (figure), FALSE);
  /* Without an earlier plan there is nothing to add, and nothing to say. */
  (void) gw_pace_figure_set_original_of_goal (GW_PACE_FIGURE (figure), goal);
  gw_sheet_append_caption (sheet, GW_TEAM_SHEET_GAP, _("Plan and progress"));
  block = gw_figure_block_new (figure, least_height, height);
  gw_block_set_stretches (block, TRUE);
  gw_sheet_append (sheet, block);
}

static void
append_goal (GwSheet              *sheet,
             const GwSheetRequest *request,
             GwGoal               *goal)
{
  GwDate end = gw_goal_insight_get_end (gw_insight_get_goal (request->insight, goal));
  g_autofree char *line = gw_sheet_text_goal (goal, request->format);
  g_autofree char *details = gw_sheet_text_goal_details (goal, end, request->format);
  g_autofree char *levels = format_levels (goal, request->format);

  gw_sheet_append_caption (sheet, GW_TEAM_SHEET_GAP, _("Our goal"));
  gw_sheet_append_goal (sheet, line, 24, details);
  gw_sheet_append_text (sheet, levels, GW_SHEET_BODY, GW_TEXT_PLAIN);
  if (gw_sheet_text_says (gw_goal_get_guard (goal)))
    {
      /* Translators: what must not get worse on the way to the goal */
      g_autofree char *guard = g_strdup_printf (_("Guard: %s"), gw_goal_get_guard (goal));

      gw_sheet_append_text (sheet, guard, GW_SHEET_BODY, GW_TEXT_PLAIN);
    }
}

static void
append_milestones (GwSheet              *sheet,
                   const GwSheetRequest *request,
                   GwGoal               *goal)
{
  g_autoptr (GArray) stops = gw_sheet_list_stops (request->insight, goal);
  g_autoptr (GArray) milestones = NULL;
  guint n_more;

  milestones = gw_milestone_boxes_new (request->insight, stops, 0, request->format, request->as_of, &n_more);
  gw_milestone_boxes_append (sheet, GW_TEAM_SHEET_GAP, milestones, n_more);
}

static void
append_signatures (GwSheet *sheet)
{
  const char *captions[] = { _("for the team"), _("who asked for the goal"), _("date"), NULL };

  gw_sheet_append_caption (sheet, GW_TEAM_SHEET_GAP, _("We stand by this"));
  gw_sheet_append_after (sheet, 1, gw_signatures_block_new (captions, (double[]) { 1, 1, 0.6 }));
}

static GwSheet *
lay_out (const GwSheetRequest *request,
         guint                 n_note_lines)
{
  GwSheet *sheet;
  GwGoal *goal;
  GwDate start;
  GwDate end;
  const char *name;
  g_autofree char *foot = NULL;
  g_autofree char *footer = NULL;
  g_autofree char *period = NULL;

  goal = gw_team_goals_find_team_goal (request->team);
  start = goal != NULL ? gw_goal_insight_get_start (gw_insight_get_goal (request->insight, goal)) : GW_DATE_NONE;
  end = goal != NULL ? gw_goal_insight_get_end (gw_insight_get_goal (request->insight, goal)) : GW_DATE_NONE;
  if (start == GW_DATE_NONE)
    {
      start = gw_workshop_get_start (request->workshop);
      end = gw_workshop_get_end (request->workshop);
    }
  foot = gw_sheet_text_footer (request->workshop, goal, request->format, request->as_of);
  period = gw_format_date_range (request->format, start, end);
  name = gw_sheet_text_says (gw_team_get_name (request->team)) ? gw_team_get_name (request->team) : _("Team without a name");
  /* The later pages have no head, and may lie among those of other teams. */
  footer = g_strdup_printf ("%s · %s", name, foot);

  sheet = gw_sheet_new (name, footer, request->page_setup);
  gw_sheet_append_head (sheet, name, 21, gw_workshop_get_title (request->workshop), period);
  if (goal != NULL)
    append_goal (sheet, request, goal);
  else
    gw_sheet_append_lines (sheet, GW_TEAM_SHEET_GAP, _("Our goal"), 2);
  append_whys (sheet, request->team, goal);
  if (goal != NULL)
    {
      gw_team_sheet_append_chart (sheet, request, goal, LEAST_CHART_HEIGHT, CHART_HEIGHT);
      append_milestones (sheet, request, goal);
      gw_team_sheet_append_sharing (sheet, request, goal);
    }
  gw_team_sheet_append_practices (sheet, request);
  gw_team_sheet_append_lock (sheet, request);
  gw_team_sheet_append_reviews (sheet, request, start, end);
  append_signatures (sheet);
  gw_sheet_append_notes (sheet, GW_TEAM_SHEET_GAP, n_note_lines);

  return sheet;
}

/**
 * gw_team_sheet_new:
 * @request: the team and everything that is known
 *
 * Sets the sheet of a team: its goal, how it is shared out and why, what the
 * team keeps to, and when it looks at its numbers. What is private to a member
 * is not on it.
 *
 * Returns: (transfer full): the sheet
 */
GwSheet *
gw_team_sheet_new (const GwSheetRequest *request)
{
  g_autoptr (GwSheet) shorter = NULL;
  GwSheet *sheet;

  g_return_val_if_fail (request != NULL && GW_IS_TEAM (request->team), NULL);

  sheet = lay_out (request, N_NOTE_LINES);
  if (gw_sheet_get_n_pages (sheet) <= MOST_PAGES)
    return sheet;

  /* A page for notes alone is a page too many. */
  shorter = lay_out (request, 0);
  if (gw_sheet_get_n_pages (shorter) < gw_sheet_get_n_pages (sheet))
    {
      g_object_unref (sheet);
      sheet = g_steal_pointer (&shorter);
    }
  return sheet;
}
