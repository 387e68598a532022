/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-votes.h"

#include <glib/gi18n-lib.h>

#include "gw-private-dialog.h"
#include "gw-scale-field.h"

/**
 * gw_votes_find:
 *
 * Returns: (transfer none) (nullable): the vote of @member in @round
 */
GwVote *
gw_votes_find (GwMember    *member,
               GwVoteRound  round)
{
  GwRecordList *votes;

  g_return_val_if_fail (GW_IS_MEMBER (member), NULL);

  votes = gw_member_get_votes (member);
  for (guint i = 0; i < gw_record_list_get_length (votes); i++)
    if (gw_vote_get_round (GW_VOTE (gw_record_list_get (votes, i))) == round)
      return GW_VOTE (gw_record_list_get (votes, i));

  return NULL;
}

/**
 * gw_votes_find_or_make:
 * @edit: (nullable): is told to make the vote where there is none
 *
 * Returns: (transfer none) (nullable): the vote of @member in @round, or the
 *   one that @edit makes
 */
GwRecord *
gw_votes_find_or_make (GwMember    *member,
                       GwVoteRound  round,
                       GwEdit      *edit)
{
  GwVote *vote = gw_votes_find (member, round);
  g_autoptr (GwRecord) record = NULL;

  if (vote != NULL || edit == NULL)
    return vote != NULL ? GW_RECORD (vote) : NULL;
  for (guint i = 0; i < gw_edit_get_n_changes (edit); i++)
    if (GW_IS_VOTE (gw_edit_get_change (edit, i)->child))
      return gw_edit_get_change (edit, i)->child;

  record = gw_record_new (GW_TYPE_VOTE, NULL);
  gw_edit_insert (edit, GW_RECORD (member), "votes", G_MAXUINT, record);
  gw_edit_set_choice (edit, record, "round", (int) round);
  return record;
}

static GwRecord *
find_vote (GwMember *member,
           GwEdit   *edit,
           gpointer  user_data)
{
  return gw_votes_find_or_make (member, (GwVoteRound) GPOINTER_TO_INT (user_data), edit);
}

static gboolean
has_voted (GwMember *member,
           gpointer  user_data)
{
  GwVote *vote = gw_votes_find (member, (GwVoteRound) GPOINTER_TO_INT (user_data));

  return vote != NULL && gw_vote_get_confidence (vote) != GW_UNSET;
}

/**
 * gw_votes_ask:
 * @parent: a widget of the window
 * @round: on which page it is asked
 *
 * Lets the laptop go round for the private votes.
 */
void
gw_votes_ask (GtkWidget   *parent,
              GwSession   *session,
              GwTeam      *team,
              GwVoteRound  round)
{
  GtkWidget *dialog;

  g_return_if_fail (GTK_IS_WIDGET (parent));

  dialog = gw_private_dialog_new (parent, session, team, _("Private Votes"),
                                  _("How important is this goal to you, and how sure are you that it will be reached?"));
  gw_private_dialog_add_field (GW_PRIVATE_DIALOG (dialog),
                               g_object_new (GW_TYPE_SCALE_FIELD, "field", "importance",
                                             "layout", GW_FIELD_LAYOUT_BELOW,
                                             "title", _("How important, 0 to 10"), NULL),
                               find_vote, GINT_TO_POINTER (round));
  gw_private_dialog_add_field (GW_PRIVATE_DIALOG (dialog),
                               g_object_new (GW_TYPE_SCALE_FIELD, "field", "confidence",
                                             "layout", GW_FIELD_LAYOUT_BELOW, "unit", "%",
                                             "title", _("How sure, 0 to 100 %"), NULL),
                               find_vote, GINT_TO_POINTER (round));
  gw_private_dialog_set_check (GW_PRIVATE_DIALOG (dialog), has_voted, GINT_TO_POINTER (round));
  gtk_window_present (GTK_WINDOW (dialog));
}
