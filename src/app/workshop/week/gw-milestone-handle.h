/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "gw-milestone.h"

G_BEGIN_DECLS

#define GW_TYPE_MILESTONE_HANDLE (gw_milestone_handle_get_type ())

/* Where a milestone is taken hold of, by the pointer or by keys. */
G_DECLARE_FINAL_TYPE (GwMilestoneHandle, gw_milestone_handle, GW, MILESTONE_HANDLE, GtkWidget)

GtkWidget   *gw_milestone_handle_new           (GwMilestone       *milestone);
GwMilestone *gw_milestone_handle_get_milestone (GwMilestoneHandle *self);
void         gw_milestone_handle_describe      (GwMilestoneHandle *self,
                                                const char        *name,
                                                const char        *text);

G_END_DECLS
