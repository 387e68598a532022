/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-file-stamp.h"

G_BEGIN_DECLS

/**
 * GwSaveRule:
 * @GW_SAVE_NEW: the name must be free
 * @GW_SAVE_OVER_KNOWN: the file must be the one of a stamp, or be gone
 * @GW_SAVE_OVER_ANYTHING: whatever is there is replaced, because the person
 *   was asked and said so
 *
 * What a save may replace.
 */
typedef enum
{
  GW_SAVE_NEW,
  GW_SAVE_OVER_KNOWN,
  GW_SAVE_OVER_ANYTHING,
} GwSaveRule;

gboolean gw_safe_save                  (const char         *path,
                                        GBytes             *content,
                                        GwSaveRule          rule,
                                        const GwFileStamp  *known,
                                        GwFileStamp        *saved,
                                        GError            **error);
guint    gw_safe_save_remove_leftovers (const char         *path,
                                        gint64              now);

/* A file that is written in parts. */
typedef struct _GwSafeFile GwSafeFile;

GwSafeFile *gw_safe_file_open          (const char         *path,
                                        GwSaveRule          rule,
                                        GError            **error);
gboolean    gw_safe_file_write         (GwSafeFile         *self,
                                        const void         *data,
                                        gsize               length,
                                        GError            **error);
gboolean    gw_safe_file_commit        (GwSafeFile         *self,
                                        GError            **error);
void        gw_safe_file_free          (GwSafeFile         *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwSafeFile, gw_safe_file_free)

G_END_DECLS
