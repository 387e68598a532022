/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gw-session.h"

G_BEGIN_DECLS

#define GW_TYPE_GOALS_VIEW (gw_goals_view_get_type ())

/* All goals, each below the one that it is part of, and an editor for one. */
G_DECLARE_FINAL_TYPE (GwGoalsView, gw_goals_view, GW, GOALS_VIEW, AdwBin)

void  gw_goals_view_set_session (GwGoalsView *self,
                                 GwSession   *session);
guint gw_goals_view_get_n_rows  (GwGoalsView *self);

G_END_DECLS
