/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-file-stamp.h"

G_BEGIN_DECLS

/**
 * GwJournalHeader:
 * @path: (nullable): the file of the document, %NULL when it was never saved
 * @title: of the workshop, when the journal began
 * @id: of the workshop
 * @stamp: the file as it was last read or saved
 * @is_base_in_file: the edits follow at once, and are of what the file held at
 *   @stamp; else the workshop stands between
 *
 * The first record of a journal: what its edits belong to. One between edits
 * says where the document was saved since.
 */
typedef struct
{
  char *path;
  char *title;
  char *id;
  GwFileStamp stamp;
  gboolean is_base_in_file;
} GwJournalHeader;

char     *gw_journal_header_write (const GwJournalHeader *self);
gboolean  gw_journal_header_is    (const char            *content,
                                   gsize                  length);
gboolean  gw_journal_header_read  (GwJournalHeader       *self,
                                   const char            *content,
                                   gsize                  length);
void      gw_journal_header_clear (GwJournalHeader       *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GwJournalHeader, gw_journal_header_clear)

G_END_DECLS
