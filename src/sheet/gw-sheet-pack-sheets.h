/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-member.h"
#include "gw-sheet-kind.h"
#include "gw-sheet-request.h"
#include "gw-sheet.h"
#include "gw-team.h"
#include "gw-workshop.h"

G_BEGIN_DECLS

/* A sheet of the pack: what it is about, and what is known of it. */
typedef struct
{
  GwTeam   *team;
  GwMember *member;
  GwSheet  *sheet;
  guint     first_page;
  guint     n_pages;
} GwPackSheet;

GArray  *gw_pack_sheets_list (GwWorkshop           *workshop,
                              GwSheetKind           kind,
                              GwRecord             *for_whom);
GwSheet *gw_pack_sheet_make  (GwSheetKind           kind,
                              const GwSheetRequest *request);

G_END_DECLS
