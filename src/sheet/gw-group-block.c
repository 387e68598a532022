/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-group-block.h"

struct _GwGroupBlock
{
  GwBlock parent_instance;

  gboolean   in_row;
  double     gap;
  GPtrArray *children;
  GArray    *weights;
};

G_DEFINE_TYPE (GwGroupBlock, gw_group_block, GW_TYPE_BLOCK)

typedef double (*MeasureFunc) (GwBlock           *block,
                               cairo_t           *cr,
                               const GwDrawStyle *style,
                               double             width);

/* The width of a column; a child of a stack has all of it. */
static double
get_child_width (GwGroupBlock *self,
                 guint         position,
                 double        width)
{
  double sum = 0;

  g_assert (GW_IS_GROUP_BLOCK (self));

  if (!self->in_row)
    return width;
  for (guint i = 0; i < self->weights->len; i++)
    sum += g_array_index (self->weights, double, i);

  return (width - self->gap * (self->children->len - 1)) * g_array_index (self->weights, double, position) / sum;
}

static double
measure_children (GwGroupBlock      *self,
                  cairo_t           *cr,
                  const GwDrawStyle *style,
                  double             width,
                  MeasureFunc        measure)
{
  double height = 0;

  for (guint i = 0; i < self->children->len; i++)
    {
      GwBlock *child = g_ptr_array_index (self->children, i);
      double child_height = measure (child, cr, style, get_child_width (self, i, width));

      if (self->in_row)
        height = MAX (height, child_height);
      else
        height += child_height + (i > 0 ? gw_block_get_space_before (child) : 0);
    }

  return height;
}

static double
gw_group_block_measure (GwBlock           *block,
                        cairo_t           *cr,
                        const GwDrawStyle *style,
                        double             width)
{
  return measure_children (GW_GROUP_BLOCK (block), cr, style, width, gw_block_measure);
}

static double
gw_group_block_measure_least (GwBlock           *block,
                              cairo_t           *cr,
                              const GwDrawStyle *style,
                              double             width)
{
  return measure_children (GW_GROUP_BLOCK (block), cr, style, width, gw_block_measure_least);
}

static void
draw_row (GwGroupBlock      *self,
          cairo_t           *cr,
          const GwDrawStyle *style,
          double             width,
          double             height)
{
  double x = 0;

  for (guint i = 0; i < self->children->len; i++)
    {
      double child_width = get_child_width (self, i, width);

      cairo_save (cr);
      cairo_translate (cr, style->rtl ? width - x - child_width : x, 0);
      gw_block_draw (g_ptr_array_index (self->children, i), cr, style, child_width, height);
      cairo_restore (cr);
      x += child_width + self->gap;
    }
}

static void
draw_stack (GwGroupBlock      *self,
            cairo_t           *cr,
            const GwDrawStyle *style,
            double             width,
            double             height)
{
  double natural = measure_children (self, cr, style, width, gw_block_measure);
  double least = measure_children (self, cr, style, width, gw_block_measure_least);
  double share = natural > least ? CLAMP ((height - least) / (natural - least), 0, 1) : 1;
  double y = 0;

  for (guint i = 0; i < self->children->len; i++)
    {
      GwBlock *child = g_ptr_array_index (self->children, i);
      double child_least = gw_block_measure_least (child, cr, style, width);
      double child_height = child_least + share * (gw_block_measure (child, cr, style, width) - child_least);

      y += i > 0 ? gw_block_get_space_before (child) : 0;
      cairo_save (cr);
      cairo_translate (cr, 0, y);
      gw_block_draw (child, cr, style, width, child_height);
      cairo_restore (cr);
      y += child_height;
    }
}

static void
gw_group_block_draw (GwBlock           *block,
                     cairo_t           *cr,
                     const GwDrawStyle *style,
                     double             width,
                     double             height)
{
  GwGroupBlock *self = GW_GROUP_BLOCK (block);

  if (self->in_row)
    draw_row (self, cr, style, width, height);
  else
    draw_stack (self, cr, style, width, height);
}

static void
gw_group_block_finalize (GObject *object)
{
  GwGroupBlock *self = GW_GROUP_BLOCK (object);

  g_ptr_array_unref (self->children);
  g_array_unref (self->weights);

  G_OBJECT_CLASS (gw_group_block_parent_class)->finalize (object);
}

static void
gw_group_block_class_init (GwGroupBlockClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GwBlockClass *block_class = GW_BLOCK_CLASS (klass);

  object_class->finalize = gw_group_block_finalize;
  block_class->measure = gw_group_block_measure;
  block_class->measure_least = gw_group_block_measure_least;
  block_class->draw = gw_group_block_draw;
}

static void
gw_group_block_init (GwGroupBlock *self)
{
  self->children = g_ptr_array_new_with_free_func (g_object_unref);
  self->weights = g_array_new (FALSE, FALSE, sizeof (double));
}

/**
 * gw_group_block_new_stack:
 *
 * Returns: (transfer full): a block whose children stand below each other
 */
GwBlock *
gw_group_block_new_stack (void)
{
  return g_object_new (GW_TYPE_GROUP_BLOCK, NULL);
}

/**
 * gw_group_block_new_row:
 * @gap: between columns, in points
 *
 * Returns: (transfer full): a block whose children stand beside each other, the
 *   first at the start side
 */
GwBlock *
gw_group_block_new_row (double gap)
{
  GwGroupBlock *self = g_object_new (GW_TYPE_GROUP_BLOCK, NULL);

  self->in_row = TRUE;
  self->gap = gap;

  return GW_BLOCK (self);
}

/**
 * gw_group_block_append:
 * @self: a group
 * @child: (transfer full): a block
 * @weight: above 0: its share of the width in a row; a stack ignores it
 */
void
gw_group_block_append (GwGroupBlock *self,
                       GwBlock      *child,
                       double        weight)
{
  g_return_if_fail (GW_IS_GROUP_BLOCK (self));
  g_return_if_fail (GW_IS_BLOCK (child));
  g_return_if_fail (weight > 0);

  g_ptr_array_add (self->children, child);
  g_array_append_val (self->weights, weight);
  gw_block_forget_size (GW_BLOCK (self));
}

/**
 * gw_group_block_get_length:
 * @self: a group
 *
 * Returns: the number of children
 */
guint
gw_group_block_get_length (GwGroupBlock *self)
{
  g_return_val_if_fail (GW_IS_GROUP_BLOCK (self), 0);

  return self->children->len;
}
