/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-cli.h"
#include "gw-format.h"
#include "gw-insight.h"

G_BEGIN_DECLS

GwCliStatus gw_cli_summary                (GStrv           arguments);

gboolean    gw_cli_summary_has_funnel     (GwGoal         *goal);
char       *gw_cli_summary_to_json        (GwInsight      *insight,
                                           const GwFormat *format);
char       *gw_cli_summary_to_text        (GwInsight      *insight,
                                           const GwFormat *format);

G_END_DECLS
