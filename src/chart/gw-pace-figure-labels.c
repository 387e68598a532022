/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-pace-drawing-private.h"

#include <glib/gi18n-lib.h>

/**
 * gw_pace_figure_list_levels:
 * @self: a pace chart
 * @levels: (out caller-allocates): room for two values
 *
 * Lists the lines across: a target, or the limits of a band as far as it has them.
 *
 * Returns: how many there are
 */
guint
gw_pace_figure_list_levels (GwPaceFigure *self,
                            double       *levels)
{
  const GwPaceData *data = self->data;
  guint n_levels = 0;

  g_return_val_if_fail (GW_IS_PACE_FIGURE (self), 0);

  if (data->is_band && data->low_limit > -G_MAXDOUBLE)
    levels[n_levels++] = data->low_limit;
  if (data->is_band && data->high_limit < G_MAXDOUBLE)
    levels[n_levels++] = data->high_limit;
  if (!data->is_band && data->has_target)
    levels[n_levels++] = data->target;

  return n_levels;
}

/* Takes the number. */
static void
add_end_label (GwPaceDrawing *drawing,
               const char    *words,
               char          *number,
               const GwColor *color,
               gboolean       bold,
               double         value)
{
  GwEndLabel label = { words, number, color, bold, value };

  g_assert (drawing != NULL);

  g_ptr_array_add (drawing->texts, number);
  g_array_append_val (drawing->end_labels, label);
}

static void
collect_forecast (GwPaceDrawing *drawing,
                  GwDate         end)
{
  const GwPaceData *data = drawing->data;
  const GwFormat *format = drawing->figure->format;
  const GwPalette *palette = drawing->palette;
  GwFanPoint last;

  if (!gw_pace_figure_get_fan_by (drawing->figure, MIN (end, data->end), &last))
    return;

  /* Translators: a number; as short as can be */
  add_end_label (drawing, _("forecast %s"), gw_format_short_value (format, last.value), &palette->forecast, TRUE, last.value);
  if (data->has_range)
    {
      /* Translators: the lower end of a forecast; as short as can be */
      add_end_label (drawing, _("low %s"), gw_format_short_value (format, last.low), &palette->forecast, FALSE, last.low);
      /* Translators: the upper end of a forecast; as short as can be */
      add_end_label (drawing, _("high %s"), gw_format_short_value (format, last.high), &palette->forecast, FALSE, last.high);
    }
}

/**
 * gw_pace_drawing_collect_end_labels:
 * @drawing: a drawing, before its plot is laid out
 *
 * Lists the labels beside the ends of lines, the most important first. Where a
 * part is shown, lines end with it.
 */
void
gw_pace_drawing_collect_end_labels (GwPaceDrawing *drawing)
{
  GwPaceFigure *self = drawing->figure;
  const GwPaceData *data = drawing->data;
  const GwPalette *palette = drawing->palette;
  g_autofree char *target = gw_pace_figure_format_given (self, data->target);
  double value;
  GwDate end;

  (void) gw_pace_figure_get_range (self, NULL, &end);
  if (self->show_forecast)
    collect_forecast (drawing, end);

  if (!self->show_forecast && !data->is_band && data->has_target && end >= data->end)
    {
      add_end_label (drawing, NULL, g_strdup (target), &palette->text, TRUE, data->target);
    }
  else if (data->planned->len > 0 && gw_pace_data_get_planned_by (data, end, &value))
    {
      char *text = end >= data->end ? g_steal_pointer (&target) : gw_format_short_value (self->format, value);

      /* Translators: a number; as short as can be */
      add_end_label (drawing, _("planned %s"), text, &palette->dim, FALSE, value);
    }
  if (data->original->len > 0)
    {
      char *text;

      if (!gw_series_get_value_at (self->original, end, &value))
        value = g_array_index (data->original, GwSeriesPoint, data->original->len - 1).value;
      text = end >= data->end ? gw_pace_figure_format_given (self, value) : gw_format_short_value (self->format, value);
      /* Translators: a number; as short as can be */
      add_end_label (drawing, _("first plan %s"), text, &palette->dim, FALSE, value);
    }
}

/* Says what each line across stands for. */
static void
label_levels (GwPaceDrawing *drawing,
              cairo_t       *cr)
{
  GwPaceFigure *self = drawing->figure;
  const GwPaceData *data = drawing->data;
  double levels[2];

  for (guint i = 0; i < gw_pace_figure_list_levels (self, levels); i++)
    {
      const GwScale *values = gw_plot_get_values (drawing->plot);
      g_autofree char *level = gw_pace_figure_format_given (self, levels[i]);
      g_autofree char *text = NULL;

      if (!gw_scale_contains (values, levels[i]))
        continue;
      if (!data->is_band)
        /* Translators: a number */
        text = g_strdup_printf (_("Target %s"), level);
      else if (levels[i] == data->high_limit)
        /* Translators: the upper limit of a band */
        text = g_strdup_printf (_("at most %s"), level);
      else
        /* Translators: the lower limit of a band */
        text = g_strdup_printf (_("at least %s"), level);
      gw_plot_draw_label_along (drawing->plot, cr, text, &drawing->palette->text, TRUE, gw_scale_map (values, levels[i]),
                                0.2 * drawing->style->text_size);
    }
}

/**
 * gw_pace_drawing_shows_today:
 * @drawing: a drawing
 *
 * Returns: whether today is marked
 */
gboolean
gw_pace_drawing_shows_today (GwPaceDrawing *drawing)
{
  const GwPaceData *data = drawing->data;

  return drawing->figure->show_forecast && data->as_of >= data->start && data->as_of <= data->end
         && gw_pace_figure_shows (drawing->figure, data->as_of);
}

/**
 * gw_pace_drawing_draw_labels:
 * @drawing: a drawing
 * @cr: a cairo context
 *
 * Draws the labels inside the frame, the most important first.
 */
void
gw_pace_drawing_draw_labels (GwPaceDrawing *drawing,
                             cairo_t       *cr)
{
  GwPaceFigure *self = drawing->figure;
  const GwPaceData *data = drawing->data;
  const GwPalette *palette = drawing->palette;
  const GwScale *values = gw_plot_get_values (drawing->plot);
  double gap = 0.5 * drawing->style->text_size;
  double planned;

  if (data->actual->len > 0
      && gw_pace_figure_shows (self, g_array_index (data->actual, GwSeriesPoint, data->actual->len - 1).date))
    {
      const GwSeriesPoint *last = &g_array_index (data->actual, GwSeriesPoint, data->actual->len - 1);
      GwPoint at = gw_plot_map (drawing->plot, last->date, last->value);
      g_autofree char *value = gw_pace_figure_format_given (self, last->value);

      if (!self->show_forecast && gw_pace_data_get_planned_by (data, last->date, &planned))
        {
          g_autofree char *date = gw_format_short_date (self->format, last->date);
          g_autofree char *planned_text = gw_format_short_value (self->format, planned);
          /* Translators: a number that was reached, a date, a number that was planned */
          g_autofree char *text = g_strdup_printf (_("%s on %s, %s planned"), value, date, planned_text);

          gw_plot_draw_label (drawing->plot, cr, text, &palette->text, TRUE, &at, 1.4 * gap);
        }
      else
        {
          gw_plot_draw_label (drawing->plot, cr, value, &palette->forecast, TRUE, &at, gap);
        }
    }

  if (gw_pace_drawing_shows_today (drawing))
    {
      GwPoint at = { gw_scale_map (gw_plot_get_dates (drawing->plot), data->as_of), values->to };
      g_autofree char *date = gw_format_short_date (self->format, data->as_of);
      /* Translators: a date */
      g_autofree char *text = g_strdup_printf (data->is_today ? _("today, %s") : _("as of %s"), date);

      at.y -= 0.1 * drawing->style->text_size;
      gw_plot_draw_label_beside (drawing->plot, cr, text, &palette->dim, FALSE, &at, gap);
    }

  if (self->show_forecast || data->is_band)
    label_levels (drawing, cr);
}
