/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-file-stamp.h"

#include <string.h>

static void
compute_digest (GBytes *content,
                guint8 *digest)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  gsize digest_length = GW_FILE_STAMP_DIGEST_BYTES;
  gsize length;
  const guint8 *data = g_bytes_get_data (content, &length);

  g_checksum_update (checksum, data, (gssize) length);
  g_checksum_get_digest (checksum, digest, &digest_length);
  g_assert (digest_length == GW_FILE_STAMP_DIGEST_BYTES);
}

/**
 * gw_file_stamp_init:
 * @stamp: the stamp to fill
 * @status: what fstat() said of the file
 * @content: its bytes
 */
void
gw_file_stamp_init (GwFileStamp       *stamp,
                    const struct stat *status,
                    GBytes            *content)
{
  g_return_if_fail (stamp != NULL);
  g_return_if_fail (status != NULL);
  g_return_if_fail (content != NULL);

  *stamp = (GwFileStamp) {
    .device = (guint64) status->st_dev,
    .inode = (guint64) status->st_ino,
    .size = (gint64) status->st_size,
    .seconds = (gint64) status->st_mtim.tv_sec,
    .nanoseconds = (gint64) status->st_mtim.tv_nsec,
  };
  compute_digest (content, stamp->digest);
}

/**
 * gw_file_stamp_is_untouched:
 * @stamp: a stamp
 * @status: what stat() says of the file now
 *
 * The cheap question, without reading the file: a file that was copied over
 * itself or touched answers no although its content is the same.
 *
 * Returns: whether place, length and time of the file are those of @stamp
 */
gboolean
gw_file_stamp_is_untouched (const GwFileStamp *stamp,
                            const struct stat *status)
{
  g_return_val_if_fail (stamp != NULL, FALSE);
  g_return_val_if_fail (status != NULL, FALSE);

  return stamp->device == (guint64) status->st_dev &&
         stamp->inode == (guint64) status->st_ino &&
         stamp->size == (gint64) status->st_size &&
         stamp->seconds == (gint64) status->st_mtim.tv_sec &&
         stamp->nanoseconds == (gint64) status->st_mtim.tv_nsec;
}

/**
 * gw_file_stamp_has_content:
 *
 * Returns: whether @content is what the file held when @stamp was taken
 */
gboolean
gw_file_stamp_has_content (const GwFileStamp *stamp,
                           GBytes            *content)
{
  guint8 digest[GW_FILE_STAMP_DIGEST_BYTES];

  g_return_val_if_fail (stamp != NULL, FALSE);
  g_return_val_if_fail (content != NULL, FALSE);

  compute_digest (content, digest);
  return memcmp (digest, stamp->digest, sizeof digest) == 0;
}
