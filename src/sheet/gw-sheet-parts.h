/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-sheet.h"
#include "gw-text-block.h"

G_BEGIN_DECLS

/* Ordinary text on paper, in points. */
#define GW_SHEET_BODY 10.5

GwBlock *gw_sheet_caption_new    (const char         *text);
void     gw_sheet_append_after   (GwSheet            *sheet,
                                  double              space_before,
                                  GwBlock            *block);
void     gw_sheet_append_caption (GwSheet            *sheet,
                                  double              space_before,
                                  const char         *text);
void     gw_sheet_append_text    (GwSheet            *sheet,
                                  const char         *text,
                                  double              size,
                                  GwTextFlags         flags);
void     gw_sheet_append_head    (GwSheet            *sheet,
                                  const char         *title,
                                  double              size,
                                  const char         *first_line,
                                  const char         *second_line);
void     gw_sheet_append_goal    (GwSheet            *sheet,
                                  const char         *goal,
                                  double              size,
                                  const char         *details);
void     gw_sheet_append_lines   (GwSheet            *sheet,
                                  double              space_before,
                                  const char         *caption,
                                  guint               n_lines);
void     gw_sheet_append_notes   (GwSheet            *sheet,
                                  double              space_before,
                                  guint               least_lines);

G_END_DECLS
