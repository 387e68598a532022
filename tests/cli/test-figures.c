/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-run.h"

#include <math.h>
#include <string.h>

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>

/* The figures of "Samples, shipped in data/samples" in the arithmetic, as the
 * program says them. The tolerance is half a unit of the last digit there. */

#define EXACT 1e-9

typedef struct
{
  const char *path;
  double      expected;
  double      tolerance;
} Figure;

typedef struct
{
  const char *path;
  const char *expected;
} Word;

static const Figure example_cloud[] = {
  { "goals/team-arr/baseline", 0, EXACT },
  { "goals/team-arr/target", 3600, EXACT },
  { "goals/team-arr/actual", 1500, EXACT },
  { "goals/team-arr/planned", 1620, EXACT },
  { "goals/team-arr/pace", .926, .0005 },
  { "goals/team-arr/forecast/rate", .9259, .00005 },
  { "goals/team-arr/forecast/value", 3333, .5 },
  { "goals/team-arr/forecast/variance", 37.89, .005 },
  { "goals/team-arr/forecast/standard-error", 418.5, .05 },
  { "goals/team-arr/forecast/low", 2716, .5 },
  { "goals/team-arr/forecast/high", 3951, .5 },
  { "goals/team-arr/forecast/chance", .276, .0005 },
  { "goals/team-arr/allocation/over-assignment", 180, EXACT },
  { "goals/team-arr/allocation/handed-out", 3780, EXACT },
  { "goals/team-arr/allocation/difference", 0, EXACT },
  { "goals/team-arr/allocation/unit", 5, EXACT },
  { "goals/team-arr/allocation/rows/ana/amount", 770, EXACT },
  { "goals/team-arr/allocation/rows/ben/amount", 710, EXACT },
  { "goals/team-arr/allocation/rows/cleo/amount", 655, EXACT },
  { "goals/team-arr/allocation/rows/dev/amount", 565, EXACT },
  { "goals/team-arr/allocation/rows/eva/amount", 615, EXACT },
  { "goals/team-arr/allocation/rows/finn/amount", 465, EXACT },
  { "goals/team-arr/allocation/rows/ana/capacity", 1, EXACT },
  { "goals/team-arr/allocation/rows/dev/capacity", .8, EXACT },
  { "goals/team-arr/allocation/rows/finn/capacity", .625, EXACT },
  { "goals/team-arr/coverage/children", 6, EXACT },
  { "goals/team-arr/coverage/reporting", 6, EXACT },
  { "goals/ana-arr/target", 770, EXACT },
  { "goals/ben-arr/target", 710, EXACT },
  { "goals/cleo-arr/target", 655, EXACT },
  { "goals/dev-arr/target", 565, EXACT },
  { "goals/eva-arr/target", 615, EXACT },
  { "goals/finn-arr/target", 465, EXACT },
  { "goals/ana-arr/actual", 375, EXACT },
  { "goals/ben-arr/actual", 320, EXACT },
  { "goals/cleo-arr/actual", 280, EXACT },
  { "goals/dev-arr/actual", 230, EXACT },
  { "goals/eva-arr/actual", 215, EXACT },
  { "goals/finn-arr/actual", 80, EXACT },
  { "goals/ana-arr/pace", 1.082, .0005 },
  { "goals/ben-arr/pace", 1.002, .0005 },
  { "goals/cleo-arr/planned", 294.75, EXACT },
  { "goals/cleo-arr/pace", .94996, .000005 },
  { "goals/dev-arr/pace", .905, .0005 },
  { "goals/eva-arr/pace", .777, .0005 },
  { "goals/finn-arr/planned", 90.3, .05 },
  { "goals/finn-arr/pace", .886, .0005 },
  { "goals/team-discount/high-limit", 15, EXACT },
  { "goals/team-arr/funnel/deals", 120, EXACT },
  { "goals/team-arr/funnel/person-days", 1242, .5 },
  { "goals/team-arr/funnel/stages/New opportunities/average", 480, EXACT },
  { "goals/team-arr/funnel/stages/New opportunities/safe", 512, EXACT },
  { "goals/team-arr/funnel/stages/Meetings held/average", 960, EXACT },
  { "goals/team-arr/funnel/stages/Touches/average", 24000, EXACT },
  { "goals/team-arr/funnel/stages/Touches/average-per-day", 19.3, .05 },
};

static const Word example_cloud_words[] = {
  { "as-of", "2026-06-30" },
  { "goals/team-arr/status", "at-risk" },
  { "goals/team-discount/status", "on-pace" },
  { "goals/ana-arr/status", "ahead" },
  { "goals/ben-arr/status", "on-pace" },
  { "goals/cleo-arr/status", "at-risk" },
  { "goals/dev-arr/status", "at-risk" },
  { "goals/eva-arr/status", "off-pace" },
  { "goals/finn-arr/status", "at-risk" },
};

static const Figure sample_supply[] = {
  { "goals/team-margin/target", 1300, EXACT },
  { "goals/team-margin/allocation/rows/north/amount", 319, EXACT },
  { "goals/team-margin/allocation/rows/east/amount", 282, EXACT },
  { "goals/team-margin/allocation/rows/south/amount", 266, EXACT },
  { "goals/team-margin/allocation/rows/west/amount", 231, EXACT },
  { "goals/team-margin/allocation/rows/centre/amount", 202, EXACT },
  { "goals/team-margin/allocation/difference", 0, EXACT },
  { "goals/north-margin/target", 319, EXACT },
  { "goals/north-margin/actual", 166.1, EXACT },
  { "goals/north-margin/pace", 1.09, .005 },
  { "goals/east-margin/target", 282, EXACT },
  { "goals/east-margin/actual", 139.8, EXACT },
  { "goals/east-margin/pace", 1.04, .005 },
  { "goals/south-margin/target", 266, EXACT },
  { "goals/south-margin/actual", 127.9, EXACT },
  { "goals/south-margin/pace", 1.01, .005 },
  { "goals/west-margin/target", 231, EXACT },
  { "goals/west-margin/actual", 108.6, EXACT },
  { "goals/west-margin/pace", .99, .005 },
  { "goals/centre-margin/target", 202, EXACT },
  { "goals/centre-margin/actual", 57.8, EXACT },
  { "goals/centre-margin/pace", .60, .005 },
  { "goals/team-margin/actual", 600.2, EXACT },
  { "goals/team-margin/planned", 1300.0 * 63 / 132, EXACT },
  { "goals/team-margin/pace", .967, .0005 },
  { "goals/team-margin/forecast/value", 1257.6, .05 },
  { "goals/team-margin/forecast/standard-error", 43.10, .005 },
  { "goals/team-margin/forecast/low", 1199, .5 },
  { "goals/team-margin/forecast/high", 1316, .5 },
  { "goals/team-margin/forecast/chance", .17, .005 },
  { "goals/team-overdue/baseline", 410, EXACT },
  { "goals/team-overdue/target", 250, EXACT },
  { "goals/team-overdue/actual", 334, EXACT },
  { "goals/team-overdue/planned", 410 - 80, EXACT },
  { "goals/team-overdue/forecast/rate", .95, EXACT },
  { "goals/team-overdue/forecast/value", 258, .5 },
  { "goals/team-overdue/forecast/low", 221, .5 },
  { "goals/team-overdue/forecast/high", 295, .5 },
  { "goals/team-overdue/forecast/chance", .36, .005 },
  { "goals/team-discount/low-limit", 8, EXACT },
  { "goals/team-discount/high-limit", 12, EXACT },
  { "goals/team-discount/actual", 12.6, EXACT },
  { "goals/team-margin/funnel/deals", 120, EXACT },
  { "goals/team-margin/funnel/stages/Quotes/average", 400, EXACT },
  { "goals/team-margin/funnel/stages/Visits/average", 1600, EXACT },
  { "goals/team-margin/funnel/stages/Visits/average-per-day", 13.3 / 5, .05 / 5 },
};

static const Word sample_supply_words[] = {
  { "as-of", "2026-09-30" },
  { "goals/team-margin/status", "on-pace" },
  { "goals/team-discount/status", "off-pace" },
};

static const Figure example_insurance[] = {
  { "goals/team-policies/target", 144, EXACT },
  { "goals/team-policies/allocation/rows/gil/amount", 41, EXACT },
  { "goals/team-policies/allocation/rows/hana/amount", 41, EXACT },
  { "goals/team-policies/allocation/rows/ivo/amount", 41, EXACT },
  { "goals/team-policies/allocation/rows/jo/amount", 21, EXACT },
  { "goals/gil-policies/target", 41, EXACT },
  { "goals/gil-policies/actual", 15, EXACT },
  { "goals/gil-policies/pace", .88, .005 },
  { "goals/hana-policies/target", 41, EXACT },
  { "goals/hana-policies/actual", 16, EXACT },
  { "goals/hana-policies/pace", .94, .005 },
  { "goals/ivo-policies/target", 41, EXACT },
  { "goals/ivo-policies/actual", 13, EXACT },
  { "goals/ivo-policies/pace", .76, .005 },
  { "goals/jo-policies/target", 21, EXACT },
  { "goals/jo-policies/actual", 7, EXACT },
  { "goals/jo-policies/pace", .80, .005 },
  { "goals/team-policies/actual", 51, EXACT },
  { "goals/team-policies/planned", 60, EXACT },
  { "goals/team-policies/pace", .85, EXACT },
  { "goals/team-policies/forecast/value", 122.4, .05 },
  { "goals/team-policies/forecast/standard-error", 8.65, .005 },
  { "goals/team-policies/forecast/low", 109, .5 },
  { "goals/team-policies/forecast/high", 136, .5 },
  { "goals/team-policies/forecast/chance", .03, .005 },
  { "goals/team-reviews/target", 240, EXACT },
  { "goals/team-reviews/actual", 112, EXACT },
  { "goals/team-reviews/forecast/rate", 1.12, EXACT },
  { "goals/team-reviews/forecast/value", 268.8, EXACT },
  { "goals/team-reviews/forecast/low", 248, .5 },
  { "goals/team-reviews/forecast/high", 290, .5 },
  { "goals/team-reviews/forecast/chance", .95, .005 },
  { "goals/team-retention/baseline", 90.5, EXACT },
  { "goals/team-retention/target", 92, EXACT },
  { "goals/team-retention/actual", 91.2, EXACT },
  { "goals/team-retention/forecast/low", 90.52, .005 },
  { "goals/team-retention/forecast/high", 91.88, .005 },
  { "goals/team-retention/forecast/chance", .07, .005 },
  { "teams/agency/cadence-touches", 1360, EXACT },
  { "teams/agency/cadence-hours", 733, .5 },
  { "goals/team-policies/funnel/stages/Quotes/average", 480, EXACT },
  { "goals/team-policies/funnel/stages/Conversations/average", 800, EXACT },
  { "goals/team-policies/funnel/stages/Dials/average", 5334, 1 },
  { "goals/team-policies/funnel/person-days", 203, EXACT },
  { "goals/team-policies/funnel/stages/Dials/average-per-day", 26.3, .05 },
};

static const Word example_insurance_words[] = {
  { "as-of", "2026-10-11" },
  { "goals/team-policies/status", "at-risk" },
  { "goals/team-reviews/status", "ahead" },
};

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
  g_autoptr (CliRun) run = cli_run ("summary", path, "--json", "--as-of", "2026-03-31", NULL);
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
