/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-workshop.h"

G_BEGIN_DECLS

/* How many objects and lists are open around a goal of a team. */
#define GW_CODEC_PIECE_DEPTH 4

/* A goal that was left out, and where in the text it goes. */
typedef struct
{
  gsize     offset;
  GwRecord *goal;
} GwCodecGap;

GBytes *gw_codec_write       (GwWorkshop *workshop);
GBytes *gw_codec_write_rest  (GwWorkshop *workshop,
                              GArray     *gaps);
GBytes *gw_codec_write_piece (GwRecord   *goal);

G_END_DECLS
