/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-list-item.h"

#include <glib/gi18n-lib.h>

#include "gw-field-editor.h"

struct _GwListItem
{
  GtkListBoxRow parent_instance;

  GwRecord *record;
  GtkWidget *lines;
};

G_DEFINE_FINAL_TYPE (GwListItem, gw_list_item, GTK_TYPE_LIST_BOX_ROW)

enum
{
  MOVE,
  REMOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
move_up (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  g_signal_emit (widget, signals[MOVE], 0, GW_LIST_ITEM (widget)->record, -1);
}

static void
move_down (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  g_signal_emit (widget, signals[MOVE], 0, GW_LIST_ITEM (widget)->record, 1);
}

static void
remove_item (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  g_signal_emit (widget, signals[REMOVE], 0, GW_LIST_ITEM (widget)->record);
}

static void
gw_list_item_dispose (GObject *object)
{
  g_clear_object (&GW_LIST_ITEM (object)->record);

  G_OBJECT_CLASS (gw_list_item_parent_class)->dispose (object);
}

static void
gw_list_item_class_init (GwListItemClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_list_item_dispose;

  /**
   * GwListItem::move:
   * @record: of the row
   * @steps: how many places down; up when negative
   *
   * Somebody wants the record elsewhere in its list.
   */
  signals[MOVE] = g_signal_new ("move", GW_TYPE_LIST_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 2, GW_TYPE_RECORD, G_TYPE_INT);
  /**
   * GwListItem::remove:
   * @record: of the row
   *
   * Somebody wants to be rid of the record.
   */
  signals[REMOVE] = g_signal_new ("remove", GW_TYPE_LIST_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, GW_TYPE_RECORD);

  gtk_widget_class_install_action (widget_class, "item.move-up", NULL, move_up);
  gtk_widget_class_install_action (widget_class, "item.move-down", NULL, move_down);
  gtk_widget_class_install_action (widget_class, "item.remove", NULL, remove_item);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "item.move-up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "item.move-down", NULL);
}

static GtkWidget *
new_menu_button (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();

  g_menu_append (menu, _("Move _Up"), "item.move-up");
  g_menu_append (menu, _("Move _Down"), "item.move-down");
  g_menu_append (menu, _("_Remove"), "item.remove");
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Move or remove"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Move or remove"), -1);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

static void
gw_list_item_init (GwListItem *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_hexpand (self->lines, TRUE);
  gtk_box_append (GTK_BOX (box), self->lines);
  gtk_box_append (GTK_BOX (box), new_menu_button ());
  gtk_widget_add_css_class (GTK_WIDGET (self), "list-item");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

static GtkWidget *
add_line (GwListItem *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_box_append (GTK_BOX (self->lines), line);
  return line;
}

static GtkWidget *
new_editor (const GwField *field,
            GHashTable    *editors)
{
  gpointer type = editors != NULL ? g_hash_table_lookup (editors, field->name) : NULL;

  return type != NULL ? g_object_new (GPOINTER_TO_SIZE (type), "field", field->name, "layout", GW_FIELD_LAYOUT_BELOW, NULL)
                      : gw_field_editor_new_for (field, GW_FIELD_LAYOUT_BELOW);
}

/**
 * gw_list_item_new:
 * @record: the record of the row
 * @fields: (array zero-terminated=1): its fields; "-" begins a new line
 * @hints: (array zero-terminated=1) (nullable): examples, one a field
 * @editors: (nullable): types of editors for some of the fields, by name
 *
 * Returns: (transfer floating): a row with editors that are not bound yet
 */
GtkWidget *
gw_list_item_new (GwRecord          *record,
                  const char *const *fields,
                  const char *const *hints,
                  GHashTable        *editors)
{
  GwListItem *self;
  GtkWidget *line;
  guint hint = 0;

  g_return_val_if_fail (GW_IS_RECORD (record), NULL);
  g_return_val_if_fail (fields != NULL, NULL);

  self = g_object_new (GW_TYPE_LIST_ITEM, NULL);
  self->record = g_object_ref (record);
  line = add_line (self);

  for (guint i = 0; fields[i] != NULL; i++)
    {
      const GwField *field;
      GtkWidget *editor;

      if (g_str_equal (fields[i], "-"))
        {
          line = add_line (self);
          continue;
        }
      field = gw_record_class_find_field (GW_RECORD_GET_CLASS (record), fields[i], NULL);
      g_return_val_if_fail (field != NULL, GTK_WIDGET (self));

      editor = new_editor (field, editors);
      if (hints != NULL && hint < g_strv_length ((GStrv) hints))
        g_object_set (editor, "hint", hints[hint], NULL);
      hint++;
      gtk_widget_set_hexpand (editor, field->kind == GW_FIELD_TEXT);
      gtk_box_append (GTK_BOX (line), editor);
    }

  return GTK_WIDGET (self);
}

/**
 * gw_list_item_find:
 *
 * Returns: (transfer none) (nullable): the editor of @field
 */
GtkWidget *
gw_list_item_find (GwListItem *self,
                   const char *field)
{
  g_return_val_if_fail (GW_IS_LIST_ITEM (self), NULL);
  g_return_val_if_fail (field != NULL, NULL);

  for (GtkWidget *line = gtk_widget_get_first_child (self->lines); line != NULL;
       line = gtk_widget_get_next_sibling (line))
    for (GtkWidget *editor = gtk_widget_get_first_child (line); editor != NULL;
         editor = gtk_widget_get_next_sibling (editor))
      {
        g_autofree char *name = NULL;

        g_object_get (editor, "field", &name, NULL);
        if (g_str_equal (name, field))
          return editor;
      }

  return NULL;
}

/**
 * gw_list_item_align:
 * @columns: (element-type utf8 GtkSizeGroup): one a field, made when missing
 *
 * Gives the editors of a field the same width in all rows. Texts take the rest.
 */
void
gw_list_item_align (GwListItem *self,
                    GHashTable *columns)
{
  g_return_if_fail (GW_IS_LIST_ITEM (self));
  g_return_if_fail (columns != NULL);

  for (GtkWidget *line = gtk_widget_get_first_child (self->lines); line != NULL;
       line = gtk_widget_get_next_sibling (line))
    {
      gboolean only_texts = TRUE;

      for (GtkWidget *editor = gtk_widget_get_first_child (line); editor != NULL;
           editor = gtk_widget_get_next_sibling (editor))
        {
          g_autofree char *name = NULL;
          GtkSizeGroup *column;

          if (gtk_widget_get_hexpand (editor))
            continue;
          only_texts = FALSE;
          g_object_get (editor, "field", &name, NULL);
          column = g_hash_table_lookup (columns, name);
          if (column == NULL)
            {
              column = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
              g_hash_table_insert (columns, g_strdup (name), column);
            }
          gtk_size_group_add_widget (column, editor);
        }
      gtk_box_set_homogeneous (GTK_BOX (line), only_texts);
    }
}
