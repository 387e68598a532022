/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-member-table-private.h"

#include <glib/gi18n-lib.h>

#include "gw-field-editor.h"
#include "gw-member-dialog.h"
#include "gw-member-paste.h"
#include "gw-paste-dialog.h"
#include "gw-scroll-through.h"
#include "gw-text-scale.h"

G_DEFINE_FINAL_TYPE (GwMemberTable, gw_member_table, GTK_TYPE_WIDGET)

#define BUTTONS_WIDTH 80

static void
on_setup (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          GwMemberTable            *self)
{
  const char *name = g_object_get_data (G_OBJECT (factory), "field");
  g_autoptr (GTypeClass) klass = g_type_class_ref (GW_TYPE_MEMBER);
  const GwField *field = gw_record_class_find_field (GW_RECORD_CLASS (klass), name, NULL);
  GtkWidget *editor = gw_field_editor_new_for (field, GW_FIELD_LAYOUT_CELL);

  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, editor);
  gw_member_table_add_stop (self, editor, item, (guint) gw_member_column_find (name));
}

static void
on_bind (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         GwMemberTable            *self)
{
  gw_field_editor_bind (GW_FIELD_EDITOR (gtk_list_item_get_child (item)), self->session,
                        GW_RECORD (gtk_list_item_get_item (item)));
}

/* A row that goes while somebody types in it lets go of the focus first. */
static void
leave_cell (GtkWidget *cell)
{
  GtkRoot *root = gtk_widget_get_root (cell);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, cell))
    gtk_root_set_focus (root, NULL);
}

static void
on_unbind (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           GwMemberTable            *self)
{
  leave_cell (gtk_list_item_get_child (item));
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
  (void) gw_session_commit (self->session, edit);
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
                guint          column,
                const char    *icon,
                const char    *tooltip,
                GCallback      callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
  gw_member_table_add_stop (self, button, item, column);
  g_signal_connect (button, "clicked", callback, self);
  return button;
}

static void
on_setup_buttons (GtkSignalListItemFactory *factory,
                  GtkListItem              *item,
                  GwMemberTable            *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_box_append (GTK_BOX (box), new_row_button (self, item, GW_MEMBER_TABLE_MORE, "document-edit-symbolic",
                                                 _("Ramp, leave and the rest"), G_CALLBACK (on_more)));
  gtk_box_append (GTK_BOX (box), new_row_button (self, item, GW_MEMBER_TABLE_REMOVE, "user-trash-symbolic",
                                                 _("Remove this member"), G_CALLBACK (on_remove)));
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, box);
}

/*< private >
 * gw_member_table_add_row:
 *
 * Adds a member and goes to the name.
 *
 * Returns: whether there was room for one more
 */
gboolean
gw_member_table_add_row (GwMemberTable *self)
{
  g_autoptr (GwEdit) edit = gw_edit_new (_("Add Member"));
  g_autoptr (GwRecord) member = gw_record_new (GW_TYPE_MEMBER, NULL);

  gw_edit_insert (edit, GW_RECORD (self->team), "members", G_MAXUINT, member);
  if (!gw_session_commit (self->session, edit))
    return FALSE;

  gw_member_table_focus (self, member, 0);
  return TRUE;
}

static void
on_add (GwMemberTable *self)
{
  if (!gw_member_table_add_row (self))
    g_debug ("There is no room for another member.");
}

static gboolean
read_members (const char   *text,
              GwEdit       *edit,
              GwDataTable **understood,
              char        **summary,
              gpointer      user_data,
              GError      **error)
{
  GwMemberTable *self = user_data;

  return gw_member_paste (self->team, text, gw_session_get_format (self->session), edit, understood, summary, error);
}

/*< private >
 * gw_member_table_ask_to_paste:
 *
 * Shows what was copied and what is understood of it.
 */
void
gw_member_table_ask_to_paste (GwMemberTable *self)
{
  GtkWidget *dialog =
    gw_paste_dialog_new (GTK_WIDGET (self), self->session, _("Paste Members"),
                         _("Cells of a spreadsheet, with headings or in this order: name, role, working time, last target, last result, potential, start, end."),
                         _("Paste Members"), read_members, g_object_ref (self), g_object_unref);

  gw_paste_dialog_present (GW_PASTE_DIALOG (dialog));
}

static void
update_empty (GwMemberTable *self)
{
  gboolean empty = self->team != NULL && gw_record_list_get_length (gw_team_get_members (self->team)) == 0;

  gtk_widget_set_visible (self->empty_label, empty);
  gtk_widget_set_visible (self->scroller, !empty);
}

/* Follows the members of @team instead of those of the team before. */
static void
watch (GwMemberTable *self,
       GwTeam        *team)
{
  if (self->team != NULL)
    g_signal_handlers_disconnect_by_data (gw_team_get_members (self->team), self);
  g_set_object (&self->team, team);
  if (team != NULL)
    g_signal_connect_swapped (gw_team_get_members (team), "items-changed", G_CALLBACK (update_empty), self);
}

static void
gw_member_table_dispose (GObject *object)
{
  GwMemberTable *self = GW_MEMBER_TABLE (object);

  g_clear_handle_id (&self->focus_id, g_source_remove);
  g_clear_object (&self->wanted);
  watch (self, NULL);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gw_member_table_parent_class)->dispose (object);
}

static void
gw_member_table_finalize (GObject *object)
{
  g_ptr_array_unref (GW_MEMBER_TABLE (object)->stops);

  G_OBJECT_CLASS (gw_member_table_parent_class)->finalize (object);
}

static void
gw_member_table_class_init (GwMemberTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_member_table_dispose;
  G_OBJECT_CLASS (klass)->finalize = gw_member_table_finalize;
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
  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (paste))), PANGO_ELLIPSIZE_END);
  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (add))), PANGO_ELLIPSIZE_END);
  g_signal_connect_swapped (paste, "clicked", G_CALLBACK (gw_member_table_ask_to_paste), self);
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

  for (guint i = 0; i < GW_N_MEMBER_COLUMNS; i++)
    {
      const GwMemberColumn *declared = gw_member_column_get (i);

      factory = gtk_signal_list_item_factory_new ();
      g_object_set_data (G_OBJECT (factory), "field", (gpointer) declared->field);
      g_signal_connect (factory, "setup", G_CALLBACK (on_setup), self);
      g_signal_connect (factory, "bind", G_CALLBACK (on_bind), self);
      g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind), self);
      column = gtk_column_view_column_new (_(declared->title), factory);
      gtk_column_view_column_set_fixed_width (column, gw_text_scale (self->view, declared->width));
      gtk_column_view_append_column (GTK_COLUMN_VIEW (self->view), column);
      g_object_unref (column);
    }

  /* Beside the name, where they can be reached without scrolling. */
  factory = gtk_signal_list_item_factory_new ();
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup_buttons), self);
  column = gtk_column_view_column_new (NULL, factory);
  /* A width of its own keeps new rows from resizing the header while it is allocated. */
  gtk_column_view_column_set_fixed_width (column, gw_text_scale (self->view, BUTTONS_WIDTH));
  gtk_column_view_insert_column (GTK_COLUMN_VIEW (self->view), 1, column);
  g_object_unref (column);
}

static void
gw_member_table_init (GwMemberTable *self)
{
  self->stops = g_ptr_array_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->view = gtk_column_view_new (NULL);
  gtk_widget_add_css_class (self->view, "data-table");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("The members"), -1);
  add_columns (self);
  gw_member_table_add_keys (self);

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->view);
  gw_scroll_through_add (GTK_SCROLLED_WINDOW (self->scroller));
  gtk_widget_add_css_class (self->scroller, "card");
  self->empty_label = gtk_label_new (_("Nobody yet. Add a member and type on: Tab or Enter goes to the next cell. Or copy the whole team from a spreadsheet."));
  gtk_label_set_wrap (GTK_LABEL (self->empty_label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->empty_label), 0);
  gtk_widget_add_css_class (self->empty_label, "dim-label");
  gtk_box_append (GTK_BOX (self->box), new_header (self));
  gtk_box_append (GTK_BOX (self->box), self->empty_label);
  gtk_box_append (GTK_BOX (self->box), self->scroller);
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
  watch (self, team);
  gtk_widget_set_visible (GTK_WIDGET (self), team != NULL);
  update_empty (self);
  if (team == NULL)
    return;

  model = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (gw_team_get_members (team)))));
  gtk_column_view_set_model (GTK_COLUMN_VIEW (self->view), model);
}
