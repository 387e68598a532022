/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-format.h"
#include "gw-insight.h"

G_BEGIN_DECLS

char *gw_handed_out_explain_gap (GwInsight      *insight,
                                 GwGoal         *goal,
                                 const GwFormat *format);

G_END_DECLS
