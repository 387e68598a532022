/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-allocation-columns.h"

#include <glib/gi18n-lib.h>

#include "gw-allocation-entry.h"
#include "gw-allocation-line.h"
#include "gw-allocation-more.h"
#include "gw-allocation.h"
#include "gw-share-bar.h"
#include "gw-text-scale.h"

/* The columns of the allocation. A cell follows its line. */
typedef struct
{
  const char *title;
  int width;    /* in pixels, at the usual size of text */
  gboolean grows;
  float align;
  GtkWidget *(*create) (void);
  void (*show) (GtkWidget        *cell,
                GwAllocationLine *line);
} Column;

static GtkWidget *
new_text (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  return label;
}

static GtkWidget *
new_number (void)
{
  GtkWidget *label = new_text ();

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, "numeric");
  return label;
}

static GtkWidget *
new_last (void)
{
  GtkWidget *label = new_number ();

  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

static void
show_name (GtkWidget        *cell,
           GwAllocationLine *line)
{
  gtk_label_set_label (GTK_LABEL (cell), gw_allocation_line_get_name (line));
  gtk_widget_set_tooltip_text (cell, gw_allocation_line_get_name (line));
}

static void
show_last (GtkWidget        *cell,
           GwAllocationLine *line)
{
  gtk_label_set_label (GTK_LABEL (cell), gw_allocation_line_get_last (line));
  gtk_widget_set_tooltip_text (cell, gw_allocation_line_is_estimated (line)
                                       ? _("No last result: the mean of the others, by capacity, is used instead")
                                       : NULL);
}

static void
show_own (GtkWidget        *cell,
          GwAllocationLine *line)
{
  gtk_label_set_label (GTK_LABEL (cell), gw_allocation_line_get_own (line));
}

static void
show_entry (GtkWidget        *cell,
            GwAllocationLine *line)
{
  gw_allocation_entry_show (GW_ALLOCATION_ENTRY (cell), line);
}

static GwAllocationLine *
get_line (GtkWidget *cell)
{
  return g_object_get_data (G_OBJECT (cell), "line");
}

/* A press shows what the line says, which need not be what the button shows. */
static void
on_lock_clicked (GtkWidget *cell)
{
  GwAllocationLine *line = get_line (cell);

  if (line != NULL)
    gw_allocation_line_toggle_lock (line);
}

static GtkWidget *
new_lock (void)
{
  GtkWidget *button = gtk_button_new ();

  gtk_widget_add_css_class (button, "flat");
  /* So that a half-typed amount keeps the focus, to be finished. */
  gtk_widget_set_focus_on_click (button, FALSE);
  g_signal_connect (button, "clicked", G_CALLBACK (on_lock_clicked), NULL);
  return button;
}

static void
show_lock (GtkWidget        *cell,
           GwAllocationLine *line)
{
  gboolean locked = gw_allocation_line_is_locked (line);
  g_autofree char *name = g_strdup_printf (locked ? _("The amount of %s stays; press to let it move again")
                                                  : _("Keep the amount of %s while the others move"),
                                           gw_allocation_line_get_name (line));

  gtk_button_set_icon_name (GTK_BUTTON (cell), locked ? "changes-prevent-symbolic" : "changes-allow-symbolic");
  gtk_widget_set_tooltip_text (cell, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (locked)
    gtk_widget_remove_css_class (cell, "dim-label");
  else
    gtk_widget_add_css_class (cell, "dim-label");
}

static void
on_bar_moved (GtkWidget *cell,
              double     share)
{
  GwAllocationLine *line = get_line (cell);

  if (line != NULL)
    gw_allocation_line_move (line, (gint64) (share * (double) gw_allocation_line_get_full (line)));
}

static void
on_bar_stepped (GtkWidget *cell,
                int        steps)
{
  GwAllocationLine *line = get_line (cell);
  GwAllocation *allocation;

  if (line == NULL)
    return;

  allocation = gw_goal_get_allocation (gw_allocation_line_get_goal (line));
  gw_allocation_line_move (line, gw_allocation_line_get_amount (line) + steps * gw_allocation_get_unit (allocation));
}

static void
on_bar_released (GtkWidget *cell)
{
  if (get_line (cell) != NULL)
    gw_allocation_line_end_typing (get_line (cell));
}

static GtkWidget *
new_bar (void)
{
  GtkWidget *bar = g_object_new (GW_TYPE_SHARE_BAR, NULL);

  g_signal_connect (bar, "moved", G_CALLBACK (on_bar_moved), NULL);
  g_signal_connect (bar, "stepped", G_CALLBACK (on_bar_stepped), NULL);
  g_signal_connect (bar, "released", G_CALLBACK (on_bar_released), NULL);
  return bar;
}

static double
get_share (GwAllocationLine *line,
           gint64            amount)
{
  gint64 full = gw_allocation_line_get_full (line);

  return amount == GW_UNSET || full <= 0 ? GW_SHARE_BAR_NONE : (double) amount / (double) full;
}

static void
show_bar (GtkWidget        *cell,
          GwAllocationLine *line)
{
  g_autofree char *name = g_strdup_printf (_("Share of %s"), gw_allocation_line_get_name (line));

  gw_share_bar_set_share (GW_SHARE_BAR (cell), MAX (get_share (line, gw_allocation_line_get_amount (line)), 0),
                          get_share (line, gw_allocation_line_get_minimum (line)),
                          get_share (line, gw_allocation_line_get_maximum (line)));
  gw_share_bar_set_text (GW_SHARE_BAR (cell), name, gw_allocation_line_get_allocated (line));
}

static void
show_more (GtkWidget        *cell,
           GwAllocationLine *line)
{
  gw_allocation_more_show (GW_ALLOCATION_MORE (cell), line);
}

static const Column columns[] = {
  { N_("Member"), 96, TRUE, 0, new_text, show_name },
  { N_("Last period"), 80, FALSE, 1, new_last, show_last },
  { N_("Own number"), 88, FALSE, 1, new_number, show_own },
  { N_("Allocated"), 92, FALSE, 1, gw_allocation_entry_new, show_entry },
  { NULL, 38, FALSE, 0, new_lock, show_lock },
  { N_("Share"), 80, TRUE, 0, new_bar, show_bar },
  { NULL, 38, FALSE, 0, gw_allocation_more_new, show_more },
};

static const Column *
get_column (GtkSignalListItemFactory *factory)
{
  return g_object_get_data (G_OBJECT (factory), "column");
}

static void
on_setup (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_selectable (item, FALSE);
  gtk_list_item_set_child (item, get_column (factory)->create ());
}

static void
on_line_changed (GwAllocationLine *line,
                 GtkListItem      *item)
{
  const Column *column = g_object_get_data (G_OBJECT (item), "column");

  column->show (gtk_list_item_get_child (item), line);
}

static void
on_bind (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  GwAllocationLine *line = gtk_list_item_get_item (item);

  g_object_set_data (G_OBJECT (item), "column", (gpointer) get_column (factory));
  g_object_set_data_full (G_OBJECT (gtk_list_item_get_child (item)), "line", g_object_ref (line), g_object_unref);
  g_signal_connect (line, "changed", G_CALLBACK (on_line_changed), item);
  on_line_changed (line, item);
}

static void
on_unbind (GtkSignalListItemFactory *factory,
           GtkListItem              *item)
{
  GwAllocationLine *line = gtk_list_item_get_item (item);

  g_signal_handlers_disconnect_by_func (line, on_line_changed, item);
  g_object_set_data (G_OBJECT (gtk_list_item_get_child (item)), "line", NULL);
}

/**
 * gw_allocation_columns_add:
 * @view: shows a list of #GwAllocationLine
 *
 * Adds the columns of the allocation.
 */
void
gw_allocation_columns_add (GtkColumnView *view)
{
  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column = NULL;

      g_object_set_data (G_OBJECT (factory), "column", (gpointer) &columns[i]);
      g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
      g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
      g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind), NULL);
      column = gtk_column_view_column_new (columns[i].title != NULL ? _(columns[i].title) : NULL, factory);
      gtk_column_view_column_set_expand (column, columns[i].grows);
      gtk_column_view_append_column (view, column);
    }
  gw_allocation_columns_scale (view);
}

/**
 * gw_allocation_columns_scale:
 *
 * Gives the columns the width that suits the size of text. A width of their
 * own keeps a letter that is typed from measuring every row.
 */
void
gw_allocation_columns_scale (GtkColumnView *view)
{
  GListModel *list;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  list = gtk_column_view_get_columns (view);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (list, i);

      gtk_column_view_column_set_fixed_width (column, gw_text_scale (GTK_WIDGET (view), columns[i].width));
    }
}
