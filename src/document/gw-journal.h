/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-document.h"

G_BEGIN_DECLS

#define GW_TYPE_JOURNAL (gw_journal_get_type ())
G_DECLARE_FINAL_TYPE (GwJournal, gw_journal, GW, JOURNAL, GObject)

#define GW_JOURNAL_SUFFIX ".journal"
/* After that, while a journal is written. */
#define GW_JOURNAL_NEW_SUFFIX ".new"

GwJournal  *gw_journal_new         (GwDocument *document,
                                    const char *folder,
                                    const char *restored);
gboolean    gw_journal_flush       (GwJournal  *self);
void        gw_journal_discard     (GwJournal  *self);
gboolean    gw_journal_get_failing (GwJournal  *self);
const char *gw_journal_get_path    (GwJournal  *self);

G_END_DECLS
