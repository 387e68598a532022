/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-member-dialog.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "gw-field-editor.h"
#include "gw-field-group.h"
#include "gw-list-field.h"
#include "gw-numbers-field.h"

static GtkWidget *
new_ramp (void)
{
  return g_object_new (GW_TYPE_NUMBERS_FIELD, "field", "ramp", "layout", GW_FIELD_LAYOUT_BELOW,
                       "title", _("Ramp: percent of full capacity, month by month"),
                       "hint", _("0 25 50 75 100"), NULL);
}

static GtkWidget *
new_leave (GwSession *session,
           GwMember  *member)
{
  static const char *const fields[] = { "start", "end", "-", "reason", NULL };
  GtkWidget *list = g_object_new (GW_TYPE_LIST_FIELD, "slot", "leave", "fields", fields,
                                  "add-label", _("Add leave"), NULL);

  gw_list_field_bind (GW_LIST_FIELD (list), session, GW_RECORD (member));
  return list;
}

static GtkWidget *
new_page (GwSession *session,
          GwMember  *member)
{
  static const char *const names[] = { "name", "role", "fte", "start", "end" };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *group = g_object_new (GW_TYPE_FIELD_GROUP, NULL);
  GtkWidget *leave_label = gtk_label_new (_("Leave"));

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const GwField *field = gw_record_class_find_field (GW_RECORD_GET_CLASS (member), names[i], NULL);
      GwFieldLayout layout = field->kind == GW_FIELD_TEXT ? GW_FIELD_LAYOUT_BELOW : GW_FIELD_LAYOUT_BESIDE;

      gw_field_group_append (GW_FIELD_GROUP (group), gw_field_editor_new_for (field, layout));
    }
  gw_field_group_append (GW_FIELD_GROUP (group), new_ramp ());
  gw_field_editor_bind_below (group, session, GW_RECORD (member));

  gtk_widget_add_css_class (leave_label, "heading");
  gtk_label_set_xalign (GTK_LABEL (leave_label), 0);
  gtk_widget_add_css_class (box, "dialog-page");
  gtk_box_append (GTK_BOX (box), group);
  gtk_box_append (GTK_BOX (box), leave_label);
  gtk_box_append (GTK_BOX (box), new_leave (session, member));
  return box;
}

/* Taken out of the document, there is nothing left to edit. */
static void
on_changed (GtkWindow *dialog)
{
  GwRecord *member = g_object_get_data (G_OBJECT (dialog), "member");

  if (gw_record_get_parent (member) == NULL)
    gtk_window_close (dialog);
}

/**
 * gw_member_dialog_present:
 * @parent: a widget of the window over which it opens
 * @member: whose particulars are shown
 *
 * Shows what the table of members has no room for: ramp and leave.
 */
void
gw_member_dialog_present (GtkWidget *parent,
                          GwSession *session,
                          GwMember  *member)
{
  GtkWidget *dialog, *content, *scroller;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (GW_IS_SESSION (session));
  g_return_if_fail (GW_IS_MEMBER (member));

  dialog = adw_window_new ();
  content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  scroller = gtk_scrolled_window_new ();
  gtk_window_set_title (GTK_WINDOW (dialog), gw_member_get_name (member));
  gtk_window_set_default_size (GTK_WINDOW (dialog), 520, 560);
  gtk_window_set_modal (GTK_WINDOW (dialog), TRUE);
  if (GTK_IS_WINDOW (gtk_widget_get_root (parent)))
    gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (gtk_widget_get_root (parent)));

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), new_page (session, member));
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (content), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (content), scroller);
  adw_window_set_content (ADW_WINDOW (dialog), content);

  g_object_set_data_full (G_OBJECT (dialog), "member", g_object_ref (member), g_object_unref);
  g_signal_connect_object (session, "changed", G_CALLBACK (on_changed), dialog, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}
