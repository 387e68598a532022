/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-practice.h"

#include <glib/gi18n-lib.h>

/* A principle of good relationships, translated into something the team will do. */
struct _GwPractice
{
  GwRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GwPractice, gw_practice, GW_TYPE_RECORD)

enum
{
  PRINCIPLE,
  AUDIENCE,
  PROMISE,
  OFTEN,
  AS_GOAL,
  GOAL,
  N_FIELDS
};

static const GwField fields[N_FIELDS] = {
  [PRINCIPLE] = { "principle", N_("principle"), GW_FIELD_CHOICE, .type = gw_principle_get_type },
  [AUDIENCE] = { "audience", N_("with whom"), GW_FIELD_CHOICE, .type = gw_audience_get_type },
  [PROMISE] = { "promise", N_("we will"), GW_FIELD_TEXT, .maximum = 140 },
  [OFTEN] = { "often", N_("how often"), GW_FIELD_TEXT, .maximum = 80 },
  [AS_GOAL] = { "as-goal", N_("is an activity goal"), GW_FIELD_BOOLEAN },
  [GOAL] = { "goal", N_("activity goal"), GW_FIELD_REFERENCE, .type = gw_goal_get_type, .maximum = 64 },
};

static void
gw_practice_class_init (GwPracticeClass *klass)
{
  gw_record_class_declare (GW_RECORD_CLASS (klass), N_("practice"), fields, N_FIELDS,
                           NULL, 0);
}

static void
gw_practice_init (GwPractice *self)
{
}

/**
 * gw_practice_get_principle:
 *
 * Returns: principle
 */
GwPrinciple
gw_practice_get_principle (GwPractice *self)
{
  g_return_val_if_fail (GW_IS_PRACTICE (self), 0);

  return (GwPrinciple) gw_record_get_choice (GW_RECORD (self), PRINCIPLE);
}

/**
 * gw_practice_get_audience:
 *
 * Returns: with whom
 */
GwAudience
gw_practice_get_audience (GwPractice *self)
{
  g_return_val_if_fail (GW_IS_PRACTICE (self), 0);

  return (GwAudience) gw_record_get_choice (GW_RECORD (self), AUDIENCE);
}

/**
 * gw_practice_get_promise:
 *
 * Returns: (transfer none): we will
 */
const char *
gw_practice_get_promise (GwPractice *self)
{
  g_return_val_if_fail (GW_IS_PRACTICE (self), NULL);

  return gw_record_get_text (GW_RECORD (self), PROMISE);
}

/**
 * gw_practice_get_often:
 *
 * Returns: (transfer none): how often
 */
const char *
gw_practice_get_often (GwPractice *self)
{
  g_return_val_if_fail (GW_IS_PRACTICE (self), NULL);

  return gw_record_get_text (GW_RECORD (self), OFTEN);
}

/**
 * gw_practice_get_as_goal:
 *
 * Returns: whether it holds: is an activity goal
 */
gboolean
gw_practice_get_as_goal (GwPractice *self)
{
  g_return_val_if_fail (GW_IS_PRACTICE (self), FALSE);

  return gw_record_get_boolean (GW_RECORD (self), AS_GOAL);
}

/**
 * gw_practice_get_goal:
 *
 * Returns: (transfer none) (nullable): activity goal
 */
GwGoal *
gw_practice_get_goal (GwPractice *self)
{
  g_return_val_if_fail (GW_IS_PRACTICE (self), NULL);

  return (GwGoal *) gw_record_get_reference (GW_RECORD (self), GOAL);
}
