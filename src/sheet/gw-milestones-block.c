/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-milestones-block.h"

#include "gw-marks.h"
#include "gw-text-block.h"

#include <glib/gi18n-lib.h>

/* Lengths in points. */
#define GAP 8.0
#define PADDING 6.0
#define VALUE_SIZE 14.0
#define TICK_BOX 11.0
#define NUMBER_HEIGHT 13.0
#define NUMBER_PADDING 3.0
#define MOST_IN_ROW 4

struct _GwMilestonesBlock
{
  GwBlock parent_instance;

  GArray *boxes;
  double  middle;
};

G_DEFINE_TYPE (GwMilestonesBlock, gw_milestones_block, GW_TYPE_BLOCK)

/* Where the parts of a box stand. */
typedef struct
{
  double width;
  double title_y;
  double value_y;
  double bottom_y;
  double height;
} BoxFrame;

static guint
get_n_columns (GwMilestonesBlock *self)
{
  guint n_boxes = self->boxes->len;

  if (self->middle > 0)
    return n_boxes > 2 ? MOST_IN_ROW : 2;

  /* Five stand better as 3 + 2 than as 4 + 1. */
  if (n_boxes > MOST_IN_ROW && n_boxes <= 6)
    return 3;

  return CLAMP (n_boxes, 1, MOST_IN_ROW);
}

static double
get_text_height (cairo_t           *cr,
                 const GwDrawStyle *style,
                 const char        *text,
                 double             size,
                 double             width)
{
  g_autoptr (PangoLayout) layout = gw_text_layout (cr, style, text, size, GW_TEXT_PLAIN, width);
  double height;

  gw_draw_layout_size (layout, NULL, &height);
  return height;
}

/* Between the columns, all gaps together. */
static double
get_gaps (GwMilestonesBlock *self)
{
  double gaps = GAP * (get_n_columns (self) - 1);

  return self->middle > 0 ? gaps - GAP + self->middle : gaps;
}

static double
get_column_x (GwMilestonesBlock *self,
              const BoxFrame    *frame,
              guint              column)
{
  double x = column * (frame->width + GAP);

  return self->middle > 0 && column >= get_n_columns (self) / 2 ? x - GAP + self->middle : x;
}

/* All boxes are as high as the one with the longest title. */
static BoxFrame
get_frame (GwMilestonesBlock *self,
           cairo_t           *cr,
           const GwDrawStyle *style,
           double             width)
{
  BoxFrame frame = { (width - get_gaps (self)) / get_n_columns (self) };
  double title_height = 0;

  for (guint i = 0; i < self->boxes->len; i++)
    {
      const GwMilestoneBox *box = &g_array_index (self->boxes, GwMilestoneBox, i);

      if (box->title != NULL && *box->title != '\0')
        title_height = MAX (title_height, get_text_height (cr, style, box->title, GW_SHEET_LEAST_TEXT,
                                                           frame.width - 2 * PADDING));
    }
  frame.title_y = PADDING / 2 + get_text_height (cr, style, "0", GW_SHEET_LEAST_TEXT, 100);
  frame.value_y = frame.title_y + title_height;
  frame.bottom_y = frame.value_y + get_text_height (cr, style, "0", VALUE_SIZE, 100);
  /* The initials are written by hand and so need their height. */
  frame.height = frame.bottom_y + GW_SHEET_LEAST_BLANK - PADDING / 2;

  return frame;
}

static double
gw_milestones_block_measure (GwBlock           *block,
                             cairo_t           *cr,
                             const GwDrawStyle *style,
                             double             width)
{
  GwMilestonesBlock *self = GW_MILESTONES_BLOCK (block);
  guint n_columns = get_n_columns (self);
  guint n_rows = (self->boxes->len + n_columns - 1) / n_columns;

  return n_rows == 0 ? 0 : n_rows * get_frame (self, cr, style, width).height + (n_rows - 1) * GAP;
}

static void
draw_text (cairo_t           *cr,
           const GwDrawStyle *style,
           const char        *text,
           double             size,
           GwTextFlags        flags,
           double             x,
           double             y,
           double             width)
{
  g_autoptr (PangoLayout) layout = gw_text_layout (cr, style, text, size, flags, width);

  gw_color_set_source (flags & GW_TEXT_DIM ? &style->palette->dim : &style->palette->text, cr);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);
}

/* A box to tick; ticked where the number says so. */
static void
draw_tick_box (cairo_t           *cr,
               const GwDrawStyle *style,
               double             x,
               double             y,
               gboolean           is_done)
{
  cairo_set_line_width (cr, 0.8);
  gw_color_set_source (&style->palette->axis, cr);
  cairo_rectangle (cr, x + 0.4, y + 0.4, TICK_BOX - 0.8, TICK_BOX - 0.8);
  cairo_stroke (cr);
  if (!is_done)
    return;

  gw_mark_line (cr, (GwPoint[]) { { x + 2.4, y + 0.52 * TICK_BOX },
                                  { x + 0.43 * TICK_BOX, y + TICK_BOX - 2.8 },
                                  { x + TICK_BOX - 2.2, y + 2.6 } },
                3, &style->palette->text, 1.4, GW_DASH_SOLID);
}

/* The number of the box in its first corner; returns how wide it is. */
static double
draw_number (cairo_t           *cr,
             const GwDrawStyle *style,
             guint              number,
             double             box_width)
{
  g_autofree char *text = g_strdup_printf ("%u", number);
  g_autoptr (PangoLayout) layout = gw_draw_style_layout (style, cr, text, GW_SHEET_LEAST_TEXT / style->text_size, TRUE);
  double text_width;
  double text_height;
  double width;

  gw_draw_layout_size (layout, &text_width, &text_height);
  width = MAX (text_width + 2 * NUMBER_PADDING, NUMBER_HEIGHT);
  gw_color_set_source (&style->palette->track, cr);
  cairo_rectangle (cr, style->rtl ? box_width - width : 0, 0, width, MAX (NUMBER_HEIGHT, text_height));
  cairo_fill (cr);
  gw_color_set_source (&style->palette->text, cr);
  cairo_move_to (cr, (style->rtl ? box_width - width : 0) + (width - text_width) / 2, 0);
  pango_cairo_show_layout (cr, layout);

  return width;
}

static void
draw_box (cairo_t              *cr,
          const GwDrawStyle    *style,
          const GwMilestoneBox *box,
          const BoxFrame       *frame)
{
  double inner = frame->width - 2 * PADDING;
  double bottom = frame->height - PADDING;
  double initials_width;
  double from;
  double to;
  double number_width;
  g_autoptr (PangoLayout) initials = NULL;

  number_width = draw_number (cr, style, box->number, frame->width);
  cairo_set_line_width (cr, 0.8);
  gw_color_set_source (&style->palette->axis, cr);
  cairo_rectangle (cr, 0, 0, frame->width, frame->height);
  cairo_stroke (cr);

  draw_text (cr, style, box->date, GW_SHEET_LEAST_TEXT, GW_TEXT_DIM, style->rtl ? PADDING : number_width + PADDING / 2,
             PADDING / 2, frame->width - number_width - 1.5 * PADDING);
  draw_text (cr, style, _("actual"), GW_SHEET_LEAST_TEXT, GW_TEXT_DIM | GW_TEXT_END, PADDING, PADDING / 2, inner);
  if (box->title != NULL && *box->title != '\0')
    draw_text (cr, style, box->title, GW_SHEET_LEAST_TEXT, GW_TEXT_PLAIN, PADDING, frame->title_y, inner);
  if (box->value != NULL)
    draw_text (cr, style, box->value, VALUE_SIZE, GW_TEXT_BOLD, PADDING, frame->value_y, inner);
  if (box->actual != NULL)
    draw_text (cr, style, box->actual, 12, GW_TEXT_END, PADDING, frame->value_y + 2, inner);
  else
    gw_mark_rule (cr, style->rtl ? PADDING : frame->width - PADDING - 0.3 * inner, frame->bottom_y - 3,
                  style->rtl ? PADDING + 0.3 * inner : frame->width - PADDING, frame->bottom_y - 3,
                  &style->palette->axis, 0.6, GW_DASH_SOLID);

  draw_tick_box (cr, style, style->rtl ? frame->width - PADDING - TICK_BOX : PADDING, bottom - TICK_BOX, box->is_done);
  /* Translators: a place for the first letters of a name, written by hand */
  initials = gw_text_layout (cr, style, _("initials"), GW_SHEET_LEAST_TEXT, GW_TEXT_PLAIN, inner);
  gw_draw_layout_size (initials, &initials_width, NULL);
  from = TICK_BOX + 8;
  to = from + initials_width;
  draw_text (cr, style, _("initials"), GW_SHEET_LEAST_TEXT, GW_TEXT_DIM, style->rtl ? PADDING : PADDING + from,
             bottom - TICK_BOX - 2, inner - from);
  gw_mark_rule (cr, style->rtl ? PADDING : PADDING + to + 4, bottom,
                style->rtl ? frame->width - PADDING - to - 4 : frame->width - PADDING, bottom,
                &style->palette->axis, 0.6, GW_DASH_SOLID);
}

static void
gw_milestones_block_draw (GwBlock           *block,
                          cairo_t           *cr,
                          const GwDrawStyle *style,
                          double             width,
                          double             height)
{
  GwMilestonesBlock *self = GW_MILESTONES_BLOCK (block);
  BoxFrame frame = get_frame (self, cr, style, width);
  guint n_columns = get_n_columns (self);

  for (guint i = 0; i < self->boxes->len; i++)
    {
      double x = get_column_x (self, &frame, i % n_columns);

      cairo_save (cr);
      cairo_translate (cr, style->rtl ? width - x - frame.width : x, (i / n_columns) * (frame.height + GAP));
      draw_box (cr, style, &g_array_index (self->boxes, GwMilestoneBox, i), &frame);
      cairo_restore (cr);
    }
}

static void
gw_milestones_block_finalize (GObject *object)
{
  g_array_unref (GW_MILESTONES_BLOCK (object)->boxes);

  G_OBJECT_CLASS (gw_milestones_block_parent_class)->finalize (object);
}

static void
gw_milestones_block_class_init (GwMilestonesBlockClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GwBlockClass *block_class = GW_BLOCK_CLASS (klass);

  object_class->finalize = gw_milestones_block_finalize;
  block_class->measure = gw_milestones_block_measure;
  block_class->draw = gw_milestones_block_draw;
}

static void
gw_milestones_block_init (GwMilestonesBlock *self)
{
  self->boxes = g_array_new (FALSE, FALSE, sizeof (GwMilestoneBox));
  g_array_set_clear_func (self->boxes, (GDestroyNotify) gw_milestone_box_clear);
  gw_block_set_tag (GW_BLOCK (self), "P");
}

/**
 * gw_milestone_box_clear:
 * @self: a box that owns its texts
 *
 * Frees what it says.
 */
void
gw_milestone_box_clear (GwMilestoneBox *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer ((char **) &self->date, g_free);
  g_clear_pointer ((char **) &self->value, g_free);
  g_clear_pointer ((char **) &self->actual, g_free);
  g_clear_pointer ((char **) &self->title, g_free);
}

/**
 * gw_milestones_block_new:
 *
 * Returns: (transfer full): a tracker without boxes
 */
GwBlock *
gw_milestones_block_new (void)
{
  return g_object_new (GW_TYPE_MILESTONES_BLOCK, NULL);
}

/**
 * gw_milestones_block_set_middle:
 * @self: a tracker
 * @middle: how much of the width stays free in the middle, in points; 0 for no such
 *   place
 *
 * Keeps boxes clear of the middle, where a page ends and another is glued on.
 */
void
gw_milestones_block_set_middle (GwMilestonesBlock *self,
                                double             middle)
{
  g_return_if_fail (GW_IS_MILESTONES_BLOCK (self));
  g_return_if_fail (middle >= 0);

  self->middle = middle;
  gw_block_forget_size (GW_BLOCK (self));
}

/**
 * gw_milestones_block_append:
 * @self: a tracker
 * @box: what the next box says; copied
 */
void
gw_milestones_block_append (GwMilestonesBlock    *self,
                            const GwMilestoneBox *box)
{
  GwMilestoneBox copy;

  g_return_if_fail (GW_IS_MILESTONES_BLOCK (self));
  g_return_if_fail (box != NULL && box->date != NULL);

  copy = (GwMilestoneBox) { box->number, g_strdup (box->date), g_strdup (box->value), g_strdup (box->actual),
                            g_strdup (box->title), box->is_done };
  g_array_append_val (self->boxes, copy);
  gw_block_forget_size (GW_BLOCK (self));
}
