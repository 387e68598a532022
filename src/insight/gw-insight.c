/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-insight.h"
#include "gw-insight-private.h"

#include "gw-goal-insight-private.h"
#include "gw-edit.h"
#include "gw-if-then-answer.h"
#include "gw-team-index-private.h"

/* What the numbers of a workshop say on a day, worked out when asked and kept
 * until an edit touches them. */
struct _GwInsight
{
  GObject parent_instance;

  GwWorkshop *workshop;
  gulong      edited_handler;
  GwDate      as_of;
  GwDate      today; /* GW_DATE_NONE where nobody said: as_of */
  GwGoalTree *tree;  /* NULL until asked for */
  GwGoalSums *sums;  /* likewise; as known on that day */
  GHashTable *goals; /* GwGoal (owned) -> GwGoalInsight (owned) */
  GHashTable *teams; /* GwTeam (owned) -> GwTeamIndex (owned) */
};

G_DEFINE_FINAL_TYPE (GwInsight, gw_insight, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GwGoalTree *
get_tree (GwInsight *self)
{
  if (self->tree == NULL)
    self->tree = gw_goal_tree_new (self->workshop);

  return self->tree;
}

static GwGoalSums *
get_sums (GwInsight *self)
{
  if (self->sums == NULL)
    self->sums = gw_goal_sums_new (get_tree (self), self->workshop, self->as_of);

  return self->sums;
}

/* A goal's numbers are also those of the goals that it adds up to, whose sums
 * change by the difference. */
static void
forget_goal (GwInsight *self,
             GwGoal    *goal)
{
  g_assert (GW_IS_INSIGHT (self));

  if (self->sums != NULL)
    gw_goal_sums_update (self->sums, goal);
  for (guint depth = 0; goal != NULL && depth < 64; depth++)
    {
      GwRecord *team = gw_record_get_ancestor (GW_RECORD (goal), GW_TYPE_TEAM);
      GwTeamIndex *index = g_hash_table_lookup (self->teams, team);

      (void) g_hash_table_remove (self->goals, goal);
      if (index != NULL)
        gw_team_index_touch (index, goal);
      goal = gw_goal_get_parent (goal);
    }
}

static void
forget_all (GwInsight *self)
{
  g_hash_table_remove_all (self->teams);
  g_hash_table_remove_all (self->goals);
  g_clear_pointer (&self->sums, gw_goal_sums_free);
  g_clear_pointer (&self->tree, gw_goal_tree_free);
}

static void
workshop_edited_cb (GwInsight *self,
                    GwEdit    *edit)
{
  g_assert (GW_IS_INSIGHT (self));

  /* New numbers leave the tree of goals as it is. Anything else may touch many
   * goals: settings, the calendar, somebody's leave. */
  for (guint i = 0; i < gw_edit_get_n_changes (edit); i++)
    {
      const GwChange *change = gw_edit_get_change (edit, i);

      if (change->kind == GW_CHANGE_CHECK_IN && GW_IS_GOAL (change->record))
        {
          forget_goal (self, GW_GOAL (change->record));
          continue;
        }
      /* How an if-then plan went is counted when somebody asks. */
      if (GW_IS_IF_THEN_ANSWER (change->record) || GW_IS_IF_THEN_ANSWER (change->child))
        continue;
      forget_all (self);
      break;
    }

  g_signal_emit (self, signals[CHANGED], 0);
}

static void
gw_insight_dispose (GObject *object)
{
  GwInsight *self = GW_INSIGHT (object);

  if (self->workshop != NULL)
    g_clear_signal_handler (&self->edited_handler, self->workshop);
  if (self->goals != NULL)
    forget_all (self);
  g_clear_object (&self->workshop);

  G_OBJECT_CLASS (gw_insight_parent_class)->dispose (object);
}

static void
gw_insight_finalize (GObject *object)
{
  GwInsight *self = GW_INSIGHT (object);

  g_clear_pointer (&self->goals, g_hash_table_unref);
  g_clear_pointer (&self->teams, g_hash_table_unref);

  G_OBJECT_CLASS (gw_insight_parent_class)->finalize (object);
}

static void
gw_insight_class_init (GwInsightClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = gw_insight_dispose;
  object_class->finalize = gw_insight_finalize;

  /**
   * GwInsight::changed:
   *
   * What was known may be different now. Insights that were got before are no
   * longer valid.
   */
  signals[CHANGED] = g_signal_new ("changed", GW_TYPE_INSIGHT, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
gw_insight_init (GwInsight *self)
{
  self->as_of = GW_DATE_NONE;
  self->today = GW_DATE_NONE;
  self->goals = g_hash_table_new_full (NULL, NULL, g_object_unref, (GDestroyNotify) gw_goal_insight_unref);
  self->teams = g_hash_table_new_full (NULL, NULL, g_object_unref, (GDestroyNotify) gw_team_index_free);
}

/**
 * gw_insight_new:
 * @workshop: the workshop to look at
 * @as_of: the day on which it is looked at
 *
 * Returns: (transfer full): keeps what it worked out for @workshop
 */
GwInsight *
gw_insight_new (GwWorkshop *workshop,
                GwDate      as_of)
{
  GwInsight *self;

  g_return_val_if_fail (GW_IS_WORKSHOP (workshop), NULL);
  g_return_val_if_fail (gw_date_is_valid (as_of), NULL);

  self = g_object_new (GW_TYPE_INSIGHT, NULL);
  self->workshop = g_object_ref (workshop);
  self->as_of = as_of;
  self->edited_handler = g_signal_connect_object (workshop, "edited", G_CALLBACK (workshop_edited_cb), self,
                                                  G_CONNECT_SWAPPED);
  return self;
}

/**
 * gw_insight_get_workshop:
 *
 * Returns: (transfer none): the workshop that it looks at
 */
GwWorkshop *
gw_insight_get_workshop (GwInsight *self)
{
  g_return_val_if_fail (GW_IS_INSIGHT (self), NULL);

  return self->workshop;
}

/**
 * gw_insight_get_as_of:
 *
 * Returns: the day on which it looks
 */
GwDate
gw_insight_get_as_of (GwInsight *self)
{
  g_return_val_if_fail (GW_IS_INSIGHT (self), GW_DATE_NONE);

  return self->as_of;
}

/**
 * gw_insight_set_as_of:
 * @as_of: another day on which to look
 *
 * Looks at the workshop as it was known on @as_of.
 */
void
gw_insight_set_as_of (GwInsight *self,
                      GwDate     as_of)
{
  g_return_if_fail (GW_IS_INSIGHT (self));
  g_return_if_fail (gw_date_is_valid (as_of));

  if (as_of == self->as_of)
    return;

  self->as_of = as_of;
  g_hash_table_remove_all (self->goals);
  g_hash_table_remove_all (self->teams);
  g_clear_pointer (&self->sums, gw_goal_sums_free);
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
is_today (GwInsight *self)
{
  return self->today == GW_DATE_NONE || self->today == self->as_of;
}

/**
 * gw_insight_set_today:
 * @today: the present day of who looks
 *
 * Says which day is called today, so that of another day no sentence and no
 * picture does. Until then it is the day on which it looks.
 */
void
gw_insight_set_today (GwInsight *self,
                      GwDate     today)
{
  gboolean was_today;

  g_return_if_fail (GW_IS_INSIGHT (self));
  g_return_if_fail (gw_date_is_valid (today));

  was_today = is_today (self);
  self->today = today;
  if (is_today (self) == was_today)
    return;

  g_hash_table_remove_all (self->goals);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * gw_insight_get_goal:
 * @goal: a goal of the workshop
 *
 * Returns: (transfer none): what its numbers say; valid until #GwInsight::changed
 */
GwGoalInsight *
gw_insight_get_goal (GwInsight *self,
                     GwGoal    *goal)
{
  GwGoalInsight *insight;

  g_return_val_if_fail (GW_IS_INSIGHT (self), NULL);
  g_return_val_if_fail (GW_IS_GOAL (goal), NULL);
  g_return_val_if_fail (gw_record_get_root (GW_RECORD (goal)) == GW_RECORD (self->workshop), NULL);

  insight = g_hash_table_lookup (self->goals, goal);
  if (insight != NULL)
    return insight;

  insight = gw_goal_insight_new_from_sums (get_sums (self), goal);
  insight->is_today = is_today (self);
  g_hash_table_insert (self->goals, g_object_ref (goal), insight);
  return insight;
}

/**
 * gw_insight_get_children:
 * @goal: a goal of the workshop
 *
 * Returns: (transfer none) (nullable) (element-type GwGoal): the goals that add
 *   up to @goal, also those that were dropped; %NULL for none
 */
GPtrArray *
gw_insight_get_children (GwInsight *self,
                         GwGoal    *goal)
{
  g_assert (GW_IS_INSIGHT (self));

  return gw_goal_tree_get_children (get_tree (self), goal);
}

/**
 * gw_insight_get_team_attainment:
 * @team: a team of the workshop
 *
 * Returns: how far @team is with all its goals (F8 in the arithmetic)
 */
GwTeamAttainment
gw_insight_get_team_attainment (GwInsight *self,
                                GwTeam    *team)
{
  GwTeamIndex *index;

  g_return_val_if_fail (GW_IS_INSIGHT (self), ((GwTeamAttainment) { 0 }));
  g_return_val_if_fail (GW_IS_TEAM (team), ((GwTeamAttainment) { 0 }));

  index = g_hash_table_lookup (self->teams, team);
  if (index == NULL)
    {
      index = gw_team_index_new (team, self->as_of);
      (void) g_hash_table_insert (self->teams, g_object_ref (team), index);
    }

  return gw_team_index_tell (index, self);
}
