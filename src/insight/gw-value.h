/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

double gw_value_from_amount (gint64 amount,
                             guint  decimals);
gint64 gw_value_to_amount   (double value,
                             guint  decimals);

G_END_DECLS
