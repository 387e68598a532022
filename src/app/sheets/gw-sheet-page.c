/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-sheet-page.h"

#include <glib/gi18n-lib.h>

/* One page as it will come out of the printer. */
struct _GwSheetPage
{
  GtkWidget parent_instance;

  GwSheetPack *pack;
  guint page;
  double scale; /* pixels a point */
};

G_DEFINE_FINAL_TYPE (GwSheetPage, gw_sheet_page, GTK_TYPE_WIDGET)

static void
gw_sheet_page_dispose (GObject *object)
{
  g_clear_object (&GW_SHEET_PAGE (object)->pack);

  G_OBJECT_CLASS (gw_sheet_page_parent_class)->dispose (object);
}

static void
gw_sheet_page_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  GwSheetPage *self = GW_SHEET_PAGE (widget);
  double width = 0;
  double height = 0;

  if (self->pack != NULL)
    gw_sheet_pack_get_page_size (self->pack, &width, &height);

  *minimum = *natural = (int) ((orientation == GTK_ORIENTATION_HORIZONTAL ? width : height) * self->scale + 0.5);
}

static void
gw_sheet_page_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  GwSheetPage *self = GW_SHEET_PAGE (widget);
  graphene_rect_t bounds;
  cairo_t *cr;

  if (self->pack == NULL || self->page >= gw_sheet_pack_get_n_pages (self->pack))
    return;

  graphene_rect_init (&bounds, 0, 0,
                      (float) gtk_widget_get_width (widget), (float) gtk_widget_get_height (widget));
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  cairo_scale (cr, self->scale, self->scale);
  gw_sheet_pack_draw_page (self->pack, cr, self->page);
  cairo_destroy (cr);
}

static void
gw_sheet_page_class_init (GwSheetPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_sheet_page_dispose;
  widget_class->measure = gw_sheet_page_measure;
  widget_class->snapshot = gw_sheet_page_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
gw_sheet_page_init (GwSheetPage *self)
{
  self->scale = 1.0;
  gtk_widget_add_css_class (GTK_WIDGET (self), "sheet-page");
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * gw_sheet_page_new:
 *
 * Returns: (transfer full): a widget for one page
 */
GtkWidget *
gw_sheet_page_new (void)
{
  return g_object_new (GW_TYPE_SHEET_PAGE, NULL);
}

/**
 * gw_sheet_page_set_page:
 * @pack: (nullable): the sheets
 * @page: which page of them, from 0
 */
void
gw_sheet_page_set_page (GwSheetPage *self,
                        GwSheetPack *pack,
                        guint        page)
{
  g_autofree char *label = NULL;

  g_return_if_fail (GW_IS_SHEET_PAGE (self));
  g_return_if_fail (pack == NULL || GW_IS_SHEET_PACK (pack));

  g_set_object (&self->pack, pack);
  self->page = page;
  if (pack != NULL && page < gw_sheet_pack_get_n_pages (pack))
    {
      /* Translators: a page of the preview, then its title ("Ana Sample") */
      label = g_strdup_printf (_("Page %u of %u: %s"), page + 1, gw_sheet_pack_get_n_pages (pack),
                               gw_sheet_pack_get_page_title (pack, page));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * gw_sheet_page_set_scale:
 * @scale: pixels a point
 */
void
gw_sheet_page_set_scale (GwSheetPage *self,
                         double       scale)
{
  g_return_if_fail (GW_IS_SHEET_PAGE (self));
  g_return_if_fail (scale > 0);

  self->scale = scale;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
