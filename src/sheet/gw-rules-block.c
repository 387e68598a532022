/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-rules-block.h"

#include "gw-marks.h"
#include "gw-sheet-parts.h"

/* A little more than the least, for a hurried hand. */
#define LINE_HEIGHT (GW_SHEET_LEAST_BLANK * 1.06)

struct _GwRulesBlock
{
  GwBlock parent_instance;

  guint    least_lines;
  guint    n_lines;
  double   line_width;
  GwBlock *caption;
};

G_DEFINE_TYPE (GwRulesBlock, gw_rules_block, GW_TYPE_BLOCK)

static double
measure_lines (GwRulesBlock      *self,
               cairo_t           *cr,
               const GwDrawStyle *style,
               double             width,
               guint              n_lines)
{
  double caption = self->caption != NULL ? gw_block_measure (self->caption, cr, style, width) : 0;

  return n_lines > 0 ? caption + n_lines * LINE_HEIGHT : 0;
}

static double
gw_rules_block_measure (GwBlock           *block,
                        cairo_t           *cr,
                        const GwDrawStyle *style,
                        double             width)
{
  GwRulesBlock *self = GW_RULES_BLOCK (block);

  return self->line_width > 0 ? self->line_width
                              : measure_lines (self, cr, style, width, self->n_lines);
}

static double
gw_rules_block_measure_least (GwBlock           *block,
                              cairo_t           *cr,
                              const GwDrawStyle *style,
                              double             width)
{
  GwRulesBlock *self = GW_RULES_BLOCK (block);

  return self->line_width > 0 ? self->line_width
                              : measure_lines (self, cr, style, width, self->least_lines);
}

static void
gw_rules_block_draw (GwBlock           *block,
                     cairo_t           *cr,
                     const GwDrawStyle *style,
                     double             width,
                     double             height)
{
  GwRulesBlock *self = GW_RULES_BLOCK (block);
  double first = LINE_HEIGHT;

  if (self->line_width > 0)
    {
      gw_mark_rule (cr, 0, height / 2, width, height / 2, &style->palette->text, self->line_width, GW_DASH_SOLID);
      return;
    }

  /* A caption without a line to write on would ask for what there is no room for. */
  if (self->caption != NULL)
    {
      first += gw_block_measure (self->caption, cr, style, width);
      if (first <= height + 0.01)
        gw_block_draw (self->caption, cr, style, width, first - LINE_HEIGHT);
    }
  for (double y = first; y <= height + 0.01; y += LINE_HEIGHT)
    gw_mark_rule (cr, 0, y, width, y, &style->palette->axis, 0.6, GW_DASH_SOLID);
}

static void
gw_rules_block_finalize (GObject *object)
{
  g_clear_object (&GW_RULES_BLOCK (object)->caption);

  G_OBJECT_CLASS (gw_rules_block_parent_class)->finalize (object);
}

static void
gw_rules_block_class_init (GwRulesBlockClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GwBlockClass *block_class = GW_BLOCK_CLASS (klass);

  object_class->finalize = gw_rules_block_finalize;
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
 * gw_rules_block_new_notes:
 * @caption: what the lines are for
 * @least_lines: how many lines are needed, 0 where they can be done without
 *
 * Lines on what is left of the page below a caption; where there is no room for
 * a line there is no caption either.
 *
 * Returns: (transfer full): a block that stretches
 */
GwBlock *
gw_rules_block_new_notes (const char *caption,
                          guint       least_lines)
{
  GwBlock *block;

  g_return_val_if_fail (caption != NULL, NULL);

  block = gw_rules_block_new_blank (least_lines, least_lines);
  GW_RULES_BLOCK (block)->caption = gw_sheet_caption_new (caption);
  gw_block_set_stretches (block, TRUE);

  return block;
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
