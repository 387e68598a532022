/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-if-then.h"

G_BEGIN_DECLS

const char *gw_if_then_read_cue      (GwIfThen *plan);
const char *gw_if_then_read_response (GwIfThen *plan);
char       *gw_if_then_write         (GwIfThen *plan);

G_END_DECLS
