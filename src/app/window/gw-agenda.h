/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gw-session.h"

G_BEGIN_DECLS

#define GW_TYPE_AGENDA (gw_agenda_get_type ())
G_DECLARE_FINAL_TYPE (GwAgenda, gw_agenda, GW, AGENDA, AdwBin)

void gw_agenda_set_session (GwAgenda  *self,
                            GwSession *session);
void gw_agenda_set_shown   (GwAgenda  *self,
                            gboolean   shown);

G_END_DECLS
