/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "gw-score-sheet.h"

G_BEGIN_DECLS

#define GW_TYPE_SCORE_CELL (gw_score_cell_get_type ())

/* A number of the score grid, to be typed over. */
G_DECLARE_FINAL_TYPE (GwScoreCell, gw_score_cell, GW, SCORE_CELL, GtkWidget)

GtkWidget *gw_score_cell_new        (GwScoreSheet *sheet,
                                     guint         column);
void       gw_score_cell_set_row    (GwScoreCell  *self,
                                     guint         row);
guint      gw_score_cell_get_row    (GwScoreCell  *self);
guint      gw_score_cell_get_column (GwScoreCell  *self);
void       gw_score_cell_refresh    (GwScoreCell  *self);
void       gw_score_cell_edit       (GwScoreCell  *self);
void       gw_score_cell_insert     (GwScoreCell  *self,
                                     const char   *text);
gboolean   gw_score_cell_leaves     (GwScoreCell  *self,
                                     gboolean      at_start);
gboolean   gw_score_cell_revert     (GwScoreCell  *self);

G_END_DECLS
