/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define GW_TYPE_PROBLEM (gw_problem_get_type ())

/**
 * GwProblem:
 * @path: where in the document, as `teams[0].goals[3].due`; empty for the
 *   document as a whole
 * @line: line in the file, from 1; 0 when it is not known
 * @column: character in that line, from 1; 0 when it is not known
 * @sentence: what is wrong, in words
 *
 * One thing that is wrong with a document, and where.
 */
typedef struct
{
  char  *path;
  guint  line;
  guint  column;
  char  *sentence;
} GwProblem;

GType      gw_problem_get_type  (void);
GwProblem *gw_problem_new       (const char      *path,
                                 const char      *sentence);
GwProblem *gw_problem_new_at    (guint            line,
                                 guint            column,
                                 const char      *sentence);
GwProblem *gw_problem_copy      (const GwProblem *problem);
void       gw_problem_free      (GwProblem       *problem);
char      *gw_problem_to_text   (const GwProblem *problem);
char      *gw_problem_quote     (const char      *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwProblem, gw_problem_free)

G_END_DECLS
