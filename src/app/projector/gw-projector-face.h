/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "gw-projector.h"

G_BEGIN_DECLS

#define GW_TYPE_PROJECTOR_FACE (gw_projector_face_get_type ())

/* One slide in type as large as the wall allows, and below it the agenda. */
G_DECLARE_FINAL_TYPE (GwProjectorFace, gw_projector_face, GW, PROJECTOR_FACE, GtkWidget)

GtkWidget *gw_projector_face_new       (GwProjector     *projector);
void       gw_projector_face_refresh   (GwProjectorFace *self);
void       gw_projector_face_show_time (GwProjectorFace *self);

G_END_DECLS
