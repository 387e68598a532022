/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "gw-session.h"

G_BEGIN_DECLS

void gw_goals_export_copy (GtkWidget *widget,
                           GwSession *session);
void gw_goals_export_save (GtkWidget *widget,
                           GwSession *session);

G_END_DECLS
