/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-new-workshop.h"

#include <glib/gi18n-lib.h>

#include "gw-edit.h"
#include "gw-goal.h"
#include "gw-metric.h"
#include "gw-page-state.h"
#include "gw-period.h"
#include "gw-team.h"

/* Half a day, as the workshop plans it. */
static const int planned_minutes[] = { 10, 20, 25, 50, 40, 40, 25, 15 };

/* What a new workshop starts with is not an edit of the user's, so it goes past
 * the history; it is refused only when this file is wrong. */
static void
apply (GwEdit *edit)
{
  g_autoptr (GError) error = NULL;

  if (!gw_edit_apply (edit, &error))
    g_critical ("A new workshop is not valid: %s", error->message);
}

static void
add_pages (GwEdit     *edit,
           GwWorkshop *workshop)
{
  for (int page = 0; page < (int) G_N_ELEMENTS (planned_minutes); page++)
    {
      g_autoptr (GwRecord) state = gw_record_new (GW_TYPE_PAGE_STATE, NULL);

      gw_edit_insert (edit, GW_RECORD (workshop), "pages", G_MAXUINT, state);
      gw_edit_set_choice (edit, state, "page", page);
      gw_edit_set_integer (edit, state, "planned-minutes", planned_minutes[page]);
    }
}

static void
add_team (GwEdit     *edit,
          GwWorkshop *workshop)
{
  g_autoptr (GwRecord) metric = gw_record_new (GW_TYPE_METRIC, NULL);
  g_autoptr (GwRecord) team = gw_record_new (GW_TYPE_TEAM, NULL);

  gw_edit_insert (edit, GW_RECORD (workshop), "metrics", G_MAXUINT, metric);
  gw_edit_set_text (edit, metric, "name", _("Sales"));
  gw_edit_insert (edit, GW_RECORD (workshop), "teams", G_MAXUINT, team);
  gw_edit_set_text (edit, team, "name", _("Sales Team"));
  gw_edit_set_reference (edit, team, "metric", metric);
}

/**
 * gw_new_workshop_blank:
 * @today: the present day
 *
 * Returns: (transfer full): a workshop for the year that @today most likely
 *   sets goals for, with its eight pages and a team that has nobody in it yet
 */
GwWorkshop *
gw_new_workshop_blank (GwDate today)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("");
  GwWorkshop *workshop;
  GwDate start = GW_DATE_NONE;
  GwDate end = GW_DATE_NONE;

  g_return_val_if_fail (gw_date_is_valid (today), NULL);

  workshop = GW_WORKSHOP (gw_record_new (GW_TYPE_WORKSHOP, NULL));
  if (gw_period_find_coming (gw_workshop_get_period (workshop), (int) gw_workshop_get_fiscal_start (workshop), today, &start, &end))
    {
      gw_edit_set_date (edit, GW_RECORD (workshop), "start", start);
      gw_edit_set_date (edit, GW_RECORD (workshop), "end", end);
    }
  add_pages (edit, workshop);
  add_team (edit, workshop);
  apply (edit);
  return workshop;
}

static void
remove_revisions (GwEdit *edit,
                  GwGoal *goal)
{
  GwRecordList *revisions = gw_goal_get_revisions (goal);

  for (guint i = 0; i < gw_record_list_get_length (revisions); i++)
    gw_edit_remove (edit, gw_record_list_get (revisions, i));
}

static void
open_goal (GwEdit *edit,
           GwGoal *goal)
{
  GwCheckIns *numbers = gw_record_get_check_ins (GW_RECORD (goal));

  for (guint i = 0; numbers != NULL && i < gw_check_ins_get_length (numbers); i++)
    gw_edit_remove_check_in (edit, GW_RECORD (goal), gw_check_ins_get (numbers, i)->date);
  gw_edit_set_choice (edit, GW_RECORD (goal), "state", GW_GOAL_STATE_DRAFT);
  if (gw_goal_get_commitment (goal) == NULL)
    return;

  gw_edit_set_boolean (edit, GW_RECORD (gw_goal_get_commitment (goal)), "read-aloud", FALSE);
  gw_edit_set_date (edit, GW_RECORD (gw_goal_get_commitment (goal)), "signed-on", GW_DATE_NONE);
}

static void
clear_goals (GwWorkshop *workshop,
             void (*clear) (GwEdit *edit, GwGoal *goal))
{
  g_autoptr (GwEdit) edit = gw_edit_new ("");

  for (guint t = 0; t < gw_record_list_get_length (gw_workshop_get_teams (workshop)); t++)
    {
      GwTeam *team = GW_TEAM (gw_record_list_get (gw_workshop_get_teams (workshop), t));

      for (guint g = 0; g < gw_record_list_get_length (gw_team_get_goals (team)); g++)
        clear (edit, GW_GOAL (gw_record_list_get (gw_team_get_goals (team), g)));
    }
  apply (edit);
}

/**
 * gw_new_workshop_clear:
 *
 * Makes a workshop that was held one that is still to be held: its people,
 * goals and words stay; numbers, agreements and what was ticked go.
 */
void
gw_new_workshop_clear (GwWorkshop *workshop)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("");

  g_return_if_fail (GW_IS_WORKSHOP (workshop));

  /* First what makes a goal an agreed one, so that the rest may change. */
  clear_goals (workshop, remove_revisions);
  clear_goals (workshop, open_goal);

  gw_edit_set_date (edit, GW_RECORD (workshop), "as-of", GW_DATE_NONE);
  gw_edit_set_date (edit, GW_RECORD (workshop), "committed-on", GW_DATE_NONE);
  for (guint i = 0; i < gw_record_list_get_length (gw_workshop_get_pages (workshop)); i++)
    {
      GwRecord *page = gw_record_list_get (gw_workshop_get_pages (workshop), i);

      gw_edit_set_choice (edit, page, "progress", GW_PAGE_PROGRESS_UNTOUCHED);
      gw_edit_set_integer (edit, page, "actual-seconds", 0);
    }
  apply (edit);
}
