/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-shorten.h"

#include <pango/pango.h>

/* Of the width; a text that could only be cut at a space before that is cut
 * inside of a word. */
#define LEAST_SHARE 0.6

static guint
measure (gunichar character)
{
  if (g_unichar_iszerowidth (character))
    return 0;

  return g_unichar_iswide (character) ? 2 : 1;
}

static guint64
measure_text (const char *text)
{
  guint64 width = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    width += measure (g_utf8_get_char (at));

  return width;
}

/* After how many characters to cut a text that is too long. */
static glong
find_cut (const char *text,
          glong       length,
          guint       width)
{
  g_autofree PangoLogAttr *places = g_new0 (PangoLogAttr, length + 1);
  const char *at = text;
  guint used = 0;
  glong cut = 0;
  glong break_cut = 0;
  guint break_used = 0;

  /* Where letters belong together does not depend on the language; English says
   * what little does. */
  pango_get_log_attrs (text, -1, -1, pango_language_from_string ("en"), places, (int) length + 1);
  for (glong i = 0; i < length && used < width; i++, at = g_utf8_next_char (at))
    {
      /* One is kept for the dots. */
      if (places[i].is_cursor_position)
        cut = i;
      if (places[i].is_line_break)
        {
          break_cut = i;
          break_used = used;
        }
      used += measure (g_utf8_get_char (at));
    }

  return break_used >= LEAST_SHARE * width ? break_cut : cut;
}

/**
 * gw_shorten:
 * @text: plain text in any script
 * @width: how many letters there is room for; a wide one, such as a Chinese
 *   character, counts twice
 *
 * Shortens a text where it is too long, at a space if there is one near, never
 * between letters that belong together, and says so with three dots.
 *
 * Returns: (transfer full): the text, or its beginning and "…"
 */
char *
gw_shorten (const char *text,
            guint       width)
{
  glong length;
  g_autofree char *beginning = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (measure_text (text) <= width)
    return g_strdup (text);

  length = g_utf8_strlen (text, -1);
  beginning = g_utf8_substring (text, 0, find_cut (text, length, width));
  g_strchomp (beginning);
  return g_strconcat (beginning, "…", NULL);
}
