/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-display-test.h"

#include <adwaita.h>
#include <stdio.h>

#define PATIENCE_SECONDS 20

static const char *forgiven;

/* The dialogs of libadwaita 1.7 try their own heading in widths that it does not have. */
static gboolean
is_own_heading (const char *message)
{
  static const char complaint[] = "Trying to measure GtkLabel ";
  const char *found = strstr (message, complaint);
  gpointer label;
  /* By its name, for newer releases advise against the class itself. */
  GType dialog = g_type_from_name ("AdwMessageDialog");

  return dialog != G_TYPE_INVALID && found != NULL && sscanf (found + strlen (complaint), "%p", &label) == 1 &&
         gtk_widget_get_ancestor (label, dialog) != NULL;
}

/* Broken markup, a missing icon or a widget measured wrongly is a warning, and
 * that is a failure here. */
static GLogWriterOutput
abort_on_warning (GLogLevelFlags   level,
                  const GLogField *fields,
                  gsize            n_fields,
                  gpointer         user_data)
{
  GLogWriterOutput output = g_log_writer_default (level, fields, n_fields, user_data);
  g_autofree char *message = NULL;

  if (!(level & (G_LOG_LEVEL_WARNING | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_ERROR)))
    return output;

  message = g_log_writer_format_fields (level, fields, n_fields, FALSE);
  /* The machine, not the program: no session services in a test display. */
  if (strstr (message, "portal") != NULL || strstr (message, "accessibility bus") != NULL)
    return output;
  /* A menu opened at what was scrolled away: only the monkey does that. */
  if (strstr (message, "GDK_IS_MONITOR") != NULL)
    return output;
  /* GTK tells itself that an entry lost its selection, and mends it. */
  if (strstr (message, "unexpected blinking selection") != NULL)
    return output;
  if (is_own_heading (message))
    return output;
  if (forgiven != NULL && strstr (message, forgiven) != NULL)
    return output;

  g_printerr ("%s\n", message);
  abort ();
}

/* A complaint that a test lets pass; that test says why. */
void
gw_display_test_forgive (const char *part)
{
  forgiven = part;
}

/* Starts GTK as every test of widgets wants it. */
void
gw_display_test_init (int    *argc,
                      char ***argv)
{
  g_test_init (argc, argv, NULL);
  /* Else newer GLib ends the program before the writer can forgive. */
  (void) g_log_set_always_fatal (G_LOG_FATAL_MASK);
  g_log_set_writer_func (abort_on_warning, NULL, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

static gboolean
on_impatient (gpointer data)
{
  g_error ("Waited in vain for %s.", (const char *) data);
  return G_SOURCE_REMOVE;
}

/* Lets the main loop run until condition is true. */
void
gw_display_test_wait (GwDisplayCondition  condition,
                      gpointer            data,
                      const char         *what)
{
  guint source = g_timeout_add_seconds (PATIENCE_SECONDS, on_impatient, (gpointer) what);

  while (!condition (data))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (source);
}

/* Lets everything happen that is about to. */
void
gw_display_test_settle (void)
{
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}

/* Returns: (transfer full): the path of a sample workshop */
char *
gw_display_test_sample (const char *name)
{
  g_assert_nonnull (g_getenv ("GW_SAMPLES"));
  return g_build_filename (g_getenv ("GW_SAMPLES"), name, NULL);
}

/* Returns: (transfer full): a sample workshop, as it is shipped; an empty one
 * where @name is NULL */
GwDocument *
gw_display_test_load (const char *name)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  GwDocument *document;

  if (name == NULL)
    {
      g_autoptr (GwRecord) workshop = gw_record_new (GW_TYPE_WORKSHOP, "workshop");

      return gw_document_new (GW_WORKSHOP (workshop));
    }

  path = gw_display_test_sample (name);
  document = gw_document_load (path, NULL, &error);
  g_assert_no_error (error);
  return document;
}
