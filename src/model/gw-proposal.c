/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-proposal.h"

#include <glib/gi18n-lib.h>

#include "gw-member.h"

/* The number a member offered before seeing another’s, and what was agreed. */
struct _GwProposal
{
  GwRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GwProposal, gw_proposal, GW_TYPE_RECORD)

enum
{
  MEMBER,
  OWN,
  ASSIGNED,
  AGREED,
  N_FIELDS
};

static const GwField fields[N_FIELDS] = {
  [MEMBER] = { "member", N_("member"), GW_FIELD_REFERENCE,
    .flags = GW_FIELD_REQUIRED, .type = gw_member_get_type, .maximum = 64 },
  [OWN] = { "own", N_("own number"), GW_FIELD_AMOUNT,
    .flags = GW_FIELD_OPTIONAL, .minimum = -GW_AMOUNT_MAX, .maximum = GW_AMOUNT_MAX },
  [ASSIGNED] = { "assigned", N_("assigned"), GW_FIELD_AMOUNT,
    .flags = GW_FIELD_OPTIONAL, .minimum = -GW_AMOUNT_MAX, .maximum = GW_AMOUNT_MAX },
  [AGREED] = { "agreed", N_("agreed"), GW_FIELD_AMOUNT,
    .flags = GW_FIELD_OPTIONAL, .minimum = -GW_AMOUNT_MAX, .maximum = GW_AMOUNT_MAX },
};

static void
gw_proposal_class_init (GwProposalClass *klass)
{
  gw_record_class_declare (GW_RECORD_CLASS (klass), N_("first number"), fields, N_FIELDS,
                           NULL, 0);
}

static void
gw_proposal_init (GwProposal *self)
{
}

/**
 * gw_proposal_get_member:
 *
 * Returns: (transfer none) (nullable): member
 */
GwMember *
gw_proposal_get_member (GwProposal *self)
{
  g_return_val_if_fail (GW_IS_PROPOSAL (self), NULL);

  return (GwMember *) gw_record_get_reference (GW_RECORD (self), MEMBER);
}

/**
 * gw_proposal_get_own:
 *
 * Returns: own number, scaled by the decimals of the metric; %GW_UNSET where
 *   unknown
 */
gint64
gw_proposal_get_own (GwProposal *self)
{
  g_return_val_if_fail (GW_IS_PROPOSAL (self), 0);

  return gw_record_get_integer (GW_RECORD (self), OWN);
}

/**
 * gw_proposal_get_assigned:
 *
 * Returns: assigned, scaled by the decimals of the metric; %GW_UNSET where
 *   unknown
 */
gint64
gw_proposal_get_assigned (GwProposal *self)
{
  g_return_val_if_fail (GW_IS_PROPOSAL (self), 0);

  return gw_record_get_integer (GW_RECORD (self), ASSIGNED);
}

/**
 * gw_proposal_get_agreed:
 *
 * Returns: agreed, scaled by the decimals of the metric; %GW_UNSET where
 *   unknown
 */
gint64
gw_proposal_get_agreed (GwProposal *self)
{
  g_return_val_if_fail (GW_IS_PROPOSAL (self), 0);

  return gw_record_get_integer (GW_RECORD (self), AGREED);
}
