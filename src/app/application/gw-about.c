/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-about.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "gw-sources-window.h"

/* Names the row of the window about the program that leads to the sources. */
#define SOURCES "goalwright:sources"

/* AdwAboutWindow is deprecated from libadwaita 1.6 on and its successor is not
 * in 1.2: it is named in this file and in no other. */
G_GNUC_BEGIN_IGNORE_DEPRECATIONS

static gboolean
on_activate_link (GtkWindow  *about,
                  const char *uri)
{
  if (!g_str_equal (uri, SOURCES))
    return FALSE;

  gtk_window_present (GTK_WINDOW (gw_sources_window_new (about)));
  return TRUE;
}

/**
 * gw_about_show:
 * @parent: (nullable): the window to stand over
 */
void
gw_about_show (GtkWindow *parent)
{
  const char *developers[] = { "The Goalwright authors", NULL };
  GtkWidget *about = adw_about_window_new ();

  g_object_set (about,
                "transient-for", parent,
                "application-name", "Goalwright",
                "application-icon", "io.github.goalwright.Goalwright",
                "version", GW_VERSION,
                "developers", developers,
                "license-type", GTK_LICENSE_GPL_3_0,
                "comments", _("Sets sales goals with a team, in one sitting, and shows how they are doing. It works without a network."),
                "translator-credits", _("translator-credits"),
                NULL);
  adw_about_window_add_link (ADW_ABOUT_WINDOW (about), _("Sources"), SOURCES);
  g_signal_connect (about, "activate-link", G_CALLBACK (on_activate_link), NULL);
  gtk_window_present (GTK_WINDOW (about));
}

G_GNUC_END_IGNORE_DEPRECATIONS
