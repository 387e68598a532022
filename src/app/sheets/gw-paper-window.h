/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gw-session.h"

G_BEGIN_DECLS

#define GW_TYPE_PAPER_WINDOW (gw_paper_window_get_type ())
G_DECLARE_FINAL_TYPE (GwPaperWindow, gw_paper_window, GW, PAPER_WINDOW, AdwWindow)

GtkWidget *gw_paper_window_new (GwSession *session,
                                GtkWindow *parent);

G_END_DECLS
