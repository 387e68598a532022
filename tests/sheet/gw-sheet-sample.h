/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-edit.h"
#include "gw-goal.h"
#include "gw-member.h"
#include "gw-team.h"
#include "gw-workshop.h"

G_BEGIN_DECLS

/* Words that stand in private fields of the sample, and in no sheet. */
#define GW_SAMPLE_CONFIDENCE 66
#define GW_SAMPLE_OFFER_OF_BEN 723

/**
 * GwSheetSample:
 * @workshop: the document
 * @team: its team
 * @ana: a member with everything filled in
 * @goal: the goal of @ana
 *
 * A small workshop in the manner of sample A, made with the model alone.
 */
typedef struct
{
  GwWorkshop *workshop;
  GwTeam     *team;
  GwMember   *ana;
  GwGoal     *goal;
  GwGoal     *team_goal;
} GwSheetSample;

GwRecord *gw_sheet_sample_add   (GwEdit        *edit,
                                 gpointer       parent,
                                 const char    *slot,
                                 GType          type);
void gw_sheet_sample_init       (GwSheetSample *self);
void gw_sheet_sample_clear      (GwSheetSample *self);
void gw_sheet_sample_fill_up    (GwSheetSample *self,
                                 guint          n_plans);
void gw_sheet_sample_add_lists  (GwSheetSample *self);
void gw_sheet_sample_add_many   (GwSheetSample *self);
void gw_sheet_sample_add_members (GwSheetSample *self,
                                  guint          n_members);
void gw_sheet_sample_set_text   (GwRecord      *record,
                                 const char    *field,
                                 const char    *text);
void gw_sheet_sample_hide_codes (char          *text);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GwSheetSample, gw_sheet_sample_clear)

G_END_DECLS
