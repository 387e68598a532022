/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "gw-figure-kind.h"
#include "gw-session.h"

G_BEGIN_DECLS

void gw_figure_export_copy (GtkWidget  *widget,
                            GwSession  *session,
                            GwFigure   *figure);
void gw_figure_export_save (GtkWidget    *widget,
                            GwSession    *session,
                            GwFigure     *figure,
                            GwFigureKind  kind,
                            const char   *title);

G_END_DECLS
