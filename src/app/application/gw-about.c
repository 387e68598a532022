/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-about.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* AdwAboutWindow is deprecated from libadwaita 1.6 on and its successor is not
 * in 1.2: it is named in this file and in no other. */
G_GNUC_BEGIN_IGNORE_DEPRECATIONS

/**
 * gw_about_show:
 * @parent: (nullable): the window to stand over
 */
void
gw_about_show (GtkWindow *parent)
{
  const char *developers[] = { "The Goalwright authors", NULL };

  adw_show_about_window (parent,
                         "application-name", "Goalwright",
                         "application-icon", "io.github.goalwright.Goalwright",
                         "version", GW_VERSION,
                         "developers", developers,
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "comments", _("Sets sales goals with a team, in one sitting, and shows how they are doing. It works without a network."),
                         "translator-credits", _("translator-credits"),
                         NULL);
}

G_GNUC_END_IGNORE_DEPRECATIONS
