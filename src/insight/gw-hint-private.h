/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-hint.h"
#include "gw-member.h"

G_BEGIN_DECLS

/* What a rule looks at. */
typedef struct
{
  GwInsight      *insights;
  GwWorkshop     *workshop;
  const GwFormat *format;
  GwTeam         *team;
  GwMember       *member;  /* in rules about a member */
  GHashTable     *n_goals; /* GwMember -> how many active goals, in rules about a member */
  GHashTable     *learners; /* GwMember with a learning goal; NULL for a single goal */
  GwGoal         *goal;    /* in rules about a goal */
  GwGoalInsight  *insight; /* likewise */
} GwHintCase;

/* A rule judges fields and says its sentence, or NULL where there is nothing
 * to say. */
typedef char *(*GwHintRule) (const GwHintCase *);

GwHint     *gw_hint_new                      (GwHintNumber      number,
                                              GwRecord         *record,
                                              char             *sentence,
                                              const char       *why,
                                              gboolean          is_private);
gpointer    gw_hint_peek_child               (gpointer          record,
                                              const char       *name);
gboolean    gw_hint_is_active                (GwGoal           *goal);

char       *gw_hint_rule_no_target           (const GwHintCase *it);
char       *gw_hint_rule_no_end              (const GwHintCase *it);
char       *gw_hint_rule_no_owner            (const GwHintCase *it);
char       *gw_hint_rule_no_baseline         (const GwHintCase *it);
char       *gw_hint_rule_no_guard            (const GwHintCase *it);
char       *gw_hint_rule_no_near_stop        (const GwHintCase *it);
char       *gw_hint_rule_half_a_plan         (const GwHintCase *it);

char       *gw_hint_rule_same_as_last        (const GwHintCase *it);
char       *gw_hint_rule_difficulty          (const GwHintCase *it);
char       *gw_hint_rule_faster_than_ever    (const GwHintCase *it);
char       *gw_hint_rule_still_ramping       (const GwHintCase *it);
char       *gw_hint_rule_revised_again       (const GwHintCase *it);
char       *gw_hint_rule_stale               (const GwHintCase *it);

char       *gw_hint_rule_does_not_add_up     (const GwHintCase *it);
char       *gw_hint_rule_above_proposal      (const GwHintCase *it);
char       *gw_hint_rule_more_than_the_hours (const GwHintCase *it);
char       *gw_hint_rule_cadence_hours       (const GwHintCase *it);
char       *gw_hint_rule_no_team_goal        (const GwHintCase *it);
char       *gw_hint_rule_too_many_goals      (const GwHintCase *it);
char       *gw_hint_rule_low_confidence      (const GwHintCase *it);

G_END_DECLS
