/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-format.h"
#include "gw-record.h"

G_BEGIN_DECLS

char     *gw_number_text_for_entry (const GwFormat  *format,
                                    const GwField   *field,
                                    GwRecord        *record,
                                    gint64           number);
char     *gw_number_text_for_label (const GwFormat  *format,
                                    const GwField   *field,
                                    GwRecord        *record,
                                    gint64           number);
gboolean  gw_number_text_parse     (const GwFormat  *format,
                                    const GwField   *field,
                                    GwRecord        *record,
                                    const char      *text,
                                    gint64          *number,
                                    GError         **error);
char     *gw_time_text             (gint64           minutes);
gboolean  gw_time_text_parse       (const char      *text,
                                    gint64          *minutes,
                                    GError         **error);

G_END_DECLS
