/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-sheet-pack-private.h"

#include "gw-member-sheet.h"

#include <glib/gi18n-lib.h>

/* A page of the pack: which sheet, and which page of it. */
typedef struct
{
  GwSheet *sheet;
  guint    page;
} PackPage;

/**
 * GwSheetPack:
 *
 * Everything that is printed in one go: the sheets of a kind, for somebody.
 * It is laid out once and does not follow later changes of the workshop.
 */
struct _GwSheetPack
{
  GObject parent_instance;

  char        *title;
  char        *author;
  GwPageSetup  page_setup;
  GwDate       as_of;
  GPtrArray   *sheets;
  GArray      *pages;
};

G_DEFINE_TYPE (GwSheetPack, gw_sheet_pack, G_TYPE_OBJECT)

static void
gw_sheet_pack_finalize (GObject *object)
{
  GwSheetPack *self = GW_SHEET_PACK (object);

  g_free (self->title);
  g_free (self->author);
  g_ptr_array_unref (self->sheets);
  g_array_unref (self->pages);

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
  self->sheets = g_ptr_array_new_with_free_func (g_object_unref);
  self->pages = g_array_new (FALSE, FALSE, sizeof (PackPage));
}

static void
add_sheet (GwSheetPack *self,
           GwSheet     *sheet)
{
  g_assert (GW_IS_SHEET (sheet));

  g_ptr_array_add (self->sheets, sheet);
  for (guint page = 0; page < gw_sheet_get_n_pages (sheet); page++)
    {
      PackPage pack_page = { sheet, page };

      g_array_append_val (self->pages, pack_page);
    }
}

static void
add_members (GwSheetPack    *self,
             GwWorkshop     *workshop,
             GwInsight      *insight,
             GwRecord       *for_whom,
             const GwFormat *format)
{
  GwRecordList *teams = gw_workshop_get_teams (workshop);

  for (guint i = 0; i < gw_record_list_get_length (teams); i++)
    {
      GwTeam *team = GW_TEAM (gw_record_list_get (teams, i));
      GwRecordList *members = gw_team_get_members (team);

      for (guint j = 0; j < gw_record_list_get_length (members); j++)
        {
          GwMember *member = GW_MEMBER (gw_record_list_get (members, j));
          g_autoptr (GwMemberFacts) facts = NULL;

          if (for_whom != NULL && for_whom != GW_RECORD (team) && for_whom != GW_RECORD (member)
              && for_whom != GW_RECORD (workshop))
            continue;

          facts = gw_member_facts_new (workshop, insight, team, member, format, self->as_of);
          add_sheet (self, gw_member_sheet_new (facts, &self->page_setup));
        }
    }
}

/**
 * gw_sheet_pack_new:
 * @workshop: the workshop
 * @insight: what its numbers say
 * @kind: what to print
 * @for_whom: (nullable): a #GwTeam or a #GwMember; %NULL for everyone
 * @page_setup: the paper
 * @format: how to write numbers and dates
 * @as_of: the day that the sheets speak of
 *
 * Lays out sheets. Without anybody to print for there are no pages.
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
  g_return_val_if_fail (kind == GW_SHEET_KIND_MEMBER, NULL);
  g_return_val_if_fail (for_whom == NULL || GW_IS_RECORD (for_whom), NULL);
  g_return_val_if_fail (page_setup != NULL && format != NULL, NULL);
  g_return_val_if_fail (gw_date_is_valid (as_of), NULL);

  self = g_object_new (GW_TYPE_SHEET_PACK, NULL);
  self->page_setup = *page_setup;
  self->as_of = as_of;
  title = *gw_workshop_get_title (workshop) != '\0' ? gw_workshop_get_title (workshop) : _("Workshop");
  /* Translators: the title of a workshop */
  self->title = g_strdup_printf (_("Goal sheets: %s"), title);
  self->author = g_strdup (gw_workshop_get_facilitator (workshop));
  add_members (self, workshop, insight, for_whom, format);

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

  return self->pages->len;
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
  g_return_val_if_fail (page < self->pages->len, NULL);

  return gw_sheet_get_title (g_array_index (self->pages, PackPage, page).sheet);
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
  const PackPage *pack_page;

  g_return_if_fail (GW_IS_SHEET_PACK (self));
  g_return_if_fail (cr != NULL);
  g_return_if_fail (page < self->pages->len);

  pack_page = &g_array_index (self->pages, PackPage, page);
  gw_sheet_draw_page (pack_page->sheet, cr, pack_page->page, page + 1, self->pages->len);
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

  return self->author;
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
  g_return_val_if_fail (page < self->pages->len, FALSE);

  return g_array_index (self->pages, PackPage, page).page == 0;
}
