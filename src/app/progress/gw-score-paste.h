/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-score-sheet.h"

G_BEGIN_DECLS

guint gw_score_sheet_paste (GwScoreSheet *self,
                            guint         row,
                            guint         column,
                            const char   *text);

G_END_DECLS
