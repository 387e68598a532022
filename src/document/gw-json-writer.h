/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * GwJsonWriter:
 *
 * Writes JSON in the one layout that documents have: two spaces a level, a
 * member or an element a line, except for what is begun as compact. The same
 * calls give the same bytes.
 */
typedef struct _GwJsonWriter GwJsonWriter;

GwJsonWriter *gw_json_writer_new           (void);
GwJsonWriter *gw_json_writer_new_inside    (guint         depth);
void          gw_json_writer_free          (GwJsonWriter *self);
char         *gw_json_writer_free_to_text  (GwJsonWriter *self);
GBytes       *gw_json_writer_free_to_bytes (GwJsonWriter *self);

void          gw_json_writer_begin_object  (GwJsonWriter *self,
                                            gboolean      compact);
void          gw_json_writer_end_object    (GwJsonWriter *self);
void          gw_json_writer_begin_array   (GwJsonWriter *self,
                                            gboolean      compact);
void          gw_json_writer_end_array     (GwJsonWriter *self);
void          gw_json_writer_add_name      (GwJsonWriter *self,
                                            const char   *name);
gsize         gw_json_writer_add_gap       (GwJsonWriter *self);
void          gw_json_writer_add_integer   (GwJsonWriter *self,
                                            gint64        value);
void          gw_json_writer_add_real      (GwJsonWriter *self,
                                            double        value);
void          gw_json_writer_add_boolean   (GwJsonWriter *self,
                                            gboolean      value);
void          gw_json_writer_add_text      (GwJsonWriter *self,
                                            const char   *value);
void          gw_json_writer_add_node      (GwJsonWriter *self,
                                            JsonNode     *node);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwJsonWriter, gw_json_writer_free)

G_END_DECLS
