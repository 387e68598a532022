/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-vote.h"

#include <glib/gi18n-lib.h>

/* How much a member cares for the goal and believes in it. Private. */
struct _GwVote
{
  GwRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GwVote, gw_vote, GW_TYPE_RECORD)

enum
{
  ROUND,
  IMPORTANCE,
  CONFIDENCE,
  N_FIELDS
};

static const GwField fields[N_FIELDS] = {
  [ROUND] = { "round", N_("round"), GW_FIELD_CHOICE, .type = gw_vote_round_get_type },
  [IMPORTANCE] = { "importance", N_("importance"), GW_FIELD_INTEGER,
    .flags = GW_FIELD_OPTIONAL | GW_FIELD_PRIVATE, .maximum = 10 },
  [CONFIDENCE] = { "confidence", N_("confidence"), GW_FIELD_INTEGER,
    .flags = GW_FIELD_OPTIONAL | GW_FIELD_PRIVATE, .maximum = 100 },
};

static void
gw_vote_class_init (GwVoteClass *klass)
{
  gw_record_class_declare (GW_RECORD_CLASS (klass), N_("vote"), fields, N_FIELDS,
                           NULL, 0);
}

static void
gw_vote_init (GwVote *self)
{
}

/**
 * gw_vote_get_round:
 *
 * Returns: round
 */
GwVoteRound
gw_vote_get_round (GwVote *self)
{
  g_return_val_if_fail (GW_IS_VOTE (self), 0);

  return (GwVoteRound) gw_record_get_choice (GW_RECORD (self), ROUND);
}

/**
 * gw_vote_get_importance:
 *
 * Returns: importance; %GW_UNSET where unknown
 */
gint64
gw_vote_get_importance (GwVote *self)
{
  g_return_val_if_fail (GW_IS_VOTE (self), 0);

  return gw_record_get_integer (GW_RECORD (self), IMPORTANCE);
}

/**
 * gw_vote_get_confidence:
 *
 * Returns: confidence; %GW_UNSET where unknown
 */
gint64
gw_vote_get_confidence (GwVote *self)
{
  g_return_val_if_fail (GW_IS_VOTE (self), 0);

  return gw_record_get_integer (GW_RECORD (self), CONFIDENCE);
}
