/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-check-ins.h"

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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/check-ins/sorted", test_sorted);
  g_test_add_func ("/check-ins/last", test_last);
  g_test_add_func ("/check-ins/list-model", test_list_model);
  g_test_add_func ("/check-ins/random", test_random);
  return g_test_run ();
}
