/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-practice.h"
#include "gw-session.h"

G_BEGIN_DECLS

void gw_practice_goals_set (GwSession  *session,
                            GwPractice *practice,
                            gboolean    as_goal);

G_END_DECLS
