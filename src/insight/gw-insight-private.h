/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-insight.h"

G_BEGIN_DECLS

GPtrArray *gw_insight_get_children (GwInsight *self,
                                    GwGoal    *goal);

G_END_DECLS
