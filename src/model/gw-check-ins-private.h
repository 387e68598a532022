/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-check-ins.h"

G_BEGIN_DECLS

GwCheckIns *gw_check_ins_new    (void);
void        gw_check_ins_put    (GwCheckIns      *self,
                                 const GwCheckIn *check_in);
void        gw_check_ins_remove (GwCheckIns      *self,
                                 GwDate           date);

G_END_DECLS
