/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-page-timer-button.h"

#include <glib/gi18n-lib.h>

#include "gw-page-states.h"
#include "gw-page-timer.h"

/* As the document limits it: a hundred hours. */
#define MOST_SECONDS 360000

struct _GwPageTimerButton
{
  GtkWidget parent_instance;

  GwSession *session;
  GwPage page;
  GwPageTimer *timer;

  GtkWidget *button;
  GtkWidget *image;
  GtkWidget *label;
};

G_DEFINE_FINAL_TYPE (GwPageTimerButton, gw_page_timer_button, GTK_TYPE_WIDGET)

static gint64
get_noted_seconds (GwPageTimerButton *self)
{
  GwPageState *state = gw_page_states_find (gw_session_get_workshop (self->session), self->page);

  return state != NULL ? gw_page_state_get_actual_seconds (state) : 0;
}

static void
on_clicked (GwPageTimerButton *self)
{
  g_autoptr (GwEdit) edit = NULL;

  if (self->session == NULL)
    return;

  if (!gw_page_timer_get_running (self->timer))
    {
      gw_page_timer_start (self->timer, get_noted_seconds (self), g_get_monotonic_time ());
      gw_page_timer_button_refresh (self);
      return;
    }

  edit = gw_edit_new (_("Note Time of Page"));
  gw_page_timer_button_stop (self, edit);
  gw_session_commit (self->session, edit);
  gw_page_timer_button_refresh (self);
}

static void
gw_page_timer_button_dispose (GObject *object)
{
  GwPageTimerButton *self = GW_PAGE_TIMER_BUTTON (object);

  g_clear_object (&self->timer);
  g_clear_object (&self->session);
  g_clear_pointer (&self->button, gtk_widget_unparent);

  G_OBJECT_CLASS (gw_page_timer_button_parent_class)->dispose (object);
}

static void
gw_page_timer_button_class_init (GwPageTimerButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_page_timer_button_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
gw_page_timer_button_init (GwPageTimerButton *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->image = gtk_image_new_from_icon_name ("media-playback-start-symbolic");
  self->label = gtk_label_new (NULL);
  gtk_label_set_width_chars (GTK_LABEL (self->label), 5);
  gtk_widget_add_css_class (self->label, "numeric");
  gtk_box_append (GTK_BOX (box), self->image);
  gtk_box_append (GTK_BOX (box), self->label);
  self->button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->button), box);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_add_css_class (self->button, "timer");
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));

  self->timer = gw_page_timer_new ();
  g_signal_connect_swapped (self->timer, "tick", G_CALLBACK (gw_page_timer_button_refresh), self);
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (on_clicked), self);
}

/**
 * gw_page_timer_button_set_session:
 * @session: where the time is kept
 * @page: whose time it is
 */
void
gw_page_timer_button_set_session (GwPageTimerButton *self,
                                  GwSession         *session,
                                  GwPage             page)
{
  g_return_if_fail (GW_IS_PAGE_TIMER_BUTTON (self));
  g_return_if_fail (GW_IS_SESSION (session));

  g_set_object (&self->session, session);
  self->page = page;
  gw_page_timer_button_refresh (self);
}

/**
 * gw_page_timer_button_refresh:
 *
 * Shows what is left, or what is over.
 */
void
gw_page_timer_button_refresh (GwPageTimerButton *self)
{
  gboolean running;
  gint64 minutes, seconds;
  g_autofree char *text = NULL;

  g_return_if_fail (GW_IS_PAGE_TIMER_BUTTON (self));
  g_return_if_fail (self->session != NULL);

  running = gw_page_timer_get_running (self->timer);
  minutes = gw_page_states_get_minutes (gw_session_get_workshop (self->session), self->page);
  seconds = running ? gw_page_timer_get_seconds (self->timer, g_get_monotonic_time ()) : get_noted_seconds (self);

  text = gw_page_timer_dup_text (minutes, seconds);
  gtk_label_set_label (GTK_LABEL (self->label), text);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->image),
                                running ? "media-playback-pause-symbolic" : "media-playback-start-symbolic");
  gtk_widget_set_tooltip_text (self->button,
                               running ? _("Pause the timer of this page") : _("Start the timer of this page"));
  if (seconds > minutes * 60)
    gtk_widget_add_css_class (self->button, "over");
  else
    gtk_widget_remove_css_class (self->button, "over");
}

/**
 * gw_page_timer_button_stop:
 * @edit: is told to note the time; a page that took time has begun
 *
 * Stops counting. Where nothing counted, @edit stays as it is.
 */
void
gw_page_timer_button_stop (GwPageTimerButton *self,
                           GwEdit            *edit)
{
  GwPageState *state;
  gint64 seconds;

  g_return_if_fail (GW_IS_PAGE_TIMER_BUTTON (self));
  g_return_if_fail (GW_IS_EDIT (edit));
  g_return_if_fail (self->session != NULL);

  if (!gw_page_timer_get_running (self->timer))
    return;

  seconds = gw_page_timer_stop (self->timer, g_get_monotonic_time ());
  state = gw_page_states_ensure (gw_session_get_workshop (self->session), self->page, edit);
  gw_edit_set_integer (edit, GW_RECORD (state), "actual-seconds", MIN (seconds, MOST_SECONDS));
  if (gw_page_state_get_progress (state) == GW_PAGE_PROGRESS_UNTOUCHED)
    gw_edit_set_choice (edit, GW_RECORD (state), "progress", GW_PAGE_PROGRESS_BEGUN);
}
