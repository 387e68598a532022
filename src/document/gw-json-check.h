/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-problem.h"
#include "gw-progress.h"

G_BEGIN_DECLS

/* What a document may hold at most. A limit that is passed is a problem with
 * a place, as any other. */
#define GW_JSON_MAX_DEPTH       32
#define GW_JSON_MAX_MEMBERS     64
#define GW_JSON_MAX_NAME_BYTES  255
#define GW_JSON_MAX_TEXT_BYTES  (1024 * 1024)
/* In one piece, see gw_json_check_pieces(). Each costs up to 300 bytes once it
 * is read: a file of nothing but brackets does not fill the memory. */
#define GW_JSON_MAX_VALUES      4000000
/* In one list of a document; no list that the program knows is longer. */
#define GW_JSON_MAX_ELEMENTS    200000
/* 2^53: every program that reads numbers as doubles still reads it exactly. */
#define GW_JSON_MAX_INTEGER     G_GINT64_CONSTANT (9007199254740992)

/* Where a piece of a document stands in its text. */
typedef struct
{
  guint32 start;
  guint32 length;
} GwJsonPiece;

gboolean gw_json_check        (const char         *text,
                               gsize               length,
                               GwProblem         **problem);
gboolean gw_json_check_pieces (const char         *text,
                               gsize               length,
                               const char *const  *path,
                               GArray             *pieces,
                               GwProgress         *progress,
                               GwProblem         **problem);

G_END_DECLS
