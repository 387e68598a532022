/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-commitment.h"

#include <glib/gi18n-lib.h>

#include "gw-if-then.h"

/* What an owner pictures, what may get in the way, and who is told. */
struct _GwCommitment
{
  GwRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GwCommitment, gw_commitment, GW_TYPE_RECORD)

enum
{
  OUTCOME,
  OBSTACLE,
  OBSTACLE_KIND,
  WITNESS,
  AUDIENCE,
  ANSWERS,
  READ_ALOUD,
  SIGNED_ON,
  N_FIELDS
};

static const GwField fields[N_FIELDS] = {
  [OUTCOME] = { "outcome", N_("best outcome"), GW_FIELD_TEXT, .maximum = 140 },
  [OBSTACLE] = { "obstacle", N_("obstacle"), GW_FIELD_TEXT, .maximum = 140 },
  [OBSTACLE_KIND] = { "obstacle-kind", N_("kind of obstacle"), GW_FIELD_CHOICE,
    .type = gw_obstacle_kind_get_type },
  [WITNESS] = { "witness", N_("witness"), GW_FIELD_TEXT, .maximum = 140 },
  [AUDIENCE] = { "audience", N_("shows the numbers to"), GW_FIELD_TEXT, .maximum = 140 },
  [ANSWERS] = { "answers", N_("commitment scale"), GW_FIELD_INTEGERS,
    .flags = GW_FIELD_PRIVATE | GW_FIELD_HAPPENED, .minimum = 1, .maximum = 5, .maximum_items = 4 },
  [READ_ALOUD] = { "read-aloud", N_("read aloud"), GW_FIELD_BOOLEAN, .flags = GW_FIELD_HAPPENED },
  [SIGNED_ON] = { "signed-on", N_("signed on"), GW_FIELD_DATE, .flags = GW_FIELD_HAPPENED },
};

enum
{
  PLANS,
  N_SLOTS
};

static const GwSlot slots[N_SLOTS] = {
  [PLANS] = { "plans", N_("if-then plan"), gw_if_then_get_type, FALSE, 3 },
};

static void
gw_commitment_class_init (GwCommitmentClass *klass)
{
  gw_record_class_declare (GW_RECORD_CLASS (klass), N_("commitment"), fields, N_FIELDS,
                           slots, N_SLOTS);
}

static void
gw_commitment_init (GwCommitment *self)
{
}

/**
 * gw_commitment_get_outcome:
 *
 * Returns: (transfer none): best outcome
 */
const char *
gw_commitment_get_outcome (GwCommitment *self)
{
  g_return_val_if_fail (GW_IS_COMMITMENT (self), NULL);

  return gw_record_get_text (GW_RECORD (self), OUTCOME);
}

/**
 * gw_commitment_get_obstacle:
 *
 * Returns: (transfer none): obstacle
 */
const char *
gw_commitment_get_obstacle (GwCommitment *self)
{
  g_return_val_if_fail (GW_IS_COMMITMENT (self), NULL);

  return gw_record_get_text (GW_RECORD (self), OBSTACLE);
}

/**
 * gw_commitment_get_obstacle_kind:
 *
 * Returns: kind of obstacle
 */
GwObstacleKind
gw_commitment_get_obstacle_kind (GwCommitment *self)
{
  g_return_val_if_fail (GW_IS_COMMITMENT (self), 0);

  return (GwObstacleKind) gw_record_get_choice (GW_RECORD (self), OBSTACLE_KIND);
}

/**
 * gw_commitment_get_witness:
 *
 * Returns: (transfer none): witness
 */
const char *
gw_commitment_get_witness (GwCommitment *self)
{
  g_return_val_if_fail (GW_IS_COMMITMENT (self), NULL);

  return gw_record_get_text (GW_RECORD (self), WITNESS);
}

/**
 * gw_commitment_get_audience:
 *
 * Returns: (transfer none): shows the numbers to
 */
const char *
gw_commitment_get_audience (GwCommitment *self)
{
  g_return_val_if_fail (GW_IS_COMMITMENT (self), NULL);

  return gw_record_get_text (GW_RECORD (self), AUDIENCE);
}

/**
 * gw_commitment_get_answers:
 *
 * Returns: (transfer none): commitment scale
 */
GwIntegers *
gw_commitment_get_answers (GwCommitment *self)
{
  g_return_val_if_fail (GW_IS_COMMITMENT (self), NULL);

  return gw_record_get_integers (GW_RECORD (self), ANSWERS);
}

/**
 * gw_commitment_get_read_aloud:
 *
 * Returns: whether it holds: read aloud
 */
gboolean
gw_commitment_get_read_aloud (GwCommitment *self)
{
  g_return_val_if_fail (GW_IS_COMMITMENT (self), FALSE);

  return gw_record_get_boolean (GW_RECORD (self), READ_ALOUD);
}

/**
 * gw_commitment_get_signed_on:
 *
 * Returns: signed on, or %GW_DATE_NONE
 */
GwDate
gw_commitment_get_signed_on (GwCommitment *self)
{
  g_return_val_if_fail (GW_IS_COMMITMENT (self), GW_DATE_NONE);

  return gw_record_get_date (GW_RECORD (self), SIGNED_ON);
}

/**
 * gw_commitment_get_plans:
 *
 * Returns: (transfer none): a list of #GwIfThen
 */
GwRecordList *
gw_commitment_get_plans (GwCommitment *self)
{
  g_return_val_if_fail (GW_IS_COMMITMENT (self), NULL);

  return gw_record_get_list (GW_RECORD (self), PLANS);
}
