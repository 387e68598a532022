/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "gw-choices.h"

G_BEGIN_DECLS

/**
 * GwPageText:
 * @title: in the header of the page, untranslated like the others
 * @next: what the button of the page before calls it
 * @point: what the page is about, in two or three sentences
 * @wall: what the projector says instead of @point, where that speaks to the
 *   facilitator; otherwise %NULL
 * @evidence: what research says, with its caveat; paragraphs
 * @prompts: for the facilitator; paragraphs
 * @sources: where it stands; one a line
 * @ours: whether the page goes beyond the article that the workshop follows
 *
 * The words of a page of the workshop.
 */
typedef struct
{
  const char *title;
  const char *next;
  const char *point;
  const char *wall;
  const char *evidence;
  const char *prompts;
  const char *sources;
  gboolean    ours;
} GwPageText;

const GwPageText *gw_page_text_get        (GwPage page);
char             *gw_page_text_dup_number (GwPage page);

G_END_DECLS
