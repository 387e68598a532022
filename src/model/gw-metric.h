/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-choices.h"
#include "gw-record.h"

G_BEGIN_DECLS

#define GW_TYPE_METRIC (gw_metric_get_type ())
G_DECLARE_FINAL_TYPE (GwMetric, gw_metric, GW, METRIC, GwRecord)

const char *gw_metric_get_name     (GwMetric *self);
const char *gw_metric_get_unit     (GwMetric *self);
gint64      gw_metric_get_decimals (GwMetric *self);
GwNature    gw_metric_get_nature   (GwMetric *self);

G_END_DECLS
