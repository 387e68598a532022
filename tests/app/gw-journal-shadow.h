/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-workshop.h"

/* Whatever a test of the window does to a workshop, its journal tells: what is
 * written of each edit is done to a copy, too, which has to stay equal. */
void gw_journal_shadow_watch (GwWorkshop *workshop);
