/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-projector-slides-private.h"

#include <glib/gi18n-lib.h>

#include "gw-allocation-plan.h"
#include "gw-allocation-records.h"
#include "gw-allocation.h"
#include "gw-goal-text.h"
#include "gw-team-figures.h"

static char *
say_amount (const GwSlideMaker *maker,
            gint64              amount)
{
  g_autofree char *number = gw_format_amount (maker->format, amount, gw_record_get_decimals (GW_RECORD (maker->goal)));

  return g_strstrip (g_strconcat (number, " ", gw_goal_text_unit (maker->goal), NULL));
}

static void
add_goal (const GwSlideMaker *maker)
{
  GwSlide *slide = gw_slide_maker_add (maker, _("The goal"));
  GwGoal *goal = maker->goal;
  g_autofree char *title = gw_goal_text_title (goal);

  if (gw_goal_get_direction (goal) == GW_DIRECTION_BAND)
    slide->big = gw_goal_text_way (goal, maker->format, FALSE);
  else if (gw_goal_get_target (goal) != GW_UNSET)
    slide->big = say_amount (maker, gw_goal_get_target (goal));
  if (slide->big == NULL)
    {
      slide->big = g_steal_pointer (&title);
      slide->text = g_strdup (_("One number, one date, one owner."));
      return;
    }

  slide->text = g_steal_pointer (&title);
  if (gw_goal_get_due (goal) != GW_DATE_NONE)
    {
      g_autofree char *due = gw_format_date (maker->format, gw_goal_get_due (goal));

      /* Translators: the day by which a goal is to be reached */
      slide->quiet = g_strdup_printf (_("by %s"), due);
    }
}

static gint64
get_own (const GwSlideMaker *maker,
         GwMember           *member)
{
  GwProposal *proposal = gw_allocation_records_find_proposal (maker->goal, member);

  return proposal != NULL ? gw_proposal_get_own (proposal) : GW_UNSET;
}

/* Beside each number last year's result, where the team counts the same. */
static void
add_own_row (const GwSlideMaker *maker,
             GwSlide            *slide,
             GwMember           *member,
             gint64              own,
             gint64              largest)
{
  g_autofree char *name = gw_projector_names_dup (maker->names, member);
  g_autofree char *value = say_amount (maker, own);

  if (gw_goal_get_metric (maker->goal) != NULL &&
      gw_team_get_metric (maker->team) == gw_goal_get_metric (maker->goal) &&
      gw_member_get_last_actual (member) != GW_UNSET)
    {
      g_autofree char *last = gw_format_amount (maker->format, gw_member_get_last_actual (member),
                                                gw_record_get_decimals (GW_RECORD (maker->goal)));
      g_autofree char *both = g_strdup_printf (_("%s (last period %s)"), value, last);

      gw_slide_add_row (slide, name, both, (double) own / (double) largest);
      return;
    }
  gw_slide_add_row (slide, name, value, (double) own / (double) largest);
}

static void
add_first_numbers (const GwSlideMaker *maker)
{
  g_autoptr (GPtrArray) members = gw_slide_maker_list_members (maker);
  gboolean open = gw_allocation_get_revealed (gw_goal_get_allocation (maker->goal));
  GwSlide *slide = gw_slide_maker_add (maker, _("Silent first numbers"));
  gint64 largest = 1;
  guint n_written = 0;

  for (guint i = 0; i < members->len; i++)
    {
      gint64 own = get_own (maker, g_ptr_array_index (members, i));

      n_written += own != GW_UNSET ? 1 : 0;
      largest = own != GW_UNSET ? MAX (largest, own) : largest;
    }

  slide->hides = open;
  if (!open || !maker->revealed)
    {
      /* Translators: how many of how many people */
      slide->big = g_strdup_printf (_("%u of %u"), n_written, members->len);
      slide->text = g_strdup (open ? _("have written down the number that they would set themselves.")
                                   : _("have written down the number that they would set themselves. "
                                       "Nobody sees it before all are revealed."));
      return;
    }

  slide->text = g_strdup (_("What each of us would set, before any talk."));
  for (guint i = 0; i < members->len; i++)
    {
      GwMember *member = g_ptr_array_index (members, i);
      gint64 own = get_own (maker, member);

      if (own != GW_UNSET)
        add_own_row (maker, slide, member, own, largest);
    }
}

static void
add_ledger (const GwSlideMaker     *maker,
            const GwAllocationPlan *plan)
{
  const GwAllocationLedger *ledger = gw_allocation_plan_get_ledger (plan);
  GwAllocation *allocation = gw_goal_get_allocation (maker->goal);
  GwSlide *slide = gw_slide_maker_add (maker, _("How it is shared out"));
  const struct { const char *name; gint64 amount; } lines[] = {
    { _("The team needs"), ledger->target },
    { _("Over-assignment"), ledger->over_assignment },
    { gw_allocation_plan_is_handed_out (plan, maker->goal) ? _("Handed out") : _("Would be handed out"),
      ledger->handed_out },
    { _("Difference"), ledger->difference },
  };

  slide->big = g_strdup (gw_choice_get_label (GW_TYPE_METHOD, (int) gw_allocation_get_method (allocation)));
  slide->text = g_strdup (gw_allocation_get_reason (allocation));
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *value = say_amount (maker, lines[i].amount);

      gw_slide_add_row (slide, lines[i].name, value, -1);
    }
}

static void
add_parts (const GwSlideMaker     *maker,
           const GwAllocationPlan *plan)
{
  g_autoptr (GPtrArray) members = gw_slide_maker_list_members (maker);
  GwSlide *slide = gw_slide_maker_add (maker, _("Each part"));
  gint64 largest = 1;

  for (gsize i = 0; i < gw_allocation_plan_get_n_shares (plan); i++)
    largest = MAX (largest, gw_allocation_plan_get_share (plan, i)->amount);

  slide->hides = TRUE;
  slide->text = g_strdup (maker->revealed ? _("Each part of the team’s number.")
                                          : _("Each bar is a part of the team’s number, in no order."));
  for (guint i = 0; i < members->len; i++)
    for (gsize j = 0; j < gw_allocation_plan_get_n_shares (plan); j++)
      if (gw_allocation_plan_get_member (plan, j) == g_ptr_array_index (members, i))
        {
          gint64 amount = gw_allocation_plan_get_share (plan, j)->amount;
          g_autofree char *name = maker->revealed ? gw_projector_names_dup (maker->names, g_ptr_array_index (members, i))
                                                  : g_strdup ("");
          g_autofree char *value = maker->revealed ? say_amount (maker, amount) : NULL;

          gw_slide_add_row (slide, name, value, CLAMP ((double) amount / (double) largest, 0, 1));
        }
}

/*< private >
 * gw_projector_slides_share:
 *
 * Page 3: the number, and how it is shared out.
 */
void
gw_projector_slides_share (const GwSlideMaker *maker)
{
  g_autoptr (GwAllocationPlan) plan = NULL;

  gw_slide_maker_add_question (maker, _("Which number would you set yourself?"));
  if (maker->goal == NULL)
    return;

  add_first_numbers (maker);
  add_goal (maker);
  if (gw_goal_get_direction (maker->goal) == GW_DIRECTION_BAND || gw_goal_get_target (maker->goal) == GW_UNSET)
    return;

  plan = gw_allocation_plan_new_for_goal (maker->goal);
  if (gw_allocation_plan_get_n_shares (plan) == 0)
    return;
  add_ledger (maker, plan);
  add_parts (maker, plan);
}
