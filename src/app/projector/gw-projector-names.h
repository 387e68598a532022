/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-member.h"
#include "gw-workshop.h"

G_BEGIN_DECLS

/* How members are named on the wall; as the preferences have it. */
typedef enum
{
  GW_PROJECTOR_NAMES_FULL,
  GW_PROJECTOR_NAMES_INITIALS,
  GW_PROJECTOR_NAMES_NONE,
} GwProjectorNames;

char *gw_projector_names_dup   (GwProjectorNames  names,
                                GwMember         *member);
char *gw_projector_names_clean (GwProjectorNames  names,
                                GwWorkshop       *workshop,
                                const char       *text);

G_END_DECLS
