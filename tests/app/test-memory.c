/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>
#include <stdio.h>
#include <unistd.h>

#include "gw-application-test.h"
#include "gw-display-test.h"

/* What is opened and closed again and again takes no more memory for it, once
 * everything has been there a few times. GW_MEMORY_ROUNDS does more of them. */
#define ROUNDS 16
#define SWITCHES_A_ROUND 8
/* The allocator keeps pieces; a window that stays would be far more than that. */
#define MOST_GROWTH 1.15

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
one_round (void)
{
  const char *views[] = { "goals", "progress", "sheets", "workshop" };
  g_autofree char *path = gw_display_test_sample ("example-cloud.goalwright");
  GwWindow *window = gw_application_test_open (path);
  gpointer gone = window;

  g_object_add_weak_pointer (G_OBJECT (window), &gone);
  for (guint i = 0; i < SWITCHES_A_ROUND; i++)
    {
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.view", "s", views[i % G_N_ELEMENTS (views)]));
      gw_display_test_settle ();
    }
  gtk_window_destroy (GTK_WINDOW (window));
  gw_display_test_settle ();
  g_assert_null (gone);
}

static void
test_levels_off (void)
{
  const char *wanted = g_getenv ("GW_MEMORY_ROUNDS");
  guint n_rounds = wanted != NULL ? (guint) g_ascii_strtoull (wanted, NULL, 10) : ROUNDS;
  double half = 0;
  double whole;

  /* An application without a window would end. */
  g_application_hold (g_application_get_default ());
  for (guint i = 0; i < n_rounds; i++)
    {
      one_round ();
      if (i + 1 == n_rounds / 2)
        half = get_resident ();
    }
  whole = get_resident ();
  g_test_message ("%u workshops: %.0f pages after half of them, %.0f after all, ratio %.3f", n_rounds, half, whole,
                  whole / half);
  g_assert_cmpfloat (whole, <, MOST_GROWTH * half);
  g_application_release (g_application_get_default ());
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GwApplication) application = NULL;

  gw_display_test_init (&argc, &argv);
  application = gw_application_test_new ();

  g_test_add_func ("/memory/levels-off", test_levels_off);

  return g_test_run ();
}
