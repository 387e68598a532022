/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-sheet-preview.h"

#include <glib/gi18n-lib.h>

#include "gw-row-name.h"
#include "gw-sheet-page.h"

#define ZOOM_LEAST 0.25
#define ZOOM_MOST 4.0
#define ZOOM_STEP 1.2
/* At 100 % a point is as large as on a screen of 96 dots an inch. */
#define POINT (96.0 / 72.0)
/* How large a page is until somebody says otherwise, if it fits. */
#define ZOOM_AT_FIRST 0.75
#define PAGE_MARGIN 12
#define THUMBNAIL_SCALE 0.18

/* Pages to scroll through, with a column of small ones beside them. Lists
 * build only what is in sight, so a thousand sheets open as fast as one. */
struct _GwSheetPreview
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *thumbnail_scroller;
  GtkWidget *pages;
  GtkAdjustment *across; /* how wide the pages can be */
  GwSheetPack *pack;
  GtkStringList *numbers; /* an item a page; the list views need no more */
  GtkSingleSelection *selection;
  GtkNoSelection *plain;
  double zoom;
  gboolean zoom_is_chosen; /* by somebody; else pages fit */
  guint fit_source;
  gboolean is_rebuilding; /* one list knows of the new pages, the other not yet */
};

G_DEFINE_FINAL_TYPE (GwSheetPreview, gw_sheet_preview, GTK_TYPE_WIDGET)

enum
{
  PROP_ZOOM = 1
};

static void
on_page_setup (GwSheetPreview *self,
               GtkListItem    *item)
{
  GtkWidget *page = gw_sheet_page_new ();

  gtk_widget_set_margin_top (page, PAGE_MARGIN);
  gtk_widget_set_margin_bottom (page, PAGE_MARGIN);
  gtk_widget_set_margin_start (page, PAGE_MARGIN);
  gtk_widget_set_margin_end (page, PAGE_MARGIN);
  gtk_list_item_set_child (item, page);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
on_page_bind (GwSheetPreview *self,
              GtkListItem    *item)
{
  GwSheetPage *page = GW_SHEET_PAGE (gtk_list_item_get_child (item));

  gw_sheet_page_set_scale (page, self->zoom * POINT);
  gw_sheet_page_set_page (page, self->pack, gtk_list_item_get_position (item));
  gw_row_name_set (GTK_WIDGET (page), gw_sheet_pack_get_page_title (self->pack, gtk_list_item_get_position (item)));
}

static void
on_thumbnail_setup (GwSheetPreview *self,
                    GtkListItem    *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *page = gw_sheet_page_new ();
  GtkWidget *label = gtk_label_new (NULL);

  gw_sheet_page_set_scale (GW_SHEET_PAGE (page), THUMBNAIL_SCALE);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 12);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_box_append (GTK_BOX (box), page);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_item_set_child (item, box);
}

static void
on_thumbnail_bind (GwSheetPreview *self,
                   GtkListItem    *item)
{
  GtkWidget *page = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *label = gtk_widget_get_last_child (gtk_list_item_get_child (item));
  guint position = gtk_list_item_get_position (item);

  gw_sheet_page_set_page (GW_SHEET_PAGE (page), self->pack, position);
  gtk_label_set_label (GTK_LABEL (label), gw_sheet_pack_get_page_title (self->pack, position));
  gw_row_name_set (label, gw_sheet_pack_get_page_title (self->pack, position));
}

static void
on_thumbnail_selected (GwSheetPreview *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);

  if (!self->is_rebuilding && position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (self->pages, "list.scroll-to-item", "u", position);
}

static gboolean
on_scroll (GwSheetPreview           *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if (!(state & GDK_CONTROL_MASK))
    return GDK_EVENT_PROPAGATE;

  gw_sheet_preview_set_zoom (self, dy < 0 ? self->zoom * ZOOM_STEP : self->zoom / ZOOM_STEP);
  return GDK_EVENT_STOP;
}

static GtkWidget *
new_scroller (GtkWidget *list)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  return scroller;
}

static GtkWidget *
new_list (GwSheetPreview    *self,
          GtkSelectionModel *model,
          GCallback          setup,
          GCallback          bind,
          const char        *label)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *list;

  g_signal_connect_swapped (factory, "setup", setup, self);
  g_signal_connect_swapped (factory, "bind", bind, self);
  list = gtk_list_view_new (g_object_ref (model), factory);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return list;
}

static void
gw_sheet_preview_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_ZOOM:
      g_value_set_double (value, GW_SHEET_PREVIEW (object)->zoom);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
gw_sheet_preview_dispose (GObject *object)
{
  GwSheetPreview *self = GW_SHEET_PREVIEW (object);

  if (self->fit_source != 0)
    g_source_remove (self->fit_source);
  self->fit_source = 0;
  if (self->across != NULL)
    g_signal_handlers_disconnect_by_data (self->across, self);
  g_clear_object (&self->across);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->plain);
  g_clear_object (&self->numbers);
  g_clear_object (&self->pack);

  G_OBJECT_CLASS (gw_sheet_preview_parent_class)->dispose (object);
}

static void
gw_sheet_preview_class_init (GwSheetPreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = gw_sheet_preview_get_property;
  object_class->dispose = gw_sheet_preview_dispose;
  g_object_class_install_property (object_class, PROP_ZOOM,
                                   g_param_spec_double ("zoom", NULL, NULL, ZOOM_LEAST, ZOOM_MOST, 1.0,
                                                        G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY |
                                                        G_PARAM_STATIC_STRINGS));
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

/* Rows are bound anew, which redraws those in sight and no others. */
static void
rebuild (GwSheetPreview *self)
{
  guint n_pages = self->pack != NULL ? gw_sheet_pack_get_n_pages (self->pack) : 0;
  guint selected = gtk_single_selection_get_selected (self->selection);
  g_auto (GStrv) items = g_new0 (char *, n_pages + 1);

  for (guint i = 0; i < n_pages; i++)
    items[i] = g_strdup_printf ("%u", i + 1);
  self->is_rebuilding = TRUE;
  gtk_string_list_splice (self->numbers, 0, g_list_model_get_n_items (G_LIST_MODEL (self->numbers)),
                          (const char * const *) items);
  self->is_rebuilding = FALSE;
  if (selected < n_pages)
    gtk_single_selection_set_selected (self->selection, selected);
  gtk_widget_set_visible (self->thumbnail_scroller, n_pages > 1);
}

static void
change_zoom (GwSheetPreview *self,
             double          zoom)
{
  zoom = CLAMP (zoom, ZOOM_LEAST, ZOOM_MOST);
  if (zoom == self->zoom)
    return;

  self->zoom = zoom;
  rebuild (self);
  g_object_notify (G_OBJECT (self), "zoom");
}

static gboolean
on_fit (gpointer user_data)
{
  GwSheetPreview *self = user_data;
  double room = gtk_adjustment_get_page_size (self->across) - 2 * PAGE_MARGIN;
  double width = 0;
  double height = 0;

  self->fit_source = 0;
  if (self->zoom_is_chosen || self->pack == NULL || gw_sheet_pack_get_n_pages (self->pack) == 0 || room <= 0)
    return G_SOURCE_REMOVE;

  gw_sheet_pack_get_page_size (self->pack, &width, &height);
  change_zoom (self, MIN (ZOOM_AT_FIRST, room / (width * POINT)));
  return G_SOURCE_REMOVE;
}

/* Not at once: the width is known while widgets are given their places. */
static void
queue_fit (GwSheetPreview *self)
{
  if (!self->zoom_is_chosen && self->fit_source == 0)
    self->fit_source = g_idle_add (on_fit, self);
}

static void
gw_sheet_preview_init (GwSheetPreview *self)
{
  GtkEventController *scroll;
  GtkWidget *thumbnails, *scroller;

  self->zoom = ZOOM_AT_FIRST;
  self->numbers = gtk_string_list_new (NULL);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->numbers)));
  self->plain = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->numbers)));
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (on_thumbnail_selected), self,
                           G_CONNECT_SWAPPED);

  thumbnails = new_list (self, GTK_SELECTION_MODEL (self->selection),
                         G_CALLBACK (on_thumbnail_setup), G_CALLBACK (on_thumbnail_bind), _("Pages"));
  gtk_widget_add_css_class (thumbnails, "navigation-sidebar");
  gtk_widget_add_css_class (thumbnails, "sheet-thumbnails");
  self->thumbnail_scroller = new_scroller (thumbnails);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->thumbnail_scroller),
                                  GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);

  self->pages = new_list (self, GTK_SELECTION_MODEL (self->plain),
                          G_CALLBACK (on_page_setup), G_CALLBACK (on_page_bind), _("Preview"));
  gtk_widget_add_css_class (self->pages, "sheet-pages");
  scroller = new_scroller (self->pages);
  gtk_widget_set_hexpand (scroller, TRUE);
  self->across = g_object_ref (gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scroller)));
  g_signal_connect_swapped (self->across, "notify::page-size", G_CALLBACK (queue_fit), self);
  scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (on_scroll), self);
  gtk_widget_add_controller (scroller, scroll);

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_append (GTK_BOX (self->box), self->thumbnail_scroller);
  gtk_box_append (GTK_BOX (self->box), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (self->box), scroller);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * gw_sheet_preview_set_pack:
 * @pack: (nullable): the sheets to show
 */
void
gw_sheet_preview_set_pack (GwSheetPreview *self,
                           GwSheetPack    *pack)
{
  g_return_if_fail (GW_IS_SHEET_PREVIEW (self));
  g_return_if_fail (pack == NULL || GW_IS_SHEET_PACK (pack));

  g_set_object (&self->pack, pack);
  rebuild (self);
  queue_fit (self);
}

/**
 * gw_sheet_preview_get_zoom:
 *
 * Returns: the zoom, 1 being the size of the paper
 */
double
gw_sheet_preview_get_zoom (GwSheetPreview *self)
{
  g_return_val_if_fail (GW_IS_SHEET_PREVIEW (self), 1.0);

  return self->zoom;
}

/**
 * gw_sheet_preview_set_zoom:
 * @zoom: 1 is the size of the paper; kept between a quarter and four times that
 *
 * Before this is called, pages are as wide as the view where it is narrow.
 */
void
gw_sheet_preview_set_zoom (GwSheetPreview *self,
                           double          zoom)
{
  g_return_if_fail (GW_IS_SHEET_PREVIEW (self));

  self->zoom_is_chosen = TRUE;
  change_zoom (self, zoom);
}
