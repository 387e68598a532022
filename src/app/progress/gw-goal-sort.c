/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-goal-sort.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "gw-goal-text.h"

/* What is compared, worked out once a goal. */
typedef struct
{
  GwGoal *goal;
  guint position; /* goals that are alike stay in the order of the document */
  double number;  /* the smallest first */
  char *text;
} Key;

static void
clear_key (gpointer key)
{
  g_free (((Key *) key)->text);
}

/**
 * gw_goal_sort_get_name:
 *
 * Returns: (transfer none): what people choose
 */
const char *
gw_goal_sort_get_name (GwGoalSort self)
{
  switch (self)
    {
    case GW_GOAL_SORT_NEED:
      return _("Those that need somebody first");
    case GW_GOAL_SORT_TITLE:
      return _("By title");
    case GW_GOAL_SORT_DUE:
      return _("By due date");
    case GW_GOAL_SORT_PROGRESS:
      return _("By progress");
    case GW_GOAL_SORT_DOCUMENT:
    default:
      return _("As in the document");
    }
}

static Key
make_key (GwGoalSort  self,
          GwGoal     *goal,
          guint       position,
          GwInsight  *insight)
{
  GwGoalInsight *numbers = gw_insight_get_goal (insight, goal);
  g_autofree char *title = NULL;
  Key key = { .goal = goal, .position = position };

  switch (self)
    {
    case GW_GOAL_SORT_NEED:
      key.number = -(double) gw_goal_insight_get_status (numbers);
      break;
    case GW_GOAL_SORT_TITLE:
      title = gw_goal_text_title (goal);
      key.text = g_utf8_collate_key (title, -1);
      break;
    case GW_GOAL_SORT_DUE:
      key.number = gw_goal_insight_get_end (numbers) != GW_DATE_NONE ? (double) gw_goal_insight_get_end (numbers) : INFINITY;
      break;
    case GW_GOAL_SORT_PROGRESS:
      key.number = isfinite (gw_goal_insight_get_progress (numbers)) ? -gw_goal_insight_get_progress (numbers) : INFINITY;
      break;
    case GW_GOAL_SORT_DOCUMENT:
    default:
      break;
    }

  return key;
}

static int
compare_keys (gconstpointer one,
              gconstpointer other)
{
  const Key *a = one;
  const Key *b = other;
  int order = g_strcmp0 (a->text, b->text);

  if (order == 0)
    order = (a->number > b->number) - (a->number < b->number);
  return order != 0 ? order : (a->position > b->position) - (a->position < b->position);
}

/**
 * gw_goal_sort_goals:
 * @goals: (element-type GwGoal): in the order of the document
 * @insight: what the numbers say
 *
 * Sorts @goals.
 */
void
gw_goal_sort_goals (GwGoalSort  self,
                    GPtrArray  *goals,
                    GwInsight  *insight)
{
  g_autoptr (GArray) keys = NULL;

  g_return_if_fail (goals != NULL);
  g_return_if_fail (GW_IS_INSIGHT (insight));

  if (self == GW_GOAL_SORT_DOCUMENT)
    return;

  keys = g_array_sized_new (FALSE, FALSE, sizeof (Key), goals->len);
  g_array_set_clear_func (keys, clear_key);
  for (guint i = 0; i < goals->len; i++)
    {
      Key key = make_key (self, goals->pdata[i], i, insight);

      g_array_append_val (keys, key);
    }
  g_array_sort (keys, compare_keys);
  for (guint i = 0; i < goals->len; i++)
    goals->pdata[i] = g_array_index (keys, Key, i).goal;
}
