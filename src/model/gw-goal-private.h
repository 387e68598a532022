/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-edit.h"
#include "gw-goal.h"

G_BEGIN_DECLS

/* The fields, in the order of the declaration. */
enum
{
  GW_GOAL_FIELD_TITLE,
  GW_GOAL_FIELD_METRIC,
  GW_GOAL_FIELD_OWNER,
  GW_GOAL_FIELD_PARENT,
  GW_GOAL_FIELD_SUMMED,
  GW_GOAL_FIELD_DIRECTION,
  GW_GOAL_FIELD_BASELINE,
  GW_GOAL_FIELD_TARGET,
  GW_GOAL_FIELD_LOW,
  GW_GOAL_FIELD_HIGH,
  GW_GOAL_FIELD_FLOOR,
  GW_GOAL_FIELD_COMMIT,
  GW_GOAL_FIELD_STRETCH,
  GW_GOAL_FIELD_START,
  GW_GOAL_FIELD_DUE,
  GW_GOAL_FIELD_KIND,
  GW_GOAL_FIELD_STATE,
  GW_GOAL_FIELD_STATE_REASON,
  GW_GOAL_FIELD_WEIGHT,
  GW_GOAL_FIELD_GUARD,
  GW_GOAL_FIELD_GUARD_GOAL,
  GW_GOAL_FIELD_WHY,
  GW_GOAL_FIELD_CURVE,
  GW_GOAL_FIELD_MONTH_WEIGHTS,
  GW_GOAL_FIELD_RHYTHM,
  GW_GOAL_FIELD_NOTES,
  GW_GOAL_FIELD_ADDED,
  GW_GOAL_FIELD_STATE_SINCE,
  GW_GOAL_N_FIELDS
};

gboolean gw_goal_validate    (GwRecord  *record,
                              GError   **error);
gboolean gw_goal_review_edit (GwRecord  *record,
                              GwEdit    *edit,
                              GError   **error);
gboolean gw_goal_review_leaving
                             (GwRecord  *record,
                              GError   **error);

G_END_DECLS
