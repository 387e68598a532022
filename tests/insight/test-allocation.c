/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-allocation-plan.h"

#include <math.h>

#include "gw-test-random.h"

static void
share_out (const double *weights,
           gsize         n,
           gint64        target,
           int           over_assignment,
           gint64        unit,
           const gint64 *expected)
{
  g_autofree GwAllocationShare *shares = g_new0 (GwAllocationShare, n);
  GwAllocationLedger ledger;

  for (gsize i = 0; i < n; i++)
    shares[i].weight = weights[i];

  g_assert_true (gw_allocation_share_out (shares, n, target, over_assignment, unit, &ledger));
  for (gsize i = 0; i < n; i++)
    g_assert_cmpint (shares[i].amount, ==, expected[i]);
  g_assert_cmpint (ledger.target, ==, target);
  g_assert_cmpint (ledger.handed_out, ==, target + ledger.over_assignment);
  g_assert_cmpint (ledger.difference, ==, 0);
}

/* The table of sample A, column by column. */
static void
test_sample_a (void)
{
  const double potential[] = { 1200, 1100, 1000, 900, 1000, 800 };
  const double capacity[] = { 1, 1, 1, .8, 1, .625 };
  const double equal[] = { 1, 1, 1, 1, 1, 1 };
  const gboolean known[] = { TRUE, TRUE, TRUE, TRUE, TRUE, FALSE };
  const double mix[] = { .5, .3, .2 };
  double history[] = { 780, 690, 610, 520, 500, 0 };
  const double *measures[] = { potential, history, capacity };
  double index[6];

  gw_allocation_fill_history (history, known, capacity, 6);
  gw_assert_near (history[5], 387.5, 1e-9);
  gw_allocation_mix_index (index, measures, mix, 3, 6);

  share_out (equal, 6, 3600, 500, 5, (gint64[]) { 630, 630, 630, 630, 630, 630 });
  share_out (history, 6, 3600, 500, 5, (gint64[]) { 845, 750, 660, 565, 540, 420 });
  share_out (potential, 6, 3600, 500, 5, (gint64[]) { 755, 695, 630, 565, 630, 505 });
  share_out (capacity, 6, 3600, 500, 5, (gint64[]) { 700, 695, 695, 560, 695, 435 });
  share_out (index, 6, 3600, 500, 5, (gint64[]) { 770, 710, 655, 565, 615, 465 });
}

static void
test_sample_b (void)
{
  const double potential[] = { 520, 460, 430, 380, 310 };
  const double history[] = { 298, 262, 251, 214, 205 };
  const double mix[] = { .6, .4 };
  const double *measures[] = { potential, history };
  double index[5];

  gw_allocation_mix_index (index, measures, mix, 2, 5);
  share_out (index, 5, 1300, 0, 1, (gint64[]) { 319, 282, 266, 231, 202 });
  /* The same in hundredths, handed out by whole thousands. */
  share_out (index, 5, 130000, 0, 100, (gint64[]) { 31900, 28200, 26600, 23100, 20200 });
}

static void
test_largest_remainder (void)
{
  const double sprint[] = { 1, 1, 1, .5 };
  const double equal[] = { 1, 1, 1 };
  const double nothing[] = { 0, 0, 0 };

  share_out (sprint, 4, 144, 0, 1, (gint64[]) { 41, 41, 41, 21 });
  share_out (equal, 3, 100, 0, 1, (gint64[]) { 34, 33, 33 });
  share_out (nothing, 3, 100, 0, 1, (gint64[]) { 34, 33, 33 });
  /* What the unit leaves over goes to the first. */
  share_out (equal, 3, 103, 0, 10, (gint64[]) { 43, 30, 30 });
  /* Less than a unit for each: by ones. */
  share_out (equal, 3, 20, 0, 10, (gint64[]) { 7, 7, 6 });
  /* Half up, also of the over-assignment. */
  share_out (equal, 3, 101, 500, 1, (gint64[]) { 36, 35, 35 });
  /* The largest amounts that a document holds. */
  share_out (equal, 3, G_GINT64_CONSTANT (9007199254740991), 0, 1,
             (gint64[]) { 3002399751580331, 3002399751580330, 3002399751580330 });
}

static void
test_limits (void)
{
  GwAllocationShare shares[] = {
    { .weight = 1, .locked = TRUE, .amount = 50 },
    { .weight = 1, .has_maximum = TRUE, .maximum = 20 },
    { .weight = 1, .has_minimum = TRUE, .minimum = 60 },
    { .weight = 2 },
    { .weight = 1 },
  };
  GwAllocationLedger ledger;

  g_assert_true (gw_allocation_share_out (shares, G_N_ELEMENTS (shares), 200, 0, 1, &ledger));
  g_assert_cmpint (shares[0].amount, ==, 50);
  g_assert_cmpint (shares[1].amount, ==, 20);
  g_assert_cmpint (shares[2].amount, ==, 60);
  g_assert_cmpint (shares[3].amount, ==, 47);
  g_assert_cmpint (shares[4].amount, ==, 23);
}

static void
test_impossible (void)
{
  GwAllocationShare shares[] = {
    { .weight = 1, .locked = TRUE, .amount = 80 },
    { .weight = 1, .has_minimum = TRUE, .minimum = 30 },
    { .weight = 1 },
  };
  GwAllocationShare capped[] = {
    { .weight = 1, .has_maximum = TRUE, .maximum = 40 },
    { .weight = 1, .has_maximum = TRUE, .maximum = 50 },
  };
  GwAllocationLedger ledger;

  g_assert_false (gw_allocation_share_out (shares, 3, 100, 0, 1, &ledger));
  g_assert_cmpint (ledger.difference, ==, -10);
  g_assert_true (shares[0].infeasible);
  g_assert_true (shares[1].infeasible);
  g_assert_false (shares[2].infeasible);

  g_assert_false (gw_allocation_share_out (capped, 2, 100, 0, 1, &ledger));
  g_assert_cmpint (ledger.difference, ==, 10);
  g_assert_cmpint (ledger.handed_out, ==, 90);
  g_assert_true (capped[0].infeasible && capped[1].infeasible);

  g_assert_false (gw_allocation_share_out (NULL, 0, 100, 0, 1, &ledger));
  g_assert_cmpint (ledger.difference, ==, 100);
  g_assert_true (gw_allocation_share_out (NULL, 0, 0, 0, 1, &ledger));
}

/* Senseless documents must not leave the integers. */
static void
test_senseless_locks (void)
{
  const gint64 largest = G_GINT64_CONSTANT (1) << 53;
  g_autofree GwAllocationShare *shares = g_new0 (GwAllocationShare, 5000);
  GwAllocationLedger ledger;

  for (gsize i = 0; i < 5000; i++)
    shares[i] = (GwAllocationShare) { .weight = 1, .locked = i > 0, .amount = largest };
  g_assert_false (gw_allocation_share_out (shares, 5000, largest, 10000, 1, &ledger));
  g_assert_cmpint (ledger.difference, <, 0);
  for (gsize i = 1; i < 5000; i++)
    shares[i].amount = -largest;
  g_assert_false (gw_allocation_share_out (shares, 5000, largest, 10000, 1, &ledger));
  g_assert_cmpint (ledger.difference, >, 0);
  g_assert_cmpint (shares[0].amount, ==, 0);
}

static void
fill_randomly (GRand             *random,
               GwAllocationShare *shares,
               gsize              n)
{
  for (gsize i = 0; i < n; i++)
    {
      GwAllocationShare *share = &shares[i];

      *share = (GwAllocationShare) { .weight = g_rand_int_range (random, 0, 4) * g_rand_double (random) };
      share->locked = g_rand_int_range (random, 0, 5) == 0;
      share->amount = g_rand_int_range (random, 0, 300);
      share->has_minimum = g_rand_int_range (random, 0, 4) == 0;
      share->minimum = g_rand_int_range (random, 0, 300);
      share->has_maximum = g_rand_int_range (random, 0, 4) == 0;
      share->maximum = share->minimum + g_rand_int_range (random, 0, 300);
    }
}

/* Whatever is locked and limited: it adds up to the last unit, or it cannot. */
static void
test_adds_up (void)
{
  g_autoptr (GRand) random = gw_test_random_new ();
  int impossible = 0;

  for (int round = 0; round < GW_TEST_ROUNDS * 10; round++)
    {
      GwAllocationShare shares[12];
      gsize n = (gsize) g_rand_int_range (random, 1, 13);
      gint64 target = g_rand_int_range (random, 0, 3000);
      GwAllocationLedger ledger;
      gint64 sum = 0, least = 0, most = 0;
      gboolean feasible;

      fill_randomly (random, shares, n);
      feasible = gw_allocation_share_out (shares, n, target, g_rand_int_range (random, 0, 2000),
                                          g_rand_int_range (random, 1, 30), &ledger);
      for (gsize i = 0; i < n; i++)
        {
          const GwAllocationShare *share = &shares[i];

          sum += share->amount;
          least += share->locked ? share->amount : share->has_minimum ? share->minimum : 0;
          most += share->locked ? share->amount : share->has_maximum ? share->maximum : 1000000;
          if (share->locked)
            continue;
          g_assert_cmpint (share->amount, >=, share->has_minimum ? share->minimum : 0);
          if (share->has_maximum)
            g_assert_cmpint (share->amount, <=, share->maximum);
        }
      g_assert_cmpint (sum, ==, ledger.handed_out);
      g_assert_cmpint (ledger.handed_out + ledger.difference, ==, ledger.target + ledger.over_assignment);
      g_assert_cmpint (feasible, ==, ledger.difference == 0);
      g_assert_cmpint (feasible, ==, least <= ledger.target + ledger.over_assignment &&
                                     most >= ledger.target + ledger.over_assignment);
      impossible += !feasible;
    }

  g_assert_cmpint (impossible, >, 0);
  g_assert_cmpint (impossible, <, GW_TEST_ROUNDS * 10);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/allocation/sample-a", test_sample_a);
  g_test_add_func ("/allocation/sample-b", test_sample_b);
  g_test_add_func ("/allocation/largest-remainder", test_largest_remainder);
  g_test_add_func ("/allocation/limits", test_limits);
  g_test_add_func ("/allocation/impossible", test_impossible);
  g_test_add_func ("/allocation/senseless-locks", test_senseless_locks);
  g_test_add_func ("/allocation/adds-up", test_adds_up);

  return g_test_run ();
}
