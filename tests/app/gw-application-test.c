/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-application-test.h"

#include "gw-display-test.h"

/* An application as people start it, beside others that run: of its own name, and
 * alone. Returns: (transfer full): the default application */
GwApplication *
gw_application_test_new (void)
{
  g_autoptr (GError) error = NULL;
  GwApplication *application = g_object_new (GW_TYPE_APPLICATION,
                                             "application-id", "io.github.goalwright.Test",
                                             "flags", G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN,
                                             "resource-base-path", "/io/github/goalwright/Goalwright", NULL);

  g_assert_true (g_application_register (G_APPLICATION (application), NULL, &error));
  g_assert_no_error (error);
  g_application_set_default (G_APPLICATION (application));
  return application;
}

static gboolean
has_document (gpointer data)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (g_application_get_default ()));

  if (window == NULL || !GW_IS_WINDOW (window) || gw_window_get_document (GW_WINDOW (window)) == NULL)
    return FALSE;

  *(GwWindow **) data = GW_WINDOW (window);
  return TRUE;
}

/* Returns: (transfer none): the active window, once it shows a workshop */
GwWindow *
gw_application_test_wait (void)
{
  GwWindow *window = NULL;

  gw_display_test_wait (has_document, &window, "the workshop");
  return window;
}

/* Returns: (transfer none): the window of the file @path, which the default
 * application opens */
GwWindow *
gw_application_test_open (const char *path)
{
  gw_application_open_path (GW_APPLICATION (g_application_get_default ()), NULL, path);
  return gw_application_test_wait ();
}
