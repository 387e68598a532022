/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-pace-figure-private.h"

#include "gw-figure-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/**
 * gw_pace_figure_format_given:
 * @self: a pace chart
 * @value: a value that somebody entered, so known exactly
 *
 * Returns: (transfer full): the value, with no more decimals than it needs
 */
char *
gw_pace_figure_format_given (GwPaceFigure *self,
                             double        value)
{
  g_return_val_if_fail (GW_IS_PACE_FIGURE (self), NULL);

  return gw_format_given_value (self->format, value, self->data->decimals);
}

/**
 * gw_pace_figure_get_fan_by:
 * @self: a pace chart
 * @date: a day
 * @point: (out): what is expected by the end of @date
 *
 * Returns: whether there is a forecast for @date
 */
gboolean
gw_pace_figure_get_fan_by (GwPaceFigure *self,
                           GwDate        date,
                           GwFanPoint   *point)
{
  GArray *fan;

  g_return_val_if_fail (GW_IS_PACE_FIGURE (self), FALSE);
  g_return_val_if_fail (point != NULL, FALSE);

  fan = self->data->fan;
  for (guint i = 1; i < fan->len; i++)
    {
      const GwFanPoint *from = &g_array_index (fan, GwFanPoint, i - 1);
      const GwFanPoint *to = &g_array_index (fan, GwFanPoint, i);
      double part;

      if (date <= from->date || date > to->date)
        continue;

      part = (double) (date - from->date) / (to->date - from->date);
      point->date = date;
      point->low = from->low + part * (to->low - from->low);
      point->value = from->value + part * (to->value - from->value);
      point->high = from->high + part * (to->high - from->high);
      return TRUE;
    }

  return FALSE;
}

static void
describe_goal (GwPaceFigure *self,
               GString      *text)
{
  const GwPaceData *data = self->data;
  g_autofree char *end = gw_format_date (self->format, data->end);
  g_autofree char *from = gw_pace_figure_format_given (self, data->is_band ? data->low_limit : data->baseline);
  g_autofree char *to = gw_pace_figure_format_given (self, data->is_band ? data->high_limit : data->target);
  g_autofree char *amount = NULL;

  if (self->title != NULL)
    /* Translators: what the chart is about, followed by sentences */
    gw_figure_add_sentence (text, g_strdup_printf (_("%s."), self->title));

  if (!data->has_target && !data->is_band)
    {
      gw_figure_add_sentence (text, g_strdup (_("The goal has no target yet.")));
      return;
    }

  /* Translators: a number and what it counts, such as "3 600 thousand USD" */
  amount = self->unit != NULL && *self->unit != '\0'
             ? g_strdup_printf (C_("amount", "%s %s"), to, self->unit)
             : g_strdup (to);
  if (data->is_band && data->low_limit <= -G_MAXDOUBLE)
    /* Translators: a number and a date */
    gw_figure_add_sentence (text, g_strdup_printf (_("The goal: stay at or under %s until %s."), amount, end));
  else if (data->is_band && data->high_limit >= G_MAXDOUBLE)
    /* Translators: a number and a date */
    gw_figure_add_sentence (text, g_strdup_printf (_("The goal: stay at or over %s until %s."), from, end));
  else if (data->is_band)
    /* Translators: two numbers and a date */
    gw_figure_add_sentence (text, g_strdup_printf (_("The goal: stay between %s and %s until %s."), from, amount, end));
  else
    /* Translators: two numbers and a date */
    gw_figure_add_sentence (text, g_strdup_printf (_("The goal: from %s to %s by %s."), from, amount, end));

  if (data->original->len > 0)
    {
      const GwSeriesPoint *last;
      g_autofree char *before = NULL;
      g_autofree char *before_end = NULL;

      last = &g_array_index (data->original, GwSeriesPoint, data->original->len - 1);
      before = gw_pace_figure_format_given (self, last->value);
      before_end = gw_format_date (self->format, last->date);
      if (last->date == data->end)
        /* Translators: a number */
        gw_figure_add_sentence (text, g_strdup_printf (_("Before it was revised the target was %s."), before));
      else
        /* Translators: a number and a date */
        gw_figure_add_sentence (text, g_strdup_printf (_("Before it was revised the target was %s by %s."), before, before_end));
    }
}

static void
describe_milestones (GwPaceFigure *self,
                     GString      *text)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  GArray *milestones = self->data->milestones;

  for (guint i = 0; i < milestones->len; i++)
    {
      const GwDueValue *milestone = &g_array_index (milestones, GwDueValue, i);

      /* The target by its day was said before. */
      if (milestone->date != self->data->end || milestone->planned != self->data->target)
        g_ptr_array_add (names, gw_figure_name_milestone (milestone, self->format));
    }
  gw_figure_add_milestones (text, names);
}

static void
describe_actual (GwPaceFigure *self,
                 GString      *text)
{
  const GwPaceData *data = self->data;
  const GwSeriesPoint *last;
  g_autofree char *date = NULL;
  g_autofree char *actual = NULL;
  double planned;

  if (data->actual->len == 0)
    {
      gw_figure_add_sentence (text, g_strdup (_("No number has been recorded yet, so only the plan is shown.")));
      return;
    }

  last = &g_array_index (data->actual, GwSeriesPoint, data->actual->len - 1);
  date = gw_format_date (self->format, last->date);
  actual = gw_pace_figure_format_given (self, last->value);
  if (gw_pace_data_get_planned_by (data, last->date, &planned))
    {
      g_autofree char *planned_text = gw_format_short_value (self->format, planned);

      /* Translators: a date and two numbers */
      gw_figure_add_sentence (text, g_strdup_printf (_("On %s it stood at %s; %s was planned."), date, actual, planned_text));
    }
  else
    {
      /* Translators: a date and a number */
      gw_figure_add_sentence (text, g_strdup_printf (_("On %s it stood at %s."), date, actual));
    }
  /* There are numbers; what is missing then is a target, and that was said. */
  if (data->status != GW_STATUS_NO_DATA)
    /* Translators: how the goal stands, such as "At risk" */
    gw_figure_add_sentence (text, g_strdup_printf (_("Status: %s."), gw_status_get_name (data->status)));
  if (data->is_stale)
    gw_figure_add_sentence (text, g_strdup (_("The last number is old.")));
}

static void
describe_forecast (GwPaceFigure *self,
                   GString      *text)
{
  const GwPaceData *data = self->data;
  const GwFanPoint *last;
  g_autofree char *value = NULL;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;
  g_autofree char *chance = NULL;

  if (!self->show_forecast || data->fan->len == 0)
    return;

  last = &g_array_index (data->fan, GwFanPoint, data->fan->len - 1);
  value = gw_format_short_value (self->format, last->value);
  /* Translators: a number */
  gw_figure_add_sentence (text, g_strdup_printf (_("At this rate it ends at %s."), value));
  if (!data->has_range)
    {
      gw_figure_add_sentence (text, g_strdup (_("There are not enough numbers for a range.")));
      return;
    }

  low = gw_format_short_value (self->format, last->low);
  high = gw_format_short_value (self->format, last->high);
  chance = gw_format_chance (self->format, data->chance);
  gw_figure_add_sentence (text, g_strdup_printf (
    /* Translators: two numbers, and in how many cases of ten the end lies between them */
    ngettext ("It ends between %s and %s about %d time in 10.", "It ends between %s and %s about %d times in 10.",
              (gulong) lround (10 * data->confidence)),
    low, high, (int) lround (10 * data->confidence)));
  /* Translators: a chance, such as "30 %" or "under 5 %" */
  gw_figure_add_sentence (text, g_strdup_printf (_("The chance of reaching the target: %s."), chance));
}

static void
describe_part (GwPaceFigure *self,
               GString      *text)
{
  g_autofree char *part = NULL;
  GwDate first;
  GwDate last;

  if (!gw_pace_figure_get_range (self, &first, &last))
    return;

  part = gw_format_date_range (self->format, first, last);
  /* Translators: a span of days */
  gw_figure_add_sentence (text, g_strdup_printf (_("The picture shows %s."), part));
}

/* A GwFigureClass.describe. */
char *
gw_pace_figure_describe (GwFigure *figure)
{
  GwPaceFigure *self = GW_PACE_FIGURE (figure);
  GString *text = g_string_new (NULL);

  describe_goal (self, text);
  describe_milestones (self, text);
  describe_actual (self, text);
  describe_forecast (self, text);
  describe_part (self, text);

  return g_string_free (text, FALSE);
}

static void
append_table_row (GwPaceFigure *self,
                  GwDataTable  *table,
                  GwDate        date,
                  const double *actual)
{
  g_autofree char *date_text = gw_format_date (self->format, date);
  g_autofree char *planned_text = NULL;
  g_autofree char *actual_text = NULL;
  g_autofree char *low = NULL;
  g_autofree char *forecast = NULL;
  g_autofree char *high = NULL;
  double planned;
  GwFanPoint fan;

  if (gw_pace_data_get_planned_by (self->data, date, &planned))
    planned_text = gw_format_short_value (self->format, planned);
  if (actual != NULL)
    actual_text = gw_pace_figure_format_given (self, *actual);
  if (self->show_forecast && gw_pace_figure_get_fan_by (self, date, &fan))
    {
      forecast = gw_format_short_value (self->format, fan.value);
      if (self->data->has_range)
        {
          low = gw_format_short_value (self->format, fan.low);
          high = gw_format_short_value (self->format, fan.high);
        }
    }

  gw_data_table_append_row (table, (const char *const[]) { date_text, planned_text, actual_text,
                                                           low, forecast, high, NULL });
}

/* A GwFigureClass.tabulate: a row for every check-in and every due date. */
GwDataTable *
gw_pace_figure_tabulate (GwFigure *figure)
{
  GwPaceFigure *self = GW_PACE_FIGURE (figure);
  const char *columns[] = { _("Date"), _("Planned"), _("Reached"), _("Low"), _("Forecast"), _("High"), NULL };
  g_autoptr (GwDataTable) table = NULL;
  GArray *actual = self->data->actual;
  GArray *due_values = self->data->due_values;
  guint i = 0;
  guint j = 0;

  if (!self->show_forecast)
    columns[3] = NULL;
  table = gw_data_table_new (columns);
  while (i < actual->len || j < due_values->len)
    {
      GwDate actual_date = i < actual->len ? g_array_index (actual, GwSeriesPoint, i).date : G_MAXINT32;
      GwDate due_date = j < due_values->len ? g_array_index (due_values, GwDueValue, j).date : G_MAXINT32;
      const double *value = NULL;

      if (actual_date <= due_date)
        value = &g_array_index (actual, GwSeriesPoint, i++).value;
      if (due_date <= actual_date)
        j++;
      append_table_row (self, table, MIN (actual_date, due_date), value);
    }

  return g_steal_pointer (&table);
}
