/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "gw-document-error.h"
#include "gw-history.h"
#include "gw-problem.h"
#include "gw-progress.h"
#include "gw-safe-save.h"
#include "gw-workshop.h"

G_BEGIN_DECLS

#define GW_TYPE_DOCUMENT (gw_document_get_type ())
G_DECLARE_FINAL_TYPE (GwDocument, gw_document, GW, DOCUMENT, GObject)

GwDocument *gw_document_new            (GwWorkshop           *workshop);
GwDocument *gw_document_new_from_bytes (GBytes               *bytes,
                                        GPtrArray           **problems,
                                        GError              **error);

GwDocument *gw_document_load           (const char           *path,
                                        GPtrArray           **problems,
                                        GError              **error);
void        gw_document_load_async     (const char           *path,
                                        GCancellable         *cancellable,
                                        GwProgressFunc        progress,
                                        gpointer              progress_data,
                                        GAsyncReadyCallback   callback,
                                        gpointer              user_data);
GwDocument *gw_document_load_finish    (GAsyncResult         *result,
                                        GPtrArray           **problems,
                                        GError              **error);

gboolean    gw_document_save           (GwDocument           *self,
                                        const char           *path,
                                        GwSaveRule            rule,
                                        GError              **error);
void        gw_document_save_async     (GwDocument           *self,
                                        const char           *path,
                                        GwSaveRule            rule,
                                        GAsyncReadyCallback   callback,
                                        gpointer              user_data);
gboolean    gw_document_save_finish    (GwDocument           *self,
                                        GAsyncResult         *result,
                                        GError              **error);

void        gw_document_save_copy_async  (GwDocument         *self,
                                          const char         *path,
                                          GwSaveRule          rule,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data);
char       *gw_document_save_copy_finish (GwDocument         *self,
                                          GAsyncResult       *result,
                                          GError            **error);

void        gw_document_set_state_folder (GwDocument         *self,
                                          const char         *folder);
GwWorkshop *gw_document_get_workshop   (GwDocument           *self);
GwHistory  *gw_document_get_history    (GwDocument           *self);
const char *gw_document_get_path       (GwDocument           *self);
gboolean    gw_document_get_dirty      (GwDocument           *self);
gboolean    gw_document_get_saving     (GwDocument           *self);

G_END_DECLS
