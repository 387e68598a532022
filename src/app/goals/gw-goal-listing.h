/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "gw-goal-outline.h"

G_BEGIN_DECLS

/**
 * GwGoalMatch:
 *
 * Returns: whether @goal is looked for
 */
typedef gboolean (*GwGoalMatch) (GwGoal   *goal,
                                 gpointer  user_data);

/**
 * GwListedGoal:
 * @goal: belongs to the outline, or to the history
 * @depth: how many goals it is part of, one of the other
 * @parts: whether others are part of it
 * @expanded: whether those stand below it
 * @is_context: whether it is no match itself, and only shows where one stands
 *
 * A goal that is shown.
 */
typedef struct
{
  GwGoal *goal;
  guint depth;
  gboolean parts;
  gboolean expanded;
  gboolean is_context;
} GwListedGoal;

/* Which goals of an outline a list shows, in which order: sorted, filtered,
 * folded. It is read from the first to the last, with pauses. */
typedef struct _GwGoalListing GwGoalListing;

GwGoalListing *gw_goal_listing_new           (GwGoalOutline       *outline);
void           gw_goal_listing_free          (GwGoalListing       *self);
void           gw_goal_listing_sort          (GwGoalListing       *self,
                                              GtkSorter           *sorter);
gboolean       gw_goal_listing_update        (GwGoalListing       *self);
void           gw_goal_listing_look_for      (GwGoalListing       *self,
                                              GwGoalMatch          match,
                                              gpointer             user_data);
gboolean       gw_goal_listing_is_filtered   (const GwGoalListing *self);
gboolean       gw_goal_listing_fold          (GwGoalListing       *self,
                                              GwGoal              *goal,
                                              gboolean             folded);
void           gw_goal_listing_rewind        (GwGoalListing       *self);
gboolean       gw_goal_listing_read          (GwGoalListing       *self,
                                              GArray              *rows,
                                              guint                n_rows,
                                              gint64               microseconds);
guint          gw_goal_listing_get_n_matches (const GwGoalListing *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwGoalListing, gw_goal_listing_free)

G_END_DECLS
