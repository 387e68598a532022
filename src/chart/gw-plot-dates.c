/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-plot-dates.h"

#include <glib/gi18n-lib.h>

/* How long the names of stretches are. */
typedef enum
{
  NAME_LONG,
  NAME_SHORT,
} NameLength;

static void
gw_plot_date_free (gpointer data)
{
  GwPlotDate *self = data;

  g_free (self->text);
  g_free (self);
}

static char *
get_initial (const char *name)
{
  g_assert (name != NULL);

  return g_strndup (name, (gsize) (g_utf8_next_char (name) - name));
}

static char *
name_tick (const GwFormat   *format,
           const GwDateTick *tick,
           GwTickUnit        unit,
           NameLength        length,
           gboolean          with_year)
{
  const char *month_name;
  int year;
  int month;
  int day;

  g_assert (tick != NULL);

  gw_date_split (tick->first, &year, &month, &day);
  switch (unit)
    {
    case GW_TICK_UNIT_YEAR:
      return g_strdup_printf ("%d", year);
    case GW_TICK_UNIT_QUARTER:
      /* Translators: a quarter of a year, such as Q3 */
      if (!with_year)
        return g_strdup_printf (C_("axis", "Q%d"), (month - 1) / 3 + 1);
      /* Translators: a quarter and its year, such as Q3 2026 */
      return g_strdup_printf (C_("axis", "Q%d %d"), (month - 1) / 3 + 1, year);
    case GW_TICK_UNIT_MONTH:
      month_name = gw_format_short_month_name (month);
      if (length == NAME_SHORT)
        return get_initial (month_name);
      /* Translators: a month and its year, such as Jan 2027 */
      return with_year && month == 1
               ? g_strdup_printf (C_("axis", "%s %d"), month_name, year)
               : g_strdup (month_name);
    case GW_TICK_UNIT_DAY:
      if (length == NAME_SHORT)
        return g_strdup_printf ("%d", day);
      return gw_format_short_date (format, tick->first);
    case GW_TICK_UNIT_WEEK:
    default:
      return gw_format_short_date (format, tick->first);
    }
}

/* Whether all names fit beside each other; among days that of their month need not. */
static gboolean
names_fit (const GwDrawStyle *style,
           cairo_t           *cr,
           GPtrArray         *dates,
           double             width)
{
  double widest = 0;

  g_assert (dates != NULL);

  for (guint i = 0; i < dates->len; i++)
    {
      const GwPlotDate *date = g_ptr_array_index (dates, i);
      g_autoptr (PangoLayout) layout = gw_draw_style_layout (style, cr, date->text, 1, FALSE);
      double text_width;

      if (date->names_month)
        continue;
      gw_draw_layout_size (layout, &text_width, NULL);
      widest = MAX (widest, text_width);
      if (dates->len * (widest + 0.6 * style->text_size) > width)
        return FALSE;
    }

  return TRUE;
}

static GPtrArray *
name_all (const GwFormat *format,
          GArray         *ticks,
          GwTickUnit      unit,
          NameLength      length,
          gboolean        with_year)
{
  GPtrArray *dates = g_ptr_array_new_with_free_func (gw_plot_date_free);

  g_assert (ticks != NULL);

  for (guint i = 0; i < ticks->len; i++)
    {
      const GwDateTick *tick = &g_array_index (ticks, GwDateTick, i);
      GwPlotDate *date;

      /* The rest of a week has no first day to name. */
      if (unit == GW_TICK_UNIT_WEEK && !tick->whole && i == 0 && ticks->len > 1)
        continue;

      date = g_new0 (GwPlotDate, 1);
      date->tick = *tick;
      date->names_month = unit == GW_TICK_UNIT_DAY && length == NAME_SHORT
                          && (i == 0 || gw_date_get_month_start (tick->first) == tick->first);
      date->text = name_tick (format, tick, unit, date->names_month ? NAME_LONG : length, with_year);
      date->at_begin = unit == GW_TICK_UNIT_WEEK;
      g_ptr_array_add (dates, date);
    }

  return dates;
}

/**
 * gw_plot_dates_new:
 * @style: how the labels will be drawn
 * @cr: the context to measure on
 * @format: how to write dates
 * @start: the first day
 * @end: the last day
 * @first_weekday: the day that weeks begin with, 1 for Monday
 * @width: the room along the axis
 *
 * Names stretches of the calendar: days, weeks, months (then by their first
 * letter), quarters or years, the finest whose names fit.
 *
 * Returns: (transfer full) (element-type GwPlotDate): the labels in order
 */
GPtrArray *
gw_plot_dates_new (const GwDrawStyle *style,
                   cairo_t           *cr,
                   const GwFormat    *format,
                   GwDate             start,
                   GwDate             end,
                   int                first_weekday,
                   double             width)
{
  /* Narrower than this no label can be, so no more than these are tried. */
  guint most;
  int first_year;
  int last_year;

  g_return_val_if_fail (style != NULL, NULL);
  g_return_val_if_fail (cr != NULL, NULL);
  g_return_val_if_fail (start <= end, NULL);

  most = (guint) CLAMP (width / (1.2 * style->text_size), 1, 200);
  gw_date_split (start, &first_year, NULL, NULL);
  gw_date_split (end, &last_year, NULL, NULL);
  for (GwTickUnit unit = gw_ticks_choose_unit (start, end, most);; unit++)
    {
      g_autoptr (GArray) ticks = gw_ticks_new_dates (start, end, unit, first_weekday);
      gboolean with_year = first_year != last_year;

      for (NameLength length = NAME_LONG; length <= NAME_SHORT; length++)
        {
          g_autoptr (GPtrArray) dates = NULL;

          /* Only days and months have a shorter name that can be told apart. */
          if (length == NAME_SHORT
              && !(unit == GW_TICK_UNIT_DAY || (unit == GW_TICK_UNIT_MONTH && ticks->len >= 6 && ticks->len <= 12)))
            continue;

          dates = name_all (format, ticks, unit, length, with_year);
          if (names_fit (style, cr, dates, width) || (unit == GW_TICK_UNIT_YEAR && length == NAME_LONG))
            return g_steal_pointer (&dates);
        }
    }
}
