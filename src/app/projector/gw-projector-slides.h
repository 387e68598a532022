/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-projector-names.h"
#include "gw-session.h"
#include "gw-slide.h"

G_BEGIN_DECLS

GPtrArray *gw_projector_slides_list (GwSession        *session,
                                     GwProjectorNames  names,
                                     gboolean          revealed);

G_END_DECLS
