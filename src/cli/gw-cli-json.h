/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-date.h"
#include "gw-json-writer.h"

G_BEGIN_DECLS

/* Members of the figures for programs. What is not known is left out. */
void gw_cli_json_text    (GwJsonWriter *writer,
                          const char   *name,
                          const char   *value);
void gw_cli_json_date    (GwJsonWriter *writer,
                          const char   *name,
                          GwDate        value);
void gw_cli_json_real    (GwJsonWriter *writer,
                          const char   *name,
                          double        value);
void gw_cli_json_integer (GwJsonWriter *writer,
                          const char   *name,
                          gint64        value);
void gw_cli_json_boolean (GwJsonWriter *writer,
                          const char   *name,
                          gboolean      value);
void gw_cli_json_choice  (GwJsonWriter *writer,
                          const char   *name,
                          GType         type,
                          int           value);
void gw_cli_json_amount  (GwJsonWriter *writer,
                          const char   *name,
                          gint64        scaled,
                          guint         decimals);

G_END_DECLS
