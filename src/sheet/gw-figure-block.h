/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-block.h"
#include "gw-figure.h"

G_BEGIN_DECLS

#define GW_TYPE_FIGURE_BLOCK (gw_figure_block_get_type ())

/* A figure on a sheet. */
G_DECLARE_FINAL_TYPE (GwFigureBlock, gw_figure_block, GW, FIGURE_BLOCK, GwBlock)

GwBlock *gw_figure_block_new (GwFigure *figure,
                              double    least_height,
                              double    height);

G_END_DECLS
