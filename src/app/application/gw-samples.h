/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-document.h"

G_BEGIN_DECLS

guint       gw_samples_get_count   (void);
const char *gw_samples_get_title   (guint    sample);
const char *gw_samples_get_summary (guint    sample);
GwDocument *gw_samples_open        (guint    sample,
                                    GError **error);

G_END_DECLS
