/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-choices.h"
#include "gw-record.h"

G_BEGIN_DECLS

#define GW_TYPE_MEMBER (gw_member_get_type ())
G_DECLARE_FINAL_TYPE (GwMember, gw_member, GW, MEMBER, GwRecord)

const char   *gw_member_get_name         (GwMember *self);
const char   *gw_member_get_role         (GwMember *self);
gint64        gw_member_get_fte          (GwMember *self);
GwDate        gw_member_get_start        (GwMember *self);
GwDate        gw_member_get_end          (GwMember *self);
GwIntegers   *gw_member_get_ramp         (GwMember *self);
gint64        gw_member_get_last_target  (GwMember *self);
gint64        gw_member_get_last_actual  (GwMember *self);
gint64        gw_member_get_potential    (GwMember *self);
const char   *gw_member_get_kept_goal    (GwMember *self);
const char   *gw_member_get_kept_because (GwMember *self);
GwRecordList *gw_member_get_leave        (GwMember *self);
GwRecordList *gw_member_get_votes        (GwMember *self);
GwRecordList *gw_member_get_dismissals   (GwMember *self);

G_END_DECLS
