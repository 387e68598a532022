/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-split-credit.h"

#include "gw-test-random.h"

static void
test_table (void)
{
  static const struct
  {
    gint64 amount;
    gint64 percents[4];
    gsize n;
    gint64 shares[4];
  } cases[] = {
    { 12000, { 3000, 7000 }, 2, { 3600, 8400 } },
    { 100, { 3333, 3333, 3334 }, 3, { 33, 33, 34 } },
    { 1, { 5000, 5000 }, 2, { 1, 0 } },
    { 2, { 2500, 2500, 2500, 2500 }, 4, { 1, 1, 0, 0 } },
    { 10, { 1500, 8500 }, 2, { 2, 8 } },
    { -10, { 1500, 8500 }, 2, { -2, -8 } },
    { 0, { 4000, 6000 }, 2, { 0, 0 } },
    { 777, { 10000 }, 1, { 777 } },
    /* As much as a document can hold, to the unit. */
    { 9007199254740991, { 1, 9999 }, 2, { 900719925474, 9006298534815517 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 shares[4];

      gw_split_credit (cases[i].amount, cases[i].percents, cases[i].n, shares);
      for (gsize j = 0; j < cases[i].n; j++)
        g_assert_cmpint (shares[j], ==, cases[i].shares[j]);
    }
}

static void
test_check (void)
{
  static const struct
  {
    gint64 percents[3];
    gsize n;
    const char *sentence;
  } cases[] = {
    { { 3000, 7000 }, 2, NULL },
    { { 10000 }, 1, NULL },
    { { 3333, 3333, 3334 }, 3, NULL },
    { { 3000, 6000 }, 2, "The shares add up to 90\302\240%; together they have to be 100\302\240%." },
    { { 3333, 3333, 3333 }, 3, "The shares add up to 99.99\302\240%; together they have to be 100\302\240%." },
    { { 0, 10000 }, 2, "A share is more than nothing and at most 100\302\240%." },
    { { -1000, 11000 }, 2, "A share is more than nothing and at most 100\302\240%." },
    { { G_MAXINT64, G_MAXINT64 }, 2, "A share is more than nothing and at most 100\302\240%." },
    { { 0 }, 0, "The shares add up to 0\302\240%; together they have to be 100\302\240%." },
  };
  g_autoptr (GwFormat) format = gw_format_new_plain ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (gw_split_credit_check (cases[i].percents, cases[i].n, format, &error), ==,
                       cases[i].sentence == NULL);
      g_assert_cmpstr (error != NULL ? error->message : NULL, ==, cases[i].sentence);
    }
}

/* Whatever is split, nothing is lost, and nobody is a whole unit away from
 * what the percentage says. */
static void
test_nothing_is_lost (void)
{
  GRand *random = gw_test_random_new ();

  for (guint round = 0; round < 5000; round++)
    {
      gsize n = (gsize) g_rand_int_range (random, 1, 12);
      gint64 percents[12], shares[12];
      gint64 left = GW_SPLIT_CREDIT_WHOLE;
      gint64 amount = g_rand_int_range (random, -2000000, 2000000);
      gint64 sum = 0;

      for (gsize i = 0; i + 1 < n; i++)
        {
          percents[i] = g_rand_int_range (random, 1, (gint32) (left - (gint64) (n - i) + 2));
          left -= percents[i];
        }
      percents[n - 1] = left;

      gw_split_credit (amount, percents, n, shares);
      for (gsize i = 0; i < n; i++)
        {
          gint64 apart = shares[i] * GW_SPLIT_CREDIT_WHOLE - amount * percents[i];

          g_assert_cmpint (ABS (apart), <, GW_SPLIT_CREDIT_WHOLE);
          sum += shares[i];
        }
      g_assert_cmpint (sum, ==, amount);
    }
  g_rand_free (random);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/split-credit/table", test_table);
  g_test_add_func ("/split-credit/check", test_check);
  g_test_add_func ("/split-credit/nothing-is-lost", test_nothing_is_lost);

  return g_test_run ();
}
