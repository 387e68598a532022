/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-allocation-row.h"
#include "gw-proposal.h"
#include "gw-session.h"

G_BEGIN_DECLS

#define GW_TYPE_ALLOCATION_LINE (gw_allocation_line_get_type ())

/* What one member gets of the team's target, and what people do about it. */
G_DECLARE_FINAL_TYPE (GwAllocationLine, gw_allocation_line, GW, ALLOCATION_LINE, GObject)

/**
 * GwAllocationState:
 * @amount: what the member gets
 * @full: the amount at which the bar is full
 * @row: (nullable): what was settled for the member
 * @proposal: (nullable): the numbers that the member offered and was given
 * @revealed: whether the first numbers are everybody's to see
 * @estimated: whether the last result had to be guessed
 * @infeasible: whether this line keeps the sum from adding up
 *
 * How a line stands.
 */
typedef struct
{
  gint64 amount;
  gint64 full;
  GwAllocationRow *row;
  GwProposal *proposal;
  gboolean revealed;
  gboolean estimated;
  gboolean infeasible;
} GwAllocationState;

GwAllocationLine *gw_allocation_line_new          (GwSession               *session,
                                                   GwGoal                  *goal,
                                                   GwMember                *member);
void              gw_allocation_line_update       (GwAllocationLine        *self,
                                                   const GwAllocationState *state);
GwSession        *gw_allocation_line_get_session  (GwAllocationLine        *self);
GwGoal           *gw_allocation_line_get_goal     (GwAllocationLine        *self);
GwMember         *gw_allocation_line_get_member   (GwAllocationLine        *self);
gint64            gw_allocation_line_get_amount   (GwAllocationLine        *self);
gint64            gw_allocation_line_get_full     (GwAllocationLine        *self);
gint64            gw_allocation_line_get_minimum  (GwAllocationLine        *self);
gint64            gw_allocation_line_get_maximum  (GwAllocationLine        *self);
const char       *gw_allocation_line_get_name     (GwAllocationLine        *self);
const char       *gw_allocation_line_get_last     (GwAllocationLine        *self);
const char       *gw_allocation_line_get_own      (GwAllocationLine        *self);
const char       *gw_allocation_line_get_allocated (GwAllocationLine       *self);
gboolean          gw_allocation_line_is_locked    (GwAllocationLine        *self);
gboolean          gw_allocation_line_is_estimated (GwAllocationLine        *self);
gboolean          gw_allocation_line_is_infeasible (GwAllocationLine       *self);
gboolean          gw_allocation_line_type         (GwAllocationLine        *self,
                                                   const char              *text,
                                                   GError                 **error);
gboolean          gw_allocation_line_is_typing    (GwAllocationLine        *self);
const char       *gw_allocation_line_get_unread   (GwAllocationLine        *self);
void              gw_allocation_line_end_typing   (GwAllocationLine        *self);
void              gw_allocation_line_move         (GwAllocationLine        *self,
                                                   gint64                   amount);
void              gw_allocation_line_toggle_lock  (GwAllocationLine        *self);

G_END_DECLS
