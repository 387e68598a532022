/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-minutes-private.h"

#include <glib/gi18n-lib.h>

#include "gw-commitment.h"
#include "gw-decision.h"
#include "gw-member.h"
#include "gw-milestone.h"
#include "gw-page-state.h"
#include "gw-practice.h"
#include "gw-reflection.h"
#include "gw-review.h"
#include "gw-team-goals.h"

static void
free_item (gpointer data)
{
  GwMinutesItem *item = data;

  g_free (item->what);
  g_free (item->who);
  g_free (item);
}

static void
free_page (gpointer data)
{
  GwMinutesPage *page = data;

  g_ptr_array_unref (page->items);
  g_free (page);
}

/*< private >
 * gw_minutes_page_add:
 * @what: (transfer full): what was decided
 * @who: (nullable): who decided it
 */
void
gw_minutes_page_add (GwMinutesPage *self,
                     char          *what,
                     const char    *who)
{
  GwMinutesItem *item = g_new0 (GwMinutesItem, 1);

  item->what = what;
  item->who = g_strdup (who != NULL ? who : "");
  g_ptr_array_add (self->items, item);
}

/*< private >
 * gw_minutes_say_title:
 *
 * Returns: (transfer full): what @goal is called
 */
char *
gw_minutes_say_title (GwGoal *goal)
{
  return g_strdup (gw_goal_get_title (goal)[0] != '\0' ? gw_goal_get_title (goal) : _("Untitled goal"));
}

static void
add_why (GwMinutesPage  *page,
         GwTeam         *team,
         const GwFormat *format)
{
  GwReflection *reflection = gw_team_get_reflection (team);
  const char *reasons[] = { gw_reflection_get_why_customers (reflection), gw_reflection_get_why_team (reflection) };
  const char *evidence = gw_reflection_get_lock_evidence (reflection);

  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (reasons[i][0] != '\0')
      gw_minutes_page_add (page, g_strdup_printf (i == 0 ? _("Why, for customers: %s") : _("Why, for the team: %s"),
                                                  reasons[i]), NULL);
  if (gw_reflection_get_lock_date (reflection) != GW_DATE_NONE)
    {
      g_autofree char *date = gw_format_date (format, gw_reflection_get_lock_date (reflection));

      gw_minutes_page_add (page, g_strdup_printf (_("The decision stands until %s."), date),
                           gw_reflection_get_lock_who (reflection));
    }
  if (evidence[0] != '\0')
    gw_minutes_page_add (page, g_strdup_printf (_("What would change it: %s"), evidence), NULL);
}

static void
add_practices (GwMinutesPage *page,
               GwTeam        *team)
{
  GwRecordList *practices = gw_team_get_practices (team);

  for (guint i = 0; i < gw_record_list_get_length (practices); i++)
    {
      GwPractice *practice = GW_PRACTICE (gw_record_list_get (practices, i));
      gboolean inside = gw_practice_get_audience (practice) == GW_AUDIENCE_TEAM;

      if (gw_practice_get_promise (practice)[0] != '\0')
        /* Translators: what people will do, and how often */
        gw_minutes_page_add (page, g_strdup_printf (inside ? _("In the team we will %s (%s)")
                                                           : _("With customers we will %s (%s)"),
                                                    gw_practice_get_promise (practice), gw_practice_get_often (practice)),
                             NULL);
    }
}

static void
add_week (GwMinutesPage  *page,
          GwGoal         *goal,
          const GwFormat *format)
{
  GwRecordList *milestones = gw_goal_get_milestones (goal);
  g_autofree char *title = gw_minutes_say_title (goal);

  gw_minutes_page_add (page, g_strdup_printf (_("The plan for “%s” runs %s."), title,
                                              gw_choice_get_label (GW_TYPE_CURVE, (int) gw_goal_get_curve (goal))), NULL);
  for (guint i = 0; i < gw_record_list_get_length (milestones); i++)
    {
      GwMilestone *milestone = GW_MILESTONE (gw_record_list_get (milestones, i));
      g_autofree char *date = NULL;

      if (gw_milestone_get_date (milestone) == GW_DATE_NONE)
        continue;
      date = gw_format_date (format, gw_milestone_get_date (milestone));
      gw_minutes_page_add (page, g_strdup_printf (_("Near step by %s: %s"), date, gw_milestone_get_title (milestone)), NULL);
    }
}

/* Who promised to whom. Outcome, obstacle and plan stand on the member's own
 * sheet and nowhere else. */
static void
add_promises (GwMinutesPage *page,
              GwTeam        *team)
{
  GwRecordList *members = gw_team_get_members (team);

  for (guint i = 0; i < gw_record_list_get_length (members); i++)
    {
      GwMember *member = GW_MEMBER (gw_record_list_get (members, i));
      GwGoal *goal = gw_team_goals_find_member_goal (team, member);
      GwCommitment *commitment = goal != NULL ? gw_goal_get_commitment (goal) : NULL;

      if (commitment == NULL || gw_record_list_get_length (gw_commitment_get_plans (commitment)) == 0)
        continue;
      if (gw_commitment_get_witness (commitment)[0] != '\0')
        gw_minutes_page_add (page, g_strdup_printf (_("%s has an if-then plan; witness: %s"), gw_member_get_name (member),
                                                    gw_commitment_get_witness (commitment)), gw_member_get_name (member));
      else
        gw_minutes_page_add (page, g_strdup_printf (_("%s has an if-then plan"), gw_member_get_name (member)),
                             gw_member_get_name (member));
    }
}

static void
add_review (GwMinutesPage  *page,
            GwTeam         *team,
            const GwFormat *format)
{
  GwReview *review = gw_team_get_review (team);
  g_autofree char *date = NULL;

  if (gw_review_get_first (review) == GW_DATE_NONE)
    return;

  date = gw_format_date (format, gw_review_get_first (review));
  /* Translators: how often, how long, from when: "Review every week for 30 minutes, first on 12 January 2026". */
  gw_minutes_page_add (page, g_strdup_printf (_("Review %s for %d minutes, first on %s"),
                                              gw_choice_get_label (GW_TYPE_RHYTHM, (int) gw_review_get_rhythm (review)),
                                              (int) gw_review_get_minutes (review), date), NULL);
  if (gw_review_get_chair (review) != NULL)
    gw_minutes_page_add (page, g_strdup_printf (_("In the chair: %s"), gw_member_get_name (gw_review_get_chair (review))),
                         NULL);
}

static void
add_agreement (GwMinutesPage  *page,
               GwWorkshop     *workshop,
               const GwFormat *format)
{
  g_autofree char *date = NULL;

  if (gw_workshop_get_committed_on (workshop) == GW_DATE_NONE)
    return;

  date = gw_format_date (format, gw_workshop_get_committed_on (workshop));
  gw_minutes_page_add (page, g_strdup_printf (_("The goals were agreed on %s."), date), NULL);
}

static void
add_team (GwMinutesPage  *page,
          GwTeam         *team,
          const GwFormat *format)
{
  GwGoal *goal = gw_team_goals_find_team_goal (team);

  switch (page->page)
    {
    case GW_PAGE_SET_UP:
      {
        guint n_members = gw_record_list_get_length (gw_team_get_members (team));

        gw_minutes_page_add (page, g_strdup_printf (ngettext ("%s: %u person", "%s: %u people", n_members),
                                                    gw_team_get_name (team), n_members), NULL);
      }
      break;
    case GW_PAGE_WHY:
      add_why (page, team, format);
      break;
    case GW_PAGE_RELATIONSHIPS:
      add_practices (page, team);
      break;
    case GW_PAGE_SPECIFIC:
      if (goal != NULL)
        gw_minutes_add_number (page, team, goal, format);
      break;
    case GW_PAGE_WEEK:
      if (goal != NULL)
        add_week (page, goal, format);
      break;
    case GW_PAGE_OBSTACLES:
      add_promises (page, team);
      break;
    case GW_PAGE_SCORE:
      add_review (page, team, format);
      break;
    case GW_PAGE_READ_BACK:
    default:
      gw_minutes_add_revisions (page, team, format);
      break;
    }
}

static GwPageState *
find_state (GwWorkshop *workshop,
            GwPage      page)
{
  GwRecordList *pages = gw_workshop_get_pages (workshop);

  for (guint i = 0; i < gw_record_list_get_length (pages); i++)
    if (gw_page_state_get_page (GW_PAGE_STATE (gw_record_list_get (pages, i))) == page)
      return GW_PAGE_STATE (gw_record_list_get (pages, i));

  return NULL;
}

static void
add_decisions (GwMinutesPage *page,
               GwPageState   *state)
{
  GwRecordList *decisions = gw_page_state_get_decisions (state);

  for (guint i = 0; i < gw_record_list_get_length (decisions); i++)
    {
      GwDecision *decision = GW_DECISION (gw_record_list_get (decisions, i));

      if (gw_decision_get_what (decision)[0] != '\0')
        gw_minutes_page_add (page, g_strdup (gw_decision_get_what (decision)), gw_decision_get_who (decision));
    }
}

/**
 * gw_minutes_new:
 * @workshop: the workshop
 * @format: how to write numbers and dates
 *
 * Who decided what, on which page, and how long it took. Private answers are
 * not read, first numbers only once they were revealed to all.
 *
 * Returns: (transfer full) (element-type GwMinutesPage): the eight pages
 */
GPtrArray *
gw_minutes_new (GwWorkshop     *workshop,
                const GwFormat *format)
{
  GPtrArray *pages;

  g_return_val_if_fail (GW_IS_WORKSHOP (workshop), NULL);
  g_return_val_if_fail (format != NULL, NULL);

  pages = g_ptr_array_new_with_free_func (free_page);
  for (int number = GW_PAGE_SET_UP; number <= GW_PAGE_READ_BACK; number++)
    {
      GwPageState *state = find_state (workshop, (GwPage) number);
      GwMinutesPage *page = g_new0 (GwMinutesPage, 1);

      page->page = (GwPage) number;
      page->progress = state != NULL ? gw_page_state_get_progress (state) : GW_PAGE_PROGRESS_UNTOUCHED;
      page->planned_minutes = state != NULL ? gw_page_state_get_planned_minutes (state) : 0;
      if (page->planned_minutes == 0)
        page->planned_minutes = gw_page_get_usual_minutes (page->page);
      page->seconds = state != NULL ? gw_page_state_get_actual_seconds (state) : 0;
      page->items = g_ptr_array_new_with_free_func (free_item);
      g_ptr_array_add (pages, page);

      if (page->page == GW_PAGE_READ_BACK)
        add_agreement (page, workshop, format);
      for (guint i = 0; i < gw_record_list_get_length (gw_workshop_get_teams (workshop)); i++)
        add_team (page, GW_TEAM (gw_record_list_get (gw_workshop_get_teams (workshop), i)), format);
      if (state != NULL)
        add_decisions (page, state);
    }

  return pages;
}
