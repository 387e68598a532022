/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-edit.h"
#include "gw-workshop.h"

G_BEGIN_DECLS

char     *gw_journal_edit_write  (GwWorkshop  *workshop,
                                  GwEdit      *edit);
gboolean  gw_journal_edit_replay (GwWorkshop  *workshop,
                                  const char  *content,
                                  gsize        length,
                                  GError     **error);

G_END_DECLS
