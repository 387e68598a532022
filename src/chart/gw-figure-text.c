/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-figure-text.h"

/**
 * gw_figure_add_sentence:
 * @text: the description of a figure so far
 * @sentence: (transfer full): one more sentence
 */
void
gw_figure_add_sentence (GString *text,
                        char    *sentence)
{
  g_return_if_fail (text != NULL);
  g_return_if_fail (sentence != NULL);

  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
  g_free (sentence);
}
