/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-plot-private.h"

/**
 * gw_plot_draw_text:
 * @self: a plot
 * @cr: a cairo context
 * @layout: a text
 * @color: its colour
 * @x: the left edge
 * @y: the upper edge
 *
 * Draws a text and takes its place, so that no label covers it.
 */
void
gw_plot_draw_text (GwPlot        *self,
                   cairo_t       *cr,
                   PangoLayout   *layout,
                   const GwColor *color,
                   double         x,
                   double         y)
{
  GwBox box = { x, y, 0, 0 };

  g_return_if_fail (self != NULL);

  gw_draw_layout_size (layout, &box.width, &box.height);
  gw_draw_text (&self->style, cr, layout, color, x, y);
  gw_label_space_add_box (self->labels, &box);
}

/* From the top of the drawing to its bottom. */
static int
compare_end_labels (gconstpointer a,
                    gconstpointer b)
{
  double one = ((const GwEndLabel *) a)->value;
  double other = ((const GwEndLabel *) b)->value;

  return (one < other) - (one > other);
}

/**
 * gw_plot_draw_end_labels:
 * @self: a plot
 * @cr: a cairo context
 *
 * Draws the labels beside the ends of lines, moved apart where they would
 * overlap. The least important are left out where there is no room.
 */
void
gw_plot_draw_end_labels (GwPlot  *self,
                         cairo_t *cr)
{
  g_autofree double *middles = NULL;
  gsize n_labels;
  double top = MAX (self->top - self->line_height / 2, 0);
  double bottom = self->bottom + self->line_height / 2;

  g_return_if_fail (self != NULL);
  g_return_if_fail (cr != NULL);

  n_labels = MIN (self->end_labels->len, (gsize) MAX ((bottom - top) / self->line_height, 0));
  g_array_set_size (self->end_labels, (guint) n_labels);
  g_array_sort (self->end_labels, compare_end_labels);
  middles = g_new (double, n_labels + 1);
  for (guint i = 0; i < n_labels; i++)
    middles[i] = gw_scale_map (&self->values, g_array_index (self->end_labels, GwEndLabel, i).value);

  n_labels = gw_labels_spread (middles, n_labels, self->line_height, top, bottom);
  for (guint i = 0; i < n_labels; i++)
    {
      const GwEndLabel *label = &g_array_index (self->end_labels, GwEndLabel, i);
      g_autoptr (PangoLayout) layout = NULL;
      double width;

      layout = gw_draw_style_layout (&self->style, cr, label->number, 1, label->bold);
      gw_draw_layout_size (layout, &width, NULL);
      gw_plot_draw_text (self, cr, layout, label->color,
                    self->style.rtl ? self->left - 1.3 * self->gap - width : self->right + 1.3 * self->gap,
                    middles[i] - self->line_height / 2);
    }
}

/**
 * gw_plot_draw_label:
 * @self: a plot
 * @cr: a cairo context
 * @text: what it says
 * @color: its colour
 * @bold: whether it is bold
 * @at: what it belongs to
 * @gap: between the label and @at
 *
 * Draws a label beside a place, where it covers no other.
 *
 * Returns: whether there was room for it
 */
gboolean
gw_plot_draw_label (GwPlot        *self,
                    cairo_t       *cr,
                    const char    *text,
                    const GwColor *color,
                    gboolean       bold,
                    const GwPoint *at,
                    double         gap)
{
  g_autoptr (PangoLayout) layout = NULL;
  double width;
  double height;
  GwBox box;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (cr != NULL, FALSE);
  g_return_val_if_fail (text != NULL && color != NULL && at != NULL, FALSE);

  layout = gw_draw_style_layout (&self->style, cr, text, 1, bold);
  gw_draw_layout_size (layout, &width, &height);
  if (!gw_label_space_place (self->labels, at, width, height, gap, self->style.rtl, &box))
    return FALSE;

  gw_draw_text_over_lines (&self->style, cr, layout, color, box.x, box.y);
  return TRUE;
}

/**
 * gw_plot_draw_label_beside:
 * @self: a plot
 * @cr: a cairo context
 * @text: what it says
 * @color: its colour
 * @bold: whether it is bold
 * @at: the beginning of a line
 * @gap: between the label and @at
 *
 * Draws a label on top of a line, where the line begins: the place that people
 * look for it. Where that is taken it goes to another place nearby.
 *
 * Returns: whether there was room for it
 */
gboolean
gw_plot_draw_label_beside (GwPlot        *self,
                           cairo_t       *cr,
                           const char    *text,
                           const GwColor *color,
                           gboolean       bold,
                           const GwPoint *at,
                           double         gap)
{
  g_autoptr (PangoLayout) layout = NULL;
  GwBox box = { 0, 0, 0, 0 };

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (cr != NULL, FALSE);
  g_return_val_if_fail (text != NULL && color != NULL && at != NULL, FALSE);

  layout = gw_draw_style_layout (&self->style, cr, text, 1, bold);
  gw_draw_layout_size (layout, &box.width, &box.height);
  box.x = self->style.rtl ? at->x - gap - box.width : at->x + gap;
  box.y = at->y - box.height - 0.1 * gap;
  if (!gw_label_space_is_free (self->labels, &box))
    return gw_plot_draw_label (self, cr, text, color, bold, at, gap);

  gw_label_space_add_box (self->labels, &box);
  gw_draw_text_over_lines (&self->style, cr, layout, color, box.x, box.y);
  return TRUE;
}

/**
 * gw_plot_draw_label_along:
 * @self: a plot
 * @cr: a cairo context
 * @text: what it says
 * @color: its colour
 * @bold: whether it is bold
 * @y: where a line across the plot is
 * @gap: between the label and where the line begins
 *
 * Draws a label on top of a line across, or below it: where it begins, or
 * further along where other lines would run through the label. One that is not
 * bold is a note: it is left out rather than written over a line.
 *
 * Returns: whether there was room for it
 */
gboolean
gw_plot_draw_label_along (GwPlot        *self,
                          cairo_t       *cr,
                          const char    *text,
                          const GwColor *color,
                          gboolean       bold,
                          double         y,
                          double         gap)
{
  g_autoptr (PangoLayout) layout = NULL;
  GwBox box = { 0, 0, 0, 0 };
  GwBox best = { 0, 0, 0, 0 };
  guint fewest = G_MAXUINT;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (cr != NULL, FALSE);
  g_return_val_if_fail (text != NULL && color != NULL, FALSE);

  layout = gw_draw_style_layout (&self->style, cr, text, 1, bold);
  gw_draw_layout_size (layout, &box.width, &box.height);
  for (double along = gap; along + box.width <= self->right - self->left; along += box.width / 2)
    for (guint below = 0; below < 2; below++)
      {
        guint n_lines;

        box.x = self->style.rtl ? self->right - along - box.width : self->left + along;
        /* The line itself is no reason to go away from it. */
        box.y = below ? y + 0.3 * gap + 1 : y - box.height - 0.3 * gap - 1;
        if (!gw_label_space_is_free (self->labels, &box))
          continue;
        n_lines = gw_label_space_count_lines (self->labels, &box);
        if (n_lines >= fewest)
          continue;
        fewest = n_lines;
        best = box;
      }
  if (fewest == G_MAXUINT || (fewest > 0 && !bold))
    return FALSE;

  gw_label_space_add_box (self->labels, &best);
  gw_draw_text_over_lines (&self->style, cr, layout, color, best.x, best.y);
  return TRUE;
}
