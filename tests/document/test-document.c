/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document-fixture.h"
#include "full-workshop.h"
#include "gw-codec-write.h"
#include "gw-document.h"

#include <glib/gstdio.h>

typedef struct
{
  char       *folder;
  char       *path;
  GMainLoop  *loop;
  GwDocument *document;
  GPtrArray  *problems;
  GError     *error;
  gboolean    saved;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("gw-document-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
  fixture->path = g_build_filename (fixture->folder, "a.goalwright", NULL);
  fixture->loop = g_main_loop_new (NULL, FALSE);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GDir) directory = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  g_clear_error (&fixture->error);
  g_clear_pointer (&fixture->problems, g_ptr_array_unref);
  if (fixture->document != NULL)
    g_assert_finalize_object (fixture->document);
  while ((name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_main_loop_unref (fixture->loop);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
on_loaded (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Fixture *fixture = user_data;

  g_clear_pointer (&fixture->problems, g_ptr_array_unref);
  fixture->document = gw_document_load_finish (result, &fixture->problems, &fixture->error);
  g_main_loop_quit (fixture->loop);
}

static void
on_saved (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Fixture *fixture = user_data;

  g_clear_error (&fixture->error);
  fixture->saved = gw_document_save_finish (GW_DOCUMENT (source), result, &fixture->error);
  g_main_loop_quit (fixture->loop);
}

static void
load (Fixture *fixture)
{
  gw_document_load_async (fixture->path, NULL, NULL, NULL, on_loaded, fixture);
  g_main_loop_run (fixture->loop);
}

static void
save (Fixture    *fixture,
      const char *path,
      GwSaveRule  rule)
{
  gw_document_save_async (fixture->document, path, rule, on_saved, fixture);
  g_main_loop_run (fixture->loop);
}

static void
write_full (Fixture *fixture)
{
  g_autoptr (GwWorkshop) workshop = full_workshop_new (TRUE);
  g_autoptr (GBytes) bytes = gw_codec_write (workshop);

  g_assert_true (g_file_set_contents (fixture->path, g_bytes_get_data (bytes, NULL),
                                      (gssize) g_bytes_get_size (bytes), NULL));
}

static void
write_large (Fixture *fixture)
{
  g_autoptr (GBytes) bytes = document_fixture_new_large ();

  g_assert_true (g_file_set_contents (fixture->path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
}

static char *
read_title (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GwDocument) document = gw_document_load (path, NULL, &error);

  g_assert_no_error (error);
  return g_strdup (gw_workshop_get_title (gw_document_get_workshop (document)));
}

static void
assert_title (const char *path,
              const char *title)
{
  g_autofree char *found = read_title (path);

  g_assert_cmpstr (found, ==, title);
}

static void
test_load_save (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  write_full (fixture);
  g_assert_true (g_file_get_contents (fixture->path, &before, NULL, NULL));

  load (fixture);
  g_assert_no_error (fixture->error);
  g_assert_cmpuint (fixture->problems->len, ==, 0);
  g_assert_cmpstr (gw_document_get_path (fixture->document), ==, fixture->path);
  g_assert_false (gw_document_get_dirty (fixture->document));

  save (fixture, NULL, GW_SAVE_OVER_KNOWN);
  g_assert_no_error (fixture->error);
  g_assert_true (fixture->saved);
  g_assert_true (g_file_get_contents (fixture->path, &after, NULL, NULL));
  g_assert_cmpstr (before, ==, after);
}

static void
test_dirty (Fixture       *fixture,
            gconstpointer  data)
{
  write_full (fixture);
  load (fixture);

  document_fixture_set_title (fixture->document, "One");
  g_assert_true (gw_document_get_dirty (fixture->document));
  save (fixture, NULL, GW_SAVE_OVER_KNOWN);
  g_assert_false (gw_document_get_dirty (fixture->document));
  assert_title (fixture->path, "One");

  /* Undoing what is saved makes it differ from the file again. */
  g_assert_true (gw_history_undo (gw_document_get_history (fixture->document)));
  g_assert_true (gw_document_get_dirty (fixture->document));
}

/* A file that could not be opened again never replaces a good one. */
static void
test_never_unreadable (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  write_full (fixture);
  load (fixture);

  document_fixture_set_title (fixture->document, "One");
  gw_record_set_extras (GW_RECORD (gw_document_get_workshop (fixture->document)), "{\"a\\\\b\": 1}");
  g_assert_false (gw_document_save (fixture->document, NULL, GW_SAVE_OVER_KNOWN, &error));
  g_assert_error (error, GW_DOCUMENT_ERROR, GW_DOCUMENT_ERROR_TOO_LARGE);
  g_assert_true (gw_document_get_dirty (fixture->document));
  g_clear_object (&fixture->document);
  load (fixture);
}

/* The snapshot is what was there when saving began. */
static void
test_edit_while_saving (Fixture       *fixture,
                        gconstpointer  data)
{
  write_full (fixture);
  load (fixture);
  document_fixture_set_title (fixture->document, "One");

  gw_document_save_async (fixture->document, NULL, GW_SAVE_OVER_KNOWN, on_saved, fixture);
  g_assert_true (gw_document_get_saving (fixture->document));
  document_fixture_set_title (fixture->document, "Two");
  g_main_loop_run (fixture->loop);

  g_assert_true (fixture->saved);
  g_assert_false (gw_document_get_saving (fixture->document));
  g_assert_true (gw_document_get_dirty (fixture->document));
  assert_title (fixture->path, "One");

  save (fixture, NULL, GW_SAVE_OVER_KNOWN);
  g_assert_no_error (fixture->error);
  g_assert_false (gw_document_get_dirty (fixture->document));
  assert_title (fixture->path, "Two");
}

/* A large workshop is taken down in slices; what is edited meanwhile is in it. */
static void
test_save_large (Fixture       *fixture,
                 gconstpointer  data)
{
  write_large (fixture);
  load (fixture);
  document_fixture_set_title (fixture->document, "One");

  gw_document_save_async (fixture->document, NULL, GW_SAVE_OVER_KNOWN, on_saved, fixture);
  g_assert_true (gw_document_get_saving (fixture->document));
  document_fixture_set_title (fixture->document, "Two");
  g_main_loop_run (fixture->loop);

  g_assert_no_error (fixture->error);
  g_assert_true (fixture->saved);
  assert_title (fixture->path, "Two");
  g_assert_false (gw_document_get_dirty (fixture->document));
}

static void
on_copied (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Fixture *fixture = user_data;
  g_autofree char *path = NULL;

  g_clear_error (&fixture->error);
  path = gw_document_save_copy_finish (GW_DOCUMENT (source), result, &fixture->error);
  g_assert_true ((path != NULL) == (fixture->error == NULL));
  g_main_loop_quit (fixture->loop);
}

/* The document keeps its file, and what was not saved stays so. */
static void
test_save_copy (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *copy = g_build_filename (fixture->folder, "copy.goalwright", NULL);

  write_full (fixture);
  load (fixture);
  document_fixture_set_title (fixture->document, "One");

  gw_document_save_copy_async (fixture->document, copy, GW_SAVE_NEW, on_copied, fixture);
  g_assert_false (gw_document_get_saving (fixture->document));
  document_fixture_set_title (fixture->document, "Two");
  g_main_loop_run (fixture->loop);
  g_assert_no_error (fixture->error);
  assert_title (copy, "One");
  g_assert_true (gw_document_get_dirty (fixture->document));
  g_assert_cmpstr (gw_document_get_path (fixture->document), ==, fixture->path);

  gw_document_save_copy_async (fixture->document, copy, GW_SAVE_NEW, on_copied, fixture);
  g_main_loop_run (fixture->loop);
  g_assert_error (fixture->error, GW_DOCUMENT_ERROR, GW_DOCUMENT_ERROR_EXISTS);
  save (fixture, NULL, GW_SAVE_OVER_KNOWN);
  g_assert_no_error (fixture->error);
  assert_title (fixture->path, "Two");
}

static void
test_one_at_a_time (Fixture       *fixture,
                    gconstpointer  data)
{
  Fixture other = { .loop = fixture->loop };

  write_full (fixture);
  load (fixture);

  gw_document_save_async (fixture->document, NULL, GW_SAVE_OVER_KNOWN, on_saved, fixture);
  gw_document_save_async (fixture->document, NULL, GW_SAVE_OVER_KNOWN, on_saved, &other);
  while (!fixture->saved || other.error == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_error (other.error, GW_DOCUMENT_ERROR, GW_DOCUMENT_ERROR_BUSY);
  g_clear_error (&other.error);
}

static void
test_changed_on_disk (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autofree char *copy = g_build_filename (fixture->folder, "copy.goalwright", NULL);
  g_autoptr (GwDocument) elsewhere = NULL;
  g_autoptr (GError) error = NULL;

  write_full (fixture);
  load (fixture);
  elsewhere = gw_document_load (fixture->path, NULL, NULL);
  document_fixture_set_title (elsewhere, "Theirs");
  g_assert_true (gw_document_save (elsewhere, NULL, GW_SAVE_OVER_KNOWN, &error));
  g_assert_no_error (error);

  document_fixture_set_title (fixture->document, "Mine");
  save (fixture, NULL, GW_SAVE_OVER_KNOWN);
  g_assert_error (fixture->error, GW_DOCUMENT_ERROR, GW_DOCUMENT_ERROR_CHANGED_ON_DISK);
  g_assert_true (gw_document_get_dirty (fixture->document));
  assert_title (fixture->path, "Theirs");

  /* The copy is the document from then on. */
  save (fixture, copy, GW_SAVE_NEW);
  g_assert_no_error (fixture->error);
  g_assert_false (gw_document_get_dirty (fixture->document));
  g_assert_cmpstr (gw_document_get_path (fixture->document), ==, copy);
  assert_title (copy, "Mine");
  assert_title (fixture->path, "Theirs");

  save (fixture, fixture->path, GW_SAVE_NEW);
  g_assert_error (fixture->error, GW_DOCUMENT_ERROR, GW_DOCUMENT_ERROR_EXISTS);
  g_assert_cmpstr (gw_document_get_path (fixture->document), ==, copy);
  save (fixture, fixture->path, GW_SAVE_OVER_ANYTHING);
  g_assert_no_error (fixture->error);
  assert_title (fixture->path, "Mine");
}

static void
test_new (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr (GwWorkshop) workshop = full_workshop_new (FALSE);
  g_autoptr (GBytes) bytes = gw_codec_write (workshop);

  fixture->document = gw_document_new_from_bytes (bytes, &fixture->problems, &fixture->error);
  g_assert_no_error (fixture->error);
  g_assert_null (gw_document_get_path (fixture->document));
  g_assert_false (gw_document_get_dirty (fixture->document));

  save (fixture, fixture->path, GW_SAVE_NEW);
  g_assert_no_error (fixture->error);
  g_assert_cmpstr (gw_document_get_path (fixture->document), ==, fixture->path);
}

static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  static const struct
  {
    const char *content;
    GwDocumentError code;
    guint n_problems;
  } cases[] = {
    { NULL, GW_DOCUMENT_ERROR_READ, 0 },
    { "", GW_DOCUMENT_ERROR_NOT_JSON, 1 },
    { "Dear all,\n", GW_DOCUMENT_ERROR_NOT_JSON, 1 },
    { "{\"format\": \"goalwright\", \"schema\": 99}", GW_DOCUMENT_ERROR_NEWER_SCHEMA, 1 },
    { "{\"format\": \"goalwright\", \"schema\": 1, \"id\": \"w\", \"title\": 1, \"start\": 2}", GW_DOCUMENT_ERROR_INVALID, 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_clear_error (&fixture->error);
      g_clear_pointer (&fixture->problems, g_ptr_array_unref);
      if (cases[i].content != NULL)
        g_assert_true (g_file_set_contents (fixture->path, cases[i].content, -1, NULL));
      load (fixture);
      g_assert_null (fixture->document);
      g_assert_error (fixture->error, GW_DOCUMENT_ERROR, (int) cases[i].code);
      g_assert_cmpuint (fixture->problems->len, ==, cases[i].n_problems);
    }
}

static void
test_cancelled (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  write_full (fixture);
  g_cancellable_cancel (cancellable);
  gw_document_load_async (fixture->path, cancellable, NULL, NULL, on_loaded, fixture);
  g_main_loop_run (fixture->loop);
  g_assert_null (fixture->document);
  g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

typedef struct
{
  GCancellable *cancellable; /* cancelled once @until is reached */
  double until;
  double last;
  guint n_reports;
} Watch;

static void
on_progress (double   fraction,
             gpointer user_data)
{
  Watch *watch = user_data;

  g_assert_cmpfloat (fraction, >, watch->last);
  g_assert_cmpfloat (fraction, <=, 1);
  g_assert_false (g_cancellable_is_cancelled (watch->cancellable));
  watch->last = fraction;
  watch->n_reports++;
  if (fraction >= watch->until)
    g_cancellable_cancel (watch->cancellable);
}

static void
load_watched (Fixture *fixture,
              Watch   *watch)
{
  g_clear_error (&fixture->error);
  g_clear_pointer (&fixture->problems, g_ptr_array_unref);
  gw_document_load_async (fixture->path, watch->cancellable, on_progress, watch, on_loaded, fixture);
  g_main_loop_run (fixture->loop);
}

static void
test_progress (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Watch watch = { .cancellable = cancellable, .until = 2 };

  write_large (fixture);
  load_watched (fixture, &watch);
  g_assert_no_error (fixture->error);
  g_test_message ("%u reports, the last of %.3f", watch.n_reports, watch.last);
  g_assert_cmpuint (watch.n_reports, >, 0);
}

/* At whatever moment: nothing comes after it, and nothing is left. */
static void
test_cancelled_on_the_way (Fixture       *fixture,
                           gconstpointer  data)
{
  guint n_cancelled = 0;

  write_large (fixture);
  for (int i = 0; i < 20; i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      Watch watch = { .cancellable = cancellable, .until = i / 20.0 };

      load_watched (fixture, &watch);
      if (g_cancellable_is_cancelled (cancellable))
        {
          g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
          g_assert_cmpuint (fixture->problems->len, ==, 0);
          n_cancelled++;
        }
      g_clear_object (&fixture->document);
      /* What was on its way is not delivered any more. */
      while (g_main_context_iteration (NULL, FALSE))
        continue;
    }

  g_test_message ("%u of 20 were cancelled", n_cancelled);
  g_assert_cmpuint (n_cancelled, >, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/document/load-save", Fixture, NULL, set_up, test_load_save, tear_down);
  g_test_add ("/document/dirty", Fixture, NULL, set_up, test_dirty, tear_down);
  g_test_add ("/document/never-unreadable", Fixture, NULL, set_up, test_never_unreadable, tear_down);
  g_test_add ("/document/edit-while-saving", Fixture, NULL, set_up, test_edit_while_saving, tear_down);
  g_test_add ("/document/save-large", Fixture, NULL, set_up, test_save_large, tear_down);
  g_test_add ("/document/save-copy", Fixture, NULL, set_up, test_save_copy, tear_down);
  g_test_add ("/document/one-at-a-time", Fixture, NULL, set_up, test_one_at_a_time, tear_down);
  g_test_add ("/document/changed-on-disk", Fixture, NULL, set_up, test_changed_on_disk, tear_down);
  g_test_add ("/document/new", Fixture, NULL, set_up, test_new, tear_down);
  g_test_add ("/document/refused", Fixture, NULL, set_up, test_refused, tear_down);
  g_test_add ("/document/cancelled", Fixture, NULL, set_up, test_cancelled, tear_down);
  g_test_add ("/document/progress", Fixture, NULL, set_up, test_progress, tear_down);
  g_test_add ("/document/cancelled-on-the-way", Fixture, NULL, set_up, test_cancelled_on_the_way, tear_down);

  return g_test_run ();
}
