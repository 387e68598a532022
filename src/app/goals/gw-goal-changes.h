/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-session.h"

G_BEGIN_DECLS

GwGoal   *gw_goal_changes_add       (GwSession *session);
GwGoal   *gw_goal_changes_duplicate (GwSession *session,
                                     GwGoal    *goal);
guint     gw_goal_changes_count_parts (GwGoal  *goal);
GwGoal   *gw_goal_changes_roll_over (GwSession *session,
                                     GwGoal    *goal,
                                     gboolean   with_parts);
gboolean  gw_goal_changes_remove    (GwSession *session,
                                     GwGoal    *goal);
gboolean  gw_goal_changes_reopen    (GwSession *session,
                                     GwGoal    *goal);

G_END_DECLS
