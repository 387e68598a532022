/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-member.h"
#include "gw-work-calendar.h"
#include "gw-workshop.h"

G_BEGIN_DECLS

GwWorkCalendar *gw_work_calendar_new_for_workshop (GwWorkshop           *workshop);
GwWorkCalendar *gw_work_calendar_new_for_member   (GwWorkshop           *workshop,
                                                   GwMember             *member);
double          gw_member_get_ramp_in_month       (GwMember             *member,
                                                   GwDate                month);
gboolean        gw_member_is_ramping              (GwMember             *member,
                                                   GwDate                start,
                                                   GwDate                end);
double          gw_member_get_capacity_in_month   (GwMember             *member,
                                                   const GwWorkCalendar *team,
                                                   GwDate                month);
double          gw_member_get_capacity            (GwMember             *member,
                                                   const GwWorkCalendar *team,
                                                   const GwWorkCalendar *own,
                                                   GwDate                start,
                                                   GwDate                end);

G_END_DECLS
