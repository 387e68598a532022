/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Small files that the program keeps about a document, beside the journals and
 * away from the document: who has it open, whether opening it ended. They are
 * locked while the process lives, so that what a crash left is known. */

char     *gw_state_file_make_path (const char *folder,
                                   const char *kind,
                                   const char *document);
int       gw_state_file_lock      (const char *path);
gboolean  gw_state_file_is_left   (const char *path);
gboolean  gw_state_file_write     (int         fd,
                                   const char *text);
void      gw_state_file_remove    (const char *path,
                                   int         fd);

G_END_DECLS
