/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-block.h"

G_BEGIN_DECLS

#define GW_TYPE_SIGNATURES_BLOCK (gw_signatures_block_get_type ())

/* Lines to sign on, beside each other, each with a caption below. */
G_DECLARE_FINAL_TYPE (GwSignaturesBlock, gw_signatures_block, GW, SIGNATURES_BLOCK, GwBlock)

GwBlock *gw_signatures_block_new (const char *const *captions,
                                  const double      *weights);

G_END_DECLS
