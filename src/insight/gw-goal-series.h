/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-choices.h"
#include "gw-goal.h"
#include "gw-work-calendar.h"

G_BEGIN_DECLS

/* A goal's total on a day, in whole steps of its metric: sums of them are
 * exact, and taking one away again leaves what was. */
typedef struct
{
  GwDate date;
  double amount;
} GwAmountPoint;

gboolean gw_rhythm_is_overdue       (GwRhythm              rhythm,
                                     gint64                stale_after,
                                     const GwWorkCalendar *calendar,
                                     GwDate                last,
                                     GwDate                as_of);
GArray  *gw_goal_series_collect_own (GwGoal               *goal,
                                     GwDate                as_of,
                                     GwDate               *last_excuse);

G_END_DECLS
