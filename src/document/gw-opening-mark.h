/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GwOpeningMark:
 *
 * Says on the disk that a document is being opened. A document that crashes
 * the program while it is opened or first drawn leaves its mark, so that the
 * next start does not run into the same again unasked.
 */
typedef struct _GwOpeningMark GwOpeningMark;

gboolean       gw_opening_mark_is_left (const char    *path,
                                        const char    *folder);
GwOpeningMark *gw_opening_mark_new     (const char    *path,
                                        const char    *folder);
void           gw_opening_mark_free    (GwOpeningMark *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwOpeningMark, gw_opening_mark_free)

G_END_DECLS
