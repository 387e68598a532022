/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-data-table.h"
#include "gw-edit.h"
#include "gw-format.h"
#include "gw-team.h"

G_BEGIN_DECLS

gboolean gw_member_paste (GwTeam          *team,
                          const char      *text,
                          const GwFormat  *format,
                          GwEdit          *edit,
                          GwDataTable    **understood,
                          char           **summary,
                          GError         **error);

G_END_DECLS
