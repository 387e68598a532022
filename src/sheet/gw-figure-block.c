/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-figure-block.h"

#include "gw-pdf-addendum.h"

struct _GwFigureBlock
{
  GwBlock parent_instance;

  GwFigure *figure;
  double    least_height;
  double    height;
};

G_DEFINE_TYPE (GwFigureBlock, gw_figure_block, GW_TYPE_BLOCK)

static double
gw_figure_block_measure (GwBlock           *block,
                         cairo_t           *cr,
                         const GwDrawStyle *style,
                         double             width)
{
  return GW_FIGURE_BLOCK (block)->height;
}

static double
gw_figure_block_measure_least (GwBlock           *block,
                               cairo_t           *cr,
                               const GwDrawStyle *style,
                               double             width)
{
  return GW_FIGURE_BLOCK (block)->least_height;
}

static void
gw_figure_block_draw (GwBlock           *block,
                      cairo_t           *cr,
                      const GwDrawStyle *style,
                      double             width,
                      double             height)
{
  GwFigureBlock *self = GW_FIGURE_BLOCK (block);
  GwDrawStyle labels = *style;

  if (gw_pdf_addendum_wants (cr))
    {
      g_autofree char *description = gw_figure_describe (self->figure);

      gw_pdf_addendum_describe (cr, description);
    }

  labels.text_size = GW_SHEET_LEAST_TEXT;
  gw_figure_draw (self->figure, cr, width, height, &labels);
}

static void
gw_figure_block_finalize (GObject *object)
{
  GwFigureBlock *self = GW_FIGURE_BLOCK (object);

  g_object_unref (self->figure);

  G_OBJECT_CLASS (gw_figure_block_parent_class)->finalize (object);
}

static void
gw_figure_block_class_init (GwFigureBlockClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GwBlockClass *block_class = GW_BLOCK_CLASS (klass);

  object_class->finalize = gw_figure_block_finalize;
  block_class->measure = gw_figure_block_measure;
  block_class->measure_least = gw_figure_block_measure_least;
  block_class->draw = gw_figure_block_draw;
}

static void
gw_figure_block_init (GwFigureBlock *self)
{
  gw_block_set_tag (GW_BLOCK (self), "Figure");
}

/**
 * gw_figure_block_new:
 * @figure: (transfer full): what to draw
 * @least_height: the height it can do with, in points
 * @height: the height it would like, in points
 *
 * Returns: (transfer full): the figure across the whole width
 */
GwBlock *
gw_figure_block_new (GwFigure *figure,
                     double    least_height,
                     double    height)
{
  GwFigureBlock *self;

  g_return_val_if_fail (GW_IS_FIGURE (figure), NULL);
  g_return_val_if_fail (least_height > 0 && least_height <= height, NULL);

  self = g_object_new (GW_TYPE_FIGURE_BLOCK, NULL);
  self->figure = figure;
  self->least_height = least_height;
  self->height = height;

  return GW_BLOCK (self);
}
