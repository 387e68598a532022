/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "gw-score-sheet.h"

G_BEGIN_DECLS

#define GW_TYPE_SCORE_GRID (gw_score_grid_get_type ())

/* A score sheet as cells to type in: arrows, Tab and Enter move, a block from a
 * spreadsheet can be pasted. */
G_DECLARE_FINAL_TYPE (GwScoreGrid, gw_score_grid, GW, SCORE_GRID, GtkWidget)

void     gw_score_grid_set_sheet (GwScoreGrid  *self,
                                  GwScoreSheet *sheet);
void     gw_score_grid_edit      (GwScoreGrid  *self,
                                  guint         row,
                                  guint         column);
gboolean gw_score_grid_get_place (GwScoreGrid  *self,
                                  guint        *row,
                                  guint        *column);

G_END_DECLS
