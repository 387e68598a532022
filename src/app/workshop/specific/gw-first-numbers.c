/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-first-numbers.h"

#include <glib/gi18n-lib.h>

#include "gw-allocation-records.h"
#include "gw-goal-text.h"
#include "gw-number-field.h"
#include "gw-private-dialog.h"

/* More names than these nobody reads in a question. */
#define MOST_NAMES 6

static GwRecord *
find_proposal (GwMember *member,
               GwEdit   *edit,
               gpointer  user_data)
{
  GwGoal *goal = user_data;
  GwProposal *proposal = gw_allocation_records_find_proposal (goal, member);

  if (proposal != NULL || edit == NULL)
    return (GwRecord *) proposal;
  return gw_allocation_records_ensure_proposal (goal, member, edit);
}

static gboolean
has_number (GwMember *member,
            gpointer  user_data)
{
  GwProposal *proposal = gw_allocation_records_find_proposal (user_data, member);

  return proposal != NULL && gw_proposal_get_own (proposal) != GW_UNSET;
}

/* For which time a number is meant is no secret, and no hint either. */
static char *
say_question (GwSession *session,
              GwGoal    *goal)
{
  g_autofree char *range = NULL;

  if (gw_goal_get_start (goal) == GW_DATE_NONE || gw_goal_get_due (goal) == GW_DATE_NONE)
    return g_strdup (_("Which number would you set yourself? Nobody sees it before all are revealed."));

  range = gw_format_date_range (gw_session_get_format (session), gw_goal_get_start (goal), gw_goal_get_due (goal));
  /* Translators: a time such as "1 January – 30 June 2027". */
  return g_strdup_printf (_("Which number would you set yourself for %s? Nobody sees it before all are revealed."), range);
}

static char *
say_promise (GwSession *session,
             GwGoal    *goal)
{
  g_autofree char *range = NULL;

  if (gw_goal_get_start (goal) == GW_DATE_NONE || gw_goal_get_due (goal) == GW_DATE_NONE)
    return g_strdup (_("Nobody sees it before all are revealed. Press Done before you pass the laptop on."));

  range = gw_format_date_range (gw_session_get_format (session), gw_goal_get_start (goal), gw_goal_get_due (goal));
  /* Translators: a time such as "1 January – 30 June 2027". */
  return g_strdup_printf (_("For %s. Nobody sees it before all are revealed. Press Done before you pass the laptop on."), range);
}

/**
 * gw_first_numbers_ask:
 * @goal: of the team
 *
 * Lets the laptop go round: each member types a number that nobody else sees
 * until all are revealed.
 */
void
gw_first_numbers_ask (GtkWidget *parent,
                      GwSession *session,
                      GwGoal    *goal)
{
  GtkWidget *dialog;
  g_autofree char *question = NULL;
  g_autofree char *promise = NULL;

  g_return_if_fail (GW_IS_SESSION (session));
  g_return_if_fail (GW_IS_GOAL (goal));

  question = say_question (session, goal);
  promise = say_promise (session, goal);
  dialog = gw_private_dialog_new (parent, session, GW_TEAM (gw_record_get_parent (GW_RECORD (goal))),
                                  _("Silent First Numbers"), question);
  g_object_set_data_full (G_OBJECT (dialog), "goal", g_object_ref (goal), g_object_unref);
  gw_private_dialog_add_field (GW_PRIVATE_DIALOG (dialog),
                               g_object_new (GW_TYPE_NUMBER_FIELD, "field", "own", "title", _("My number"),
                                             "unit", gw_goal_text_unit (goal), NULL),
                               find_proposal, goal);
  gw_private_dialog_set_promise (GW_PRIVATE_DIALOG (dialog), promise);
  gw_private_dialog_set_check (GW_PRIVATE_DIALOG (dialog), has_number, goal);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * gw_first_numbers_count:
 * @goal: of the team
 *
 * Returns: how many members have written down a number
 */
guint
gw_first_numbers_count (GwGoal *goal)
{
  GwRecordList *members;
  guint n_written = 0;

  g_return_val_if_fail (GW_IS_GOAL (goal), 0);

  members = gw_team_get_members (GW_TEAM (gw_record_get_parent (GW_RECORD (goal))));
  for (guint i = 0; i < gw_record_list_get_length (members); i++)
    n_written += has_number (GW_MEMBER (gw_record_list_get (members, i)), goal) ? 1 : 0;

  return n_written;
}

/**
 * gw_first_numbers_say_missing:
 * @goal: of the team
 *
 * Returns: (transfer full) (nullable): who has not written down a number yet, in a
 *   sentence; %NULL where everybody has
 */
char *
gw_first_numbers_say_missing (GwGoal *goal)
{
  GwRecordList *members;
  g_autoptr (GString) names = NULL;
  guint n_missing = 0;

  g_return_val_if_fail (GW_IS_GOAL (goal), NULL);

  names = g_string_new (NULL);
  members = gw_team_get_members (GW_TEAM (gw_record_get_parent (GW_RECORD (goal))));
  for (guint i = 0; i < gw_record_list_get_length (members); i++)
    {
      GwMember *member = GW_MEMBER (gw_record_list_get (members, i));

      if (has_number (member, goal))
        continue;
      if (n_missing++ > 0)
        /* Translators: between names in a list. */
        g_string_append (names, C_("list of names", ", "));
      g_string_append (names, gw_member_get_name (member));
    }

  if (n_missing == 0)
    return NULL;
  if (n_missing > MOST_NAMES)
    return g_strdup_printf (_("%u people have not written down a number yet. After the reveal theirs would no longer be first numbers."),
                            n_missing);

  return g_strdup_printf (ngettext ("%s has not written down a number yet. After the reveal it would no longer be a first number.",
                                    "%s have not written down a number yet. After the reveal theirs would no longer be first numbers.",
                                    n_missing), names->str);
}
