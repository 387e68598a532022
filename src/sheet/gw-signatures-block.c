/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-signatures-block.h"

#include "gw-marks.h"
#include "gw-text-block.h"

/* Between the lines, and from a line to its caption, in points. */
#define GAP 12.0
#define CAPTION_GAP 2.0

struct _GwSignaturesBlock
{
  GwBlock parent_instance;

  GStrv   captions;
  guint   n_captions;
  double *weights;
};

G_DEFINE_TYPE (GwSignaturesBlock, gw_signatures_block, GW_TYPE_BLOCK)

static double
get_line_width (GwSignaturesBlock *self,
                guint              position,
                double             width)
{
  double sum = 0;

  for (guint i = 0; i < self->n_captions; i++)
    sum += self->weights[i];

  return (width - GAP * (self->n_captions - 1)) * self->weights[position] / sum;
}

static double
gw_signatures_block_measure (GwBlock           *block,
                             cairo_t           *cr,
                             const GwDrawStyle *style,
                             double             width)
{
  GwSignaturesBlock *self = GW_SIGNATURES_BLOCK (block);
  double height = 0;

  for (guint i = 0; i < self->n_captions; i++)
    {
      g_autoptr (PangoLayout) layout = gw_text_layout (cr, style, self->captions[i], GW_SHEET_LEAST_TEXT,
                                                       GW_TEXT_PLAIN, get_line_width (self, i, width));
      double caption_height;

      gw_draw_layout_size (layout, NULL, &caption_height);
      height = MAX (height, caption_height);
    }

  return GW_SHEET_LEAST_BLANK + CAPTION_GAP + height;
}

static void
gw_signatures_block_draw (GwBlock           *block,
                          cairo_t           *cr,
                          const GwDrawStyle *style,
                          double             width,
                          double             height)
{
  GwSignaturesBlock *self = GW_SIGNATURES_BLOCK (block);
  double offset = 0;

  for (guint i = 0; i < self->n_captions; i++)
    {
      double line_width = get_line_width (self, i, width);
      double x = style->rtl ? width - offset - line_width : offset;
      g_autoptr (PangoLayout) layout = gw_text_layout (cr, style, self->captions[i], GW_SHEET_LEAST_TEXT,
                                                       GW_TEXT_PLAIN, line_width);

      gw_mark_rule (cr, x, GW_SHEET_LEAST_BLANK, x + line_width, GW_SHEET_LEAST_BLANK,
                    &style->palette->text, 0.8, GW_DASH_SOLID);
      gw_color_set_source (&style->palette->dim, cr);
      cairo_move_to (cr, x, GW_SHEET_LEAST_BLANK + CAPTION_GAP);
      pango_cairo_show_layout (cr, layout);
      offset += line_width + GAP;
    }
}

static void
gw_signatures_block_finalize (GObject *object)
{
  GwSignaturesBlock *self = GW_SIGNATURES_BLOCK (object);

  g_strfreev (self->captions);
  g_free (self->weights);

  G_OBJECT_CLASS (gw_signatures_block_parent_class)->finalize (object);
}

static void
gw_signatures_block_class_init (GwSignaturesBlockClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GwBlockClass *block_class = GW_BLOCK_CLASS (klass);

  object_class->finalize = gw_signatures_block_finalize;
  block_class->measure = gw_signatures_block_measure;
  block_class->draw = gw_signatures_block_draw;
}

static void
gw_signatures_block_init (GwSignaturesBlock *self)
{
  gw_block_set_tag (GW_BLOCK (self), "P");
}

/**
 * gw_signatures_block_new:
 * @captions: (array zero-terminated=1): what goes on each line, at least one
 * @weights: the share of each line of the width, above 0
 *
 * Returns: (transfer full): lines to sign on
 */
GwBlock *
gw_signatures_block_new (const char *const *captions,
                         const double      *weights)
{
  GwSignaturesBlock *self;

  g_return_val_if_fail (captions != NULL && captions[0] != NULL, NULL);
  g_return_val_if_fail (weights != NULL, NULL);

  self = g_object_new (GW_TYPE_SIGNATURES_BLOCK, NULL);
  self->captions = g_strdupv ((GStrv) captions);
  self->n_captions = g_strv_length (self->captions);
  self->weights = g_memdup2 (weights, self->n_captions * sizeof *weights);

  return GW_BLOCK (self);
}
