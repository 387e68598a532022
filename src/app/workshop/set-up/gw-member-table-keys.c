/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-member-table-private.h"

#include <string.h>

#include "gw-member.h"

/* The keyboard in the table: Tab and Enter go from cell to cell and from row
 * to row, the arrows up and down, and Enter in the last cell begins a row. */

static GtkListItem *
get_item (GtkWidget *stop)
{
  return g_object_get_data (G_OBJECT (stop), "item");
}

static guint
get_column (GtkWidget *stop)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (stop), "column"));
}

static void
on_stop_gone (gpointer  user_data,
              GObject  *stop)
{
  g_ptr_array_remove_fast (user_data, stop);
  g_ptr_array_unref (user_data);
}

/*< private >
 * gw_member_table_add_stop:
 * @item: the cell, which says whose it is
 * @column: from the start of the row
 *
 * The keyboard goes to @widget from now on.
 */
void
gw_member_table_add_stop (GwMemberTable *self,
                          GtkWidget     *widget,
                          GtkListItem   *item,
                          guint          column)
{
  g_object_set_data (G_OBJECT (widget), "item", item);
  g_object_set_data (G_OBJECT (widget), "column", GUINT_TO_POINTER (column));
  g_object_weak_ref (G_OBJECT (widget), on_stop_gone, g_ptr_array_ref (self->stops));
  g_ptr_array_add (self->stops, widget);
}

static GtkWidget *
find_stop (GwMemberTable *self,
           GwRecord      *member,
           guint          column)
{
  for (guint i = 0; i < self->stops->len; i++)
    {
      GtkWidget *stop = g_ptr_array_index (self->stops, i);

      if (get_column (stop) == column && gtk_list_item_get_item (get_item (stop)) == member)
        return stop;
    }

  return NULL;
}

static void
focus_when_idle (gpointer user_data)
{
  GwMemberTable *self = user_data;
  g_autoptr (GwRecord) wanted = g_steal_pointer (&self->wanted);
  GtkWidget *stop = wanted != NULL ? find_stop (self, wanted, 0) : NULL;

  self->focus_id = 0;
  if (stop != NULL && !gtk_widget_grab_focus (stop))
    g_debug ("The new row does not take the focus.");
}

/*< private >
 * gw_member_table_focus:
 * @column: from the start of the row
 *
 * Goes to a cell of @member: at once, or to its name as soon as there is a row.
 */
void
gw_member_table_focus (GwMemberTable *self,
                       GwRecord      *member,
                       guint          column)
{
  GtkWidget *stop = find_stop (self, member, column);

  /* Outside a window there is no focus to give. */
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  if (stop != NULL && gtk_widget_get_mapped (stop) && gtk_widget_grab_focus (stop))
    return;

  g_set_object (&self->wanted, member);
  if (self->focus_id == 0)
    self->focus_id = g_idle_add_once (focus_when_idle, self);
}

static GtkWidget *
find_focused_stop (GwMemberTable *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  for (guint i = 0; focus != NULL && i < self->stops->len; i++)
    if (gtk_widget_is_ancestor (focus, g_ptr_array_index (self->stops, i)) ||
        focus == g_ptr_array_index (self->stops, i))
      return g_ptr_array_index (self->stops, i);

  return NULL;
}

/* Goes @steps columns on, over the end of the row to the next one. */
static gboolean
go_sideways (GwMemberTable *self,
             GtkWidget     *stop,
             int            steps,
             guint          n_columns)
{
  GwRecordList *members = gw_team_get_members (self->team);
  int column = (int) get_column (stop) + steps;
  int row = (int) gtk_list_item_get_position (get_item (stop));

  if (column < 0 || column >= (int) n_columns)
    {
      row += steps;
      column = column < 0 ? (int) n_columns - 1 : 0;
    }
  if (row < 0 || row >= (int) gw_record_list_get_length (members))
    return FALSE;

  gw_member_table_focus (self, gw_record_list_get (members, (guint) row), (guint) column);
  return TRUE;
}

static gboolean
go_down (GwMemberTable *self,
         GtkWidget     *stop,
         int            steps)
{
  GwRecordList *members = gw_team_get_members (self->team);
  int row = (int) gtk_list_item_get_position (get_item (stop)) + steps;

  if (row < 0 || row >= (int) gw_record_list_get_length (members))
    return FALSE;

  gw_member_table_focus (self, gw_record_list_get (members, (guint) row), get_column (stop));
  return TRUE;
}

/* Enter after the last cell of the last row begins another, unless that row
 * itself is still without a name. */
static gboolean
enter (GwMemberTable *self,
       GtkWidget     *stop)
{
  GwMember *member = GW_MEMBER (gtk_list_item_get_item (get_item (stop)));

  if (go_sideways (self, stop, 1, GW_N_MEMBER_COLUMNS))
    return GDK_EVENT_STOP;
  if (gw_member_get_name (member)[0] == '\0')
    gw_member_table_focus (self, GW_RECORD (member), 0);
  else if (!gw_member_table_add_row (self))
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static void
on_text_read (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GwMemberTable) self = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (text == NULL || self->team == NULL || focus == NULL)
    return;
  if (strpbrk (text, "\t\n") != NULL)
    gw_member_table_ask_to_paste (self);
  else
    gtk_widget_activate_action (focus, "clipboard.paste", NULL);
}

/* Several cells are for the table, a single one is for the cell. */
static gboolean
paste (GwMemberTable *self)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL, on_text_read, g_object_ref (self));
  return GDK_EVENT_STOP;
}

static gboolean
on_key (GwMemberTable   *self,
        guint            keyval,
        guint            keycode,
        GdkModifierType  state)
{
  GtkWidget *stop = find_focused_stop (self);
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();
  gboolean on_cell = stop != NULL && get_column (stop) < GW_N_MEMBER_COLUMNS;

  if (stop == NULL || self->team == NULL)
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_v && modifiers == GDK_CONTROL_MASK && on_cell)
    return paste (self);
  if (keyval == GDK_KEY_ISO_Left_Tab || (keyval == GDK_KEY_Tab && modifiers == GDK_SHIFT_MASK))
    return go_sideways (self, stop, -1, GW_MEMBER_TABLE_REMOVE + 1);
  if (modifiers != 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Tab:
    case GDK_KEY_KP_Tab:
      return go_sideways (self, stop, 1, GW_MEMBER_TABLE_REMOVE + 1);
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      return on_cell ? enter (self, stop) : GDK_EVENT_PROPAGATE;
    case GDK_KEY_Up:
      return go_down (self, stop, -1);
    case GDK_KEY_Down:
      return go_down (self, stop, 1);
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/*< private >
 * gw_member_table_add_keys:
 *
 * Lets the table listen to the keyboard before its cells do.
 */
void
gw_member_table_add_keys (GwMemberTable *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (self->view, keys);
}
