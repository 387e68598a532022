/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-format.h"
#include "gw-goal.h"

G_BEGIN_DECLS

/* The decimals of a percentage of a split, and the whole in its units. */
#define GW_SPLIT_CREDIT_DECIMALS 2
#define GW_SPLIT_CREDIT_WHOLE    10000

#define GW_SPLIT_CREDIT_ERROR (gw_split_credit_error_quark ())

typedef enum
{
  GW_SPLIT_CREDIT_ERROR_RANGE,
  GW_SPLIT_CREDIT_ERROR_SUM,
} GwSplitCreditError;

GQuark   gw_split_credit_error_quark (void);
gboolean gw_split_credit_check       (const gint64    *percents,
                                      gsize            n_percents,
                                      const GwFormat  *format,
                                      GError         **error);
void     gw_split_credit             (gint64           amount,
                                      const gint64    *percents,
                                      gsize            n_percents,
                                      gint64          *shares);
gint64   gw_split_credit_get_total   (GwGoal          *goal,
                                      GwDate           date);

G_END_DECLS
