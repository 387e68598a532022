/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-figure-kind.h"

#include "gw-allocation.h"
#include "gw-bullet-figure.h"
#include "gw-burn-up-figure.h"
#include "gw-funnel-figure.h"
#include "gw-member.h"
#include "gw-metric.h"
#include "gw-pace-figure.h"
#include "gw-pace-original.h"
#include "gw-spread-figure.h"
#include "gw-team.h"
#include "gw-thermometer-figure.h"
#include "gw-waterfall-figure.h"

#include <glib/gi18n-lib.h>

static const char *
get_unit (GwGoal *goal)
{
  GwMetric *metric = gw_goal_get_metric (goal);

  return metric != NULL ? gw_metric_get_unit (metric) : NULL;
}

static GwFigure *
new_pace (GwInsight      *insight,
          GwGoal         *goal,
          const GwFormat *format)
{
  GwFigure *figure = gw_pace_figure_new (gw_insight_get_goal (insight, goal), format);

  gw_pace_figure_set_title (GW_PACE_FIGURE (figure), gw_goal_get_title (goal));
  gw_pace_figure_set_unit (GW_PACE_FIGURE (figure), get_unit (goal));
  /* Nothing to show for a goal that was never revised. */
  (void) gw_pace_figure_set_original_of_goal (GW_PACE_FIGURE (figure), goal);

  return figure;
}

static GwFigure *
new_bullet (GwInsight      *insight,
            GwGoal         *goal,
            const GwFormat *format)
{
  return gw_bullet_figure_new_for_goal (gw_insight_get_goal (insight, goal), goal, format);
}

static GwFigure *
new_waterfall (GwInsight      *insight,
               GwGoal         *goal,
               const GwFormat *format)
{
  g_autoptr (GwAllocationPlan) plan = NULL;
  GwAllocation *allocation = gw_goal_get_allocation (goal);

  /* First numbers stay hidden until they are revealed, also as shares. */
  if (!gw_allocation_plan_is_wanted (goal)
      || (gw_allocation_get_method (allocation) == GW_METHOD_PROPOSALS && !gw_allocation_get_revealed (allocation)))
    return NULL;

  plan = gw_allocation_plan_new_for_goal (goal);
  if (gw_allocation_plan_get_ledger (plan)->target == 0 || gw_allocation_plan_get_n_shares (plan) == 0)
    return NULL;

  return gw_waterfall_figure_new (plan, get_unit (goal), gw_record_get_decimals (GW_RECORD (goal)), FALSE, format);
}

static GwFigure *
new_funnel (GwInsight      *insight,
            GwGoal         *goal,
            const GwFormat *format)
{
  g_autoptr (GwFunnelPlan) plan = gw_funnel_plan_new_for_goal (goal, gw_insight_get_as_of (insight));
  gsize n_steps = 0;

  (void) gw_funnel_plan_get_steps (plan, &n_steps);
  return n_steps > 0 ? gw_funnel_figure_new (plan, format) : NULL;
}

static GwFigure *
new_thermometer (GwInsight      *insight,
                 GwGoal         *goal,
                 const GwFormat *format)
{
  GwGoalInsight *says = gw_insight_get_goal (insight, goal);

  /* A band has no way to go. */
  if (!gw_goal_insight_has_plan (says))
    return NULL;

  return gw_thermometer_figure_new (says, gw_goal_get_title (goal), get_unit (goal), format);
}

static GwFigure *
new_spread_figure (GwInsight      *insight,
                   GwGoal         *goal,
                   gboolean        with_names,
                   const GwFormat *format)
{
  g_autoptr (GwTeamSpread) spread = gw_team_spread_new (insight, goal);

  return spread != NULL ? gw_spread_figure_new (spread, with_names, format) : NULL;
}

/* Without names: who wants them asks for them. */
static GwFigure *
new_spread (GwInsight      *insight,
            GwGoal         *goal,
            const GwFormat *format)
{
  return new_spread_figure (insight, goal, FALSE, format);
}

static GwFigure *
new_burn_up (GwInsight      *insight,
             GwGoal         *goal,
             const GwFormat *format)
{
  g_autoptr (GwTeamBurnUp) burn_up = gw_team_burn_up_new (insight, goal);

  return burn_up != NULL ? gw_burn_up_figure_new (burn_up, gw_goal_get_title (goal), get_unit (goal), format) : NULL;
}

static const struct
{
  const char *word;
  const char *name;
  GwFigure *(*create) (GwInsight      *insight,
                       GwGoal         *goal,
                       const GwFormat *format);
} kinds[GW_N_FIGURE_KINDS] = {
  [GW_FIGURE_KIND_PACE] = { "pace", NC_("figure", "Pace"), new_pace },
  [GW_FIGURE_KIND_BULLET] = { "bullet", NC_("figure", "Bullet"), new_bullet },
  [GW_FIGURE_KIND_WATERFALL] = { "allocation", NC_("figure", "Allocation"), new_waterfall },
  [GW_FIGURE_KIND_FUNNEL] = { "funnel", NC_("figure", "Funnel"), new_funnel },
  [GW_FIGURE_KIND_THERMOMETER] = { "thermometer", NC_("figure", "Thermometer"), new_thermometer },
  [GW_FIGURE_KIND_SPREAD] = { "spread", NC_("figure", "Spread"), new_spread },
  [GW_FIGURE_KIND_BURN_UP] = { "burn-up", NC_("figure", "Burn-up"), new_burn_up },
};

/**
 * gw_figure_kind_get_name:
 * @kind: a kind of figure
 *
 * Returns: what people call it, translated
 */
const char *
gw_figure_kind_get_name (GwFigureKind kind)
{
  g_return_val_if_fail (kind < GW_N_FIGURE_KINDS, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "figure", kinds[kind].name);
}

/**
 * gw_figure_kind_parse:
 * @word: a name as on the command line
 * @kind: (out): what it names
 *
 * Returns: whether there is such a kind
 */
gboolean
gw_figure_kind_parse (const char   *word,
                      GwFigureKind *kind)
{
  g_return_val_if_fail (word != NULL, FALSE);
  g_return_val_if_fail (kind != NULL, FALSE);

  /* What it was called first is still understood. */
  if (g_ascii_strcasecmp (word, "waterfall") == 0)
    word = kinds[GW_FIGURE_KIND_WATERFALL].word;
  for (guint i = 0; i < GW_N_FIGURE_KINDS; i++)
    {
      if (g_ascii_strcasecmp (kinds[i].word, word) != 0)
        continue;

      *kind = i;
      return TRUE;
    }

  return FALSE;
}

/**
 * gw_figure_kind_list_words:
 *
 * Returns: (transfer full): the names of all kinds, as on the command line
 */
char *
gw_figure_kind_list_words (void)
{
  const char *words[GW_N_FIGURE_KINDS + 1] = { NULL };

  for (guint i = 0; i < GW_N_FIGURE_KINDS; i++)
    words[i] = kinds[i].word;

  return g_strjoinv (", ", (GStrv) words);
}

/* Names come from strangers, and may be written in the other direction. */
#define ISOLATED "\342\201\250%s\342\201\251"

/* Whose the goal is: a member's, or else the team's; may be empty. */
static const char *
get_owner (GwGoal *goal)
{
  GwMember *owner = gw_goal_get_owner (goal);
  GwRecord *team = gw_record_get_ancestor (GW_RECORD (goal), GW_TYPE_TEAM);

  if (owner != NULL)
    return gw_member_get_name (owner);

  return team != NULL ? gw_team_get_name (GW_TEAM (team)) : "";
}

/**
 * gw_figure_caption_for_goal:
 * @self: a figure of @goal
 * @kind: what it is
 * @goal: a goal
 * @as_of: the day that it speaks of
 * @format: how to write dates
 *
 * Sets what stands above the figure where it leaves the program: what it is,
 * whose, in which unit and as of which day.
 */
void
gw_figure_caption_for_goal (GwFigure       *self,
                            GwFigureKind    kind,
                            GwGoal         *goal,
                            GwDate          as_of,
                            const GwFormat *format)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *day = NULL;
  g_autofree char *title = NULL;
  g_autofree char *details = NULL;
  const char *unit;

  g_return_if_fail (GW_IS_FIGURE (self));
  g_return_if_fail (kind < GW_N_FIGURE_KINDS);
  g_return_if_fail (GW_IS_GOAL (goal));
  g_return_if_fail (gw_date_is_valid (as_of) && format != NULL);

  /* The stages of a funnel are counted, a spread is of shares. */
  unit = kind != GW_FIGURE_KIND_FUNNEL && kind != GW_FIGURE_KIND_SPREAD ? get_unit (goal) : NULL;
  day = gw_format_date (format, as_of);
  if (*get_owner (goal) != '\0')
    g_ptr_array_add (parts, g_strdup_printf (ISOLATED, get_owner (goal)));
  if (unit != NULL && *unit != '\0')
    g_ptr_array_add (parts, g_strdup_printf (ISOLATED, unit));
  /* Translators: a day, at the end of what stands above a picture */
  g_ptr_array_add (parts, g_strdup_printf (_("as of %s"), day));
  g_ptr_array_add (parts, NULL);
  details = g_strjoinv (" · ", (char **) parts->pdata);
  title = *gw_goal_get_title (goal) != '\0'
            ? g_strdup_printf ("%s: " ISOLATED, gw_figure_kind_get_name (kind), gw_goal_get_title (goal))
            : g_strdup (gw_figure_kind_get_name (kind));
  gw_figure_set_caption (self, title, details);
}

static GwFigure *
caption (GwFigure       *figure,
         GwFigureKind    kind,
         GwInsight      *insight,
         GwGoal         *goal,
         const GwFormat *format)
{
  if (figure != NULL)
    gw_figure_caption_for_goal (figure, kind, goal, gw_insight_get_as_of (insight), format);

  return figure;
}

/**
 * gw_figure_new_for_goal:
 * @kind: what to draw
 * @insight: what the numbers say
 * @goal: a goal of the same workshop
 * @format: how to write numbers and dates
 *
 * Returns: (transfer full) (nullable): the figure; %NULL where the goal has
 *   nothing of the kind, such as a funnel
 */
GwFigure *
gw_figure_new_for_goal (GwFigureKind    kind,
                        GwInsight      *insight,
                        GwGoal         *goal,
                        const GwFormat *format)
{
  g_return_val_if_fail (kind < GW_N_FIGURE_KINDS, NULL);
  g_return_val_if_fail (GW_IS_INSIGHT (insight), NULL);
  g_return_val_if_fail (GW_IS_GOAL (goal), NULL);
  g_return_val_if_fail (format != NULL, NULL);

  return caption (kinds[kind].create (insight, goal, format), kind, insight, goal, format);
}

/**
 * gw_figure_new_spread_with_names:
 * @insight: what the numbers say
 * @goal: a goal of the same workshop
 * @format: how to write numbers and dates
 *
 * The spread of a goal's parts that says who is where: for those who asked for
 * the names, here and now.
 *
 * Returns: (transfer full) (nullable): the figure; %NULL where the goal has no parts
 */
GwFigure *
gw_figure_new_spread_with_names (GwInsight      *insight,
                                 GwGoal         *goal,
                                 const GwFormat *format)
{
  g_return_val_if_fail (GW_IS_INSIGHT (insight), NULL);
  g_return_val_if_fail (GW_IS_GOAL (goal), NULL);
  g_return_val_if_fail (format != NULL, NULL);

  return caption (new_spread_figure (insight, goal, TRUE, format), GW_FIGURE_KIND_SPREAD, insight, goal, format);
}
