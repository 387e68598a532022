/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-disk-state.h"

#include <unistd.h>

#include "gw-document-private.h"
#include "gw-file-read.h"

/* A larger file whose time changed is taken for another one, rather than read. */
#define MAX_READ_BYTES (8 * 1024 * 1024)

/* Touched, or copied over itself: another time and the same content. */
static gboolean
has_same_content (GwDocument        *document,
                  const struct stat *status)
{
  g_autoptr (GBytes) content = NULL;
  GwFileStamp stamp;

  if (status->st_size != document->stamp.size || status->st_size > MAX_READ_BYTES)
    return FALSE;

  content = gw_file_read (document->path, NULL, &stamp, NULL);
  return content != NULL && gw_file_stamp_has_content (&document->stamp, content);
}

/**
 * gw_disk_state_look:
 * @document: a document
 *
 * Looks at the file, for telling the person in time. Whether a save may replace
 * it is decided by the save itself.
 *
 * Returns: what became of it
 */
GwDiskState
gw_disk_state_look (GwDocument *document)
{
  struct stat status;

  g_return_val_if_fail (GW_IS_DOCUMENT (document), GW_DISK_STATE_SAME);

  if (document->path == NULL)
    return GW_DISK_STATE_SAME;
  if (stat (document->path, &status) != 0)
    return GW_DISK_STATE_GONE;
  if (!gw_file_stamp_is_untouched (&document->stamp, &status) && !has_same_content (document, &status))
    return GW_DISK_STATE_CHANGED;

  return access (document->path, W_OK) == 0 ? GW_DISK_STATE_SAME : GW_DISK_STATE_READ_ONLY;
}
