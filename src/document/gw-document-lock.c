/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-document-lock.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "gw-state-file.h"

#define KIND "locks"
/* What a holder writes of itself is shorter. */
#define MAX_BYTES 1000

struct _GwDocumentLock
{
  char *file;
  int fd;               /* negative while another holds it */
  gboolean has_holder;
  GwLockHolder holder;
};

static void
forget_holder (GwDocumentLock *self)
{
  g_clear_pointer (&self->holder.host, g_free);
  self->has_holder = FALSE;
}

static void
write_holder (GwDocumentLock *self,
              gint64          now)
{
  g_autofree char *text = g_strdup_printf ("%ld\n%" G_GINT64_FORMAT "\n%s\n", (long) getpid (), now,
                                           g_get_host_name ());

  /* Without it others know only that somebody is there. */
  (void) gw_state_file_write (self->fd, text);
}

/* The holder may be writing it just now: what is not there stays unknown. */
static void
read_holder (GwDocumentLock *self)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  gsize length;

  self->has_holder = TRUE;
  self->holder = (GwLockHolder) { .host = g_strdup ("") };
  if (!g_file_get_contents (self->file, &text, &length, NULL) || length > MAX_BYTES ||
      !g_utf8_validate (text, (gssize) length, NULL))
    return;

  lines = g_strsplit (text, "\n", -1);
  if (g_strv_length (lines) < 4)
    return;
  (void) g_ascii_string_to_signed (lines[0], 10, 1, G_MAXINT32, &self->holder.pid, NULL);
  (void) g_ascii_string_to_signed (lines[1], 10, 0, G_MAXINT64, &self->holder.since, NULL);
  g_free (self->holder.host);
  self->holder.host = g_strdup (lines[2]);
  self->holder.is_here = self->holder.pid == getpid () && g_str_equal (lines[2], g_get_host_name ());
}

/**
 * gw_document_lock_new:
 * @path: the document, as it was opened or saved
 * @folder: where the program keeps its state
 * @now: the time, in seconds since 1970
 *
 * Takes the lock of a document, or finds out who has it. What a crash left is
 * nobody's.
 *
 * Returns: (transfer full): the lock
 */
GwDocumentLock *
gw_document_lock_new (const char *path,
                      const char *folder,
                      gint64      now)
{
  GwDocumentLock *self;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (folder != NULL, NULL);

  self = g_new0 (GwDocumentLock, 1);
  self->file = gw_state_file_make_path (folder, KIND, path);
  self->fd = -1;
  (void) gw_document_lock_try (self, now);
  return self;
}

/**
 * gw_document_lock_free:
 * @self: (transfer full): a lock
 *
 * Lets go of it: the document was closed, or saved under another name.
 */
void
gw_document_lock_free (GwDocumentLock *self)
{
  g_return_if_fail (self != NULL);

  forget_holder (self);
  if (self->fd >= 0)
    gw_state_file_remove (self->file, self->fd);
  g_free (self->file);
  g_free (self);
}

/**
 * gw_document_lock_try:
 * @now: the time, in seconds since 1970
 *
 * Takes the lock if it has become free; for a moment at which the person looks,
 * as when the window gets the focus.
 *
 * Returns: whether it is held now
 */
gboolean
gw_document_lock_try (GwDocumentLock *self,
                      gint64          now)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->fd >= 0)
    return TRUE;

  forget_holder (self);
  self->fd = gw_state_file_lock (self->file);
  if (self->fd >= 0)
    write_holder (self, now);
  else if (errno == EWOULDBLOCK)
    read_holder (self);

  return self->fd >= 0;
}

/**
 * gw_document_lock_get_held:
 *
 * Returns: whether this lock is the one that others are told of
 */
gboolean
gw_document_lock_get_held (GwDocumentLock *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->fd >= 0;
}

/**
 * gw_document_lock_get_holder:
 *
 * Returns: (transfer none) (nullable): who else has the document open, as of
 *   the last try; %NULL for nobody, and where the state folder cannot be written
 */
const GwLockHolder *
gw_document_lock_get_holder (GwDocumentLock *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->has_holder ? &self->holder : NULL;
}
