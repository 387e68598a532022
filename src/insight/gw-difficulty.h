/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-goal.h"

G_BEGIN_DECLS

/**
 * GwDifficultyLevel:
 * @GW_DIFFICULTY_UNKNOWN: fewer than three past periods
 * @GW_DIFFICULTY_EASY: over 85 in 100 such periods reached it
 * @GW_DIFFICULTY_HARD: 50 to 85: hard but reachable
 * @GW_DIFFICULTY_STRETCH: 25 to 50
 * @GW_DIFFICULTY_LONG_SHOT: under 25
 *
 * How hard a target is by the team's own history. The limits are our
 * convention (F12 in the arithmetic).
 */
typedef enum
{
  GW_DIFFICULTY_UNKNOWN,
  GW_DIFFICULTY_EASY,
  GW_DIFFICULTY_HARD,
  GW_DIFFICULTY_STRETCH,
  GW_DIFFICULTY_LONG_SHOT,
} GwDifficultyLevel;

/**
 * GwDifficulty:
 * @level: in words
 * @chance: of reaching the target, 0 to 1; 0 when unknown
 * @n_periods: past periods that it rests on
 */
typedef struct
{
  GwDifficultyLevel level;
  double            chance;
  guint             n_periods;
} GwDifficulty;

GwDifficulty gw_difficulty_tell        (const double      *actuals,
                                        gsize              n_actuals,
                                        double             target,
                                        gboolean           rising);
GwDifficulty gw_difficulty_of_goal     (GwGoal            *goal);
const char  *gw_difficulty_level_get_name (GwDifficultyLevel level);
const char  *gw_difficulty_level_get_id (GwDifficultyLevel level);

G_END_DECLS
