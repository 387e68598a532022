/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gw-projector.h"

G_BEGIN_DECLS

#define GW_TYPE_PROJECTOR_BAR (gw_projector_bar_get_type ())

/* In the facilitator's window: what is on the wall, on and back, Reveal. */
G_DECLARE_FINAL_TYPE (GwProjectorBar, gw_projector_bar, GW, PROJECTOR_BAR, AdwBin)

void gw_projector_bar_set_projector (GwProjectorBar *self,
                                     GwProjector    *projector);

G_END_DECLS
