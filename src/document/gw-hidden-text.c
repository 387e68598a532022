/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-hidden-text.h"

#include <glib/gi18n-lib.h>

#include "gw-problem.h"
#include "gw-record-private.h"

#define MAX_FOUND 1000

/* Characters that show nothing and change what is read: those that turn the
 * direction, and those without width. What scripts need to join their letters
 * (U+200C, U+200D) is no trick between letters that are joined, so that only the
 * marks of direction, the overrides, and the invisible ones count. */
static gboolean
is_hidden (gunichar character)
{
  return character == 0x00ad || character == 0x061c || character == 0x180e || character == 0xfeff ||
         character == 0x200b || character == 0x200e || character == 0x200f ||
         (character >= 0x202a && character <= 0x202e) ||
         (character >= 0x2060 && character <= 0x206f) ||
         (character >= 0xe0000 && character <= 0xe007f);
}

/**
 * gw_hidden_text_is_in:
 * @text: a text out of a document
 *
 * Returns: whether @text holds characters that change how it reads without
 *   being seen: a name can be made to look like another one with them
 */
gboolean
gw_hidden_text_is_in (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (is_hidden (g_utf8_get_char (at)))
      return TRUE;

  return FALSE;
}

/**
 * gw_hidden_text_show:
 * @text: a text out of a document
 *
 * Returns: (transfer full): @text with such characters written as `[U+202E]`, for
 *   where a stranger's text is looked at before it is taken over
 */
char *
gw_hidden_text_show (const char *text)
{
  GString *shown;

  g_return_val_if_fail (text != NULL, NULL);

  shown = g_string_new (NULL);
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (is_hidden (character))
        g_string_append_printf (shown, "[U+%04X]", character);
      else
        g_string_append_unichar (shown, character);
    }

  return g_string_free (shown, FALSE);
}

static void
look_at (GwRecord *record,
         gpointer  user_data)
{
  GPtrArray *found = user_data;
  guint n_fields;
  const GwField *fields = gw_record_class_get_fields (GW_RECORD_GET_CLASS (record), &n_fields);

  for (guint i = 0; i < n_fields && found->len < MAX_FOUND; i++)
    if (fields[i].kind == GW_FIELD_TEXT && gw_hidden_text_is_in (gw_record_get_text (record, i)))
      {
        g_autofree char *above = gw_record_get_path (record);
        g_autofree char *path = g_strconcat (above, *above != '\0' ? "." : "", fields[i].name, NULL);
        g_autofree char *quoted = gw_problem_quote (gw_record_get_text (record, i));
        g_autofree char *sentence = g_strdup_printf (_("%s holds characters that are not seen and change how it reads"), quoted);

        g_ptr_array_add (found, gw_problem_new (path, sentence));
      }
}

/**
 * gw_hidden_text_find:
 * @record: a workshop that was imported
 *
 * Returns: (transfer full) (element-type GwProblem): the texts of @record and all
 *   below it that hold such characters, and where; they are allowed, but worth a
 *   look
 */
GPtrArray *
gw_hidden_text_find (GwRecord *record)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_problem_free);

  g_return_val_if_fail (GW_IS_RECORD (record), found);

  gw_record_visit (record, look_at, found);
  return found;
}
