/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-edit.h"
#include "gw-goal.h"

G_BEGIN_DECLS

gboolean gw_goal_validate    (GwRecord  *record,
                              GError   **error);
gboolean gw_goal_review_edit (GwRecord  *record,
                              GwEdit    *edit,
                              GError   **error);

G_END_DECLS
