/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-disk-state.h"
#include "gw-document-lock.h"

G_BEGIN_DECLS

#define GW_TYPE_FILE_WATCH (gw_file_watch_get_type ())
G_DECLARE_FINAL_TYPE (GwFileWatch, gw_file_watch, GW, FILE_WATCH, GObject)

GwFileWatch        *gw_file_watch_new        (GwDocument  *document,
                                              const char  *folder);
void                gw_file_watch_look       (GwFileWatch *self);
GwDiskState         gw_file_watch_get_state  (GwFileWatch *self);
const GwLockHolder *gw_file_watch_get_holder (GwFileWatch *self);

G_END_DECLS
