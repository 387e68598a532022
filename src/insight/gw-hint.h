/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-edit.h"
#include "gw-format.h"
#include "gw-insight.h"
#include "gw-team.h"

G_BEGIN_DECLS

/**
 * GwHintNumber:
 *
 * The hints, as they are numbered in the arithmetic (section 3) and in the
 * dismissals of a document.
 */
typedef enum
{
  GW_HINT_NO_TARGET = 1,
  GW_HINT_NO_END = 2,
  GW_HINT_NO_OWNER = 3,
  GW_HINT_NO_BASELINE = 4,
  GW_HINT_SAME_AS_LAST = 5,
  GW_HINT_DIFFICULTY = 6,
  GW_HINT_FASTER_THAN_EVER = 7,
  GW_HINT_STILL_RAMPING = 8,
  GW_HINT_NO_GUARD = 9,
  GW_HINT_TOO_MANY_GOALS = 10,
  GW_HINT_DOES_NOT_ADD_UP = 11,
  GW_HINT_ABOVE_PROPOSAL = 12,
  GW_HINT_NO_NEAR_STOP = 13,
  GW_HINT_HALF_A_PLAN = 14,
  GW_HINT_MORE_THAN_THE_HOURS = 15,
  GW_HINT_NO_TEAM_GOAL = 16,
  GW_HINT_REVISED_AGAIN = 17,
  GW_HINT_STALE = 18,
  GW_HINT_LOW_CONFIDENCE = 19,
} GwHintNumber;

#define GW_N_HINTS 19

#define GW_TYPE_HINT (gw_hint_get_type ())

/* Something worth a thought, never a block. Immutable. */
typedef struct _GwHint GwHint;

GType        gw_hint_get_type          (void) G_GNUC_CONST;
GwHint      *gw_hint_copy              (const GwHint    *self);
void         gw_hint_free              (GwHint          *self);
GwHintNumber gw_hint_get_number        (const GwHint    *self);
const char  *gw_hint_get_sentence      (const GwHint    *self);
const char  *gw_hint_get_why           (const GwHint    *self);
gboolean     gw_hint_is_private        (const GwHint    *self);
GwRecord    *gw_hint_get_record        (const GwHint    *self);
gboolean     gw_hint_is_dismissed      (const GwHint    *self);
const char  *gw_hint_get_dismiss_reason (const GwHint   *self);
void         gw_hint_dismiss           (const GwHint    *self,
                                        GwEdit          *edit,
                                        const char      *reason,
                                        GwDate           date);
void         gw_hint_recall            (const GwHint    *self,
                                        GwEdit          *edit);

GPtrArray   *gw_hints_list_for_goal     (GwInsight      *insight,
                                         GwGoal         *goal,
                                         const GwFormat *format);
GPtrArray   *gw_hints_list_for_team     (GwInsight      *insight,
                                         GwTeam         *team,
                                         const GwFormat *format);
GPtrArray   *gw_hints_list_for_people   (GwInsight      *insight,
                                         GwTeam         *team,
                                         const GwFormat *format);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwHint, gw_hint_free)

G_END_DECLS
