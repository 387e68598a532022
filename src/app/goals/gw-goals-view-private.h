/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-goals-view.h"

G_BEGIN_DECLS

void       gw_goals_view_install_actions (GtkWidgetClass *widget_class);
void       gw_goals_view_add_shortcuts   (GwGoalsView    *self);
void       gw_goals_view_update_actions  (GwGoalsView    *self);
GwSession *gw_goals_view_get_session     (GwGoalsView    *self);
void       gw_goals_view_search          (GwGoalsView    *self);
void       gw_goals_view_show_all        (GwGoalsView    *self);
void       gw_goals_view_edit_title      (GwGoalsView    *self);

G_END_DECLS
