/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void gw_split_arrow_name (AdwSplitButton *button);

G_END_DECLS
