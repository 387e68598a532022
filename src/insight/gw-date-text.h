/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-format.h"

G_BEGIN_DECLS

gboolean  gw_date_text_parse        (const GwFormat     *format,
                                     const char         *text,
                                     GwDate              near,
                                     GwDate             *date);
gboolean  gw_date_text_parse_in_order
                                    (const GwFormat     *format,
                                     const char         *text,
                                     GwDate              near,
                                     GwDate             *date);
gboolean  gw_date_text_parse_sure   (const char         *text,
                                     GwDate             *date,
                                     GError            **error);
char     *gw_date_text_example      (const GwFormat     *format,
                                     GwDate              date);
GwFormat *gw_date_text_guess_format (const GwFormat     *format,
                                     const char *const  *texts);

G_END_DECLS
