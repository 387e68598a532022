/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-plan-curve.h"

G_BEGIN_DECLS

struct _GwPlanCurve
{
  gatomicrefcount ref_count;
  GwWorkCalendar *calendar;
  GwDate          start;
  GwDate          end;
  /* Where the slope changes: (day before start, 0) … (end, 1). Between two
   * knots the share grows evenly over the working days. */
  gsize           n_knots;
  GwPlanPoint    *knots;
};

double gw_plan_curve_share_of_days (const GwWorkCalendar *calendar,
                                    GwDate                first,
                                    GwDate                date,
                                    GwDate                last);

G_END_DECLS
