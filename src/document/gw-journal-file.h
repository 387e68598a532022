/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-snapshot.h"

G_BEGIN_DECLS

/**
 * GwJournalFile:
 *
 * A file that is only appended to, in a thread of its own: nobody who types
 * waits for a disk. While it is there and open it is locked, so that the
 * journal of a running program is known from one that a crash left.
 */
typedef struct _GwJournalFile GwJournalFile;

GwJournalFile *gw_journal_file_new         (const char    *path);
void           gw_journal_file_free        (GwJournalFile *self);
void           gw_journal_file_start       (GwJournalFile *self,
                                            GByteArray    *header,
                                            GwSnapshot    *base,
                                            gboolean       continues);
void           gw_journal_file_append      (GwJournalFile *self,
                                            GByteArray    *content);
void           gw_journal_file_remove      (GwJournalFile *self);
gboolean       gw_journal_file_flush       (GwJournalFile *self);
gboolean       gw_journal_file_get_failing (GwJournalFile *self);
const char    *gw_journal_file_get_path    (GwJournalFile *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwJournalFile, gw_journal_file_free)

G_END_DECLS
