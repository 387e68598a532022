/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gw-session.h"

G_BEGIN_DECLS

#define GW_TYPE_AS_OF_BUTTON (gw_as_of_button_get_type ())

/* Chooses the day that figures are of. */
G_DECLARE_FINAL_TYPE (GwAsOfButton, gw_as_of_button, GW, AS_OF_BUTTON, AdwBin)

void gw_as_of_button_set_session (GwAsOfButton *self,
                                  GwSession    *session);

G_END_DECLS
