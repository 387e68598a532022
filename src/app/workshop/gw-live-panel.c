/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-live-panel.h"

#include <glib/gi18n-lib.h>

#include "gw-page-hints.h"
#include "gw-paragraph.h"
#include "gw-shown-text.h"

/* What stands in the panel, and which widgets show it. */
typedef enum
{
  ITEM_FIGURE,
  ITEM_PAIR,
  ITEM_HEAD,
  ITEM_HINT,
  ITEM_QUIET,
} ItemKind;

#define MOST_TEXTS 3

typedef struct
{
  ItemKind kind;
  char *texts[MOST_TEXTS];
} Item;

struct _GwLivePanel
{
  GtkWidget parent_instance;

  GArray *items; /* said since the panel was cleared */
  GtkWidget *box;
  GtkWidget *children; /* stay: charts */
  GtkWidget *figures;  /* come and go */
  GtkWidget *hints;
};

G_DEFINE_FINAL_TYPE (GwLivePanel, gw_live_panel, GTK_TYPE_WIDGET)

static void
item_clear (Item *item)
{
  for (guint i = 0; i < MOST_TEXTS; i++)
    g_clear_pointer (&item->texts[i], g_free);
}

static GtkWidget *
new_label (const char *text,
           const char *first_class,
           const char *second_class)
{
  GtkWidget *label = gw_paragraph_new (text, first_class);

  if (second_class != NULL)
    gtk_widget_add_css_class (label, second_class);
  return label;
}

static void
gw_live_panel_dispose (GObject *object)
{
  g_clear_pointer (&GW_LIVE_PANEL (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (gw_live_panel_parent_class)->dispose (object);
}

static void
gw_live_panel_finalize (GObject *object)
{
  g_array_unref (GW_LIVE_PANEL (object)->items);

  G_OBJECT_CLASS (gw_live_panel_parent_class)->finalize (object);
}

static void
gw_live_panel_class_init (GwLivePanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_live_panel_dispose;
  G_OBJECT_CLASS (klass)->finalize = gw_live_panel_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "livepanel");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
gw_live_panel_init (GwLivePanel *self)
{
  self->items = g_array_new (FALSE, FALSE, sizeof (Item));
  g_array_set_clear_func (self->items, (GDestroyNotify) item_clear);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->children = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->figures = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_set_visible (self->children, FALSE);
  gtk_box_append (GTK_BOX (self->box), new_label (_("What this says"), "heading", NULL));
  gtk_box_append (GTK_BOX (self->box), self->children);
  gtk_box_append (GTK_BOX (self->box), self->figures);
  self->hints = g_object_new (GW_TYPE_PAGE_HINTS, NULL);
  gtk_box_append (GTK_BOX (self->box), self->hints);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("What this says"), -1);
}

/* The labels of an item, which are changed where it only says something else:
 * a label that stays need not be measured again. */
static GtkWidget *
add_label (GtkWidget  *item,
           GtkWidget  *parent,
           const char *first_class,
           const char *second_class)
{
  GPtrArray *labels = g_object_get_data (G_OBJECT (item), "labels");
  GtkWidget *label = new_label (NULL, first_class, second_class);

  gtk_box_append (GTK_BOX (parent), label);
  g_ptr_array_add (labels, label);
  return label;
}

static GtkWidget *
new_item (ItemKind kind)
{
  gboolean line = kind == ITEM_PAIR || kind == ITEM_HINT;
  GtkWidget *item = gtk_box_new (line ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL, line ? 10 : 0);
  GtkWidget *image;

  g_object_set_data (G_OBJECT (item), "kind", GINT_TO_POINTER (kind));
  g_object_set_data_full (G_OBJECT (item), "labels", g_ptr_array_new (), (GDestroyNotify) g_ptr_array_unref);
  switch (kind)
    {
    case ITEM_FIGURE:
      gtk_widget_add_css_class (item, "figure");
      add_label (item, item, "caption", "dim-label");
      add_label (item, item, "title-2", "numeric");
      add_label (item, item, "caption", "dim-label");
      break;
    case ITEM_PAIR:
      gtk_widget_set_hexpand (add_label (item, item, NULL, NULL), TRUE);
      gtk_label_set_xalign (GTK_LABEL (add_label (item, item, "numeric", NULL)), 1);
      break;
    case ITEM_HEAD:
      gtk_widget_add_css_class (add_label (item, item, "caption", "dim-label"), "figure");
      break;
    case ITEM_HINT:
      image = gtk_image_new_from_icon_name ("dialog-information-symbolic");
      gtk_widget_set_valign (image, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (item), image);
      gtk_widget_set_hexpand (add_label (item, item, NULL, NULL), TRUE);
      gtk_widget_add_css_class (item, "hint");
      break;
    case ITEM_QUIET:
    default:
      add_label (item, item, "dim-label", NULL);
    }

  return item;
}

static void
show_item (GtkWidget  *widget,
           const Item *item)
{
  GPtrArray *labels = g_object_get_data (G_OBJECT (widget), "labels");

  for (guint i = 0; i < labels->len; i++)
    {
      const char *text = item->texts[i];
      g_autofree char *shown = gw_shown_text (text != NULL ? text : "");

      gtk_label_set_label (g_ptr_array_index (labels, i), shown);
      gtk_widget_set_visible (g_ptr_array_index (labels, i), text != NULL && text[0] != '\0');
    }
}

/**
 * gw_live_panel_clear:
 *
 * Begins to say all figures anew. Children stay.
 */
void
gw_live_panel_clear (GwLivePanel *self)
{
  g_return_if_fail (GW_IS_LIVE_PANEL (self));

  g_array_set_size (self->items, 0);
  gw_page_hints_clear (GW_PAGE_HINTS (self->hints));
}

/**
 * gw_live_panel_show:
 *
 * Shows what was said since the panel was cleared.
 */
void
gw_live_panel_show (GwLivePanel *self)
{
  GtkWidget *shown;

  g_return_if_fail (GW_IS_LIVE_PANEL (self));

  shown = gtk_widget_get_first_child (self->figures);
  for (guint i = 0; i < self->items->len; i++)
    {
      const Item *item = &g_array_index (self->items, Item, i);
      GtkWidget *widget = shown;

      if (widget != NULL && GPOINTER_TO_INT (g_object_get_data (G_OBJECT (widget), "kind")) == (int) item->kind)
        shown = gtk_widget_get_next_sibling (widget);
      else
        {
          widget = new_item (item->kind);
          gtk_box_insert_child_after (GTK_BOX (self->figures), widget,
                                      shown != NULL ? gtk_widget_get_prev_sibling (shown)
                                                    : gtk_widget_get_last_child (self->figures));
        }
      show_item (widget, item);
    }
  while (shown != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (shown);

      gtk_box_remove (GTK_BOX (self->figures), shown);
      shown = next;
    }

  gw_page_hints_show (GW_PAGE_HINTS (self->hints));
}

/**
 * gw_live_panel_get_hints:
 *
 * Returns: (transfer none): the #GwPageHints under the figures
 */
GtkWidget *
gw_live_panel_get_hints (GwLivePanel *self)
{
  g_return_val_if_fail (GW_IS_LIVE_PANEL (self), NULL);

  return self->hints;
}

static void
say (GwLivePanel *self,
     ItemKind     kind,
     const char  *first,
     const char  *second,
     const char  *third)
{
  Item item = { kind, { g_strdup (first), g_strdup (second), g_strdup (third) } };

  g_array_append_val (self->items, item);
}

/**
 * gw_live_panel_add_figure:
 * @caption: what it is
 * @value: the figure, in large type
 * @detail: (nullable): what it means
 *
 * Adds one figure.
 */
void
gw_live_panel_add_figure (GwLivePanel *self,
                          const char  *caption,
                          const char  *value,
                          const char  *detail)
{
  g_return_if_fail (GW_IS_LIVE_PANEL (self));
  g_return_if_fail (caption != NULL && value != NULL);

  say (self, ITEM_FIGURE, caption, value, detail);
}

/**
 * gw_live_panel_add_pair:
 * @name: at the start of a line
 * @value: at its end
 *
 * Adds one line of a small table.
 */
void
gw_live_panel_add_pair (GwLivePanel *self,
                        const char  *name,
                        const char  *value)
{
  g_return_if_fail (GW_IS_LIVE_PANEL (self));
  g_return_if_fail (name != NULL && value != NULL);

  say (self, ITEM_PAIR, name, value, NULL);
}

/**
 * gw_live_panel_add_head:
 *
 * Adds the name of what follows.
 */
void
gw_live_panel_add_head (GwLivePanel *self,
                        const char  *text)
{
  g_return_if_fail (GW_IS_LIVE_PANEL (self));

  say (self, ITEM_HEAD, text, NULL, NULL);
}

/**
 * gw_live_panel_add_hint:
 *
 * Adds something to think about. Hints never block.
 */
void
gw_live_panel_add_hint (GwLivePanel *self,
                        const char  *text)
{
  g_return_if_fail (GW_IS_LIVE_PANEL (self));

  say (self, ITEM_HINT, text, NULL, NULL);
}

/**
 * gw_live_panel_add_quiet:
 *
 * Adds a sentence in small type, such as what is needed before there is a
 * figure.
 */
void
gw_live_panel_add_quiet (GwLivePanel *self,
                         const char  *text)
{
  g_return_if_fail (GW_IS_LIVE_PANEL (self));

  say (self, ITEM_QUIET, text, NULL, NULL);
}
