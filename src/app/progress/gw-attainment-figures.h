/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-format.h"
#include "gw-insight.h"

G_BEGIN_DECLS

void gw_attainment_figures_add (GPtrArray      *figures,
                                GwInsight      *insight,
                                const GwFormat *format);

G_END_DECLS
