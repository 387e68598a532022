/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-funnel-equation.h"

#include "gw-funnel-plan.h"
#include "gw-test-random.h"

static const GwFunnelUnknown unknowns[] = {
  GW_FUNNEL_REVENUE, GW_FUNNEL_DEAL, GW_FUNNEL_RATE, GW_FUNNEL_WEEKS, GW_FUNNEL_ACTIVITIES,
};

/* Sample B: 70 % repeat, 120 new accounts, 400 quotes, 1 600 visits in 24
 * weeks. */
static const GwFunnelEquation supply = {
  .revenue = 1300, .repeat = 910, .deal = 3.25, .rates = { .30, .25 }, .n_rates = 2, .weeks = 24, .activities = 1600.0 / 24,
};

static double
get (const GwFunnelEquation *equation,
     GwFunnelUnknown         unknown,
     gsize                   rate)
{
  switch (unknown)
    {
    case GW_FUNNEL_REVENUE:
      return equation->revenue;
    case GW_FUNNEL_DEAL:
      return equation->deal;
    case GW_FUNNEL_RATE:
      return equation->rates[rate];
    case GW_FUNNEL_WEEKS:
      return equation->weeks;
    case GW_FUNNEL_ACTIVITIES:
    default:
      return equation->activities;
    }
}

static void
forget (GwFunnelEquation *equation,
        GwFunnelUnknown   unknown,
        gsize             rate)
{
  double *values[] = {
    &equation->revenue, &equation->deal, &equation->rates[rate], &equation->weeks, &equation->activities,
  };

  *values[unknown] = NAN;
}

static void
test_any_unknown (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (unknowns); i++)
    for (gsize rate = 0; rate < 2; rate++)
      {
        GwFunnelEquation equation = supply;

        forget (&equation, unknowns[i], rate);
        g_assert_true (gw_funnel_solve (&equation, unknowns[i], rate));
        gw_assert_near (get (&equation, unknowns[i], rate), get (&supply, unknowns[i], rate), 1e-9);
      }
}

/* 120 accounts at 30 %: 400 quotes succeed about half the time. */
static void
test_safe (void)
{
  guint safe = gw_funnel_safe_number (.30, 120, .8);
  GwFunnelEquation equation = supply;

  g_assert_cmpuint (safe, >, 400);
  g_assert_true (gw_funnel_solve_safe (&equation, GW_FUNNEL_ACTIVITIES, 0, .8));
  gw_assert_near (equation.activities, safe / .25 / 24, 1e-9);
  equation = supply;
  g_assert_true (gw_funnel_solve_safe (&equation, GW_FUNNEL_WEEKS, 0, .8));
  gw_assert_near (equation.weeks, safe / .25 / supply.activities, 1e-9);
  equation = supply;
  g_assert_true (gw_funnel_solve_safe (&equation, GW_FUNNEL_RATE, 1, .8));
  gw_assert_near (equation.rates[1], safe / 1600.0, 1e-12);

  equation = supply;
  g_assert_true (gw_funnel_solve_safe (&equation, GW_FUNNEL_RATE, 0, .8));
  g_assert_cmpfloat (equation.rates[0], >, .30);
  gw_assert_near (gw_funnel_chance (400, equation.rates[0], 120), .8, 1e-9);

  /* Fewer deals are safe than come on average, each of them larger. */
  equation = supply;
  g_assert_true (gw_funnel_solve_safe (&equation, GW_FUNNEL_REVENUE, 0, .9));
  g_assert_cmpfloat (equation.revenue, <, 1300);
  g_assert_cmpfloat (gw_funnel_chance (400, .30, (equation.revenue - 910) / 3.25), >=, .9);
  g_assert_cmpfloat (gw_funnel_chance (400, .30, (equation.revenue - 910) / 3.25 + 1), <, .9);
  equation = supply;
  g_assert_true (gw_funnel_solve_safe (&equation, GW_FUNNEL_DEAL, 0, .9));
  g_assert_cmpfloat (equation.deal, >, 3.25);
}

/* Win 25 %, 30 deals: the checks of the arithmetic, at 50, 80 and 90 %. */
static void
test_chances (void)
{
  const double chances[] = { .5, .8, .9 };
  guint before = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (chances); i++)
    {
      guint needed = gw_funnel_safe_number (.25, 30, chances[i]);

      g_assert_cmpuint (needed, >, before);
      g_assert_cmpfloat (gw_funnel_chance (needed, .25, 30), >=, chances[i]);
      g_assert_cmpfloat (gw_funnel_chance (needed - 1, .25, 30), <, chances[i]);
      before = needed;
    }
  g_assert_cmpuint (gw_funnel_safe_number (.25, 30, .8), ==, 136);
}

static void
test_no_solution (void)
{
  GwFunnelEquation equation = supply;

  /* Nobody wins more than all. */
  equation.activities = 1;
  g_assert_false (gw_funnel_solve (&equation, GW_FUNNEL_RATE, 0));
  g_assert_false (gw_funnel_solve_safe (&equation, GW_FUNNEL_RATE, 0, .8));
  g_assert_false (gw_funnel_solve_safe (&equation, GW_FUNNEL_RATE, 1, .8));
  gw_assert_near (equation.rates[0], .30, 0);

  equation = supply;
  equation.rates[1] = 0;
  g_assert_false (gw_funnel_solve (&equation, GW_FUNNEL_ACTIVITIES, 0));
  equation = supply;
  equation.revenue = 900;
  g_assert_false (gw_funnel_solve (&equation, GW_FUNNEL_ACTIVITIES, 0));
  equation = supply;
  equation.deal = 0;
  g_assert_false (gw_funnel_solve (&equation, GW_FUNNEL_WEEKS, 0));
  equation = supply;
  equation.n_rates = 0;
  g_assert_false (gw_funnel_solve (&equation, GW_FUNNEL_WEEKS, 0));
  equation = supply;
  g_assert_false (gw_funnel_solve (&equation, GW_FUNNEL_RATE, 2));
}

/* Senseless input gives no solution or a finite one. */
static void
test_finite (void)
{
  g_autoptr (GRand) random = gw_test_random_new ();
  const double ends[] = { 0, -1, 1e-300, 1e300, INFINITY, NAN, 1, 9007199254740992.0 };

  for (int round = 0; round < GW_TEST_ROUNDS; round++)
    {
      double values[8];
      GwFunnelUnknown unknown = unknowns[g_rand_int_range (random, 0, G_N_ELEMENTS (unknowns))];
      gsize rate = (gsize) g_rand_int_range (random, 0, 3);
      GwFunnelEquation one, other;

      for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
        values[i] = g_rand_int_range (random, 0, 4) == 0 ? ends[g_rand_int_range (random, 0, G_N_ELEMENTS (ends))]
                                                         : g_rand_double_range (random, 0, 1 + 100 * (i < 5));
      one = (GwFunnelEquation) { .revenue = values[0], .repeat = values[1], .deal = values[2], .weeks = values[3],
                                 .activities = values[4], .rates = { values[5], values[6], values[7] }, .n_rates = 3 };
      other = one;
      if (gw_funnel_solve (&one, unknown, rate))
        g_assert_true (isfinite (get (&one, unknown, rate)) && get (&one, unknown, rate) >= 0);
      if (gw_funnel_solve_safe (&other, unknown, rate, .8))
        g_assert_true (isfinite (get (&other, unknown, rate)) && get (&other, unknown, rate) >= 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/funnel-equation/any-unknown", test_any_unknown);
  g_test_add_func ("/funnel-equation/safe", test_safe);
  g_test_add_func ("/funnel-equation/chances", test_chances);
  g_test_add_func ("/funnel-equation/no-solution", test_no_solution);
  g_test_add_func ("/funnel-equation/finite", test_finite);

  return g_test_run ();
}
