/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-page-timer-button.h"

#include <glib/gi18n-lib.h>

#include "gw-page-states.h"

/* As the document limits it. */
#define MOST_MINUTES 600

struct _GwPageTimerButton
{
  GtkWidget parent_instance;

  GwSession *session;
  GwPage page;
  gboolean refreshing;
  gboolean shown_running; /* what the picture and its tooltip say */

  GtkWidget *box;
  GtkWidget *button;
  GtkWidget *image;
  GtkWidget *label;
  GtkWidget *minutes_spin;
  GtkWidget *taken_label;
  GtkWidget *again_button;
};

G_DEFINE_FINAL_TYPE (GwPageTimerButton, gw_page_timer_button, GTK_TYPE_WIDGET)

static gboolean
is_running (GwPageTimerButton *self)
{
  GwPageTimer *timer = gw_session_get_timer (self->session);

  return gw_page_timer_get_running (timer) && gw_page_timer_get_page (timer) == self->page;
}

/* What changes each second is the time alone: GTK asks for a tooltip again when
 * it is set, half a second later, and loads a picture again. */
static void
show_running (GwPageTimerButton *self,
              gboolean           running)
{
  self->shown_running = running;
  gtk_image_set_from_icon_name (GTK_IMAGE (self->image),
                                running ? "media-playback-pause-symbolic" : "media-playback-start-symbolic");
  gtk_widget_set_tooltip_text (self->button,
                               running ? _("Pause the timer of this page") : _("Start the timer of this page"));
}

static void
on_clicked (GwPageTimerButton *self)
{
  g_autoptr (GwEdit) edit = NULL;

  g_assert (GW_IS_PAGE_TIMER_BUTTON (self));

  if (self->session == NULL)
    return;

  if (!is_running (self))
    {
      gw_page_states_start_timer (self->session, self->page);
      return;
    }

  edit = gw_edit_new (_("Note Time of Page"));
  gw_page_states_stop_timer (self->session, self->page, edit);
  (void) gw_session_commit (self->session, edit);
  gw_page_timer_button_refresh (self);
}

static void
on_minutes_changed (GwPageTimerButton *self)
{
  int minutes;
  g_autoptr (GwEdit) edit = NULL;
  GwPageState *state;

  g_assert (GW_IS_PAGE_TIMER_BUTTON (self));

  minutes = gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->minutes_spin));
  if (self->refreshing || self->session == NULL ||
      minutes == gw_page_states_get_minutes (gw_session_get_workshop (self->session), self->page))
    return;

  edit = gw_edit_new (_("Change Planned Minutes"));
  gw_edit_set_typing (edit, TRUE);
  state = gw_page_states_ensure (gw_session_get_workshop (self->session), self->page, edit);
  gw_edit_set_integer (edit, GW_RECORD (state), "planned-minutes", minutes);
  (void) gw_session_commit (self->session, edit);
}

static void
on_again (GwPageTimerButton *self)
{
  g_autoptr (GwEdit) edit = gw_edit_new (_("Start Timer Again"));
  GwPageState *state;
  gboolean running;

  g_assert (GW_IS_PAGE_TIMER_BUTTON (self));

  running = is_running (self);
  gw_page_states_stop_timer (self->session, self->page, edit);
  state = gw_page_states_ensure (gw_session_get_workshop (self->session), self->page, edit);
  gw_edit_set_integer (edit, GW_RECORD (state), "actual-seconds", 0);
  (void) gw_session_commit (self->session, edit);
  if (running)
    gw_page_states_start_timer (self->session, self->page);
  gw_page_timer_button_refresh (self);
}

static void
gw_page_timer_button_dispose (GObject *object)
{
  GwPageTimerButton *self = GW_PAGE_TIMER_BUTTON (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (gw_session_get_timer (self->session), self);
  g_clear_object (&self->session);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (gw_page_timer_button_parent_class)->dispose (object);
}

static void
gw_page_timer_button_class_init (GwPageTimerButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_page_timer_button_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

/* How long the page may take, how long it took, and once more from zero. */
static GtkWidget *
new_popover (GwPageTimerButton *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new_with_mnemonic (_("_Planned minutes"));

  self->minutes_spin = gtk_spin_button_new_with_range (1, MOST_MINUTES, 5);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), self->minutes_spin);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->minutes_spin), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Planned minutes"), -1);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), self->minutes_spin);
  gtk_box_append (GTK_BOX (box), line);
  self->taken_label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->taken_label), 0);
  gtk_widget_add_css_class (self->taken_label, "dim-label");
  gtk_box_append (GTK_BOX (box), self->taken_label);
  self->again_button = gtk_button_new_with_mnemonic (_("Count from _Zero Again"));
  gtk_box_append (GTK_BOX (box), self->again_button);
  g_signal_connect_swapped (self->minutes_spin, "value-changed", G_CALLBACK (on_minutes_changed), self);
  g_signal_connect_swapped (self->again_button, "clicked", G_CALLBACK (on_again), self);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  return popover;
}

static void
gw_page_timer_button_init (GwPageTimerButton *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *menu = gtk_menu_button_new ();

  self->image = gtk_image_new ();
  self->label = gtk_label_new (NULL);
  gtk_label_set_width_chars (GTK_LABEL (self->label), 5);
  gtk_widget_add_css_class (self->label, "numeric");
  gtk_box_append (GTK_BOX (box), self->image);
  gtk_box_append (GTK_BOX (box), self->label);
  self->button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->button), box);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_add_css_class (self->button, "timer");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Timer of this page"), -1);
  show_running (self, FALSE);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (menu), "pan-down-symbolic");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (menu), new_popover (self));
  gtk_widget_set_tooltip_text (menu, _("Minutes of this page"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (menu), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Minutes of this page"), -1);
  gtk_widget_add_css_class (menu, "flat");

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_append (GTK_BOX (self->box), self->button);
  gtk_box_append (GTK_BOX (self->box), menu);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (on_clicked), self);
}

/**
 * gw_page_timer_button_set_session:
 * @session: where the time is kept; to be set once
 * @page: whose time it is
 */
void
gw_page_timer_button_set_session (GwPageTimerButton *self,
                                  GwSession         *session,
                                  GwPage             page)
{
  g_return_if_fail (GW_IS_PAGE_TIMER_BUTTON (self));
  g_return_if_fail (GW_IS_SESSION (session));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  self->page = page;
  g_signal_connect_swapped (gw_session_get_timer (session), "tick", G_CALLBACK (gw_page_timer_button_refresh), self);
  gw_page_timer_button_refresh (self);
}

/**
 * gw_page_timer_button_refresh:
 *
 * Shows what is left, or by how much it is over.
 */
void
gw_page_timer_button_refresh (GwPageTimerButton *self)
{
  gint64 minutes, seconds;
  gboolean running, over;
  g_autofree char *text = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *said = NULL;
  g_autofree char *taken = NULL;

  g_return_if_fail (GW_IS_PAGE_TIMER_BUTTON (self));
  g_return_if_fail (self->session != NULL);

  running = is_running (self);
  minutes = gw_page_states_get_minutes (gw_session_get_workshop (self->session), self->page);
  seconds = gw_page_states_get_seconds (self->session, self->page);
  over = seconds > minutes * 60;

  text = gw_page_timer_dup_text (minutes, seconds);
  /* Translators: by how much more than planned a page took: "+2:05 over". */
  shown = over ? g_strdup_printf (_("%s over"), text) : g_strdup (text);
  gtk_label_set_label (GTK_LABEL (self->label), shown);
  if (running != self->shown_running)
    show_running (self, running);
  /* Translators: a timer for screen readers, with its time: "running, 1:49" */
  said = g_strdup_printf (running ? _("running, %s") : _("stopped, %s"), shown);
  /* The time is a description, which nobody hears each second. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, said, -1);
  if (over)
    gtk_widget_add_css_class (self->button, "over");
  else
    gtk_widget_remove_css_class (self->button, "over");

  taken = g_strdup_printf (_("Taken so far: %d:%02d"), (int) (seconds / 60), (int) (seconds % 60));
  gtk_label_set_label (GTK_LABEL (self->taken_label), taken);
  gtk_widget_set_sensitive (self->again_button, seconds > 0);
  self->refreshing = TRUE;
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->minutes_spin), (double) minutes);
  self->refreshing = FALSE;
}
