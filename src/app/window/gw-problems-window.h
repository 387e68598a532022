/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define GW_TYPE_PROBLEMS_WINDOW (gw_problems_window_get_type ())
G_DECLARE_FINAL_TYPE (GwProblemsWindow, gw_problems_window, GW, PROBLEMS_WINDOW, AdwWindow)

GtkWidget *gw_problems_window_new (GtkWindow    *parent,
                                   const char   *path,
                                   const GError *error,
                                   GPtrArray    *problems,
                                   guint         n_versions);

G_END_DECLS
