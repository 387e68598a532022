/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-choices.h"
#include "gw-goal.h"
#include "gw-record.h"

G_BEGIN_DECLS

#define GW_TYPE_PRACTICE (gw_practice_get_type ())
G_DECLARE_FINAL_TYPE (GwPractice, gw_practice, GW, PRACTICE, GwRecord)

GwPrinciple  gw_practice_get_principle (GwPractice *self);
GwAudience   gw_practice_get_audience  (GwPractice *self);
const char  *gw_practice_get_promise   (GwPractice *self);
const char  *gw_practice_get_often     (GwPractice *self);
gboolean     gw_practice_get_as_goal   (GwPractice *self);
GwGoal      *gw_practice_get_goal      (GwPractice *self);

G_END_DECLS
