/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "gw-check-in.h"

G_BEGIN_DECLS

#define GW_TYPE_CHECK_INS (gw_check_ins_get_type ())
G_DECLARE_FINAL_TYPE (GwCheckIns, gw_check_ins, GW, CHECK_INS, GObject)

#define GW_TYPE_CHECK_IN_ITEM (gw_check_in_item_get_type ())
G_DECLARE_FINAL_TYPE (GwCheckInItem, gw_check_in_item, GW, CHECK_IN_ITEM, GObject)

guint            gw_check_ins_get_length   (GwCheckIns    *self);
const GwCheckIn *gw_check_ins_get          (GwCheckIns    *self,
                                            guint          position);
gboolean         gw_check_ins_find         (GwCheckIns    *self,
                                            GwDate         date,
                                            guint         *position);
const GwCheckIn *gw_check_ins_get_last     (GwCheckIns    *self,
                                            GwDate         as_of);

const GwCheckIn *gw_check_in_item_get      (GwCheckInItem *self);

G_END_DECLS
