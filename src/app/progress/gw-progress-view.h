/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gw-score-sheet.h"
#include "gw-session.h"

G_BEGIN_DECLS

#define GW_TYPE_PROGRESS_VIEW (gw_progress_view_get_type ())

/* How the goals are doing: all of them, or one. */
G_DECLARE_FINAL_TYPE (GwProgressView, gw_progress_view, GW, PROGRESS_VIEW, AdwBin)

void          gw_progress_view_set_session (GwProgressView *self,
                                            GwSession      *session);
void          gw_progress_view_reload     (GwProgressView *self);
GwScoreSheet *gw_progress_view_get_scores  (GwProgressView *self);

G_END_DECLS
