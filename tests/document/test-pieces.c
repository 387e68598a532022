/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-codec-read.h"
#include "gw-codec-write.h"
#include "gw-document-error.h"
#include "gw-parse.h"
#include "gw-schema.h"
#include "random-edits.h"

#include <string.h>

/* Read goal by goal, a document says the same as read in one piece. */

#define N_WORKSHOPS 30
#define N_EDITS 60
#define N_DAMAGES 400

#define HEAD "{\"format\": \"goalwright\", \"schema\": 1, \"id\": \"w\""

/* As gw_parse(), without pieces. */
static GwWorkshop *
read_whole (GBytes    *bytes,
            GPtrArray *problems)
{
  g_autoptr (GwJsonPieces) pieces = gw_json_pieces_new_whole (bytes);
  g_autoptr (JsonNode) root = gw_json_pieces_parse_rest (pieces, NULL);
  GwDocumentError code;

  g_assert_nonnull (root);
  return gw_schema_upgrade (root, problems, &code)
         ? gw_codec_read (json_node_get_object (root), pieces, NULL, problems) : NULL;
}

static GPtrArray *
new_problems (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) gw_problem_free);
}

/* Returns: whether it was sound */
static gboolean
assert_same (GBytes *bytes)
{
  g_autoptr (GPtrArray) problems = new_problems ();
  g_autoptr (GPtrArray) other_problems = new_problems ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GwWorkshop) workshop = gw_parse (bytes, NULL, problems, &error);
  g_autoptr (GwWorkshop) other = NULL;

  if (g_error_matches (error, GW_DOCUMENT_ERROR, GW_DOCUMENT_ERROR_NOT_JSON))
    return FALSE;

  other = read_whole (bytes, other_problems);
  g_assert_true ((workshop == NULL) == (other == NULL));
  g_assert_cmpuint (problems->len, ==, other_problems->len);
  for (guint i = 0; i < problems->len; i++)
    {
      const GwProblem *problem = g_ptr_array_index (problems, i);
      const GwProblem *other_problem = g_ptr_array_index (other_problems, i);

      g_assert_cmpstr (problem->path, ==, other_problem->path);
      g_assert_cmpstr (problem->sentence, ==, other_problem->sentence);
      g_assert_true (problem->line > 0 || *problem->path == '\0');
    }
  if (workshop != NULL)
    g_assert_true (gw_record_equal (GW_RECORD (workshop), GW_RECORD (other)));

  return workshop != NULL;
}

static gboolean
assert_same_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return assert_same (bytes);
}

/* A merge by lines leaves records twice: copies collapse, in whatever layout. */
static void
test_copies (void)
{
  static const struct
  {
    const char *teams;
    gboolean sound;
  } cases[] = {
    { "{\"id\": \"t\", \"goals\": [{\"id\": \"g\", \"title\": \"A\"}, {\"id\": \"g\", \"title\": \"A\"}]}", TRUE },
    { "{\"id\": \"t\", \"goals\": [{\"id\": \"g\", \"title\": \"A\"}, {\"title\":\"A\",\"id\":\"g\"}]}", TRUE },
    { "{\"id\": \"t\", \"goals\": [{\"id\": \"g\", \"title\": \"A\"}, {\"id\": \"g\", \"title\": \"B\"}]}", FALSE },
    { "{\"id\": \"t\", \"goals\": [{\"id\": \"g\"}]}, {\"id\": \"t\", \"goals\": [{\"id\": \"g\"}]}", TRUE },
    { "{\"id\": \"t\", \"goals\": [{\"id\": \"g\"}]}, {\"goals\": [ {\"id\":\"g\"} ], \"id\": \"t\"}", TRUE },
    { "{\"id\": \"t\", \"goals\": [{\"id\": \"g\"}]}, {\"id\": \"t\", \"goals\": [{\"id\": \"h\"}]}", FALSE },
    { "{\"id\": \"t\", \"goals\": [{\"id\": \"g\"}]}, {\"id\": \"t\", \"goals\": [{\"id\": \"g\"}, {\"id\": \"h\"}]}", FALSE },
    { "{\"id\": \"t\", \"goals\": [{\"id\": \"g\"}]}, {\"id\": \"t\", \"goals\": 0}", FALSE },
    { "{\"id\": \"t\", \"goals\": [{\"id\": \"g\"}]}, {\"id\": \"u\", \"goals\": [{\"id\": \"g\"}]}", FALSE },
    { "{\"id\": \"t\", \"goals\": [{\"id\": \"g\", \"milestones\": [{\"id\": \"m\"}, {\"id\": \"m\"}]}]}", TRUE },
    { "{\"id\": \"t\", \"goals\": [{\"id\": \"g\", \"milestones\": [{\"id\": \"m\"}, {\"id\": \"m\", \"title\": \"A\"}]}]}", FALSE },
    { "{\"id\": \"t\", \"members\": [{\"id\": \"m\"}, {\"id\": \"m\"}], \"goals\": [{\"id\": \"g\"}, {\"id\": \"m\"}]}", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf (HEAD ", \"teams\": [%s]}", cases[i].teams);

      g_test_message ("%s", text);
      g_assert_true (assert_same_text (text) == cases[i].sound);
    }
}

/* Whatever stands where a goal should. */
static void
test_odd_goals (void)
{
  static const char *const teams[] = {
    "{\"id\": \"t\", \"goals\": [null]}", "{\"id\": \"t\", \"goals\": [0]}", "{\"id\": \"t\", \"goals\": [7, \"x\", [], true]}",
    "{\"id\": \"t\", \"goals\": [[{\"id\": \"g\"}]]}", "{\"id\": \"t\", \"goals\": {\"goals\": [0]}}", "{\"id\": \"t\", \"goals\": 3}",
    "{\"id\": \"t\", \"teams\": [{\"goals\": [{}]}]}", "{\"id\": \"t\", \"goals\": [{\"id\": \"g\", \"teams\": [{\"goals\": [5]}]}]}",
    "5, {\"goals\": [{}]}", "[{\"goals\": [{}]}]", "{\"goals\": [{\"id\": \"g\"}]}", "{\"id\": \"t\", \"goals\": []}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (teams); i++)
    {
      g_autofree char *text = g_strdup_printf (HEAD ", \"teams\": [%s]}", teams[i]);

      g_test_message ("%s", text);
      (void) assert_same_text (text);
    }
}

static void
test_random (void)
{
  g_autoptr (GRand) random = random_new_printed ();
  guint n_sound = 0;

  for (guint i = 0; i < N_WORKSHOPS; i++)
    {
      g_autoptr (GwWorkshop) workshop = random_workshop (random, N_EDITS);
      g_autoptr (GBytes) bytes = gw_codec_write (workshop);
      gsize length;
      const char *text = g_bytes_get_data (bytes, &length);

      g_assert_true (assert_same (bytes));
      for (guint j = 0; j < N_DAMAGES / N_WORKSHOPS; j++)
        {
          g_autofree char *damaged = g_memdup2 (text, length);
          g_autoptr (GBytes) file = NULL;

          /* Digits and letters for one another: much of it stays JSON. */
          for (guint k = 0; k < 3; k++)
            {
              char *at = &damaged[g_rand_int_range (random, 0, (gint32) length)];

              if (g_ascii_isalnum (*at))
                *at = "1az"[g_rand_int_range (random, 0, 3)];
            }
          file = g_bytes_new (damaged, length);
          n_sound += assert_same (file);
        }
    }

  g_test_message ("%u sound", n_sound);
}

/* A million milestones in one goal: refused at the first that is too many. */
static void
test_too_many (void)
{
  static const struct
  {
    const char *before;
    const char *element;
    const char *after;
    const char *message;
  } cases[] = {
    { HEAD ",\n\"teams\": [{\"id\": \"t\", \"goals\": [{\"id\": \"g\", \"milestones\": [", "{\"id\": \"m\"}", "]}]}]}",
      "line 2, column 2400060: this list has more than 200000 entries" },
    { HEAD ",\n\"teams\": [{\"id\": \"t\", \"goals\": [", "0", "]}]}",
      "line 2, column 400033: this list has more than 200000 entries" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) text = g_string_new (cases[i].before);
      g_autoptr (GPtrArray) problems = new_problems ();
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = NULL;

      for (int j = 0; j < 1000000; j++)
        {
          if (j > 0)
            g_string_append_c (text, ',');
          g_string_append (text, cases[i].element);
        }
      g_string_append (text, cases[i].after);
      bytes = g_bytes_new_static (text->str, text->len);

      g_test_timer_start ();
      g_assert_null (gw_parse (bytes, NULL, problems, &error));
      g_test_message ("refused in %.3f s", g_test_timer_elapsed ());
      g_assert_error (error, GW_DOCUMENT_ERROR, GW_DOCUMENT_ERROR_NOT_JSON);
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

/* As many as the check lets through are refused by the goal. */
static void
test_many (void)
{
  g_autoptr (GString) text = g_string_new (HEAD ", \"teams\": [{\"id\": \"t\", \"goals\": [{\"id\": \"g\", \"milestones\": [");
  g_autoptr (GPtrArray) problems = new_problems ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  for (int i = 0; i < GW_JSON_MAX_ELEMENTS; i++)
    g_string_append_printf (text, "%s{\"id\": \"m%d\"}", i > 0 ? "," : "", i);
  g_string_append (text, "]}]}]}");
  bytes = g_bytes_new_static (text->str, text->len);

  g_test_timer_start ();
  g_assert_null (gw_parse (bytes, NULL, problems, &error));
  g_test_message ("refused in %.3f s", g_test_timer_elapsed ());
  g_assert_error (error, GW_DOCUMENT_ERROR, GW_DOCUMENT_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==,
                   "teams[0].goals[0].milestones (line 1): there are 200000 entries, and at most 10000 are allowed");
}

/* Steps from version 1 to 3 of a format that never was. */

static void
name_title (JsonObject *root)
{
  json_object_set_member (root, "title", json_object_dup_member (root, "name"));
  json_object_remove_member (root, "name");
}

static void
shout_title (JsonObject *root)
{
  g_autofree char *loud = g_ascii_strup (json_object_get_string_member (root, "title"), -1);

  json_object_set_string_member (root, "title", loud);
}

static void
test_schema_steps (void)
{
  static const GwSchemaStep steps[] = { name_title, shout_title };
  static const struct
  {
    const char *before;
    const char *after;
  } cases[] = {
    { "{\"schema\":1,\"name\":\"a\"}", "{\"schema\":3,\"title\":\"A\"}" },
    { "{\"schema\":2,\"title\":\"a\"}", "{\"schema\":3,\"title\":\"A\"}" },
    { "{\"schema\":3,\"title\":\"a\"}", "{\"schema\":3,\"title\":\"a\"}" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonNode) root = json_from_string (cases[i].before, NULL);
      g_autoptr (JsonNode) expected = json_from_string (cases[i].after, NULL);

      gw_schema_run_steps (json_node_get_object (root), steps, G_N_ELEMENTS (steps));
      g_assert_true (json_node_equal (root, expected));
      g_assert_false (gw_schema_is_older (root));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pieces/copies", test_copies);
  g_test_add_func ("/pieces/odd-goals", test_odd_goals);
  g_test_add_func ("/pieces/random", test_random);
  g_test_add_func ("/pieces/too-many", test_too_many);
  g_test_add_func ("/pieces/many", test_many);
  g_test_add_func ("/pieces/schema-steps", test_schema_steps);

  return g_test_run ();
}
