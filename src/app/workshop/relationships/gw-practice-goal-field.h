/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-field-editor.h"

G_BEGIN_DECLS

#define GW_TYPE_PRACTICE_GOAL_FIELD (gw_practice_goal_field_get_type ())

/* The tick that makes an activity goal of a practice. */
G_DECLARE_FINAL_TYPE (GwPracticeGoalField, gw_practice_goal_field, GW, PRACTICE_GOAL_FIELD, GwFieldEditor)

G_END_DECLS
