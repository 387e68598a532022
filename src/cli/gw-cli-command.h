/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-cli.h"
#include "gw-document.h"
#include "gw-insight.h"

G_BEGIN_DECLS

gboolean    gw_cli_parse_options (GStrv               arguments,
                                  const GOptionEntry *options,
                                  const char         *parameters,
                                  const char         *summary,
                                  GStrv              *files);
GwCliStatus gw_cli_fail_usage    (const char         *command,
                                  const char         *sentence);
gboolean    gw_cli_parse_as_of   (const char         *command,
                                  const char         *text,
                                  GwDate             *as_of);
GwDocument *gw_cli_load          (const char         *path);
GwWorkshop *gw_cli_get_workshop  (GwDocument         *document,
                                  GwDate              asked);
GwInsight  *gw_cli_look          (GwWorkshop         *workshop,
                                  GwDate              asked);

G_END_DECLS
