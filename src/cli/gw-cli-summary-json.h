/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-insight.h"
#include "gw-json-writer.h"
#include "gw-team.h"

G_BEGIN_DECLS

void gw_cli_json_goal       (GwJsonWriter   *writer,
                             GwInsight      *insights,
                             GwTeam         *team,
                             GwGoal         *goal,
                             const GwFormat *format);
void gw_cli_json_hints      (GwJsonWriter   *writer,
                             GPtrArray      *hints,
                             GType           except);
void gw_cli_json_allocation (GwJsonWriter   *writer,
                             GwGoal         *goal,
                             guint           decimals,
                             const GwFormat *format);
void gw_cli_json_funnel     (GwJsonWriter   *writer,
                             GwGoal         *goal,
                             GwDate          as_of,
                             const GwFormat *format);

G_END_DECLS
