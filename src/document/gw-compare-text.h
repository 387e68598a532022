/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-compare.h"

G_BEGIN_DECLS

char *gw_compare_describe_record   (GwRecord        *record,
                                    const GwCompareWriter *writer);
char *gw_compare_describe_value    (GwRecord        *record,
                                    guint            field,
                                    const GwCompareWriter *writer);
char *gw_compare_describe_check_in (GwRecord        *record,
                                    const GwCheckIn *check_in,
                                    const GwCompareWriter *writer);
char *gw_compare_describe_date     (GwDate           date,
                                    const GwCompareWriter *writer);

G_END_DECLS
