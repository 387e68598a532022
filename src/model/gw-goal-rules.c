/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-goal-private.h"

#include <glib/gi18n-lib.h>

#include "gw-metric.h"
#include "gw-milestone.h"

/* The invariants of a goal: "Data" in the arithmetic. A field that is not
 * filled in yet breaks none of them. */

/* More than any organisation has. */
#define MAX_DEPTH 32

static gboolean
refuse (GError     **error,
        const char  *sentence)
{
  g_set_error_literal (error, GW_RECORD_ERROR, GW_RECORD_ERROR_RULE, sentence);
  return FALSE;
}

static gboolean
check_dates (GwGoal  *self,
             GError **error)
{
  GwDate start = gw_goal_get_start (self);
  GwDate due = gw_goal_get_due (self);
  GwCheckIns *check_ins = gw_record_get_check_ins (GW_RECORD (self));

  if (start != GW_DATE_NONE && due != GW_DATE_NONE && due < start)
    return refuse (error, _("The goal is due before it starts. Choose a later due date."));
  if (start != GW_DATE_NONE && gw_check_ins_get_length (check_ins) > 0 &&
      gw_check_ins_get (check_ins, 0)->date < start)
    return refuse (error, _("A check-in lies before the start of the goal. Choose a date on or after it."));

  return TRUE;
}

static gboolean
check_target (GwGoal  *self,
              GError **error)
{
  gint64 baseline = gw_goal_get_baseline (self);
  gint64 target = gw_goal_get_target (self);

  if (gw_goal_get_direction (self) == GW_DIRECTION_BAND)
    {
      gint64 low = gw_goal_get_low (self);
      gint64 high = gw_goal_get_high (self);

      if (low != GW_UNSET && high != GW_UNSET && low >= high)
        return refuse (error, _("The lower limit must be below the upper limit."));
      return TRUE;
    }

  if (baseline == GW_UNSET || target == GW_UNSET)
    return TRUE;
  if (target == baseline)
    return refuse (error, _("The target equals the baseline. Choose another target, or a band to hold it."));
  if (gw_goal_get_direction (self) == GW_DIRECTION_UP && target < baseline)
    return refuse (error, _("This goal points up, so its target must be above the baseline."));
  if (gw_goal_get_direction (self) == GW_DIRECTION_DOWN && target > baseline)
    return refuse (error, _("This goal points down, so its target must be below the baseline."));

  return TRUE;
}

static gboolean
check_milestones (GwGoal  *self,
                  GError **error)
{
  GwRecordList *milestones = gw_goal_get_milestones (self);
  gint64 sign = gw_goal_get_direction (self) == GW_DIRECTION_DOWN ? -1 : 1;
  GwDate last_date = gw_goal_get_start (self);
  gint64 last_value = GW_UNSET;

  for (guint i = 0; i < gw_record_list_get_length (milestones); i++)
    {
      GwMilestone *milestone = GW_MILESTONE (gw_record_list_get (milestones, i));
      GwDate date = gw_milestone_get_date (milestone);
      gint64 value = gw_milestone_get_value (milestone);

      if (date != GW_DATE_NONE)
        {
          if (date < last_date)
            return refuse (error, date < gw_goal_get_start (self)
                                    ? _("A milestone lies before the start of the goal.")
                                    : _("The dates of the milestones must follow each other."));
          if (gw_goal_get_due (self) != GW_DATE_NONE && date > gw_goal_get_due (self))
            return refuse (error, _("A milestone lies after the due date. Choose an earlier date."));
          last_date = date;
        }
      if (value != GW_UNSET)
        {
          if (last_value != GW_UNSET && (value - last_value) * sign < 0)
            return refuse (error, _("Each milestone must be at least as far as the one before."));
          last_value = value;
        }
    }

  return TRUE;
}

static gboolean
check_parent (GwGoal  *self,
              GError **error)
{
  GwGoal *parent = gw_goal_get_parent (self);
  guint depth = 0;

  if (parent == NULL)
    return TRUE;

  /* A file can hold a circle further up, so that the way up need not end. */
  for (GwGoal *above = parent; above != NULL; above = gw_goal_get_parent (above))
    if (above == self)
      return refuse (error, _("A goal cannot be part of itself."));
    else if (++depth > MAX_DEPTH)
      return refuse (error, _("The goals are nested too deeply: at most 32 may stand above one another."));

  if (gw_goal_get_summed (self) && gw_goal_get_metric (self) != gw_goal_get_metric (parent))
    return refuse (error, _("A goal that adds to the one above must count the same metric."));
  if (gw_goal_get_start (self) != GW_DATE_NONE && gw_goal_get_start (self) < gw_goal_get_start (parent))
    return refuse (error, _("This goal starts before the goal it is part of."));
  if (gw_goal_get_due (parent) != GW_DATE_NONE && gw_goal_get_due (self) > gw_goal_get_due (parent))
    return refuse (error, _("This goal is due after the goal it is part of."));

  return TRUE;
}

/*< private >
 * gw_goal_validate:
 *
 * Returns: whether the goal's fields agree with each other
 */
gboolean
gw_goal_validate (GwRecord  *record,
                  GError   **error)
{
  GwGoal *self = GW_GOAL (record);

  return check_dates (self, error) && check_target (self, error) &&
         check_milestones (self, error) && check_parent (self, error);
}
