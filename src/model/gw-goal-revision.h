/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-edit.h"
#include "gw-goal.h"
#include "gw-revision.h"

G_BEGIN_DECLS

GwRevision *gw_goal_preview_revision (GwGoal *self,
                                      GwEdit *edit);
void gw_goal_agree (GwGoal     *self,
                    GwEdit     *edit,
                    const char *approver,
                    GwDate      date);

G_END_DECLS
