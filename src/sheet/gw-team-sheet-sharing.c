/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-team-sheet-private.h"

#include "gw-allocation-plan.h"
#include "gw-group-block.h"
#include "gw-sheet-parts.h"
#include "gw-sheet-text.h"
#include "gw-table-block.h"

#include <glib/gi18n-lib.h>

#define N_COLUMNS 3

/* Until all are revealed nobody has promised that first numbers are printed,
 * and what is shared out may follow from them. */
static gboolean
may_be_shown (GwAllocation *allocation)
{
  return gw_allocation_get_revealed (allocation)
         || gw_record_list_get_length (gw_allocation_get_proposals (allocation)) == 0;
}

static void
append_members (GwTableBlock           *table,
                const GwAllocationPlan *plan,
                GwAllocation           *allocation,
                const GwFormat         *format,
                guint                   decimals)
{
  for (gsize i = 0; i < gw_allocation_plan_get_n_shares (plan); i++)
    {
      const GwAllocationShare *share = gw_allocation_plan_get_share (plan, i);
      GwMember *member = gw_allocation_plan_get_member (plan, i);
      g_autofree char *amount = gw_sheet_text_amount (format, share->amount, decimals);
      const char *reason = gw_sheet_text_reason (allocation, member);
      const char *name = gw_member_get_name (member);

      if (!gw_sheet_text_says (reason))
        reason = share->locked ? _("set by agreement")
                               : gw_allocation_plan_is_estimated (plan, i) ? _("partly from the mean of the team") : "";
      gw_table_block_append_row (table, (const char *[N_COLUMNS]) { gw_sheet_text_says (name) ? name : _("No name yet"),
                                                                    amount, reason });
    }
}

/* To the last unit: what there was, what went out, what is left. */
static void
append_ledger (GwSheet                *sheet,
               const GwAllocationPlan *plan,
               const GwFormat         *format,
               guint                   decimals)
{
  const GwTableColumn columns[N_COLUMNS] = { { NULL, 0.8, GW_TEXT_DIM }, { NULL, 0.6, GW_TEXT_END }, { NULL, 2, GW_TEXT_PLAIN } };
  const GwAllocationLedger *ledger = gw_allocation_plan_get_ledger (plan);
  const struct
  {
    const char *name;
    gint64      amount;
  } lines[] = {
    { _("Team target"), ledger->target },
    { _("Over-assignment"), ledger->over_assignment },
    { _("Handed out"), ledger->handed_out },
    { _("Difference"), ledger->difference },
  };
  GwBlock *table = gw_table_block_new (columns, G_N_ELEMENTS (columns), GW_SHEET_BODY, 1);
  GwBlock *whole = gw_group_block_new_stack ();
  g_autofree char *explanation = gw_allocation_plan_explain (plan, format, decimals);

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *amount = gw_sheet_text_amount (format, lines[i].amount, decimals);
      gboolean is_last = i + 1 == G_N_ELEMENTS (lines);

      gw_table_block_append_row (GW_TABLE_BLOCK (table), (const char *[N_COLUMNS]) { lines[i].name, amount,
                                                                                     is_last ? explanation : NULL });
    }
  /* The ledger is read as a whole. */
  gw_group_block_append (GW_GROUP_BLOCK (whole), table, 1);
  gw_sheet_append_after (sheet, 6, whole);
}

/**
 * gw_team_sheet_append_sharing:
 * @sheet: a sheet
 * @request: the team and everything that is known
 * @goal: the goal of the team
 *
 * Adds who takes which part of the goal, how and why, and the ledger.
 */
void
gw_team_sheet_append_sharing (GwSheet              *sheet,
                              const GwSheetRequest *request,
                              GwGoal               *goal)
{
  const GwTableColumn columns[N_COLUMNS] = {
    { _("Who"), 0.8, GW_TEXT_PLAIN },
    { _("takes on"), 0.6, GW_TEXT_END | GW_TEXT_BOLD },
    { _("because"), 2, GW_TEXT_PLAIN },
  };
  GwAllocation *allocation;
  g_autoptr (GwAllocationPlan) plan = NULL;
  g_autofree char *method = NULL;
  g_autofree char *caption = NULL;
  GwBlock *table;
  guint decimals;

  g_return_if_fail (GW_IS_SHEET (sheet) && request != NULL);
  g_return_if_fail (GW_IS_GOAL (goal));

  allocation = gw_goal_get_allocation (goal);
  plan = gw_allocation_plan_new_for_goal (goal);
  if (gw_goal_get_target (goal) == GW_UNSET || gw_allocation_plan_get_n_shares (plan) == 0 || !may_be_shown (allocation))
    return;

  decimals = gw_record_get_decimals (GW_RECORD (goal));
  method = gw_sheet_text_method (allocation, request->format);
  /* Translators: how something is shared out, such as "by capacity" */
  caption = g_strdup_printf (_("How we share it out: %s"), method);
  gw_sheet_append_caption (sheet, GW_TEAM_SHEET_GAP, caption);
  if (gw_sheet_text_says (gw_allocation_get_reason (allocation)))
    gw_sheet_append_text (sheet, gw_allocation_get_reason (allocation), GW_SHEET_BODY, GW_TEXT_ITALIC);

  table = gw_table_block_new (columns, G_N_ELEMENTS (columns), GW_SHEET_BODY, 2);
  append_members (GW_TABLE_BLOCK (table), plan, allocation, request->format, decimals);
  gw_sheet_append_after (sheet, 4, table);
  append_ledger (sheet, plan, request->format, decimals);
}
