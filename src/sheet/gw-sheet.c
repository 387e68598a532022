/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-sheet.h"

#include "gw-paginate.h"
#include "gw-sheet-foot.h"
#include "gw-text-store.h"

/* Between the content and the footer, in points. */
#define FOOTER_GAP 10.0

struct _GwSheet
{
  GObject parent_instance;

  char        *title;
  char        *footer;
  char        *code;
  GwPageSetup  page_setup;
  GwDrawStyle  style;
  GPtrArray   *blocks;
  GArray      *pieces;
  double       footer_height;
};

G_DEFINE_TYPE (GwSheet, gw_sheet, G_TYPE_OBJECT)

static void
gw_sheet_finalize (GObject *object)
{
  GwSheet *self = GW_SHEET (object);

  g_free (self->title);
  g_free (self->footer);
  g_free (self->code);
  g_clear_pointer (&self->style.texts, gw_text_store_unref);
  g_ptr_array_unref (self->blocks);
  g_clear_pointer (&self->pieces, g_array_unref);

  G_OBJECT_CLASS (gw_sheet_parent_class)->finalize (object);
}

static void
gw_sheet_class_init (GwSheetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = gw_sheet_finalize;
}

static void
gw_sheet_init (GwSheet *self)
{
  self->blocks = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * gw_sheet_new:
 * @title: whose sheet it is; names its pages
 * @footer: what stands at the foot of each page, beside the page number
 * @page_setup: the paper
 *
 * Returns: (transfer full): a sheet without blocks
 */
GwSheet *
gw_sheet_new (const char        *title,
              const char        *footer,
              const GwPageSetup *page_setup)
{
  GwSheet *self;

  g_return_val_if_fail (title != NULL && footer != NULL, NULL);
  g_return_val_if_fail (page_setup != NULL, NULL);

  self = g_object_new (GW_TYPE_SHEET, NULL);
  self->title = g_strdup (title);
  self->footer = g_strdup (footer);
  self->page_setup = *page_setup;
  self->page_setup.margin = MAX (page_setup->margin, GW_PAGE_MARGIN_LEAST);
  gw_draw_style_init (&self->style, page_setup->color ? GW_PALETTE_PRINT : GW_PALETTE_GREY, GW_SHEET_LEAST_TEXT);
  self->style.rtl = page_setup->rtl;

  return self;
}

/**
 * gw_sheet_get_title:
 * @self: a sheet
 *
 * Returns: (transfer none): whose sheet it is
 */
const char *
gw_sheet_get_title (GwSheet *self)
{
  g_return_val_if_fail (GW_IS_SHEET (self), NULL);

  return self->title;
}

/**
 * gw_sheet_set_code:
 * @self: a sheet
 * @code: (nullable): the code to enter the sheet by, printed at its foot
 */
void
gw_sheet_set_code (GwSheet    *self,
                   const char *code)
{
  g_return_if_fail (GW_IS_SHEET (self));

  g_free (self->code);
  self->code = g_strdup (code);
}

/**
 * gw_sheet_set_texts:
 * @self: a sheet
 * @texts: texts that were laid out before, for sheets that say much the same;
 *   @self adds its own
 */
void
gw_sheet_set_texts (GwSheet     *self,
                    GwTextStore *texts)
{
  g_return_if_fail (GW_IS_SHEET (self));
  g_return_if_fail (texts != NULL);

  gw_text_store_ref (texts);
  g_clear_pointer (&self->style.texts, gw_text_store_unref);
  self->style.texts = texts;
}

/**
 * gw_sheet_get_style:
 * @self: a sheet
 *
 * Returns: (transfer none): how it is drawn
 */
const GwDrawStyle *
gw_sheet_get_style (GwSheet *self)
{
  g_return_val_if_fail (GW_IS_SHEET (self), NULL);

  return &self->style;
}

/**
 * gw_sheet_append:
 * @self: a sheet
 * @block: (transfer full): what comes next
 */
void
gw_sheet_append (GwSheet *self,
                 GwBlock *block)
{
  g_return_if_fail (GW_IS_SHEET (self));
  g_return_if_fail (GW_IS_BLOCK (block));

  g_ptr_array_add (self->blocks, block);
  g_clear_pointer (&self->pieces, g_array_unref);
}

static double
get_content_width (GwSheet *self)
{
  return MAX (self->page_setup.width - 2 * self->page_setup.margin, 1);
}

static GwSheetFoot
get_foot (GwSheet *self)
{
  return (GwSheetFoot) { self->footer, self->code, &self->style, get_content_width (self) };
}

static gboolean
is_one_page (GArray *pieces,
             double  height)
{
  const GwPagePiece *last;

  if (pieces->len == 0)
    return TRUE;

  last = &g_array_index (pieces, GwPagePiece, pieces->len - 1);
  return last->page == 0 && last->y + last->height <= height;
}

/* Where blocks can be broken is asked only when they must be: it means to lay
 * every text out again. */
static void
add_breaks (GwSheet    *self,
            cairo_t    *cr,
            GwPageItem *items,
            GPtrArray  *breaks)
{
  for (guint i = 0; i < self->blocks->len; i++)
    {
      GArray *block_breaks = g_array_new (FALSE, FALSE, sizeof (double));

      gw_block_get_breaks (g_ptr_array_index (self->blocks, i), cr, &self->style, get_content_width (self), block_breaks);
      g_ptr_array_add (breaks, block_breaks);
      items[i].breaks = (double *) (gpointer) block_breaks->data;
      items[i].n_breaks = block_breaks->len;
      items[i].repeated = gw_block_measure_repeated (g_ptr_array_index (self->blocks, i), cr, &self->style,
                                                     get_content_width (self));
    }
}

/* Measures all blocks and puts them on pages. */
static void
lay_out (GwSheet *self,
         cairo_t *cr)
{
  g_autofree GwPageItem *items = g_new0 (GwPageItem, self->blocks->len + 1);
  g_autoptr (GPtrArray) breaks = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  double width = get_content_width (self);
  GwSheetFoot foot = get_foot (self);
  double height;
  GArray *pieces;

  self->footer_height = gw_sheet_foot_measure (&foot, cr);
  for (guint i = 0; i < self->blocks->len; i++)
    {
      GwBlock *block = g_ptr_array_index (self->blocks, i);

      items[i] = (GwPageItem) {
        .height = gw_block_measure (block, cr, &self->style, width),
        .least = gw_block_measure_least (block, cr, &self->style, width),
        .space_before = gw_block_get_space_before (block),
        .keep_with_next = gw_block_get_keep_with_next (block),
        .stretches = gw_block_get_stretches (block),
      };
    }

  height = MAX (self->page_setup.height - 2 * self->page_setup.margin - self->footer_height - FOOTER_GAP, 1);
  pieces = gw_paginate (items, self->blocks->len, height);
  if (!is_one_page (pieces, height))
    {
      add_breaks (self, cr, items, breaks);
      g_array_unref (pieces);
      pieces = gw_paginate (items, self->blocks->len, height);
    }
  self->pieces = pieces;
}

static void
ensure_layout (GwSheet *self)
{
  cairo_surface_t *surface;
  cairo_t *cr;

  g_assert (GW_IS_SHEET (self));

  if (self->pieces != NULL)
    return;

  surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cr = cairo_create (surface);
  lay_out (self, cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/**
 * gw_sheet_get_n_pages:
 * @self: a sheet
 *
 * Returns: how many pages it takes, at least 1
 */
guint
gw_sheet_get_n_pages (GwSheet *self)
{
  g_return_val_if_fail (GW_IS_SHEET (self), 0);

  ensure_layout (self);
  return self->pieces->len == 0 ? 1 : g_array_index (self->pieces, GwPagePiece, self->pieces->len - 1).page + 1;
}

/**
 * gw_sheet_get_n_pieces:
 * @self: a sheet
 *
 * Returns: how many blocks, or parts of blocks, it is made of
 */
guint
gw_sheet_get_n_pieces (GwSheet *self)
{
  g_return_val_if_fail (GW_IS_SHEET (self), 0);

  ensure_layout (self);
  return self->pieces->len;
}

/**
 * gw_sheet_get_piece_area:
 * @self: a sheet
 * @piece: 0 for the first
 * @page: (out): the page it is on
 * @y: (out): how far below the upper margin, in points
 * @height: (out): its height, in points
 */
void
gw_sheet_get_piece_area (GwSheet *self,
                         guint    piece,
                         guint   *page,
                         double  *y,
                         double  *height)
{
  const GwPagePiece *found;

  g_return_if_fail (GW_IS_SHEET (self));
  g_return_if_fail (piece < gw_sheet_get_n_pieces (self));

  found = &g_array_index (self->pieces, GwPagePiece, piece);
  *page = found->page;
  *y = found->y;
  *height = found->height;
}

/**
 * gw_sheet_get_content_area:
 * @self: a sheet
 * @width: (out): inside the margins, in points
 * @height: (out): inside the margins and above the footer, in points
 */
void
gw_sheet_get_content_area (GwSheet *self,
                           double  *width,
                           double  *height)
{
  g_return_if_fail (GW_IS_SHEET (self));

  ensure_layout (self);
  *width = get_content_width (self);
  *height = self->page_setup.height - 2 * self->page_setup.margin - self->footer_height - FOOTER_GAP;
}

static void
draw_piece (GwSheet           *self,
            cairo_t           *cr,
            const GwPagePiece *piece)
{
  GwBlock *block = g_ptr_array_index (self->blocks, piece->item);
  double width = get_content_width (self);

  cairo_save (cr);
  cairo_translate (cr, 0, piece->y);
  if (piece->split)
    gw_block_draw_part (block, cr, &self->style, width, piece->offset, piece->offset + piece->height - piece->repeated,
                        piece->repeated);
  else
    gw_block_draw (block, cr, &self->style, width, piece->height);
  cairo_restore (cr);
}

/**
 * gw_sheet_draw_page:
 * @self: a sheet
 * @cr: a cairo context in points, with its origin at the corner of the paper
 * @page: which page of the sheet, 0 for the first
 *
 * Draws a page, numbered within the sheet: each goes to somebody else. The paper behind it is left as it is.
 */
void
gw_sheet_draw_page (GwSheet *self,
                    cairo_t *cr,
                    guint    page)
{
  GwSheetFoot foot;

  g_return_if_fail (GW_IS_SHEET (self));
  g_return_if_fail (cr != NULL);
  g_return_if_fail (page < gw_sheet_get_n_pages (self));

  foot = get_foot (self);
  cairo_save (cr);
  cairo_translate (cr, self->page_setup.margin, self->page_setup.margin);
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const GwPagePiece *piece = &g_array_index (self->pieces, GwPagePiece, i);

      if (piece->page == page)
        draw_piece (self, cr, piece);
    }
  gw_sheet_foot_draw (&foot, cr, page, gw_sheet_get_n_pages (self),
                      self->page_setup.height - 2 * self->page_setup.margin - self->footer_height);
  cairo_restore (cr);
}
