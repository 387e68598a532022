/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "gw-app-types.h"
#include "gw-display-test.h"

static void
on_finalized (gpointer  data,
              GObject  *object)
{
  *(gboolean *) data = TRUE;
}

/* A class can be built, disposed of twice and finalised, whatever it is given
 * later; what it leaks would keep a document alive. */
static void
test_class (gconstpointer data)
{
  GType type = GPOINTER_TO_SIZE (data);
  GObject *object = g_object_new (type, NULL);
  gboolean is_finalized = FALSE;

  if (g_object_is_floating (object))
    g_object_ref_sink (object);
  g_object_weak_ref (object, on_finalized, &is_finalized);
  gw_display_test_settle ();

  if (GTK_IS_WINDOW (object))
    {
      /* GTK holds a reference to each window until it is destroyed. */
      g_object_ref (object);
      gtk_window_destroy (GTK_WINDOW (object));
      g_object_unref (object);
      gw_display_test_settle ();
    }
  else
    {
      g_object_run_dispose (object);
      g_object_unref (object);
    }
  gw_display_test_settle ();
  g_assert_true (is_finalized);
}

int
main (int   argc,
      char *argv[])
{
  gw_display_test_init (&argc, &argv);

  for (guint i = 0; i < gw_app_n_types; i++)
    {
      GType type = gw_app_types[i] != NULL ? gw_app_types[i] () : G_TYPE_INVALID;
      g_autofree char *path = g_strconcat ("/types/", g_type_name (type), NULL);

      /* A second application in one process is nothing that happens. */
      if (!g_type_is_a (type, G_TYPE_OBJECT) || G_TYPE_IS_ABSTRACT (type) || g_type_is_a (type, G_TYPE_APPLICATION))
        continue;
      g_test_add_data_func (path, GSIZE_TO_POINTER (type), test_class);
    }

  return g_test_run ();
}
