/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-goal-text.h"

#include <glib/gi18n-lib.h>

#include "gw-member.h"
#include "gw-metric.h"
#include "gw-shown-text.h"
#include "gw-team.h"

/**
 * gw_goal_text_title:
 *
 * Returns: (transfer full): the title, or what stands in for it
 */
char *
gw_goal_text_title (GwGoal *goal)
{
  g_return_val_if_fail (GW_IS_GOAL (goal), NULL);

  if (gw_goal_get_title (goal)[0] == '\0')
    return g_strdup (_("Untitled goal"));

  return gw_shown_text (gw_goal_get_title (goal));
}

/**
 * gw_goal_text_owner:
 *
 * Returns: (transfer full): whose goal it is: a member's, or else the team's;
 *   may be empty
 */
char *
gw_goal_text_owner (GwGoal *goal)
{
  GwMember *owner;
  GwRecord *team;

  g_return_val_if_fail (GW_IS_GOAL (goal), NULL);

  owner = gw_goal_get_owner (goal);
  if (owner != NULL)
    return gw_shown_text (gw_member_get_name (owner));

  team = gw_record_get_ancestor (GW_RECORD (goal), GW_TYPE_TEAM);
  return gw_shown_text (team != NULL ? gw_team_get_name (GW_TEAM (team)) : "");
}

static char *
write_amount (GwGoal         *goal,
              const GwFormat *format,
              gint64          amount)
{
  if (amount == GW_UNSET)
    /* Translators: stands for a number that is not known yet. */
    return g_strdup (C_("number", "?"));

  return gw_format_amount (format, amount, gw_record_get_decimals (GW_RECORD (goal)));
}

/**
 * gw_goal_text_way:
 * @format: how numbers are written
 * @rtl: whether the text runs from right to left, and the arrow with it
 *
 * Returns: (transfer full): from where to where: "0 → 3 600", or between which
 *   limits; empty while neither is known
 */
char *
gw_goal_text_way (GwGoal         *goal,
                  const GwFormat *format,
                  gboolean        rtl)
{
  gboolean is_band;
  gint64 first, last;
  g_autofree char *first_text = NULL;
  g_autofree char *last_text = NULL;

  g_return_val_if_fail (GW_IS_GOAL (goal), NULL);
  g_return_val_if_fail (format != NULL, NULL);

  is_band = gw_goal_get_direction (goal) == GW_DIRECTION_BAND;
  first = is_band ? gw_goal_get_low (goal) : gw_goal_get_baseline (goal);
  last = is_band ? gw_goal_get_high (goal) : gw_goal_get_target (goal);
  if (first == GW_UNSET && last == GW_UNSET)
    return g_strdup ("");

  first_text = write_amount (goal, format, first);
  last_text = write_amount (goal, format, last);
  if (is_band)
    /* Translators: the two limits of a value, such as "10 to 14" */
    return g_strdup_printf (C_("limits", "%s to %s"), first_text, last_text);

  return g_strdup_printf (rtl ? "%s ← %s" : "%s → %s", first_text, last_text);
}

/**
 * gw_goal_text_unit:
 *
 * Returns: (transfer none): the unit of its metric; may be empty
 */
const char *
gw_goal_text_unit (GwGoal *goal)
{
  g_return_val_if_fail (GW_IS_GOAL (goal), NULL);

  return gw_goal_get_metric (goal) != NULL ? gw_metric_get_unit (gw_goal_get_metric (goal)) : "";
}
