/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-first-check-in.h"

#include <glib/gi18n-lib.h>

#include "gw-check-ins.h"
#include "gw-date-text.h"
#include "gw-edit.h"
#include "gw-goal-text.h"

struct _GwFirstCheckIn
{
  GtkWidget parent_instance;

  GwSession *session;
  GwGoal *goal;

  GtkWidget *box;
  GtkWidget *title_label;
  GtkWidget *state_label;
  GtkWidget *value_entry;
  GtkWidget *date_entry;
};

G_DEFINE_FINAL_TYPE (GwFirstCheckIn, gw_first_check_in, GTK_TYPE_WIDGET)

static void
say (GwFirstCheckIn *self,
     GtkWidget      *entry,
     const char     *message)
{
  gtk_label_set_label (GTK_LABEL (self->state_label), message);
  gtk_widget_add_css_class (entry, "error");
}

static void
on_activate (GwFirstCheckIn *self)
{
  const GwFormat *format = gw_session_get_format (self->session);
  const char *date_text = gtk_editable_get_text (GTK_EDITABLE (self->date_entry));
  g_autoptr (GError) error = NULL;
  g_autoptr (GwEdit) edit = NULL;
  GwCheckIn check_in = { .date = gw_session_get_as_of (self->session), .recorded = GW_DATE_NONE };

  gtk_widget_remove_css_class (self->value_entry, "error");
  gtk_widget_remove_css_class (self->date_entry, "error");
  if (!gw_format_parse_amount (format, gtk_editable_get_text (GTK_EDITABLE (self->value_entry)),
                               gw_record_get_decimals (GW_RECORD (self->goal)), &check_in.value, &error))
    {
      say (self, self->value_entry, error->message);
      return;
    }
  if (date_text[0] != '\0' && !gw_date_text_parse (format, date_text, check_in.date, &check_in.date))
    {
      say (self, self->date_entry, _("Type the date of this number, such as 30 June."));
      return;
    }

  if (check_in.date != gw_session_get_as_of (self->session))
    check_in.recorded = gw_session_get_as_of (self->session);
  edit = gw_edit_new (_("Check In"));
  gw_edit_record_check_in (edit, GW_RECORD (self->goal), &check_in);
  if (!gw_session_commit (self->session, edit))
    return;

  gtk_editable_set_text (GTK_EDITABLE (self->value_entry), "");
  gw_first_check_in_refresh (self);
}

static void
gw_first_check_in_dispose (GObject *object)
{
  GwFirstCheckIn *self = GW_FIRST_CHECK_IN (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->session);
  g_clear_object (&self->goal);

  G_OBJECT_CLASS (gw_first_check_in_parent_class)->dispose (object);
}

static void
gw_first_check_in_class_init (GwFirstCheckInClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_first_check_in_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "field");
}

static void
gw_first_check_in_init (GwFirstCheckIn *self)
{
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *button = gtk_button_new_with_label (_("Check In"));

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->title_label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->title_label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->title_label), PANGO_ELLIPSIZE_END);
  self->state_label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->state_label), 0);
  gtk_label_set_wrap (GTK_LABEL (self->state_label), TRUE);
  gtk_widget_add_css_class (self->state_label, "caption");
  gtk_widget_add_css_class (self->state_label, "dim-label");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (texts), self->title_label);
  gtk_box_append (GTK_BOX (texts), self->state_label);

  self->value_entry = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->value_entry), _("number"));
  gtk_editable_set_width_chars (GTK_EDITABLE (self->value_entry), 8);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->value_entry), 8);
  gtk_editable_set_alignment (GTK_EDITABLE (self->value_entry), 1);
  gtk_widget_add_css_class (self->value_entry, "numeric");
  self->date_entry = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (self->date_entry), 12);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->date_entry), 12);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->date_entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("date"), -1);
  gtk_widget_set_valign (self->value_entry, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->date_entry, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_swapped (self->value_entry, "activate", G_CALLBACK (on_activate), self);
  g_signal_connect_swapped (self->date_entry, "activate", G_CALLBACK (on_activate), self);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_activate), self);

  gtk_box_append (GTK_BOX (self->box), texts);
  gtk_box_append (GTK_BOX (self->box), self->value_entry);
  gtk_box_append (GTK_BOX (self->box), self->date_entry);
  gtk_box_append (GTK_BOX (self->box), button);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * gw_first_check_in_new:
 *
 * Returns: (transfer floating): a row for @goal
 */
GtkWidget *
gw_first_check_in_new (GwSession *session,
                       GwGoal    *goal)
{
  GwFirstCheckIn *self;

  g_return_val_if_fail (GW_IS_SESSION (session), NULL);
  g_return_val_if_fail (GW_IS_GOAL (goal), NULL);

  self = g_object_new (GW_TYPE_FIRST_CHECK_IN, NULL);
  self->session = g_object_ref (session);
  self->goal = g_object_ref (goal);
  gw_first_check_in_refresh (self);
  return GTK_WIDGET (self);
}

/**
 * gw_first_check_in_refresh:
 *
 * Says where the goal stands.
 */
void
gw_first_check_in_refresh (GwFirstCheckIn *self)
{
  const GwFormat *format;
  const GwCheckIn *last;
  g_autofree char *title = NULL;
  g_autofree char *state = NULL;
  g_autofree char *near = NULL;

  g_return_if_fail (GW_IS_FIRST_CHECK_IN (self));

  format = gw_session_get_format (self->session);
  title = gw_goal_text_title (self->goal);
  gtk_label_set_label (GTK_LABEL (self->title_label), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->value_entry), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  last = gw_check_ins_get_last (gw_record_get_check_ins (GW_RECORD (self->goal)), gw_session_get_as_of (self->session));
  if (last == NULL || last->value == GW_UNSET)
    state = g_strdup (_("no number yet"));
  else
    {
      g_autofree char *value = gw_format_amount (format, last->value, gw_record_get_decimals (GW_RECORD (self->goal)));
      g_autofree char *date = gw_format_date (format, last->date);

      /* Translators: where a goal stood: "375 on 30 June 2026". */
      state = g_strdup_printf (_("%s on %s"), value, date);
    }
  gtk_label_set_label (GTK_LABEL (self->state_label), state);
  near = gw_format_short_date (format, gw_session_get_as_of (self->session));
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->date_entry), near);
}
