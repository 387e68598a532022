/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-edit.h"

G_BEGIN_DECLS

void gw_edit_forget_references (GwEdit   *self,
                                GwRecord *leaving);

G_END_DECLS
