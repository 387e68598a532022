/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gw-score-sheet.h"

G_BEGIN_DECLS

#define GW_TYPE_SCORE_VIEW (gw_score_view_get_type ())

/* The numbers of all goals in one go: what was typed or pasted is shown as it
 * was understood, and recorded as one edit. */
G_DECLARE_FINAL_TYPE (GwScoreView, gw_score_view, GW, SCORE_VIEW, AdwBin)

void          gw_score_view_set_session (GwScoreView *self,
                                         GwSession   *session);
void          gw_score_view_refresh     (GwScoreView *self);
void          gw_score_view_edit        (GwScoreView *self);
GwScoreSheet *gw_score_view_get_sheet   (GwScoreView *self);

G_END_DECLS
