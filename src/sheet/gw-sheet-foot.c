/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-sheet-foot.h"

#include "gw-text-block.h"

#include <glib/gi18n-lib.h>

/* Of the width; the rest is for the page number, and for the code where there is one. */
#define TEXT_SHARE 0.88
#define TEXT_SHARE_WITH_CODE 0.75

/* Before the pages are known: the widest that is likely. */
#define MOST_PAGES 99

static double
get_share (const GwSheetFoot *self)
{
  return self->code != NULL ? TEXT_SHARE_WITH_CODE : TEXT_SHARE;
}

static PangoLayout *
create_text (const GwSheetFoot *self,
             cairo_t           *cr)
{
  return gw_text_layout (cr, self->style, self->text, GW_SHEET_LEAST_TEXT, GW_TEXT_DIM,
                         get_share (self) * self->width);
}

/* Where the page stands among those of the sheet. */
static PangoLayout *
create_page_number (const GwSheetFoot *self,
                    cairo_t           *cr,
                    guint              page,
                    guint              n_pages)
{
  /* Translators: a page and how many there are, such as "1 / 2" */
  g_autofree char *number = g_strdup_printf (C_("page", "%u / %u"), page + 1, n_pages);
  g_autofree char *text = NULL;

  /* Translators: the code of a sheet, and its page such as "1 / 2" */
  text = self->code != NULL ? g_strdup_printf (_("sheet %s · %s"), self->code, number) : g_strdup (number);
  return gw_text_layout (cr, self->style, text, GW_SHEET_LEAST_TEXT, GW_TEXT_DIM | GW_TEXT_END,
                         (1 - get_share (self)) * self->width);
}

/* Some scripts reach below their lines; at the foot there is nothing to reach
 * into but the margin. */
static double
get_lowest (PangoLayout *layout)
{
  PangoRectangle ink;
  double height;

  gw_draw_layout_size (layout, NULL, &height);
  pango_layout_get_extents (layout, &ink, NULL);

  return MAX (height, (double) (ink.y + ink.height) / PANGO_SCALE);
}

/**
 * gw_sheet_foot_measure:
 * @self: a foot
 * @cr: the context to measure text on
 *
 * Returns: its height on any page, in points
 */
double
gw_sheet_foot_measure (const GwSheetFoot *self,
                       cairo_t           *cr)
{
  g_autoptr (PangoLayout) text = NULL;
  g_autoptr (PangoLayout) number = NULL;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (cr != NULL, 0);

  text = create_text (self, cr);
  number = create_page_number (self, cr, MOST_PAGES - 1, MOST_PAGES);

  return MAX (get_lowest (text), get_lowest (number));
}

/**
 * gw_sheet_foot_draw:
 * @self: a foot
 * @cr: a cairo context with its origin at the corner of the content
 * @page: which page of the sheet, 0 for the first
 * @n_pages: how many pages the sheet has
 * @y: where the foot begins
 *
 * Draws the foot of a page.
 */
void
gw_sheet_foot_draw (const GwSheetFoot *self,
                    cairo_t           *cr,
                    guint              page,
                    guint              n_pages,
                    double             y)
{
  g_autoptr (PangoLayout) text = NULL;
  g_autoptr (PangoLayout) number = NULL;
  double share;

  g_return_if_fail (self != NULL);
  g_return_if_fail (cr != NULL);

  text = create_text (self, cr);
  number = create_page_number (self, cr, page, n_pages);
  share = get_share (self);
  gw_color_set_source (&self->style->palette->dim, cr);
  cairo_tag_begin (cr, "P", NULL);
  cairo_move_to (cr, self->style->rtl ? (1 - share) * self->width : 0, y);
  pango_cairo_show_layout (cr, text);
  cairo_move_to (cr, self->style->rtl ? 0 : share * self->width, y);
  pango_cairo_show_layout (cr, number);
  cairo_tag_end (cr, "P");
}
