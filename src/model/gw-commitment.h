/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-choices.h"
#include "gw-record.h"

G_BEGIN_DECLS

#define GW_TYPE_COMMITMENT (gw_commitment_get_type ())
G_DECLARE_FINAL_TYPE (GwCommitment, gw_commitment, GW, COMMITMENT, GwRecord)

const char     *gw_commitment_get_outcome       (GwCommitment *self);
const char     *gw_commitment_get_obstacle      (GwCommitment *self);
GwObstacleKind  gw_commitment_get_obstacle_kind (GwCommitment *self);
const char     *gw_commitment_get_witness       (GwCommitment *self);
const char     *gw_commitment_get_audience      (GwCommitment *self);
GwIntegers     *gw_commitment_get_answers       (GwCommitment *self);
gboolean        gw_commitment_get_read_aloud    (GwCommitment *self);
GwDate          gw_commitment_get_signed_on     (GwCommitment *self);
GwRecordList   *gw_commitment_get_plans         (GwCommitment *self);

G_END_DECLS
