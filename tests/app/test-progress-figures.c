/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-display-test.h"
#include "gw-goal-text.h"
#include "gw-key-figures.h"
#include "gw-progress-text.h"
#include "gw-view-test.h"

typedef struct
{
  const char *sample;
  const char *goal;
  const char *as_of;
  const char *figures;
  const char *in_short;
} Case;

/* What is said about every sort of goal, before, in and after its time. */
static const Case cases[] = {
  { "example-cloud", "team-arr", "2026-06-30",
    "Reached: 1 500 (42 % of 3 600 thousand USD)\n"
    "Planned by today: 1 620 (45 %)\n"
    "Pace: 0.93 (of plan)\n"
    "Forecast: 3 333 (2 716 to 3 951, 8 times in 10)\n"
    "Chance: 30 % (of reaching the target)\n"
    "Needed: 16.7 a day (thousand USD, 12.1 so far, 126 working days left)\n",
    "1 500 of 3 600" },
  { "example-cloud", "cleo-arr", "2026-06-30",
    /* 0.94996 is at risk, and not printed as 0.95. */
    "Reached: 280 (43 % of 655 thousand USD)\n"
    "Planned by today: 295 (45 %)\n"
    "Pace: 0.94 (of plan)\n",
    "280 of 655" },
  { "example-cloud", "team-arr", "2026-01-15",
    "Reached: – (no check-in yet)\n",
    "– of 3 600" },
  { "example-cloud", "team-discount", "2026-06-30",
    "Reached: 14.2 (between 0 and 15 %)\n"
    "Inside: 100 % (of the days so far)\n",
    "14.2" },
  { "example-cloud", "finn-discovery", "2026-06-30",
    "Reached: 4 (80 % of 5 steps)\n"
    "Planned by today: 4 (80 %)\n"
    "Pace: 1.00 (of plan)\n"
    "Left: 1 (steps, 43 working days left)\n",
    "4 of 5" },
  { "sample-supply", "team-overdue", "2026-09-30",
    "Reached: 334 (48 % of the way to 250 thousand EUR)\n"
    "Planned by today: 330 (50 %)\n",
    "334, goal 250" },
};

static char *
write_figures (GPtrArray *figures)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < figures->len; i++)
    {
      const GwKeyFigure *figure = figures->pdata[i];

      g_string_append_printf (text, "%s: %s (%s)\n", figure->caption, figure->value, figure->detail);
    }

  /* The no-break spaces of numbers as people type them. */
  g_string_replace (text, "\302\240", " ", 0);
  return g_string_free (text, FALSE);
}

static void
test_figures (gconstpointer data)
{
  const Case *tested = data;
  g_autofree char *name = g_strconcat (tested->sample, ".goalwright", NULL);
  g_autoptr (GwSession) session = gw_view_test_open (name);
  const GwFormat *format = gw_session_get_format (session);
  g_autoptr (GPtrArray) figures = NULL;
  g_autoptr (GString) in_short = g_string_new (NULL);
  g_autofree char *shorter = NULL;
  g_autofree char *text = NULL;
  GwGoalInsight *insight;
  GwGoal *goal;
  GwDate as_of;

  g_assert_true (gw_date_parse (tested->as_of, &as_of));
  gw_session_set_as_of (session, as_of);
  goal = gw_view_test_get_goal (session, tested->goal);
  insight = gw_insight_get_goal (gw_session_get_insight (session), goal);

  figures = gw_key_figures_new (insight, format, gw_goal_text_unit (goal));
  text = write_figures (figures);
  if (!g_str_has_prefix (text, tested->figures))
    g_error ("Expected\n%s\nand got\n%s", tested->figures, text);

  shorter = gw_key_figures_short (insight, format);
  g_string_append (in_short, shorter);
  g_string_replace (in_short, "\302\240", " ", 0);
  g_assert_cmpstr (in_short->str, ==, tested->in_short);
}

/* Every status has its question, and figures that nobody has to wonder about. */
static void
test_questions (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (int status = 0; status < GW_N_STATUSES; status++)
    g_assert_true (g_hash_table_add (seen, (gpointer) gw_progress_text_question ((GwStatus) status)));
}

/* No sentence is empty or broken on any day of any goal of the samples. */
static void
test_every_day (gconstpointer sample)
{
  g_autoptr (GwSession) session = gw_view_test_open (sample);
  const GwFormat *format = gw_session_get_format (session);

  for (GwDate day = gw_date_new (2025, 12, 1); day < gw_date_new (2027, 2, 1); day += 9)
    {
      GwRecordList *goals;

      gw_session_set_as_of (session, day);
      goals = gw_team_get_goals (gw_session_get_team (session));
      for (guint i = 0; i < gw_record_list_get_length (goals); i++)
        {
          GwGoal *goal = GW_GOAL (gw_record_list_get (goals, i));
          GwGoalInsight *insight = gw_insight_get_goal (gw_session_get_insight (session), goal);
          g_autoptr (GPtrArray) figures = gw_key_figures_new (insight, format, gw_goal_text_unit (goal));
          g_autofree char *lead = gw_goal_insight_explain_lead (insight);
          g_autofree char *sources = gw_progress_text_sources (insight, format);
          g_autofree char *thresholds = gw_goal_insight_explain_thresholds (insight, format);

          g_assert_cmpuint (figures->len, >, 0);
          for (guint j = 0; j < figures->len; j++)
            {
              const GwKeyFigure *figure = figures->pdata[j];

              g_assert_cmpstr (figure->caption, !=, "");
              g_assert_cmpstr (figure->value, !=, "");
              g_assert_cmpstr (figure->detail, !=, "");
              g_assert_null (strstr (figure->value, "nan"));
              g_assert_null (strstr (figure->value, "inf"));
            }
          g_assert_cmpstr (lead, !=, "");
          g_assert_false (g_str_has_prefix (sources, " ") || g_str_has_suffix (sources, " "));
          g_assert_cmpstr (thresholds, !=, "");
        }
    }
}

int
main (int    argc,
      char **argv)
{
  gw_display_test_init (&argc, &argv);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/progress-figures/%s/%s/%s", cases[i].sample, cases[i].goal,
                                               cases[i].as_of);

      g_test_add_data_func (path, &cases[i], test_figures);
    }
  g_test_add_func ("/progress-figures/questions", test_questions);
  g_test_add_data_func ("/progress-figures/every-day/cloud", "example-cloud.goalwright", test_every_day);
  g_test_add_data_func ("/progress-figures/every-day/supply", "sample-supply.goalwright", test_every_day);
  g_test_add_data_func ("/progress-figures/every-day/insurance", "example-insurance.goalwright", test_every_day);

  return g_test_run ();
}
