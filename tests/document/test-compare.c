/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document-fixture.h"
#include "gw-compare.h"
#include "gw-goal.h"
#include "gw-team.h"
#include "random-edits.h"

#include <string.h>

#define N_WORKSHOPS 60
#define N_EDITS 20

/* Two versions of one workshop, said in lines. */

#define VERSION(goal, goals, team) \
  "{\"format\": \"goalwright\", \"schema\": 1, \"id\": \"w\", \"title\": \"Plan\"," \
  " \"metrics\": [{\"id\": \"eur\", \"name\": \"Margin\", \"decimals\": 2}]," \
  " \"teams\": [{\"id\": \"t\", \"name\": \"Field\"," \
  " \"members\": [{\"id\": \"ana\", \"name\": \"Ana Sample\"}, {\"id\": \"bo\", \"name\": \"Bo Sample\"}]" team "," \
  " \"goals\": [{\"id\": \"g\", \"title\": \"Gross margin\", \"metric\": \"eur\"" goal "}" goals "]}]}"

#define PAGES(set_up, specific) \
  "{\"format\": \"goalwright\", \"schema\": 1, \"id\": \"w\", \"title\": \"Plan\", \"pages\": [" \
  "{\"id\": \"p\", \"page\": \"set-up\", \"progress\": \"" set_up "\"}," \
  "{\"id\": \"q\", \"page\": \"specific\", \"progress\": \"" specific "\"}]}"

static const struct
{
  const char *one;
  const char *other;
  const char *lines;
} cases[] = {
  { VERSION ("", "", ""), VERSION ("", "", ""), "" },
  { VERSION (", \"target\": 1000", "", ""), VERSION (", \"target\": -5", "", ""),
    "goal \"Gross margin\": target: 10.00 → -0.05\n" },
  { VERSION ("", "", ""), VERSION (", \"owner\": \"ana\", \"start\": \"2026-01-01\"", "", ""),
    "goal \"Gross margin\": owner: nothing → member \"Ana Sample\"\n"
    "goal \"Gross margin\": start: nothing → 2026-01-01\n" },
  { VERSION (", \"direction\": \"down\", \"summed\": false", "", ""), VERSION ("", "", ""),
    "goal \"Gross margin\": adds to the goal above: no → yes\n"
    "goal \"Gross margin\": direction: down → up\n" },
  { VERSION ("", ", {\"id\": \"h\", \"title\": \"R&D <b>\"}", ""), VERSION ("", ", {\"id\": \"i\"}", ""),
    "goal \"R&D <b>\" was removed\n"
    "goal was added\n" },
  { VERSION (", \"milestones\": [{\"id\": \"m\", \"title\": \"Half\"}, {\"id\": \"n\"}]", "", ""),
    VERSION (", \"milestones\": [{\"id\": \"n\"}, {\"id\": \"m\", \"title\": \"Half\\u202e\"}]", "", ""),
    "goal \"Gross margin\", milestone \"Half\\u202e\": title: \"Half\" → \"Half\\u202e\"\n"
    "goal \"Gross margin\": order of: milestone\n" },
  { VERSION (", \"check-ins\": [{\"date\": \"2026-01-31\", \"value\": 1}, {\"date\": \"2026-02-28\", \"value\": 2}]", "", ""),
    VERSION (", \"check-ins\": [{\"date\": \"2026-01-31\", \"excused\": true}, {\"date\": \"2026-03-31\", \"value\": 3, \"note\": \"ill\"}]", "", ""),
    "goal \"Gross margin\": check-in of 2026-01-31: 0.01 → excused\n"
    "goal \"Gross margin\": check-in of 2026-02-28 was removed: 0.02\n"
    "goal \"Gross margin\": check-in of 2026-03-31 was added: 0.03 \"ill\"\n" },
  { VERSION (", \"mood\": 1", "", ""), VERSION ("", "", ""),
    "goal \"Gross margin\": what a later version of Goalwright wrote: nothing → nothing\n" },
};

static GwWorkshop *
read_version (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (GwDocument) document = gw_document_new_from_bytes (bytes, NULL, &error);

  g_assert_no_error (error);
  return g_object_ref (gw_document_get_workshop (document));
}

static void
assert_lines (GwWorkshop            *one,
              GwWorkshop            *other,
              const GwCompareWriter *writer,
              const char            *expected)
{
  g_autoptr (GPtrArray) found = gw_compare (one, other, writer);
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      g_autofree char *line = gw_difference_to_text (g_ptr_array_index (found, i));

      g_string_append_printf (lines, "%s\n", line);
    }
  g_assert_cmpstr (lines->str, ==, expected);
}

static char *
write_date (GwDate        date,
            gconstpointer data)
{
  int year, month, day;

  gw_date_split (date, &year, &month, &day);
  return g_strdup_printf ("%d %s %d", day, (const char *) data, year);
}

static char *
write_amount (gint64        amount,
              guint         decimals,
              gconstpointer data)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT "e-%u", amount, decimals);
}

/* Dates and numbers as people write them, and what has no name by what tells it. */
static void
test_writer (void)
{
  static const struct { const char *one, *other, *lines; } rows[] = {
    { VERSION ("", "", ""), VERSION (", \"target\": 1000, \"due\": \"2026-05-07\"", "", ""),
      "goal \"Gross margin\": target: nothing → 1000e-2\n"
      "goal \"Gross margin\": due date: nothing → 7 May 2026\n" },
    { PAGES ("untouched", "untouched"), PAGES ("begun", "done"),
      "Set-up: progress: untouched → begun\n"
      "Page 3, Specific, hard, fair: progress: untouched → done\n" },
  };
  const GwCompareWriter writer = { write_date, write_amount, "May" };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GwWorkshop) one = read_version (rows[i].one);
      g_autoptr (GwWorkshop) other = read_version (rows[i].other);

      assert_lines (one, other, &writer, rows[i].lines);
    }
}

static void
test_lines (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GwWorkshop) one = read_version (cases[i].one);
      g_autoptr (GwWorkshop) other = read_version (cases[i].other);

      assert_lines (one, other, NULL, cases[i].lines);
    }
}

/* There is a difference exactly where the records are not equal. */
static void
test_random (void)
{
  g_autoptr (GRand) random = random_new_printed ();
  guint n_different = 0;

  for (guint i = 0; i < N_WORKSHOPS; i++)
    {
      g_autoptr (GwWorkshop) workshop = random_workshop (random, 60);
      g_autoptr (GwRecord) before = gw_record_copy (GW_RECORD (workshop));
      g_autoptr (GwHistory) history = gw_history_new ();

      for (guint j = 0; j < N_EDITS; j++)
        {
          g_autoptr (GwEdit) edit = random_edit (random, GW_RECORD (workshop));
          g_autoptr (GPtrArray) found = NULL;

          if (edit != NULL)
            (void) gw_history_commit (history, edit, NULL);
          found = gw_compare (GW_WORKSHOP (before), workshop, NULL);
          g_assert_true ((found->len == 0) == gw_record_equal (before, GW_RECORD (workshop)));
          n_different += found->len > 0;
          for (guint k = 0; k < found->len; k++)
            {
              g_autofree char *line = gw_difference_to_text (g_ptr_array_index (found, k));

              g_assert_true (g_utf8_validate (line, -1, NULL));
            }
        }
      while (gw_history_undo (history))
        continue;
      g_assert_true (gw_record_equal (before, GW_RECORD (workshop)));
    }

  g_test_message ("%u of %u differed", n_different, N_WORKSHOPS * N_EDITS);
  g_assert_cmpuint (n_different, >, 0);
}

static void
test_limit (void)
{
  g_autoptr (GBytes) bytes = document_fixture_new_large ();
  g_autoptr (GwDocument) large = gw_document_new_from_bytes (bytes, NULL, NULL);
  g_autoptr (GwRecord) empty = gw_record_copy (GW_RECORD (gw_document_get_workshop (large)));
  GwRecordList *goals = gw_team_get_goals (GW_TEAM (gw_record_list_get (gw_workshop_get_teams (GW_WORKSHOP (empty)), 0)));
  g_autoptr (GwHistory) history = gw_history_new ();
  g_autoptr (GwEdit) edit = gw_edit_new ("Remove Check-ins");
  g_autoptr (GPtrArray) found = NULL;

  for (guint i = 0; i < gw_record_list_get_length (goals); i++)
    for (GwDate date = 20000; date < 20150; date++)
      gw_edit_remove_check_in (edit, gw_record_list_get (goals, i), date);
  g_assert_true (gw_history_commit (history, edit, NULL));

  found = gw_compare (gw_document_get_workshop (large), GW_WORKSHOP (empty), NULL);
  g_assert_cmpuint (found->len, ==, GW_COMPARE_MAX_DIFFERENCES);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/compare/lines", test_lines);
  g_test_add_func ("/compare/writer", test_writer);
  g_test_add_func ("/compare/random", test_random);
  g_test_add_func ("/compare/limit", test_limit);

  return g_test_run ();
}
