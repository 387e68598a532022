/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-member-facts.h"
#include "gw-sheet.h"

G_BEGIN_DECLS

GwSheet *gw_member_sheet_new (const GwMemberFacts *facts,
                              const GwPageSetup   *page_setup,
                              GwTextStore         *texts);

G_END_DECLS
