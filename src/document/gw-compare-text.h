/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-record.h"

G_BEGIN_DECLS

char *gw_compare_describe_record   (GwRecord        *record);
char *gw_compare_describe_value    (GwRecord        *record,
                                    guint            field);
char *gw_compare_describe_check_in (GwRecord        *record,
                                    const GwCheckIn *check_in);

G_END_DECLS
