/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-hint.h"
#include "gw-hint-private.h"

#include <glib/gi18n-lib.h>

typedef enum
{
  ABOUT_GOAL,
  ABOUT_MEMBER,
  ABOUT_TEAM,
} About;

/* All hints (section 3 of the arithmetic), in the order of their numbers. */
static const struct
{
  GwHintNumber number;
  About        about;
  GwHintRule   judge;
  const char  *why;
  gboolean     is_private;
} rules[] = {
  { GW_HINT_NO_TARGET, ABOUT_GOAL, gw_hint_rule_no_target,
    N_("Specific goals work better than good intentions."), FALSE },
  { GW_HINT_NO_END, ABOUT_GOAL, gw_hint_rule_no_end,
    N_("Without a last day nobody can tell the pace."), FALSE },
  { GW_HINT_NO_OWNER, ABOUT_GOAL, gw_hint_rule_no_owner,
    N_("A goal that belongs to nobody is reported by nobody."), FALSE },
  { GW_HINT_NO_BASELINE, ABOUT_GOAL, gw_hint_rule_no_baseline,
    N_("Progress is the way from the baseline to the target."), FALSE },
  { GW_HINT_SAME_AS_LAST, ABOUT_GOAL, gw_hint_rule_same_as_last,
    N_("Hard goals move people; one that is met already does not."), FALSE },
  { GW_HINT_DIFFICULTY, ABOUT_GOAL, gw_hint_rule_difficulty,
    N_("A goal should be hard, and still believed."), FALSE },
  { GW_HINT_FASTER_THAN_EVER, ABOUT_GOAL, gw_hint_rule_faster_than_ever,
    N_("A stretch without another way of working is a wish."), FALSE },
  { GW_HINT_STILL_RAMPING, ABOUT_GOAL, gw_hint_rule_still_ramping,
    N_("Who is still learning how gains more from a goal to find out how."), FALSE },
  { GW_HINT_NO_GUARD, ABOUT_GOAL, gw_hint_rule_no_guard,
    N_("A number alone can be reached at the cost of something else."), FALSE },
  { GW_HINT_TOO_MANY_GOALS, ABOUT_MEMBER, gw_hint_rule_too_many_goals,
    N_("Attention goes to few goals at a time."), FALSE },
  { GW_HINT_DOES_NOT_ADD_UP, ABOUT_GOAL, gw_hint_rule_does_not_add_up,
    N_("Everyone should know whether the parts make the whole."), FALSE },
  { GW_HINT_ABOVE_PROPOSAL, ABOUT_GOAL, gw_hint_rule_above_proposal,
    N_("A number that somebody did not choose works when its reason is told and accepted."), FALSE },
  { GW_HINT_NO_NEAR_STOP, ABOUT_GOAL, gw_hint_rule_no_near_stop,
    N_("A distant number does not steer this week."), FALSE },
  { GW_HINT_HALF_A_PLAN, ABOUT_GOAL, gw_hint_rule_half_a_plan,
    N_("An if-then plan works because its moment is noticed by itself."), FALSE },
  { GW_HINT_MORE_THAN_THE_HOURS, ABOUT_GOAL, gw_hint_rule_more_than_the_hours,
    N_("What does not fit into the hours will not be done."), FALSE },
  { GW_HINT_MORE_THAN_THE_HOURS, ABOUT_TEAM, gw_hint_rule_cadence_hours,
    N_("What does not fit into the hours will not be done."), FALSE },
  { GW_HINT_NO_TEAM_GOAL, ABOUT_TEAM, gw_hint_rule_no_team_goal,
    N_("Goals of single persons alone set them against each other."), FALSE },
  { GW_HINT_REVISED_AGAIN, ABOUT_GOAL, gw_hint_rule_revised_again,
    N_("Decide carefully, then stick to it."), FALSE },
  { GW_HINT_STALE, ABOUT_GOAL, gw_hint_rule_stale,
    N_("Looking at the number is half of reaching it."), FALSE },
  { GW_HINT_LOW_CONFIDENCE, ABOUT_MEMBER, gw_hint_rule_low_confidence,
    N_("Nobody works for a goal that they do not believe in."), TRUE },
};

static void
judge (const GwHintCase *it,
       About             about,
       GwRecord         *record,
       GPtrArray        *hints)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      char *sentence;

      if (rules[i].about != about)
        continue;
      sentence = rules[i].judge (it);
      if (sentence != NULL)
        g_ptr_array_add (hints, gw_hint_new (rules[i].number, record, sentence, _(rules[i].why), rules[i].is_private));
    }
}

/**
 * gw_hint_is_active:
 *
 * Returns: whether @goal is still worked on: hints about what is over help
 *   nobody
 */
gboolean
gw_hint_is_active (GwGoal *goal)
{
  return gw_goal_get_state (goal) == GW_GOAL_STATE_DRAFT || gw_goal_get_state (goal) == GW_GOAL_STATE_AGREED;
}

static void
judge_goal (const GwHintCase *common,
            GwGoal           *goal,
            GPtrArray        *hints)
{
  GwHintCase it = *common;

  if (!gw_hint_is_active (goal))
    return;

  it.goal = goal;
  it.insight = gw_insight_get_goal (it.insights, goal);
  judge (&it, ABOUT_GOAL, GW_RECORD (goal), hints);
}

/* A person may own goals in more than one team. */
static void
know_owners (const GwHintCase *it,
             GwTeam           *team)
{
  GwRecordList *goals = gw_team_get_goals (team);

  for (guint i = 0; i < gw_record_list_get_length (goals); i++)
    {
      GwGoal *goal = GW_GOAL (gw_record_list_get (goals, i));
      GwMember *owner = gw_goal_get_owner (goal);
      guint n;

      if (owner == NULL || gw_goal_get_state (goal) == GW_GOAL_STATE_DROPPED)
        continue;
      if (gw_goal_get_kind (goal) == GW_GOAL_KIND_LEARNING)
        (void) g_hash_table_add (it->learners, owner);
      if (!gw_hint_is_active (goal))
        continue;
      n = GPOINTER_TO_UINT (g_hash_table_lookup (it->n_goals, owner));
      (void) g_hash_table_insert (it->n_goals, owner, GUINT_TO_POINTER (n + 1));
    }
}

static void
judge_people (const GwHintCase *common,
              GwTeam           *team,
              GPtrArray        *hints)
{
  GwRecordList *members = gw_team_get_members (team);
  GwHintCase it = *common;

  it.team = team;
  judge (&it, ABOUT_TEAM, GW_RECORD (team), hints);
  for (guint i = 0; i < gw_record_list_get_length (members); i++)
    {
      it.member = GW_MEMBER (gw_record_list_get (members, i));
      judge (&it, ABOUT_MEMBER, GW_RECORD (it.member), hints);
    }

}

static void
judge_team (const GwHintCase *common,
            GwTeam           *team,
            GPtrArray        *hints)
{
  GwRecordList *goals = gw_team_get_goals (team);
  GwHintCase it = *common;

  judge_people (common, team, hints);
  it.team = team;
  for (guint i = 0; i < gw_record_list_get_length (goals); i++)
    judge_goal (&it, GW_GOAL (gw_record_list_get (goals, i)), hints);
}

static GwHintCase
begin_case (GwInsight      *insight,
            const GwFormat *format)
{
  return (GwHintCase) {
    .insights = insight,
    .workshop = gw_insight_get_workshop (insight),
    .format = format,
  };
}

/* Looks once at all goals, so that many rules need not. */
static void
know_all_owners (GwHintCase *it)
{
  GwRecordList *teams = gw_workshop_get_teams (it->workshop);

  it->n_goals = g_hash_table_new (NULL, NULL);
  it->learners = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < gw_record_list_get_length (teams); i++)
    know_owners (it, GW_TEAM (gw_record_list_get (teams, i)));
}

static void
end_case (GwHintCase *it)
{
  g_hash_table_unref (it->n_goals);
  g_hash_table_unref (it->learners);
}

/**
 * gw_hints_list_for_goal:
 * @goal: a goal of the workshop
 * @format: how numbers and dates are written
 *
 * Returns: (transfer full) (element-type GwHint): the hints about @goal, in the
 *   order of their numbers, answered ones included; none for a goal that is
 *   closed or dropped
 */
GPtrArray *
gw_hints_list_for_goal (GwInsight      *insight,
                        GwGoal         *goal,
                        const GwFormat *format)
{
  GPtrArray *hints;
  GwHintCase it;

  g_return_val_if_fail (GW_IS_INSIGHT (insight), NULL);
  g_return_val_if_fail (GW_IS_GOAL (goal), NULL);
  g_return_val_if_fail (format != NULL, NULL);

  hints = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_hint_free);
  it = begin_case (insight, format);
  it.team = GW_TEAM (gw_record_get_ancestor (GW_RECORD (goal), GW_TYPE_TEAM));
  judge_goal (&it, goal, hints);
  return hints;
}

static GPtrArray *
list_hints (GwInsight      *insight,
            GwTeam         *team,
            const GwFormat *format,
            void          (*judge_it) (const GwHintCase *, GwTeam *, GPtrArray *))
{
  GPtrArray *hints = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_hint_free);
  GwHintCase it = begin_case (insight, format);

  know_all_owners (&it);
  judge_it (&it, team, hints);
  end_case (&it);
  return hints;
}

/**
 * gw_hints_list_for_team:
 * @team: a team of the workshop
 * @format: how numbers and dates are written
 *
 * Returns: (transfer full) (element-type GwHint): the hints about @team, then
 *   those about its members and its goals
 */
GPtrArray *
gw_hints_list_for_team (GwInsight      *insight,
                        GwTeam         *team,
                        const GwFormat *format)
{
  g_return_val_if_fail (GW_IS_INSIGHT (insight), NULL);
  g_return_val_if_fail (GW_IS_TEAM (team), NULL);
  g_return_val_if_fail (format != NULL, NULL);

  return list_hints (insight, team, format, judge_team);
}

/**
 * gw_hints_list_for_people:
 * @team: a team of the workshop
 * @format: how numbers and dates are written
 *
 * Returns: (transfer full) (element-type GwHint): the hints about @team and about
 *   its members, without those about goals
 */
GPtrArray *
gw_hints_list_for_people (GwInsight      *insight,
                          GwTeam         *team,
                          const GwFormat *format)
{
  g_return_val_if_fail (GW_IS_INSIGHT (insight), NULL);
  g_return_val_if_fail (GW_IS_TEAM (team), NULL);
  g_return_val_if_fail (format != NULL, NULL);

  return list_hints (insight, team, format, judge_people);
}
