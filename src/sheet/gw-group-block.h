/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-block.h"

G_BEGIN_DECLS

#define GW_TYPE_GROUP_BLOCK (gw_group_block_get_type ())

/* Blocks inside a block: below each other, or beside each other as columns. */
G_DECLARE_FINAL_TYPE (GwGroupBlock, gw_group_block, GW, GROUP_BLOCK, GwBlock)

GwBlock *gw_group_block_new_stack  (void);
GwBlock *gw_group_block_new_row    (double        gap);
void     gw_group_block_append     (GwGroupBlock *self,
                                    GwBlock      *child,
                                    double        weight);
guint    gw_group_block_get_length (GwGroupBlock *self);

G_END_DECLS
