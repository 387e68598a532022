/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-choices.h"
#include "gw-date.h"

G_BEGIN_DECLS

gboolean gw_period_find_dates  (GwPeriodKind  kind,
                                int           fiscal_start,
                                GwDate        near,
                                GwDate       *start,
                                GwDate       *end);
gboolean gw_period_find_coming (GwPeriodKind  kind,
                                int           fiscal_start,
                                GwDate        today,
                                GwDate       *start,
                                GwDate       *end);
GwDate   gw_period_get_third   (GwDate        start,
                                GwDate        end);

G_END_DECLS
