/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-first-numbers.h"

#include <glib/gi18n-lib.h>

#include "gw-allocation-records.h"
#include "gw-number-field.h"
#include "gw-private-dialog.h"

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

  g_return_if_fail (GW_IS_GOAL (goal));

  dialog = gw_private_dialog_new (parent, session, GW_TEAM (gw_record_get_parent (GW_RECORD (goal))),
                                  _("Silent First Numbers"),
                                  _("Which number would you set yourself? Nobody sees it before all are revealed."));
  g_object_set_data_full (G_OBJECT (dialog), "goal", g_object_ref (goal), g_object_unref);
  gw_private_dialog_add_field (GW_PRIVATE_DIALOG (dialog),
                               g_object_new (GW_TYPE_NUMBER_FIELD, "field", "own", "title", _("My number"), NULL),
                               find_proposal, goal);
  gw_private_dialog_set_promise (GW_PRIVATE_DIALOG (dialog),
                                 _("Nobody sees it before all are revealed. Press Done before you pass the laptop on."));
  gw_private_dialog_set_check (GW_PRIVATE_DIALOG (dialog), has_number, goal);
  gtk_window_present (GTK_WINDOW (dialog));
}
