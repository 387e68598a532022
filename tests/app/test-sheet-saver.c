/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>
#include <glib/gstdio.h>

#include "gw-display-test.h"
#include "gw-document.h"
#include "gw-sheet-saver.h"

#define TODAY 20634 /* 30 June 2026 */

typedef struct
{
  GwDocument *document;
  GwInsight *insight;
  GwFormat *format;
  GwSheetPack *pack;
  char *folder;
  gboolean done;
  guint n_files;
  guint n_progress;
  GError *error;
} Fixture;

static GwSheetPack *
make_pack (GwRecord *subject,
           gpointer  user_data)
{
  Fixture *fixture = user_data;
  GwPageSetup setup;

  gw_page_setup_init (&setup, GW_PAPER_A4, TRUE);
  return gw_sheet_pack_new (gw_document_get_workshop (fixture->document), fixture->insight, GW_SHEET_KIND_MEMBER,
                            subject, &setup, fixture->format, TODAY);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->document = gw_display_test_load ("example-cloud.goalwright");
  fixture->insight = gw_insight_new (gw_document_get_workshop (fixture->document), TODAY);
  fixture->format = gw_format_new_plain ();
  fixture->pack = make_pack (NULL, fixture);
  fixture->folder = g_dir_make_tmp ("goalwright-XXXXXX", &error);
  g_assert_no_error (error);
}

static guint
count_files (Fixture  *fixture,
             gboolean  remove)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;
  guint n_files = 0;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      n_files++;
      if (remove)
        g_assert_no_errno (g_unlink (path));
    }
  return n_files;
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  (void) count_files (fixture, TRUE);
  g_assert_no_errno (g_rmdir (fixture->folder));
  g_clear_error (&fixture->error);
  g_free (fixture->folder);
  g_object_unref (fixture->pack);
  g_object_unref (fixture->insight);
  g_object_unref (fixture->document);
  gw_format_free (fixture->format);
}

static void
on_progress (Fixture *fixture,
             double   fraction)
{
  g_assert_cmpfloat (fraction, >=, 0);
  g_assert_cmpfloat (fraction, <=, 1);
  fixture->n_progress++;
}

static void
on_done (Fixture *fixture,
         guint    n_files,
         GError  *error)
{
  g_assert_false (fixture->done);
  fixture->done = TRUE;
  fixture->n_files = n_files;
  fixture->error = error != NULL ? g_error_copy (error) : NULL;
}

static gboolean
is_done (gpointer data)
{
  return ((Fixture *) data)->done;
}

static void
start (Fixture      *fixture,
       GwSheetSaver *saver)
{
  g_signal_connect_swapped (saver, "progress", G_CALLBACK (on_progress), fixture);
  g_signal_connect_swapped (saver, "done", G_CALLBACK (on_done), fixture);
  gw_sheet_saver_start (saver);
  g_assert_false (fixture->done);
}

static void
test_one_file (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "sheets.pdf", NULL);
  g_autoptr (GwSheetSaver) saver = gw_sheet_saver_new (fixture->pack, path);
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;

  start (fixture, saver);
  gw_display_test_wait (is_done, fixture, "the file");
  g_assert_no_error (fixture->error);
  g_assert_cmpuint (fixture->n_files, ==, 1);
  g_file_get_contents (path, &content, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (content, "%PDF-"));
}

static void
test_each (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GwSheetSaver) saver = gw_sheet_saver_new_each (fixture->pack, fixture->folder, make_pack, fixture);
  g_autofree char *ana = g_build_filename (fixture->folder, "Ana Sample.pdf", NULL);

  start (fixture, saver);
  gw_display_test_wait (is_done, fixture, "the files");
  g_assert_no_error (fixture->error);
  g_assert_cmpuint (fixture->n_files, ==, 6);
  g_assert_cmpuint (count_files (fixture, FALSE), ==, 6);
  g_assert_true (g_file_test (ana, G_FILE_TEST_IS_REGULAR));
}

/* What is there is not replaced, and what came before it stays. */
static void
test_name_taken (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GwSheetSaver) saver = gw_sheet_saver_new_each (fixture->pack, fixture->folder, make_pack, fixture);
  g_autofree char *cleo = g_build_filename (fixture->folder, "Cleo Sample.pdf", NULL);
  g_autofree char *content = NULL;

  g_assert_true (g_file_set_contents (cleo, "mine", -1, NULL));
  start (fixture, saver);
  gw_display_test_wait (is_done, fixture, "the refusal");
  g_assert_nonnull (fixture->error);
  g_assert_cmpuint (fixture->n_files, ==, 2);
  g_assert_cmpuint (count_files (fixture, FALSE), ==, 3);
  g_assert_true (g_file_get_contents (cleo, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "mine");
}

/* Half a file is none. */
static void
test_cancel (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "sheets.pdf", NULL);
  g_autoptr (GwSheetSaver) saver = gw_sheet_saver_new (fixture->pack, path);

  start (fixture, saver);
  while (fixture->n_progress == 0 && !fixture->done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (fixture->done);
  gw_sheet_saver_cancel (saver);
  g_assert_true (fixture->done);
  g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (fixture->n_files, ==, 0);
  g_assert_cmpuint (count_files (fixture, FALSE), ==, 0);
}

static void
test_no_folder (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "gone", "sheets.pdf", NULL);
  g_autoptr (GwSheetSaver) saver = gw_sheet_saver_new (fixture->pack, path);

  start (fixture, saver);
  gw_display_test_wait (is_done, fixture, "the refusal");
  g_assert_nonnull (fixture->error);
  g_assert_cmpuint (fixture->n_files, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  gw_display_test_init (&argc, &argv);

  g_test_add ("/sheet-saver/one-file", Fixture, NULL, set_up, test_one_file, tear_down);
  g_test_add ("/sheet-saver/each", Fixture, NULL, set_up, test_each, tear_down);
  g_test_add ("/sheet-saver/name-taken", Fixture, NULL, set_up, test_name_taken, tear_down);
  g_test_add ("/sheet-saver/cancel", Fixture, NULL, set_up, test_cancel, tear_down);
  g_test_add ("/sheet-saver/no-folder", Fixture, NULL, set_up, test_no_folder, tear_down);

  return g_test_run ();
}
