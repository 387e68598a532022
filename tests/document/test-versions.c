/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document-fixture.h"
#include "gw-codec-write.h"
#include "gw-versions.h"

#include <string.h>

#include <glib/gstdio.h>

typedef struct
{
  char *parent;
  char *folder; /* of the state */
  char *path;
  GwDocument *document;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr (GwRecord) workshop = gw_record_new (GW_TYPE_WORKSHOP, NULL);

  self->parent = g_dir_make_tmp ("gw-versions-XXXXXX", NULL);
  self->folder = g_build_filename (self->parent, "state", NULL);
  self->path = g_build_filename (self->parent, "a.goalwright", NULL);
  self->document = gw_document_new (GW_WORKSHOP (workshop));
  gw_document_set_state_folder (self->document, self->folder);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_clear_object (&self->document);
  document_fixture_remove (self->parent);
  g_free (self->path);
  g_free (self->folder);
  g_free (self->parent);
}

static void
save (Fixture    *self,
      const char *title)
{
  g_autoptr (GError) error = NULL;
  gboolean is_first = gw_document_get_path (self->document) == NULL;

  document_fixture_set_title (self->document, title);
  g_assert_true (gw_document_save (self->document, is_first ? self->path : NULL,
                                   is_first ? GW_SAVE_NEW : GW_SAVE_OVER_KNOWN, &error));
  g_assert_no_error (error);
}

static const GwVersion *
version_at (GPtrArray *versions,
            guint      position)
{
  return g_ptr_array_index (versions, position);
}

static void
test_last_twenty (Fixture       *self,
                  gconstpointer  data)
{
  g_autoptr (GPtrArray) versions = gw_versions_list (self->path, self->folder);

  g_assert_cmpuint (versions->len, ==, 0);
  for (int i = 1; i <= GW_VERSIONS_MAX_COUNT + 5; i++)
    {
      g_autofree char *title = g_strdup_printf ("Version %d – ä", i);

      save (self, title);
    }

  g_clear_pointer (&versions, g_ptr_array_unref);
  versions = gw_versions_list (self->path, self->folder);
  g_assert_cmpuint (versions->len, ==, GW_VERSIONS_MAX_COUNT);
  for (guint i = 0; i < versions->len; i++)
    {
      g_autofree char *title = g_strdup_printf ("Version %u – ä", GW_VERSIONS_MAX_COUNT + 5 - i);
      g_autoptr (GError) error = NULL;
      g_autoptr (GwDocument) opened = gw_version_open (version_at (versions, i), NULL, &error);
      g_autoptr (GBytes) bytes = NULL;

      g_assert_no_error (error);
      g_assert_cmpstr (version_at (versions, i)->title, ==, title);
      g_assert_cmpint (version_at (versions, i)->saved, >, 1700000000);
      g_assert_cmpstr (gw_workshop_get_title (gw_document_get_workshop (opened)), ==, title);
      /* It cannot overwrite what is there now. */
      g_assert_null (gw_document_get_path (opened));
      bytes = gw_codec_write (gw_document_get_workshop (opened));
      g_assert_cmpint (version_at (versions, i)->size, ==, g_bytes_get_size (bytes));
    }
}

static void
test_same_once (Fixture       *self,
                gconstpointer  data)
{
  g_autoptr (GPtrArray) versions = NULL;

  save (self, "One");
  save (self, "One");
  versions = gw_versions_list (self->path, self->folder);
  g_assert_cmpuint (versions->len, ==, 1);
}

/* The file that came from elsewhere is kept before it is replaced. */
static void
test_replaced (Fixture       *self,
               gconstpointer  data)
{
  g_autofree char *before = NULL;
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (GBytes) content = NULL;
  gsize length;

  gw_document_set_state_folder (self->document, NULL);
  save (self, "From elsewhere");
  g_assert_true (g_file_get_contents (self->path, &before, &length, NULL));
  gw_document_set_state_folder (self->document, self->folder);

  save (self, "Mine");
  versions = gw_versions_list (self->path, self->folder);
  g_assert_cmpuint (versions->len, ==, 2);
  g_assert_cmpstr (version_at (versions, 0)->title, ==, "Mine");
  content = gw_version_read (version_at (versions, 1), NULL);
  g_assert_nonnull (content);
  g_assert_cmpmem (g_bytes_get_data (content, NULL), g_bytes_get_size (content), before, length);
}

static void
test_failure_fails_nothing (Fixture       *self,
                            gconstpointer  data)
{
  g_autoptr (GPtrArray) versions = NULL;

  /* Where the folder should be there is a file. */
  g_assert_true (g_file_set_contents (self->folder, "", 0, NULL));
  save (self, "One");
  save (self, "Two");
  g_assert_false (gw_document_get_dirty (self->document));
  versions = gw_versions_list (self->path, self->folder);
  g_assert_cmpuint (versions->len, ==, 0);
}

static void
test_damaged (Fixture       *self,
              gconstpointer  data)
{
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GwDocument) opened = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *packed = NULL;
  gsize length;

  save (self, "One");
  versions = gw_versions_list (self->path, self->folder);
  g_assert_true (g_file_get_contents (version_at (versions, 0)->file, &packed, &length, NULL));
  packed[length / 2] ^= 0x55;
  g_assert_true (g_file_set_contents (version_at (versions, 0)->file, packed, (gssize) length, NULL));

  opened = gw_version_open (version_at (versions, 0), &problems, &error);
  g_assert_null (opened);
  g_assert_nonnull (error);
  g_assert_null (problems);

  /* What is no version is not listed. */
  g_assert_cmpint (g_rename (version_at (versions, 0)->file, self->path), ==, 0);
  g_clear_pointer (&versions, g_ptr_array_unref);
  versions = gw_versions_list (self->path, self->folder);
  g_assert_cmpuint (versions->len, ==, 0);
}

static void
test_long_title (Fixture       *self,
                 gconstpointer  data)
{
  g_autoptr (GString) title = g_string_new (NULL);
  g_autoptr (GPtrArray) versions = NULL;

  for (int i = 0; i < 400; i++)
    g_string_append (title, "€");
  save (self, title->str);

  versions = gw_versions_list (self->path, self->folder);
  g_assert_cmpuint (versions->len, ==, 1);
  g_assert_true (g_str_has_prefix (title->str, version_at (versions, 0)->title));
  g_assert_cmpuint (strlen (version_at (versions, 0)->title), >, 100);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/versions/last-twenty", Fixture, NULL, set_up, test_last_twenty, tear_down);
  g_test_add ("/versions/same-once", Fixture, NULL, set_up, test_same_once, tear_down);
  g_test_add ("/versions/replaced", Fixture, NULL, set_up, test_replaced, tear_down);
  g_test_add ("/versions/failure-fails-nothing", Fixture, NULL, set_up, test_failure_fails_nothing, tear_down);
  g_test_add ("/versions/damaged", Fixture, NULL, set_up, test_damaged, tear_down);
  g_test_add ("/versions/long-title", Fixture, NULL, set_up, test_long_title, tear_down);

  return g_test_run ();
}
