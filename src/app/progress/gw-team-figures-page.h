/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gw-session.h"

G_BEGIN_DECLS

#define GW_TYPE_TEAM_FIGURES_PAGE (gw_team_figures_page_get_type ())

/* A goal of a team in other pictures than its pace: how it is handed out, what
 * it takes, how far it has come, and who is how near. */
G_DECLARE_FINAL_TYPE (GwTeamFiguresPage, gw_team_figures_page, GW, TEAM_FIGURES_PAGE, AdwBin)

void         gw_team_figures_page_set_session (GwTeamFiguresPage *self,
                                               GwSession         *session);
void         gw_team_figures_page_refresh     (GwTeamFiguresPage *self);

G_END_DECLS
