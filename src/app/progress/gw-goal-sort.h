/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-insight.h"

G_BEGIN_DECLS

/**
 * GwGoalSort:
 * @GW_GOAL_SORT_DOCUMENT: as they stand in the document
 * @GW_GOAL_SORT_NEED: what needs somebody first
 * @GW_GOAL_SORT_TITLE: by title
 * @GW_GOAL_SORT_DUE: what is due first
 * @GW_GOAL_SORT_PROGRESS: what is farthest first
 *
 * How a list of goals is sorted. Nothing ranks people unless somebody asks.
 */
typedef enum
{
  GW_GOAL_SORT_DOCUMENT,
  GW_GOAL_SORT_NEED,
  GW_GOAL_SORT_TITLE,
  GW_GOAL_SORT_DUE,
  GW_GOAL_SORT_PROGRESS,
} GwGoalSort;

#define GW_N_GOAL_SORTS (GW_GOAL_SORT_PROGRESS + 1)

const char *gw_goal_sort_get_name (GwGoalSort  self);
void        gw_goal_sort_goals    (GwGoalSort  self,
                                   GPtrArray  *goals,
                                   GwInsight  *insight);

G_END_DECLS
