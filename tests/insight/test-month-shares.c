/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-month-shares.h"

#include "gw-test-random.h"

static gint64
sum_of (GwIntegers *shares)
{
  gint64 sum = 0;

  for (guint i = 0; i < gw_integers_get_length (shares); i++)
    {
      g_assert_cmpint (gw_integers_get (shares, i), >=, 0);
      sum += gw_integers_get (shares, i);
    }

  return sum;
}

static char *
write_shares (GwIntegers *shares)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < gw_integers_get_length (shares); i++)
    g_string_append_printf (text, "%s%d", i > 0 ? " " : "", (int) gw_integers_get (shares, i));
  return g_string_free (text, FALSE);
}

/* Weights of a goal, months, the month that is changed and its share. */
static void
test_table (void)
{
  static const struct
  {
    gint64 weights[4];
    guint n_weights;
    gsize n_months;
    gsize month;
    gint64 share;
    const char *before;
    const char *after;
  } cases[] = {
    { { 0 }, 0, 3, 0, 5000, "3334 3333 3333", "5000 2500 2500" },
    { { 1, 3 }, 2, 4, 1, 0, "1250 3750 1250 3750", "2000 0 2000 6000" },
    { { 8, 8, 4 }, 3, 3, 2, 10000, "4000 4000 2000", "0 0 10000" },
    { { 0, 0, 1 }, 3, 3, 2, 4000, "0 0 10000", "3000 3000 4000" },
    { { 5 }, 1, 1, 0, 2000, "10000", "10000" },
    { { 0, 0 }, 2, 2, 0, 12000, "5000 5000", "10000 0" },
    { { 1, 1 }, 2, 2, 0, -3, "5000 5000", "0 10000" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GwIntegers) weights = gw_integers_new (cases[i].weights, cases[i].n_weights);
      g_autoptr (GwIntegers) before = gw_month_shares_new (weights, cases[i].n_months);
      g_autoptr (GwIntegers) after = gw_month_shares_set (before, cases[i].month, cases[i].share);
      g_autofree char *first = write_shares (before);
      g_autofree char *second = write_shares (after);

      g_assert_cmpstr (first, ==, cases[i].before);
      g_assert_cmpstr (second, ==, cases[i].after);
    }
}

/* Whatever is dragged, the months are the whole, and the one that was dragged
 * is where it was let go. */
static void
test_always_the_whole (void)
{
  GRand *random = gw_test_random_new ();

  for (guint round = 0; round < 3000; round++)
    {
      guint n_months = (guint) g_rand_int_range (random, 1, 61);
      g_autofree gint64 *numbers = g_new0 (gint64, n_months);
      g_autoptr (GwIntegers) weights = NULL;
      g_autoptr (GwIntegers) shares = NULL;

      for (guint i = 0; i < n_months; i++)
        numbers[i] = g_rand_int_range (random, 0, g_rand_boolean (random) ? 3 : 1000001);
      weights = gw_integers_new (numbers, n_months);
      shares = gw_month_shares_new (weights, n_months);
      g_assert_cmpint (sum_of (shares), ==, GW_MONTH_SHARES_WHOLE);
      for (guint step = 0; step < 5; step++)
        {
          guint month = (guint) g_rand_int_range (random, 0, (gint32) n_months);
          gint64 share = g_rand_int_range (random, 0, GW_MONTH_SHARES_WHOLE + 1);
          GwIntegers *next = gw_month_shares_set (shares, month, share);

          g_assert_cmpint (sum_of (next), ==, GW_MONTH_SHARES_WHOLE);
          if (n_months > 1)
            g_assert_cmpint (gw_integers_get (next, month), ==, share);
          gw_integers_unref (shares);
          shares = next;
        }
    }
  g_rand_free (random);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/month-shares/table", test_table);
  g_test_add_func ("/month-shares/always-the-whole", test_always_the_whole);

  return g_test_run ();
}
