/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GwLockHolder:
 * @pid: the process
 * @host: the computer it runs on
 * @since: when it opened the document, in seconds since 1970
 * @is_here: whether it is this process: another of its windows
 *
 * Who has a document open.
 */
typedef struct
{
  gint64 pid;
  char *host;
  gint64 since;
  gboolean is_here;
} GwLockHolder;

/**
 * GwDocumentLock:
 *
 * Tells two programs, or two windows, that they have the same file open. It
 * only informs: nothing is kept from anybody, nobody waits, and a crash leaves
 * nothing that has to be cleared away.
 */
typedef struct _GwDocumentLock GwDocumentLock;

GwDocumentLock     *gw_document_lock_new        (const char     *path,
                                                 const char     *folder,
                                                 gint64          now);
void                gw_document_lock_free       (GwDocumentLock *self);
gboolean            gw_document_lock_try        (GwDocumentLock *self,
                                                 gint64          now);
gboolean            gw_document_lock_get_held   (GwDocumentLock *self);
const GwLockHolder *gw_document_lock_get_holder (GwDocumentLock *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwDocumentLock, gw_document_lock_free)

G_END_DECLS
