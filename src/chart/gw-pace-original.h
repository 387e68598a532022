/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-goal.h"
#include "gw-pace-figure.h"

G_BEGIN_DECLS

gboolean gw_pace_figure_set_original_of_goal (GwPaceFigure *self,
                                              GwGoal       *goal);

G_END_DECLS
