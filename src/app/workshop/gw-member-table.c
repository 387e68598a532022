/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-member-table.h"

#include <glib/gi18n-lib.h>

#include "gw-field-editor.h"
#include "gw-member-dialog.h"
#include "gw-member-paste.h"

struct _GwMemberTable
{
  GtkWidget parent_instance;

  GwSession *session;
  GwTeam *team;

  GtkWidget *box;
  GtkWidget *view;
};

G_DEFINE_FINAL_TYPE (GwMemberTable, gw_member_table, GTK_TYPE_WIDGET)

#define BUTTONS_WIDTH 80

static const struct
{
  const char *field;
  const char *title;
  int width;
} columns[] = {
  { "name", N_("Name"), 150 },
  { "role", N_("Role"), 150 },
  { "fte", N_("Working time"), 96 },
  { "last-target", N_("Last target"), 92 },
  { "last-actual", N_("Last result"), 92 },
  { "potential", N_("Potential"), 92 },
  { "start", N_("Starts"), 160 },
  { "end", N_("Leaves"), 160 },
};

static void
on_setup (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          GwMemberTable            *self)
{
  const char *name = g_object_get_data (G_OBJECT (factory), "field");
  g_autoptr (GTypeClass) klass = g_type_class_ref (GW_TYPE_MEMBER);
  const GwField *field = gw_record_class_find_field (GW_RECORD_CLASS (klass), name, NULL);

  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, gw_field_editor_new_for (field, GW_FIELD_LAYOUT_CELL));
}

static void
on_bind (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         GwMemberTable            *self)
{
  gw_field_editor_bind (GW_FIELD_EDITOR (gtk_list_item_get_child (item)), self->session,
                        GW_RECORD (gtk_list_item_get_item (item)));
}

static void
on_unbind (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           GwMemberTable            *self)
{
  if (self->session != NULL)
    gw_field_editor_bind (GW_FIELD_EDITOR (gtk_list_item_get_child (item)), self->session, NULL);
}

static void
on_remove (GtkButton     *button,
           GwMemberTable *self)
{
  GtkListItem *item = g_object_get_data (G_OBJECT (button), "item");
  GwMember *member = GW_MEMBER (gtk_list_item_get_item (item));
  g_autofree char *label = g_strdup_printf (_("Remove %s"), gw_member_get_name (member));
  g_autoptr (GwEdit) edit = gw_edit_new (label);

  gw_edit_remove (edit, GW_RECORD (member));
  gw_session_commit (self->session, edit);
}

static void
on_more (GtkButton     *button,
         GwMemberTable *self)
{
  GtkListItem *item = g_object_get_data (G_OBJECT (button), "item");

  gw_member_dialog_present (GTK_WIDGET (self), self->session, GW_MEMBER (gtk_list_item_get_item (item)));
}

static GtkWidget *
new_row_button (GwMemberTable *self,
                GtkListItem   *item,
                const char    *icon,
                const char    *tooltip,
                GCallback      callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, tooltip);
  g_object_set_data (G_OBJECT (button), "item", item);
  g_signal_connect (button, "clicked", callback, self);
  return button;
}

static void
on_setup_buttons (GtkSignalListItemFactory *factory,
                  GtkListItem              *item,
                  GwMemberTable            *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_box_append (GTK_BOX (box), new_row_button (self, item, "document-edit-symbolic", _("Ramp, leave and the rest"),
                                                 G_CALLBACK (on_more)));
  gtk_box_append (GTK_BOX (box), new_row_button (self, item, "user-trash-symbolic", _("Remove this member"),
                                                 G_CALLBACK (on_remove)));
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, box);
}

static void
on_add (GwMemberTable *self)
{
  g_autoptr (GwEdit) edit = gw_edit_new (_("Add Member"));
  g_autoptr (GwRecord) member = gw_record_new (GW_TYPE_MEMBER, NULL);

  gw_edit_insert (edit, GW_RECORD (self->team), "members", G_MAXUINT, member);
  gw_session_commit (self->session, edit);
}

static void
on_text_read (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GwMemberTable) self = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (self->team != NULL)
    gw_member_table_paste (self, text != NULL ? text : "");
}

static void
on_paste (GwMemberTable *self)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL, on_text_read,
                                 g_object_ref (self));
}

static void
gw_member_table_dispose (GObject *object)
{
  GwMemberTable *self = GW_MEMBER_TABLE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->team);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gw_member_table_parent_class)->dispose (object);
}

static void
gw_member_table_class_init (GwMemberTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_member_table_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "membertable");
}

static GtkWidget *
new_header (GwMemberTable *self)
{
  GtkWidget *header = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = gtk_label_new (_("The members"));
  GtkWidget *paste = gtk_button_new_with_mnemonic (_("_Paste From a Spreadsheet"));
  GtkWidget *add = gtk_button_new_with_mnemonic (_("_Add Member"));

  gtk_widget_add_css_class (title, "heading");
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (paste, "flat");
  gtk_widget_add_css_class (add, "flat");
  gtk_widget_set_tooltip_text (paste, _("Copied cells: name, role, working time, last target, last result, potential, start, end"));
  g_signal_connect_swapped (paste, "clicked", G_CALLBACK (on_paste), self);
  g_signal_connect_swapped (add, "clicked", G_CALLBACK (on_add), self);
  gtk_box_append (GTK_BOX (header), title);
  gtk_box_append (GTK_BOX (header), paste);
  gtk_box_append (GTK_BOX (header), add);
  return header;
}

static void
add_columns (GwMemberTable *self)
{
  GtkListItemFactory *factory;
  GtkColumnViewColumn *column;

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      factory = gtk_signal_list_item_factory_new ();
      g_object_set_data (G_OBJECT (factory), "field", (gpointer) columns[i].field);
      g_signal_connect (factory, "setup", G_CALLBACK (on_setup), self);
      g_signal_connect (factory, "bind", G_CALLBACK (on_bind), self);
      g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind), self);
      column = gtk_column_view_column_new (_(columns[i].title), factory);
      gtk_column_view_column_set_fixed_width (column, columns[i].width);
      gtk_column_view_append_column (GTK_COLUMN_VIEW (self->view), column);
      g_object_unref (column);
    }

  /* Beside the name, where they can be reached without scrolling. */
  factory = gtk_signal_list_item_factory_new ();
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup_buttons), self);
  column = gtk_column_view_column_new (NULL, factory);
  /* A width of its own keeps new rows from resizing the header while it is allocated. */
  gtk_column_view_column_set_fixed_width (column, BUTTONS_WIDTH);
  gtk_column_view_insert_column (GTK_COLUMN_VIEW (self->view), 1, column);
  g_object_unref (column);
}

static void
gw_member_table_init (GwMemberTable *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->view = gtk_column_view_new (NULL);
  gtk_widget_add_css_class (self->view, "data-table");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("The members"), -1);
  add_columns (self);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->view);
  gtk_widget_add_css_class (scroller, "card");
  gtk_box_append (GTK_BOX (self->box), new_header (self));
  gtk_box_append (GTK_BOX (self->box), scroller);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * gw_member_table_bind:
 * @session: the open document
 * @team: (nullable): whose members are shown
 */
void
gw_member_table_bind (GwMemberTable *self,
                      GwSession     *session,
                      GwTeam        *team)
{
  g_autoptr (GtkSelectionModel) model = NULL;

  g_return_if_fail (GW_IS_MEMBER_TABLE (self));
  g_return_if_fail (GW_IS_SESSION (session));

  gtk_column_view_set_model (GTK_COLUMN_VIEW (self->view), NULL);
  g_set_object (&self->session, session);
  g_set_object (&self->team, team);
  gtk_widget_set_visible (GTK_WIDGET (self), team != NULL);
  if (team == NULL)
    return;

  model = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (gw_team_get_members (team)))));
  gtk_column_view_set_model (GTK_COLUMN_VIEW (self->view), model);
}

/**
 * gw_member_table_paste:
 * @text: rows of a spreadsheet
 *
 * Takes members over in one edit, or says what could not be read.
 */
void
gw_member_table_paste (GwMemberTable *self,
                       const char    *text)
{
  g_autoptr (GwEdit) edit = NULL;
  g_autofree char *problem = NULL;

  g_return_if_fail (GW_IS_MEMBER_TABLE (self));
  g_return_if_fail (self->team != NULL && text != NULL);

  edit = gw_edit_new (_("Paste Members"));
  if (gw_member_paste (self->team, text, gw_session_get_format (self->session), edit, &problem) == 0)
    gw_session_refuse (self->session, problem);
  else
    gw_session_commit (self->session, edit);
}
