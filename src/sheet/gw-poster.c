/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-poster.h"

#include "gw-group-block.h"
#include "gw-marks.h"
#include "gw-milestone-boxes.h"
#include "gw-rules-block.h"
#include "gw-sheet-parts.h"
#include "gw-sheet-text.h"
#include "gw-team-goals.h"
#include "gw-team-sheet-private.h"

#include <glib/gi18n-lib.h>

/* What is read from the other side of the room is this much larger than what is
 * read in the hand. */
#define ENLARGEMENT 1.6
/* Shared by two pages, to glue. */
#define OVERLAP GW_MM (12)
/* Of the crosses that must meet, in points. */
#define CROSS 5.0
/* Above and below the poster, where nothing but crosses is. */
#define CROSS_STRIP 12.0
#define GAP 8.0
#define LEAST_CHART_HEIGHT 115.0
#define CHART_HEIGHT 170.0
/* Between letters and the place where a page is glued to another. */
#define CLEARANCE 4.0
/* The goal on one page, on one of two, and how small it may get there. */
#define GOAL_SIZE 42.0
#define GOAL_SIZE_OF_HALF 37.0
#define LEAST_GOAL_SIZE 24.0
#define TITLE_SIZE 20.0
#define WHY_SIZE 13.0

static double
get_margin (const GwPageSetup *page_setup)
{
  return MAX (page_setup->margin, GW_PAGE_MARGIN_LEAST);
}

/**
 * gw_poster_tiles_init:
 * @self: where to say how the poster is spread
 * @page_setup: the paper
 */
void
gw_poster_tiles_init (GwPosterTiles     *self,
                      const GwPageSetup *page_setup)
{
  double printable;

  g_return_if_fail (self != NULL && page_setup != NULL);

  printable = MAX (page_setup->width - 2 * get_margin (page_setup), 1);
  self->n_tiles = page_setup->width > page_setup->height ? 1 : 2;
  self->overlap = self->n_tiles > 1 ? MIN (OVERLAP, printable / 2) : 0;
  self->step = printable - self->overlap;
  self->width = self->step * (self->n_tiles - 1) + printable;
  self->height = MAX (page_setup->height - 2 * get_margin (page_setup), 1);
  self->inset = self->n_tiles > 1 ? CROSS_STRIP : 0;
}

/* The page that a poster is laid out on, before it is enlarged. */
static GwPageSetup
get_small_page (const GwPageSetup *page_setup)
{
  GwPageSetup small = *page_setup;
  GwPosterTiles tiles;

  gw_poster_tiles_init (&tiles, page_setup);
  small.margin = GW_PAGE_MARGIN_LEAST;
  small.width = tiles.width / ENLARGEMENT + 2 * small.margin;
  small.height = (tiles.height - 2 * tiles.inset) / ENLARGEMENT + 2 * small.margin;

  return small;
}

/* What letters keep clear of: both pages have it, and one of them is cut there. 0
 * for a poster on one page. */
static double
get_middle (const GwPageSetup *page_setup)
{
  GwPosterTiles tiles;

  gw_poster_tiles_init (&tiles, page_setup);
  return tiles.n_tiles > 1 ? tiles.overlap / ENLARGEMENT + 2 * CLEARANCE : 0;
}

/* One thing on the first page and one on the other. */
static void
append_halves (GwSheet *sheet,
               double   middle,
               GwBlock *first,
               GwBlock *second)
{
  GwBlock *row = gw_group_block_new_row (middle);

  gw_group_block_append (GW_GROUP_BLOCK (row), first, 1);
  gw_group_block_append (GW_GROUP_BLOCK (row), second, 1);
  gw_block_set_keep_with_next (row, TRUE);
  gw_sheet_append (sheet, row);
}

static void
append_head (GwSheet    *sheet,
             double      middle,
             const char *name,
             const char *company,
             const char *period)
{
  GwBlock *title;
  GwBlock *beside;

  if (middle == 0)
    {
      gw_sheet_append_head (sheet, name, TITLE_SIZE, company, period);
      return;
    }

  title = gw_text_block_new (name, TITLE_SIZE, GW_TEXT_BOLD);
  gw_text_block_set_fit (GW_TEXT_BLOCK (title), GW_SHEET_BODY, 1);
  gw_block_set_tag (title, "H1");
  beside = gw_group_block_new_stack ();
  gw_group_block_append (GW_GROUP_BLOCK (beside), gw_text_block_new (company, GW_SHEET_BODY, GW_TEXT_DIM | GW_TEXT_END), 1);
  gw_group_block_append (GW_GROUP_BLOCK (beside), gw_text_block_new (period, GW_SHEET_BODY, GW_TEXT_DIM | GW_TEXT_END), 1);
  append_halves (sheet, middle, title, beside);
  gw_sheet_append_after (sheet, 4, gw_rules_block_new_divider (1.4));
}

/* The goal in large letters, and why. */
static void
append_headline (GwSheet    *sheet,
                 double      middle,
                 const char *line,
                 const char *details,
                 const char *why)
{
  GwBlock *beside;
  GwBlock *goal;
  GwBlock *text;

  if (middle == 0)
    {
      gw_sheet_append_goal (sheet, line, GOAL_SIZE, details);
      gw_sheet_append_text (sheet, why, WHY_SIZE, GW_TEXT_ITALIC);
      return;
    }

  goal = gw_text_block_new (line, GOAL_SIZE_OF_HALF, GW_TEXT_BOLD);
  gw_text_block_set_fit (GW_TEXT_BLOCK (goal), LEAST_GOAL_SIZE, 2);
  gw_block_set_tag (goal, "H2");
  beside = gw_group_block_new_stack ();
  text = gw_text_block_new (details, GW_SHEET_BODY, GW_TEXT_DIM);
  gw_group_block_append (GW_GROUP_BLOCK (beside), text, 1);
  if (why != NULL)
    {
      text = gw_text_block_new (why, WHY_SIZE + 2, GW_TEXT_ITALIC);
      gw_block_set_space_before (text, 4);
      gw_group_block_append (GW_GROUP_BLOCK (beside), text, 1);
    }
  append_halves (sheet, middle, goal, beside);
}

static void
append_goal (GwSheet              *sheet,
             const GwSheetRequest *request,
             GwGoal               *goal)
{
  double middle = get_middle (request->page_setup);
  GwGoalInsight *insight = gw_insight_get_goal (request->insight, goal);
  g_autofree char *line = gw_sheet_text_goal (goal, request->format);
  g_autofree char *details = gw_sheet_text_goal_details (goal, gw_goal_insight_get_end (insight), request->format);
  g_autoptr (GArray) stops = gw_sheet_list_stops (request->insight, goal);
  g_autoptr (GArray) milestones = NULL;
  g_autofree char *why = NULL;
  guint n_more;

  if (gw_sheet_text_says (gw_goal_get_why (goal)))
    /* Translators: quotation marks around what somebody said */
    why = g_strdup_printf (_("“%s”"), gw_goal_get_why (goal));
  append_headline (sheet, middle, line, details, why);
  gw_team_sheet_append_chart (sheet, request, goal, LEAST_CHART_HEIGHT, CHART_HEIGHT);
  milestones = gw_milestone_boxes_new (request->insight, stops, 0, request->format, request->as_of, &n_more);
  gw_milestone_boxes_append_parted (sheet, GAP, milestones, n_more, middle);
}

/**
 * gw_poster_new:
 * @request: the team and everything that is known
 *
 * Sets a poster for the wall: the goal of a team, its plan to draw on by hand,
 * and its milestones.
 *
 * Returns: (transfer full): the poster, laid out small; to be drawn with
 *   gw_poster_draw_tile()
 */
GwSheet *
gw_poster_new (const GwSheetRequest *request)
{
  g_autofree char *footer = NULL;
  g_autofree char *foot = NULL;
  g_autofree char *period = NULL;
  GwPageSetup small;
  GwPosterTiles tiles;
  GwSheet *sheet;
  GwGoal *goal;
  const char *name;

  g_return_val_if_fail (request != NULL && GW_IS_TEAM (request->team), NULL);

  goal = gw_team_goals_find_team_goal (request->team);
  foot = gw_sheet_text_footer (request->workshop, goal, request->format, request->as_of);
  gw_poster_tiles_init (&tiles, request->page_setup);
  footer = tiles.n_tiles == 1
             ? g_steal_pointer (&foot)
             /* Translators: what stands at the foot of the poster */
             : g_strdup_printf (_("%s · cut the right page along the dashed line, and glue it on so that the crosses meet"), foot);
  period = gw_format_date_range (request->format, gw_workshop_get_start (request->workshop),
                                 gw_workshop_get_end (request->workshop));
  name = gw_sheet_text_says (gw_team_get_name (request->team)) ? gw_team_get_name (request->team) : _("Team without a name");

  small = get_small_page (request->page_setup);
  sheet = gw_sheet_new (name, footer, &small);
  append_head (sheet, get_middle (request->page_setup), name, gw_workshop_get_company (request->workshop), period);
  if (goal != NULL)
    append_goal (sheet, request, goal);
  else
    gw_sheet_append_lines (sheet, GAP, _("Our goal"), 3);

  return sheet;
}

static void
draw_cross (cairo_t           *cr,
            const GwDrawStyle *style,
            double             x,
            double             y)
{
  gw_mark_rule (cr, x - CROSS, y, x + CROSS, y, &style->palette->text, 0.6, GW_DASH_SOLID);
  gw_mark_rule (cr, x, y - CROSS, x, y + CROSS, &style->palette->text, 0.6, GW_DASH_SOLID);
}

/* In the coordinates of the poster, so that both pages have them in the same
 * places. */
static void
draw_marks (cairo_t             *cr,
            const GwDrawStyle   *style,
            const GwPosterTiles *tiles)
{
  double middle = tiles->step + tiles->overlap / 2;

  gw_mark_rule (cr, tiles->step, 0, tiles->step, tiles->height, &style->palette->axis, 0.6, GW_DASH_DASHED);
  draw_cross (cr, style, middle, CROSS);
  draw_cross (cr, style, middle, tiles->height - CROSS);
}

/**
 * gw_poster_draw_tile:
 * @poster: a poster
 * @page_setup: the paper that it was made for
 * @cr: a cairo context in points, with its origin at the corner of the paper
 * @page: which page of the poster; more than one only where it says very much
 * @tile: which part of it, 0 for the left
 *
 * Draws what is printed on one sheet of paper.
 */
void
gw_poster_draw_tile (GwSheet           *poster,
                     const GwPageSetup *page_setup,
                     cairo_t           *cr,
                     guint              page,
                     guint              tile)
{
  GwPageSetup small;
  GwPosterTiles tiles;
  double margin;

  g_return_if_fail (GW_IS_SHEET (poster));
  g_return_if_fail (page_setup != NULL && cr != NULL);

  gw_poster_tiles_init (&tiles, page_setup);
  g_return_if_fail (tile < tiles.n_tiles);

  small = get_small_page (page_setup);
  margin = get_margin (page_setup);
  cairo_save (cr);
  cairo_rectangle (cr, margin, margin, tiles.step + tiles.overlap, tiles.height);
  cairo_clip (cr);
  cairo_translate (cr, margin - tile * tiles.step, margin);
  cairo_save (cr);
  cairo_translate (cr, 0, tiles.inset);
  cairo_scale (cr, ENLARGEMENT, ENLARGEMENT);
  cairo_translate (cr, -small.margin, -small.margin);
  gw_sheet_draw_page (poster, cr, page);
  cairo_restore (cr);
  if (tiles.n_tiles > 1)
    draw_marks (cr, gw_sheet_get_style (poster), &tiles);
  cairo_restore (cr);
}
