/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-choices.h"
#include "gw-date.h"

G_BEGIN_DECLS

guint gw_review_dates_list (GwDate    first,
                            GwRhythm  rhythm,
                            int       weekday,
                            GwDate    after,
                            GwDate    until,
                            GwDate   *dates,
                            guint     n_dates);

G_END_DECLS
