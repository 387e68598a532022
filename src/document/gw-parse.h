/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-problem.h"
#include "gw-progress.h"
#include "gw-workshop.h"

G_BEGIN_DECLS

gboolean    gw_parse_check (GBytes      *bytes,
                            GwProblem  **problem);
GwWorkshop *gw_parse       (GBytes      *bytes,
                            GwProgress  *progress,
                            GPtrArray   *problems,
                            GError     **error);

G_END_DECLS
