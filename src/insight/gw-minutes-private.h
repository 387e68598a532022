/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-goal.h"
#include "gw-minutes.h"
#include "gw-team.h"

G_BEGIN_DECLS

void  gw_minutes_page_add      (GwMinutesPage  *self,
                                char           *what,
                                const char     *who);
void  gw_minutes_add_number    (GwMinutesPage  *self,
                                GwTeam         *team,
                                GwGoal         *goal,
                                const GwFormat *format);
void  gw_minutes_add_revisions (GwMinutesPage  *self,
                                GwTeam         *team,
                                const GwFormat *format);
char *gw_minutes_say_title     (GwGoal         *goal);

G_END_DECLS
