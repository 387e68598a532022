/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-projector-slides-private.h"

#include <glib/gi18n-lib.h>

#include "gw-funnel-figure.h"
#include "gw-funnel-plan.h"
#include "gw-milestone.h"
#include "gw-pace-figure.h"

static void
add_plan (const GwSlideMaker *maker)
{
  GwGoalInsight *insight = gw_insight_get_goal (gw_session_get_insight (maker->session), maker->goal);
  GwSlide *slide;

  if (!gw_goal_insight_has_plan (insight))
    return;

  slide = gw_slide_maker_add (maker, _("The way there"));
  slide->figure = gw_pace_figure_new (insight, maker->format);
  gw_pace_figure_set_show_forecast (GW_PACE_FIGURE (slide->figure), FALSE);
}

static void
add_milestones (const GwSlideMaker *maker)
{
  GwRecordList *milestones = gw_goal_get_milestones (maker->goal);
  GwSlide *slide;

  if (gw_record_list_get_length (milestones) == 0)
    return;

  slide = gw_slide_maker_add (maker, _("Near steps"));
  for (guint i = 0; i < gw_record_list_get_length (milestones); i++)
    {
      GwMilestone *milestone = GW_MILESTONE (gw_record_list_get (milestones, i));
      g_autofree char *date = gw_milestone_get_date (milestone) != GW_DATE_NONE
                                  ? gw_format_date (maker->format, gw_milestone_get_date (milestone))
                                  : g_strdup ("");

      gw_slide_add_row (slide, gw_milestone_get_title (milestone)[0] != '\0' ? gw_milestone_get_title (milestone)
                                                                             : _("A step"),
                        date, -1);
    }
}

static char *
say_need (const GwSlideMaker *maker,
          double              average,
          double              safe)
{
  g_autofree char *first = gw_format_value (maker->format, gw_funnel_round_up (average), 0);
  g_autofree char *second = gw_format_value (maker->format, gw_funnel_round_up (safe), 0);

  return g_strdup_printf ("%s · %s", first, second);
}

/* A picture cannot be cleaned of names as a text can. */
static gboolean
has_names (const GwSlideMaker *maker,
           const GwFunnelPlan *plan)
{
  gsize n_steps;
  const GwFunnelStep *steps = gw_funnel_plan_get_steps (plan, &n_steps);

  for (gsize i = 0; i < n_steps; i++)
    {
      g_autofree char *clean = gw_projector_names_clean (maker->names, gw_session_get_workshop (maker->session),
                                                         steps[i].name);

      if (!g_str_equal (clean, steps[i].name))
        return TRUE;
    }

  return FALSE;
}

static void
add_funnel (const GwSlideMaker *maker,
            const GwFunnelPlan *plan)
{
  gsize n_steps;
  const GwFunnelStep *steps = gw_funnel_plan_get_steps (plan, &n_steps);
  g_autofree char *chance = gw_format_percent (maker->format, gw_funnel_plan_get_chance (plan), 0);
  GwSlide *slide = gw_slide_maker_add (maker, _("Back to activities"));

  slide->text = g_strdup_printf (_("What the whole team needs: on average · safe at %s"), chance);
  if (!has_names (maker, plan))
    slide->figure = gw_funnel_figure_new (plan, maker->format);
  for (gsize i = 0; slide->figure == NULL && i < n_steps; i++)
    {
      g_autofree char *need = say_need (maker, steps[i].average, steps[i].safe);

      gw_slide_add_row (slide, steps[i].name, need, -1);
    }
  slide->quiet = g_strdup (_("The average plan succeeds about half the time."));
}

static void
add_week (const GwSlideMaker *maker,
          const GwFunnelPlan *plan)
{
  gsize n_steps;
  const GwFunnelStep *steps = gw_funnel_plan_get_steps (plan, &n_steps);
  GwSlide *slide = gw_slide_maker_add (maker, _("A person and day"));

  slide->text = g_strdup (_("What one person does on a working day: on average · safe"));
  for (gsize i = 0; i < n_steps; i++)
    {
      g_autofree char *average = gw_format_value (maker->format, steps[i].average_per_day, 1);
      g_autofree char *safe = gw_format_value (maker->format, steps[i].safe_per_day, 1);
      g_autofree char *both = g_strdup_printf ("%s · %s", average, safe);

      if (steps[i].average_per_day >= 0.05)
        gw_slide_add_row (slide, steps[i].name, both, -1);
    }
  slide->quiet = gw_funnel_plan_explain_capacity (plan, maker->format);
}

static void
add_deadline (const GwSlideMaker *maker,
              const GwFunnelPlan *plan)
{
  GwDate deadline = gw_funnel_plan_get_deadline (plan);
  GwSlide *slide;

  if (deadline == GW_DATE_NONE)
    return;

  slide = gw_slide_maker_add (maker, _("Opportunities must exist by"));
  slide->big = gw_format_date (maker->format, deadline);
  slide->text = gw_funnel_plan_explain_deadline (plan, gw_session_get_as_of (maker->session), maker->format);
}

/*< private >
 * gw_projector_slides_week:
 *
 * Page 4: from the number to this week.
 */
void
gw_projector_slides_week (const GwSlideMaker *maker)
{
  g_autoptr (GwFunnelPlan) plan = NULL;
  gsize n_steps;

  gw_slide_maker_add_question (maker, _("Which of these numbers is fully in our hands?"));
  if (maker->goal == NULL)
    return;

  add_plan (maker);
  add_milestones (maker);
  plan = gw_funnel_plan_new_for_goal (maker->goal, gw_session_get_as_of (maker->session));
  (void) gw_funnel_plan_get_steps (plan, &n_steps);
  if (n_steps == 0)
    return;
  add_funnel (maker, plan);
  add_week (maker, plan);
  add_deadline (maker, plan);
}
