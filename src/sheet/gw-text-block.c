/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-text-block.h"

#include "gw-text-store.h"

/* Of the height that the font asks for, which is generous in many fonts. */
#define LINE_SPACING 0.95f

struct _GwTextBlock
{
  GwBlock parent_instance;

  char        *text;
  double       size;
  GwTextFlags  flags;
  double       least_size;
  int          most_lines;

  /* The last layout: what was measured is what is drawn. */
  PangoLayout *layout;
  double       layout_width;
};

G_DEFINE_TYPE (GwTextBlock, gw_text_block, GW_TYPE_BLOCK)

/**
 * gw_text_layout:
 * @cr: the context to measure on
 * @style: how it will be drawn
 * @text: plain text in any script
 * @size: in points
 * @flags: how the text looks
 * @width: where lines are wrapped, in points
 *
 * Lays out a text for paper. A text in another direction than the sheet keeps
 * its order but stands on the side where the sheet's own texts stand.
 *
 * Returns: (transfer full): the layout; it must not be changed
 */
PangoLayout *
gw_text_layout (cairo_t           *cr,
                const GwDrawStyle *style,
                const char        *text,
                double             size,
                GwTextFlags        flags,
                double             width)
{
  PangoLayout *layout;
  PangoDirection direction;
  gboolean at_right;

  g_return_val_if_fail (cr != NULL && style != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  if (style->texts != NULL)
    return gw_text_store_layout (style->texts, cr, style, text, size, flags, width);

  layout = gw_draw_style_layout (style, cr, text, MAX (size, GW_SHEET_LEAST_TEXT) / style->text_size,
                                 (flags & GW_TEXT_BOLD) != 0);
  if (flags & GW_TEXT_ITALIC)
    {
      g_autoptr (PangoFontDescription) font = NULL;

      font = pango_font_description_copy (pango_layout_get_font_description (layout));
      pango_font_description_set_style (font, PANGO_STYLE_ITALIC);
      pango_layout_set_font_description (layout, font);
    }

  at_right = ((flags & GW_TEXT_END) != 0) != style->rtl;
  pango_layout_set_alignment (layout, at_right ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, (int) (MAX (width, 1) * PANGO_SCALE));
  pango_layout_set_line_spacing (layout, LINE_SPACING);

  /* Pango swaps left and right where a text does not run like its context. Asked
   * last: whatever is set after that has the text laid out once more. */
  direction = pango_layout_line_get_resolved_direction (pango_layout_get_line_readonly (layout, 0));
  if ((direction == PANGO_DIRECTION_RTL) != style->rtl)
    pango_layout_set_alignment (layout, at_right ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT);

  return layout;
}

static PangoLayout *
create_layout (GwTextBlock       *self,
               cairo_t           *cr,
               const GwDrawStyle *style,
               double             width)
{
  double size = self->size;

  if (self->layout != NULL && self->layout_width == width)
    return g_object_ref (self->layout);

  for (;;)
    {
      PangoLayout *layout = gw_text_layout (cr, style, self->text, size, self->flags, width);

      if (pango_layout_get_line_count (layout) <= self->most_lines || size <= self->least_size)
        {
          g_set_object (&self->layout, layout);
          self->layout_width = width;
          return layout;
        }

      g_object_unref (layout);
      size = MAX (size - 1, self->least_size);
    }
}

static double
gw_text_block_measure (GwBlock           *block,
                       cairo_t           *cr,
                       const GwDrawStyle *style,
                       double             width)
{
  g_autoptr (PangoLayout) layout = create_layout (GW_TEXT_BLOCK (block), cr, style, width);
  double height;

  gw_draw_layout_size (layout, NULL, &height);
  return height;
}

/* Between any two lines, except after the first and before the last. */
static void
gw_text_block_get_breaks (GwBlock           *block,
                          cairo_t           *cr,
                          const GwDrawStyle *style,
                          double             width,
                          GArray            *breaks)
{
  g_autoptr (PangoLayout) layout = create_layout (GW_TEXT_BLOCK (block), cr, style, width);
  int n_lines = pango_layout_get_line_count (layout);
  PangoLayoutIter *lines = pango_layout_get_iter (layout);

  for (int line = 1; line < n_lines; line++)
    {
      int end;
      double height;

      pango_layout_iter_get_line_yrange (lines, NULL, &end);
      height = (double) end / PANGO_SCALE;
      if (line > 1 && line < n_lines - 1)
        g_array_append_val (breaks, height);
      pango_layout_iter_next_line (lines);
    }
  pango_layout_iter_free (lines);
}

static void
gw_text_block_draw (GwBlock           *block,
                    cairo_t           *cr,
                    const GwDrawStyle *style,
                    double             width,
                    double             height)
{
  GwTextBlock *self = GW_TEXT_BLOCK (block);
  g_autoptr (PangoLayout) layout = create_layout (self, cr, style, width);

  gw_color_set_source (self->flags & GW_TEXT_DIM ? &style->palette->dim : &style->palette->text, cr);
  cairo_move_to (cr, 0, 0);
  pango_cairo_show_layout (cr, layout);
}

static void
gw_text_block_finalize (GObject *object)
{
  GwTextBlock *self = GW_TEXT_BLOCK (object);

  g_free (self->text);
  g_clear_object (&self->layout);

  G_OBJECT_CLASS (gw_text_block_parent_class)->finalize (object);
}

static void
gw_text_block_class_init (GwTextBlockClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GwBlockClass *block_class = GW_BLOCK_CLASS (klass);

  object_class->finalize = gw_text_block_finalize;
  block_class->measure = gw_text_block_measure;
  block_class->get_breaks = gw_text_block_get_breaks;
  block_class->draw = gw_text_block_draw;
}

static void
gw_text_block_init (GwTextBlock *self)
{
  self->most_lines = G_MAXINT;
}

/**
 * gw_text_block_new:
 * @text: plain text in any script, never markup
 * @size: in points, not below %GW_SHEET_LEAST_TEXT
 * @flags: how the text looks
 *
 * Returns: (transfer full): a paragraph
 */
GwBlock *
gw_text_block_new (const char  *text,
                   double       size,
                   GwTextFlags  flags)
{
  GwTextBlock *self;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (size >= GW_SHEET_LEAST_TEXT, NULL);

  self = g_object_new (GW_TYPE_TEXT_BLOCK, NULL);
  self->text = g_strdup (text);
  self->size = size;
  self->least_size = size;
  self->flags = flags;
  gw_block_set_tag (GW_BLOCK (self), "P");

  return GW_BLOCK (self);
}

/**
 * gw_text_block_set_fit:
 * @self: a paragraph
 * @least_size: the smallest size it may shrink to, in points
 * @most_lines: how many lines it should have
 *
 * Makes a long text smaller, point by point, until it has few enough lines.
 */
void
gw_text_block_set_fit (GwTextBlock *self,
                       double       least_size,
                       int          most_lines)
{
  g_return_if_fail (GW_IS_TEXT_BLOCK (self));
  g_return_if_fail (least_size >= GW_SHEET_LEAST_TEXT);
  g_return_if_fail (most_lines >= 1);

  self->least_size = MIN (least_size, self->size);
  self->most_lines = most_lines;
  g_clear_object (&self->layout);
}
