/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "gw-json-check.h"

G_BEGIN_DECLS

/**
 * GwJsonPieces:
 *
 * A checked document whose goals are parsed one by one, when they are asked
 * for. In the tree of all the rest each goal is its number, from 0.
 */
typedef struct _GwJsonPieces GwJsonPieces;

GwJsonPieces *gw_json_pieces_new        (GBytes         *document,
                                         GwProgress     *progress,
                                         GwProblem     **problem);
GwJsonPieces *gw_json_pieces_new_whole  (GBytes         *document);
void          gw_json_pieces_free       (GwJsonPieces   *self);
JsonNode     *gw_json_pieces_parse_rest (GwJsonPieces   *self,
                                         GError        **error);
gboolean      gw_json_pieces_holds      (GwJsonPieces   *self,
                                         const char     *list,
                                         const char     *member);
guint         gw_json_pieces_get_length (GwJsonPieces   *self);
JsonNode     *gw_json_pieces_parse      (GwJsonPieces   *self,
                                         guint           number);
gboolean      gw_json_pieces_equal      (GwJsonPieces   *self,
                                         guint           one,
                                         guint           other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwJsonPieces, gw_json_pieces_free)

G_END_DECLS
