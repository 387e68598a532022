/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gw-session.h"

G_BEGIN_DECLS

#define GW_TYPE_GOAL_EDITOR (gw_goal_editor_get_type ())

/* All fields of one goal. */
G_DECLARE_FINAL_TYPE (GwGoalEditor, gw_goal_editor, GW, GOAL_EDITOR, AdwBin)

void gw_goal_editor_bind        (GwGoalEditor *self,
                                 GwSession    *session,
                                 GwGoal       *goal);
void gw_goal_editor_focus_title (GwGoalEditor *self);

G_END_DECLS
