/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-sheet-request.h"
#include "gw-sheet.h"

G_BEGIN_DECLS

GwSheet *gw_minutes_sheet_new (const GwSheetRequest *request);

G_END_DECLS
