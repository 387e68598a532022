/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-session.h"

G_BEGIN_DECLS

void gw_exported_file_save (GwSession    *session,
                            const char   *path,
                            GBytes       *bytes,
                            const GError *problem);

G_END_DECLS
