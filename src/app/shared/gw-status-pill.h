/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "gw-status.h"

G_BEGIN_DECLS

#define GW_TYPE_STATUS_PILL (gw_status_pill_get_type ())

/* How a goal stands: a word and a shape, and a colour that only repeats it. */
G_DECLARE_FINAL_TYPE (GwStatusPill, gw_status_pill, GW, STATUS_PILL, GtkWidget)

GtkWidget *gw_status_pill_new        (void);
void       gw_status_pill_set_status (GwStatusPill *self,
                                      GwStatus      status,
                                      gboolean      is_stale);
void       gw_status_pill_set_stale  (GwStatusPill *self);

G_END_DECLS
