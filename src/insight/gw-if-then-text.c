/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-if-then-text.h"

#include <string.h>

#include <glib/gi18n-lib.h>

/* What follows @words in @text, whatever the case; @text itself where it begins
 * otherwise. */
static const char *
skip_words (const char *text,
            const char *words)
{
  glong length = g_utf8_strlen (words, -1);
  const char *rest = text;
  g_autofree char *folded_text = NULL;
  g_autofree char *folded_words = NULL;

  if (g_utf8_strlen (text, -1) <= length)
    return text;

  rest = g_utf8_offset_to_pointer (text, length);
  folded_text = g_utf8_casefold (text, rest - text);
  folded_words = g_utf8_casefold (words, -1);
  if (*rest != ' ' || !g_str_equal (folded_text, folded_words))
    return text;

  while (*rest == ' ')
    rest++;
  return *rest != '\0' ? rest : text;
}

/* The first of the words in @list, which are separated by bars, is left out. */
static const char *
skip_any (const char *text,
          const char *list)
{
  g_auto (GStrv) words = g_strsplit (list, "|", -1);

  while (*text == ' ')
    text++;
  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *rest = skip_words (text, words[i]);

      if (rest != text)
        return rest;
    }

  return text;
}

/**
 * gw_if_then_read_cue:
 *
 * Returns: (transfer none): what stands after "If" in a sentence, without that
 *   word where somebody typed it again
 */
const char *
gw_if_then_read_cue (GwIfThen *plan)
{
  g_return_val_if_fail (GW_IS_IF_THEN (plan), NULL);

  /* Translators: words that people type again after "If", separated by | */
  return skip_any (gw_if_then_get_cue (plan), C_("if-then", "If"));
}

/**
 * gw_if_then_read_response:
 *
 * Returns: (transfer none): what stands after "then I will" in a sentence, without
 *   those words where somebody typed them again: "then I will I call" is no
 *   sentence
 */
const char *
gw_if_then_read_response (GwIfThen *plan)
{
  g_return_val_if_fail (GW_IS_IF_THEN (plan), NULL);

  /* Translators: words that people type again after "then I will", the longer
   * ones first, separated by | */
  return skip_any (gw_if_then_get_response (plan), C_("if-then", "then I will|then I’ll|then I'll|then I|I will|I’ll|I'll|I|then|will"));
}

/**
 * gw_if_then_write:
 *
 * Returns: (transfer full): the plan as one sentence
 */
char *
gw_if_then_write (GwIfThen *plan)
{
  g_autofree char *cue = NULL;
  g_autofree char *response = NULL;
  char *end;

  g_return_val_if_fail (GW_IS_IF_THEN (plan), NULL);

  cue = g_strchomp (g_strdup (gw_if_then_read_cue (plan)));
  response = g_strchomp (g_strdup (gw_if_then_read_response (plan)));
  /* The sentence brings its own marks. */
  end = cue + strlen (cue);
  if (end > cue && end[-1] == ',')
    end[-1] = '\0';
  end = response + strlen (response);
  if (end > response && end[-1] == '.')
    end[-1] = '\0';

  /* Translators: an if-then plan, read as one sentence. */
  return g_strdup_printf (_("If %s, then I will %s."), cue, response);
}

static gboolean
says_nothing (const char *text)
{
  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return *text == '\0';
}

/**
 * gw_if_then_is_whole:
 *
 * Returns: whether both halves are written; a row that was only added is no plan
 */
gboolean
gw_if_then_is_whole (GwIfThen *plan)
{
  g_return_val_if_fail (GW_IS_IF_THEN (plan), FALSE);

  return !says_nothing (gw_if_then_get_cue (plan)) && !says_nothing (gw_if_then_get_response (plan));
}

/**
 * gw_if_then_has_whole:
 *
 * Returns: whether @commitment has a plan of which both halves are written
 */
gboolean
gw_if_then_has_whole (GwCommitment *commitment)
{
  GwRecordList *plans;

  g_return_val_if_fail (GW_IS_COMMITMENT (commitment), FALSE);

  plans = gw_commitment_get_plans (commitment);
  for (guint i = 0; i < gw_record_list_get_length (plans); i++)
    if (gw_if_then_is_whole (GW_IF_THEN (gw_record_list_get (plans, i))))
      return TRUE;

  return FALSE;
}
