/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-application.h"

G_BEGIN_DECLS

void gw_opening_start (GwApplication *application,
                       GwWindow      *window,
                       const char    *path);

G_END_DECLS
