/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-practice-goals.h"

#include <glib/gi18n-lib.h>

#include "gw-metric.h"
#include "gw-rhythm.h"

#define LONGEST_TITLE 80

static char *
get_title (GwPractice *practice)
{
  g_autofree char *promise = g_strstrip (g_strdup (gw_practice_get_promise (practice)));

  return g_utf8_strlen (promise, -1) > LONGEST_TITLE ? g_utf8_substring (promise, 0, LONGEST_TITLE)
                                                     : g_steal_pointer (&promise);
}

/* What “how often” comes to until the end; unset where it can mean anything. */
static gint64
find_target (GwSession  *session,
             GwPractice *practice)
{
  GwWorkshop *workshop = gw_session_get_workshop (session);
  guint times = gw_rhythm_count (gw_practice_get_often (practice), workshop, gw_workshop_get_start (workshop),
                                 gw_workshop_get_end (workshop));

  return times > 0 ? (gint64) times : GW_UNSET;
}

/* What practices are counted in: one metric for all of them. */
static GwRecord *
ensure_metric (GwSession *session,
               GwEdit    *edit)
{
  GwRecordList *metrics = gw_workshop_get_metrics (gw_session_get_workshop (session));
  g_autoptr (GwRecord) metric = NULL;

  for (guint i = 0; i < gw_record_list_get_length (metrics); i++)
    if (g_str_equal (gw_metric_get_name (GW_METRIC (gw_record_list_get (metrics, i))), _("Times kept")))
      return gw_record_list_get (metrics, i);

  metric = gw_record_new (GW_TYPE_METRIC, NULL);
  gw_edit_insert (edit, GW_RECORD (gw_session_get_workshop (session)), "metrics", G_MAXUINT, metric);
  gw_edit_set_text (edit, metric, "name", _("Times kept"));
  gw_edit_set_text (edit, metric, "unit", _("times"));
  /* The edit holds it. */
  return metric;
}

static void
make_goal (GwSession  *session,
           GwPractice *practice,
           GwEdit     *edit)
{
  GwWorkshop *workshop = gw_session_get_workshop (session);
  GwRecord *team = gw_record_get_parent (GW_RECORD (practice));
  g_autoptr (GwRecord) goal = gw_record_new (GW_TYPE_GOAL, NULL);
  g_autofree char *title = get_title (practice);
  gint64 target = find_target (session, practice);

  gw_edit_insert (edit, team, "goals", G_MAXUINT, goal);
  gw_edit_set_text (edit, goal, "title", title);
  gw_edit_set_reference (edit, goal, "metric", ensure_metric (session, edit));
  gw_edit_set_integer (edit, goal, "baseline", 0);
  if (target != GW_UNSET)
    gw_edit_set_integer (edit, goal, "target", target);
  gw_edit_set_date (edit, goal, "start", gw_workshop_get_start (workshop));
  gw_edit_set_date (edit, goal, "due", gw_workshop_get_end (workshop));
  gw_edit_set_reference (edit, GW_RECORD (practice), "goal", goal);
}

/* The goal that the tick made, as long as nobody has worked on it. */
static GwGoal *
find_untouched (GwSession  *session,
                GwPractice *practice)
{
  GwGoal *goal = gw_practice_get_goal (practice);
  g_autofree char *title = get_title (practice);
  gint64 target = find_target (session, practice);

  if (goal == NULL || !g_str_equal (gw_goal_get_title (goal), title) || gw_goal_get_state (goal) != GW_GOAL_STATE_DRAFT ||
      (gw_goal_get_target (goal) != GW_UNSET && gw_goal_get_target (goal) != target) ||
      gw_goal_get_owner (goal) != NULL || gw_check_ins_get_length (gw_record_get_check_ins (GW_RECORD (goal))) > 0 ||
      gw_record_list_get_length (gw_goal_get_milestones (goal)) > 0)
    return NULL;

  return goal;
}

static void
say_made (GwSession  *session,
          GwPractice *practice)
{
  gint64 target = find_target (session, practice);
  g_autofree char *day = NULL;
  g_autofree char *sentence = NULL;

  if (target == GW_UNSET)
    {
      gw_session_say_done (session, _("It is a goal of the team now. Give it a target in the goals view."));
      return;
    }

  day = gw_format_date (gw_session_get_format (session), gw_workshop_get_end (gw_session_get_workshop (session)));
  sentence = g_strdup_printf (ngettext ("It is a goal of the team now: %d time by %s. You can change that in the goals view.",
                                        "It is a goal of the team now: %d times by %s. You can change that in the goals view.",
                                        (gulong) target), (int) target, day);
  gw_session_say_done (session, sentence);
}

/**
 * gw_practice_goals_set:
 * @practice: of a team of the open document
 * @as_goal: whether it is to be an activity goal
 *
 * Makes an activity goal of a practice, or takes that back: the goal goes
 * again unless somebody has worked on it. One edit.
 */
void
gw_practice_goals_set (GwSession  *session,
                       GwPractice *practice,
                       gboolean    as_goal)
{
  g_autoptr (GwEdit) edit = NULL;
  g_autofree char *title = NULL;
  GwGoal *goal;

  g_return_if_fail (GW_IS_SESSION (session));
  g_return_if_fail (GW_IS_PRACTICE (practice));

  title = get_title (practice);
  if (as_goal && title[0] == '\0')
    {
      gw_session_refuse (session, _("Write down first what you will do."));
      return;
    }

  edit = gw_edit_new (as_goal ? _("Make Activity Goal") : _("Take Back Activity Goal"));
  gw_edit_set_boolean (edit, GW_RECORD (practice), "as-goal", as_goal);
  goal = as_goal ? NULL : find_untouched (session, practice);
  if (as_goal)
    make_goal (session, practice, edit);
  else
    gw_edit_set_reference (edit, GW_RECORD (practice), "goal", NULL);
  if (goal != NULL)
    gw_edit_remove (edit, GW_RECORD (goal));
  if (!gw_session_commit (session, edit))
    return;

  if (as_goal)
    say_made (session, practice);
  else if (goal == NULL)
    gw_session_say (session, _("The goal stays, because somebody has worked on it."));
}
