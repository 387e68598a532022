/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>
#include <libintl.h>
#include <locale.h>

#include "gw-application-test.h"
#include "gw-display-test.h"

/* Words 40 % longer than English ones, letters twice as large, and both from
 * right to left: the window still becomes small, so that nothing on a page is
 * pushed out of it. */
typedef struct
{
  const char *name;
  GtkTextDirection direction;
  int percent; /* size of text */
  int width;   /* of the smallest window that has to do */
  int height;
} Variant;

static const Variant variants[] = {
  { "longer", GTK_TEXT_DIR_LTR, 100, 900, 600 },
  { "longer, right to left", GTK_TEXT_DIR_RTL, 100, 900, 600 },
  { "longer, large", GTK_TEXT_DIR_LTR, 200, 1366, 760 },
};

typedef struct
{
  GtkWidget *window;
} Fixture;

static gboolean
has_session (gpointer data)
{
  return gw_window_get_session (GW_WINDOW (data)) != NULL && gtk_widget_get_mapped (data);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  const Variant *variant = data;
  g_autoptr (GwDocument) document = gw_display_test_load ("example-cloud.goalwright");

  gtk_widget_set_default_direction (variant->direction);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", variant->percent * 96 * 1024 / 100, NULL);
  fixture->window = gw_window_new (GTK_APPLICATION (g_application_get_default ()));
  gw_window_set_document (GW_WINDOW (fixture->window), document);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), variant->width, variant->height);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gw_display_test_wait (has_session, fixture->window, "the window");
  gw_display_test_settle ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  gw_display_test_settle ();
}

/* Says which widgets are to blame, from the outside in. */
static void
say_widest (GtkWidget *widget)
{
  while (widget != NULL)
    {
      GtkWidget *widest = NULL;
      int most = 0;

      for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
           child = gtk_widget_get_next_sibling (child))
        {
          int minimum;

          gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
          if (minimum > most && gtk_widget_get_child_visible (child))
            {
              most = minimum;
              widest = child;
            }
        }
      if (widest != NULL)
        g_printerr ("  %s %d %s\n", G_OBJECT_TYPE_NAME (widest), most,
                    GTK_IS_LABEL (widest) ? gtk_label_get_text (GTK_LABEL (widest)) : "");
      widget = widest;
    }
}

static void
test_pages (Fixture       *fixture,
            gconstpointer  data)
{
  const Variant *variant = data;
  GwSession *session = gw_window_get_session (GW_WINDOW (fixture->window));
  gboolean fits = TRUE;

  for (GwPage page = GW_PAGE_SET_UP; page <= GW_PAGE_READ_BACK; page++)
    {
      int width, height;

      gw_session_set_page (session, page);
      gw_display_test_settle ();
      gtk_widget_measure (fixture->window, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
      gtk_widget_measure (fixture->window, GTK_ORIENTATION_VERTICAL, variant->width, &height, NULL, NULL, NULL);
      if (width <= variant->width && height <= variant->height)
        continue;
      g_printerr ("Page %d wants %d × %d.\n", (int) page, width, height);
      say_widest (fixture->window);
      fits = FALSE;
    }
  if (!fits)
    g_test_fail ();
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GwApplication) application = NULL;

  g_setenv ("LANGUAGE", "eo", TRUE);
  g_setenv ("LOCPATH", g_getenv ("GW_LONG_WORDS"), TRUE);
  g_setenv ("LC_ALL", "eo.UTF-8", TRUE);
  setlocale (LC_ALL, "");
  g_assert_nonnull (bindtextdomain (GETTEXT_PACKAGE, g_getenv ("GW_LONG_WORDS")));
  gw_display_test_init (&argc, &argv);
  /* A test that reads English proves nothing. */
  g_assert_cmpstr (dgettext (GETTEXT_PACKAGE, "Add Member"), ==, "Aadd Meembeer");

  application = gw_application_test_new ();

  for (guint i = 0; i < G_N_ELEMENTS (variants); i++)
    {
      g_autofree char *path = g_strdup_printf ("/long-words/%s", variants[i].name);

      g_test_add (path, Fixture, &variants[i], set_up, test_pages, tear_down);
    }

  return g_test_run ();
}
