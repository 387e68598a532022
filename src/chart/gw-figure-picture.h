/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-figure.h"

G_BEGIN_DECLS

GBytes *gw_figure_to_png (GwFigure          *self,
                          int                width,
                          int                height,
                          const GwDrawStyle *style,
                          GError           **error);

gboolean gw_picture_has_type (const char *name);
GBytes *gw_figure_to_file_type (GwFigure          *self,
                                const char        *name,
                                int                width,
                                int                height,
                                const GwDrawStyle *style,
                                GError           **error);

G_END_DECLS
