/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-allocation-plan.h"
#include "gw-live-panel.h"
#include "gw-session.h"

G_BEGIN_DECLS

void gw_specific_live_fill (GwLivePanel            *live,
                            GwSession              *session,
                            GwGoal                 *goal,
                            const GwAllocationPlan *plan,
                            gboolean                sharing);

G_END_DECLS
