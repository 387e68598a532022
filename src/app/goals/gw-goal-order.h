/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "gw-goal-outline.h"

G_BEGIN_DECLS

/**
 * GwGoalLine:
 * @place: of a goal in the outline
 * @depth: how many goals it is part of, one of the other
 *
 * A goal in the order of a list, shown or not.
 */
typedef struct
{
  guint place;
  guint depth;
} GwGoalLine;

GArray *gw_goal_order_new (GwGoalOutline *outline,
                           GtkSorter     *sorter);

G_END_DECLS
