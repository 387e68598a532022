/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-bullet-figure.h"

#include "gw-marks.h"
#include "gw-team-figures.h"
#include "gw-value.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* From this height on, in sizes of the text, it is a picture and not a part of a row. */
#define LEAST_PICTURE 9

struct _GwBulletFigure
{
  GwFigure parent_instance;

  double   progress;
  gboolean has_progress;
  double   planned;
  gboolean has_planned;
  double   last;
  gboolean has_last;
  char    *text;
};

G_DEFINE_TYPE (GwBulletFigure, gw_bullet_figure, GW_TYPE_FIGURE)

/* The share of the way as a place; bars end at the target (F2). */
static double
get_place (double             share,
           double             width,
           const GwDrawStyle *style)
{
  double clamped = isfinite (share) ? CLAMP (share, 0, 1) : 0;

  return style->rtl ? width * (1 - clamped) : width * clamped;
}

static void
fill_bar (cairo_t       *cr,
          double         from,
          double         to,
          double         y,
          double         height,
          const GwColor *color)
{
  gw_color_set_source (color, cr);
  cairo_rectangle (cr, MIN (from, to), y, fabs (to - from), height);
  cairo_fill (cr);
}

/* Where the last period ended: an arrow from below, that no line is taken for. */
static void
draw_last (GwBulletFigure    *self,
           cairo_t           *cr,
           double             width,
           double             bottom,
           const GwDrawStyle *style)
{
  double radius = 0.3 * style->text_size;
  double x = CLAMP (get_place (self->last, width, style), 1.2 * radius, MAX (width - 1.2 * radius, 1.2 * radius));

  gw_mark_marker (cr, GW_MARKER_TRIANGLE_UP, x, bottom - 0.5 * radius, radius, &style->palette->dim,
                  &style->palette->paper, 0.08 * style->text_size * style->palette->line_factor);
}

/* At nothing, or below the start, the bar is as wide as a line: a number is there. */
static void
draw_progress (GwBulletFigure    *self,
               cairo_t           *cr,
               double             width,
               double             y,
               double             track,
               const GwDrawStyle *style)
{
  double start = get_place (0, width, style);
  double end = get_place (self->progress, width, style);
  double least = 0.15 * style->text_size * style->palette->line_factor;

  if (self->has_planned && fabs (end - start) < least)
    end = style->rtl ? start - least : start + least;
  fill_bar (cr, start, end, y + 0.2 * track, 0.6 * track, &style->palette->actual);
}

/* Where the plan is by now. On a bar of nearly its own colour it has a rim. */
static void
draw_planned (GwBulletFigure    *self,
              cairo_t           *cr,
              double             width,
              double             height,
              double             y,
              double             track,
              const GwDrawStyle *style)
{
  double mark = MAX (0.18 * style->text_size, 2) * style->palette->line_factor;
  double top = MAX (y - 0.15 * track, 0);
  double rim = mark / 2;
  double x = get_place (self->planned, width, style);

  /* The whole mark stays inside, also at either end. */
  x = CLAMP (x, mark / 2, MAX (width - mark / 2, mark / 2));
  if (self->has_progress && self->progress > self->planned)
    fill_bar (cr, MAX (x - mark / 2 - rim, 0), MIN (x + mark / 2 + rim, width), y + 0.2 * track, 0.6 * track,
              &style->palette->paper);
  fill_bar (cr, x - mark / 2, x + mark / 2, top, MIN (1.3 * track, height), &style->palette->text);
}

/* In a row the words stand beside the bar; a picture has to say them itself. */
static void
draw_words (GwBulletFigure    *self,
            cairo_t           *cr,
            double             width,
            double             y,
            const GwDrawStyle *style)
{
  g_autoptr (PangoLayout) layout = gw_draw_style_layout (style, cr, self->text, 1, FALSE);
  double text_width;

  /* The space at the end of a line may stand out by its width. */
  pango_layout_set_width (layout, (int) ((width - 0.5 * style->text_size) * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  gw_draw_layout_size (layout, &text_width, NULL);
  gw_draw_text (style, cr, layout, &style->palette->text, style->rtl ? width - text_width - 0.5 * style->text_size : 0, y);
}

static void
gw_bullet_figure_draw (GwFigure          *figure,
                       cairo_t           *cr,
                       double             width,
                       double             height,
                       const GwDrawStyle *style)
{
  GwBulletFigure *self = GW_BULLET_FIGURE (figure);
  double start = get_place (0, width, style);
  gboolean has_room = height >= LEAST_PICTURE * style->text_size;
  double track = MIN (height, (has_room ? 2.2 : 1.1) * style->text_size);
  double y = (height - track) / 2;

  fill_bar (cr, start, get_place (1, width, style), y, track, &style->palette->track);
  if (self->has_progress)
    draw_progress (self, cr, width, y, track, style);
  if (self->has_planned)
    draw_planned (self, cr, width, height, y, track, style);
  if (self->has_last)
    draw_last (self, cr, width, y + track, style);
  if (has_room)
    draw_words (self, cr, width, y + track + style->text_size, style);
}

static char *
gw_bullet_figure_describe (GwFigure *figure)
{
  return g_strdup (GW_BULLET_FIGURE (figure)->text);
}

static GwDataTable *
gw_bullet_figure_tabulate (GwFigure *figure)
{
  GwBulletFigure *self = GW_BULLET_FIGURE (figure);
  const char *columns[] = { _("Reached"), _("Planned"), self->has_last ? _("Last period") : NULL, NULL };
  g_autoptr (GwDataTable) table = gw_data_table_new (columns);
  /* Translators: a percentage */
  g_autofree char *reached = g_strdup_printf (_("%.0f %%"), 100 * self->progress);
  g_autofree char *planned = g_strdup_printf (_("%.0f %%"), 100 * self->planned);
  g_autofree char *last = g_strdup_printf (_("%.0f %%"), 100 * self->last);

  gw_data_table_append_row (table, (const char *const[]) { self->has_progress ? reached : NULL,
                                                           self->has_planned ? planned : NULL,
                                                           self->has_last ? last : NULL, NULL });

  return g_steal_pointer (&table);
}

static guint
gw_bullet_figure_get_n_readings (GwFigure *figure)
{
  return 1;
}

static void
gw_bullet_figure_get_reading (GwFigure          *figure,
                              guint              position,
                              double             width,
                              double             height,
                              const GwDrawStyle *style,
                              GwReading         *reading)
{
  GwBulletFigure *self = GW_BULLET_FIGURE (figure);

  reading->x = get_place (self->has_progress ? self->progress : 0, width, style);
  reading->y = height / 2;
  reading->text = g_strdup (self->text);
}

static int
gw_bullet_figure_hit (GwFigure          *figure,
                      double             width,
                      double             height,
                      const GwDrawStyle *style,
                      double             x,
                      double             y)
{
  return 0;
}

static void
gw_bullet_figure_finalize (GObject *object)
{
  GwBulletFigure *self = GW_BULLET_FIGURE (object);

  g_free (self->text);

  G_OBJECT_CLASS (gw_bullet_figure_parent_class)->finalize (object);
}

static void
gw_bullet_figure_class_init (GwBulletFigureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GwFigureClass *figure_class = GW_FIGURE_CLASS (klass);

  object_class->finalize = gw_bullet_figure_finalize;
  figure_class->draw = gw_bullet_figure_draw;
  figure_class->describe = gw_bullet_figure_describe;
  figure_class->tabulate = gw_bullet_figure_tabulate;
  figure_class->get_n_readings = gw_bullet_figure_get_n_readings;
  figure_class->get_reading = gw_bullet_figure_get_reading;
  figure_class->hit = gw_bullet_figure_hit;
}

static void
gw_bullet_figure_init (GwBulletFigure *self)
{
}

/**
 * gw_bullet_figure_new_for_values:
 * @progress: share of the way that was made, 0 to 1; more is drawn as 1
 * @has_progress: whether there is any number yet
 * @planned: share of the way that was planned by now
 * @has_planned: whether there is a plan
 * @text: what the bar says, in a sentence
 *
 * Returns: (transfer full): a small bar
 */
GwFigure *
gw_bullet_figure_new_for_values (double      progress,
                                 gboolean    has_progress,
                                 double      planned,
                                 gboolean    has_planned,
                                 const char *text)
{
  GwBulletFigure *self;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_object_new (GW_TYPE_BULLET_FIGURE, NULL);
  self->progress = progress;
  self->has_progress = has_progress && isfinite (progress);
  self->planned = planned;
  self->has_planned = has_planned && isfinite (planned);
  self->text = g_strdup (text);

  return GW_FIGURE (self);
}

static char *
describe_insight (const GwGoalInsight *insight,
                  const GwFormat      *format)
{
  guint decimals = gw_goal_insight_get_digits (insight);
  g_autofree char *actual = gw_format_given_value (format, gw_goal_insight_get_actual (insight), decimals);
  g_autofree char *target = NULL;
  g_autofree char *planned = NULL;
  g_autofree char *status = gw_status_write (gw_goal_insight_get_status (insight), gw_goal_insight_is_stale (insight));

  if (!gw_goal_insight_has_actual (insight))
    return g_steal_pointer (&status);
  if (!gw_goal_insight_has_target (insight))
    /* Translators: a number that was reached */
    return g_strdup_printf (_("%s, no target yet"), actual);
  if (gw_goal_insight_is_band (insight))
    /* Translators: a number, and how the goal stands */
    return g_strdup_printf (_("%s: %s"), actual, status);

  target = gw_format_given_value (format, gw_goal_insight_get_target (insight), decimals);
  if (!gw_goal_insight_has_plan (insight))
    /* Translators: a number, the number to reach, and how the goal stands */
    return g_strdup_printf (_("%s of %s: %s"), actual, target, status);

  planned = gw_format_short_value (format, gw_goal_insight_get_planned (insight));
  /* Translators: a number, the number to reach, what was planned by now, and how the goal stands */
  return g_strdup_printf (_("%s of %s, %s planned: %s"), actual, target, planned, status);
}

/**
 * gw_bullet_figure_new:
 * @insight: what the numbers of a goal say
 * @format: how to write numbers
 *
 * Returns: (transfer full): a small bar of the goal
 */
GwFigure *
gw_bullet_figure_new (const GwGoalInsight *insight,
                      const GwFormat      *format)
{
  g_autofree char *text = NULL;
  gboolean has_planned;

  g_return_val_if_fail (insight != NULL, NULL);
  g_return_val_if_fail (format != NULL, NULL);

  text = describe_insight (insight, format);
  has_planned = gw_goal_insight_has_plan (insight);

  return gw_bullet_figure_new_for_values (gw_goal_insight_get_progress (insight),
                                          gw_goal_insight_has_actual (insight),
                                          gw_goal_insight_get_share_of_way (insight, gw_goal_insight_get_planned (insight)),
                                          has_planned, text);
}

/**
 * gw_bullet_figure_new_for_goal:
 * @insight: what the numbers of @goal say
 * @goal: a goal
 * @format: how to write numbers
 *
 * Returns: (transfer full): a small bar of the goal, with a mark where the last
 *   period ended, as far as that is known
 */
GwFigure *
gw_bullet_figure_new_for_goal (const GwGoalInsight *insight,
                               GwGoal              *goal,
                               const GwFormat      *format)
{
  GwFigure *figure = gw_bullet_figure_new (insight, format);
  GwBulletFigure *self = GW_BULLET_FIGURE (figure);
  g_autofree char *text = NULL;
  g_autofree char *amount = NULL;
  guint decimals;
  gint64 last;

  g_return_val_if_fail (GW_IS_GOAL (goal), figure);

  if (!self->has_planned || !gw_goal_get_last_result (goal, &last))
    return figure;

  decimals = gw_goal_insight_get_decimals (insight);
  self->last = gw_goal_insight_get_share_of_way (insight, gw_value_from_amount (last, decimals));
  self->has_last = isfinite (self->last);
  amount = gw_format_amount (format, last, decimals);
  text = g_steal_pointer (&self->text);
  /* Translators: what a bar says, and a number */
  self->text = g_strdup_printf (_("%s. Last period: %s"), text, amount);

  return figure;
}
