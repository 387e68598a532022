/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gw-session.h"

G_BEGIN_DECLS

#define GW_TYPE_WORKSHOP_VIEW (gw_workshop_view_get_type ())

/* The wizard: the pages of the workshop, and the way from one to the next. */
G_DECLARE_FINAL_TYPE (GwWorkshopView, gw_workshop_view, GW, WORKSHOP_VIEW, AdwBin)

GtkWidget *gw_workshop_view_new         (void);
void       gw_workshop_view_set_session (GwWorkshopView *self,
                                         GwSession      *session);

G_END_DECLS
