/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-data-table-view.h"

#include "gw-row-name.h"
#include "gw-scroll-through.h"

#include <glib/gi18n-lib.h>

/* A row of the table: cells are read when a row comes into sight. */
#define GW_TYPE_DATA_TABLE_ROW (gw_data_table_row_get_type ())
G_DECLARE_FINAL_TYPE (GwDataTableRow, gw_data_table_row, GW, DATA_TABLE_ROW, GObject)

struct _GwDataTableRow
{
  GObject parent_instance;

  guint position;
};

G_DEFINE_FINAL_TYPE (GwDataTableRow, gw_data_table_row, G_TYPE_OBJECT)

static void
gw_data_table_row_class_init (GwDataTableRowClass *klass)
{
}

static void
gw_data_table_row_init (GwDataTableRow *self)
{
}

struct _GwDataTableView
{
  GtkWidget parent_instance;

  GtkWidget   *scroller;
  GtkWidget   *view;
  GListStore  *rows;
  GwDataTable *table;
};

G_DEFINE_FINAL_TYPE (GwDataTableView, gw_data_table_view, GTK_TYPE_WIDGET)

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          gpointer                  column)
{
  GtkWidget *label = gtk_label_new (NULL);

  /* Names stand at the start, numbers below each other at the end. */
  gtk_label_set_xalign (GTK_LABEL (label), GPOINTER_TO_UINT (column) == 0 ? 0 : 1);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

static void
bind_cell (GwDataTableView *self,
           GtkListItem     *item,
           guint            column)
{
  GwDataTableRow *row = gtk_list_item_get_item (item);
  const char *cell = gw_data_table_get_cell (self->table, row->position, column);

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), cell != NULL ? cell : "");
  if (column == 0 && cell != NULL)
    gw_row_name_set (gtk_list_item_get_child (item), cell);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         gpointer                  column)
{
  bind_cell (g_object_get_data (G_OBJECT (factory), "view"), item, GPOINTER_TO_UINT (column));
}

static void
append_column (GwDataTableView *self,
               guint            position)
{
  g_autoptr (GtkColumnViewColumn) column = NULL;
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_object_set_data (G_OBJECT (factory), "view", self);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GUINT_TO_POINTER (position));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GUINT_TO_POINTER (position));

  column = gtk_column_view_column_new (gw_data_table_get_column (self->table, position), factory);
  gtk_column_view_column_set_expand (column, TRUE);
  gtk_column_view_append_column (GTK_COLUMN_VIEW (self->view), column);
}

static void
align_label (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    {
      gtk_label_set_xalign (GTK_LABEL (widget), 1);
      gtk_widget_set_hexpand (widget, TRUE);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    align_label (child);
}

/* A heading stands where its numbers stand. GTK has no words for that, so the
 * titles are looked for in the header row: in each a label. */
static void
align_headings (GwDataTableView *self)
{
  GtkWidget *header = gtk_widget_get_first_child (self->view);
  GtkWidget *title = header != NULL ? gtk_widget_get_first_child (header) : NULL;

  if (title != NULL)
    title = gtk_widget_get_next_sibling (title);
  for (; title != NULL; title = gtk_widget_get_next_sibling (title))
    align_label (title);
}

static void
remove_columns (GwDataTableView *self)
{
  GListModel *columns = gtk_column_view_get_columns (GTK_COLUMN_VIEW (self->view));

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (GTK_COLUMN_VIEW (self->view), column);
    }
}

static void
copy_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  GwDataTableView *self = GW_DATA_TABLE_VIEW (widget);
  g_autofree char *text = NULL;

  if (self->table == NULL)
    return;

  text = gw_data_table_to_text (self->table);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}

static void
gw_data_table_view_dispose (GObject *object)
{
  GwDataTableView *self = GW_DATA_TABLE_VIEW (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->rows);
  g_clear_object (&self->table);

  G_OBJECT_CLASS (gw_data_table_view_parent_class)->dispose (object);
}

static void
gw_data_table_view_class_init (GwDataTableViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_data_table_view_dispose;

  gtk_widget_class_install_action (widget_class, "table.copy", NULL, copy_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "table.copy", NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
gw_data_table_view_init (GwDataTableView *self)
{
  self->rows = g_list_store_new (GW_TYPE_DATA_TABLE_ROW);
  self->view = gtk_column_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->rows)))));
  gtk_column_view_set_show_row_separators (GTK_COLUMN_VIEW (self->view), TRUE);
  gtk_widget_add_css_class (self->view, "data-table");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("The numbers behind the chart"),
                                  -1);

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->view);
  gw_scroll_through_add (GTK_SCROLLED_WINDOW (self->scroller));
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

/**
 * gw_data_table_view_new:
 *
 * Returns: (transfer full): a view without a table
 */
GtkWidget *
gw_data_table_view_new (void)
{
  return g_object_new (GW_TYPE_DATA_TABLE_VIEW, NULL);
}

/**
 * gw_data_table_view_set_table:
 * @table: (nullable): the table to show
 */
void
gw_data_table_view_set_table (GwDataTableView *self,
                              GwDataTable     *table)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_if_fail (GW_IS_DATA_TABLE_VIEW (self));
  g_return_if_fail (table == NULL || GW_IS_DATA_TABLE (table));

  g_list_store_remove_all (self->rows);
  remove_columns (self);
  g_set_object (&self->table, table);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "table.copy", table != NULL);
  if (table == NULL)
    return;

  for (guint i = 0; i < gw_data_table_get_n_columns (table); i++)
    append_column (self, i);
  align_headings (self);
  for (guint i = 0; i < gw_data_table_get_n_rows (table); i++)
    {
      GwDataTableRow *row = g_object_new (GW_TYPE_DATA_TABLE_ROW, NULL);

      row->position = i;
      g_ptr_array_add (rows, row);
    }
  g_list_store_splice (self->rows, 0, 0, rows->pdata, rows->len);
}

/**
 * gw_data_table_view_set_name:
 * @name: what a screen reader calls the table
 *
 * Names a table that is not the numbers behind a chart.
 */
void
gw_data_table_view_set_name (GwDataTableView *self,
                             const char      *name)
{
  g_return_if_fail (GW_IS_DATA_TABLE_VIEW (self));
  g_return_if_fail (name != NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * gw_data_table_view_get_n_rows:
 *
 * Returns: how many rows it shows
 */
guint
gw_data_table_view_get_n_rows (GwDataTableView *self)
{
  g_return_val_if_fail (GW_IS_DATA_TABLE_VIEW (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->rows));
}
