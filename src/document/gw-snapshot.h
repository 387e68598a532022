/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-workshop.h"

G_BEGIN_DECLS

/* A few milliseconds of work, and more than most documents have. */
#define GW_SNAPSHOT_SLICE_BYTES (512 * 1024)

/**
 * GwSnapshot:
 *
 * Writes a workshop as a document, a slice at a time, so that the window
 * answers in between. What an edit touches meanwhile is written again: the
 * document is the workshop as it is when the last slice ends.
 */
typedef struct _GwSnapshot GwSnapshot;

GwSnapshot *gw_snapshot_new      (GwWorkshop *workshop,
                                  gsize       slice_bytes);
void        gw_snapshot_free     (GwSnapshot *self);
gboolean    gw_snapshot_step     (GwSnapshot *self);
void        gw_snapshot_finish   (GwSnapshot *self);
gsize       gw_snapshot_get_size (GwSnapshot *self);
GBytes     *gw_snapshot_join     (GwSnapshot *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwSnapshot, gw_snapshot_free)

G_END_DECLS
