/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-projector-names.h"
#include "gw-session.h"
#include "gw-slide.h"

G_BEGIN_DECLS

#define GW_TYPE_PROJECTOR (gw_projector_get_type ())

/* What is on the wall: which slide of the page, and what the facilitator
 * shows. The wall and the facilitator's controls look at the same one. */
G_DECLARE_FINAL_TYPE (GwProjector, gw_projector, GW, PROJECTOR, GObject)

GwProjector   *gw_projector_new             (GwSession        *session);
GwSession     *gw_projector_get_session     (GwProjector      *self);
const GwSlide *gw_projector_get_slide       (GwProjector      *self);
guint          gw_projector_get_n_slides    (GwProjector      *self);
guint          gw_projector_get_position    (GwProjector      *self);
void           gw_projector_move            (GwProjector      *self,
                                             int               steps);
gboolean       gw_projector_get_revealed    (GwProjector      *self);
void           gw_projector_set_revealed    (GwProjector      *self,
                                             gboolean          revealed);
gboolean       gw_projector_get_show_agenda (GwProjector      *self);
void           gw_projector_set_show_agenda (GwProjector      *self,
                                             gboolean          show_agenda);
void           gw_projector_set_names       (GwProjector      *self,
                                             GwProjectorNames  names);

G_END_DECLS
