/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "gw-display-test.h"
#include "gw-width-layout.h"

typedef struct
{
  GtkWidget *widget;
  GwWidthLayout *layout;
  int em;
  guint n_changes;
} Fixture;

static void
on_changed (Fixture *fixture)
{
  fixture->n_changes++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GtkLayoutManager *layout = gw_width_layout_new (50);

  fixture->widget = g_object_ref_sink (adw_bin_new ());
  adw_bin_set_child (ADW_BIN (fixture->widget), gtk_label_new ("Goals"));
  fixture->layout = GW_WIDTH_LAYOUT (layout);
  gtk_widget_set_layout_manager (fixture->widget, layout);
  g_signal_connect_swapped (layout, "changed", G_CALLBACK (on_changed), fixture);
  fixture->em = pango_font_description_get_size (
                  pango_context_get_font_description (gtk_widget_get_pango_context (fixture->widget))) / PANGO_SCALE;
  g_assert_cmpint (fixture->em, >, 0);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (g_steal_pointer (&fixture->widget));
}

static void
allocate (Fixture *fixture,
          int      width)
{
  gtk_widget_measure (fixture->widget, GTK_ORIENTATION_VERTICAL, width, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (fixture->widget, &(GtkAllocation) { 0, 0, width, 400 }, -1);
}

/* A width counts as narrow from one pixel below it; who asks for more steps is
 * told each, and once for all that happened in one frame. */
static void
test_steps (Fixture       *fixture,
            gconstpointer  data)
{
  static const struct
  {
    int ems;
    int pixels;
    guint step;
    guint n_changes;
  } widths[] = {
    { 60, 0, 0, 0 },
    { 50, 0, 0, 0 },
    { 50, -1, 1, 1 },
    { 40, 0, 1, 1 },
    { 40, -1, 2, 2 },
    { 10, 0, 3, 3 },
    { 30, 0, 2, 4 },
    { 90, 0, 0, 5 },
  };

  gw_width_layout_add_step (fixture->layout, 40);
  gw_width_layout_add_step (fixture->layout, 30);
  for (gsize i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      allocate (fixture, widths[i].ems * fixture->em + widths[i].pixels);
      gw_display_test_settle ();
      g_assert_cmpuint (gw_width_layout_get_step (fixture->layout), ==, widths[i].step);
      g_assert_cmpint (gw_width_layout_is_narrow (fixture->layout), ==, widths[i].step > 0);
      g_assert_cmpuint (fixture->n_changes, ==, widths[i].n_changes);
    }
}

static void
test_once (Fixture       *fixture,
           gconstpointer  data)
{
  allocate (fixture, 20 * fixture->em);
  allocate (fixture, 80 * fixture->em);
  allocate (fixture, 20 * fixture->em);
  g_assert_cmpuint (fixture->n_changes, ==, 0);
  gw_display_test_settle ();
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  g_assert_true (gw_width_layout_is_narrow (fixture->layout));
}

int
main (int    argc,
      char **argv)
{
  gw_display_test_init (&argc, &argv);

  g_test_add ("/width-layout/steps", Fixture, NULL, set_up, test_steps, tear_down);
  g_test_add ("/width-layout/once", Fixture, NULL, set_up, test_once, tear_down);

  return g_test_run ();
}
