/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-block.h"

#include <math.h>

/**
 * GwBlock:
 *
 * A piece of a printed sheet: it measures itself at a width and draws itself.
 * All lengths are in points.
 */
typedef struct
{
  double      space_before;
  gboolean    keep_with_next;
  gboolean    stretches;
  const char *tag;

  /* The last answers; a block is asked again and again while pages are tried. */
  double      known_width;
  double      known_height;
  double      known_least;
} GwBlockPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (GwBlock, gw_block, G_TYPE_OBJECT)

static double
gw_block_real_measure_least (GwBlock           *self,
                             cairo_t           *cr,
                             const GwDrawStyle *style,
                             double             width)
{
  return gw_block_measure (self, cr, style, width);
}

static void
gw_block_real_get_breaks (GwBlock           *self,
                          cairo_t           *cr,
                          const GwDrawStyle *style,
                          double             width,
                          GArray            *breaks)
{
}

static double
gw_block_real_measure_repeated (GwBlock           *self,
                                cairo_t           *cr,
                                const GwDrawStyle *style,
                                double             width)
{
  return 0;
}

/* All of it, seen through a window. */
static void
gw_block_real_draw_part (GwBlock           *self,
                         cairo_t           *cr,
                         const GwDrawStyle *style,
                         double             width,
                         double             from,
                         double             to,
                         double             repeated)
{
  cairo_rectangle (cr, 0, 0, width, to - from);
  cairo_clip (cr);
  cairo_translate (cr, 0, -from);
  GW_BLOCK_GET_CLASS (self)->draw (self, cr, style, width, gw_block_measure (self, cr, style, width));
}

static void
gw_block_class_init (GwBlockClass *klass)
{
  klass->measure_least = gw_block_real_measure_least;
  klass->get_breaks = gw_block_real_get_breaks;
  klass->measure_repeated = gw_block_real_measure_repeated;
  klass->draw_part = gw_block_real_draw_part;
}

static void
gw_block_init (GwBlock *self)
{
  gw_block_forget_size (self);
}

static void
learn_size (GwBlock           *self,
            cairo_t           *cr,
            const GwDrawStyle *style,
            double             width)
{
  GwBlockPrivate *priv = gw_block_get_instance_private (self);
  double height;
  double least;

  if (priv->known_width == width)
    return;

  height = GW_BLOCK_GET_CLASS (self)->measure (self, cr, style, width);
  height = isfinite (height) ? MAX (height, 0) : 0;
  priv->known_width = width;
  priv->known_height = height;
  least = GW_BLOCK_GET_CLASS (self)->measure_least (self, cr, style, width);
  priv->known_least = CLAMP (least, 0, height);
}

/**
 * gw_block_forget_size:
 * @self: a block
 *
 * For subclasses: to be called when what is inside changes.
 */
void
gw_block_forget_size (GwBlock *self)
{
  GwBlockPrivate *priv = gw_block_get_instance_private (self);

  g_return_if_fail (GW_IS_BLOCK (self));

  priv->known_width = -1;
}

/**
 * gw_block_measure:
 * @self: a block
 * @cr: the context to measure text on
 * @style: how it will be drawn
 * @width: the width it gets
 *
 * Returns: the height it would like
 */
double
gw_block_measure (GwBlock           *self,
                  cairo_t           *cr,
                  const GwDrawStyle *style,
                  double             width)
{
  GwBlockPrivate *priv = gw_block_get_instance_private (self);

  g_return_val_if_fail (GW_IS_BLOCK (self), 0);
  g_return_val_if_fail (cr != NULL && style != NULL, 0);

  learn_size (self, cr, style, MAX (width, 1));
  return priv->known_height;
}

/**
 * gw_block_measure_least:
 * @self: a block
 * @cr: the context to measure text on
 * @style: how it will be drawn
 * @width: the width it gets
 *
 * Returns: the height it can do with, never more than it would like
 */
double
gw_block_measure_least (GwBlock           *self,
                        cairo_t           *cr,
                        const GwDrawStyle *style,
                        double             width)
{
  GwBlockPrivate *priv = gw_block_get_instance_private (self);

  g_return_val_if_fail (GW_IS_BLOCK (self), 0);
  g_return_val_if_fail (cr != NULL && style != NULL, 0);

  learn_size (self, cr, style, MAX (width, 1));
  return priv->known_least;
}

/**
 * gw_block_get_breaks:
 * @self: a block
 * @cr: the context to measure text on
 * @style: how it will be drawn
 * @width: the width it gets
 * @breaks: (element-type gdouble): where to append heights, rising
 *
 * Tells after which heights the block can go on on the next page.
 */
void
gw_block_get_breaks (GwBlock           *self,
                     cairo_t           *cr,
                     const GwDrawStyle *style,
                     double             width,
                     GArray            *breaks)
{
  g_return_if_fail (GW_IS_BLOCK (self));
  g_return_if_fail (cr != NULL && style != NULL && breaks != NULL);

  GW_BLOCK_GET_CLASS (self)->get_breaks (self, cr, style, MAX (width, 1), breaks);
}

/**
 * gw_block_measure_repeated:
 * @self: a block
 * @cr: the context to measure text on
 * @style: how it will be drawn
 * @width: the width it gets
 *
 * Returns: the height of what stands again above what goes on on the next page,
 *   in points; 0 for nothing
 */
double
gw_block_measure_repeated (GwBlock           *self,
                           cairo_t           *cr,
                           const GwDrawStyle *style,
                           double             width)
{
  g_return_val_if_fail (GW_IS_BLOCK (self), 0);
  g_return_val_if_fail (cr != NULL && style != NULL, 0);

  return GW_BLOCK_GET_CLASS (self)->measure_repeated (self, cr, style, MAX (width, 1));
}

static void
begin_drawing (GwBlock *self,
               cairo_t *cr)
{
  GwBlockPrivate *priv = gw_block_get_instance_private (self);

  cairo_save (cr);
  if (priv->tag != NULL)
    cairo_tag_begin (cr, priv->tag, NULL);
}

static void
end_drawing (GwBlock *self,
             cairo_t *cr)
{
  GwBlockPrivate *priv = gw_block_get_instance_private (self);

  if (priv->tag != NULL)
    cairo_tag_end (cr, priv->tag);
  cairo_restore (cr);
}

/**
 * gw_block_draw:
 * @self: a block
 * @cr: a cairo context
 * @style: how to draw
 * @width: the width it was measured at
 * @height: the height it gets
 *
 * Draws the block with its upper left corner at (0, 0).
 */
void
gw_block_draw (GwBlock           *self,
               cairo_t           *cr,
               const GwDrawStyle *style,
               double             width,
               double             height)
{
  g_return_if_fail (GW_IS_BLOCK (self));
  g_return_if_fail (cr != NULL && style != NULL);

  begin_drawing (self, cr);
  GW_BLOCK_GET_CLASS (self)->draw (self, cr, style, MAX (width, 1), height);
  end_drawing (self, cr);
}

/**
 * gw_block_draw_part:
 * @self: a block
 * @cr: a cairo context
 * @style: how to draw
 * @width: the width it was measured at
 * @from: where the part begins, 0 or one of its breaks
 * @to: where it ends, one of its breaks or its height
 * @repeated: 0, or what gw_block_measure_repeated() said: the part stands that
 *   far below what is repeated
 *
 * Draws what a page has of a block that is spread over pages.
 */
void
gw_block_draw_part (GwBlock           *self,
                    cairo_t           *cr,
                    const GwDrawStyle *style,
                    double             width,
                    double             from,
                    double             to,
                    double             repeated)
{
  g_return_if_fail (GW_IS_BLOCK (self));
  g_return_if_fail (cr != NULL && style != NULL);
  g_return_if_fail (from <= to);

  begin_drawing (self, cr);
  GW_BLOCK_GET_CLASS (self)->draw_part (self, cr, style, MAX (width, 1), from, to, repeated);
  end_drawing (self, cr);
}

/**
 * gw_block_get_space_before:
 * @self: a block
 *
 * Returns: the distance from the block above, in points
 */
double
gw_block_get_space_before (GwBlock *self)
{
  GwBlockPrivate *priv = gw_block_get_instance_private (self);

  g_return_val_if_fail (GW_IS_BLOCK (self), 0);

  return priv->space_before;
}

/**
 * gw_block_set_space_before:
 * @self: a block
 * @space_before: the distance from the block above, in points; not used at the
 *   top of a page
 */
void
gw_block_set_space_before (GwBlock *self,
                           double   space_before)
{
  GwBlockPrivate *priv = gw_block_get_instance_private (self);

  g_return_if_fail (GW_IS_BLOCK (self));
  g_return_if_fail (space_before >= 0);

  priv->space_before = space_before;
}

/**
 * gw_block_get_keep_with_next:
 * @self: a block
 *
 * Returns: whether the next block begins on the same page
 */
gboolean
gw_block_get_keep_with_next (GwBlock *self)
{
  GwBlockPrivate *priv = gw_block_get_instance_private (self);

  g_return_val_if_fail (GW_IS_BLOCK (self), FALSE);

  return priv->keep_with_next;
}

/**
 * gw_block_set_keep_with_next:
 * @self: a block
 * @keep_with_next: whether the next block must begin on the same page, as
 *   after a heading
 */
void
gw_block_set_keep_with_next (GwBlock  *self,
                             gboolean  keep_with_next)
{
  GwBlockPrivate *priv = gw_block_get_instance_private (self);

  g_return_if_fail (GW_IS_BLOCK (self));

  priv->keep_with_next = keep_with_next;
}

/**
 * gw_block_get_stretches:
 * @self: a block
 *
 * Returns: whether the block takes what is left of a page
 */
gboolean
gw_block_get_stretches (GwBlock *self)
{
  GwBlockPrivate *priv = gw_block_get_instance_private (self);

  g_return_val_if_fail (GW_IS_BLOCK (self), FALSE);

  return priv->stretches;
}

/**
 * gw_block_set_stretches:
 * @self: a block
 * @stretches: whether the block takes what is left of a page
 */
void
gw_block_set_stretches (GwBlock  *self,
                        gboolean  stretches)
{
  GwBlockPrivate *priv = gw_block_get_instance_private (self);

  g_return_if_fail (GW_IS_BLOCK (self));

  priv->stretches = stretches;
}

/**
 * gw_block_set_tag:
 * @self: a block
 * @tag: (nullable): what it is in the structure of a PDF, such as "H1" or "P";
 *   a literal
 *
 * Tells a screen reader what the block is.
 */
void
gw_block_set_tag (GwBlock    *self,
                  const char *tag)
{
  GwBlockPrivate *priv = gw_block_get_instance_private (self);

  g_return_if_fail (GW_IS_BLOCK (self));

  priv->tag = g_intern_string (tag);
}
