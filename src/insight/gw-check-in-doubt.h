/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-goal-insight.h"

G_BEGIN_DECLS

char *gw_check_in_doubt_explain (const GwGoalInsight *insight,
                                 GwGoal              *goal,
                                 GwDate               date,
                                 gint64               value,
                                 const GwCheckIn     *typed,
                                 guint                n_typed,
                                 GwDate               today,
                                 const GwFormat      *format);

char *gw_check_in_doubt_explain_value
                                (const GwGoalInsight *insight,
                                 GwGoal              *goal,
                                 GwDate               date,
                                 gint64               value,
                                 const GwCheckIn     *typed,
                                 guint                n_typed,
                                 GwDate               today,
                                 const GwFormat      *format);

G_END_DECLS
