/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-format.h"

#include <math.h>

#include "gw-test-random.h"

#define NBSP "\xc2\xa0"

static void
assert_takes (char       *text,
              const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_numbers (void)
{
  g_autoptr (GwFormat) plain = gw_format_new_plain ();
  g_autoptr (GwFormat) german = gw_format_new (",", ".", GW_DATE_ORDER_DAY_MONTH_YEAR);

  assert_takes (gw_format_amount (plain, 3600, 0), "3" NBSP "600");
  assert_takes (gw_format_amount (plain, -1250, 2), "−12.5");
  assert_takes (gw_format_amount (plain, 5, 2), "0.05");
  assert_takes (gw_format_amount (plain, 31900, 2), "319");
  assert_takes (gw_format_amount (german, 1234567, 1), "123.456,7");
  assert_takes (gw_format_value (plain, 1257.55, 1), "1" NBSP "257.6");
  assert_takes (gw_format_value (plain, 999999.5, 0), "1" NBSP "000" NBSP "000");
  assert_takes (gw_format_value (plain, -0.001, 2), "0.00");
  assert_takes (gw_format_value (plain, NAN, 2), "–");
  assert_takes (gw_format_short_value (plain, 19.319), "19.3");
  assert_takes (gw_format_short_value (plain, 3333.3), "3" NBSP "333");
  assert_takes (gw_format_short_value (plain, 2), "2");
  assert_takes (gw_format_short_value (plain, 0.25), "0.25");
  assert_takes (gw_format_short_value (plain, 0.05), "0.05");
  assert_takes (gw_format_short_value (plain, 0.0216), "0.022");
  assert_takes (gw_format_short_value (plain, -0.00002158), "−0.000022");
  assert_takes (gw_format_short_value (plain, 0.0000000001), "0");
  assert_takes (gw_format_value (plain, 9007199254740991, 0), "9" NBSP "007" NBSP "199" NBSP "254" NBSP "740" NBSP "991");
  assert_takes (gw_format_percent (plain, .926, 0), "93" NBSP "%");
  assert_takes (gw_format_amount_for_entry (plain, -123450, 2), "-1234.50");
  assert_takes (gw_format_amount_for_entry (german, 123450, 2), "1234,50");
  assert_takes (gw_format_amount_for_entry (german, 123400, 2), "1234");
}

static void
test_chances (void)
{
  g_autoptr (GwFormat) plain = gw_format_new_plain ();

  assert_takes (gw_format_chance (plain, .276), "30" NBSP "%");
  assert_takes (gw_format_chance (plain, .17), "15" NBSP "%");
  assert_takes (gw_format_chance (plain, .03), "under 5" NBSP "%");
  assert_takes (gw_format_chance (plain, .05), "5" NBSP "%");
  assert_takes (gw_format_chance (plain, .95), "95" NBSP "%");
  assert_takes (gw_format_chance (plain, .951), "over 95" NBSP "%");
  assert_takes (gw_format_chance (plain, 1), "over 95" NBSP "%");
}

static void
test_dates (void)
{
  g_autoptr (GwFormat) plain = gw_format_new_plain ();
  g_autoptr (GwFormat) american = gw_format_new (".", ",", GW_DATE_ORDER_MONTH_DAY_YEAR);
  GwDate june = gw_date_new (2026, 6, 30);

  assert_takes (gw_format_date (plain, june), "30 June 2026");
  assert_takes (gw_format_short_date (plain, june), "30 Jun");
  assert_takes (gw_format_date (american, june), "June 30, 2026");
  assert_takes (gw_format_short_date (american, june), "Jun 30");
  assert_takes (gw_format_date (plain, GW_DATE_NONE), "");
  assert_takes (gw_format_date_range (plain, gw_date_new (2026, 1, 1), gw_date_new (2026, 12, 31)),
                "1 January – 31 December 2026");
  assert_takes (gw_format_date_range (plain, gw_date_new (2025, 10, 1), june), "1 October 2025 – 30 June 2026");
}

static void
test_typed_either_way (void)
{
  const struct
  {
    const char *text;
    guint       decimals;
    gint64      scaled;
  } rows[] = {
    { "1.250,50", 2, 125050 },
    { "1,250.50", 2, 125050 },
    { "1250.5", 2, 125050 },
    { "1250,5", 2, 125050 },
    { "1 250", 2, 125000 },
    { "1" NBSP "250", 0, 1250 },
    { "1'250.5", 1, 12505 },
    { "1.250", 2, 125000 },
    { "1,250", 0, 1250 },
    { "1.250", 3, 1250 },
    { "0.250", 3, 250 },
    { "1.250.000", 0, 1250000 },
    { " 12 ", 0, 12 },
    { "-3,5", 1, -35 },
    { "−3", 0, -3 },
    { "+3", 0, 3 },
    { ".5", 1, 5 },
    { "5.", 1, 50 },
    { "$1,340.50", 2, 134050 },
    { "$340,000", 0, 340000 },
    { "340 000 €", 0, 340000 },
    { "340" NBSP "000,00" NBSP "€", 2, 34000000 },
    { "-$5", 0, -5 },
    { "$ -5", 0, -5 },
    { "3.50", 1, 35 },
    { "9007199254740991", 0, G_GINT64_CONSTANT (9007199254740991) },
  };
  g_autoptr (GwFormat) plain = gw_format_new_plain ();

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 scaled = 0;

      g_assert_true (gw_format_parse_amount (plain, rows[i].text, rows[i].decimals, &scaled, &error));
      g_assert_no_error (error);
      g_assert_cmpint (scaled, ==, rows[i].scaled);
    }
}

static void
test_not_numbers (void)
{
  const struct
  {
    const char   *text;
    guint         decimals;
    GwFormatError code;
  } rows[] = {
    { "", 0, GW_FORMAT_ERROR_EMPTY },
    { "  ", 0, GW_FORMAT_ERROR_EMPTY },
    { "-", 0, GW_FORMAT_ERROR_EMPTY },
    { "ten", 0, GW_FORMAT_ERROR_NOT_A_NUMBER },
    { "€", 0, GW_FORMAT_ERROR_EMPTY },
    { "5€5", 0, GW_FORMAT_ERROR_NOT_A_NUMBER },
    { "$5€", 0, GW_FORMAT_ERROR_NOT_A_NUMBER },
    { "250k", 0, GW_FORMAT_ERROR_NOT_A_NUMBER },
    { "1.2 M", 1, GW_FORMAT_ERROR_NOT_A_NUMBER },
    { "k5", 0, GW_FORMAT_ERROR_NOT_A_NUMBER },
    { "1e5", 0, GW_FORMAT_ERROR_NOT_A_NUMBER },
    { "1,2,3", 0, GW_FORMAT_ERROR_NOT_A_NUMBER },
    { "12 50", 0, GW_FORMAT_ERROR_NOT_A_NUMBER },
    { "1.2.3,4", 1, GW_FORMAT_ERROR_NOT_A_NUMBER },
    { "1,250.5.5", 1, GW_FORMAT_ERROR_NOT_A_NUMBER },
    { "--5", 0, GW_FORMAT_ERROR_NOT_A_NUMBER },
    { ".", 0, GW_FORMAT_ERROR_NOT_A_NUMBER },
    { "\xff", 0, GW_FORMAT_ERROR_NOT_A_NUMBER },
    { "1.5", 0, GW_FORMAT_ERROR_TOO_MANY_DECIMALS },
    { "12.5555", 2, GW_FORMAT_ERROR_TOO_MANY_DECIMALS },
    { "9007199254740992", 0, GW_FORMAT_ERROR_TOO_LARGE },
    { "99999999999999999999999999", 0, GW_FORMAT_ERROR_TOO_LARGE },
  };
  g_autoptr (GwFormat) plain = gw_format_new_plain ();

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 scaled = 77;

      g_assert_false (gw_format_parse_amount (plain, rows[i].text, rows[i].decimals, &scaled, &error));
      g_assert_error (error, GW_FORMAT_ERROR, (int) rows[i].code);
      g_assert_cmpint (scaled, ==, 77);
    }
}

/* What is written can be typed back, in every format. */
static void
test_there_and_back (void)
{
  const char *points[] = { ".", "," };
  const char *groups[] = { ",", ".", NBSP, "'", "" };
  g_autoptr (GRand) random = gw_test_random_new ();

  for (int round = 0; round < GW_TEST_ROUNDS; round++)
    {
      const char *point = points[g_rand_int_range (random, 0, G_N_ELEMENTS (points))];
      const char *group = groups[g_rand_int_range (random, 0, G_N_ELEMENTS (groups))];
      g_autoptr (GwFormat) format = gw_format_new (point, g_str_equal (group, point) ? " " : group, 0);
      guint decimals = (guint) g_rand_int_range (random, 0, 4);
      gint64 amount = g_rand_int_range (random, -2000000000, 2000000000) / g_rand_int_range (random, 1, 100000);
      g_autofree char *text = gw_format_amount (format, amount, decimals);
      g_autofree char *entry = gw_format_amount_for_entry (format, amount, decimals);
      gint64 back = 0;

      g_assert_true (gw_format_parse_amount (format, text, decimals, &back, NULL));
      g_assert_cmpint (back, ==, amount);
      g_assert_true (gw_format_parse_amount (format, entry, decimals, &back, NULL));
      g_assert_cmpint (back, ==, amount);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/format/numbers", test_numbers);
  g_test_add_func ("/format/chances", test_chances);
  g_test_add_func ("/format/dates", test_dates);
  g_test_add_func ("/format/typed-either-way", test_typed_either_way);
  g_test_add_func ("/format/not-numbers", test_not_numbers);
  g_test_add_func ("/format/there-and-back", test_there_and_back);

  return g_test_run ();
}
