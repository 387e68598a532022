/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-block.h"

G_BEGIN_DECLS

/**
 * GwMilestoneBox:
 * @number: the number of the box, to enter it from the paper
 * @date: when, such as "31 Mar"
 * @value: (nullable): what should be reached by then
 * @actual: (nullable): what was reached; %NULL to write it in by hand
 * @title: (nullable): what it is called
 * @is_done: whether it was reached, so that the box is ticked
 *
 * What one box of the milestone tracker says.
 */
typedef struct
{
  guint       number;
  const char *date;
  const char *value;
  const char *actual;
  const char *title;
  gboolean    is_done;
} GwMilestoneBox;

void gw_milestone_box_clear (GwMilestoneBox *self);

#define GW_TYPE_MILESTONES_BLOCK (gw_milestones_block_get_type ())

/* The milestone tracker: a box for each, with a place to tick and initial. */
G_DECLARE_FINAL_TYPE (GwMilestonesBlock, gw_milestones_block, GW, MILESTONES_BLOCK, GwBlock)

GwBlock *gw_milestones_block_new    (void);
void     gw_milestones_block_append (GwMilestonesBlock    *self,
                                     const GwMilestoneBox *box);
void     gw_milestones_block_set_middle (GwMilestonesBlock *self,
                                         double             middle);

G_END_DECLS
