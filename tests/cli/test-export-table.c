/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-run.h"

#include <math.h>
#include <string.h>

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>

static const char *const samples[] = { "example-cloud", "sample-supply", "example-insurance" };

/* Reads RFC 4180, and nothing that is not. */
static GPtrArray *
parse_csv (const char *text)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  GPtrArray *row = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) cell = g_string_new (NULL);

  for (const char *at = text; *at != '\0';)
    {
      gboolean quoted = *at == '"';

      g_string_truncate (cell, 0);
      for (at += quoted; quoted ? !(*at == '"' && at[1] != '"') : strchr (",\r", *at) == NULL; at++)
        {
          g_assert_cmpint (*at, !=, '\0');
          g_assert_true (quoted || *at != '"');
          at += quoted && *at == '"';
          g_string_append_c (cell, *at);
        }
      at += quoted;
      g_ptr_array_add (row, g_strdup (cell->str));
      if (*at == ',')
        {
          at++;
          continue;
        }
      g_assert_true (g_str_has_prefix (at, "\r\n"));
      at += 2;
      g_ptr_array_add (rows, row);
      row = g_ptr_array_new_with_free_func (g_free);
    }

  g_assert_cmpuint (row->len, ==, 0);
  g_ptr_array_unref (row);
  return rows;
}

static GPtrArray *
export (const char *path,
        const char *as_of)
{
  g_autofree char *folder = g_dir_make_tmp ("gw-table-XXXXXX", NULL);
  g_autofree char *output = g_build_filename (folder, "goals.csv", NULL);
  g_autofree char *text = NULL;
  g_autoptr (CliRun) run = as_of != NULL ? cli_run ("export", path, "--as-of", as_of, "-o", output, NULL)
                                         : cli_run ("export", path, "-o", output, NULL);

  g_assert_cmpstr (run->errors, ==, "");
  g_assert_cmpint (run->status, ==, 0);
  g_assert_true (g_file_get_contents (output, &text, NULL, NULL));
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_cmpint (g_unlink (output), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);

  return parse_csv (text);
}

/* The member of the figures for programs that a column shows: `forecast-low` is
 * `low` of `forecast`. */
static JsonNode *
find_member (JsonObject *goal,
             const char *column)
{
  static const char *const objects[] = { "forecast", "catch-up", "difficulty", "coverage" };

  for (gsize i = 0; i < G_N_ELEMENTS (objects); i++)
    {
      gsize length = strlen (objects[i]);

      if (!g_str_has_prefix (column, objects[i]) || column[length] != '-')
        continue;
      if (!json_object_has_member (goal, objects[i]))
        return NULL;
      return json_object_get_member (json_object_get_object_member (goal, objects[i]), column + length + 1);
    }

  return json_object_get_member (goal, column);
}

static gboolean
is_one_of (const char        *column,
           const char *const *names)
{
  return g_strv_contains (names, column);
}

/* How far a rounded cell may be from the unrounded value. What somebody entered
 * stays as it was entered. */
static double
get_tolerance (const char *column,
               double      value)
{
  static const char *const shares[] = { "progress", "pace", "forecast-rate", "forecast-confidence", "forecast-chance",
                                        "difficulty-chance", "coverage-share", NULL };
  static const char *const entered[] = { "baseline", "target", "low-limit", "high-limit", "actual", NULL };
  double tolerance = 0.005;

  if (is_one_of (column, entered))
    return 0.0;
  if (is_one_of (column, shares))
    return 0.0005;
  if (fabs (value) >= 100.0)
    tolerance = 0.5;
  else if (fabs (value) >= 10.0)
    tolerance = 0.05;

  return g_str_equal (column, "required-rate") ? tolerance / 10.0 : tolerance;
}

/* Nobody reads a number such as 16.666666666666668. */
static void
check_number (const char *column,
              const char *cell,
              double      value)
{
  const char *point = strchr (cell, '.');
  double tolerance = get_tolerance (column, value);

  g_assert_cmpfloat_with_epsilon (g_ascii_strtod (cell, NULL), value, tolerance + 1e-9 * (1.0 + fabs (value)));
  g_assert_true (point == NULL || strlen (point + 1) <= 3);
}

static void
check_cell (const char *column,
            JsonNode   *node,
            const char *cell)
{
  if (node == NULL)
    g_assert_cmpstr (cell, ==, "");
  else if (json_node_get_value_type (node) == G_TYPE_STRING)
    g_assert_cmpstr (cell, ==, json_node_get_string (node));
  else if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    g_assert_cmpstr (cell, ==, json_node_get_boolean (node) ? "true" : "false");
  else
    check_number (column, cell, json_node_get_double (node));
}

/* Everything that the figures for programs say in a word or a number is there,
 * and nothing else. */
static void
check_columns (JsonObject *goal,
               GPtrArray  *head)
{
  g_autoptr (GList) members = json_object_get_members (goal);

  for (GList *link = members; link != NULL; link = link->next)
    if (JSON_NODE_HOLDS_VALUE (json_object_get_member (goal, link->data)))
      g_assert_true (g_ptr_array_find_with_equal_func (head, link->data, g_str_equal, NULL));
}

static void
test_same_as_json (gconstpointer sample)
{
  static const char *const as_of[] = { "2025-12-01", "2026-06-30", "2026-09-20", "2026-12-31", "2027-03-01" };
  g_autofree char *path = cli_sample_path (sample);

  for (gsize day = 0; day < G_N_ELEMENTS (as_of); day++)
    {
      g_autoptr (GPtrArray) rows = export (path, as_of[day]);
      g_autoptr (CliRun) run = cli_run ("summary", path, "--json", "--as-of", as_of[day], NULL);
      g_autoptr (JsonNode) summary = json_from_string (run->output, NULL);
      JsonArray *goals = json_object_get_array_member (json_node_get_object (summary), "goals");
      GPtrArray *head = rows->pdata[0];

      g_assert_cmpuint (rows->len, ==, json_array_get_length (goals) + 1);
      for (guint i = 1; i < rows->len; i++)
        {
          JsonObject *goal = json_array_get_object_element (goals, i - 1);
          GPtrArray *row = rows->pdata[i];

          g_assert_cmpuint (row->len, ==, head->len);
          check_columns (goal, head);
          /* Team, owner and metric are names here, and a unit stands beside. */
          for (guint j = 0; j < head->len; j++)
            if (!is_one_of (head->pdata[j], (const char *const[]) { "team", "owner", "metric", "unit", NULL }))
              check_cell (head->pdata[j], find_member (goal, head->pdata[j]), row->pdata[j]);
        }
    }
}

static const char *
get_cell (GPtrArray  *rows,
          guint       row,
          const char *column)
{
  GPtrArray *head = rows->pdata[0];
  guint position;

  g_assert_true (g_ptr_array_find_with_equal_func (head, column, g_str_equal, &position));
  return ((GPtrArray *) rows->pdata[row])->pdata[position];
}

static void
test_order (void)
{
  const struct
  {
    const char *column;
    const char *cell;
  } first[] = {
    { "title", "New ARR, Ana" }, { "owner", "Ana Sample" }, { "team", "Mid-Market Team" }, { "unit", "thousand USD" },
    { "baseline", "0" }, { "target", "770" }, { "start", "2026-01-01" }, { "due", "2026-12-31" }, { "actual", "375" },
    { "last-date", "2026-06-30" }, { "planned", "347" }, { "status", "ahead" }, { "stale", "false" },
    { "pace", "1.082" }, { "forecast-value", "833" }, { "forecast-chance", "0.662" }, { "required-rate", "3.135" },
  };
  g_autofree char *path = cli_sample_path ("example-cloud");
  g_autoptr (GPtrArray) rows = export (path, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (first); i++)
    {
      g_assert_cmpstr (((GPtrArray *) rows->pdata[0])->pdata[i], ==, first[i].column);
      g_assert_cmpstr (((GPtrArray *) rows->pdata[3])->pdata[i], ==, first[i].cell);
    }
  g_assert_cmpstr (get_cell (rows, 3, "id"), ==, "ana-arr");
  g_assert_cmpstr (get_cell (rows, 3, "metric"), ==, "New ARR");
}

/* No text that somebody typed is a formula in a spreadsheet, and every text
 * comes out whole. */
static void
test_hostile (void)
{
  const struct
  {
    const char *in_file;
    const char *cell;
  } names[] = {
    { "=HYPERLINK(\\\"http://x\\\", \\\"y\\\")", "'=HYPERLINK(\"http://x\", \"y\")" },
    { "+1", "'+1" },
    { "-2+3", "'-2+3" },
    { "@SUM(A1)", "'@SUM(A1)" },
    { "a,b;\\\"c\\\"", "a,b;\"c\"" },
    { "'=1", "'=1" },
    { "\\u202eetar", "\342\200\256etar" },
  };
  g_autofree char *path = cli_sample_path ("example-cloud");
  g_autofree char *text = NULL;
  g_autofree char *folder = g_dir_make_tmp ("gw-hostile-XXXXXX", NULL);
  g_autofree char *hostile = g_build_filename (folder, "a.goalwright", NULL);

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GPtrArray) rows = NULL;
      g_autoptr (GString) changed = g_string_new (text);
      g_autofree char *member = g_strdup_printf ("\"%s\"", names[i].in_file);
      g_autofree char *sentence = g_strdup_printf ("%s has 108\302\240%% of", names[i].cell);

      (void) g_string_replace (changed, "\"Ana Sample\"", member, 0);
      (void) g_string_replace (changed, "\"New ARR, Ana\"", member, 0);
      g_assert_true (g_file_set_contents (hostile, changed->str, -1, NULL));
      rows = export (hostile, NULL);
      g_assert_cmpstr (get_cell (rows, 3, "title"), ==, names[i].cell);
      g_assert_cmpstr (get_cell (rows, 3, "owner"), ==, names[i].cell);
      g_assert_true (g_str_has_prefix (get_cell (rows, 3, "explanation"), sentence));
      g_assert_cmpint (g_unlink (hostile), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *path = g_strconcat ("/export-table/same-as-json/", samples[i], NULL);

      g_test_add_data_func (path, samples[i], test_same_as_json);
    }
  g_test_add_func ("/export-table/order", test_order);
  g_test_add_func ("/export-table/hostile", test_hostile);

  return g_test_run ();
}
