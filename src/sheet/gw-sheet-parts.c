/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-sheet-parts.h"

#include "gw-group-block.h"
#include "gw-rules-block.h"

#include <glib/gi18n-lib.h>

/* Titles and goals shrink to these before they take a second line. */
#define LEAST_TITLE 12.0
#define LEAST_GOAL 13.0

/**
 * gw_sheet_caption_new:
 * @text: what the section below is about
 *
 * Returns: (transfer full): a small heading that stays with what follows
 */
GwBlock *
gw_sheet_caption_new (const char *text)
{
  GwBlock *caption = gw_text_block_new (text, GW_SHEET_LEAST_TEXT, GW_TEXT_BOLD | GW_TEXT_DIM);

  gw_block_set_tag (caption, "H2");
  gw_block_set_keep_with_next (caption, TRUE);

  return caption;
}

/**
 * gw_sheet_append_after:
 * @sheet: a sheet
 * @space_before: the distance from what is above, in points
 * @block: (transfer full): what comes next
 */
void
gw_sheet_append_after (GwSheet *sheet,
                       double   space_before,
                       GwBlock *block)
{
  gw_block_set_space_before (block, space_before);
  gw_sheet_append (sheet, block);
}

/**
 * gw_sheet_append_caption:
 * @sheet: a sheet
 * @space_before: the distance from what is above, in points
 * @text: what the section below is about
 */
void
gw_sheet_append_caption (GwSheet    *sheet,
                         double      space_before,
                         const char *text)
{
  gw_sheet_append_after (sheet, space_before, gw_sheet_caption_new (text));
}

/**
 * gw_sheet_append_text:
 * @sheet: a sheet
 * @text: (nullable): a paragraph; %NULL for none
 * @size: in points
 * @flags: how it looks
 */
void
gw_sheet_append_text (GwSheet     *sheet,
                      const char  *text,
                      double       size,
                      GwTextFlags  flags)
{
  if (text != NULL)
    gw_sheet_append (sheet, gw_text_block_new (text, size, flags));
}

/**
 * gw_sheet_append_head:
 * @sheet: a sheet
 * @title: whose sheet it is
 * @size: of the title, in points
 * @first_line: beside the title
 * @second_line: below @first_line
 *
 * Begins a sheet.
 */
void
gw_sheet_append_head (GwSheet    *sheet,
                      const char *title,
                      double      size,
                      const char *first_line,
                      const char *second_line)
{
  GwBlock *row = gw_group_block_new_row (12);
  GwBlock *beside = gw_group_block_new_stack ();
  GwBlock *name = gw_text_block_new (title, size, GW_TEXT_BOLD);

  gw_text_block_set_fit (GW_TEXT_BLOCK (name), MIN (size, LEAST_TITLE), 1);
  gw_block_set_tag (name, "H1");
  gw_group_block_append (GW_GROUP_BLOCK (beside), gw_text_block_new (first_line, GW_SHEET_BODY, GW_TEXT_DIM | GW_TEXT_END), 1);
  gw_group_block_append (GW_GROUP_BLOCK (beside), gw_text_block_new (second_line, GW_SHEET_BODY, GW_TEXT_DIM | GW_TEXT_END), 1);
  gw_group_block_append (GW_GROUP_BLOCK (row), name, 0.55);
  gw_group_block_append (GW_GROUP_BLOCK (row), beside, 0.45);
  gw_block_set_keep_with_next (row, TRUE);
  gw_sheet_append (sheet, row);
  gw_sheet_append_after (sheet, 4, gw_rules_block_new_divider (1.4));
}

/**
 * gw_sheet_append_goal:
 * @sheet: a sheet
 * @goal: a goal in one line
 * @size: of @goal, in points
 * @details: what is said below it, smaller
 */
void
gw_sheet_append_goal (GwSheet    *sheet,
                      const char *goal,
                      double      size,
                      const char *details)
{
  GwBlock *line = gw_text_block_new (goal, size, GW_TEXT_BOLD);

  gw_text_block_set_fit (GW_TEXT_BLOCK (line), MIN (size, LEAST_GOAL), 1);
  gw_block_set_tag (line, "H2");
  gw_block_set_keep_with_next (line, TRUE);
  gw_sheet_append (sheet, line);
  gw_sheet_append_text (sheet, details, GW_SHEET_BODY, GW_TEXT_DIM);
}

/**
 * gw_sheet_append_lines:
 * @sheet: a sheet
 * @space_before: the distance from what is above, in points
 * @caption: what is to be written
 * @n_lines: how many lines to write it on
 */
void
gw_sheet_append_lines (GwSheet    *sheet,
                       double      space_before,
                       const char *caption,
                       guint       n_lines)
{
  gw_sheet_append_caption (sheet, space_before, caption);
  gw_sheet_append (sheet, gw_rules_block_new_blank (n_lines, n_lines));
}

/**
 * gw_sheet_append_notes:
 * @sheet: a sheet
 * @space_before: the distance from what is above, in points
 * @least_lines: how many lines are needed
 *
 * Ends a sheet with lines for notes, on what is left of the page.
 */
void
gw_sheet_append_notes (GwSheet *sheet,
                       double   space_before,
                       guint    least_lines)
{
  gw_sheet_append_after (sheet, space_before, gw_rules_block_new_notes (_("Notes"), least_lines));
}
