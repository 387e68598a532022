/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define GW_TYPE_WELCOME (gw_welcome_get_type ())
G_DECLARE_FINAL_TYPE (GwWelcome, gw_welcome, GW, WELCOME, AdwBin)

G_END_DECLS
