/* SPDX-License-Identifier: GPL-3.0-or-later */

/* bench-insight MEMBERS GOALS CHECK_INS
 *
 * Builds a document of that size, works out every figure from cold, and then
 * enters numbers one by one, reading after each the goal, the two sums above
 * it and the attainment of the team. Prints microseconds of the processor,
 * medians. */

#include <stdlib.h>
#include <time.h>

#include "gw-calendar.h"
#include "gw-goal.h"
#include "gw-hint.h"
#include "gw-history.h"
#include "gw-insight.h"
#include "gw-member.h"
#include "gw-metric.h"
#include "gw-team-index.h"

#define N_EDITS 201

typedef struct
{
  GwWorkshop *workshop;
  GwTeam     *team;
  GPtrArray  *goals; /* company, team, and those of the members */
  guint       per_goal;
} Bench;

static const GwDate january = 20454; /* 1 January 2026 */

static guint
find_field (gpointer    record,
            const char *name)
{
  guint field = 0;

  g_assert_nonnull (gw_record_class_find_field (GW_RECORD_GET_CLASS (record), name, &field));
  return field;
}

static void
set (gpointer    record,
     const char *name,
     GValue     *value)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (gw_record_build_value (record, find_field (record, name), value, &error));
  g_assert_no_error (error);
  g_value_unset (value);
}

static void
set_integer (gpointer    record,
             const char *name,
             gint64      number)
{
  GValue value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_INT64);
  g_value_set_int64 (&value, number);
  set (record, name, &value);
}

static void
set_date (gpointer    record,
          const char *name,
          GwDate      date)
{
  GValue value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_INT);
  g_value_set_int (&value, date);
  set (record, name, &value);
}

static void
set_text (gpointer    record,
          const char *name,
          const char *text)
{
  GValue value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, text);
  set (record, name, &value);
}

static gpointer
add (gpointer    parent,
     const char *slot,
     GType       type,
     const char *id)
{
  g_autoptr (GwRecord) child = gw_record_new (type, id);
  guint position = 0;

  g_assert_nonnull (gw_record_class_find_slot (GW_RECORD_GET_CLASS (parent), slot, &position));
  gw_record_build_child (parent, position, child);
  return child;
}

static GwGoal *
add_goal (Bench *bench,
          guint  number,
          guint  n_members,
          guint  n_goals)
{
  g_autofree char *id = g_strdup_printf ("goal-%u", number);
  g_autofree char *owner = g_strdup_printf ("member-%u", number % n_members);
  GwGoal *goal = add (bench->team, "goals", GW_TYPE_GOAL, id);

  set_text (goal, "metric", "revenue");
  set_integer (goal, "baseline", 0);
  set_integer (goal, "target", number > 1 ? 100000 : 100000 * (gint64) n_goals);
  if (number > 0)
    set_text (goal, "parent", number > 1 ? "goal-1" : "goal-0");
  if (number > 1)
    set_text (goal, "owner", owner);
  g_ptr_array_add (bench->goals, goal);
  return goal;
}

/* A number a week, on all days of the week in any document. */
static void
add_check_ins (Bench  *bench,
               GwGoal *goal,
               guint   number)
{
  for (guint i = 0; i < bench->per_goal; i++)
    {
      GwCheckIn check_in = { .date = january + (GwDate) (i * 7 + number % 7), .recorded = GW_DATE_NONE };

      check_in.value = (gint64) (i + 1) * 1800 + number % 13;
      gw_record_build_check_in (GW_RECORD (goal), &check_in);
    }
}

static void
build (Bench *bench,
       guint  n_members,
       guint  n_goals,
       guint  n_check_ins)
{
  GwMetric *metric;

  bench->workshop = GW_WORKSHOP (gw_record_new (GW_TYPE_WORKSHOP, "workshop"));
  set_date (bench->workshop, "start", january);
  set_date (bench->workshop, "end", january + 364);
  metric = add (bench->workshop, "metrics", GW_TYPE_METRIC, "revenue");
  set_integer (metric, "decimals", 2);
  bench->team = add (bench->workshop, "teams", GW_TYPE_TEAM, "team");
  bench->goals = g_ptr_array_new ();
  bench->per_goal = n_check_ins / n_goals;

  for (guint i = 0; i < n_members; i++)
    {
      g_autofree char *id = g_strdup_printf ("member-%u", i);

      (void) add (bench->team, "members", GW_TYPE_MEMBER, id);
    }
  for (guint i = 0; i < n_goals; i++)
    {
      GwGoal *goal = add_goal (bench, i, n_members, n_goals);

      if (i > 1)
        add_check_ins (bench, goal, i);
    }
}

static double
read_all (Bench     *bench,
          GwInsight *insight)
{
  double sum = gw_insight_get_team_attainment (insight, bench->team).share;

  for (guint i = 0; i < bench->goals->len; i++)
    sum += gw_goal_insight_get_pace (gw_insight_get_goal (insight, g_ptr_array_index (bench->goals, i)));

  return sum;
}

/* Named so that callgrind can count what happens in here and nothing else. */
double bench_commit  (GwHistory *history, GwGoal *goal, GwDate date, gint64 value);
double bench_refresh (Bench *bench, GwInsight *insight, GwGoal *goal);
double bench_cold    (Bench *bench, GwInsight *insight);

/* The commit tells the insight, which changes its sums at once. */
G_NO_INLINE double
bench_commit (GwHistory *history,
              GwGoal    *goal,
              GwDate     date,
              gint64     value)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Check In");
  GwCheckIn check_in = { .date = date, .recorded = GW_DATE_NONE, .value = value };

  gw_edit_put_check_in (edit, GW_RECORD (goal), &check_in);
  g_assert_true (gw_history_commit (history, edit, NULL));
  return (double) value;
}

G_NO_INLINE double
bench_refresh (Bench     *bench,
               GwInsight *insight,
               GwGoal    *goal)
{
  return gw_goal_insight_get_pace (gw_insight_get_goal (insight, goal)) +
         gw_goal_insight_get_pace (gw_insight_get_goal (insight, g_ptr_array_index (bench->goals, 1))) +
         gw_goal_insight_get_pace (gw_insight_get_goal (insight, g_ptr_array_index (bench->goals, 0))) +
         gw_insight_get_team_attainment (insight, bench->team).share;
}

G_NO_INLINE double
bench_cold (Bench     *bench,
            GwInsight *insight)
{
  return read_all (bench, insight);
}

static double
bench_hints (Bench     *bench,
             GwInsight *insight)
{
  g_autoptr (GwFormat) format = gw_format_new_plain ();
  g_autoptr (GPtrArray) hints = gw_hints_list_for_team (insight, bench->team, format);

  return hints->len;
}

/* Microseconds of the processor, which others on the machine do not lengthen. */
static gint64
get_processor_time (void)
{
  struct timespec now;

  if (clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now) != 0)
    return g_get_monotonic_time ();
  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static int
compare (const void *a,
         const void *b)
{
  gint64 one = *(const gint64 *) a, other = *(const gint64 *) b;

  return (one > other) - (one < other);
}

static gint64
find_median (gint64 *times)
{
  qsort (times, N_EDITS, sizeof (gint64), compare);
  return times[N_EDITS / 2];
}

int
main (int   argc,
      char *argv[])
{
  Bench bench = { 0 };
  g_autoptr (GwHistory) history = gw_history_new ();
  g_autoptr (GwInsight) insight = NULL;
  gint64 commits[N_EDITS], refreshes[N_EDITS], start;
  double sum = 0.0;
  guint n_edits = g_getenv ("GW_BENCH_EDITS") != NULL ? (guint) atoi (g_getenv ("GW_BENCH_EDITS")) : N_EDITS;

  if (argc != 4)
    {
      g_printerr ("usage: bench-insight MEMBERS GOALS CHECK_INS\n");
      return 2;
    }

  build (&bench, (guint) atoi (argv[1]), (guint) atoi (argv[2]), (guint) atoi (argv[3]));
  insight = gw_insight_new (bench.workshop, january + 360);
  start = get_processor_time ();
  sum += bench_cold (&bench, insight);
  g_print ("cold %" G_GINT64_FORMAT "\n", get_processor_time () - start);
  start = get_processor_time ();
  sum += bench_hints (&bench, insight);
  g_print ("hints %" G_GINT64_FORMAT "\n", get_processor_time () - start);

  for (guint i = 0; i < MIN (n_edits, N_EDITS); i++)
    {
      guint number = 2 + i * 37 % (bench.goals->len - 2);
      GwGoal *goal = g_ptr_array_index (bench.goals, number);
      GwDate date = january + (GwDate) ((bench.per_goal - 1 - i % 3) * 7 + number % 7);

      start = get_processor_time ();
      sum += bench_commit (history, goal, date, 90000 + i);
      commits[i] = get_processor_time () - start;
      start = get_processor_time ();
      sum += bench_refresh (&bench, insight, goal);
      refreshes[i] = get_processor_time () - start;
    }
  if (n_edits >= N_EDITS)
    {
      g_print ("commit %" G_GINT64_FORMAT "\n", find_median (commits));
      g_print ("refresh %" G_GINT64_FORMAT "\n", find_median (refreshes));
    }
  g_print ("checksum %.6f\n", sum);

  g_clear_object (&insight);
  g_clear_object (&history);
  g_object_unref (bench.workshop);
  g_ptr_array_unref (bench.goals);
  return 0;
}
