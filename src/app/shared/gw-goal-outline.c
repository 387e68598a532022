/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-goal-outline.h"

#include "gw-edit.h"
#include "gw-team.h"

/*
 * One flat array, made anew when goals came, went or moved: new numbers, and
 * anything else that leaves them where they are, cost nothing.
 */
struct _GwGoalOutline
{
  GObject parent_instance;

  GwWorkshop *workshop;
  gulong      edited_handler;
  GArray     *places;    /* of GwGoalPlace, in the order of the document */
  guint       first;
  GHashTable *positions; /* GwGoal -> its place; NULL until asked for */
  gboolean    is_stale;
  guint       age;
};

G_DEFINE_FINAL_TYPE (GwGoalOutline, gw_goal_outline, G_TYPE_OBJECT)

static gboolean
moves_goals (const GwChange *change)
{
  guint parent = 0;

  if (change->kind == GW_CHANGE_INSERT || change->kind == GW_CHANGE_REMOVE)
    return GW_IS_GOAL (change->child) || GW_IS_TEAM (change->child);

  return change->kind == GW_CHANGE_VALUE && GW_IS_GOAL (change->record) &&
         gw_record_class_find_field (GW_RECORD_GET_CLASS (change->record), "parent", &parent) != NULL &&
         change->index == parent;
}

static void
edited_cb (GwGoalOutline *self,
           GwEdit        *edit)
{
  g_assert (GW_IS_GOAL_OUTLINE (self));

  for (guint i = 0; i < gw_edit_get_n_changes (edit) && !self->is_stale; i++)
    self->is_stale = moves_goals (gw_edit_get_change (edit, i));
}

static void
gw_goal_outline_dispose (GObject *object)
{
  GwGoalOutline *self = GW_GOAL_OUTLINE (object);

  if (self->workshop != NULL)
    g_clear_signal_handler (&self->edited_handler, self->workshop);
  g_clear_object (&self->workshop);

  G_OBJECT_CLASS (gw_goal_outline_parent_class)->dispose (object);
}

static void
gw_goal_outline_finalize (GObject *object)
{
  GwGoalOutline *self = GW_GOAL_OUTLINE (object);

  g_clear_pointer (&self->positions, g_hash_table_unref);
  g_clear_pointer (&self->places, g_array_unref);

  G_OBJECT_CLASS (gw_goal_outline_parent_class)->finalize (object);
}

static void
gw_goal_outline_class_init (GwGoalOutlineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = gw_goal_outline_dispose;
  object_class->finalize = gw_goal_outline_finalize;
}

static void
clear_place (gpointer place)
{
  g_clear_object (&((GwGoalPlace *) place)->goal);
}

static void
gw_goal_outline_init (GwGoalOutline *self)
{
  self->places = g_array_new (FALSE, FALSE, sizeof (GwGoalPlace));
  g_array_set_clear_func (self->places, clear_place);
  self->is_stale = TRUE;
}

static GwGoalPlace *
get_place (GwGoalOutline *self,
           guint          place)
{
  return &g_array_index (self->places, GwGoalPlace, place);
}

static void
collect_goals (GwGoalOutline *self)
{
  GwRecordList *teams = gw_workshop_get_teams (self->workshop);

  g_array_set_size (self->places, 0);
  for (guint i = 0; i < gw_record_list_get_length (teams); i++)
    {
      GwRecordList *goals = gw_team_get_goals (GW_TEAM (gw_record_list_get (teams, i)));

      for (guint j = 0; j < gw_record_list_get_length (goals); j++)
        {
          GwGoalPlace place = { g_object_ref (GW_GOAL (gw_record_list_get (goals, j))),
                                GW_GOAL_OUTLINE_NONE, GW_GOAL_OUTLINE_NONE, GW_GOAL_OUTLINE_NONE };

          g_array_append_val (self->places, place);
        }
    }
}

/* Few goals have parts: only those need to be found. */
static void
find_parents (GwGoalOutline *self)
{
  g_autoptr (GHashTable) parents = g_hash_table_new (NULL, NULL);
  g_autofree GwGoal **of = g_new0 (GwGoal *, self->places->len + 1);
  const char *last = NULL;
  guint field = 0;

  if (self->places->len == 0 ||
      gw_record_class_find_field (GW_RECORD_GET_CLASS (get_place (self, 0)->goal), "parent", &field) == NULL)
    return;

  for (guint i = 0; i < self->places->len; i++)
    {
      const char *id = gw_record_get_text (GW_RECORD (get_place (self, i)->goal), field);

      /* Goals that are part of the same mostly stand together. */
      of[i] = i > 0 && g_str_equal (id, last) ? of[i - 1] : gw_goal_get_parent (get_place (self, i)->goal);
      last = id;
      if (of[i] != NULL && (i == 0 || of[i] != of[i - 1]))
        (void) g_hash_table_insert (parents, of[i], NULL);
    }
  for (guint i = 0; i < self->places->len; i++)
    if (g_hash_table_contains (parents, get_place (self, i)->goal))
      g_hash_table_insert (parents, get_place (self, i)->goal, GUINT_TO_POINTER (i + 1));
  for (guint i = 0; i < self->places->len; i++)
    {
      guint found = of[i] != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (parents, of[i])) : 0;

      get_place (self, i)->parent = found > 0 ? found - 1 : GW_GOAL_OUTLINE_NONE;
    }
}

/* From the last to the first, so that each is put before those that follow. */
static void
link_places (GwGoalOutline *self)
{
  self->first = GW_GOAL_OUTLINE_NONE;
  for (guint i = self->places->len; i > 0; i--)
    {
      GwGoalPlace *place = get_place (self, i - 1);
      guint *first = place->parent != GW_GOAL_OUTLINE_NONE ? &get_place (self, place->parent)->first : &self->first;

      place->next = *first;
      *first = i - 1;
    }
}

/**
 * gw_goal_outline_new:
 *
 * Returns: (transfer full): the goals of @workshop, to be looked at after
 *   gw_goal_outline_update()
 */
GwGoalOutline *
gw_goal_outline_new (GwWorkshop *workshop)
{
  GwGoalOutline *self;

  g_return_val_if_fail (GW_IS_WORKSHOP (workshop), NULL);

  self = g_object_new (GW_TYPE_GOAL_OUTLINE, NULL);
  self->workshop = g_object_ref (workshop);
  self->edited_handler = g_signal_connect_object (workshop, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * gw_goal_outline_update:
 *
 * To be called before looking, after edits. When goals came, went or moved, all
 * places are new.
 *
 * Returns: how often that happened
 */
guint
gw_goal_outline_update (GwGoalOutline *self)
{
  g_return_val_if_fail (GW_IS_GOAL_OUTLINE (self), 0);

  if (!self->is_stale)
    return self->age;

  self->is_stale = FALSE;
  self->age++;
  g_clear_pointer (&self->positions, g_hash_table_unref);
  collect_goals (self);
  find_parents (self);
  link_places (self);
  return self->age;
}

/**
 * gw_goal_outline_get_n_goals:
 *
 * Returns: how many goals there are, on all levels
 */
guint
gw_goal_outline_get_n_goals (GwGoalOutline *self)
{
  g_return_val_if_fail (GW_IS_GOAL_OUTLINE (self), 0);

  return self->places->len;
}

/**
 * gw_goal_outline_get_place:
 * @place: below the number of goals
 *
 * Returns: (transfer none): what stands there, until the next update
 */
const GwGoalPlace *
gw_goal_outline_get_place (GwGoalOutline *self,
                           guint          place)
{
  g_return_val_if_fail (GW_IS_GOAL_OUTLINE (self), NULL);
  g_return_val_if_fail (place < self->places->len, NULL);

  return get_place (self, place);
}

/**
 * gw_goal_outline_get_first:
 *
 * Returns: the place of the first goal that is part of no other, or
 *   %GW_GOAL_OUTLINE_NONE
 */
guint
gw_goal_outline_get_first (GwGoalOutline *self)
{
  g_return_val_if_fail (GW_IS_GOAL_OUTLINE (self), GW_GOAL_OUTLINE_NONE);

  return self->first;
}

/**
 * gw_goal_outline_find:
 * @goal: (nullable): a goal
 *
 * Returns: its place, or %GW_GOAL_OUTLINE_NONE when it has none
 */
guint
gw_goal_outline_find (GwGoalOutline *self,
                      GwGoal        *goal)
{
  g_return_val_if_fail (GW_IS_GOAL_OUTLINE (self), GW_GOAL_OUTLINE_NONE);

  if (goal == NULL)
    return GW_GOAL_OUTLINE_NONE;
  if (self->positions == NULL)
    {
      self->positions = g_hash_table_new (NULL, NULL);
      for (guint i = 0; i < self->places->len; i++)
        (void) g_hash_table_insert (self->positions, get_place (self, i)->goal, GUINT_TO_POINTER (i + 1));
    }

  /* One less than nothing is no place. */
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->positions, goal)) - 1;
}
