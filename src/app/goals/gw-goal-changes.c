/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-goal-changes.h"

#include <glib/gi18n-lib.h>

#include "gw-goal-roll-over.h"
#include "gw-metric.h"

#define LONGEST_TITLE 80

/* The team to add to; a document without one gets one with its first goal. */
static GwTeam *
get_team (GwSession *session,
          GwEdit    *edit)
{
  GwTeam *team = gw_session_get_team (session);
  g_autoptr (GwRecord) added = NULL;

  if (team != NULL)
    return team;

  added = gw_record_new (GW_TYPE_TEAM, NULL);
  gw_edit_insert (edit, GW_RECORD (gw_session_get_workshop (session)), "teams", G_MAXUINT, added);
  gw_edit_set_text (edit, added, "name", _("Our team"));
  return GW_TEAM (added); /* the edit holds it */
}

static GwMetric *
get_metric (GwSession *session,
            GwTeam    *team)
{
  GwRecordList *metrics = gw_workshop_get_metrics (gw_session_get_workshop (session));

  if (gw_record_get_root (GW_RECORD (team)) == GW_RECORD (gw_session_get_workshop (session)) &&
      gw_team_get_metric (team) != NULL)
    return gw_team_get_metric (team);

  return (GwMetric *) gw_record_list_get (metrics, 0);
}

/**
 * gw_goal_changes_add:
 * @session: the open document
 *
 * Adds a goal with what can be known beforehand: the team's metric, a baseline
 * of nothing, and the period of the workshop.
 *
 * Returns: (transfer none) (nullable): the goal, which is selected now; %NULL
 *   when it was refused
 */
GwGoal *
gw_goal_changes_add (GwSession *session)
{
  g_autoptr (GwEdit) edit = gw_edit_new (_("Add Goal"));
  g_autoptr (GwRecord) goal = gw_record_new (GW_TYPE_GOAL, NULL);
  GwWorkshop *workshop;
  GwTeam *team;
  GwMetric *metric;

  g_return_val_if_fail (GW_IS_SESSION (session), NULL);

  workshop = gw_session_get_workshop (session);
  team = get_team (session, edit);
  metric = get_metric (session, team);
  gw_edit_insert (edit, GW_RECORD (team), "goals", G_MAXUINT, goal);
  gw_edit_set_integer (edit, goal, "baseline", 0);
  gw_edit_set_date (edit, goal, "start", gw_workshop_get_start (workshop));
  gw_edit_set_date (edit, goal, "due", gw_workshop_get_end (workshop));
  if (metric != NULL)
    gw_edit_set_reference (edit, goal, "metric", GW_RECORD (metric));
  if (gw_session_get_member (session) != NULL &&
      gw_record_get_parent (GW_RECORD (gw_session_get_member (session))) == GW_RECORD (team))
    gw_edit_set_reference (edit, goal, "owner", GW_RECORD (gw_session_get_member (session)));

  if (!gw_session_commit (session, edit))
    return NULL;
  gw_session_set_goal (session, GW_GOAL (goal));

  return gw_session_get_goal (session);
}

/* "… (copy)", within what a title may be. */
static void
rename_copy (GwRecord *copy)
{
  g_auto (GValue) value = G_VALUE_INIT;
  const char *original = gw_goal_get_title (GW_GOAL (copy));
  const char *mark;
  g_autofree char *kept = NULL;
  g_autofree char *title = NULL;
  g_autoptr (GError) error = NULL;
  guint field = 0;

  if (original[0] == '\0' || gw_record_class_find_field (GW_RECORD_GET_CLASS (copy), "title", &field) == NULL)
    return;

  /* Translators: what the title of a duplicate ends with; keep the space. */
  mark = _(" (copy)");
  kept = g_utf8_substring (original, 0, MIN (g_utf8_strlen (original, -1),
                                             LONGEST_TITLE - g_utf8_strlen (mark, -1)));
  title = g_strconcat (kept, mark, NULL);
  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, title);
  if (!gw_record_build_value (copy, field, &value, &error))
    g_debug ("The duplicate keeps its title: %s", error->message);
}

/**
 * gw_goal_changes_duplicate:
 * @session: the open document
 * @goal: a goal
 *
 * Adds a goal with every field of @goal, right behind it: a draft, to which
 * nothing of what happened to @goal has happened. It is part of the same goal
 * and adds to it what it will have: no number yet.
 *
 * Returns: (transfer none) (nullable): the duplicate, which is selected now;
 *   %NULL when it was refused
 */
GwGoal *
gw_goal_changes_duplicate (GwSession *session,
                           GwGoal    *goal)
{
  g_autoptr (GwEdit) edit = gw_edit_new (_("Duplicate Goal"));
  g_autoptr (GwRecord) copy = NULL;
  GwRecord *team;
  guint position = G_MAXUINT;

  g_return_val_if_fail (GW_IS_SESSION (session), NULL);
  g_return_val_if_fail (GW_IS_GOAL (goal), NULL);

  team = gw_record_get_parent (GW_RECORD (goal));
  copy = gw_record_duplicate (GW_RECORD (goal));
  rename_copy (copy);
  if (gw_record_list_find (gw_team_get_goals (GW_TEAM (team)), GW_RECORD (goal), &position))
    position++;
  gw_edit_insert (edit, team, "goals", position, copy);
  if (!gw_session_commit (session, edit))
    return NULL;

  gw_session_set_goal (session, GW_GOAL (copy));
  gw_session_say_done (session, _("Goal duplicated"));
  return gw_session_get_goal (session);
}

/* "1 January – 31 December 2026" */
static char *
name_period (GwSession           *session,
             const GwGoalInsight *insight)
{
  g_autofree char *start = gw_format_short_date (gw_session_get_format (session), gw_goal_insight_get_start (insight));
  g_autofree char *end = gw_format_date (gw_session_get_format (session), gw_goal_insight_get_end (insight));

  /* Translators: first and last day of a period */
  return g_strdup_printf (_("%s – %s"), start, end);
}

/**
 * gw_goal_changes_count_parts:
 * @goal: a goal
 *
 * Returns: how many goals of its team are part of it, which is what comes along
 *   when it is rolled over
 */
guint
gw_goal_changes_count_parts (GwGoal *goal)
{
  GwRecordList *goals;
  guint n_parts = 0;

  g_return_val_if_fail (GW_IS_GOAL (goal), 0);

  goals = gw_team_get_goals (GW_TEAM (gw_record_get_parent (GW_RECORD (goal))));
  for (guint i = 0; i < gw_record_list_get_length (goals); i++)
    n_parts += gw_goal_get_parent (GW_GOAL (gw_record_list_get (goals, i))) == goal;

  return n_parts;
}

/* Part of the one of the next period, and no longer of this one. */
static void
roll_over_parts (GwSession  *session,
                 GwEdit     *edit,
                 GwGoal     *goal,
                 GwRecord   *whole,
                 guint       position)
{
  GwRecord *team = gw_record_get_parent (GW_RECORD (goal));
  GwRecordList *goals = gw_team_get_goals (GW_TEAM (team));

  for (guint i = 0; i < gw_record_list_get_length (goals); i++)
    {
      GwGoal *part = GW_GOAL (gw_record_list_get (goals, i));
      GwGoalInsight *insight;
      g_autofree char *period = NULL;
      g_autoptr (GwRecord) next = NULL;

      if (gw_goal_get_parent (part) != goal)
        continue;
      insight = gw_insight_get_goal (gw_session_get_insight (session), part);
      period = name_period (session, insight);
      next = gw_goal_roll_over (part, insight, period);
      if (next == NULL)
        continue;
      gw_edit_insert (edit, team, "goals", ++position, next);
      gw_edit_set_reference (edit, next, "parent", whole);
    }
}

/**
 * gw_goal_changes_roll_over:
 * @session: the open document
 * @goal: a goal
 *
 * @with_parts: whether the goals that are part of it come along
 *
 * Adds the goal for the period after its own, right behind it.
 *
 * Returns: (transfer none) (nullable): the new goal, which is selected now;
 *   %NULL when it was refused
 */
GwGoal *
gw_goal_changes_roll_over (GwSession *session,
                           GwGoal    *goal,
                           gboolean   with_parts)
{
  g_autoptr (GwEdit) edit = gw_edit_new (_("Roll Over to Next Period"));
  GwGoalInsight *insight;
  g_autofree char *period = NULL;
  g_autoptr (GwRecord) next = NULL;
  GwRecord *team;
  guint position = G_MAXUINT;

  g_return_val_if_fail (GW_IS_SESSION (session), NULL);
  g_return_val_if_fail (GW_IS_GOAL (goal), NULL);

  insight = gw_insight_get_goal (gw_session_get_insight (session), goal);
  if (gw_goal_insight_get_start (insight) == GW_DATE_NONE || gw_goal_insight_get_end (insight) == GW_DATE_NONE)
    {
      gw_session_refuse (session, _("The goal has no start or no due date. Fill them in, then roll it over."));
      return NULL;
    }

  period = name_period (session, insight);
  next = gw_goal_roll_over (goal, insight, period);
  team = gw_record_get_parent (GW_RECORD (goal));
  if (next == NULL)
    return NULL;
  if (gw_record_list_find (gw_team_get_goals (GW_TEAM (team)), GW_RECORD (goal), &position))
    position++;
  gw_edit_insert (edit, team, "goals", position, next);
  if (with_parts)
    roll_over_parts (session, edit, goal, next, position);
  if (!gw_session_commit (session, edit))
    return NULL;

  gw_session_set_goal (session, GW_GOAL (next));
  gw_session_say_done (session, _("The goal of the next period stands behind this one, as a draft"));
  return gw_session_get_goal (session);
}

/**
 * gw_goal_changes_remove:
 * @session: the open document
 * @goal: a goal
 *
 * Takes @goal out of the document, with its numbers. Goals below it stay. What was
 * agreed cannot be taken out; the window says so.
 *
 * Returns: whether it is gone
 */
gboolean
gw_goal_changes_remove (GwSession *session,
                        GwGoal    *goal)
{
  g_autoptr (GwEdit) edit = gw_edit_new (_("Delete Goal"));

  g_return_val_if_fail (GW_IS_SESSION (session), FALSE);
  g_return_val_if_fail (GW_IS_GOAL (goal), FALSE);

  gw_edit_remove (edit, GW_RECORD (goal));
  if (!gw_session_commit (session, edit))
    return FALSE;

  gw_session_say_done (session, _("Goal deleted"));
  return TRUE;
}

/**
 * gw_goal_changes_reopen:
 * @session: the open document
 * @goal: a goal that was closed or dropped
 *
 * Makes @goal what it was before: agreed, or else a draft.
 *
 * Returns: whether it is open
 */
gboolean
gw_goal_changes_reopen (GwSession *session,
                        GwGoal    *goal)
{
  g_autoptr (GwEdit) edit = gw_edit_new (_("Reopen Goal"));
  gboolean was_agreed;

  g_return_val_if_fail (GW_IS_SESSION (session), FALSE);
  g_return_val_if_fail (GW_IS_GOAL (goal), FALSE);

  was_agreed = gw_record_list_get_length (gw_goal_get_revisions (goal)) > 0;
  gw_edit_set_choice (edit, GW_RECORD (goal), "state",
                      was_agreed ? GW_GOAL_STATE_AGREED : GW_GOAL_STATE_DRAFT);
  gw_edit_set_text (edit, GW_RECORD (goal), "state-reason", "");
  if (!gw_session_commit (session, edit))
    return FALSE;

  gw_session_say_done (session, _("Goal reopened"));
  return TRUE;
}
