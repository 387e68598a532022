/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>

#include "cli-run.h"

/* A goal with everything that can come later, and another that comes later. */
static const char document[] =
  "{ \"format\": \"goalwright\", \"schema\": 1, \"id\": \"w\", \"start\": \"2026-01-01\", \"end\": \"2026-12-31\","
  "  \"metrics\": [ { \"id\": \"arr\", \"name\": \"ARR\" } ],"
  "  \"teams\": [ { \"id\": \"t\", \"name\": \"Team\", \"members\": ["
  "    { \"id\": \"ana\", \"name\": \"Ana Sample\" }, { \"id\": \"late\", \"name\": \"Late Sample\", \"added\": \"2026-04-01\" } ],"
  "    \"goals\": ["
  "    { \"id\": \"g\", \"title\": \"First\", \"metric\": \"arr\", \"owner\": \"ana\", \"baseline\": 0, \"target\": 900,"
  "      \"state\": \"dropped\", \"state-reason\": \"Why not\", \"state-since\": \"2026-05-04\","
  "      \"revisions\": [ { \"id\": \"r1\", \"number\": 1, \"date\": \"2026-01-12\" },"
  "        { \"id\": \"r2\", \"number\": 2, \"date\": \"2026-03-15\", \"reason\": \"More\", \"changes\": ["
  "          { \"id\": \"c1\", \"record\": \"g\", \"field\": \"target\", \"before\": \"770\", \"after\": \"900\" } ] } ],"
  "      \"check-ins\": [ { \"date\": \"2026-01-31\", \"value\": 35, \"recorded\": \"2026-03-10\","
  "          \"former\": [ { \"value\": 30, \"recorded\": \"2026-01-31\" } ] },"
  "        { \"date\": \"2026-02-10\", \"value\": 50, \"recorded\": \"2026-03-05\" } ] },"
  "    { \"id\": \"second\", \"title\": \"Second\", \"metric\": \"arr\", \"owner\": \"late\", \"baseline\": 0, \"target\": 5,"
  "      \"added\": \"2026-04-01\" } ] } ] }";

static const struct
{
  const char *as_of;
  guint goals;
  double target;
  double actual; /* below 0 for none */
  gboolean closed;
} cases[] = {
  { "2026-01-30", 1, 770, -1, FALSE },
  { "2026-01-31", 1, 770, 30, FALSE },
  { "2026-03-04", 1, 770, 30, FALSE },
  { "2026-03-05", 1, 770, 50, FALSE },
  { "2026-03-14", 1, 770, 50, FALSE },
  { "2026-03-15", 1, 900, 50, FALSE },
  { "2026-03-31", 1, 900, 50, FALSE },
  { "2026-04-01", 2, 900, 50, FALSE },
  { "2026-05-03", 2, 900, 50, FALSE },
  { "2026-05-04", 2, 900, 50, TRUE },
};

typedef struct
{
  char *folder;
  char *path;
  char *output;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  fixture->folder = g_dir_make_tmp ("gw-as-of-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "w.goalwright", NULL);
  fixture->output = g_build_filename (fixture->folder, "goals.csv", NULL);
  g_assert_true (g_file_set_contents (fixture->path, document, -1, NULL));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  (void) g_unlink (fixture->path);
  (void) g_unlink (fixture->output);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->output);
}

static void
check_summary (Fixture *fixture,
               gsize    i)
{
  g_autoptr (CliRun) run = cli_run ("summary", fixture->path, "--json", "--as-of", cases[i].as_of, NULL);
  g_autoptr (JsonNode) summary = json_from_string (run->output, NULL);
  JsonArray *goals;
  JsonObject *first;

  g_test_message ("%s", cases[i].as_of);
  g_assert_cmpstr (run->errors, ==, "");
  goals = json_object_get_array_member (json_node_get_object (summary), "goals");
  first = json_array_get_object_element (goals, 0);
  g_assert_cmpuint (json_array_get_length (goals), ==, cases[i].goals);
  g_assert_cmpfloat (json_object_get_double_member (first, "target"), ==, cases[i].target);
  g_assert_true (json_object_has_member (first, "actual") == (cases[i].actual >= 0));
  if (cases[i].actual >= 0)
    g_assert_cmpfloat (json_object_get_double_member (first, "actual"), ==, cases[i].actual);
  g_assert_true (g_str_equal (json_object_get_string_member (first, "status"), "dropped") == cases[i].closed);
}

/* The table says no more than the summary, since both read the same document. */
static void
check_table (Fixture *fixture,
             gsize    i)
{
  g_autoptr (CliRun) run = cli_run ("export", fixture->path, "--as-of", cases[i].as_of, "-o", fixture->output, NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autofree char *target = g_strdup_printf (",%g,", cases[i].target);

  g_assert_cmpstr (run->errors, ==, "");
  g_assert_true (g_file_get_contents (fixture->output, &text, NULL, NULL));
  lines = g_strsplit (g_strchomp (text), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, cases[i].goals + 1);
  g_assert_nonnull (strstr (lines[1], target));
}

static void
test_table (Fixture       *fixture,
            gconstpointer  unused)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      check_summary (fixture, i);
      check_table (fixture, i);
    }
}

/* A sheet of somebody who was not there yet cannot be made. */
static void
test_sheets (Fixture       *fixture,
             gconstpointer  unused)
{
  const char *days[] = { "2026-03-31", "2026-04-01" };

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autofree char *pdf = g_build_filename (fixture->folder, "late.pdf", NULL);
      g_autoptr (CliRun) run = cli_run ("export", fixture->path, "--sheets", "member", "--for", "late",
                                        "--as-of", days[i], "-o", pdf, NULL);

      g_assert_cmpint (run->status == 0, ==, i == 1);
      g_assert_cmpint (g_unlink (pdf) == 0, ==, i == 1);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/as-of/table", Fixture, NULL, set_up, test_table, tear_down);
  g_test_add ("/as-of/sheets", Fixture, NULL, set_up, test_sheets, tear_down);

  return g_test_run ();
}
