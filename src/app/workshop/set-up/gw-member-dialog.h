/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "gw-session.h"

G_BEGIN_DECLS

void gw_member_dialog_present (GtkWidget *parent,
                               GwSession *session,
                               GwMember  *member);

G_END_DECLS
