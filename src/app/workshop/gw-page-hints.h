/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-choices.h"
#include "gw-live-panel.h"
#include "gw-session.h"

G_BEGIN_DECLS

void gw_page_hints_for_goal (GwLivePanel *live,
                             GwSession   *session,
                             GwPage       page,
                             GwGoal      *goal);
void gw_page_hints_for_team (GwLivePanel *live,
                             GwSession   *session,
                             GwPage       page,
                             GwTeam      *team);

G_END_DECLS
