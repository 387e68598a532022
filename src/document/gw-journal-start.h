/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-snapshot.h"

G_BEGIN_DECLS

/**
 * GwJournalStart:
 *
 * A journal that is begun, on its way to its place. A large workshop takes
 * seconds to write: it is written in steps, between which edits are kept in the
 * journal that was there before. They are added here, too, and follow it.
 */
typedef struct _GwJournalStart GwJournalStart;

GwJournalStart *gw_journal_start_new          (const char     *path,
                                               GByteArray     *header,
                                               GwSnapshot     *base);
void            gw_journal_start_free         (GwJournalStart *self);
void            gw_journal_start_append       (GwJournalStart *self,
                                               GByteArray     *content);
gboolean        gw_journal_start_step         (GwJournalStart *self);
gboolean        gw_journal_start_put_in_place (GwJournalStart *self,
                                               int            *fd);

gboolean        gw_journal_write_all          (int             fd,
                                               gconstpointer   data,
                                               gsize           length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwJournalStart, gw_journal_start_free)

G_END_DECLS
