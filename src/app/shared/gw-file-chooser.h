/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @path is NULL when nothing was chosen. */
typedef void (*GwFileChosen) (const char *path,
                              gpointer    user_data);

void gw_file_chooser_open (GtkWindow     *parent,
                           GwFileChosen   chosen,
                           gpointer       user_data);
void gw_file_chooser_save (GtkWindow     *parent,
                           const char    *title,
                           const char    *name,
                           const char    *suffixes,
                           GwFileChosen   chosen,
                           gpointer       user_data);
void gw_file_chooser_folder (GtkWindow    *parent,
                             const char   *title,
                             GwFileChosen  chosen,
                             gpointer      user_data);

G_END_DECLS
