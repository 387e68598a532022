/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "gw-goal.h"
#include "gw-session.h"

G_BEGIN_DECLS

typedef struct _GwAllocationLine GwAllocationLine;

/* The cells of one member in the allocation table. They live in the grid, and
 * the line with them. */
GwAllocationLine *gw_allocation_line_new    (GtkGrid          *grid,
                                             int               row,
                                             GwSession        *session,
                                             GwGoal           *goal,
                                             GwMember         *member);
void              gw_allocation_line_free   (GwAllocationLine *self);
void              gw_allocation_line_update (GwAllocationLine *self,
                                             gint64            amount,
                                             gint64            largest,
                                             gboolean          estimated,
                                             gboolean          infeasible);

G_END_DECLS
