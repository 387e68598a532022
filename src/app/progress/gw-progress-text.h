/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-format.h"
#include "gw-goal-insight.h"
#include "gw-session.h"

G_BEGIN_DECLS

const char *gw_progress_text_question (GwStatus             status);
char       *gw_progress_text_sources  (const GwGoalInsight *insight,
                                       const GwFormat      *format);
char       *gw_progress_text_tooltip  (GwSession           *session,
                                       const char          *usual);
char       *gw_progress_text_range    (const GwGoalInsight *insight);

G_END_DECLS
