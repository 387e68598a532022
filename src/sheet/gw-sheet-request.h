/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-format.h"
#include "gw-insight.h"
#include "gw-member.h"
#include "gw-page-setup.h"
#include "gw-text-store.h"
#include "gw-team.h"
#include "gw-workshop.h"

G_BEGIN_DECLS

/**
 * GwSheetRequest:
 * @workshop: the workshop
 * @insight: what its numbers say
 * @team: (nullable): the team that the sheet is for, or that of @member
 * @member: (nullable): the member that the sheet is for
 * @page_setup: the paper
 * @format: how to write numbers and dates
 * @as_of: the day that the sheet speaks of
 * @texts: (nullable): texts that were laid out for other sheets
 *
 * What a maker of a sheet needs to know. A sheet of a member has both @team and
 * @member, one of a team has no @member, one of the workshop has neither.
 */
typedef struct
{
  GwWorkshop        *workshop;
  GwInsight         *insight;
  GwTeam            *team;
  GwMember          *member;
  const GwPageSetup *page_setup;
  const GwFormat    *format;
  GwDate             as_of;
  GwTextStore       *texts;
} GwSheetRequest;

G_END_DECLS
