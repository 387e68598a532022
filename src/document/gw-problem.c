/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-problem.h"

#include <glib/gi18n-lib.h>

/* Enough to recognise a value by, short enough for one line. */
#define MAX_QUOTED_CHARACTERS 60

G_DEFINE_BOXED_TYPE (GwProblem, gw_problem, gw_problem_copy, gw_problem_free)

/**
 * gw_problem_new:
 * @path: where in the document; empty for all of it
 * @sentence: what is wrong
 *
 * Returns: (transfer full): the problem
 */
GwProblem *
gw_problem_new (const char *path,
                const char *sentence)
{
  GwProblem *problem;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (sentence != NULL, NULL);

  problem = g_new0 (GwProblem, 1);
  problem->path = g_strdup (path);
  problem->sentence = g_strdup (sentence);
  return problem;
}

/**
 * gw_problem_new_at:
 * @line: line in the file, from 1
 * @column: character in that line, from 1
 * @sentence: what is wrong
 *
 * Returns: (transfer full): the problem
 */
GwProblem *
gw_problem_new_at (guint       line,
                   guint       column,
                   const char *sentence)
{
  GwProblem *problem = gw_problem_new ("", sentence);

  g_return_val_if_fail (problem != NULL, NULL);

  problem->line = line;
  problem->column = column;
  return problem;
}

/**
 * gw_problem_copy:
 *
 * Returns: (transfer full): a copy of @problem
 */
GwProblem *
gw_problem_copy (const GwProblem *problem)
{
  GwProblem *copy;

  g_return_val_if_fail (problem != NULL, NULL);

  copy = gw_problem_new (problem->path, problem->sentence);
  copy->line = problem->line;
  copy->column = problem->column;
  return copy;
}

/**
 * gw_problem_free:
 * @problem: (transfer full): the problem
 */
void
gw_problem_free (GwProblem *problem)
{
  g_return_if_fail (problem != NULL);

  g_free (problem->path);
  g_free (problem->sentence);
  g_free (problem);
}

/* Empty for the document as a whole. */
static char *
get_place (const GwProblem *problem)
{
  g_assert (problem != NULL);

  if (problem->line == 0)
    return g_strdup (problem->path);
  if (*problem->path != '\0')
    return g_strdup_printf (_("%s (line %u)"), problem->path, problem->line);

  return g_strdup_printf (_("line %u, column %u"), problem->line, problem->column);
}

/**
 * gw_problem_to_text:
 *
 * Returns: (transfer full): place and sentence in one line: the place is
 *   `line 3, column 7` or `teams[0].goals[3].due`, or both
 */
char *
gw_problem_to_text (const GwProblem *problem)
{
  g_autofree char *place = NULL;

  g_return_val_if_fail (problem != NULL, NULL);

  place = get_place (problem);
  if (*place == '\0')
    return g_strdup (problem->sentence);

  return g_strdup_printf ("%s: %s", place, problem->sentence);
}

/**
 * gw_problem_quote:
 * @text: a value out of a document, in UTF-8
 *
 * Makes @text fit to be shown in a sentence: in quotes, not too long, and with
 * every character that a terminal or a label would act on instead of showing
 * (control characters, changes of direction) written as `\uXXXX`.
 *
 * Returns: (transfer full): the quoted text
 */
char *
gw_problem_quote (const char *text)
{
  GString *quoted;
  guint length = 0;

  g_return_val_if_fail (text != NULL, NULL);

  quoted = g_string_new ("\"");
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (length++ == MAX_QUOTED_CHARACTERS)
        {
          g_string_append (quoted, "…");
          break;
        }
      if (g_unichar_isprint (character) && !g_unichar_iszerowidth (character))
        g_string_append_unichar (quoted, character);
      else
        g_string_append_printf (quoted, "\\u%04x", character);
    }
  g_string_append_c (quoted, '"');

  return g_string_free (quoted, FALSE);
}
