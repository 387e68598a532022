/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-table-block.h"

/* Between columns, in points. */
#define COLUMN_GAP 10.0
/* Between two columns of boxes. */
#define BOX_GAP 4.0
/* Inside of a box, at its sides. */
#define BOX_PADDING 4.0
/* Between headings and boxes. */
#define HEADING_GAP 2.0
/* A box to write a number in by hand. */
#define BOX_WIDTH 40.0
/* Sums of heights that should be the same differ by less, in points. */
#define ROUNDING 0.01
/* A column never takes more than this of the width for itself. */
#define WIDEST_SHARE 0.34

struct _GwTableBlock
{
  GwBlock parent_instance;

  GArray    *columns;
  GPtrArray *rows;
  double     size;
  double     row_gap;
  gboolean   has_headings;
  gboolean   has_boxes;

  /* The widths of the columns for the last width of all. */
  double    *known_widths;
  double     known_width;
  /* The texts as they were last laid out, headings first; NULL where not yet. */
  GPtrArray *layouts;
};

G_DEFINE_TYPE (GwTableBlock, gw_table_block, GW_TYPE_BLOCK)

static void
clear_layout (gpointer data)
{
  if (data != NULL)
    g_object_unref (data);
}

static const GwTableColumn *
get_column (GwTableBlock *self,
            guint         column)
{
  return &g_array_index (self->columns, GwTableColumn, column);
}

/* The distance between a column and the next one. */
static double
get_gap (GwTableBlock *self,
         guint         column)
{
  if (column + 1 >= self->columns->len)
    return 0;

  return get_column (self, column)->is_box && get_column (self, column + 1)->is_box ? BOX_GAP : COLUMN_GAP;
}

/* A heading is row -1. */
static PangoLayout *
create_cell (GwTableBlock      *self,
             cairo_t           *cr,
             const GwDrawStyle *style,
             int                row,
             guint              column,
             double             width)
{
  const GwTableColumn *description = get_column (self, column);
  GwTextFlags flags = description->flags;
  const char *text = description->heading;
  guint position = (guint) (row + 1) * self->columns->len + column;
  PangoLayout *layout;

  if (row >= 0)
    text = ((GStrv) g_ptr_array_index (self->rows, row))[column];
  else
    /* The first names the table, so it looks like the caption of a section. */
    flags = (flags & GW_TEXT_END) | GW_TEXT_DIM | (column == 0 ? GW_TEXT_BOLD : GW_TEXT_PLAIN);

  if (description->is_box)
    width -= 2 * BOX_PADDING;

  if (self->layouts->len <= position)
    g_ptr_array_set_size (self->layouts, (gint) position + 1);
  layout = g_ptr_array_index (self->layouts, position);
  if (layout != NULL && pango_layout_get_width (layout) == (int) (MAX (width, 1) * PANGO_SCALE))
    return g_object_ref (layout);

  g_clear_object (&layout);
  layout = gw_text_layout (cr, style, text != NULL ? text : "", row >= 0 ? self->size : GW_SHEET_LEAST_TEXT, flags, width);
  self->layouts->pdata[position] = g_object_ref (layout);
  return layout;
}

static double
get_own_width (GwTableBlock      *self,
               cairo_t           *cr,
               const GwDrawStyle *style,
               guint              column,
               double             width)
{
  double widest = get_column (self, column)->is_box ? BOX_WIDTH : 0;

  for (int row = self->has_headings ? -1 : 0; row < (int) self->rows->len; row++)
    {
      g_autoptr (PangoLayout) layout = create_cell (self, cr, style, row, column, WIDEST_SHARE * width);
      double cell_width;

      gw_draw_layout_size (layout, &cell_width, NULL);
      widest = MAX (widest, cell_width + 0.5 + (get_column (self, column)->is_box ? 2 * BOX_PADDING : 0));
    }

  return MIN (widest, WIDEST_SHARE * width);
}

static double *
get_widths (GwTableBlock      *self,
            cairo_t           *cr,
            const GwDrawStyle *style,
            double             width)
{
  double *widths;
  double left = width;
  double shares = 0;

  if (self->known_widths != NULL && self->known_width == width)
    return g_memdup2 (self->known_widths, self->columns->len * sizeof *self->known_widths);

  widths = g_new0 (double, self->columns->len);

  for (guint i = 0; i < self->columns->len; i++)
    {
      shares += get_column (self, i)->share;
      if (get_column (self, i)->share == 0)
        widths[i] = get_own_width (self, cr, style, i, width);
      left -= widths[i] + get_gap (self, i);
    }
  for (guint i = 0; i < self->columns->len; i++)
    if (get_column (self, i)->share > 0)
      widths[i] = MAX (left, 1) * get_column (self, i)->share / shares;
  g_free (self->known_widths);
  self->known_widths = g_memdup2 (widths, self->columns->len * sizeof *widths);
  self->known_width = width;

  return widths;
}

static double
measure_row (GwTableBlock      *self,
             cairo_t           *cr,
             const GwDrawStyle *style,
             int                row,
             const double      *widths)
{
  double height = self->has_boxes && row >= 0 ? GW_SHEET_LEAST_BLANK : 0;

  for (guint i = 0; i < self->columns->len; i++)
    {
      g_autoptr (PangoLayout) layout = create_cell (self, cr, style, row, i, widths[i]);
      double cell_height;

      gw_draw_layout_size (layout, NULL, &cell_height);
      height = MAX (height, cell_height);
    }

  return height + (self->has_boxes && row < 0 ? HEADING_GAP : 0);
}

static double
gw_table_block_measure (GwBlock           *block,
                        cairo_t           *cr,
                        const GwDrawStyle *style,
                        double             width)
{
  GwTableBlock *self = GW_TABLE_BLOCK (block);
  g_autofree double *widths = get_widths (self, cr, style, width);
  int first = self->has_headings ? -1 : 0;
  double height = 0;

  for (int row = first; row < (int) self->rows->len; row++)
    height += measure_row (self, cr, style, row, widths) + (row > first ? self->row_gap : 0);

  return height;
}

static void
gw_table_block_get_breaks (GwBlock           *block,
                           cairo_t           *cr,
                           const GwDrawStyle *style,
                           double             width,
                           GArray            *breaks)
{
  GwTableBlock *self = GW_TABLE_BLOCK (block);
  g_autofree double *widths = get_widths (self, cr, style, width);
  int first = self->has_headings ? -1 : 0;
  double height = 0;

  for (int row = first; row + 1 < (int) self->rows->len; row++)
    {
      height += measure_row (self, cr, style, row, widths) + self->row_gap;
      if (row >= 0)
        g_array_append_val (breaks, height);
    }
}

static void
draw_cell (GwTableBlock      *self,
           cairo_t           *cr,
           const GwDrawStyle *style,
           int                row,
           guint              column,
           double             width,
           double             height)
{
  g_autoptr (PangoLayout) layout = create_cell (self, cr, style, row, column, width);
  const GwTableColumn *description = get_column (self, column);
  double cell_height;
  double y = 0;

  gw_draw_layout_size (layout, NULL, &cell_height);
  /* Beside a box a text stands in the middle, and a heading just above it; else cells share their first line. */
  if (self->has_boxes)
    y = row >= 0 ? (height - cell_height) / 2 : height - cell_height - HEADING_GAP;
  gw_color_set_source (row < 0 || (description->flags & GW_TEXT_DIM) ? &style->palette->dim : &style->palette->text, cr);
  cairo_move_to (cr, description->is_box ? BOX_PADDING : 0, y);
  pango_cairo_show_layout (cr, layout);
  if (description->is_box && row >= 0)
    {
      gw_color_set_source (&style->palette->axis, cr);
      cairo_set_line_width (cr, 0.8);
      cairo_rectangle (cr, 0.4, 0.4, width - 0.8, height - 0.8);
      cairo_stroke (cr);
    }
}

/* The headings, with the gap below them. */
static double
gw_table_block_measure_repeated (GwBlock           *block,
                                 cairo_t           *cr,
                                 const GwDrawStyle *style,
                                 double             width)
{
  GwTableBlock *self = GW_TABLE_BLOCK (block);
  g_autofree double *widths = NULL;

  if (!self->has_headings)
    return 0;

  widths = get_widths (self, cr, style, width);
  return measure_row (self, cr, style, -1, widths) + self->row_gap;
}

static void
draw_row (GwTableBlock      *self,
          cairo_t           *cr,
          const GwDrawStyle *style,
          int                row,
          const double      *widths,
          double             width,
          double             y)
{
  double height = measure_row (self, cr, style, row, widths);
  double x = 0;

  cairo_tag_begin (cr, "TR", NULL);
  for (guint i = 0; i < self->columns->len; i++)
    {
      cairo_save (cr);
      cairo_translate (cr, style->rtl ? width - x - widths[i] : x, y);
      cairo_tag_begin (cr, row < 0 ? "TH" : "TD", NULL);
      draw_cell (self, cr, style, row, i, widths[i], height);
      cairo_tag_end (cr, row < 0 ? "TH" : "TD");
      cairo_restore (cr);
      x += widths[i] + get_gap (self, i);
    }
  cairo_tag_end (cr, "TR");
}

/* Rows that are on another page are not in the structure of this one. */
static void
gw_table_block_draw_part (GwBlock           *block,
                          cairo_t           *cr,
                          const GwDrawStyle *style,
                          double             width,
                          double             from,
                          double             to,
                          double             repeated)
{
  GwTableBlock *self = GW_TABLE_BLOCK (block);
  g_autofree double *widths = get_widths (self, cr, style, width);
  double y = 0;

  if (repeated > 0)
    draw_row (self, cr, style, -1, widths, width, 0);
  for (int row = self->has_headings ? -1 : 0; row < (int) self->rows->len && y < to - ROUNDING; row++)
    {
      if (y >= from - ROUNDING)
        draw_row (self, cr, style, row, widths, width, repeated + y - from);
      y += measure_row (self, cr, style, row, widths) + self->row_gap;
    }
}

static void
gw_table_block_draw (GwBlock           *block,
                     cairo_t           *cr,
                     const GwDrawStyle *style,
                     double             width,
                     double             height)
{
  gw_table_block_draw_part (block, cr, style, width, 0, G_MAXDOUBLE, 0);
}

static void
gw_table_block_finalize (GObject *object)
{
  GwTableBlock *self = GW_TABLE_BLOCK (object);

  for (guint i = 0; i < self->columns->len; i++)
    g_free ((char *) get_column (self, i)->heading);
  g_array_unref (self->columns);
  g_ptr_array_unref (self->rows);
  g_free (self->known_widths);
  g_ptr_array_unref (self->layouts);

  G_OBJECT_CLASS (gw_table_block_parent_class)->finalize (object);
}

static void
gw_table_block_class_init (GwTableBlockClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GwBlockClass *block_class = GW_BLOCK_CLASS (klass);

  object_class->finalize = gw_table_block_finalize;
  block_class->measure = gw_table_block_measure;
  block_class->get_breaks = gw_table_block_get_breaks;
  block_class->measure_repeated = gw_table_block_measure_repeated;
  block_class->draw = gw_table_block_draw;
  block_class->draw_part = gw_table_block_draw_part;
}

static void
gw_table_block_init (GwTableBlock *self)
{
  self->columns = g_array_new (FALSE, FALSE, sizeof (GwTableColumn));
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->layouts = g_ptr_array_new_with_free_func (clear_layout);
  gw_block_set_tag (GW_BLOCK (self), "Table");
}

/**
 * gw_table_block_new:
 * @columns: (array length=n_columns): the columns
 * @n_columns: how many
 * @size: of the text, in points, not below %GW_SHEET_LEAST_TEXT
 * @row_gap: between rows, in points
 *
 * Returns: (transfer full): a table without rows
 */
GwBlock *
gw_table_block_new (const GwTableColumn *columns,
                    guint                n_columns,
                    double               size,
                    double               row_gap)
{
  GwTableBlock *self;

  g_return_val_if_fail (columns != NULL && n_columns > 0, NULL);
  g_return_val_if_fail (size >= GW_SHEET_LEAST_TEXT, NULL);

  self = g_object_new (GW_TYPE_TABLE_BLOCK, NULL);
  self->size = size;
  self->row_gap = row_gap;
  for (guint i = 0; i < n_columns; i++)
    {
      GwTableColumn column = columns[i];

      column.heading = g_strdup (columns[i].heading);
      self->has_headings |= column.heading != NULL;
      self->has_boxes |= column.is_box;
      g_array_append_val (self->columns, column);
    }

  return GW_BLOCK (self);
}

/**
 * gw_table_block_append_row:
 * @self: a table
 * @cells: (array): one text a column; %NULL for an empty one
 */
void
gw_table_block_append_row (GwTableBlock      *self,
                           const char *const *cells)
{
  GStrv row;

  g_return_if_fail (GW_IS_TABLE_BLOCK (self));
  g_return_if_fail (cells != NULL);

  row = g_new0 (char *, self->columns->len + 1);
  for (guint i = 0; i < self->columns->len; i++)
    row[i] = g_strdup (cells[i] != NULL ? cells[i] : "");
  g_ptr_array_add (self->rows, row);
  g_clear_pointer (&self->known_widths, g_free);
  gw_block_forget_size (GW_BLOCK (self));
}

/**
 * gw_table_block_get_n_rows:
 * @self: a table
 *
 * Returns: the number of rows, headings aside
 */
guint
gw_table_block_get_n_rows (GwTableBlock *self)
{
  g_return_val_if_fail (GW_IS_TABLE_BLOCK (self), 0);

  return self->rows->len;
}
