/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-milestone-place.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "gw-figure-area.h"
#include "gw-figure-style.h"
#include "gw-milestone-room.h"
#include "gw-pace-figure.h"
#include "gw-value.h"

/* Of less than this along one way a hand that shakes is the reason. */
#define LEAST_PULL 3

/* What the chart is drawn with. */
typedef struct
{
  GwPaceFigure *figure;
  GwDrawStyle style;
  int width;
  int height;
} Drawing;

static void
drawing_init (Drawing   *drawing,
              GtkWidget *area)
{
  drawing->figure = GW_PACE_FIGURE (gw_figure_area_get_figure (GW_FIGURE_AREA (area)));
  drawing->width = MAX (gtk_widget_get_width (area), 1);
  drawing->height = MAX (gtk_widget_get_height (area), 1);
  gw_figure_style_init (&drawing->style, area);
}

static GwDate
drawing_find_date (const Drawing *drawing,
                   double         x)
{
  return (GwDate) round (gw_pace_figure_get_date_at (drawing->figure, drawing->width, drawing->height,
                                                     &drawing->style, x));
}

/* Where nobody said how far, the plan says it. */
static double
get_value (const GwMilestonePlace *self,
           GwGoal                 *goal,
           GwSession              *session)
{
  if (self->value != GW_UNSET)
    return gw_value_from_amount (self->value, gw_record_get_decimals (GW_RECORD (goal)));

  return gw_goal_insight_get_planned_by (gw_insight_get_goal (gw_session_get_insight (session), goal), self->date);
}

/**
 * gw_milestone_place_init:
 * @self: (out caller-allocates): a place
 * @milestone: a milestone
 *
 * Makes it the place where @milestone stands.
 */
void
gw_milestone_place_init (GwMilestonePlace *self,
                         GwMilestone      *milestone)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (GW_IS_MILESTONE (milestone));

  self->date = gw_milestone_get_date (milestone);
  self->value = gw_milestone_get_value (milestone);
}

/**
 * gw_milestone_place_pull:
 * @self: (out caller-allocates): a place
 * @milestone: a milestone with a date, on the plan of @goal
 * @goal: the goal that @area shows
 * @area: the chart, a #GwFigureArea
 * @session: what is looked at
 * @x: pixels to the right
 * @y: pixels downwards
 *
 * Makes it the nearest place where @milestone fits when it is pulled so far from
 * where it stands: a whole day, and a whole step of its value where it has one.
 */
void
gw_milestone_place_pull (GwMilestonePlace *self,
                         GwMilestone      *milestone,
                         GwGoal           *goal,
                         GtkWidget        *area,
                         GwSession        *session,
                         double            x,
                         double            y)
{
  Drawing drawing;
  GwPoint from;

  g_return_if_fail (self != NULL);
  g_return_if_fail (GW_IS_MILESTONE (milestone));
  g_return_if_fail (GW_IS_GOAL (goal));
  g_return_if_fail (GW_IS_FIGURE_AREA (area));
  g_return_if_fail (GW_IS_SESSION (session));

  gw_milestone_place_init (self, milestone);
  from = gw_milestone_place_locate (self, goal, area, session);
  drawing_init (&drawing, area);
  if (fabs (x) >= LEAST_PULL)
    self->date = drawing_find_date (&drawing, from.x + x);
  if (fabs (y) >= LEAST_PULL && self->value != GW_UNSET)
    {
      gint64 step = gw_milestone_get_step (milestone);
      double value = gw_pace_figure_get_value_at (drawing.figure, drawing.width, drawing.height,
                                                  &drawing.style, from.y + y);

      self->value = gw_value_to_amount (value / (double) step, gw_record_get_decimals (GW_RECORD (goal))) * step;
    }
  gw_milestone_fit (milestone, &self->date, &self->value);
}

/**
 * gw_milestone_place_locate:
 * @goal: the goal that @area shows
 * @area: the chart, a #GwFigureArea
 * @session: what is looked at
 *
 * Returns: where the place is in @area, in pixels
 */
GwPoint
gw_milestone_place_locate (const GwMilestonePlace *self,
                           GwGoal                 *goal,
                           GtkWidget              *area,
                           GwSession              *session)
{
  GwPoint nowhere = { 0, 0 };
  Drawing drawing;

  g_return_val_if_fail (self != NULL, nowhere);
  g_return_val_if_fail (GW_IS_GOAL (goal), nowhere);
  g_return_val_if_fail (GW_IS_FIGURE_AREA (area), nowhere);
  g_return_val_if_fail (GW_IS_SESSION (session), nowhere);

  drawing_init (&drawing, area);
  return gw_pace_figure_locate (drawing.figure, drawing.width, drawing.height, &drawing.style,
                                self->date, get_value (self, goal, session));
}

/**
 * gw_milestone_place_say:
 * @goal: the goal of the milestone
 * @session: what is looked at
 *
 * Returns: (transfer full): the date and, where there is one, the value
 */
char *
gw_milestone_place_say (const GwMilestonePlace *self,
                        GwGoal                 *goal,
                        GwSession              *session)
{
  const GwFormat *format;
  g_autofree char *day = NULL;
  g_autofree char *amount = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (GW_IS_GOAL (goal), NULL);
  g_return_val_if_fail (GW_IS_SESSION (session), NULL);

  format = gw_session_get_format (session);
  day = gw_format_date (format, self->date);
  if (self->value == GW_UNSET)
    return g_steal_pointer (&day);
  amount = gw_format_amount (format, self->value, gw_record_get_decimals (GW_RECORD (goal)));
  /* Translators: a date and a number */
  return g_strdup_printf (_("%s: %s"), day, amount);
}

/**
 * gw_milestone_place_find_date:
 * @area: the chart, a #GwFigureArea
 * @x: pixels from its left edge
 *
 * Returns: the day there
 */
GwDate
gw_milestone_place_find_date (GtkWidget *area,
                              double     x)
{
  Drawing drawing;

  g_return_val_if_fail (GW_IS_FIGURE_AREA (area), GW_DATE_NONE);

  drawing_init (&drawing, area);
  return drawing_find_date (&drawing, x);
}
