/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-document.h"

G_BEGIN_DECLS

/* What a version's name says of the digest: enough to tell versions apart. */
#define GW_VERSION_DIGEST_DIGITS 16

/**
 * GwVersion:
 * @file: where it is kept, compressed
 * @saved: when it was saved, in seconds since 1970
 * @size: of the document, in bytes, not compressed
 * @stored: of the compressed file, in bytes
 * @title: of the workshop; empty where it is not known
 * @digest: begins the SHA-256 of the document
 *
 * A document as it was saved once.
 */
typedef struct
{
  char *file;
  gint64 saved;
  gint64 size;
  gint64 stored;
  char *title;
  char digest[GW_VERSION_DIGEST_DIGITS + 1];
} GwVersion;

GwVersion  *gw_version_new    (const char         *file);
void        gw_version_free   (GwVersion          *self);
void        gw_version_read_title (GwVersion      *self);
char       *gw_version_write  (const char         *folder,
                               GBytes             *content,
                               const char         *title,
                               const GwFileStamp  *stamp,
                               GError            **error);
GBytes     *gw_version_read   (const GwVersion    *self,
                               GError            **error);
GwDocument *gw_version_open   (const GwVersion    *self,
                               GPtrArray         **problems,
                               GError            **error);
void        gw_version_digest (const GwFileStamp  *stamp,
                               char                digest[GW_VERSION_DIGEST_DIGITS + 1]);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwVersion, gw_version_free)

G_END_DECLS
