/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gw-document.h"
#include "gw-opening-mark.h"
#include "gw-session.h"

G_BEGIN_DECLS

#define GW_TYPE_WINDOW (gw_window_get_type ())
G_DECLARE_FINAL_TYPE (GwWindow, gw_window, GW, WINDOW, AdwApplicationWindow)

GtkWidget  *gw_window_new              (GtkApplication *application);
GwSession  *gw_window_get_session      (GwWindow       *self);
GwDocument *gw_window_get_document     (GwWindow       *self);
void        gw_window_set_document     (GwWindow       *self,
                                        GwDocument     *document);
gboolean    gw_window_is_empty         (GwWindow       *self);
void        gw_window_begin_opening    (GwWindow       *self,
                                        const char     *path,
                                        GCancellable   *cancellable);
void        gw_window_set_opening_fraction (GwWindow   *self,
                                        double          fraction);
void        gw_window_end_opening      (GwWindow       *self);
void        gw_window_take_opening_mark (GwWindow      *self,
                                        GwOpeningMark  *mark);
void        gw_window_toast            (GwWindow       *self,
                                        const char     *sentence,
                                        gboolean        can_undo);
void        gw_window_show_load_error  (GwWindow       *self,
                                        const char     *path,
                                        const GError   *error,
                                        GPtrArray      *problems);

G_END_DECLS
