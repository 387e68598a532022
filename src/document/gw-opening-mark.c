/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-opening-mark.h"

#include "gw-state-file.h"

#define KIND "opening"

struct _GwOpeningMark
{
  char *file;
  int fd;
};

/**
 * gw_opening_mark_is_left:
 * @path: a document
 * @folder: where the program keeps its state
 *
 * Returns: whether the last opening of this document did not finish: the
 *   program crashed, or was killed. A document that another program is opening
 *   at this moment does not count
 */
gboolean
gw_opening_mark_is_left (const char *path,
                         const char *folder)
{
  g_autofree char *file = NULL;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (folder != NULL, FALSE);

  file = gw_state_file_make_path (folder, KIND, path);
  return gw_state_file_is_left (file);
}

/**
 * gw_opening_mark_new:
 * @path: a document that is going to be opened
 * @folder: where the program keeps its state
 *
 * Marks the document as being opened. It takes no time worth a thread: a crash
 * of the program does not lose what the system has in memory.
 *
 * Returns: (transfer full): the mark, also when it could not be written
 */
GwOpeningMark *
gw_opening_mark_new (const char *path,
                     const char *folder)
{
  GwOpeningMark *self;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (folder != NULL, NULL);

  self = g_new0 (GwOpeningMark, 1);
  self->file = gw_state_file_make_path (folder, KIND, path);
  self->fd = gw_state_file_lock (self->file);
  return self;
}

/**
 * gw_opening_mark_free:
 * @self: (transfer full): a mark
 *
 * Clears the mark: the document was painted, or refused with a sentence, or
 * the person gave up.
 */
void
gw_opening_mark_free (GwOpeningMark *self)
{
  g_return_if_fail (self != NULL);

  if (self->fd >= 0)
    gw_state_file_remove (self->file, self->fd);
  g_free (self->file);
  g_free (self);
}
