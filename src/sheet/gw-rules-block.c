/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-rules-block.h"

#include "gw-marks.h"

/* A little more than the least, for a hurried hand. */
#define LINE_HEIGHT (GW_SHEET_LEAST_BLANK * 1.06)

struct _GwRulesBlock
{
  GwBlock parent_instance;

  guint  least_lines;
  guint  n_lines;
  double line_width;
};

G_DEFINE_TYPE (GwRulesBlock, gw_rules_block, GW_TYPE_BLOCK)

static double
gw_rules_block_measure (GwBlock           *block,
                        cairo_t           *cr,
                        const GwDrawStyle *style,
                        double             width)
{
  GwRulesBlock *self = GW_RULES_BLOCK (block);

  return self->line_width > 0 ? self->line_width : self->n_lines * LINE_HEIGHT;
}

static double
gw_rules_block_measure_least (GwBlock           *block,
                              cairo_t           *cr,
                              const GwDrawStyle *style,
                              double             width)
{
  GwRulesBlock *self = GW_RULES_BLOCK (block);

  return self->line_width > 0 ? self->line_width : self->least_lines * LINE_HEIGHT;
}

static void
gw_rules_block_draw (GwBlock           *block,
                     cairo_t           *cr,
                     const GwDrawStyle *style,
                     double             width,
                     double             height)
{
  GwRulesBlock *self = GW_RULES_BLOCK (block);

  if (self->line_width > 0)
    {
      gw_mark_rule (cr, 0, height / 2, width, height / 2, &style->palette->text, self->line_width, GW_DASH_SOLID);
      return;
    }

  for (double y = LINE_HEIGHT; y <= height + 0.01; y += LINE_HEIGHT)
    gw_mark_rule (cr, 0, y, width, y, &style->palette->axis, 0.6, GW_DASH_SOLID);
}

static void
gw_rules_block_class_init (GwRulesBlockClass *klass)
{
  GwBlockClass *block_class = GW_BLOCK_CLASS (klass);

  block_class->measure = gw_rules_block_measure;
  block_class->measure_least = gw_rules_block_measure_least;
  block_class->draw = gw_rules_block_draw;
}

static void
gw_rules_block_init (GwRulesBlock *self)
{
}

/**
 * gw_rules_block_new_blank:
 * @least_lines: how many lines are needed
 * @n_lines: how many are wanted, not fewer
 *
 * Lines to write on, at least %GW_SHEET_LEAST_BLANK apart.
 *
 * Returns: (transfer full): a block; as many lines as its height holds
 */
GwBlock *
gw_rules_block_new_blank (guint least_lines,
                          guint n_lines)
{
  GwRulesBlock *self;

  g_return_val_if_fail (least_lines <= n_lines, NULL);

  self = g_object_new (GW_TYPE_RULES_BLOCK, NULL);
  self->least_lines = least_lines;
  self->n_lines = n_lines;

  return GW_BLOCK (self);
}

/**
 * gw_rules_block_new_divider:
 * @line_width: in points
 *
 * Returns: (transfer full): one line across
 */
GwBlock *
gw_rules_block_new_divider (double line_width)
{
  GwRulesBlock *self;

  g_return_val_if_fail (line_width > 0, NULL);

  self = g_object_new (GW_TYPE_RULES_BLOCK, NULL);
  self->line_width = line_width;

  return GW_BLOCK (self);
}
