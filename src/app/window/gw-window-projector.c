/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-window-private.h"

#include <glib/gi18n-lib.h>

#include "gw-projector-window.h"

/* The preference as the projector knows it: initials where it cannot be read. */
static void
apply_names (GwWindow *self)
{
  if (self->projector != NULL && self->settings != NULL)
    gw_projector_set_names (self->projector, (GwProjectorNames) g_settings_get_enum (self->settings, "projector-names"));
}

static gboolean
on_close_request (GwWindow *self)
{
  gw_window_close_projector (self);
  return TRUE;
}

static void
open_projector (GwWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  self->projector = gw_projector_new (self->session);
  apply_names (self);
  if (self->settings != NULL)
    g_signal_connect_swapped (self->settings, "changed::projector-names", G_CALLBACK (apply_names), self);
  self->projector_window = gw_projector_window_new (self->projector);
  g_signal_connect_swapped (self->projector_window, "close-request", G_CALLBACK (on_close_request), self);
  gw_projector_bar_set_projector (self->projector_bar, self->projector);
  /* A screen that goes dark in the middle of a sentence helps nobody. */
  if (application != NULL)
    self->projector_inhibit = gtk_application_inhibit (application, GTK_WINDOW (self), GTK_APPLICATION_INHIBIT_IDLE,
                                                       _("The workshop is on the projector"));
  gw_projector_window_show (GW_PROJECTOR_WINDOW (self->projector_window), GTK_WINDOW (self));
}

/**
 * gw_window_close_projector:
 *
 * Takes away what is on the wall; nothing happens where nothing is.
 */
void
gw_window_close_projector (GwWindow *self)
{
  GtkApplication *application;

  g_return_if_fail (GW_IS_WINDOW (self));

  if (self->projector == NULL)
    return;

  application = gtk_window_get_application (GTK_WINDOW (self));
  if (self->projector_inhibit != 0 && application != NULL)
    gtk_application_uninhibit (application, self->projector_inhibit);
  self->projector_inhibit = 0;
  if (self->settings != NULL)
    g_signal_handlers_disconnect_by_func (self->settings, apply_names, self);
  gw_projector_bar_set_projector (self->projector_bar, NULL);
  gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&self->projector_window)));
  g_clear_object (&self->projector);
}

/**
 * gw_window_toggle_projector:
 *
 * Puts the page on the wall, or takes it away.
 */
void
gw_window_toggle_projector (GwWindow *self)
{
  g_return_if_fail (GW_IS_WINDOW (self));

  if (self->projector != NULL)
    gw_window_close_projector (self);
  else if (self->session != NULL)
    open_projector (self);
}
