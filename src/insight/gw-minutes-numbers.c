/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-minutes-private.h"

#include <glib/gi18n-lib.h>

#include "gw-allocation.h"
#include "gw-member.h"
#include "gw-proposal.h"
#include "gw-revision.h"

/* What the numbers of a workshop and their later changes say in its minutes. */

static char *
say_number (GwGoal         *goal,
            gint64          amount,
            const GwFormat *format)
{
  return amount != GW_UNSET ? gw_format_amount (format, amount, gw_record_get_decimals (GW_RECORD (goal)))
                            : g_strdup (C_("number", "?"));
}

static void
add_proposal (GwMinutesPage  *page,
              GwGoal         *goal,
              GwProposal     *proposal,
              const GwFormat *format)
{
  g_autofree char *own = NULL;
  g_autofree char *assigned = NULL;
  g_autofree char *agreed = NULL;
  const char *name;

  if (gw_proposal_get_member (proposal) == NULL)
    return;

  name = gw_member_get_name (gw_proposal_get_member (proposal));
  own = say_number (goal, gw_proposal_get_own (proposal), format);
  assigned = say_number (goal, gw_proposal_get_assigned (proposal), format);
  agreed = say_number (goal, gw_proposal_get_agreed (proposal), format);
  /* Translators: a name, and three numbers: the member's own, the one handed out, the one agreed on */
  gw_minutes_page_add (page, g_strdup_printf (_("%s: own %s, assigned %s, agreed %s"), name, own, assigned, agreed), name);
}

/*< private >
 * gw_minutes_add_number:
 *
 * The team's number and how it was shared out. What members offered is said
 * once it was revealed to all of them.
 */
void
gw_minutes_add_number (GwMinutesPage  *self,
                       GwTeam         *team,
                       GwGoal         *goal,
                       const GwFormat *format)
{
  GwAllocation *allocation = gw_goal_get_allocation (goal);
  GwRecordList *proposals = gw_allocation_get_proposals (allocation);
  gboolean is_band = gw_goal_get_direction (goal) == GW_DIRECTION_BAND;
  g_autofree char *title = gw_minutes_say_title (goal);
  g_autofree char *first = say_number (goal, is_band ? gw_goal_get_low (goal) : gw_goal_get_baseline (goal), format);
  g_autofree char *last = say_number (goal, is_band ? gw_goal_get_high (goal) : gw_goal_get_target (goal), format);
  g_autofree char *due = gw_goal_get_due (goal) != GW_DATE_NONE ? gw_format_date (format, gw_goal_get_due (goal)) : NULL;

  if (due != NULL)
    /* Translators: a goal, from where to where, and the day */
    gw_minutes_page_add (self, g_strdup_printf (_("%s: %s to %s by %s"), title, first, last, due), gw_team_get_name (team));
  else
    gw_minutes_page_add (self, g_strdup_printf (_("%s: %s to %s"), title, first, last), gw_team_get_name (team));
  if (gw_allocation_get_reason (allocation)[0] != '\0')
    gw_minutes_page_add (self, g_strdup_printf (_("Shared out %s, because: %s"),
                                                gw_choice_get_label (GW_TYPE_METHOD,
                                                                     (int) gw_allocation_get_method (allocation)),
                                                gw_allocation_get_reason (allocation)), NULL);
  for (guint i = 0; gw_allocation_get_revealed (allocation) && i < gw_record_list_get_length (proposals); i++)
    add_proposal (self, goal, GW_PROPOSAL (gw_record_list_get (proposals, i)), format);
}

/*< private >
 * gw_minutes_add_revisions:
 *
 * What was changed after the goals had been agreed, why, and who approved it.
 * The first revision of a goal is the agreement itself.
 */
void
gw_minutes_add_revisions (GwMinutesPage  *self,
                          GwTeam         *team,
                          const GwFormat *format)
{
  GwRecordList *goals = gw_team_get_goals (team);

  for (guint i = 0; i < gw_record_list_get_length (goals); i++)
    {
      GwGoal *goal = GW_GOAL (gw_record_list_get (goals, i));
      GwRecordList *revisions = gw_goal_get_revisions (goal);

      for (guint j = 1; j < gw_record_list_get_length (revisions); j++)
        {
          GwRevision *revision = GW_REVISION (gw_record_list_get (revisions, j));
          g_autofree char *title = gw_minutes_say_title (goal);
          g_autofree char *date = gw_revision_get_date (revision) != GW_DATE_NONE
                                      ? gw_format_date (format, gw_revision_get_date (revision))
                                      : g_strdup ("");

          /* Translators: number, title of a goal, date and reason */
          gw_minutes_page_add (self, g_strdup_printf (_("Revision %d of “%s” on %s: %s"),
                                                      (int) gw_revision_get_number (revision), title, date,
                                                      gw_revision_get_reason (revision)),
                               gw_revision_get_approver (revision));
        }
    }
}
