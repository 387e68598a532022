/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-edit.h"
#include "gw-format.h"
#include "gw-team.h"

G_BEGIN_DECLS

guint gw_member_paste (GwTeam          *team,
                       const char      *text,
                       const GwFormat  *format,
                       GwEdit          *edit,
                       char           **problem);

G_END_DECLS
