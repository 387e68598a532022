/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-as-of-button.h"

#include <glib/gi18n-lib.h>

struct _GwAsOfButton
{
  AdwBin parent_instance;

  GtkWidget *button;
  GtkWidget *calendar;
  GtkWidget *today;
  GtkWidget *back;
  GwSession *session;
  gboolean   updating;
};

G_DEFINE_FINAL_TYPE (GwAsOfButton, gw_as_of_button, ADW_TYPE_BIN)

/* The ways back, each with its day: a sample has a today of its own. */
static void
update_buttons (GwAsOfButton *self)
{
  const GwFormat *format = gw_session_get_format (self->session);
  GwDate usual = gw_session_get_day (self->session);
  g_autofree char *usual_date = gw_format_date (format, usual);
  g_autofree char *today_date = gw_format_date (format, gw_session_get_today (self->session));
  g_autofree char *back = NULL;
  g_autofree char *today = NULL;

  /* Translators: %s is a day with its year. */
  back = g_strdup_printf (_("_Back to %s"), usual_date);
  gtk_button_set_label (GTK_BUTTON (self->back), back);
  gtk_widget_set_visible (self->back, gw_session_get_as_of (self->session) != usual);
  /* Translators: %s is the present day with its year, unlike that of a sample. */
  today = g_strdup_printf (_("The _Real Day, %s"), today_date);
  gtk_button_set_label (GTK_BUTTON (self->today), today);
  gtk_widget_set_visible (self->today, usual != gw_session_get_today (self->session));
}

static void
update (GwAsOfButton *self)
{
  g_autofree char *date = NULL;
  g_autofree char *full = NULL;
  g_autofree char *label = NULL;
  g_autofree char *tooltip = NULL;
  g_autoptr (GDateTime) shown = NULL;
  int year, month, day;

  g_assert (GW_IS_AS_OF_BUTTON (self));

  if (self->session == NULL)
    return;

  full = gw_format_date (gw_session_get_format (self->session), gw_session_get_as_of (self->session));
  date = gw_format_short_date (gw_session_get_format (self->session), gw_session_get_as_of (self->session));
  /* Translators: %s is the day that the figures are of. */
  label = g_strdup_printf (_("As of %s"), date);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->button), label);
  /* Translators: %s is a day with its year. */
  tooltip = g_strdup_printf (_("The figures are as of %s. Choose another day."), full);
  gtk_widget_set_tooltip_text (self->button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  update_buttons (self);

  gw_date_split (gw_session_get_as_of (self->session), &year, &month, &day);
  shown = g_date_time_new_utc (year, month, day, 12, 0, 0);
  self->updating = TRUE;
  gtk_calendar_select_day (GTK_CALENDAR (self->calendar), shown);
  self->updating = FALSE;
}

static void
day_selected_cb (GwAsOfButton *self)
{
  g_autoptr (GwSession) session = self->session != NULL ? g_object_ref (self->session) : NULL;
  g_autoptr (GDateTime) picked = gtk_calendar_get_date (GTK_CALENDAR (self->calendar));
  int year, month, day;

  g_assert (GW_IS_AS_OF_BUTTON (self));

  if (self->updating || session == NULL)
    return;

  /* The views let go of the session meanwhile and take it again. */
  g_date_time_get_ymd (picked, &year, &month, &day);
  gw_session_set_as_of (session, gw_date_new (year, month, day));
}

static void
today_cb (GwAsOfButton *self)
{
  g_assert (GW_IS_AS_OF_BUTTON (self));

  if (self->session != NULL)
    gw_session_set_as_of (self->session, gw_session_get_today (self->session));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
}

static void
reset_cb (GwAsOfButton *self)
{
  g_assert (GW_IS_AS_OF_BUTTON (self));

  if (self->session != NULL)
    gw_session_set_as_of (self->session, GW_DATE_NONE);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
}

static void
gw_as_of_button_dispose (GObject *object)
{
  gw_as_of_button_set_session (GW_AS_OF_BUTTON (object), NULL);

  G_OBJECT_CLASS (gw_as_of_button_parent_class)->dispose (object);
}

static void
gw_as_of_button_class_init (GwAsOfButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_as_of_button_dispose;
}

static GtkWidget *
new_button (GwAsOfButton *self,
            const char   *label,
            GCallback     clicked)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_hexpand (button, TRUE);
  g_signal_connect_swapped (button, "clicked", clicked, self);

  return button;
}

static void
gw_as_of_button_init (GwAsOfButton *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *hint = gtk_label_new (_("Choose a day to see everything as it was known then."));

  self->calendar = gtk_calendar_new ();
  g_signal_connect_swapped (self->calendar, "day-selected", G_CALLBACK (day_selected_cb), self);
  self->today = new_button (self, "", G_CALLBACK (today_cb));
  self->back = new_button (self, "", G_CALLBACK (reset_cb));
  gtk_button_set_use_underline (GTK_BUTTON (self->today), TRUE);
  gtk_button_set_use_underline (GTK_BUTTON (self->back), TRUE);
  gtk_label_set_wrap (GTK_LABEL (hint), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (hint), 30);
  gtk_label_set_xalign (GTK_LABEL (hint), 0);
  gtk_widget_add_css_class (hint, "dim-label");
  gtk_box_append (GTK_BOX (box), hint);
  gtk_box_append (GTK_BOX (buttons), self->today);
  gtk_box_append (GTK_BOX (buttons), self->back);
  gtk_box_append (GTK_BOX (box), self->calendar);
  gtk_box_append (GTK_BOX (box), buttons);
  gtk_popover_set_child (GTK_POPOVER (popover), box);

  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), popover);
  adw_bin_set_child (ADW_BIN (self), self->button);
}

/**
 * gw_as_of_button_set_session:
 * @session: (nullable): the open document
 */
void
gw_as_of_button_set_session (GwAsOfButton *self,
                             GwSession    *session)
{
  g_return_if_fail (GW_IS_AS_OF_BUTTON (self));
  g_return_if_fail (session == NULL || GW_IS_SESSION (session));

  if (self->session == session)
    return;
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);

  g_set_object (&self->session, session);
  if (session == NULL)
    return;

  g_signal_connect_swapped (session, "notify::as-of", G_CALLBACK (update), self);
  update (self);
}
