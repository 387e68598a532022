/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-member-facts-private.h"

#include "gw-commitment.h"
#include "gw-metric.h"
#include "gw-sheet-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How many reviews to name. */
#define N_REVIEWS 3

/* "I intend to reach 770 thousand USD by 31 December 2026.", or with the name
 * where the number alone would not say which goal it is. */
static char *
format_intent (GwGoal         *goal,
               gboolean        by_name,
               GwDate          end,
               const GwFormat *format)
{
  gboolean is_band = gw_goal_get_direction (goal) == GW_DIRECTION_BAND;
  GwMetric *metric = gw_goal_get_metric (goal);
  g_autofree char *date = gw_format_date (format, end);
  g_autofree char *target = NULL;
  g_autofree char *amount = NULL;

  if (by_name || is_band || gw_goal_get_target (goal) == GW_UNSET)
    {
      g_autofree char *text = gw_sheet_text_goal (goal, format);

      /* Translators, for both: a goal in one line, and a date */
      return g_strdup_printf (is_band ? _("I intend to keep to this until %2$s: %1$s.")
                                      : _("I intend to reach this by %2$s: %1$s."), text, date);
    }

  target = gw_sheet_text_amount (format, gw_goal_get_target (goal), gw_record_get_decimals (GW_RECORD (goal)));
  /* Translators: a number and what it counts, such as "770 thousand USD" */
  amount = metric != NULL && gw_sheet_text_says (gw_metric_get_unit (metric))
             ? g_strdup_printf (C_("amount", "%s %s"), target, gw_metric_get_unit (metric))
             : g_strdup (target);
  /* Translators: an amount and a date */
  return g_strdup_printf (_("I intend to reach %s by %s."), amount, date);
}

/* The same for all that is promised, a sentence each. */
static char *
format_intents (GwInsight      *insight,
                GwGoal         *goal,
                GPtrArray      *parts,
                GwDate          end,
                const GwFormat *format)
{
  g_autofree char *first = format_intent (goal, FALSE, end, format);
  GString *text = g_string_new (first);

  for (guint i = 0; i < parts->len; i++)
    {
      GwGoal *part = g_ptr_array_index (parts, i);
      g_autofree char *intent = NULL;

      intent = format_intent (part, TRUE, gw_goal_insight_get_end (gw_insight_get_goal (insight, part)), format);
      g_string_append_printf (text, " %s", intent);
    }

  return g_string_free (text, FALSE);
}

/**
 * gw_member_facts_fill_promise:
 * @self: facts
 * @insight: what the numbers say
 * @team: the team, whose review it is
 * @goal: the goal that the sheet is about
 * @parts: (element-type GwGoal): parts of other goals of the team that are
 *   promised, too
 * @end: its last day
 * @format: how to write numbers and dates
 * @as_of: the day that the sheet speaks of
 *
 * Fills in "I intend to … I will show my numbers to … on …".
 */
void
gw_member_facts_fill_promise (GwMemberFacts  *self,
                              GwInsight      *insight,
                              GwTeam         *team,
                              GwGoal         *goal,
                              GPtrArray      *parts,
                              GwDate          end,
                              const GwFormat *format,
                              GwDate          as_of)
{
  GwReview *review;
  const char *audience;
  g_autofree char *intent = NULL;
  g_autofree char *rhythm = NULL;
  g_autofree char *reviews = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (GW_IS_TEAM (team) && GW_IS_GOAL (goal));

  if (end == GW_DATE_NONE)
    return;

  review = gw_team_get_review (team);
  audience = gw_commitment_get_audience (gw_goal_get_commitment (goal));
  if (*audience == '\0')
    audience = _("the team");
  intent = format_intents (insight, goal, parts, end, format);
  rhythm = gw_sheet_text_rhythm (review);
  reviews = gw_sheet_text_reviews (review, gw_goal_get_start (goal) != GW_DATE_NONE ? gw_goal_get_start (goal) : as_of,
                          end, format, as_of, N_REVIEWS);
  /* People often write "the team every Monday at 9:00" as one thing. */
  if (strstr (audience, rhythm) != NULL && reviews != NULL)
    /* Translators: a sentence; to whom and how often; a list of dates */
    self->promise = g_strdup_printf (_("%s I will show my numbers to %s; next reviews %s."), intent, audience, reviews);
  else if (reviews != NULL)
    /* Translators: a sentence; to whom; how often; a list of dates */
    self->promise = g_strdup_printf (_("%s I will show my numbers to %s %s; next reviews %s."),
                                     intent, audience, rhythm, reviews);
  else
    /* Translators: a sentence; to whom; how often */
    self->promise = g_strdup_printf (_("%s I will show my numbers to %s %s."), intent, audience, rhythm);
}
