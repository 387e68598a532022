/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-milestone-boxes.h"

#include "gw-milestones-block.h"
#include "gw-sheet-parts.h"
#include "gw-sheet-text.h"
#include "gw-shorten.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* More stops than these do not fit on a sheet of paper. */
#define MOST_MILESTONES 8

/* What was known by the end of a day that has been. */
static char *
format_actual_by (GwGoalInsight  *insight,
                  GwDate          date,
                  const GwFormat *format,
                  double         *value)
{
  const GwSeriesPoint *series;
  gsize n_points;
  gboolean known = FALSE;

  if (date > gw_goal_insight_get_as_of (insight))
    return NULL;
  series = gw_goal_insight_get_series (insight, &n_points);
  for (gsize i = 0; i < n_points && series[i].date <= date; i++)
    {
      *value = series[i].value;
      known = TRUE;
    }
  /* A number that came in long before the day says nothing about the day. */
  if (!known || (date > gw_goal_insight_get_last_date (insight)))
    return NULL;

  return gw_format_value (format, *value, fabs (*value - round (*value)) < 1e-9 ? 0 : gw_goal_insight_get_digits (insight));
}

/* Whether a number is where it should be. */
static gboolean
is_reached (GwGoal *goal,
            double  actual,
            double  planned)
{
  return gw_goal_get_direction (goal) == GW_DIRECTION_DOWN ? actual <= planned : actual >= planned;
}

static char *
format_planned (const GwSheetBox *box,
                const GwFormat   *format)
{
  if (!box->has_planned)
    return NULL;

  return box->milestone != NULL
           ? gw_sheet_text_amount (format, gw_milestone_get_value (box->milestone),
                                            gw_record_get_decimals (GW_RECORD (box->goal)))
           : gw_format_short_value (format, box->planned);
}

static void
add_milestone (GArray           *boxes,
               const GwSheetBox *box,
               GwGoalInsight    *insight,
               const GwFormat   *format)
{
  GwMilestone *milestone = box->milestone;
  GwMilestoneBox printed = { box->number };
  double actual = 0;

  printed.date = gw_format_short_date (format, box->date);
  printed.title = milestone != NULL ? g_strdup (gw_milestone_get_title (milestone)) : NULL;
  printed.value = format_planned (box, format);
  if (box->kind == GW_SHEET_BOX_ACTUAL)
    {
      printed.actual = format_actual_by (insight, box->date, format, &actual);
      printed.is_done = printed.actual != NULL && is_reached (box->goal, actual, box->planned);
    }
  /* Where there is a number, the number decides. */
  if (printed.actual == NULL && milestone != NULL && gw_milestone_get_done_on (milestone) != GW_DATE_NONE
      && gw_milestone_get_done_on (milestone) <= gw_goal_insight_get_as_of (insight))
    printed.is_done = TRUE;
  g_array_append_val (boxes, printed);
}

/**
 * gw_milestone_boxes_new:
 * @insight: what the numbers say
 * @stops: (element-type GwSheetBox): the boxes of a sheet
 * @first: where the milestones begin among them
 * @format: how to write numbers and dates
 * @as_of: the day that a sheet speaks of
 * @n_more: (out): how many milestones there are besides
 *
 * Puts milestones into words: of many those that matter now.
 *
 * Returns: (transfer full) (element-type GwMilestoneBox): what their boxes say
 */
GArray *
gw_milestone_boxes_new (GwInsight      *insight,
                        GArray         *stops,
                        guint           first,
                        const GwFormat *format,
                        GwDate          as_of,
                        guint          *n_more)
{
  GArray *boxes = g_array_new (FALSE, FALSE, sizeof (GwMilestoneBox));
  guint n_stops;

  g_array_set_clear_func (boxes, (GDestroyNotify) gw_milestone_box_clear);
  g_return_val_if_fail (GW_IS_INSIGHT (insight), boxes);
  g_return_val_if_fail (stops != NULL && first <= stops->len, boxes);
  g_return_val_if_fail (format != NULL && n_more != NULL, boxes);

  n_stops = stops->len - first;
  /* One that has been, and what comes. */
  while (first + MOST_MILESTONES < stops->len && g_array_index (stops, GwSheetBox, first + 1).date <= as_of)
    first++;
  for (guint i = first; i < MIN (first + MOST_MILESTONES, stops->len); i++)
    {
      const GwSheetBox *stop = &g_array_index (stops, GwSheetBox, i);

      add_milestone (boxes, stop, gw_insight_get_goal (insight, stop->goal), format);
    }
  *n_more = n_stops - boxes->len;

  return boxes;
}

static gboolean
has_been (const GwMilestoneBox *box)
{
  return box->is_done || box->actual != NULL;
}

/* The last one that has been, and what comes, with @middle points left free. */
static void
append_tracker (GwSheet *sheet,
                double   space_before,
                GArray  *boxes,
                guint    n_more,
                guint    n_wanted,
                guint    title_width,
                double   middle)
{
  g_autofree char *caption = NULL;
  GwBlock *milestones;
  guint first = 0;
  guint n_printed;

  g_assert (GW_IS_SHEET (sheet));
  g_assert (boxes != NULL);

  if (boxes->len == 0)
    return;

  n_printed = MIN (boxes->len, n_wanted);
  while (first + n_printed < boxes->len && has_been (&g_array_index (boxes, GwMilestoneBox, first + 1)))
    first++;
  n_more += boxes->len - n_printed;
  milestones = gw_milestones_block_new ();
  gw_milestones_block_set_middle (GW_MILESTONES_BLOCK (milestones), middle);
  /* Stops that nobody agreed on are the plan's, and have no title. */
  caption = g_array_index (boxes, GwMilestoneBox, 0).title == NULL ? g_strdup (_("Planned by then"))
            : n_more == 0 ? g_strdup (_("Milestones"))
                        : g_strdup_printf (ngettext ("Milestones (and %u more in the program)",
                                                     "Milestones (and %u more in the program)", n_more), n_more);
  for (guint i = first; i < first + n_printed; i++)
    {
      GwMilestoneBox box = g_array_index (boxes, GwMilestoneBox, i);
      g_autofree char *title = box.title != NULL ? gw_shorten (box.title, title_width) : NULL;

      box.title = title;
      gw_milestones_block_append (GW_MILESTONES_BLOCK (milestones), &box);
    }
  gw_sheet_append_caption (sheet, space_before, caption);
  gw_sheet_append_after (sheet, 3, milestones);
}

/**
 * gw_milestone_boxes_append_some:
 * @sheet: a sheet
 * @space_before: the distance from what is above, in points
 * @boxes: (element-type GwMilestoneBox): milestones; none make no section
 * @n_more: how many there are besides
 * @n_wanted: how many there is room for
 * @title_width: how many letters of their titles there is room for
 *
 * Adds a tracker of some milestones: the last one that has been, and what comes.
 * They keep their numbers.
 */
void
gw_milestone_boxes_append_some (GwSheet *sheet,
                                double   space_before,
                                GArray  *boxes,
                                guint    n_more,
                                guint    n_wanted,
                                guint    title_width)
{
  g_return_if_fail (GW_IS_SHEET (sheet));
  g_return_if_fail (boxes != NULL);

  append_tracker (sheet, space_before, boxes, n_more, n_wanted, title_width, 0);
}

/**
 * gw_milestone_boxes_append:
 * @sheet: a sheet
 * @space_before: the distance from what is above, in points
 * @boxes: (element-type GwMilestoneBox): milestones; none make no section
 * @n_more: how many there are besides
 *
 * Adds the tracker of milestones.
 */
void
gw_milestone_boxes_append (GwSheet *sheet,
                           double   space_before,
                           GArray  *boxes,
                           guint    n_more)
{
  gw_milestone_boxes_append_some (sheet, space_before, boxes, n_more, G_MAXUINT, G_MAXUINT);
}

/**
 * gw_milestone_boxes_append_parted:
 * @sheet: a sheet that is printed in two halves
 * @space_before: the distance from what is above, in points
 * @boxes: (element-type GwMilestoneBox): milestones; none make no section
 * @n_more: how many there are besides
 * @middle: how much of the width stays free between the halves, in points
 *
 * Adds the tracker of milestones, none of which is cut.
 */
void
gw_milestone_boxes_append_parted (GwSheet *sheet,
                                  double   space_before,
                                  GArray  *boxes,
                                  guint    n_more,
                                  double   middle)
{
  g_return_if_fail (GW_IS_SHEET (sheet));
  g_return_if_fail (boxes != NULL);

  append_tracker (sheet, space_before, boxes, n_more, G_MAXUINT, G_MAXUINT, middle);
}
