/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-format.h"
#include "gw-goal.h"
#include "gw-member.h"

G_BEGIN_DECLS

/**
 * GwWeekActivity:
 * @name: what is done
 * @average: how often in a week, on average
 * @safe: how often in a week, to be safe
 *
 * Something that a member does in a week to get to the goal.
 */
typedef struct
{
  char *name;
  char *average;
  char *safe;
} GwWeekActivity;

GPtrArray *gw_week_activities_new (GwGoal          *goal,
                                   GwMember        *member,
                                   const GwFormat  *format,
                                   GwDate           as_of,
                                   char           **safe_heading,
                                   gboolean        *is_average);

G_END_DECLS
