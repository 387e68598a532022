/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-block.h"

G_BEGIN_DECLS

#define GW_TYPE_RULES_BLOCK (gw_rules_block_get_type ())

/* Ruled lines: blank ones to write on, or a single one that divides. */
G_DECLARE_FINAL_TYPE (GwRulesBlock, gw_rules_block, GW, RULES_BLOCK, GwBlock)

GwBlock *gw_rules_block_new_blank   (guint  least_lines,
                                     guint  n_lines);
GwBlock *gw_rules_block_new_notes   (const char *caption,
                                     guint       least_lines);
GwBlock *gw_rules_block_new_divider (double line_width);

G_END_DECLS
