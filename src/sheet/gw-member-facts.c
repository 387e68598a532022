/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-member-facts-private.h"

#include "gw-commitment.h"
#include "gw-if-then-text.h"
#include "gw-if-then.h"
#include "gw-pace-figure.h"
#include "gw-reflection.h"
#include "gw-sheet-code.h"
#include "gw-sheet-text.h"
#include "gw-team-goals.h"

#include <glib/gi18n-lib.h>

/* So many parts of other goals of the team stand as goals of their own. */
#define MOST_PARTS 3

static void
free_intention (gpointer data)
{
  GwMemberIntention *intention = data;

  g_free (intention->label);
  g_free (intention->text);
  g_free (intention);
}

/**
 * gw_member_facts_free:
 * @self: (transfer full): facts
 */
void
gw_member_facts_free (GwMemberFacts *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->name);
  g_free (self->team);
  g_free (self->period);
  g_free (self->goal_caption);
  g_free (self->goal);
  g_free (self->goal_details);
  g_free (self->why);
  g_free (self->part_caption);
  g_free (self->part);
  g_free (self->safe_heading);
  g_ptr_array_unref (self->activities);
  g_free (self->standing);
  g_free (self->standing_reason);
  g_clear_object (&self->figure);
  g_array_unref (self->milestones);
  g_free (self->activities_heading);
  g_free (self->team_step);
  g_ptr_array_unref (self->intentions);
  g_free (self->promise);
  g_free (self->witness);
  g_ptr_array_unref (self->more_parts);
  g_free (self->other_goals);
  g_free (self->code);
  g_free (self->footer);
  g_free (self);
}

static void
fill_goal (GwMemberFacts  *self,
           GwGoal         *goal,
           const GwFormat *format,
           GwDate          end)
{
  const char *title = gw_goal_get_title (goal);

  self->goal = gw_sheet_text_goal (goal, format);
  self->goal_details = gw_sheet_text_goal_details (goal, end, format);

  /* The title is worth a place only where it says more than the metric. */
  if (gw_sheet_text_says (title) && g_strcmp0 (title, gw_sheet_text_subject (goal)) != 0)
    /* Translators: the title of a goal */
    self->goal_caption = g_strdup_printf (_("My goal: %s"), title);
  else
    self->goal_caption = g_strdup (_("My goal"));
}

static void
fill_why (GwMemberFacts *self,
          GwTeam        *team,
          GwGoal        *goal)
{
  GwReflection *reflection = gw_team_get_reflection (team);
  GwGoal *parent = goal != NULL ? gw_goal_get_parent (goal) : NULL;
  const char *reasons[] = {
    goal != NULL ? gw_goal_get_why (goal) : NULL,
    parent != NULL ? gw_goal_get_why (parent) : NULL,
    reflection != NULL ? gw_reflection_get_why_customers (reflection) : NULL,
    reflection != NULL ? gw_reflection_get_why_team (reflection) : NULL,
  };

  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (gw_sheet_text_says (reasons[i]))
      {
        /* Translators: quotation marks around what somebody said */
        self->why = g_strdup_printf (_("“%s”"), reasons[i]);
        return;
      }
}

static void
add_intention (GwMemberFacts *self,
               const char    *label,
               const char    *text)
{
  GwMemberIntention *intention;

  if (!gw_sheet_text_says (text))
    return;

  intention = g_new0 (GwMemberIntention, 1);
  intention->label = g_strdup (label);
  intention->text = g_strdup (text);
  g_ptr_array_add (self->intentions, intention);
}

static void
fill_intentions (GwMemberFacts *self,
                 GwGoal        *goal)
{
  GwCommitment *commitment = gw_goal_get_commitment (goal);
  GwRecordList *plans = gw_commitment_get_plans (commitment);

  add_intention (self, _("Outcome"), gw_commitment_get_outcome (commitment));
  add_intention (self, _("Obstacle"), gw_commitment_get_obstacle (commitment));
  for (guint i = 0; i < gw_record_list_get_length (plans); i++)
    {
      GwIfThen *plan = GW_IF_THEN (gw_record_list_get (plans, i));

      add_intention (self, _("If"), gw_if_then_read_cue (plan));
      add_intention (self, _("then I will"), gw_if_then_read_response (plan));
    }
  /* Translators: what must not get worse on the way to the goal */
  add_intention (self, _("Guard"), gw_goal_get_guard (goal));
  if (gw_sheet_text_says (gw_commitment_get_witness (commitment)))
    self->witness = g_strdup (gw_commitment_get_witness (commitment));
}

/* What is the member's besides @goal: parts that the member has in other goals
 * of the team, and goals of the member's own. */
static void
list_other_goals (GwTeam    *team,
                  GwMember  *member,
                  GwGoal    *goal,
                  GPtrArray *parts,
                  GPtrArray *others)
{
  GwRecordList *goals = gw_team_get_goals (team);

  for (guint i = 0; i < gw_record_list_get_length (goals); i++)
    {
      GwGoal *other = GW_GOAL (gw_record_list_get (goals, i));

      if (other == goal || gw_goal_get_owner (other) != member || gw_goal_get_state (other) == GW_GOAL_STATE_DROPPED)
        continue;
      if (gw_goal_get_parent (other) != NULL && gw_goal_get_target (other) != GW_UNSET
          && parts->len < MOST_PARTS)
        g_ptr_array_add (parts, other);
      else
        g_ptr_array_add (others, other);
    }
}

static void
fill_other_goals (GwMemberFacts  *self,
                  GwInsight      *insight,
                  GPtrArray      *parts,
                  GPtrArray      *others,
                  const GwFormat *format)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    {
      GwGoal *part = g_ptr_array_index (parts, i);
      g_autofree char *line = gw_sheet_text_goal (part, format);
      g_autofree char *details = NULL;

      details = gw_sheet_text_goal_details (part, gw_goal_insight_get_end (gw_insight_get_goal (insight, part)), format);
      g_ptr_array_add (self->more_parts, g_strdup_printf ("%s · %s", line, details));
    }
  for (guint i = 0; i < others->len; i++)
    {
      g_autofree char *line = gw_sheet_text_goal (g_ptr_array_index (others, i), format);

      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", line);
    }
  if (text->len > 0)
    self->other_goals = g_string_free (g_steal_pointer (&text), FALSE);
}

static void
fill_period (GwMemberFacts  *self,
             GwWorkshop     *workshop,
             GwDate          start,
             GwDate          end,
             const GwFormat *format)
{
  if (start == GW_DATE_NONE)
    {
      start = gw_workshop_get_start (workshop);
      end = gw_workshop_get_end (workshop);
    }
  self->period = gw_format_date_range (format, start, end);
}

/**
 * gw_member_facts_new:
 * @workshop: the workshop
 * @insight: what its numbers say
 * @team: the team of @member
 * @member: whose sheet it is
 * @format: how to write numbers and dates
 * @as_of: the day that the sheet speaks of
 *
 * Gathers what the sheet of a member says.
 *
 * Returns: (transfer full): the facts
 */
GwMemberFacts *
gw_member_facts_new (GwWorkshop     *workshop,
                     GwInsight      *insight,
                     GwTeam         *team,
                     GwMember       *member,
                     const GwFormat *format,
                     GwDate          as_of)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  GwMemberFacts *self;
  GwDate start = GW_DATE_NONE;
  GwDate end = GW_DATE_NONE;
  GwGoal *goal;

  g_return_val_if_fail (GW_IS_WORKSHOP (workshop), NULL);
  g_return_val_if_fail (GW_IS_INSIGHT (insight), NULL);
  g_return_val_if_fail (GW_IS_TEAM (team) && GW_IS_MEMBER (member), NULL);
  g_return_val_if_fail (format != NULL, NULL);

  self = g_new0 (GwMemberFacts, 1);
  self->activities = g_ptr_array_new ();
  self->more_parts = g_ptr_array_new_with_free_func (g_free);
  self->intentions = g_ptr_array_new_with_free_func (free_intention);
  self->milestones = g_array_new (FALSE, FALSE, sizeof (GwMilestoneBox));
  self->name = g_strdup (gw_sheet_text_says (gw_member_get_name (member)) ? gw_member_get_name (member) : _("No name yet"));
  self->team = g_strdup (gw_team_get_name (team));
  self->code = gw_sheet_code_new (insight, GW_SHEET_KIND_MEMBER, team, member);

  goal = gw_team_goals_find_member_goal (team, member);
  list_other_goals (team, member, goal, parts, others);
  fill_why (self, team, goal);
  if (goal != NULL)
    {
      GwGoalInsight *goal_insight = gw_insight_get_goal (insight, goal);

      start = gw_goal_insight_get_start (goal_insight);
      end = gw_goal_insight_get_end (goal_insight);
      fill_goal (self, goal, format, end);
      fill_intentions (self, goal);
      gw_member_facts_fill_numbers (self, insight, goal, member, format, as_of);
      gw_member_facts_fill_promise (self, insight, team, goal, parts, end, format, as_of);
    }
  fill_period (self, workshop, start, end, format);
  fill_other_goals (self, insight, parts, others, format);
  self->footer = gw_sheet_text_footer (workshop, goal, format, as_of);

  return self;
}
