/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gw-session.h"

G_BEGIN_DECLS

#define GW_TYPE_PROGRESS_OVERVIEW (gw_progress_overview_get_type ())

/* How all goals are doing. */
G_DECLARE_FINAL_TYPE (GwProgressOverview, gw_progress_overview, GW, PROGRESS_OVERVIEW, AdwBin)

void  gw_progress_overview_set_session (GwProgressOverview *self,
                                        GwSession          *session);
void  gw_progress_overview_refresh     (GwProgressOverview *self);
guint gw_progress_overview_get_n_goals (GwProgressOverview *self);

G_END_DECLS
