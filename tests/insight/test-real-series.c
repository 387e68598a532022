/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-forecast.h"

#include "gw-test-random.h"
#include "gw-test-series.h"

/* The forecast on data that nobody here wrote (section 4 of the arithmetic):
 * how often does the range that stands for 80 % hold what really came? */

#define MOST_PARTS 84

typedef struct
{
  guint inside;
  guint told;
} Coverage;

/* A total a year: so many values a year, from January on. */
static const struct
{
  const char *file;
  const char *variable;
  guint       per_year;
} yearly[] = {
  { "misc/bjg", "g", 12 },
  { "ramanathan/data3-5", "Q", 12 },
  { "ramanathan/data9-12", "pcecars", 12 },
  { "ramanathan/data9-7", "QNC", 4 },
  { "ramanathan/data9-9", "nocars", 4 },
  { "misc/swisspharma", "exportsq", 4 },
};

static const GwDate january = 20454; /* 1 January 2026 */

static const char *
get_folder (void)
{
  const char *folder = g_getenv ("GW_REAL_SERIES");

  if (folder == NULL)
    g_test_skip ("Debian's gretl-data cannot be had here");
  return folder;
}

static void
assert_monotone (GwPlanCurve *curve)
{
  double before = 0.0;

  for (GwDate date = gw_plan_curve_get_start (curve) - 1; date <= gw_plan_curve_get_end (curve); date++)
    {
      double share = gw_plan_curve_get_share (curve, date);

      g_assert_cmpfloat (share, >=, before);
      g_assert_cmpfloat (share, <=, 1.0);
      before = share;
    }
  gw_assert_near (before, 1, 0);
}

static void
judge (GwForecast  forecast,
       double      came,
       Coverage   *coverage)
{
  g_assert_true (isfinite (forecast.value) && isfinite (forecast.low) && isfinite (forecast.high));
  g_assert_true (forecast.chance >= 0 && forecast.chance <= 1);
  if (forecast.kind != GW_FORECAST_RANGE)
    return;

  coverage->told++;
  if (forecast.low <= came && came <= forecast.high)
    coverage->inside++;
}

/* After each part but the last: what will all of them come to? */
static void
follow (const double *parts,
        guint         n_parts,
        const GwDate *ends,
        double        target,
        GwPlanCurve  *curve,
        Coverage     *coverage)
{
  double values[MOST_PARTS], sum = 0.0;

  for (guint i = 0; i < n_parts; i++)
    values[i] = sum += parts[i];
  for (guint n = 1; n < n_parts; n++)
    {
      GwForecastInput input = { .curve = curve, .baseline = 0.0, .target = target, .dates = ends, .values = values,
                                .n_values = n, .as_of = ends[n - 1], .confidence = 0.8 };

      judge (gw_forecast_flow (&input), sum, coverage);
    }
}

/* The plan is last year's months, as a leader would make it; a quarter is
 * three equal months. */
static void
follow_year (const double *last,
             const double *parts,
             guint         per_year,
             Coverage     *coverage)
{
  g_autoptr (GwWorkCalendar) calendar = gw_work_calendar_new (GW_WEEKDAYS_MONDAY_TO_FRIDAY, NULL, 0, NULL, 0);
  g_autoptr (GwPlanCurve) curve = NULL;
  double weights[12], target = 0.0;
  GwDate ends[12];

  for (guint i = 0; i < 12; i++)
    weights[i] = last[i * per_year / 12];
  for (guint i = 0; i < per_year; i++)
    {
      target += 1.05 * last[i];
      ends[i] = gw_date_add_months (january, (int) ((i + 1) * 12 / per_year)) - 1;
    }

  curve = gw_plan_curve_new_months (calendar, january, january + 364, weights, NULL, 12);
  assert_monotone (curve);
  follow (parts, per_year, ends, target, curve, coverage);
}

static void
tell (const char *name,
      Coverage    part,
      Coverage   *all)
{
  g_test_message ("%s: %u of %u inside the 80 %% range, %.0f %%", name, part.inside, part.told,
                  part.told > 0 ? 100.0 * part.inside / part.told : 0.0);
  all->inside += part.inside;
  all->told += part.told;
}

/* Sixty-nine weeks: sprints of twelve weeks, each measured against the one
 * before. */
static void
follow_sprints (const char *folder,
                Coverage   *all)
{
  g_autoptr (GwWorkCalendar) calendar = gw_work_calendar_new (GW_WEEKDAYS_ALL, NULL, 0, NULL, 0);
  g_autoptr (GwPlanCurve) curve = gw_plan_curve_new_even (calendar, january, january + 83);
  Coverage coverage = { 0, 0 };
  GwDate ends[12];
  gsize n;
  g_autofree double *values = gw_test_series_read (folder, "ramanathan/data9-10", "Y", &n);

  for (guint i = 0; i < 12; i++)
    ends[i] = january + (GwDate) (i + 1) * 7 - 1;
  for (gsize start = 12; start + 12 <= n; start += 12)
    {
      double target = 0.0;

      for (guint i = 0; i < 12; i++)
        target += 1.05 * values[start - 12 + i];
      follow (values + start, 12, ends, target, curve, &coverage);
    }
  tell ("ramanathan/data9-10", coverage, all);
}

/* Two years of days: months of the second one against the first. */
static void
follow_days (const char *folder,
             Coverage   *all)
{
  double months[24] = { 0 };
  Coverage coverage = { 0, 0 };
  gsize n;
  g_autofree double *values = gw_test_series_read (folder, "misc/bikesharing", "cnt", &n);

  for (gsize i = 0; i < n; i++)
    {
      int year, month;

      gw_date_split (gw_date_new (2011, 1, 1) + (GwDate) i, &year, &month, NULL);
      months[(year - 2011) * 12 + month - 1] += values[i];
    }
  follow_year (months, months + 12, 12, &coverage);
  tell ("misc/bikesharing", coverage, all);
}

/* A river's level, read once a month in the model's time: where will it be
 * after two years? */
static void
follow_level (const char *folder,
              Coverage   *all)
{
  g_autoptr (GwWorkCalendar) calendar = gw_work_calendar_new (GW_WEEKDAYS_ALL, NULL, 0, NULL, 0);
  g_autoptr (GwPlanCurve) curve = gw_plan_curve_new_even (calendar, january, gw_date_add_months (january, 24) - 1);
  Coverage coverage = { 0, 0 };
  GwDate ends[24];
  gsize n;
  g_autofree double *values = gw_test_series_read (folder, "misc/nile", "nile", &n);

  for (int i = 0; i < 24; i++)
    ends[i] = gw_date_add_months (january, i + 1) - 1;
  for (gsize start = 1; start + 24 <= n; start++)
    for (gsize known = 1; known < 24; known++)
      {
        GwForecastInput input = { .curve = curve, .baseline = values[start - 1], .target = values[start - 1] * 1.05,
                                  .dates = ends, .values = values + start, .n_values = known,
                                  .as_of = ends[known - 1], .confidence = 0.8 };

        judge (gw_forecast_level (&input), values[start + 23], &coverage);
      }
  tell ("misc/nile (a level)", coverage, all);
}

static void
test_coverage (void)
{
  const char *folder = get_folder ();
  Coverage flows = { 0, 0 }, levels = { 0, 0 };

  if (folder == NULL)
    return;

  for (gsize i = 0; i < G_N_ELEMENTS (yearly); i++)
    {
      guint per_year = yearly[i].per_year;
      Coverage coverage = { 0, 0 };
      gsize n;
      g_autofree double *values = gw_test_series_read (folder, yearly[i].file, yearly[i].variable, &n);

      g_assert_cmpuint (n, >, 2 * per_year);
      for (gsize start = per_year; start + per_year <= n; start += per_year)
        follow_year (values + start - per_year, values + start, per_year, &coverage);
      tell (yearly[i].file, coverage, &flows);
    }
  follow_sprints (folder, &flows);
  follow_days (folder, &flows);
  tell ("all totals", flows, &(Coverage) { 0, 0 });
  follow_level (folder, &levels);

  g_assert_cmpuint (flows.told, >, 300);
  g_assert_cmpfloat ((double) flows.inside / flows.told, >=, 0.60);
  g_assert_cmpfloat ((double) levels.inside / levels.told, >=, 0.60);
}

/* F1 against a calendar that somebody else kept: which of 731 days were
 * working days. */
static void
test_calendar (void)
{
  const char *folder = get_folder ();
  g_autoptr (GwWorkCalendar) calendar = NULL;
  g_autoptr (GArray) holidays = g_array_new (FALSE, FALSE, sizeof (GwDate));
  g_autofree double *is_holiday = NULL;
  g_autofree double *is_working = NULL;
  GwDate first = gw_date_new (2011, 1, 1);
  gint count = 0;
  gsize n;

  if (folder == NULL)
    return;

  is_holiday = gw_test_series_read (folder, "misc/bikesharing", "holiday", &n);
  is_working = gw_test_series_read (folder, "misc/bikesharing", "workingday", &n);
  g_assert_cmpuint (n, ==, 731);
  for (gsize i = 0; i < n; i++)
    {
      GwDate date = first + (GwDate) i;

      if (is_holiday[i] > 0)
        g_array_append_val (holidays, date);
    }
  calendar = gw_work_calendar_new (GW_WEEKDAYS_MONDAY_TO_FRIDAY, (const GwDate *) (gpointer) holidays->data,
                                   holidays->len, NULL, 0);
  for (gsize i = 0; i < n; i++)
    {
      count += is_working[i] > 0;
      g_assert_cmpint (gw_work_calendar_count (calendar, first, first + (GwDate) i), ==, count);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/real-series/coverage", test_coverage);
  g_test_add_func ("/real-series/calendar", test_calendar);

  return g_test_run ();
}
