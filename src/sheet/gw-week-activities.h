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

/**
 * GwWeekBasis:
 * @GW_WEEK_BASIS_OWN: the member's number and the member's own rates
 * @GW_WEEK_BASIS_RATES: the member's number, at the rates of the team
 * @GW_WEEK_BASIS_AVERAGE: a person-day of the team is like the other, whatever the
 *   member's number
 *
 * What the activities of a week are worked back from.
 */
typedef enum
{
  GW_WEEK_BASIS_OWN,
  GW_WEEK_BASIS_RATES,
  GW_WEEK_BASIS_AVERAGE,
} GwWeekBasis;

GPtrArray *gw_week_activities_new (GwGoal          *goal,
                                   GwMember        *member,
                                   const GwFormat  *format,
                                   GwDate           as_of,
                                   char           **safe_heading,
                                   GwWeekBasis     *basis);

G_END_DECLS
