/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-draw-style.h"
#include "gw-format.h"
#include "gw-ticks.h"

G_BEGIN_DECLS

/**
 * GwPlotDate:
 * @tick: the stretch of the calendar
 * @text: its name, as short as it has to be
 * @at_begin: whether the text names the first day rather than the stretch
 * @names_month: whether the text says for all days up to the next one which
 *   month they are in, and may take the place of its neighbour
 *
 * A label on a date axis.
 */
typedef struct
{
  GwDateTick tick;
  char      *text;
  gboolean   at_begin;
  gboolean   names_month;
} GwPlotDate;

GPtrArray *gw_plot_dates_new (const GwDrawStyle *style,
                              cairo_t           *cr,
                              const GwFormat    *format,
                              GwDate             start,
                              GwDate             end,
                              int                first_weekday,
                              double             width);

G_END_DECLS
