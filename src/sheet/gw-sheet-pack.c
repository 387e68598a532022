/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-sheet-pack-private.h"

#include "gw-poster.h"
#include "gw-sheet-pack-sheets.h"

#include <glib/gi18n-lib.h>

/* So many sheets are kept; more are laid out again when they are looked at, so
 * that a thousand take no more memory than these. */
#define N_KEPT 32

/**
 * GwSheetPack:
 *
 * Everything that is printed in one go: the sheets of a kind, for somebody.
 * They are laid out as they are asked for. A pack is made anew when the
 * workshop changes.
 */
struct _GwSheetPack
{
  GObject parent_instance;

  GwSheetKind  kind;
  GwWorkshop  *workshop;
  GwInsight   *insight;
  GwFormat    *format;
  GwPageSetup  page_setup;
  GwDate       as_of;
  char        *title;
  gboolean     outdated;

  GArray      *sheets;
  guint        n_laid_out;
  guint        n_pages;
  GQueue       kept;
  GwTextStore *texts;
};

G_DEFINE_TYPE (GwSheetPack, gw_sheet_pack, G_TYPE_OBJECT)

static void
gw_sheet_pack_finalize (GObject *object)
{
  GwSheetPack *self = GW_SHEET_PACK (object);

  g_queue_clear (&self->kept);
  g_array_unref (self->sheets);
  gw_text_store_unref (self->texts);
  g_object_unref (self->workshop);
  g_object_unref (self->insight);
  gw_format_free (self->format);
  g_free (self->title);

  G_OBJECT_CLASS (gw_sheet_pack_parent_class)->finalize (object);
}

static void
gw_sheet_pack_class_init (GwSheetPackClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = gw_sheet_pack_finalize;
}

static void
gw_sheet_pack_init (GwSheetPack *self)
{
  g_queue_init (&self->kept);
  self->texts = gw_text_store_new ();
}

static GwPackSheet *
get_pack_sheet (GwSheetPack *self,
                guint        position)
{
  return &g_array_index (self->sheets, GwPackSheet, position);
}

/* The sheet itself, laid out now unless it is one of those that are kept. */
static GwSheet *
get_sheet (GwSheetPack *self,
           guint        position)
{
  GwPackSheet *found = get_pack_sheet (self, position);
  GwSheetRequest request = {
    self->workshop, self->insight, found->team, found->member, &self->page_setup, self->format, self->as_of,
    self->texts,
  };

  if (found->sheet != NULL)
    return found->sheet;

  if (g_queue_get_length (&self->kept) == N_KEPT)
    g_clear_object (&get_pack_sheet (self, GPOINTER_TO_UINT (g_queue_pop_head (&self->kept)))->sheet);
  found->sheet = gw_pack_sheet_make (self->kind, &request);
  g_queue_push_tail (&self->kept, GUINT_TO_POINTER (position));

  return found->sheet;
}

/* On how many pieces of paper a page of a sheet is printed. */
static guint
get_n_tiles (GwSheetPack *self)
{
  GwPosterTiles tiles;

  if (self->kind != GW_SHEET_KIND_POSTER)
    return 1;

  gw_poster_tiles_init (&tiles, &self->page_setup);
  return tiles.n_tiles;
}

/* Lays out the next sheet whose pages are not known yet. */
static void
lay_out_next (GwSheetPack *self)
{
  GwPackSheet *next = get_pack_sheet (self, self->n_laid_out);

  next->first_page = self->n_pages;
  next->n_pages = gw_sheet_get_n_pages (get_sheet (self, self->n_laid_out)) * get_n_tiles (self);
  self->n_pages += next->n_pages;
  self->n_laid_out++;
}

/* The sheet that a page belongs to; the page exists. */
static guint
find_sheet (GwSheetPack *self,
            guint        page)
{
  guint low = 0;
  guint high;

  g_assert (page < self->n_pages);

  high = self->n_laid_out - 1;
  while (low < high)
    {
      guint middle = (low + high + 1) / 2;

      if (get_pack_sheet (self, middle)->first_page <= page)
        low = middle;
      else
        high = middle - 1;
    }

  return low;
}

static void
on_edited (GwSheetPack *self)
{
  g_assert (GW_IS_SHEET_PACK (self));

  self->outdated = TRUE;
}

/**
 * gw_sheet_pack_new:
 * @workshop: the workshop
 * @insight: what its numbers say
 * @kind: what to print
 * @for_whom: (nullable): a #GwTeam or a #GwMember; %NULL for everyone. A sheet
 *   of a team is printed for its members, too.
 * @page_setup: the paper
 * @format: how to write numbers and dates
 * @as_of: the day that the sheets speak of
 *
 * Gathers sheets. Without anybody to print for there are no pages.
 *
 * Returns: (transfer full): the sheets
 */
GwSheetPack *
gw_sheet_pack_new (GwWorkshop        *workshop,
                   GwInsight         *insight,
                   GwSheetKind        kind,
                   GwRecord          *for_whom,
                   const GwPageSetup *page_setup,
                   const GwFormat    *format,
                   GwDate             as_of)
{
  GwSheetPack *self;
  const char *title;

  g_return_val_if_fail (GW_IS_WORKSHOP (workshop), NULL);
  g_return_val_if_fail (GW_IS_INSIGHT (insight), NULL);
  g_return_val_if_fail (kind < GW_N_SHEET_KINDS, NULL);
  g_return_val_if_fail (for_whom == NULL || GW_IS_RECORD (for_whom), NULL);
  g_return_val_if_fail (page_setup != NULL && format != NULL, NULL);
  g_return_val_if_fail (gw_date_is_valid (as_of), NULL);

  self = g_object_new (GW_TYPE_SHEET_PACK, NULL);
  self->kind = kind;
  self->workshop = g_object_ref (workshop);
  self->insight = g_object_ref (insight);
  self->format = gw_format_copy (format);
  self->page_setup = *page_setup;
  self->as_of = as_of;
  title = *gw_workshop_get_title (workshop) != '\0' ? gw_workshop_get_title (workshop) : _("Workshop");
  /* Translators: what is printed, such as "Goal sheets", and the title of a workshop */
  self->title = g_strdup_printf (_("%s: %s"), gw_sheet_kind_get_title (kind), title);
  self->sheets = gw_pack_sheets_list (workshop, kind, for_whom);
  g_signal_connect_object (workshop, "edited", G_CALLBACK (on_edited), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * gw_sheet_pack_get_title:
 * @self: a pack
 *
 * Returns: (transfer none): what is printed, for a document title or a print job
 */
const char *
gw_sheet_pack_get_title (GwSheetPack *self)
{
  g_return_val_if_fail (GW_IS_SHEET_PACK (self), NULL);

  return self->title;
}

/**
 * gw_sheet_pack_get_n_pages:
 * @self: a pack
 *
 * Returns: how many pages there are
 */
guint
gw_sheet_pack_get_n_pages (GwSheetPack *self)
{
  g_return_val_if_fail (GW_IS_SHEET_PACK (self), 0);

  while (self->n_laid_out < self->sheets->len)
    lay_out_next (self);

  return self->n_pages;
}

/**
 * gw_sheet_pack_get_n_sheets:
 * @self: a pack
 *
 * Returns: how many sheets there are, each of one or more pages
 */
guint
gw_sheet_pack_get_n_sheets (GwSheetPack *self)
{
  g_return_val_if_fail (GW_IS_SHEET_PACK (self), 0);

  return self->sheets->len;
}

/**
 * gw_sheet_pack_get_subject:
 * @self: a pack
 * @sheet: 0 for the first
 *
 * Returns: (transfer none): the #GwMember, the #GwTeam or the #GwWorkshop that a
 *   sheet is about: a pack for it is this sheet alone
 */
GwRecord *
gw_sheet_pack_get_subject (GwSheetPack *self,
                           guint        sheet)
{
  const GwPackSheet *found;

  g_return_val_if_fail (GW_IS_SHEET_PACK (self), NULL);
  g_return_val_if_fail (sheet < self->sheets->len, NULL);

  found = get_pack_sheet (self, sheet);
  if (found->member != NULL)
    return GW_RECORD (found->member);

  return found->team != NULL ? GW_RECORD (found->team) : GW_RECORD (self->workshop);
}

/**
 * gw_sheet_pack_get_page_size:
 * @self: a pack
 * @width: (out): the width of the paper, in points
 * @height: (out): the height of the paper, in points
 */
void
gw_sheet_pack_get_page_size (GwSheetPack *self,
                             double      *width,
                             double      *height)
{
  g_return_if_fail (GW_IS_SHEET_PACK (self));
  g_return_if_fail (width != NULL && height != NULL);

  *width = self->page_setup.width;
  *height = self->page_setup.height;
}

/**
 * gw_sheet_pack_get_page_title:
 * @self: a pack
 * @page: 0 for the first
 *
 * Returns: (transfer none): whose page it is
 */
const char *
gw_sheet_pack_get_page_title (GwSheetPack *self,
                              guint        page)
{
  g_return_val_if_fail (GW_IS_SHEET_PACK (self), NULL);
  g_return_val_if_fail (gw_sheet_pack_has_page (self, page), NULL);

  return gw_sheet_get_title (get_sheet (self, find_sheet (self, page)));
}

/**
 * gw_sheet_pack_draw_page:
 * @self: a pack
 * @cr: a cairo context in points, with its origin at the corner of the paper
 * @page: 0 for the first
 *
 * Draws a page: to a preview, a printer or a PDF. The paper is left as it is.
 */
void
gw_sheet_pack_draw_page (GwSheetPack *self,
                         cairo_t     *cr,
                         guint        page)
{
  GwSheet *sheet;
  guint position;
  guint n_tiles;

  g_return_if_fail (GW_IS_SHEET_PACK (self));
  g_return_if_fail (cr != NULL);
  g_return_if_fail (gw_sheet_pack_has_page (self, page));

  position = find_sheet (self, page);
  sheet = get_sheet (self, position);
  page -= get_pack_sheet (self, position)->first_page;
  n_tiles = get_n_tiles (self);
  /* The workshop may have changed, and the sheet become shorter. */
  if (page / n_tiles >= gw_sheet_get_n_pages (sheet))
    return;

  if (self->kind == GW_SHEET_KIND_POSTER)
    gw_poster_draw_tile (sheet, &self->page_setup, cr, page / n_tiles, page % n_tiles);
  else
    gw_sheet_draw_page (sheet, cr, page);
}

/**
 * gw_sheet_pack_get_author:
 * @self: a pack
 *
 * Returns: (transfer none): who leads the workshop; may be ""
 */
const char *
gw_sheet_pack_get_author (GwSheetPack *self)
{
  g_return_val_if_fail (GW_IS_SHEET_PACK (self), NULL);

  return gw_workshop_get_facilitator (self->workshop);
}

/**
 * gw_sheet_pack_get_as_of:
 * @self: a pack
 *
 * Returns: the day that the sheets speak of
 */
GwDate
gw_sheet_pack_get_as_of (GwSheetPack *self)
{
  g_return_val_if_fail (GW_IS_SHEET_PACK (self), GW_DATE_NONE);

  return self->as_of;
}

/**
 * gw_sheet_pack_get_sheet:
 * @self: a pack
 * @sheet: 0 for the first
 *
 * Returns: (transfer none): a sheet, kept until many others were asked for
 */
GwSheet *
gw_sheet_pack_get_sheet (GwSheetPack *self,
                         guint        sheet)
{
  g_return_val_if_fail (GW_IS_SHEET_PACK (self), NULL);
  g_return_val_if_fail (sheet < self->sheets->len, NULL);

  return get_sheet (self, sheet);
}

/**
 * gw_sheet_pack_is_outdated:
 * @self: a pack
 *
 * Returns: whether the workshop was changed since
 */
gboolean
gw_sheet_pack_is_outdated (GwSheetPack *self)
{
  g_return_val_if_fail (GW_IS_SHEET_PACK (self), FALSE);

  return self->outdated;
}

/**
 * gw_sheet_pack_has_page:
 * @self: a pack
 * @page: 0 for the first
 *
 * Returns: whether there is such a page; lays out no more than is needed to know
 */
gboolean
gw_sheet_pack_has_page (GwSheetPack *self,
                        guint        page)
{
  g_return_val_if_fail (GW_IS_SHEET_PACK (self), FALSE);

  while (page >= self->n_pages && self->n_laid_out < self->sheets->len)
    lay_out_next (self);

  return page < self->n_pages;
}

/**
 * gw_sheet_pack_begins_sheet:
 * @self: a pack
 * @page: 0 for the first
 *
 * Returns: whether a sheet begins on @page
 */
gboolean
gw_sheet_pack_begins_sheet (GwSheetPack *self,
                            guint        page)
{
  g_return_val_if_fail (GW_IS_SHEET_PACK (self), FALSE);
  g_return_val_if_fail (gw_sheet_pack_has_page (self, page), FALSE);

  return get_pack_sheet (self, find_sheet (self, page))->first_page == page;
}
