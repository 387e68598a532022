/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-key-figures.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What is said where there is no number. */
#define NOTHING "–"

static void
add_figure (GPtrArray  *figures,
            const char *caption,
            char       *value,
            char       *detail)
{
  GwKeyFigure *figure = g_new0 (GwKeyFigure, 1);

  figure->caption = g_strdup (caption);
  figure->value = value;
  figure->detail = detail;
  g_ptr_array_add (figures, figure);
}

/* Where a line ends, it does not end inside these words. Takes @words. */
static char *
keep_together (char *words)
{
  g_autoptr (GString) text = g_string_new (words);

  (void) g_string_replace (text, " ", "\302\240", 0);
  g_free (words);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Takes @amount. */
static char *
with_unit (char       *amount,
           const char *unit)
{
  g_autofree char *bare = amount;
  g_autofree char *whole = keep_together (g_strdup (unit));

  if (unit[0] == '\0')
    return g_steal_pointer (&bare);

  /* Translators: a number and what it counts, such as "3 600 thousand USD" */
  return g_strdup_printf (C_("amount", "%s %s"), bare, whole);
}

/* Takes @detail; says first what the number above it counts. */
static char *
after_unit (const char *unit,
            char       *detail)
{
  g_autofree char *bare = detail;

  if (unit[0] == '\0')
    return g_steal_pointer (&bare);

  /* Translators: a unit and what is said of the amount, such as
   * "thousand USD, 130 working days left" */
  return g_strdup_printf (C_("unit and days", "%s, %s"), unit, bare);
}

/* Of the figure that was added last. */
static void
explain (GPtrArray *figures,
         char      *explanation)
{
  GwKeyFigure *figure = g_ptr_array_index (figures, figures->len - 1);

  g_free (figure->explanation);
  figure->explanation = explanation;
}

static char *
write_limits (const GwGoalInsight *insight,
              const GwFormat      *format,
              const char          *unit)
{
  double low_limit = gw_goal_insight_get_low_limit (insight);
  double high_limit = gw_goal_insight_get_high_limit (insight);
  g_autofree char *low = gw_format_short_value (format, low_limit);
  g_autofree char *low_amount = with_unit (g_strdup (low), unit);
  g_autofree char *high = with_unit (gw_format_short_value (format, high_limit), unit);

  if (low_limit == -G_MAXDOUBLE && high_limit == G_MAXDOUBLE)
    return after_unit (unit, g_strdup (_("no limits yet")));
  if (low_limit == -G_MAXDOUBLE)
    return g_strdup_printf (_("at most %s"), high);
  if (high_limit == G_MAXDOUBLE)
    return g_strdup_printf (_("at least %s"), low_amount);

  /* Translators: the two limits of a value. */
  return g_strdup_printf (_("between %s and %s"), low, high);
}

/* Not "100 %" for what is not quite all of it. */
static char *
write_progress (const GwGoalInsight *insight,
                const GwFormat      *format)
{
  double progress = gw_goal_insight_get_progress (insight);

  return gw_format_percent (format, progress < 1 ? MIN (progress, 0.99) : progress, 0);
}

static void
add_reached (GPtrArray           *figures,
             const GwGoalInsight *insight,
             const GwFormat      *format,
             const char          *unit)
{
  g_autofree char *target = with_unit (gw_format_short_value (format, gw_goal_insight_get_target (insight)), unit);
  g_autofree char *progress = write_progress (insight, format);
  char *detail;

  if (!gw_goal_insight_has_actual (insight))
    {
      add_figure (figures, _("Reached"), g_strdup (NOTHING), g_strdup (_("no check-in yet")));
      return;
    }

  if (gw_goal_insight_is_band (insight))
    detail = write_limits (insight, format, unit);
  else if (!gw_goal_insight_has_plan (insight))
    detail = after_unit (unit, g_strdup (_("no target yet")));
  else if (gw_goal_insight_get_baseline (insight) != 0)
    /* Translators: how far on the way to a target, such as "42 % of the way to 96" */
    detail = g_strdup_printf (_("%s of the way to %s"), progress, target);
  else
    /* Translators: a share of the target, such as "42 % of 3 600" */
    detail = g_strdup_printf (_("%s of %s"), progress, target);

  add_figure (figures, _("Reached"),
              gw_format_short_value (format, gw_goal_insight_get_actual (insight)), detail);
}

static void
add_inside (GPtrArray           *figures,
            const GwGoalInsight *insight,
            const GwFormat      *format)
{
  if (gw_goal_insight_has_actual (insight))
    add_figure (figures, _("Inside"), write_progress (insight, format), g_strdup (_("of the days so far")));
}

static void
add_planned (GPtrArray           *figures,
             const GwGoalInsight *insight,
             const GwFormat      *format)
{
  GwDate date = gw_goal_insight_get_last_date (insight);
  g_autofree char *day = NULL;
  g_autofree char *caption = NULL;

  if (!gw_goal_insight_has_plan (insight) || date < gw_goal_insight_get_start (insight))
    return;

  day = gw_format_short_date (format, date);
  if (date == gw_goal_insight_get_as_of (insight) && gw_goal_insight_is_today (insight))
    caption = g_strdup (_("Planned by today"));
  else
    /* Translators: %s is a day, such as "30 June" */
    caption = g_strdup_printf (_("Planned by %s"), day);

  add_figure (figures, caption,
              gw_format_short_value (format, gw_goal_insight_get_planned (insight)),
              gw_format_percent (format, gw_plan_curve_get_share (gw_goal_insight_get_curve (insight), date), 0));
}

static void
add_pace (GPtrArray           *figures,
          const GwGoalInsight *insight,
          const GwFormat      *format)
{
  if (!gw_goal_insight_has_plan (insight))
    return;

  if (gw_goal_insight_has_pace (insight))
    add_figure (figures, _("Pace"),
                gw_format_value (format, gw_goal_insight_get_pace_for_print (insight, 2), 2),
                g_strdup (_("of plan")));
  else
    add_figure (figures, _("Pace"), g_strdup (NOTHING),
                g_strdup (gw_goal_insight_has_actual (insight) ? _("too early to tell") : _("no check-in yet")));
  explain (figures, g_strdup (_("What was reached, divided by what the plan asks for by that day: 1 is just on plan, less is behind it.")));
}

static const char *
explain_no_forecast (GwForecastReason reason)
{
  switch (reason)
    {
    case GW_FORECAST_REASON_NO_CHECK_INS:
      return _("no check-in yet");
    case GW_FORECAST_REASON_TOO_FEW:
      return _("too few check-ins");
    case GW_FORECAST_REASON_NOTHING_PLANNED_YET:
      return _("too early to tell");
    case GW_FORECAST_REASON_NOTHING_LEFT:
      return _("nothing left to forecast");
    case GW_FORECAST_REASON_ENOUGH:
    case GW_FORECAST_REASON_NOT_FOR_THIS_GOAL:
    default:
      return "";
    }
}

/* "8 times in 10" where it is that simple, since people know what that means. */
static char *
write_confidence (const GwFormat *format,
                  double          confidence)
{
  double tenths = confidence * 10;
  g_autofree char *percent = gw_format_percent (format, confidence, 0);

  if (fabs (tenths - round (tenths)) < 0.001)
    return g_strdup_printf (_("%d times in 10"), (int) round (tenths));

  return g_strdup_printf (_("in %s of such cases"), percent);
}

static char *
explain_range (const GwFormat   *format,
               const GwForecast *forecast)
{
  g_autofree char *low = gw_format_short_value (format, forecast->low);
  g_autofree char *high = gw_format_short_value (format, forecast->high);
  g_autofree char *share = gw_format_percent (format, forecast->confidence, 0);

  /* Translators: a share of cases, and the two ends of a range */
  return g_strdup_printf (_("Where it ends if it goes on as it went so far. In %s of such cases that is between %s and %s."),
                          share, low, high);
}

static void
add_forecast (GPtrArray           *figures,
              const GwGoalInsight *insight,
              const GwFormat      *format)
{
  const GwForecast *forecast = gw_goal_insight_get_forecast (insight);
  g_autofree char *low = gw_format_short_value (format, forecast->low);
  g_autofree char *high = gw_format_short_value (format, forecast->high);
  g_autofree char *confidence = keep_together (write_confidence (format, forecast->confidence));

  if (!gw_goal_insight_has_plan (insight) || forecast->reason == GW_FORECAST_REASON_NOT_FOR_THIS_GOAL)
    return;

  if (forecast->kind == GW_FORECAST_NONE)
    {
      add_figure (figures, _("Forecast"), g_strdup (NOTHING), g_strdup (explain_no_forecast (forecast->reason)));
      return;
    }
  if (forecast->kind == GW_FORECAST_POINT)
    {
      add_figure (figures, _("Forecast"), gw_format_short_value (format, forecast->value),
                  g_strdup (_("not enough for a range")));
      return;
    }

  add_figure (figures, _("Forecast"), gw_format_short_value (format, forecast->value),
              /* Translators: a range and how often it holds, such as "2 716 to 3 951, 8 times in 10" */
              g_strdup_printf (_("%s to %s, %s"), low, high, confidence));
  explain (figures, explain_range (format, forecast));
  add_figure (figures, _("Chance"), gw_format_chance (format, forecast->chance),
              g_strdup (_("of reaching the target")));
  explain (figures, g_strdup (_("How likely the target is, if it goes on as it went so far. It is rounded to 5 %.")));
}

/* "126 working days left", or since when, so that nobody takes the days since an
 * older number for days that are still to come. */
static char *
write_days_left (const GwGoalInsight *insight,
                 const GwFormat      *format)
{
  GwDate last = gw_goal_insight_get_last_date (insight);
  int n_days = gw_goal_insight_get_working_days_left (insight);
  g_autofree char *date = NULL;

  if (last >= gw_goal_insight_get_as_of (insight))
    return g_strdup_printf (ngettext ("%d working day left", "%d working days left", (gulong) n_days), n_days);

  date = gw_format_short_date (format, last);
  /* Translators: %s is the day of the last number, such as "30 June" */
  return g_strdup_printf (ngettext ("%d working day after %s", "%d working days after %s", (gulong) n_days), n_days, date);
}

static void
add_needed (GPtrArray           *figures,
            const GwGoalInsight *insight,
            const GwFormat      *format,
            const char          *unit)
{
  g_autofree char *rate = NULL;
  g_autofree char *left = write_days_left (insight, format);
  GwStatus status = gw_goal_insight_get_status (insight);

  if (!gw_goal_insight_has_plan (insight) || status == GW_STATUS_CLOSED || status == GW_STATUS_DROPPED)
    return;
  if (gw_goal_insight_get_progress (insight) >= 1)
    {
      add_figure (figures, _("Needed"), g_strdup (_("Nothing")), g_strdup (_("the target is reached")));
      return;
    }
  if (!gw_goal_insight_has_required_rate (insight))
    {
      add_figure (figures, _("Needed"), g_strdup (NOTHING), g_strdup (_("no working days left")));
      return;
    }

  if (gw_goal_insight_get_forecast (insight)->reason == GW_FORECAST_REASON_NOT_FOR_THIS_GOAL)
    {
      /* Nobody takes a fiftieth of a step a day. */
      add_figure (figures, _("Left"),
                  gw_format_short_value (format, gw_goal_insight_get_missing (insight)),
                  after_unit (unit, g_steal_pointer (&left)));
      return;
    }

  rate = gw_format_short_value (format, gw_goal_insight_get_required_rate (insight));
  if (gw_goal_insight_has_rate (insight))
    {
      g_autofree char *so_far = gw_format_short_value (format, gw_goal_insight_get_rate (insight));
      char *days = g_steal_pointer (&left);

      /* Translators: what each day brought so far, and the days left: "3.02 so far, 126 working days left" */
      left = g_strdup_printf (_("%s so far, %s"), so_far, days);
      g_free (days);
    }
  add_figure (figures, _("Needed"),
              /* Translators: an amount each working day, such as "16.2 a day" */
              g_strdup_printf (_("%s a day"), rate),
              after_unit (unit, g_steal_pointer (&left)));
}

/**
 * gw_key_figure_free:
 *
 * Frees @self.
 */
void
gw_key_figure_free (GwKeyFigure *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->caption);
  g_free (self->value);
  g_free (self->detail);
  g_free (self->explanation);
  g_free (self);
}

/**
 * gw_key_figures_new:
 * @insight: what the numbers of the goal say
 * @format: how numbers are written
 * @unit: the unit of the metric, may be empty
 *
 * Which figures a goal has depends on what it is: a band has no pace, and a
 * goal without dates no plan.
 *
 * Returns: (transfer full) (element-type GwKeyFigure): the figures that are
 *   said first, in reading order
 */
GPtrArray *
gw_key_figures_new (const GwGoalInsight *insight,
                    const GwFormat      *format,
                    const char          *unit)
{
  GPtrArray *figures;

  g_return_val_if_fail (insight != NULL, NULL);
  g_return_val_if_fail (format != NULL, NULL);
  g_return_val_if_fail (unit != NULL, NULL);

  figures = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_key_figure_free);
  add_reached (figures, insight, format, unit);
  if (gw_goal_insight_is_band (insight))
    {
      add_inside (figures, insight, format);
      return figures;
    }

  add_planned (figures, insight, format);
  add_pace (figures, insight, format);
  add_forecast (figures, insight, format);
  add_needed (figures, insight, format, unit);
  return figures;
}

/**
 * gw_key_figures_short:
 * @insight: what the numbers of the goal say
 * @format: how numbers are written
 *
 * Returns: (transfer full): how far it is, in as little as a row has room for:
 *   "375 of 770"
 */
char *
gw_key_figures_short (const GwGoalInsight *insight,
                      const GwFormat      *format)
{
  g_autofree char *actual = NULL;
  g_autofree char *target = NULL;

  g_return_val_if_fail (insight != NULL, NULL);
  g_return_val_if_fail (format != NULL, NULL);

  actual = gw_goal_insight_has_actual (insight)
           ? gw_format_short_value (format, gw_goal_insight_get_actual (insight)) : g_strdup (NOTHING);
  if (gw_goal_insight_is_band (insight))
    return g_steal_pointer (&actual);
  if (!gw_goal_insight_has_plan (insight))
    return g_steal_pointer (&actual);

  target = gw_format_short_value (format, gw_goal_insight_get_target (insight));
  if (gw_goal_insight_get_baseline (insight) != 0)
    /* Translators: a value that is on its way up or down, such as "334, goal 250" */
    return g_strdup_printf (_("%s, goal %s"), actual, target);

  /* Translators: what was reached of a target, such as "375 of 770" */
  return g_strdup_printf (C_("amounts", "%s of %s"), actual, target);
}
