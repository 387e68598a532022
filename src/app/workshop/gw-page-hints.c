/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-page-hints.h"

#include "gw-hint.h"

/* Where in the workshop a hint is of use. The gap to a member's own number is
 * said with its size by page 3 itself. */
static const GwPage places[GW_N_HINTS + 1] = {
  [GW_HINT_NO_TARGET] = GW_PAGE_SPECIFIC,
  [GW_HINT_NO_END] = GW_PAGE_SPECIFIC,
  [GW_HINT_NO_BASELINE] = GW_PAGE_SPECIFIC,
  [GW_HINT_SAME_AS_LAST] = GW_PAGE_SPECIFIC,
  [GW_HINT_DIFFICULTY] = GW_PAGE_SPECIFIC,
  [GW_HINT_FASTER_THAN_EVER] = GW_PAGE_SPECIFIC,
  [GW_HINT_STILL_RAMPING] = GW_PAGE_SPECIFIC,
  [GW_HINT_NO_GUARD] = GW_PAGE_SPECIFIC,
  [GW_HINT_DOES_NOT_ADD_UP] = GW_PAGE_SPECIFIC,
  [GW_HINT_NO_NEAR_STOP] = GW_PAGE_WEEK,
  [GW_HINT_HALF_A_PLAN] = GW_PAGE_OBSTACLES,
  [GW_HINT_REVISED_AGAIN] = GW_PAGE_SCORE,
  [GW_HINT_STALE] = GW_PAGE_SCORE,
};

static void
add (GwLivePanel *live,
     GPtrArray   *hints,
     GwPage       page)
{
  for (guint i = 0; i < hints->len; i++)
    {
      const GwHint *hint = g_ptr_array_index (hints, i);
      GwHintNumber number = gw_hint_get_number (hint);

      /* Private hints are for the leader alone, and never beside an exercise. */
      if (gw_hint_is_private (hint) || gw_hint_is_dismissed (hint))
        continue;
      if (places[number] == page ||
          (number == GW_HINT_MORE_THAN_THE_HOURS && (page == GW_PAGE_WEEK || page == GW_PAGE_RELATIONSHIPS)))
        gw_live_panel_add_hint (live, gw_hint_get_sentence (hint));
    }
}

/**
 * gw_page_hints_for_goal:
 * @live: takes the hints
 * @page: where they stand
 *
 * Says those hints about @goal that belong to @page.
 */
void
gw_page_hints_for_goal (GwLivePanel *live,
                        GwSession   *session,
                        GwPage       page,
                        GwGoal      *goal)
{
  g_autoptr (GPtrArray) hints = NULL;

  g_return_if_fail (GW_IS_LIVE_PANEL (live));
  g_return_if_fail (GW_IS_SESSION (session));
  g_return_if_fail (GW_IS_GOAL (goal));

  hints = gw_hints_list_for_goal (gw_session_get_insight (session), goal, gw_session_get_format (session));
  add (live, hints, page);
}

/**
 * gw_page_hints_for_team:
 * @live: takes the hints
 * @page: where they stand
 *
 * Says those hints about @team as a whole that belong to @page.
 */
void
gw_page_hints_for_team (GwLivePanel *live,
                        GwSession   *session,
                        GwPage       page,
                        GwTeam      *team)
{
  g_autoptr (GPtrArray) hints = NULL;

  g_return_if_fail (GW_IS_LIVE_PANEL (live));
  g_return_if_fail (GW_IS_SESSION (session));
  g_return_if_fail (GW_IS_TEAM (team));

  hints = gw_hints_list_for_team (gw_session_get_insight (session), team, gw_session_get_format (session));
  add (live, hints, page);
}
