/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-record.h"

G_BEGIN_DECLS

#define GW_TYPE_IF_THEN_ANSWER (gw_if_then_answer_get_type ())
G_DECLARE_FINAL_TYPE (GwIfThenAnswer, gw_if_then_answer, GW, IF_THEN_ANSWER, GwRecord)

GwDate   gw_if_then_answer_get_date     (GwIfThenAnswer *self);
gboolean gw_if_then_answer_get_happened (GwIfThenAnswer *self);
gboolean gw_if_then_answer_get_done     (GwIfThenAnswer *self);

G_END_DECLS
