/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-thermometer-figure-private.h"

#include "gw-figure-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

G_DEFINE_TYPE (GwThermometerFigure, gw_thermometer_figure, GW_TYPE_FIGURE)

static void
mark_clear (gpointer data)
{
  GwThermometerMark *mark = data;

  g_free (mark->text);
  g_free (mark->reading);
}

static char *
format_value (GwThermometerFigure *self,
              double               value)
{
  return gw_format_given_value (self->format, value, self->digits);
}

/* Takes the texts. */
static void
add_mark (GwThermometerFigure  *self,
          const GwGoalInsight  *insight,
          GwThermometerMarkKind kind,
          double                value,
          char                 *text)
{
  GwThermometerMark mark = { kind, value, gw_goal_insight_get_share_of_way (insight, value), text, g_strdup (text), FALSE };

  if (isfinite (value))
    g_array_append_val (self->marks, mark);
  else
    mark_clear (&mark);
}

static void
add_milestones (GwThermometerFigure *self,
                const GwGoalInsight *insight)
{
  const GwDueValue *due_values;
  gsize n_values;

  due_values = gw_goal_insight_get_due_values (insight, &n_values);
  for (gsize i = 0; i < n_values; i++)
    {
      if (!due_values[i].milestone || due_values[i].planned == self->target || !isfinite (due_values[i].planned))
        continue;

      add_mark (self, insight, GW_THERMOMETER_MILESTONE, due_values[i].planned,
                gw_figure_name_milestone (&due_values[i], self->format));
      /* What is planned by this day was said already. */
      g_array_index (self->marks, GwThermometerMark, self->marks->len - 1).is_said = due_values[i].date == self->as_of;
    }
}

static void
add_marks (GwThermometerFigure *self,
           const GwGoalInsight *insight)
{
  g_autofree char *actual = format_value (self, self->actual);
  g_autofree char *share = gw_format_percent (self->format, self->progress, 0);
  g_autofree char *target = format_value (self, self->target);
  g_autofree char *planned = gw_format_short_value (self->format, self->planned);
  g_autofree char *baseline = format_value (self, self->baseline);
  g_autofree char *date = gw_format_short_date (self->format, self->as_of);

  if (self->has_actual && self->progress < 0)
    /* Translators: a number */
    add_mark (self, insight, GW_THERMOMETER_ACTUAL, self->actual, g_strdup_printf (_("%s reached"), actual));
  else if (self->has_actual)
    /* Translators: a number, and that in percent of the way */
    add_mark (self, insight, GW_THERMOMETER_ACTUAL, self->actual, g_strdup_printf (_("%s reached, %s"), actual, share));
  /* Translators: a number */
  add_mark (self, insight, GW_THERMOMETER_TARGET, self->target, g_strdup_printf (_("Target %s"), target));
  if (self->planned != self->baseline && self->planned != self->target)
    /* Translators: a number and a date */
    add_mark (self, insight, GW_THERMOMETER_PLANNED, self->planned, g_strdup_printf (_("%s planned by %s"), planned, date));
  /* Translators: a number */
  add_mark (self, insight, GW_THERMOMETER_BASELINE, self->baseline, g_strdup_printf (_("%s at the start"), baseline));
  add_milestones (self, insight);
}

static char *
gw_thermometer_figure_describe (GwFigure *figure)
{
  GwThermometerFigure *self = GW_THERMOMETER_FIGURE (figure);
  GString *text = g_string_new (NULL);
  g_autofree char *target = format_value (self, self->target);
  g_autofree char *baseline = format_value (self, self->baseline);
  g_autofree char *planned = gw_format_short_value (self->format, self->planned);
  g_autofree char *date = gw_format_date (self->format, self->as_of);
  g_autoptr (GPtrArray) milestones = g_ptr_array_new ();

  if (self->title != NULL)
    /* Translators: what the picture is about, followed by sentences */
    gw_figure_add_sentence (text, g_strdup_printf (_("%s."), self->title));
  if (self->unit != NULL && *self->unit != '\0')
    /* Translators: two numbers and a unit */
    gw_figure_add_sentence (text, g_strdup_printf (_("On the way from %s to %s %s."), baseline, target, self->unit));
  else
    /* Translators: two numbers */
    gw_figure_add_sentence (text, g_strdup_printf (_("On the way from %s to %s."), baseline, target));
  if (self->has_actual)
    {
      g_autofree char *actual = format_value (self, self->actual);
      g_autofree char *share = gw_format_percent (self->format, self->progress, 0);

      if (self->progress < 0)
        /* Translators: a number */
        gw_figure_add_sentence (text, g_strdup_printf (_("It stands at %s, further from the target than at the start."), actual));
      else
        /* Translators: a number, and that in percent of the way */
        gw_figure_add_sentence (text, g_strdup_printf (_("%s is reached, %s of the way."), actual, share));
    }
  else
    {
      gw_figure_add_sentence (text, g_strdup (_("No number has been recorded yet.")));
    }
  /* Translators: a date and a number */
  gw_figure_add_sentence (text, g_strdup_printf (_("By %s, %s was planned."), date, planned));

  for (guint i = 0; i < self->marks->len; i++)
    if (g_array_index (self->marks, GwThermometerMark, i).kind == GW_THERMOMETER_MILESTONE)
      g_ptr_array_add (milestones, g_array_index (self->marks, GwThermometerMark, i).text);
  gw_figure_add_milestones (text, milestones);

  return g_string_free (text, FALSE);
}

static const char *
name_mark (GwThermometerMarkKind kind)
{
  switch (kind)
    {
    case GW_THERMOMETER_ACTUAL:
      return _("Reached");
    case GW_THERMOMETER_TARGET:
      return _("Target");
    case GW_THERMOMETER_PLANNED:
      return _("Planned by now");
    case GW_THERMOMETER_MILESTONE:
      return _("Milestone");
    case GW_THERMOMETER_BASELINE:
    default:
      return _("Start");
    }
}

static GwDataTable *
gw_thermometer_figure_tabulate (GwFigure *figure)
{
  GwThermometerFigure *self = GW_THERMOMETER_FIGURE (figure);
  const char *columns[] = { _("Mark"), _("Value"), _("Share of the way"), NULL };
  GwDataTable *table = gw_data_table_new (columns);

  for (guint i = 0; i < self->marks->len; i++)
    {
      const GwThermometerMark *mark = &g_array_index (self->marks, GwThermometerMark, i);
      g_autofree char *value = mark->kind == GW_THERMOMETER_PLANNED || mark->kind == GW_THERMOMETER_MILESTONE
                                 ? gw_format_short_value (self->format, mark->value)
                                 : format_value (self, mark->value);
      g_autofree char *share = gw_format_percent (self->format, mark->share, 0);

      gw_data_table_append_row (table, (const char *const[]) { name_mark (mark->kind), value, share, NULL });
    }

  return table;
}

static guint
gw_thermometer_figure_get_n_readings (GwFigure *figure)
{
  return GW_THERMOMETER_FIGURE (figure)->marks->len;
}

static void
gw_thermometer_figure_get_reading (GwFigure          *figure,
                                   guint              position,
                                   double             width,
                                   double             height,
                                   const GwDrawStyle *style,
                                   GwReading         *reading)
{
  GwThermometerFigure *self = GW_THERMOMETER_FIGURE (figure);
  const GwThermometerMark *mark = &g_array_index (self->marks, GwThermometerMark, position);
  GwPoint place = gw_thermometer_figure_locate (self, width, height, style, mark->value);

  reading->x = place.x;
  reading->y = place.y;
  reading->text = g_strdup (mark->reading);
}

static int
gw_thermometer_figure_hit (GwFigure          *figure,
                           double             width,
                           double             height,
                           const GwDrawStyle *style,
                           double             x,
                           double             y)
{
  GwThermometerFigure *self = GW_THERMOMETER_FIGURE (figure);
  double nearest = G_MAXDOUBLE;
  int found = -1;

  for (guint i = 0; i < self->marks->len; i++)
    {
      double value = g_array_index (self->marks, GwThermometerMark, i).value;
      double distance = fabs (gw_thermometer_figure_locate (self, width, height, style, value).y - y);

      if (distance >= nearest)
        continue;
      nearest = distance;
      found = (int) i;
    }

  return found;
}

static void
gw_thermometer_figure_finalize (GObject *object)
{
  GwThermometerFigure *self = GW_THERMOMETER_FIGURE (object);

  g_array_unref (self->marks);
  g_free (self->title);
  g_free (self->unit);
  g_clear_pointer (&self->format, gw_format_free);

  G_OBJECT_CLASS (gw_thermometer_figure_parent_class)->finalize (object);
}

static void
gw_thermometer_figure_class_init (GwThermometerFigureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GwFigureClass *figure_class = GW_FIGURE_CLASS (klass);

  object_class->finalize = gw_thermometer_figure_finalize;
  figure_class->draw = gw_thermometer_figure_draw;
  figure_class->describe = gw_thermometer_figure_describe;
  figure_class->tabulate = gw_thermometer_figure_tabulate;
  figure_class->get_n_readings = gw_thermometer_figure_get_n_readings;
  figure_class->get_reading = gw_thermometer_figure_get_reading;
  figure_class->hit = gw_thermometer_figure_hit;
}

static void
gw_thermometer_figure_init (GwThermometerFigure *self)
{
  self->marks = g_array_new (FALSE, FALSE, sizeof (GwThermometerMark));
  g_array_set_clear_func (self->marks, mark_clear);
}

/* From the start to the target, whichever way that leads. */
static int
compare_marks (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  GwThermometerFigure *self = user_data;
  double one = ((const GwThermometerMark *) a)->value * (self->target > self->baseline ? 1 : -1);
  double other = ((const GwThermometerMark *) b)->value * (self->target > self->baseline ? 1 : -1);

  return (one > other) - (one < other);
}

/**
 * gw_thermometer_figure_new:
 * @insight: what the numbers of a goal say, with a baseline and a target
 * @title: (nullable): what is measured, for the description
 * @unit: (nullable): what the numbers count, for the description
 * @format: how to write numbers and dates
 *
 * Returns: (transfer full): the goal as a thermometer
 */
GwFigure *
gw_thermometer_figure_new (const GwGoalInsight *insight,
                           const char          *title,
                           const char          *unit,
                           const GwFormat      *format)
{
  GwThermometerFigure *self;

  g_return_val_if_fail (insight != NULL, NULL);
  g_return_val_if_fail (gw_goal_insight_has_plan (insight), NULL);
  g_return_val_if_fail (format != NULL, NULL);

  self = g_object_new (GW_TYPE_THERMOMETER_FIGURE, NULL);
  self->format = gw_format_copy (format);
  self->title = g_strdup (title);
  self->unit = g_strdup (unit);
  self->digits = gw_goal_insight_get_digits (insight);
  self->as_of = gw_goal_insight_get_as_of (insight);
  self->baseline = gw_goal_insight_get_baseline (insight);
  self->target = gw_goal_insight_get_target (insight);
  self->planned = gw_goal_insight_get_planned_by (insight, self->as_of);
  self->has_actual = gw_goal_insight_has_actual (insight);
  self->actual = gw_goal_insight_get_actual (insight);
  self->progress = gw_goal_insight_get_progress (insight);
  add_marks (self, insight);
  g_array_sort_with_data (self->marks, compare_marks, self);

  return GW_FIGURE (self);
}
