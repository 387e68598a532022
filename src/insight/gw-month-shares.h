/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-integers.h"

G_BEGIN_DECLS

/* The whole, in basis points. */
#define GW_MONTH_SHARES_WHOLE 10000

GwIntegers *gw_month_shares_new (GwIntegers *weights,
                                 gsize       n_months);
GwIntegers *gw_month_shares_set (GwIntegers *shares,
                                 gsize       month,
                                 gint64      share);

G_END_DECLS
