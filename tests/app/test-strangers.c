/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>
#include <glib/gstdio.h>

#include "gw-application-test.h"
#include "gw-display-test.h"

/* A document from a stranger in the real window: every text of a sample is
 * replaced by one that would be markup, that turns the direction of all that
 * follows, or that is one word as long as the field allows. Each page and each
 * view shows it without a warning, and none gets wider by it. */

typedef struct
{
  const char *name;
  const char *text; /* as JSON has it */
  guint repeat;
} Case;

static const Case cases[] = {
  { "markup", "R&D <b>\\u0026amp; </span><a href='file:///'>", 1 },
  { "overrides", "\\u202e\\u2067\\u202d\\u061c\\u202e", 6 },
  { "open-embeddings", "\\u202b\\u05d0\\u05d1 ", 2 },
  { "one-word", "W", 78 },
  { "marks", "e\\u0301\\u0302\\u0303\\u0304\\u0308\\u030a", 11 },
  { "paths", "../../../etc/passwd", 1 },
};

#define LEAST_WIDTH 900
/* Where people write; what is left is ids, dates and choices. */
#define TEXTS "title|name|reason|response|cue|notes|why|witness|outcome|obstacle|note|role|promise|approver|" \
              "kept-goal|kept-because|facilitator|company|why-team|why-me|why-customers|lock-who|lock-evidence"

static char *
make_document (const Case *it)
{
  g_autofree char *sample = gw_display_test_sample ("example-cloud.goalwright");
  g_autofree char *content = NULL;
  g_autoptr (GString) text = g_string_new ("\"\\1\": \"");
  g_autoptr (GError) error = NULL;
  g_autoptr (GRegex) regex = g_regex_new ("\"(" TEXTS ")\": \"[^\"]*\"", 0, 0, NULL);
  g_auto (GStrv) parts = g_strsplit (it->text, "\\", -1);
  g_autofree char *doubled = g_strjoinv ("\\\\", parts);
  char *made;

  for (guint i = 0; i < it->repeat; i++)
    g_string_append (text, doubled);
  g_string_append_c (text, '"');
  g_assert_true (g_file_get_contents (sample, &content, NULL, NULL));
  made = g_regex_replace (regex, content, -1, 0, text->str, 0, &error);
  g_assert_no_error (error);
  return made;
}

static void
assert_narrow (GwWindow   *window,
               const char *where,
               int         number)
{
  int least;

  gw_display_test_settle ();
  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_test_message ("%s %d: %d", where, number, least);
  g_assert_cmpint (least, >, 0);
  g_assert_cmpint (least, <=, LEAST_WIDTH);
}

static void
test_stranger (gconstpointer data)
{
  const char *views[] = { "goals", "progress", "sheets" };
  g_autofree char *content = make_document (data);
  g_autofree char *folder = g_dir_make_tmp ("goalwright-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "stranger.goalwright", NULL);
  GwWindow *window;

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  window = gw_application_test_open (path);

  for (int page = GW_PAGE_SET_UP; page <= GW_PAGE_READ_BACK; page++)
    {
      gw_session_set_page (gw_window_get_session (window), (GwPage) page);
      assert_narrow (window, "page", page);
    }
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.view", "s", views[i]));
      assert_narrow (window, views[i], 0);
    }
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.record-check-in", NULL));
  gw_display_test_settle ();

  gtk_window_destroy (GTK_WINDOW (window));
  gw_display_test_settle ();
  g_assert_cmpint (g_remove (path), ==, 0);
  /* Nothing else was written beside it. */
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GwApplication) application = NULL;

  gw_display_test_init (&argc, &argv);
  application = gw_application_test_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strconcat ("/strangers/", cases[i].name, NULL);

      g_test_add_data_func (name, &cases[i], test_stranger);
    }
  return g_test_run ();
}
