/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-spread-box.h"

#include "gw-wrap-layout.h"

struct _GwSpreadBox
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (GwSpreadBox, gw_spread_box, GTK_TYPE_WIDGET)

static void
gw_spread_box_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (gw_spread_box_parent_class)->dispose (object);
}

static void
gw_spread_box_class_init (GwSpreadBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_spread_box_dispose;
}

static void
gw_spread_box_init (GwSpreadBox *self)
{
  GtkLayoutManager *layout = gw_wrap_layout_new (12, 6);

  g_object_set (layout, "spread", TRUE, NULL);
  gtk_widget_set_layout_manager (GTK_WIDGET (self), layout);
}
