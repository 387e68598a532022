/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>
#include <stdio.h>
#include <unistd.h>

#include "gw-application.h"
#include "gw-display-test.h"

/* What is opened and closed again and again takes no more memory for it, once
 * everything has been there a few times. GW_MEMORY_ROUNDS does more of them. */
#define ROUNDS 16
#define SWITCHES_A_ROUND 8
/* The allocator keeps pieces; a window that stays would be far more than that. */
#define MOST_GROWTH 1.15

typedef struct
{
  GwApplication *application;
  GwWindow *window;
} Fixture;

static gboolean
has_window (gpointer data)
{
  Fixture *fixture = data;
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (fixture->application));

  if (window == NULL || !GW_IS_WINDOW (window) || gw_window_get_document (GW_WINDOW (window)) == NULL)
    return FALSE;

  fixture->window = GW_WINDOW (window);
  return TRUE;
}

/* Pages of memory that are this process's own and resident. */
static double
get_resident (void)
{
  unsigned long size = 0, resident = 0, shared = 0;
  FILE *file = fopen ("/proc/self/statm", "r");

  g_assert_nonnull (file);
  g_assert_cmpint (fscanf (file, "%lu %lu %lu", &size, &resident, &shared), ==, 3);
  g_assert_cmpint (fclose (file), ==, 0);
  return (double) (resident - shared);
}

static void
one_round (Fixture *fixture)
{
  const char *views[] = { "goals", "progress", "sheets", "workshop" };
  g_autofree char *path = gw_display_test_sample ("example-cloud.goalwright");
  gpointer gone;

  gw_application_open_path (fixture->application, NULL, path);
  gw_display_test_wait (has_window, fixture, "the workshop");
  gone = fixture->window;
  g_object_add_weak_pointer (G_OBJECT (fixture->window), &gone);
  for (guint i = 0; i < SWITCHES_A_ROUND; i++)
    {
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.view", "s",
                                                 views[i % G_N_ELEMENTS (views)]));
      gw_display_test_settle ();
    }
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  gw_display_test_settle ();
  g_assert_null (gone);
}

static void
test_levels_off (void)
{
  Fixture fixture = { .application = GW_APPLICATION (g_application_get_default ()) };
  const char *wanted = g_getenv ("GW_MEMORY_ROUNDS");
  guint n_rounds = wanted != NULL ? (guint) g_ascii_strtoull (wanted, NULL, 10) : ROUNDS;
  double half = 0;
  double whole;

  /* An application without a window would end. */
  g_application_hold (G_APPLICATION (fixture.application));
  for (guint i = 0; i < n_rounds; i++)
    {
      one_round (&fixture);
      if (i + 1 == n_rounds / 2)
        half = get_resident ();
    }
  whole = get_resident ();
  g_test_message ("%u workshops: %.0f pages after half of them, %.0f after all, ratio %.3f", n_rounds, half, whole,
                  whole / half);
  g_assert_cmpfloat (whole, <, MOST_GROWTH * half);
  g_application_release (G_APPLICATION (fixture.application));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GwApplication) application = NULL;
  g_autoptr (GError) error = NULL;

  gw_display_test_init (&argc, &argv);
  application = gw_application_new ();
  g_application_set_default (G_APPLICATION (application));
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, &error));
  g_assert_no_error (error);

  g_test_add_func ("/memory/levels-off", test_levels_off);

  return g_test_run ();
}
