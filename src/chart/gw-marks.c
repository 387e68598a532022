/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-marks.h"

#include <math.h>

static void
set_line (cairo_t       *cr,
          const GwColor *color,
          double         width,
          GwDash         dash)
{
  g_assert (cr != NULL && color != NULL);

  gw_color_set_source (color, cr);
  cairo_set_line_width (cr, width);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, dash == GW_DASH_DASHED ? CAIRO_LINE_CAP_BUTT : CAIRO_LINE_CAP_ROUND);
  if (dash == GW_DASH_DASHED)
    cairo_set_dash (cr, (double[]) { 3 * width, 2.2 * width }, 2, 0);
  else if (dash == GW_DASH_DOTTED)
    cairo_set_dash (cr, (double[]) { 0, 2.6 * width }, 2, 0);
  else
    cairo_set_dash (cr, NULL, 0, 0);
}

static void
add_path (cairo_t       *cr,
          const GwPoint *places,
          gsize          n_places)
{
  g_assert (cr != NULL);

  for (gsize i = 0; i < n_places; i++)
    cairo_line_to (cr, places[i].x, places[i].y);
}

/**
 * gw_mark_line:
 * @cr: a cairo context
 * @places: (array length=n_places): the corners
 * @n_places: how many
 * @color: its colour
 * @width: its width
 * @dash: how it is broken up
 *
 * Draws straight lines from place to place; nothing for fewer than two.
 */
void
gw_mark_line (cairo_t       *cr,
              const GwPoint *places,
              gsize          n_places,
              const GwColor *color,
              double         width,
              GwDash         dash)
{
  g_return_if_fail (cr != NULL);
  g_return_if_fail (places != NULL || n_places == 0);
  g_return_if_fail (color != NULL);

  if (n_places < 2)
    return;

  cairo_save (cr);
  set_line (cr, color, width, dash);
  cairo_new_path (cr);
  add_path (cr, places, n_places);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* Strokes parallel lines over the clip; they rise to the right, and fall where
 * the distance is negative. */
static void
hatch_clip (cairo_t *cr,
            double   distance)
{
  double x1;
  double y1;
  double x2;
  double y2;
  double height;
  double step = fabs (distance) * G_SQRT2;

  g_assert (cr != NULL);

  cairo_clip_extents (cr, &x1, &y1, &x2, &y2);
  height = y2 - y1;
  for (double x = floor ((x1 - height) / step) * step; x < x2; x += step)
    {
      cairo_move_to (cr, x, distance > 0 ? y2 : y1);
      cairo_line_to (cr, x + height, distance > 0 ? y1 : y2);
    }
  cairo_stroke (cr);
}

/**
 * gw_mark_area:
 * @cr: a cairo context
 * @upper: (array length=n_upper): one edge
 * @n_upper: how many places it has
 * @lower: (array length=n_lower): the other edge, in the same direction
 * @n_lower: how many places it has
 * @color: its colour
 * @hatch_distance: between the lines of a hatch; negative for lines that fall,
 *   so that two hatches over each other are told apart; 0 to fill
 *
 * Fills or hatches what lies between two edges.
 */
void
gw_mark_area (cairo_t       *cr,
              const GwPoint *upper,
              gsize          n_upper,
              const GwPoint *lower,
              gsize          n_lower,
              const GwColor *color,
              double         hatch_distance)
{
  g_return_if_fail (cr != NULL);
  g_return_if_fail (upper != NULL || n_upper == 0);
  g_return_if_fail (lower != NULL || n_lower == 0);
  g_return_if_fail (color != NULL);

  if (n_upper + n_lower < 3)
    return;

  cairo_save (cr);
  cairo_new_path (cr);
  add_path (cr, upper, n_upper);
  for (gsize i = n_lower; i > 0; i--)
    cairo_line_to (cr, lower[i - 1].x, lower[i - 1].y);
  cairo_close_path (cr);
  if (hatch_distance != 0)
    {
      cairo_clip (cr);
      set_line (cr, color, fabs (hatch_distance) / 6, GW_DASH_SOLID);
      hatch_clip (cr, hatch_distance);
    }
  else
    {
      gw_color_set_source (color, cr);
      cairo_fill (cr);
    }
  cairo_restore (cr);
}

/**
 * gw_mark_rule:
 * @cr: a cairo context
 * @x1: one end
 * @y1: one end
 * @x2: the other end
 * @y2: the other end
 * @color: its colour
 * @width: its width
 * @dash: how it is broken up
 *
 * Draws one straight line.
 */
void
gw_mark_rule (cairo_t       *cr,
              double         x1,
              double         y1,
              double         x2,
              double         y2,
              const GwColor *color,
              double         width,
              GwDash         dash)
{
  GwPoint places[] = { { x1, y1 }, { x2, y2 } };

  gw_mark_line (cr, places, G_N_ELEMENTS (places), color, width, dash);
}

static void
add_polygon (cairo_t *cr,
             double   x,
             double   y,
             double   radius,
             guint    n_corners,
             double   turn)
{
  g_assert (cr != NULL);

  for (guint i = 0; i < n_corners; i++)
    {
      double angle = turn + 2 * G_PI * i / n_corners;

      cairo_line_to (cr, x + radius * sin (angle), y - radius * cos (angle));
    }
  cairo_close_path (cr);
}

/**
 * gw_mark_marker:
 * @cr: a cairo context
 * @marker: its shape
 * @x: its middle
 * @y: its middle
 * @radius: about half its size
 * @fill: the colour inside
 * @line: the colour of the outline
 * @width: of the outline
 *
 * Draws one marker. All shapes cover about the same area.
 */
void
gw_mark_marker (cairo_t       *cr,
                GwMarker       marker,
                double         x,
                double         y,
                double         radius,
                const GwColor *fill,
                const GwColor *line,
                double         width)
{
  g_return_if_fail (cr != NULL);
  g_return_if_fail (fill != NULL && line != NULL);

  cairo_save (cr);
  cairo_new_path (cr);
  switch (marker)
    {
    case GW_MARKER_DIAMOND:
      add_polygon (cr, x, y, radius * 1.25, 4, 0);
      break;
    case GW_MARKER_SQUARE:
      add_polygon (cr, x, y, radius * 1.25, 4, G_PI_4);
      break;
    case GW_MARKER_TRIANGLE_UP:
      add_polygon (cr, x, y, radius * 1.4, 3, 0);
      break;
    case GW_MARKER_TRIANGLE_DOWN:
      add_polygon (cr, x, y, radius * 1.4, 3, G_PI);
      break;
    case GW_MARKER_CIRCLE:
    default:
      cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
      break;
    }
  gw_color_set_source (fill, cr);
  cairo_fill_preserve (cr);
  set_line (cr, line, width, GW_DASH_SOLID);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/**
 * gw_mark_dots:
 * @cr: a cairo context
 * @places: (array length=n_places): their middles
 * @n_places: how many
 * @radius: of each
 * @color: their colour
 *
 * Draws full circles, all at once: a printed page is smaller, and made sooner,
 * than with an outline for each.
 */
void
gw_mark_dots (cairo_t       *cr,
              const GwPoint *places,
              gsize          n_places,
              double         radius,
              const GwColor *color)
{
  g_return_if_fail (cr != NULL);
  g_return_if_fail (places != NULL || n_places == 0);
  g_return_if_fail (color != NULL);

  cairo_save (cr);
  set_line (cr, color, 2 * radius, GW_DASH_SOLID);
  cairo_new_path (cr);
  /* A line without length is its round ends. */
  for (gsize i = 0; i < n_places; i++)
    {
      cairo_move_to (cr, places[i].x, places[i].y);
      cairo_line_to (cr, places[i].x, places[i].y);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}
