/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-difficulty.h"

#include <glib/gi18n-lib.h>
#include <gsl/gsl_cdf.h>
#include <math.h>

#include "gw-past-period.h"

/* Past periods that a judgement asks for. */
#define FEWEST_PERIODS 3

static GwDifficultyLevel
level_of (double chance)
{
  if (chance > 0.85)
    return GW_DIFFICULTY_EASY;
  if (chance >= 0.5)
    return GW_DIFFICULTY_HARD;
  if (chance >= 0.25)
    return GW_DIFFICULTY_STRETCH;

  return GW_DIFFICULTY_LONG_SHOT;
}

/**
 * gw_difficulty_tell:
 * @actuals: (array length=n_actuals): results of comparable past periods
 * @n_actuals: how many
 * @target: the target, in the same unit
 * @rising: whether more is better
 *
 * How likely the next period is to reach @target, if it is one like the past
 * ones (F12 in the arithmetic).
 *
 * Returns: the difficulty; unknown for fewer than three periods
 */
GwDifficulty
gw_difficulty_tell (const double *actuals,
                    gsize         n_actuals,
                    double        target,
                    gboolean      rising)
{
  GwDifficulty difficulty = { GW_DIFFICULTY_UNKNOWN, 0.0, (guint) n_actuals };
  double n = (double) n_actuals;
  double sum = 0.0, squares = 0.0, mean, error, missing;

  g_return_val_if_fail (actuals != NULL || n_actuals == 0, difficulty);

  if (n_actuals < FEWEST_PERIODS)
    return difficulty;

  for (gsize i = 0; i < n_actuals; i++)
    sum += actuals[i];
  mean = sum / n;
  for (gsize i = 0; i < n_actuals; i++)
    squares += (actuals[i] - mean) * (actuals[i] - mean);

  error = sqrt (squares / (n - 1.0)) * sqrt (1.0 + 1.0 / n);
  missing = rising ? target - mean : mean - target;
  if (!isfinite (error) || !isfinite (missing))
    return difficulty;

  if (error > 0.0)
    difficulty.chance = gsl_cdf_tdist_Q (missing / error, n - 1.0);
  else
    difficulty.chance = missing < 0.0 ? 1.0 : missing > 0.0 ? 0.0 : 0.5;
  difficulty.level = level_of (difficulty.chance);
  return difficulty;
}

/**
 * gw_difficulty_of_goal:
 *
 * Returns: how hard the target of @goal is by the past periods that it names;
 *   unknown for a band and without a target
 */
GwDifficulty
gw_difficulty_of_goal (GwGoal *goal)
{
  g_autoptr (GArray) actuals = NULL;
  GwRecordList *past;

  g_return_val_if_fail (GW_IS_GOAL (goal), ((GwDifficulty) { GW_DIFFICULTY_UNKNOWN, 0.0, 0 }));

  past = gw_goal_get_past (goal);
  actuals = g_array_new (FALSE, TRUE, sizeof (double));
  for (guint i = 0; i < gw_record_list_get_length (past); i++)
    {
      gint64 actual = gw_past_period_get_actual (GW_PAST_PERIOD (gw_record_list_get (past, i)));
      double value = (double) actual;

      if (actual != GW_UNSET)
        g_array_append_val (actuals, value);
    }

  if (gw_goal_get_direction (goal) == GW_DIRECTION_BAND || gw_goal_get_target (goal) == GW_UNSET)
    return (GwDifficulty) { GW_DIFFICULTY_UNKNOWN, 0.0, actuals->len };

  return gw_difficulty_tell ((const double *) (gpointer) actuals->data, actuals->len,
                             (double) gw_goal_get_target (goal),
                             gw_goal_get_direction (goal) == GW_DIRECTION_UP);
}

/**
 * gw_difficulty_level_get_name:
 *
 * Returns: (transfer none): the words for @level, translated
 */
const char *
gw_difficulty_level_get_name (GwDifficultyLevel level)
{
  switch (level)
    {
    case GW_DIFFICULTY_EASY:
      return C_("difficulty", "easy");
    case GW_DIFFICULTY_HARD:
      return C_("difficulty", "hard but reachable");
    case GW_DIFFICULTY_STRETCH:
      return C_("difficulty", "stretch");
    case GW_DIFFICULTY_LONG_SHOT:
      return C_("difficulty", "long shot");
    case GW_DIFFICULTY_UNKNOWN:
    default:
      return C_("difficulty", "unknown");
    }
}

/**
 * gw_difficulty_level_get_id:
 *
 * Returns: (transfer none): the word for @level that is never translated, such as
 *   "long-shot": for output that programs read
 */
const char *
gw_difficulty_level_get_id (GwDifficultyLevel level)
{
  static const char *const ids[] = { "unknown", "easy", "hard", "stretch", "long-shot" };

  g_return_val_if_fail ((guint) level < G_N_ELEMENTS (ids), "");

  return ids[level];
}
