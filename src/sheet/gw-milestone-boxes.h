/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-format.h"
#include "gw-goal.h"
#include "gw-insight.h"

G_BEGIN_DECLS

GArray *gw_milestone_boxes_new (GwInsight      *insight,
                                GwGoal         *goal,
                                const GwFormat *format,
                                GwDate          as_of,
                                guint          *n_more);

G_END_DECLS
