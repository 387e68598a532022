/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-cli.h"

G_BEGIN_DECLS

GwCliStatus gw_cli_check (GStrv arguments);

G_END_DECLS
