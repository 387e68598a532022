/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-json-check-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#define VALUES_A_LOOK 10000

static gboolean check_value (GwJsonCheck *self);

static void
skip_space (GwJsonCheck *self)
{
  while (self->at < self->end &&
         (*self->at == ' ' || *self->at == '\n' || *self->at == '\t' || *self->at == '\r'))
    self->at++;
}

static gboolean
open_level (GwJsonCheck *self)
{
  if (self->depth == GW_JSON_MAX_DEPTH)
    return gw_json_fail (self, g_strdup_printf (_("this is nested more than %d levels deep"), GW_JSON_MAX_DEPTH));

  self->levels[self->depth].opened = self->at;
  self->levels[self->depth].n_names = 0;
  self->depth++;
  self->at++;
  skip_space (self);
  return TRUE;
}

static void
close_level (GwJsonCheck *self)
{
  g_assert (self->depth > 0);

  self->at++;
  self->depth--;
}

/* A member's name has no escapes, so that names are equal when their bytes
 * are. With 64 names an object, comparing all of them is the cheap way. */
static gboolean
check_name (GwJsonCheck *self)
{
  GwJsonLevel *level = &self->levels[self->depth - 1];
  const char *start = self->at;
  GwJsonName name;

  if (self->at < self->end && (*self->at == '\'' || g_ascii_isalpha (*self->at)))
    return gw_json_fail (self, g_strdup (_("a member's name stands in double quotes")));
  if (!gw_json_is_next (self, '"'))
    return gw_json_fail_expected (self, N_("a member's name in double quotes"));
  if (!gw_json_check_text (self))
    return FALSE;

  name.start = start + 1;
  name.length = (gsize) (self->at - start - 2);
  if (name.length > GW_JSON_MAX_NAME_BYTES)
    return gw_json_fail_at (self, start, g_strdup_printf (_("this member's name is longer than %d bytes"), GW_JSON_MAX_NAME_BYTES));
  if (memchr (name.start, '\\', name.length) != NULL)
    return gw_json_fail_at (self, start, g_strdup (_("a member's name may not hold \"\\\"")));
  if (level->n_names == GW_JSON_MAX_MEMBERS)
    return gw_json_fail_at (self, start, g_strdup_printf (_("this object has more than %d members"), GW_JSON_MAX_MEMBERS));

  for (guint i = 0; i < level->n_names; i++)
    if (level->names[i].length == name.length &&
        memcmp (level->names[i].start, name.start, name.length) == 0)
      {
        g_autofree char *copy = g_strndup (name.start, name.length);
        g_autofree char *quoted = gw_problem_quote (copy);

        return gw_json_fail_at (self, start,
                        g_strdup_printf (_("%s stands twice in the same object; the first is in line %u"),
                                         quoted, gw_json_count_lines (self, level->names[i].start)));
      }

  level->names[level->n_names++] = name;
  return TRUE;
}

static gboolean
check_member (GwJsonCheck *self)
{
  if (!check_name (self))
    return FALSE;
  skip_space (self);
  if (!gw_json_is_next (self, ':'))
    return gw_json_fail_expected (self, N_("\":\" between a member's name and its value"));
  self->at++;
  skip_space (self);
  return check_value (self);
}

/* Objects and arrays alike: opened, parts between commas, closed. */
static gboolean
check_parts (GwJsonCheck *self,
             char         closing,
             gboolean    (*check_part) (GwJsonCheck *self),
             const char  *expected)
{
  guint n_parts = 0;

  if (!open_level (self))
    return FALSE;

  if (!gw_json_is_next (self, closing))
    for (;;)
      {
        const char *comma;

        if (n_parts++ == GW_JSON_MAX_ELEMENTS && self->piece_depth > 0)
          return gw_json_fail (self, g_strdup_printf (_("this list has more than %d entries"), GW_JSON_MAX_ELEMENTS));
        if (!check_part (self))
          return FALSE;
        skip_space (self);
        if (!gw_json_is_next (self, ','))
          break;

        comma = self->at++;
        skip_space (self);
        if (gw_json_is_next (self, closing))
          return gw_json_fail_at (self, comma, g_strdup (_("nothing follows this comma; take it out")));
      }

  if (!gw_json_is_next (self, closing))
    return gw_json_fail_expected (self, expected);

  close_level (self);
  return TRUE;
}

static gboolean
check_bare_value (GwJsonCheck *self)
{
  char next = self->at < self->end ? *self->at : '\0';

  switch (next)
    {
    case '{':
      return check_parts (self, '}', check_member, N_("\",\" or \"}\" after a member"));
    case '[':
      return check_parts (self, ']', check_value, N_("\",\" or \"]\" after a value"));
    case '"':
      return gw_json_check_text (self);
    case '\'':
      return gw_json_fail (self, g_strdup (_("text stands in double quotes, not in single ones")));
    case '/':
    case '#':
      return gw_json_fail (self, g_strdup (_("this format has no comments")));
    case '+':
    case '.':
      return gw_json_fail (self, g_strdup (_("a number begins with a digit or \"-\"")));
    default:
      if (next == '-' || g_ascii_isdigit (next))
        return gw_json_check_number (self);
      if (g_ascii_isalpha (next) || next == '_')
        return gw_json_check_word (self);
      return gw_json_fail_expected (self, N_("a value"));
    }
}

/* Whether the lists and members that are open now are those of the path. */
static gboolean
is_at_piece (GwJsonCheck *self)
{
  if (self->piece_depth == 0 || self->depth != self->piece_depth)
    return FALSE;

  for (guint i = 0; i < self->piece_depth; i += 2)
    {
      const GwJsonLevel *object = &self->levels[i];
      const char *wanted = self->path[i / 2];
      const GwJsonName *name;

      if (*object->opened != '{' || *self->levels[i + 1].opened != '[')
        return FALSE;
      name = &object->names[object->n_names - 1];
      if (strlen (wanted) != name->length || memcmp (wanted, name->start, name->length) != 0)
        return FALSE;
    }

  return TRUE;
}

/* Outside of it a piece counts as one value. */
static gboolean
check_piece (GwJsonCheck *self)
{
  guint n_values = self->n_values;
  GwJsonPiece piece = { .start = (guint32) (self->at - self->text) };
  gboolean sound;

  self->n_values = 1;
  self->in_piece = TRUE;
  sound = check_bare_value (self);
  self->in_piece = FALSE;
  self->n_values = n_values;

  piece.length = (guint32) (self->at - self->text) - piece.start;
  g_array_append_val (self->pieces, piece);
  return sound;
}

static gboolean
check_value (GwJsonCheck *self)
{
  if (++self->n_looked == VALUES_A_LOOK)
    {
      self->n_looked = 0;
      self->cancelled = !gw_progress_continue (self->progress, (gsize) (self->at - self->text),
                                               (gsize) (self->end - self->text));
      if (self->cancelled)
        return FALSE;
    }
  if (++self->n_values > GW_JSON_MAX_VALUES)
    return gw_json_fail (self, g_strdup_printf (self->in_piece ? _("this goal has more than %d values")
                                                               : _("this file has more than %d values"),
                                                GW_JSON_MAX_VALUES));

  return is_at_piece (self) ? check_piece (self) : check_bare_value (self);
}

/* What is often opened by mistake, said in words of its own. */
static gboolean
check_beginning (GwJsonCheck *self)
{
  gsize length = (gsize) (self->end - self->text);

  if (length >= 3 && memcmp (self->text, "\xef\xbb\xbf", 3) == 0)
    return gw_json_fail (self, g_strdup (_("the file begins with a byte order mark; save it as UTF-8 without one")));
  if (length >= 2 && (memcmp (self->text, "\xff\xfe", 2) == 0 || memcmp (self->text, "\xfe\xff", 2) == 0))
    return gw_json_fail (self, g_strdup (_("the file is in the encoding UTF-16; save it as UTF-8")));

  skip_space (self);
  if (self->at == self->end)
    return gw_json_fail_at (self, self->text, g_strdup (_("the file is empty")));
  if (strchr ("{[\"-0123456789tfn", *self->at) == NULL || *self->at == '\0')
    {
      g_autofree char *found = gw_json_describe_found (self);

      return gw_json_fail (self, g_strdup_printf (_("this is not JSON: expected \"{\" at the beginning, found %s"), found));
    }

  return TRUE;
}

static gboolean
check_document (GwJsonCheck *self)
{
  if (!check_beginning (self) || !check_value (self))
    return FALSE;

  skip_space (self);
  if (self->at < self->end)
    return gw_json_fail (self, g_strdup (_("the document ended before this; nothing may follow it")));

  return TRUE;
}

static gboolean
run (GwJsonCheck  *self,
     const char   *text,
     gsize         length,
     GwProblem   **problem)
{
  g_autoptr (GwProblem) found = NULL;
  gboolean accepted;

  self->text = text != NULL ? text : "";
  self->end = self->text + length;
  self->at = self->text;

  accepted = check_document (self);
  found = g_steal_pointer (&self->problem);
  g_assert (accepted == (found == NULL && !self->cancelled));
  if (problem != NULL)
    *problem = g_steal_pointer (&found);

  return accepted;
}

/**
 * gw_json_check:
 * @text: (array length=length): bytes of any kind, not terminated
 * @length: how many
 * @problem: (out) (optional) (nullable): what is wrong and where
 *
 * Checks that @text is JSON by the letter of RFC 8259, and within the limits
 * of this format: depth, values, members an object, length of a text, whole numbers
 * up to 2^53, no name twice in an object, no `\` in a name. One pass, in memory
 * that does not grow with the input. What this accepts is safe to give to
 * json-glib, whose parser is lenient and can be crashed by nesting.
 *
 * Returns: whether @text was accepted
 */
gboolean
gw_json_check (const char  *text,
               gsize        length,
               GwProblem  **problem)
{
  g_autofree GwJsonCheck *self = NULL;

  g_return_val_if_fail (text != NULL || length == 0, FALSE);

  self = g_new0 (GwJsonCheck, 1);
  return run (self, text, length, problem);
}

/**
 * gw_json_check_pieces:
 * @text: (array length=length): bytes of any kind, not terminated
 * @length: less than 4 GiB
 * @path: (array zero-terminated=1): `teams`, `goals`: the members, each of them a
 *   list, down to the list whose elements are the pieces
 * @pieces: (element-type GwJsonPiece): where to add the pieces, in their order
 * @progress: (nullable): of a long check
 * @problem: (out) (optional) (nullable): what is wrong and where; %NULL when
 *   nobody wants to know any more
 *
 * As gw_json_check(), and notes where in a document each goal begins and ends,
 * so that they can be parsed one by one: a large document as one tree takes
 * eight times its size. The number of values is limited in each piece, and in
 * what is outside of them; every list has at most %GW_JSON_MAX_ELEMENTS.
 *
 * Returns: whether @text was accepted
 */
gboolean
gw_json_check_pieces (const char         *text,
                      gsize               length,
                      const char *const  *path,
                      GArray             *pieces,
                      GwProgress         *progress,
                      GwProblem         **problem)
{
  g_autofree GwJsonCheck *self = NULL;

  g_return_val_if_fail (text != NULL || length == 0, FALSE);
  g_return_val_if_fail (length < G_MAXUINT32, FALSE);
  g_return_val_if_fail (path != NULL && pieces != NULL, FALSE);

  self = g_new0 (GwJsonCheck, 1);
  self->path = path;
  self->piece_depth = 2 * g_strv_length ((char **) path);
  self->pieces = pieces;
  self->progress = progress;
  return run (self, text, length, problem);
}
