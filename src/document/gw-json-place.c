/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-json-place.h"

#include <string.h>

/* A walk over text that the check accepted: it need not doubt what it sees. */
typedef struct
{
  const char *at;
  const char *end;
} Walk;

static void
skip_space (Walk *self)
{
  while (self->at < self->end && g_ascii_isspace (*self->at))
    self->at++;
}

static void
skip_text (Walk *self)
{
  self->at++;
  while (self->at < self->end && *self->at != '"')
    self->at += *self->at == '\\' ? 2 : 1;
  self->at++;
}

static void
skip_value (Walk *self)
{
  guint depth = 0;

  do
    {
      char next = *self->at;

      if (next == '"')
        {
          skip_text (self);
          continue;
        }
      if (next == '{' || next == '[')
        depth++;
      else if (next == '}' || next == ']')
        depth--;
      self->at++;
      /* A number or a word ends where it is followed by something else. */
      if (depth == 0 && next != '}' && next != ']')
        while (self->at < self->end && (g_ascii_isalnum (*self->at)))
          self->at++;
    }
  while (depth > 0 && self->at < self->end);
}

/* Past the comma to the next part; FALSE where there is none. */
static gboolean
next_part (Walk *self)
{
  skip_space (self);
  if (self->at >= self->end || *self->at != ',')
    return FALSE;

  self->at++;
  skip_space (self);
  return TRUE;
}

static gboolean
enter (Walk *self,
       char  opening)
{
  if (self->at >= self->end || *self->at != opening)
    return FALSE;

  self->at++;
  skip_space (self);
  return self->at < self->end && *self->at != '}' && *self->at != ']';
}

static gboolean
enter_member (Walk       *self,
              const char *name,
              gsize       length)
{
  if (!enter (self, '{'))
    return FALSE;

  do
    {
      const char *start = self->at + 1;
      gboolean found;

      skip_text (self);
      found = (gsize) (self->at - 1 - start) == length && memcmp (start, name, length) == 0;
      skip_space (self);
      self->at++;
      skip_space (self);
      if (found)
        return TRUE;
      skip_value (self);
    }
  while (next_part (self));

  return FALSE;
}

static gboolean
enter_element (Walk    *self,
               guint64  index)
{
  if (!enter (self, '['))
    return FALSE;

  for (; index > 0; index--)
    {
      skip_value (self);
      if (!next_part (self))
        return FALSE;
    }

  return TRUE;
}

/* Takes one step of the path off its front. */
static gboolean
follow (Walk        *self,
        const char **path)
{
  char *rest = NULL;
  gsize length;

  if (**path == '[')
    {
      guint64 index = g_ascii_strtoull (*path + 1, &rest, 10);

      *path = *rest == ']' ? rest + 1 : rest;
      return enter_element (self, index);
    }

  if (**path == '.')
    (*path)++;
  length = strcspn (*path, ".[");
  if (!enter_member (self, *path, length))
    return FALSE;

  *path += length;
  return TRUE;
}

/**
 * gw_json_find_place:
 * @text: text that gw_json_check() accepted
 * @length: its length
 * @path: a place as problems name it: `teams[0].goals[3].due`
 * @line: (out): the line where the value begins, from 1
 * @column: (out): the character in it, from 1
 *
 * Finds where in the file a value stands; where the last part of @path is
 * missing in the file, where the object begins that should have it.
 */
void
gw_json_find_place (const char *text,
                    gsize       length,
                    const char *path,
                    guint      *line,
                    guint      *column)
{
  Walk self = { text, text + length };
  const char *reached;

  g_return_if_fail (text != NULL && path != NULL);
  g_return_if_fail (line != NULL && column != NULL);

  skip_space (&self);
  reached = self.at;
  while (*path != '\0' && follow (&self, &path))
    reached = self.at;

  *line = 1;
  *column = 1;
  for (const char *at = text; at < reached; at++)
    {
      *column += ((guchar) *at & 0xc0) != 0x80;
      if (*at == '\n')
        {
          *line += 1;
          *column = 1;
        }
    }
}
