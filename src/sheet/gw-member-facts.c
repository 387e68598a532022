/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-member-facts-private.h"

#include "gw-allocation.h"
#include "gw-commitment.h"
#include "gw-if-then.h"
#include "gw-metric.h"
#include "gw-pace-figure.h"
#include "gw-reflection.h"
#include "gw-revision.h"
#include "gw-sheet-code.h"
#include "gw-team-goals.h"

#include <glib/gi18n-lib.h>

static void
free_activity (gpointer data)
{
  GwMemberActivity *activity = data;

  g_free (activity->name);
  g_free (activity->average);
  g_free (activity->safe);
  g_free (activity);
}

static void
free_intention (gpointer data)
{
  GwMemberIntention *intention = data;

  g_free (intention->label);
  g_free (intention->text);
  g_free (intention);
}

static void
clear_milestone (gpointer data)
{
  GwMilestoneBox *box = data;

  g_free ((char *) box->date);
  g_free ((char *) box->value);
  g_free ((char *) box->actual);
  g_free ((char *) box->title);
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
  g_clear_object (&self->figure);
  g_array_unref (self->milestones);
  g_ptr_array_unref (self->intentions);
  g_free (self->promise);
  g_free (self->witness);
  g_free (self->other_goals);
  g_free (self->code);
  g_free (self->footer);
  g_free (self);
}

/* A text without anything to say is no text. */
static gboolean
says_something (const char *text)
{
  return text != NULL && *text != '\0';
}

/**
 * gw_member_facts_format_amount:
 * @format: how to write numbers
 * @amount: a scaled integer
 * @decimals: of the metric
 *
 * Returns: (transfer full): the amount, without decimals where it is whole
 */
char *
gw_member_facts_format_amount (const GwFormat *format,
                               gint64          amount,
                               guint           decimals)
{
  gint64 scale = 1;

  g_return_val_if_fail (format != NULL, NULL);

  for (guint i = 0; i < decimals; i++)
    scale *= 10;
  if (amount % scale == 0)
    return gw_format_amount (format, amount / scale, 0);

  return gw_format_amount (format, amount, decimals);
}

static const char *
get_subject (GwGoal *goal)
{
  GwMetric *metric = gw_goal_get_metric (goal);

  if (metric != NULL && gw_metric_get_nature (metric) != GW_NATURE_STEPS && says_something (gw_metric_get_name (metric)))
    return gw_metric_get_name (metric);

  return says_something (gw_goal_get_title (goal)) ? gw_goal_get_title (goal) : _("My goal");
}

/**
 * gw_member_facts_format_goal:
 * @goal: a goal
 * @format: how to write numbers
 *
 * Returns: (transfer full): the goal in one line, such as "New ARR from 0 to 770"
 */
char *
gw_member_facts_format_goal (GwGoal         *goal,
                             const GwFormat *format)
{
  guint decimals = gw_record_get_decimals (GW_RECORD (goal));
  const char *subject = get_subject (goal);
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  gboolean is_band = gw_goal_get_direction (goal) == GW_DIRECTION_BAND;
  gint64 low = is_band ? gw_goal_get_low (goal) : gw_goal_get_baseline (goal);
  gint64 high = is_band ? gw_goal_get_high (goal) : gw_goal_get_target (goal);

  from = low != GW_UNSET ? gw_member_facts_format_amount (format, low, decimals) : NULL;
  to = high != GW_UNSET ? gw_member_facts_format_amount (format, high, decimals) : NULL;
  /* Translators, for the next five: what is measured, and numbers */
  if (is_band && from != NULL && to != NULL)
    return g_strdup_printf (_("%s between %s and %s"), subject, from, to);
  if (is_band && to != NULL)
    return g_strdup_printf (_("%s at or under %s"), subject, to);
  if (is_band && from != NULL)
    return g_strdup_printf (_("%s at or over %s"), subject, from);
  if (from != NULL && to != NULL)
    return g_strdup_printf (_("%s from %s to %s"), subject, from, to);
  if (to != NULL)
    return g_strdup_printf (_("%s to %s"), subject, to);

  return g_strdup (subject);
}

static void
fill_goal (GwMemberFacts  *self,
           GwGoal         *goal,
           const GwFormat *format,
           GwDate          end)
{
  GwMetric *metric = gw_goal_get_metric (goal);
  const char *kind = gw_choice_get_label (GW_TYPE_GOAL_KIND, gw_goal_get_kind (goal));
  const char *unit = metric != NULL ? gw_metric_get_unit (metric) : "";
  const char *title = gw_goal_get_title (goal);
  g_autofree char *date = gw_format_date (format, end);
  g_autofree char *by = NULL;

  /* Translators: a date */
  by = end != GW_DATE_NONE ? g_strdup_printf (_("by %s"), date) : g_strdup (_("no date yet"));
  self->goal = gw_member_facts_format_goal (goal, format);
  /* Translators: the unit, the date, the kind of goal */
  self->goal_details = says_something (unit)
                         ? g_strdup_printf (_("%s, %s · %s"), unit, by, kind)
                         : g_strdup_printf ("%s · %s", by, kind);

  /* The title is worth a place only where it says more than the metric. */
  if (says_something (title) && g_strcmp0 (title, get_subject (goal)) != 0)
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
    if (says_something (reasons[i]))
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

  if (!says_something (text))
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

      add_intention (self, _("If"), gw_if_then_get_cue (plan));
      add_intention (self, _("then I will"), gw_if_then_get_response (plan));
    }
  /* Translators: what must not get worse on the way to the goal */
  add_intention (self, _("Guard"), gw_goal_get_guard (goal));
  if (says_something (gw_commitment_get_witness (commitment)))
    self->witness = g_strdup (gw_commitment_get_witness (commitment));
}

static void
fill_other_goals (GwMemberFacts  *self,
                  GwTeam         *team,
                  GwMember       *member,
                  GwGoal         *goal,
                  const GwFormat *format)
{
  GwRecordList *goals = gw_team_get_goals (team);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < gw_record_list_get_length (goals); i++)
    {
      GwGoal *other = GW_GOAL (gw_record_list_get (goals, i));
      g_autofree char *line = NULL;

      if (other == goal || gw_goal_get_owner (other) != member || gw_goal_get_state (other) == GW_GOAL_STATE_DROPPED)
        continue;
      line = gw_member_facts_format_goal (other, format);
      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", line);
    }
  if (text->len > 0)
    self->other_goals = g_string_free (g_steal_pointer (&text), FALSE);
}

static void
fill_footer (GwMemberFacts  *self,
             GwWorkshop     *workshop,
             GwGoal         *goal,
             const GwFormat *format,
             GwDate          as_of)
{
  GwRecordList *revisions = goal != NULL ? gw_goal_get_revisions (goal) : NULL;
  guint n_revisions = revisions != NULL ? gw_record_list_get_length (revisions) : 0;
  const char *names[] = { gw_workshop_get_company (workshop), gw_workshop_get_title (workshop) };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *date = gw_format_date (format, as_of);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (says_something (names[i]) && (i == 0 || g_strcmp0 (names[0], names[1]) != 0))
      g_string_append_printf (text, "%s · ", names[i]);
  /* Translators: the day that the figures speak of */
  g_string_append_printf (text, _("as of %s"), date);
  if (n_revisions > 0)
    {
      GwRevision *last = GW_REVISION (gw_record_list_get (revisions, n_revisions - 1));

      /* Translators: how often the agreed goal has been written down */
      g_string_append_printf (text, _(" · revision %d"), (int) gw_revision_get_number (last));
    }
  else
    {
      g_string_append (text, _(" · not agreed yet"));
    }
  self->footer = g_string_free (g_steal_pointer (&text), FALSE);
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
  GwMemberFacts *self;
  GwDate start = GW_DATE_NONE;
  GwDate end = GW_DATE_NONE;
  GwGoal *goal;

  g_return_val_if_fail (GW_IS_WORKSHOP (workshop), NULL);
  g_return_val_if_fail (GW_IS_INSIGHT (insight), NULL);
  g_return_val_if_fail (GW_IS_TEAM (team) && GW_IS_MEMBER (member), NULL);
  g_return_val_if_fail (format != NULL, NULL);

  self = g_new0 (GwMemberFacts, 1);
  self->activities = g_ptr_array_new_with_free_func (free_activity);
  self->intentions = g_ptr_array_new_with_free_func (free_intention);
  self->milestones = g_array_new (FALSE, FALSE, sizeof (GwMilestoneBox));
  g_array_set_clear_func (self->milestones, clear_milestone);
  self->name = g_strdup (says_something (gw_member_get_name (member)) ? gw_member_get_name (member) : _("No name yet"));
  self->team = g_strdup (gw_team_get_name (team));
  self->code = gw_sheet_code_new (insight, GW_SHEET_KIND_MEMBER, team, member);

  goal = gw_team_goals_find_member_goal (team, member);
  fill_why (self, team, goal);
  if (goal != NULL)
    {
      GwGoalInsight *goal_insight = gw_insight_get_goal (insight, goal);

      start = gw_goal_insight_get_start (goal_insight);
      end = gw_goal_insight_get_end (goal_insight);
      fill_goal (self, goal, format, end);
      fill_intentions (self, goal);
      gw_member_facts_fill_numbers (self, insight, goal, team, member, format, as_of);
      gw_member_facts_fill_promise (self, team, goal, end, format, as_of);
    }
  fill_period (self, workshop, start, end, format);
  fill_other_goals (self, team, member, goal, format);
  fill_footer (self, workshop, goal, format, as_of);

  return self;
}
