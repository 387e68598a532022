/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-block.h"

G_BEGIN_DECLS

/**
 * GwTextFlags:
 * @GW_TEXT_PLAIN: upright, dark, from the start side
 * @GW_TEXT_BOLD: bold
 * @GW_TEXT_ITALIC: slanted
 * @GW_TEXT_DIM: lighter, for what goes beside the message
 * @GW_TEXT_END: towards the end side
 */
typedef enum
{
  GW_TEXT_PLAIN = 0,
  GW_TEXT_BOLD = 1 << 0,
  GW_TEXT_ITALIC = 1 << 1,
  GW_TEXT_DIM = 1 << 2,
  GW_TEXT_END = 1 << 3,
} GwTextFlags;

#define GW_TYPE_TEXT_BLOCK (gw_text_block_get_type ())

G_DECLARE_FINAL_TYPE (GwTextBlock, gw_text_block, GW, TEXT_BLOCK, GwBlock)

GwBlock     *gw_text_block_new     (const char        *text,
                                    double             size,
                                    GwTextFlags        flags);
void         gw_text_block_set_fit (GwTextBlock       *self,
                                    double             least_size,
                                    int                most_lines);
PangoLayout *gw_text_layout        (cairo_t           *cr,
                                    const GwDrawStyle *style,
                                    const char        *text,
                                    double             size,
                                    GwTextFlags        flags,
                                    double             width);

G_END_DECLS
