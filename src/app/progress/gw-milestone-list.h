/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "gw-session.h"

G_BEGIN_DECLS

#define GW_TYPE_MILESTONE_LIST (gw_milestone_list_get_type ())

/* The milestones of a goal, to be ticked. */
G_DECLARE_FINAL_TYPE (GwMilestoneList, gw_milestone_list, GW, MILESTONE_LIST, GtkWidget)

void  gw_milestone_list_bind       (GwMilestoneList *self,
                                    GwSession       *session,
                                    GwGoal          *goal);
guint gw_milestone_list_get_length (GwMilestoneList *self);

G_END_DECLS
