/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-figure.h"

G_BEGIN_DECLS

GBytes *gw_figure_to_svg (GwFigure          *self,
                          int                width,
                          int                height,
                          const GwDrawStyle *style,
                          GError           **error);
GBytes *gw_figure_to_png (GwFigure          *self,
                          int                width,
                          int                height,
                          const GwDrawStyle *style,
                          GError           **error);

GBytes *gw_figure_to_pdf (GwFigure          *self,
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

cairo_status_t gw_picture_append_bytes (void                *closure,
                                        const unsigned char *data,
                                        unsigned int         length);

G_END_DECLS
