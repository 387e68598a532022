/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sys/stat.h>

#include "gw-document-error.h"
#include "gw-safe-save.h"

G_BEGIN_DECLS

/* A save on its way. */
typedef struct
{
  char        *target;
  char        *folder;
  gboolean     exists;
  struct stat  old;
  char        *temporary;
  int          fd;
  gsize        written;
} GwSave;

/* All of these set the error and return FALSE. */
gboolean gw_save_fail         (GError            **error,
                               GwDocumentError     code,
                               const char         *sentence);
gboolean gw_save_fail_errno   (GError            **error,
                               int                 number);
gboolean gw_save_fail_changed (GError            **error);

gboolean gw_save_resolve      (GwSave             *self,
                               const char         *path,
                               GError            **error);
gboolean gw_save_check_rule   (GwSave             *self,
                               GwSaveRule          rule,
                               const GwFileStamp  *known,
                               GError            **error);

G_END_DECLS
