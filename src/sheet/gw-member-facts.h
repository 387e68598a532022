/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-figure.h"
#include "gw-format.h"
#include "gw-goal.h"
#include "gw-insight.h"
#include "gw-member.h"
#include "gw-milestones-block.h"
#include "gw-team.h"
#include "gw-week-activities.h"
#include "gw-workshop.h"

G_BEGIN_DECLS

/* A word and what it means for this member, such as "If" and a cue. */
typedef struct
{
  char *label;
  char *text;
} GwMemberIntention;

/**
 * GwMemberFacts:
 *
 * Everything that a member's sheet says, in words, and nothing that it must
 * not: no confidence, no answers to the commitment scale, no importance, and
 * no number of anybody else. Texts without anything to say are %NULL.
 * @more_parts: what else of the team's goals is the member's, a line each.
 */
typedef struct
{
  char      *name;
  char      *team;
  char      *period;
  char      *goal_caption;
  char      *goal;
  char      *goal_details;
  char      *why;
  char      *part_caption;
  char      *part;
  char      *safe_heading;
  GPtrArray *activities;
  char      *activities_heading;
  char      *standing;
  char      *standing_reason;
  GwFigure  *figure;
  GArray    *milestones;
  guint      n_more_milestones;
  char      *team_step;
  GPtrArray *intentions;
  char      *promise;
  char      *witness;
  GPtrArray *more_parts;
  char      *other_goals;
  char      *code;
  char      *footer;
} GwMemberFacts;

GwMemberFacts *gw_member_facts_new  (GwWorkshop     *workshop,
                                     GwInsight      *insight,
                                     GwTeam         *team,
                                     GwMember       *member,
                                     const GwFormat *format,
                                     GwDate          as_of);
void           gw_member_facts_free (GwMemberFacts  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwMemberFacts, gw_member_facts_free)

G_END_DECLS
