/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-window.h"

G_BEGIN_DECLS

char *gw_window_journal_get_folder   (void);
void  gw_window_journal_set_restored (GwDocument *document,
                                      const char *journal);
void  gw_window_journal_begin        (GwWindow   *self);

G_END_DECLS
