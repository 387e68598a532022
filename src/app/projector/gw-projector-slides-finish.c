/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-projector-slides-private.h"

#include <glib/gi18n-lib.h>

#include "gw-commitment.h"
#include "gw-goal-text.h"
#include "gw-if-then-text.h"
#include "gw-if-then.h"
#include "gw-milestone.h"
#include "gw-review-dates.h"
#include "gw-review.h"
#include "gw-sheet-text.h"
#include "gw-team-goals.h"

static void
add_form (const GwSlideMaker *maker)
{
  GwSlide *slide = gw_slide_maker_add (maker, _("If …, then I will …"));

  slide->big = g_strdup (_("If …,\nthen I will …"));
  gw_slide_add_row (slide, _("Can be seen or heard:"),
                    _("If the second voicemail answers, then I will write three lines at once."), -1);
  gw_slide_add_row (slide, _("Too vague:"), _("If I lack motivation, then I will try harder."), -1);
}

/* How many have a plan; which one is theirs to tell. */
static void
add_plans_written (const GwSlideMaker *maker)
{
  GwRecordList *members = gw_team_get_members (maker->team);
  GwSlide *slide = gw_slide_maker_add (maker, _("Ten quiet minutes"));
  guint n_written = 0;

  for (guint i = 0; i < gw_record_list_get_length (members); i++)
    {
      GwGoal *goal = gw_team_goals_find_member_goal (maker->team, GW_MEMBER (gw_record_list_get (members, i)));

      if (goal != NULL && gw_if_then_has_whole (gw_goal_get_commitment (goal)))
        n_written++;
    }
  slide->big = g_strdup_printf (_("%u of %u"), n_written, gw_record_list_get_length (members));
  slide->text = g_strdup (_("have an if-then plan. What stands in it each of us tells, or does not."));
}

static void
add_rhythm (const GwSlideMaker *maker)
{
  GwReview *review = gw_team_get_review (maker->team);
  GwSlide *slide = gw_slide_maker_add (maker, _("We look at the number together"));
  int minutes = (int) gw_review_get_minutes (review);
  GwDate dates[4];
  guint n_dates;

  slide->big = gw_sheet_text_rhythm (review);
  slide->text = g_strdup_printf (ngettext ("for %d minute", "for %d minutes", (gulong) minutes), minutes);
  if (gw_review_get_chair (review) != NULL && maker->names != GW_PROJECTOR_NAMES_NONE)
    {
      g_autofree char *chair = gw_projector_names_dup (maker->names, gw_review_get_chair (review));

      gw_slide_add_row (slide, _("In the chair"), chair, -1);
    }
  n_dates = gw_review_dates_list (gw_review_get_first (review), gw_review_get_rhythm (review),
                                  (int) gw_review_get_weekday (review), GW_DATE_NONE,
                                  gw_workshop_get_end (gw_session_get_workshop (maker->session)),
                                  dates, G_N_ELEMENTS (dates));
  for (guint i = 0; i < n_dates; i++)
    {
      g_autofree char *date = gw_format_date (maker->format, dates[i]);

      gw_slide_add_row (slide, i == 0 ? _("First review") : gw_format_weekday_name (gw_date_get_weekday (dates[i])),
                        date, -1);
    }
}

static void
add_guards (const GwSlideMaker *maker)
{
  GwReview *review = gw_team_get_review (maker->team);
  const char *questions[][2] = {
    { _("Were customers harmed?"), gw_review_get_guard_customers (review) },
    { _("Discounts or pull-forward to hit a date?"), gw_review_get_guard_dates (review) },
    { _("Was other work neglected?"), gw_review_get_guard_neglect (review) },
    { _("Was somebody tempted to bend rules?"), gw_review_get_guard_rules (review) },
    { _("Was learning crowded out?"), gw_review_get_guard_learning (review) },
  };
  GwSlide *slide = gw_slide_maker_add (maker, _("Asked at every review"));

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    gw_slide_add_row (slide, questions[i][0], questions[i][1], -1);
}

static GwMember *
find_next_reader (const GwSlideMaker *maker,
                  guint              *n_read)
{
  GwRecordList *members = gw_team_get_members (maker->team);
  GwMember *next = NULL;

  *n_read = 0;
  for (guint i = 0; i < gw_record_list_get_length (members); i++)
    {
      GwMember *member = GW_MEMBER (gw_record_list_get (members, i));
      GwGoal *goal = gw_team_goals_find_member_goal (maker->team, member);

      if (goal == NULL)
        continue;
      if (gw_commitment_get_read_aloud (gw_goal_get_commitment (goal)))
        (*n_read)++;
      else if (next == NULL)
        next = member;
    }

  return next;
}

/* What a member reads aloud, for those at the back; after Reveal only. */
static void
show_own_goal (const GwSlideMaker *maker,
               GwSlide            *slide,
               GwMember           *member)
{
  GwGoal *goal = gw_team_goals_find_member_goal (maker->team, member);
  GwRecordList *plans = gw_commitment_get_plans (gw_goal_get_commitment (goal));
  g_autofree char *title = gw_goal_text_title (goal);
  g_autofree char *way = gw_goal_text_way (goal, maker->format, FALSE);

  gw_slide_add_row (slide, title, way, -1);
  if (gw_record_list_get_length (gw_goal_get_milestones (goal)) > 0)
    gw_slide_add_row (slide, _("First step"),
                      gw_milestone_get_title (GW_MILESTONE (gw_record_list_get (gw_goal_get_milestones (goal), 0))), -1);
  for (guint i = 0; i < gw_record_list_get_length (plans); i++)
    {
      GwIfThen *plan = GW_IF_THEN (gw_record_list_get (plans, i));

      gw_slide_add_row (slide, gw_if_then_read_cue (plan), gw_if_then_read_response (plan), -1);
    }
}

static void
add_turn (const GwSlideMaker *maker)
{
  guint n_members = gw_record_list_get_length (gw_team_get_members (maker->team));
  guint n_read;
  GwMember *member = find_next_reader (maker, &n_read);
  GwSlide *slide = gw_slide_maker_add (maker, _("Reading aloud"));

  slide->quiet = g_strdup_printf (_("%u of %u have read"), n_read, n_members);
  if (member == NULL)
    {
      slide->big = g_strdup (_("Thank you"));
      return;
    }

  slide->hides = TRUE;
  slide->big = gw_projector_names_dup (maker->names, member);
  if (slide->big[0] == '\0')
    {
      g_free (slide->big);
      slide->big = g_strdup (_("The next, please"));
    }
  slide->text = g_strdup (_("Goal, first step, if-then plan. Nobody comments."));
  if (maker->revealed)
    show_own_goal (maker, slide, member);
}

static void
add_committed (const GwSlideMaker *maker)
{
  GwDate date = gw_workshop_get_committed_on (gw_session_get_workshop (maker->session));
  GwSlide *slide;
  g_autofree char *text = NULL;

  if (date == GW_DATE_NONE)
    return;

  slide = gw_slide_maker_add (maker, _("Committed"));
  text = gw_format_date (maker->format, date);
  slide->big = g_strdup_printf (_("Agreed on %s"), text);
  slide->text = g_strdup (_("From now on a goal changes only with a reason and an approver. Sign your sheet on paper."));
}

/*< private >
 * gw_projector_slides_finish:
 *
 * Obstacles, keeping score, and reading back.
 */
void
gw_projector_slides_finish (const GwSlideMaker *maker,
                            GwPage              page)
{
  if (page == GW_PAGE_OBSTACLES)
    {
      gw_slide_maker_add_question (maker, _("What in me gets in the way?"));
      add_form (maker);
    }
  if (maker->team == NULL)
    return;

  if (page == GW_PAGE_OBSTACLES)
    add_plans_written (maker);
  else if (page == GW_PAGE_SCORE)
    {
      add_rhythm (maker);
      add_guards (maker);
    }
  else
    {
      add_turn (maker);
      add_committed (maker);
    }
}
