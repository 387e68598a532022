/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-choices.h"
#include "gw-record.h"

G_BEGIN_DECLS

typedef struct _GwMember GwMember;

#define GW_TYPE_REVIEW (gw_review_get_type ())
G_DECLARE_FINAL_TYPE (GwReview, gw_review, GW, REVIEW, GwRecord)

GwRhythm    gw_review_get_rhythm          (GwReview *self);
gint64      gw_review_get_weekday         (GwReview *self);
gint64      gw_review_get_time            (GwReview *self);
gint64      gw_review_get_minutes         (GwReview *self);
GwMember   *gw_review_get_chair           (GwReview *self);
GwDate      gw_review_get_first           (GwReview *self);
const char *gw_review_get_guard_customers (GwReview *self);
const char *gw_review_get_guard_dates     (GwReview *self);
const char *gw_review_get_guard_neglect   (GwReview *self);
const char *gw_review_get_guard_rules     (GwReview *self);
const char *gw_review_get_guard_learning  (GwReview *self);

G_END_DECLS
