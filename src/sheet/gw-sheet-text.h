/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-allocation.h"
#include "gw-format.h"
#include "gw-goal.h"
#include "gw-member.h"
#include "gw-review.h"
#include "gw-workshop.h"

G_BEGIN_DECLS

/* More reviews than these are not listed on a sheet. */
#define GW_SHEET_MOST_REVIEWS 16

gboolean    gw_sheet_text_says         (const char     *text);
char       *gw_sheet_text_amount       (const GwFormat *format,
                                        gint64          amount,
                                        guint           decimals);
const char *gw_sheet_text_subject      (GwGoal         *goal);
char       *gw_sheet_text_goal         (GwGoal         *goal,
                                        const GwFormat *format);
char       *gw_sheet_text_goal_details (GwGoal         *goal,
                                        GwDate          end,
                                        const GwFormat *format);
char       *gw_sheet_text_method       (GwAllocation   *allocation,
                                        const GwFormat *format);
const char *gw_sheet_text_reason       (GwAllocation   *allocation,
                                        GwMember       *member);
char       *gw_sheet_text_rhythm       (GwReview       *review);
char       *gw_sheet_text_reviews      (GwReview       *review,
                                        GwDate          start,
                                        GwDate          end,
                                        const GwFormat *format,
                                        GwDate          as_of,
                                        guint           n_wanted);
char       *gw_sheet_text_guards       (GwReview       *review);
char       *gw_sheet_text_footer       (GwWorkshop     *workshop,
                                        GwGoal         *goal,
                                        const GwFormat *format,
                                        GwDate          as_of);

G_END_DECLS
