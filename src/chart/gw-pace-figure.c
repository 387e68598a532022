/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-pace-figure-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

G_DEFINE_TYPE (GwPaceFigure, gw_pace_figure, GW_TYPE_FIGURE)

/* Readings are the check-ins, then what is due after the last of them. */
static const GwDueValue *
get_coming (GwPaceFigure *self,
            guint         position)
{
  g_assert (GW_IS_PACE_FIGURE (self));

  return &g_array_index (self->data->due_values, GwDueValue, self->n_past + position);
}

static GwDate
get_reading_date (GwPaceFigure *self,
                  guint         position)
{
  GArray *actual = self->data->actual;

  if (position < actual->len)
    return g_array_index (actual, GwSeriesPoint, position).date;

  return get_coming (self, position - actual->len)->date;
}

static guint
gw_pace_figure_get_n_readings (GwFigure *figure)
{
  GwPaceFigure *self = GW_PACE_FIGURE (figure);

  return self->data->actual->len + self->data->due_values->len - self->n_past;
}

static void
read_actual (GwPaceFigure *self,
             guint         position,
             GwReading    *reading,
             double       *value)
{
  const GwSeriesPoint *point = &g_array_index (self->data->actual, GwSeriesPoint, position);
  g_autofree char *date = gw_format_date (self->format, point->date);
  g_autofree char *actual = gw_pace_figure_format_given (self, point->value);
  double planned;

  reading->date = point->date;
  *value = point->value;
  if (gw_pace_data_get_planned_by (self->data, point->date, &planned))
    {
      g_autofree char *planned_text = gw_format_short_value (self->format, planned);

      /* Translators: a date, a number that was reached, a number that was planned */
      reading->text = g_strdup_printf (_("%s: %s, %s planned"), date, actual, planned_text);
      return;
    }

  /* Translators: a date and a number */
  reading->text = g_strdup_printf (_("%s: %s"), date, actual);
}

static void
read_coming (GwPaceFigure     *self,
             const GwDueValue *due_value,
             GwReading        *reading,
             double           *value)
{
  g_autofree char *date = gw_format_date (self->format, due_value->date);
  g_autofree char *planned = gw_format_short_value (self->format, due_value->planned);
  GwFanPoint fan;

  reading->date = due_value->date;
  *value = due_value->planned;
  if (self->show_forecast && gw_pace_figure_get_fan_by (self, due_value->date, &fan))
    {
      g_autofree char *forecast = gw_format_short_value (self->format, fan.value);

      /* Translators: a date, a number that is planned, a number that is expected */
      reading->text = g_strdup_printf (_("%s: %s planned, forecast %s"), date, planned, forecast);
      return;
    }

  /* Translators: a date and a number */
  reading->text = g_strdup_printf (_("%s: %s planned"), date, planned);
}

static void
gw_pace_figure_get_reading (GwFigure          *figure,
                            guint              position,
                            double             width,
                            double             height,
                            const GwDrawStyle *style,
                            GwReading         *reading)
{
  GwPaceFigure *self = GW_PACE_FIGURE (figure);
  double value = 0;
  GwPoint place;

  if (position < self->data->actual->len)
    read_actual (self, position, reading, &value);
  else
    read_coming (self, get_coming (self, position - self->data->actual->len), reading, &value);

  place = gw_pace_figure_locate (self, width, height, style, reading->date, value);
  reading->x = gw_pace_figure_shows (self, reading->date) ? place.x : NAN;
  reading->y = place.y;
}

/* Readings rise in date, so halving finds the nearest. */
static guint
find_nearest (GwPaceFigure *self,
              double        date)
{
  guint n_readings = gw_pace_figure_get_n_readings (GW_FIGURE (self));
  guint low = 0;
  guint high = n_readings;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (get_reading_date (self, middle) <= date)
        low = middle + 1;
      else
        high = middle;
    }

  if (low == 0)
    return 0;
  if (low < n_readings && get_reading_date (self, low) - date < date - get_reading_date (self, low - 1))
    return low;

  return low - 1;
}

static int
gw_pace_figure_hit (GwFigure          *figure,
                    double             width,
                    double             height,
                    const GwDrawStyle *style,
                    double             x,
                    double             y)
{
  GwPaceFigure *self = GW_PACE_FIGURE (figure);
  guint nearest;

  if (gw_pace_figure_get_n_readings (figure) == 0)
    return -1;

  nearest = find_nearest (self, gw_pace_figure_get_date_at (self, width, height, style, x));
  return gw_pace_figure_shows (self, get_reading_date (self, nearest)) ? (int) nearest : -1;
}

static void
gw_pace_figure_finalize (GObject *object)
{
  GwPaceFigure *self = GW_PACE_FIGURE (object);

  gw_series_unref (self->actual);
  gw_series_unref (self->planned);
  gw_series_unref (self->original);
  gw_pace_data_free (self->data);
  gw_format_free (self->format);
  g_free (self->title);
  g_free (self->unit);

  G_OBJECT_CLASS (gw_pace_figure_parent_class)->finalize (object);
}

static void
gw_pace_figure_class_init (GwPaceFigureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GwFigureClass *figure_class = GW_FIGURE_CLASS (klass);

  object_class->finalize = gw_pace_figure_finalize;
  figure_class->draw = gw_pace_figure_draw;
  figure_class->describe = gw_pace_figure_describe;
  figure_class->tabulate = gw_pace_figure_tabulate;
  figure_class->get_n_readings = gw_pace_figure_get_n_readings;
  figure_class->get_reading = gw_pace_figure_get_reading;
  figure_class->hit = gw_pace_figure_hit;
}

static void
gw_pace_figure_init (GwPaceFigure *self)
{
  self->show_forecast = TRUE;
  self->first = GW_DATE_NONE;
  self->last = GW_DATE_NONE;
}

/* Takes the series. */
static GwSeries *
fill_series (GwSeries *series,
             GArray   *points)
{
  for (guint i = 0; i < points->len; i++)
    {
      const GwSeriesPoint *point = &g_array_index (points, GwSeriesPoint, i);

      /* What is no number has no place. */
      (void) gw_series_append (series, point->date, point->value);
    }

  return series;
}

/* Progress counts from the baseline, on the day before the start (F5). */
static GwSeries *
new_actual (GwPaceFigure *self)
{
  const GwPaceData *data = self->data;
  g_autoptr (GArray) points = NULL;
  GwSeriesPoint begin = { data->start - 1, data->baseline };

  self->from_baseline = data->has_target && !data->is_band && data->actual->len > 0
                        && g_array_index (data->actual, GwSeriesPoint, 0).date >= data->start;
  if (!self->from_baseline)
    return fill_series (gw_series_new_held (), data->actual);

  points = g_array_sized_new (FALSE, FALSE, sizeof (GwSeriesPoint), data->actual->len + 1);
  g_array_append_val (points, begin);
  g_array_append_vals (points, data->actual->data, data->actual->len);

  return fill_series (gw_series_new_held (), points);
}

/* What is ticked is planned to rise on its day, not to grow towards it. */
static GwSeries *
new_plan (const GwPaceData *data,
          GArray           *points)
{
  return fill_series (data->is_steps ? gw_series_new_held () : gw_series_new (), points);
}

static guint
count_past (const GwPaceData *data)
{
  GwDate last = GW_DATE_NONE;
  guint n_past = 0;

  if (data->actual->len > 0)
    last = g_array_index (data->actual, GwSeriesPoint, data->actual->len - 1).date;
  while (n_past < data->due_values->len && g_array_index (data->due_values, GwDueValue, n_past).date <= last)
    n_past++;

  return n_past;
}

/**
 * gw_pace_figure_new:
 * @insight: what the numbers of a goal say
 * @format: how to write numbers and dates
 *
 * Returns: (transfer full): the pace chart of the goal
 */
GwFigure *
gw_pace_figure_new (const GwGoalInsight *insight,
                    const GwFormat      *format)
{
  g_return_val_if_fail (insight != NULL, NULL);
  g_return_val_if_fail (format != NULL, NULL);

  return gw_pace_figure_new_for_data (gw_pace_data_new_for_insight (insight), format);
}

/**
 * gw_pace_figure_new_for_data:
 * @data: (transfer full): what to show
 * @format: how to write numbers and dates
 *
 * Returns: (transfer full): a pace chart
 */
GwFigure *
gw_pace_figure_new_for_data (GwPaceData     *data,
                             const GwFormat *format)
{
  GwPaceFigure *self;

  g_return_val_if_fail (data != NULL, NULL);
  g_return_val_if_fail (format != NULL, NULL);

  self = g_object_new (GW_TYPE_PACE_FIGURE, NULL);
  self->data = data;
  self->format = gw_format_copy (format);
  self->actual = new_actual (self);
  self->planned = new_plan (data, data->planned);
  self->original = new_plan (data, data->original);
  self->n_past = count_past (data);

  return GW_FIGURE (self);
}

/**
 * gw_pace_figure_set_title:
 * @self: a pace chart
 * @title: (nullable): what is measured, such as "New ARR, Mid-Market Team"
 *
 * Says in the description what the chart is about; the drawing has no title.
 */
void
gw_pace_figure_set_title (GwPaceFigure *self,
                          const char   *title)
{
  g_return_if_fail (GW_IS_PACE_FIGURE (self));

  g_free (self->title);
  self->title = g_strdup (title);
}

/**
 * gw_pace_figure_set_unit:
 * @self: a pace chart
 * @unit: (nullable): what the numbers count, such as "thousand USD"
 *
 * Says in the description what the numbers count.
 */
void
gw_pace_figure_set_unit (GwPaceFigure *self,
                         const char   *unit)
{
  g_return_if_fail (GW_IS_PACE_FIGURE (self));

  g_free (self->unit);
  self->unit = g_strdup (unit);
}

/**
 * gw_pace_figure_set_original:
 * @self: a pace chart
 * @curve: the plan before it was revised
 * @baseline: the value it started from
 * @target: the value it was to reach
 *
 * Shows what was first agreed beside what is in force, with the gap hatched.
 */
void
gw_pace_figure_set_original (GwPaceFigure *self,
                             GwPlanCurve  *curve,
                             double        baseline,
                             double        target)
{
  g_return_if_fail (GW_IS_PACE_FIGURE (self));
  g_return_if_fail (curve != NULL);

  gw_pace_data_set_original (self->data, curve, baseline, target);
  gw_series_unref (self->original);
  self->original = new_plan (self->data, self->data->original);
}

/**
 * gw_pace_figure_set_show_forecast:
 * @self: a pace chart
 * @show_forecast: whether to show today and the forecast
 *
 * On paper that hangs on a wall for weeks a forecast is soon wrong; without it
 * the last number is labelled with its day instead.
 */
void
gw_pace_figure_set_show_forecast (GwPaceFigure *self,
                                  gboolean      show_forecast)
{
  g_return_if_fail (GW_IS_PACE_FIGURE (self));

  self->show_forecast = show_forecast;
}
