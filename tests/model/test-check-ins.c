/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-check-ins.h"

#include "edit-fixture.h"
#include "gw-goal.h"
#include "random-edits.h"

static void
put (GwRecord *goal,
     GwDate    date,
     gint64    value)
{
  gw_record_build_check_in (goal, &(GwCheckIn) { .date = date, .recorded = GW_DATE_NONE, .value = value });
}

static void
on_items_changed (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  gpointer    text)
{
  g_string_append_printf (text, "%u:-%u+%u ", position, removed, added);
}

static void
test_sorted (void)
{
  g_autoptr (GwRecord) goal = gw_record_new (GW_TYPE_GOAL, NULL);
  GwCheckIns *check_ins = gw_record_get_check_ins (goal);
  g_autoptr (GString) log = g_string_new (NULL);
  guint position = 0;

  g_signal_connect (check_ins, "items-changed", G_CALLBACK (on_items_changed), log);
  put (goal, 300, 3);
  put (goal, 100, 1);
  put (goal, 200, 2);
  put (goal, 200, 22);

  g_assert_cmpstr (log->str, ==, "0:-0+1 0:-0+1 1:-0+1 1:-1+1 ");
  g_assert_cmpuint (gw_check_ins_get_length (check_ins), ==, 3);
  g_assert_cmpint (gw_check_ins_get (check_ins, 1)->value, ==, 22);
  g_assert_true (gw_check_ins_find (check_ins, 300, &position));
  g_assert_cmpuint (position, ==, 2);
  g_assert_false (gw_check_ins_find (check_ins, 201, &position));
  g_assert_cmpuint (position, ==, 2);
}

static void
test_last (void)
{
  g_autoptr (GwRecord) goal = gw_record_new (GW_TYPE_GOAL, NULL);
  GwCheckIns *check_ins = gw_record_get_check_ins (goal);

  g_assert_null (gw_check_ins_get_last (check_ins, 1000));
  put (goal, 100, 1);
  put (goal, 200, 2);
  put (goal, 300, GW_UNSET);

  g_assert_null (gw_check_ins_get_last (check_ins, 99));
  g_assert_cmpint (gw_check_ins_get_last (check_ins, 100)->value, ==, 1);
  g_assert_cmpint (gw_check_ins_get_last (check_ins, 199)->value, ==, 1);
  g_assert_cmpint (gw_check_ins_get_last (check_ins, 300)->value, ==, 2);
}

static void
test_list_model (void)
{
  g_autoptr (GwRecord) goal = gw_record_new (GW_TYPE_GOAL, NULL);
  GListModel *model = G_LIST_MODEL (gw_record_get_check_ins (goal));
  g_autoptr (GwCheckInItem) item = NULL;

  put (goal, 100, 7);
  g_assert_true (g_list_model_get_item_type (model) == GW_TYPE_CHECK_IN_ITEM);
  item = g_list_model_get_item (model, 0);
  g_assert_cmpint (gw_check_in_item_get (item)->value, ==, 7);
  g_assert_null (g_list_model_get_item (model, 1));
}

/* The array against a table that is slow and plain. */
static void
test_random (void)
{
  g_autoptr (GRand) random = random_new_printed ();
  g_autoptr (GwRecord) goal = gw_record_new (GW_TYPE_GOAL, NULL);
  GwCheckIns *check_ins = gw_record_get_check_ins (goal);
  gint64 expected[200];
  guint n_expected = 0;

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    expected[i] = GW_UNSET;
  for (int i = 0; i < 2000; i++)
    {
      int date = g_rand_int_range (random, 0, G_N_ELEMENTS (expected));

      expected[date] = i;
      put (goal, date, i);
    }
  for (guint date = 0; date < G_N_ELEMENTS (expected); date++)
    {
      guint position;

      g_assert_cmpint (gw_check_ins_find (check_ins, (GwDate) date, &position), ==, expected[date] != GW_UNSET);
      if (expected[date] == GW_UNSET)
        continue;
      g_assert_cmpuint (position, ==, n_expected++);
      g_assert_cmpint (gw_check_ins_get (check_ins, position)->value, ==, expected[date]);
    }
  g_assert_cmpuint (gw_check_ins_get_length (check_ins), ==, n_expected);
}

#define DAY (gw_date_new (2026, 3, 2))

static void
record (EditFixture     *fixture,
        const GwCheckIn *check_in)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Record");

  gw_edit_record_check_in (edit, fixture->goal, check_in);
  edit_fixture_assert_reversible (fixture, edit);
  edit_fixture_apply (edit);
}

/* A correction keeps what stood there, and as of a day one sees what was known
 * on it. */
static void
test_correction (void)
{
  const struct { GwDate as_of; gboolean known; gint64 value; } cases[] = {
    { DAY - 1, FALSE, 0 },
    { DAY + 0, TRUE, 120 },
    { DAY + 4, TRUE, 120 },
    { DAY + 5, TRUE, GW_UNSET },
    { DAY + 9, TRUE, GW_UNSET },
    { DAY + 10, TRUE, 130 },
  };
  EditFixture fixture;
  GwCheckIns *check_ins;
  const GwCheckIn *found;

  edit_fixture_set_up (&fixture, NULL);
  check_ins = gw_record_get_check_ins (fixture.goal);
  record (&fixture, &(GwCheckIn) { .date = DAY, .recorded = GW_DATE_NONE, .value = 120 });
  record (&fixture, &(GwCheckIn) { .date = DAY, .recorded = DAY + 5, .value = GW_UNSET });
  record (&fixture, &(GwCheckIn) { .date = DAY, .recorded = DAY + 10, .value = 130 });
  /* Nothing is corrected by the same number. */
  record (&fixture, &(GwCheckIn) { .date = DAY, .recorded = DAY + 15, .value = 130, .note = (char *) "sure" });

  found = gw_check_ins_get (check_ins, 0);
  g_assert_cmpuint (gw_check_in_get_n_former (found), ==, 2);
  g_assert_cmpint (gw_check_in_get_former (found, 0)->value, ==, 120);
  g_assert_cmpint (gw_check_in_get_former (found, 1)->recorded, ==, DAY + 5);
  g_assert_cmpstr (found->note, ==, "sure");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 value = 0;

      g_assert_cmpint (gw_check_in_get_known (found, cases[i].as_of, &value), ==, cases[i].known);
      g_assert_cmpint (value, ==, cases[i].value);
    }

  edit_fixture_tear_down (&fixture, NULL);
}

/* What is kept has an end, and it is the oldest that goes. */
static void
test_many_corrections (void)
{
  g_autoptr (GwCheckIn) check_in = gw_check_in_copy (&(GwCheckIn) { .date = 1, .value = 0 });

  for (int i = 0; i < GW_CHECK_IN_MAX_FORMER + 5; i++)
    gw_check_in_add_former (check_in, i + 1, i);
  g_assert_cmpuint (gw_check_in_get_n_former (check_in), ==, GW_CHECK_IN_MAX_FORMER);
  g_assert_cmpint (gw_check_in_get_former (check_in, 0)->value, ==, 5);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/check-ins/sorted", test_sorted);
  g_test_add_func ("/check-ins/last", test_last);
  g_test_add_func ("/check-ins/list-model", test_list_model);
  g_test_add_func ("/check-ins/random", test_random);
  g_test_add_func ("/check-ins/correction", test_correction);
  g_test_add_func ("/check-ins/many-corrections", test_many_corrections);
  return g_test_run ();
}
