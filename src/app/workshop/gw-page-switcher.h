/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "gw-session.h"

G_BEGIN_DECLS

#define GW_TYPE_PAGE_SWITCHER (gw_page_switcher_get_type ())

/* Which team and which of its goals a page is about, where there is a choice. */
G_DECLARE_FINAL_TYPE (GwPageSwitcher, gw_page_switcher, GW, PAGE_SWITCHER, GtkWidget)

void gw_page_switcher_refresh (GwPageSwitcher *self,
                               GwSession      *session,
                               GwTeam         *team,
                               gboolean        with_goals,
                               GwGoal         *goal);

G_END_DECLS
