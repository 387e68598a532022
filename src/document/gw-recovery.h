/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-document.h"

G_BEGIN_DECLS

/**
 * GwRecoverable:
 * @journal: the journal that a crash left
 * @path: (nullable): the file of its document, %NULL when it was never saved
 * @title: of the workshop, when the journal began
 * @modified: when the last edit was kept, in seconds since 1970
 *
 * Edits that were not saved.
 */
typedef struct
{
  char *journal;
  char *path;
  char *title;
  gint64 modified;
} GwRecoverable;

void        gw_recoverable_free      (GwRecoverable  *self);
GPtrArray  *gw_recovery_find         (const char     *folder);
GwDocument *gw_recovery_restore      (const char     *journal,
                                      guint          *n_edits,
                                      GError        **error);
GwDocument *gw_recovery_read         (GBytes         *bytes,
                                      guint          *n_edits,
                                      GError        **error);
gboolean    gw_recovery_set_aside    (const char     *journal);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwRecoverable, gw_recoverable_free)

G_END_DECLS
