/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-data-table.h"
#include "gw-format.h"
#include "gw-insight.h"

G_BEGIN_DECLS

GwDataTable *gw_goals_table_new (GwInsight      *insight,
                                 const GwFormat *format);

G_END_DECLS
