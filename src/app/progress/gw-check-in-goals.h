/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-session.h"

G_BEGIN_DECLS

GListStore *gw_check_in_goals_new   (GwInsight  *insight);
GListStore *gw_check_in_goals_new_with_plans
                                    (GwInsight  *insight);
gboolean    gw_check_in_goals_takes_number
                                    (GwInsight  *insight,
                                     GwGoal     *goal);
GwGoal     *gw_check_in_goals_near  (GListModel *goals,
                                     GwGoal     *goal);
GListStore *gw_check_in_goals_alike (GListModel *goals,
                                     GwGoal     *goal);
gboolean    gw_check_in_read_date   (GwSession   *session,
                                     const char  *text,
                                     GwDate      *date,
                                     GError     **error);

G_END_DECLS
