/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-json-check-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

/* Saying what is wrong */

static const char *
find_line_start (const GwJsonCheck *self,
                 const char        *at)
{
  while (at > self->text && at[-1] != '\n')
    at--;

  return at;
}

/*< private >
 * gw_json_count_lines:
 *
 * Returns: the line that @at stands on, from 1
 */
guint
gw_json_count_lines (const GwJsonCheck *self,
                     const char        *at)
{
  guint lines = 1;

  for (const char *p = self->text; p < at; p++)
    lines += *p == '\n';

  return lines;
}

static gboolean
is_conflict_marker (const GwJsonCheck *self,
                    const char        *line)
{
  static const char *const markers[] = { "<<<<<<<", "=======", ">>>>>>>", "|||||||" };

  for (gsize i = 0; i < G_N_ELEMENTS (markers); i++)
    if (self->end - line >= 7 && memcmp (line, markers[i], 7) == 0)
      return TRUE;

  return FALSE;
}

/* Takes the sentence and always returns FALSE, so that callers can return it. */
gboolean
gw_json_fail_at (GwJsonCheck *self,
                 const char  *at,
                 char        *sentence)
{
  const char *line = find_line_start (self, at);
  guint column = 1;

  g_assert (self->problem == NULL);

  /* Text in JSON has no raw line ends, so that a marker at the start of a line
   * is always where the check stops. */
  if (is_conflict_marker (self, line))
    {
      g_free (sentence);
      sentence = g_strdup (_("a merge left a conflict marker here; keep one of the two versions and remove the marker lines"));
    }

  for (const char *p = line; p < at; p++)
    column += ((guchar) *p & 0xc0) != 0x80;

  self->problem = gw_problem_new_at (gw_json_count_lines (self, at), column, sentence);
  g_free (sentence);
  return FALSE;
}

/*< private >
 * gw_json_fail:
 * @sentence: (transfer full): what is wrong where the check stands
 *
 * Returns: always %FALSE, so that callers can return it
 */
gboolean
gw_json_fail (GwJsonCheck *self,
              char        *sentence)
{
  return gw_json_fail_at (self, self->at, sentence);
}

/*< private >
 * gw_json_describe_found:
 *
 * Returns: (transfer full): the character where the check stands, quoted
 */
char *
gw_json_describe_found (const GwJsonCheck *self)
{
  char character[7] = { 0 };
  gsize left = (gsize) (self->end - self->at);
  gunichar code = g_utf8_get_char_validated (self->at, (gssize) left);

  if (code == (gunichar) -1 || code == (gunichar) -2)
    return g_strdup (_("a byte that is not UTF-8 text"));

  g_unichar_to_utf8 (code, character);
  return gw_problem_quote (character);
}

/*< private >
 * gw_json_fail_expected:
 * @expected: what should stand there; not translated yet
 *
 * Says what was expected and what was found, or that the file ends too early.
 *
 * Returns: always %FALSE, so that callers can return it
 */
gboolean
gw_json_fail_expected (GwJsonCheck *self,
                       const char  *expected)
{
  g_autofree char *found = NULL;

  if (self->at == self->end)
    {
      const char *opened;

      if (self->depth == 0)
        return gw_json_fail (self, g_strdup (_("the file ends too early")));

      opened = self->levels[self->depth - 1].opened;
      return gw_json_fail (self, g_strdup_printf (_("the file ends too early: the \"%c\" of line %u is never closed"),
                                          *opened, gw_json_count_lines (self, opened)));
    }

  found = gw_json_describe_found (self);
  return gw_json_fail (self, g_strdup_printf (_("expected %s, found %s"), _(expected), found));
}

static gboolean
read_code_unit (GwJsonCheck *self,
                guint16     *unit)
{
  guint value = 0;

  g_assert (gw_json_is_next (self, 'u'));

  for (int i = 1; i <= 4; i++)
    {
      int digit = self->at + i < self->end ? g_ascii_xdigit_value (self->at[i]) : -1;

      if (digit < 0)
        return gw_json_fail (self, g_strdup (_("\\u needs four hexadecimal digits")));
      value = value * 16 + (guint) digit;
    }

  self->at += 5;
  *unit = (guint16) value;
  return TRUE;
}

static gboolean
check_code_point (GwJsonCheck *self)
{
  const char *start = self->at - 1;
  guint16 unit, low;

  if (!read_code_unit (self, &unit))
    return FALSE;
  if (unit == 0)
    return gw_json_fail_at (self, start, g_strdup (_("text may not hold the character \\u0000")));
  if (unit < 0xd800 || unit > 0xdfff)
    return TRUE;

  if (unit <= 0xdbff && self->end - self->at >= 2 && self->at[0] == '\\' && self->at[1] == 'u')
    {
      self->at++;
      if (!read_code_unit (self, &low))
        return FALSE;
      if (low >= 0xdc00 && low <= 0xdfff)
        return TRUE;
    }

  return gw_json_fail_at (self, start, g_strdup (_("this is half of a character: the other half of the surrogate pair is missing")));
}

static gboolean
check_escape (GwJsonCheck *self)
{
  g_assert (gw_json_is_next (self, '\\'));

  self->at++;
  if (gw_json_is_next (self, 'u'))
    return check_code_point (self);
  if (self->at == self->end || strchr ("\"\\/bfnrt", *self->at) == NULL || *self->at == '\0')
    return gw_json_fail_at (self, self->at - 1,
                    g_strdup (_("after \"\\\" only one of \" \\ / b f n r t u may follow")));

  self->at++;
  return TRUE;
}

/*< private >
 * gw_json_check_text:
 *
 * Goes past a text that begins where the check stands.
 *
 * Returns: whether it is well-formed, UTF-8 and no longer than allowed
 */
gboolean
gw_json_check_text (GwJsonCheck *self)
{
  const char *start;

  g_assert (gw_json_is_next (self, '"'));

  start = self->at;
  self->at++;
  while (self->at < self->end && *self->at != '"')
    {
      guchar byte = (guchar) *self->at;

      if (byte == '\\')
        {
          if (!check_escape (self))
            return FALSE;
        }
      else if (byte == '\n' || byte == '\r')
        return gw_json_fail_at (self, start, g_strdup (_("the text that begins here is not closed by \" on the same line")));
      else if (byte < 0x20)
        return gw_json_fail (self, g_strdup_printf (_("a control character stands in a text; write it as \\u%04x"), byte));
      else if (byte < 0x80)
        self->at++;
      else
        {
          gunichar code = g_utf8_get_char_validated (self->at, self->end - self->at);

          if (code == (gunichar) -1 || code == (gunichar) -2)
            return gw_json_fail (self, g_strdup (_("this is not valid UTF-8; save the file in the encoding UTF-8")));
          self->at = g_utf8_next_char (self->at);
        }
    }

  if (self->at == self->end)
    return gw_json_fail_at (self, start, g_strdup (_("the text that begins here is never closed by \"")));
  if (self->at - start - 1 > GW_JSON_MAX_TEXT_BYTES)
    return gw_json_fail_at (self, start, g_strdup (_("this text is longer than 1 MiB")));

  self->at++;
  return TRUE;
}

/*< private >
 * gw_json_check_number:
 *
 * Goes past a number that begins where the check stands.
 *
 * Returns: whether it is a whole one that JSON and double precision both hold
 */
gboolean
gw_json_check_number (GwJsonCheck *self)
{
  const char *start = self->at;
  const char *digits;
  guint64 value = 0;

  if (*self->at == '-')
    self->at++;
  digits = self->at;
  while (self->at < self->end && g_ascii_isdigit (*self->at))
    {
      /* Held just above the limit, so that a long number cannot wrap. */
      value = MIN (value * 10 + (guint64) g_ascii_digit_value (*self->at),
                   (guint64) GW_JSON_MAX_INTEGER + 1);
      self->at++;
    }

  if (self->at == digits)
    return gw_json_fail_expected (self, N_("a digit"));
  if (*digits == '0' && self->at - digits > 1)
    return gw_json_fail_at (self, start, g_strdup (_("a number may not begin with 0")));
  if (value == 0 && *start == '-')
    return gw_json_fail_at (self, start, g_strdup (_("write 0 instead of -0")));
  if (gw_json_is_next (self, '.') || gw_json_is_next (self, 'e') || gw_json_is_next (self, 'E'))
    return gw_json_fail_at (self, start, g_strdup (_("only whole numbers are allowed, without fraction and exponent; amounts are scaled by their decimals")));
  if (value > (guint64) GW_JSON_MAX_INTEGER)
    return gw_json_fail_at (self, start, g_strdup (_("this number is beyond 9007199254740992 (2^53)")));

  return TRUE;
}

/*< private >
 * gw_json_check_word:
 *
 * Goes past a word that begins where the check stands.
 *
 * Returns: whether it is true, false or null
 */
gboolean
gw_json_check_word (GwJsonCheck *self)
{
  static const char *const words[] = { "true", "false", "null" };
  const char *start = self->at;
  gsize length;
  g_autofree char *word = NULL;
  g_autofree char *quoted = NULL;

  while (self->at < self->end && (g_ascii_isalnum (*self->at) || *self->at == '_'))
    self->at++;
  length = (gsize) (self->at - start);

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (length == strlen (words[i]) && memcmp (start, words[i], length) == 0)
      return TRUE;

  word = g_strndup (start, MIN (length, 100));
  quoted = gw_problem_quote (word);
  return gw_json_fail_at (self, start,
                  g_strdup_printf (_("%s is not a value; text stands in double quotes, and the only words are true, false and null"),
                                   quoted));
}

