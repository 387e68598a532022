/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-json-check.h"

G_BEGIN_DECLS

/* A member's name: the bytes between its quotes. */
typedef struct
{
  const char *start;
  gsize       length;
} GwJsonName;

/* An object or array that is not closed yet. */
typedef struct
{
  const char *opened;
  guint       n_names;
  GwJsonName  names[GW_JSON_MAX_MEMBERS];
} GwJsonLevel;

/* A check under way: shared by the file that knows how values nest and the
 * one that knows text, numbers and words. */
typedef struct
{
  const char  *text;
  const char  *end;
  const char  *at;
  guint        depth;
  guint        n_values;
  guint        n_looked; /* values since the progress was told */
  gboolean     cancelled;
  GwJsonLevel  levels[GW_JSON_MAX_DEPTH];
  GwProblem   *problem;
  GwProgress  *progress;

  /* Where in a document its pieces are */
  const char *const *path;
  guint        piece_depth; /* 0 for no pieces */
  gboolean     in_piece;
  GArray      *pieces;
} GwJsonCheck;

static inline gboolean
gw_json_is_next (const GwJsonCheck *self,
                 char               character)
{
  return self->at < self->end && *self->at == character;
}

guint     gw_json_count_lines    (const GwJsonCheck *self,
                                  const char        *at);
char     *gw_json_describe_found (const GwJsonCheck *self);
gboolean  gw_json_fail           (GwJsonCheck       *self,
                                  char              *sentence);
gboolean  gw_json_fail_at        (GwJsonCheck       *self,
                                  const char        *at,
                                  char              *sentence);
gboolean  gw_json_fail_expected  (GwJsonCheck       *self,
                                  const char        *expected);
gboolean  gw_json_check_text     (GwJsonCheck       *self);
gboolean  gw_json_check_number   (GwJsonCheck       *self);
gboolean  gw_json_check_word     (GwJsonCheck       *self);

G_END_DECLS
