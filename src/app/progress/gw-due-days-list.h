/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gw-format.h"
#include "gw-goal-insight.h"

G_BEGIN_DECLS

#define GW_TYPE_DUE_DAYS_LIST (gw_due_days_list_get_type ())

/* What is due by each of the next working days. */
G_DECLARE_FINAL_TYPE (GwDueDaysList, gw_due_days_list, GW, DUE_DAYS_LIST, AdwBin)

void gw_due_days_list_set_insight (GwDueDaysList       *self,
                                   const GwGoalInsight *insight,
                                   const GwFormat      *format);

G_END_DECLS
