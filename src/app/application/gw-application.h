/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gw-window.h"

G_BEGIN_DECLS

#define GW_TYPE_APPLICATION (gw_application_get_type ())
G_DECLARE_FINAL_TYPE (GwApplication, gw_application, GW, APPLICATION, AdwApplication)

GwApplication *gw_application_new       (void);
void           gw_application_open_path (GwApplication *self,
                                         GwWindow      *window,
                                         const char    *path);
GwWindow      *gw_application_find_window       (GwApplication *self,
                                                 const char    *path);
GwWindow      *gw_application_find_empty_window (GwApplication *self);

G_END_DECLS
