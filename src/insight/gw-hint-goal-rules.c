/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-hint-private.h"

#include <glib/gi18n-lib.h>

#include "gw-commitment.h"
#include "gw-goal-plan.h"
#include "gw-if-then.h"
#include "gw-insight-private.h"
#include "gw-metric.h"

/* Rules about what a goal leaves open: hints 1 to 4, 9, 13 and 14. */

/* Without a stop on the way, a goal longer than this is far away. */
#define LONG_SPAN_DAYS 90
/* Parents that a guard is looked for in; what is deeper is a circle. */
#define DEEPEST 32

static GwNature
get_nature (GwGoal *goal)
{
  GwMetric *metric = gw_goal_get_metric (goal);

  return metric != NULL ? gw_metric_get_nature (metric) : GW_NATURE_FLOW;
}

static guint
count_children (gpointer    record,
                const char *name)
{
  GwRecordList *children = gw_hint_peek_child (record, name);

  return children != NULL ? gw_record_list_get_length (children) : 0;
}

/* Hint 1. Steps have their milestones instead of a target. */
char *
gw_hint_rule_no_target (const GwHintCase *it)
{
  gboolean given;

  if (get_nature (it->goal) == GW_NATURE_STEPS)
    given = count_children (it->goal, "milestones") > 0;
  else if (gw_goal_get_direction (it->goal) == GW_DIRECTION_BAND)
    given = gw_goal_get_low (it->goal) != GW_UNSET && gw_goal_get_high (it->goal) != GW_UNSET;
  else
    given = gw_goal_get_target (it->goal) != GW_UNSET;

  if (given && gw_goal_get_metric (it->goal) != NULL)
    return NULL;

  return g_strdup (_("How will everyone see that it is reached?"));
}

/* Hint 2. A goal that leaves its end open takes the workshop's. */
char *
gw_hint_rule_no_end (const GwHintCase *it)
{
  if (gw_goal_get_due (it->goal) != GW_DATE_NONE || gw_workshop_get_end (it->workshop) != GW_DATE_NONE)
    return NULL;

  return g_strdup (_("By which date?"));
}

/* Hint 3. The numbers of a goal that members add up to come from them. */
char *
gw_hint_rule_no_owner (const GwHintCase *it)
{
  if (gw_goal_get_owner (it->goal) != NULL || gw_insight_get_children (it->insights, it->goal) != NULL)
    return NULL;

  return g_strdup (_("Who will report this number?"));
}

/* Hint 4. Bands and steps count from nowhere. */
char *
gw_hint_rule_no_baseline (const GwHintCase *it)
{
  if (gw_goal_get_baseline (it->goal) != GW_UNSET || get_nature (it->goal) == GW_NATURE_STEPS ||
      gw_goal_get_direction (it->goal) == GW_DIRECTION_BAND)
    return NULL;

  return g_strdup (_("Where are you today? Progress counts from there."));
}

/* Money is a total whose unit names the workshop's currency ("thousand USD")
 * or carries the sign of any. */
static gboolean
is_money (const GwHintCase *it)
{
  GwMetric *metric = gw_goal_get_metric (it->goal);
  g_autofree char *currency = g_utf8_casefold (gw_workshop_get_currency (it->workshop), -1);
  g_autofree char *unit = NULL;

  if (metric == NULL || gw_metric_get_nature (metric) != GW_NATURE_FLOW)
    return FALSE;

  unit = g_utf8_casefold (gw_metric_get_unit (metric), -1);
  for (const char *at = unit; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_type (g_utf8_get_char (at)) == G_UNICODE_CURRENCY_SYMBOL)
      return TRUE;

  return *currency != '\0' && strstr (unit, currency) != NULL;
}

/* Hint 9. The guard of the goal above covers those that add up to it. */
char *
gw_hint_rule_no_guard (const GwHintCase *it)
{
  GwGoal *goal = it->goal;

  if (gw_goal_get_direction (goal) != GW_DIRECTION_UP || !is_money (it))
    return NULL;

  for (guint depth = 0; goal != NULL && depth < DEEPEST; depth++)
    {
      if (*gw_goal_get_guard (goal) != '\0' || gw_goal_get_guard_goal (goal) != NULL)
        return NULL;
      goal = gw_goal_get_parent (goal);
    }

  return g_strdup (_("What must not get worse?"));
}

/* Hint 13. A band has no stops. */
char *
gw_hint_rule_no_near_stop (const GwHintCase *it)
{
  GwDate start, end;

  if (gw_goal_get_direction (it->goal) == GW_DIRECTION_BAND || count_children (it->goal, "milestones") > 0)
    return NULL;
  if (!gw_goal_get_span (it->goal, &start, &end) || end - start + 1 <= LONG_SPAN_DAYS)
    return NULL;

  return g_strdup (_("Add a stop within 30 days."));
}

/* Whether the cue is nothing but one of the two words that are no moment, in
 * English or in the language of the person. */
static gboolean
is_no_moment (const char *cue)
{
  /* Translators: the "if" of an if-then plan must not be this word alone. */
  const char *words[] = { "motivation", "time", C_("cue", "motivation"), C_("cue", "time") };
  g_autofree char *stripped = g_strstrip (g_strdup (cue));
  g_autofree char *folded = g_utf8_casefold (stripped, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *word = g_utf8_casefold (words[i], -1);

      if (g_str_equal (folded, word))
        return TRUE;
    }

  return FALSE;
}

/* Hint 14. Nothing is said about a plan that nobody has begun. */
char *
gw_hint_rule_half_a_plan (const GwHintCase *it)
{
  GwCommitment *commitment = gw_hint_peek_child (it->goal, "commitment");
  GwRecordList *plans = commitment != NULL ? gw_hint_peek_child (commitment, "plans") : NULL;

  for (guint i = 0; plans != NULL && i < gw_record_list_get_length (plans); i++)
    {
      GwIfThen *plan = GW_IF_THEN (gw_record_list_get (plans, i));
      gboolean has_cue = *gw_if_then_get_cue (plan) != '\0';
      gboolean has_response = *gw_if_then_get_response (plan) != '\0';

      if (has_cue != has_response || is_no_moment (gw_if_then_get_cue (plan)))
        return g_strdup (_("What will you see or hear at that moment?"));
    }

  return NULL;
}
