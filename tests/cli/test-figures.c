/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-run.h"
#include "sample-figures.h"

#include <math.h>
#include <string.h>

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>

static gboolean
is_called (JsonObject *object,
           const char *key)
{
  static const char *const names[] = { "id", "member", "name" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (json_object_has_member (object, names[i]) &&
        g_str_equal (json_object_get_string_member (object, names[i]), key))
      return TRUE;

  return FALSE;
}

static JsonNode *
find_element (JsonArray  *array,
              const char *key)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (is_called (json_array_get_object_element (array, i), key))
      return json_array_get_element (array, i);

  return NULL;
}

/* A step of the path names a member, or an element by its id or name. */
static JsonNode *
find_node (JsonNode   *node,
           const char *path)
{
  g_auto (GStrv) keys = g_strsplit (path, "/", -1);

  for (guint i = 0; keys[i] != NULL; i++)
    {
      node = JSON_NODE_HOLDS_ARRAY (node) ? find_element (json_node_get_array (node), keys[i])
                                          : json_object_get_member (json_node_get_object (node), keys[i]);
      if (node == NULL)
        g_error ("there is no %s (at %s)", path, keys[i]);
    }

  return node;
}

static JsonNode *
summarise (const char *path)
{
  g_autoptr (CliRun) run = cli_run ("summary", path, "--json", NULL);
  g_autoptr (GError) error = NULL;
  JsonNode *node;

  g_assert_cmpstr (run->errors, ==, "");
  g_assert_cmpint (run->status, ==, 0);
  node = json_from_string (run->output, &error);
  g_assert_no_error (error);
  return node;
}

static void
check_figures (JsonNode     *summary,
               const Figure *figures,
               gsize         n_figures)
{
  for (gsize i = 0; i < n_figures; i++)
    {
      double found = json_node_get_double (find_node (summary, figures[i].path));

      if (!(fabs (found - figures[i].expected) <= figures[i].tolerance))
        g_error ("%s is %.12g and should be %.12g", figures[i].path, found, figures[i].expected);
    }
}

static void
check_words (JsonNode   *summary,
             const Word *words,
             gsize       n_words)
{
  for (gsize i = 0; i < n_words; i++)
    {
      g_test_message ("%s", words[i].path);
      g_assert_cmpstr (json_node_get_string (find_node (summary, words[i].path)), ==, words[i].expected);
    }
}

static void
test_example_cloud (void)
{
  g_autofree char *path = cli_sample_path ("example-cloud");
  g_autoptr (JsonNode) summary = summarise (path);

  check_figures (summary, example_cloud, G_N_ELEMENTS (example_cloud));
  check_words (summary, example_cloud_words, G_N_ELEMENTS (example_cloud_words));
}

static void
test_sample_supply (void)
{
  g_autofree char *path = cli_sample_path ("sample-supply");
  g_autoptr (JsonNode) summary = summarise (path);

  check_figures (summary, sample_supply, G_N_ELEMENTS (sample_supply));
  check_words (summary, sample_supply_words, G_N_ELEMENTS (sample_supply_words));
}

static void
test_example_insurance (void)
{
  g_autofree char *path = cli_sample_path ("example-insurance");
  g_autoptr (JsonNode) summary = summarise (path);

  check_figures (summary, example_insurance, G_N_ELEMENTS (example_insurance));
  check_words (summary, example_insurance_words, G_N_ELEMENTS (example_insurance_words));
}

/* A sample with some of its text replaced, summarised. */
static JsonNode *
summarise_changed (const char *sample,
                   const char *before,
                   const char *after)
{
  g_autofree char *path = cli_sample_path (sample);
  g_autofree char *content = NULL;
  g_autofree char *changed = NULL;
  g_autoptr (GString) text = NULL;
  g_autoptr (GError) error = NULL;
  JsonNode *summary;
  int fd = g_file_open_tmp ("gw-figures-XXXXXX.goalwright", &changed, &error);

  g_assert_no_error (error);
  g_assert_true (g_close (fd, NULL));
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  text = g_string_new (content);
  g_assert_cmpuint (g_string_replace (text, before, after, 0), >, 0);
  g_assert_true (g_file_set_contents (changed, text->str, -1, NULL));

  summary = summarise (changed);
  g_assert_cmpint (g_unlink (changed), ==, 0);
  return summary;
}

static void
test_other_methods (void)
{
  static const struct
  {
    const char *method;
    double      amounts[6];
  } cases[] = {
    { "equal", { 630, 630, 630, 630, 630, 630 } },
    { "history", { 845, 750, 660, 565, 540, 420 } },
    { "potential", { 755, 695, 630, 565, 630, 505 } },
    { "capacity", { 700, 695, 695, 560, 695, 435 } },
    { "index", { 770, 710, 655, 565, 615, 465 } },
  };
  static const char *const members[] = { "ana", "ben", "cleo", "dev", "eva", "finn" };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *method = g_strdup_printf ("\"method\": \"%s\"", cases[i].method);
      g_autoptr (JsonNode) summary = summarise_changed ("example-cloud", "\"method\": \"index\"", method);

      for (gsize j = 0; j < G_N_ELEMENTS (members); j++)
        {
          g_autofree char *path = g_strdup_printf ("goals/team-arr/allocation/rows/%s/amount", members[j]);

          check_figures (summary, &(Figure) { path, cases[i].amounts[j], EXACT }, 1);
        }
    }
}

static void
test_even_plan (void)
{
  static const Figure figures[] = {
    { "goals/team-arr/forecast/value", 3000, .5 },
    { "goals/team-arr/forecast/chance", .12, .005 },
  };
  g_autoptr (JsonNode) summary =
    summarise_changed ("example-cloud", "\"month-weights\": [5, 6, 10, 6, 7, 11, 5, 5, 11, 8, 10, 16]",
                       "\"month-weights\": [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]");

  check_figures (summary, figures, G_N_ELEMENTS (figures));
}

static void
test_without_ramp (void)
{
  static const Figure figures[] = {
    { "goals/finn-arr/pace", .38, .005 },
  };
  g_autoptr (JsonNode) summary =
    summarise_changed ("example-cloud",
                       "          \"start\": \"2026-03-01\",\n          \"ramp\": [0, 25, 50, 75, 100],\n", "");

  check_figures (summary, figures, G_N_ELEMENTS (figures));
}

static void check_described (JsonNode   *node,
                             const char *description);

static void
check_member_described (JsonObject *object,
                        const char *name,
                        JsonNode   *node,
                        gpointer    description)
{
  g_autofree char *quoted = g_strdup_printf ("`%s`", name);

  if (strstr (description, quoted) == NULL)
    g_error ("data/format.md does not describe %s", name);
  check_described (node, description);
}

static void
check_described (JsonNode   *node,
                 const char *description)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    json_object_foreach_member (json_node_get_object (node), check_member_described, (gpointer) description);
  if (JSON_NODE_HOLDS_ARRAY (node))
    for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
      check_described (json_array_get_element (json_node_get_array (node), i), description);
}

/* Programs can rely on what is written there. */
static void
test_described (void)
{
  static const char *const samples[] = { "example-cloud", "sample-supply", "example-insurance" };
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "format.md", NULL);
  g_autofree char *text = NULL;
  const char *description;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  description = strstr (text, "\n## Figures for programs\n");
  g_assert_nonnull (description);

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *sample = cli_sample_path (samples[i]);
      g_autoptr (JsonNode) summary = summarise (sample);

      check_described (summary, description);
    }
}

static void
test_as_of (void)
{
  g_autofree char *path = cli_sample_path ("example-cloud");
  g_autoptr (CliRun) run = cli_run ("summary", path, "--json", "--as-of", "31.3.2026", NULL);
  g_autoptr (JsonNode) summary = json_from_string (run->output, NULL);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_nonnull (summary);
  check_words (summary, &(Word) { "as-of", "2026-03-31" }, 1);
  check_figures (summary, &(Figure) { "goals/team-arr/actual", 105 + 240 + 320, EXACT }, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/figures/example-cloud", test_example_cloud);
  g_test_add_func ("/figures/sample-supply", test_sample_supply);
  g_test_add_func ("/figures/example-insurance", test_example_insurance);
  g_test_add_func ("/figures/other-methods", test_other_methods);
  g_test_add_func ("/figures/even-plan", test_even_plan);
  g_test_add_func ("/figures/without-ramp", test_without_ramp);
  g_test_add_func ("/figures/described", test_described);
  g_test_add_func ("/figures/as-of", test_as_of);

  return g_test_run ();
}
