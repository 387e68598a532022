/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-application.h"

G_BEGIN_DECLS

void gw_recovery_prompt_watch (GwApplication *application);

G_END_DECLS
