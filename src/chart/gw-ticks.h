/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "gw-date.h"

G_BEGIN_DECLS

/* The stretch of the calendar that one label stands for. */
typedef enum
{
  GW_TICK_UNIT_DAY,
  GW_TICK_UNIT_WEEK,
  GW_TICK_UNIT_MONTH,
  GW_TICK_UNIT_QUARTER,
  GW_TICK_UNIT_YEAR,
} GwTickUnit;

/**
 * GwDateTick:
 * @first: the first day of the stretch, inside the span
 * @last: its last day, inside the span
 * @whole: whether the span leaves nothing of the stretch out
 *
 * A stretch of the calendar on an axis: a day, a week, a month …
 */
typedef struct
{
  GwDate   first;
  GwDate   last;
  gboolean whole;
} GwDateTick;

double      gw_ticks_get_step      (double      low,
                                    double      high,
                                    double      least,
                                    guint       most);
GArray     *gw_ticks_new_numbers   (double      low,
                                    double      high,
                                    double      least,
                                    guint       most);
GwTickUnit  gw_ticks_choose_unit   (GwDate      start,
                                    GwDate      end,
                                    guint       most);
GArray     *gw_ticks_new_dates     (GwDate      start,
                                    GwDate      end,
                                    GwTickUnit  unit,
                                    int         first_weekday);

G_END_DECLS
