/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-allocation-records.h"

#include <glib/gi18n-lib.h>

#include "gw-allocation.h"
#include "gw-team.h"
#include "gw-team-goals.h"

/**
 * gw_allocation_records_find_row:
 *
 * Returns: (transfer none) (nullable): what was settled for @member in the
 *   sharing out of @goal
 */
GwAllocationRow *
gw_allocation_records_find_row (GwGoal   *goal,
                                GwMember *member)
{
  GwRecordList *rows;

  g_return_val_if_fail (GW_IS_GOAL (goal), NULL);

  rows = gw_allocation_get_rows (gw_goal_get_allocation (goal));
  for (guint i = 0; i < gw_record_list_get_length (rows); i++)
    if (gw_allocation_row_get_member (GW_ALLOCATION_ROW (gw_record_list_get (rows, i))) == member)
      return GW_ALLOCATION_ROW (gw_record_list_get (rows, i));

  return NULL;
}

static GwRecord *
ensure (GwGoal     *goal,
        GwMember   *member,
        GwEdit     *edit,
        GType       type,
        const char *slot,
        gpointer    present)
{
  g_autoptr (GwRecord) record = NULL;

  if (present != NULL)
    return present;

  record = gw_record_new (type, NULL);
  gw_edit_insert (edit, GW_RECORD (gw_goal_get_allocation (goal)), slot, G_MAXUINT, record);
  gw_edit_set_reference (edit, record, "member", GW_RECORD (member));
  return record;
}

/**
 * gw_allocation_records_ensure_row:
 * @edit: is told to make the row where there is none
 *
 * Returns: (transfer none): the row of @member
 */
GwRecord *
gw_allocation_records_ensure_row (GwGoal   *goal,
                                  GwMember *member,
                                  GwEdit   *edit)
{
  g_return_val_if_fail (GW_IS_EDIT (edit), NULL);

  return ensure (goal, member, edit, GW_TYPE_ALLOCATION_ROW, "rows",
                 gw_allocation_records_find_row (goal, member));
}

/**
 * gw_allocation_records_find_proposal:
 *
 * Returns: (transfer none) (nullable): the numbers that @member offered, was
 *   given and agreed to
 */
GwProposal *
gw_allocation_records_find_proposal (GwGoal   *goal,
                                     GwMember *member)
{
  GwRecordList *proposals;

  g_return_val_if_fail (GW_IS_GOAL (goal), NULL);

  proposals = gw_allocation_get_proposals (gw_goal_get_allocation (goal));
  for (guint i = 0; i < gw_record_list_get_length (proposals); i++)
    if (gw_proposal_get_member (GW_PROPOSAL (gw_record_list_get (proposals, i))) == member)
      return GW_PROPOSAL (gw_record_list_get (proposals, i));

  return NULL;
}

/**
 * gw_allocation_records_ensure_proposal:
 * @edit: is told to make it where there is none
 *
 * Returns: (transfer none): the numbers of @member
 */
GwRecord *
gw_allocation_records_ensure_proposal (GwGoal   *goal,
                                       GwMember *member,
                                       GwEdit   *edit)
{
  g_return_val_if_fail (GW_IS_EDIT (edit), NULL);

  return ensure (goal, member, edit, GW_TYPE_PROPOSAL, "proposals",
                 gw_allocation_records_find_proposal (goal, member));
}

static GwRecord *
make_goal (GwGoal   *goal,
           GwMember *member,
           GwEdit   *edit)
{
  g_autoptr (GwRecord) record = gw_record_new (GW_TYPE_GOAL, NULL);
  /* Translators: the goal of a person as part of the team's: "New ARR: Ana Sample". */
  g_autofree char *title = g_strdup_printf (_("%s: %s"), gw_goal_get_title (goal), gw_member_get_name (member));
  g_autofree char *fitting = g_utf8_strlen (title, -1) > 80 ? g_utf8_substring (title, 0, 80) : g_strdup (title);

  gw_edit_insert (edit, gw_record_get_parent (GW_RECORD (goal)), "goals", G_MAXUINT, record);
  gw_edit_set_text (edit, record, "title", fitting);
  gw_edit_set_reference (edit, record, "metric", (GwRecord *) gw_goal_get_metric (goal));
  gw_edit_set_reference (edit, record, "owner", GW_RECORD (member));
  gw_edit_set_reference (edit, record, "parent", GW_RECORD (goal));
  gw_edit_set_boolean (edit, record, "summed", TRUE);
  gw_edit_set_choice (edit, record, "direction", (int) gw_goal_get_direction (goal));
  gw_edit_set_integer (edit, record, "baseline", 0);
  gw_edit_set_date (edit, record, "start", MAX (gw_goal_get_start (goal), gw_member_get_start (member)));
  gw_edit_set_date (edit, record, "due", gw_goal_get_due (goal));
  gw_edit_set_choice (edit, record, "rhythm", (int) gw_goal_get_rhythm (goal));
  /* Weights count from the month in which a goal starts: with another start
   * they would mean other months. */
  if (gw_member_get_start (member) <= gw_goal_get_start (goal) && gw_goal_get_curve (goal) == GW_CURVE_MONTHS)
    {
      gw_edit_set_choice (edit, record, "curve", GW_CURVE_MONTHS);
      gw_edit_set_integers (edit, record, "month-weights", gw_goal_get_month_weights (goal));
    }
  return record;
}

/**
 * gw_allocation_records_hand_out:
 * @goal: of the team
 * @edit: where the changes go
 *
 * Makes the goal of each member, or brings it up to date, and keeps what was
 * assigned and agreed beside the number that the member offered.
 *
 * Returns: how many goals are handed out
 */
guint
gw_allocation_records_hand_out (GwGoal *goal,
                                GwEdit *edit)
{
  g_autoptr (GwAllocationPlan) plan = NULL;
  GwTeam *team;
  guint n_goals = 0;

  g_return_val_if_fail (GW_IS_GOAL (goal), 0);
  g_return_val_if_fail (GW_IS_EDIT (edit), 0);

  plan = gw_allocation_plan_new_for_goal (goal);
  team = GW_TEAM (gw_record_get_parent (GW_RECORD (goal)));
  for (gsize i = 0; i < gw_allocation_plan_get_n_shares (plan); i++)
    {
      GwMember *member = gw_allocation_plan_get_member (plan, i);
      gint64 amount = gw_allocation_plan_get_share (plan, i)->amount;
      GwGoal *own = gw_team_goals_find_member_part (team, goal, member);
      GwRecord *record, *proposal;

      if (amount == 0)
        continue;
      if (own != NULL && gw_goal_get_parent (own) != goal)
        own = NULL;
      record = own != NULL ? GW_RECORD (own) : make_goal (goal, member, edit);
      if (own == NULL || gw_goal_get_target (own) != amount)
        gw_edit_set_integer (edit, record, "target", amount);
      proposal = gw_allocation_records_ensure_proposal (goal, member, edit);
      /* What was assigned at first stays beside what was agreed in the end. */
      if (gw_proposal_get_assigned (GW_PROPOSAL (proposal)) == GW_UNSET)
        gw_edit_set_integer (edit, proposal, "assigned", amount);
      if (gw_proposal_get_agreed (GW_PROPOSAL (proposal)) != amount)
        gw_edit_set_integer (edit, proposal, "agreed", amount);
      n_goals++;
    }

  return n_goals;
}

/**
 * gw_allocation_records_reveal:
 * @goal: of the team
 * @edit: where the changes go
 *
 * Lets everybody see the first numbers. What the allocation gives at this
 * moment is an offer of nobody yet: assigned is what is handed out.
 */
void
gw_allocation_records_reveal (GwGoal *goal,
                              GwEdit *edit)
{
  g_return_if_fail (GW_IS_GOAL (goal));
  g_return_if_fail (GW_IS_EDIT (edit));

  gw_edit_set_boolean (edit, GW_RECORD (gw_goal_get_allocation (goal)), "revealed", TRUE);
}
