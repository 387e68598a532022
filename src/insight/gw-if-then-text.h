/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-commitment.h"
#include "gw-if-then.h"

G_BEGIN_DECLS

const char *gw_if_then_read_cue      (GwIfThen *plan);
const char *gw_if_then_read_response (GwIfThen *plan);
char       *gw_if_then_write         (GwIfThen *plan);
gboolean    gw_if_then_is_whole      (GwIfThen *plan);
gboolean    gw_if_then_has_whole     (GwCommitment *commitment);

G_END_DECLS
