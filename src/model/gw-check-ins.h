/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "gw-date.h"
#include "gw-integers.h"

G_BEGIN_DECLS

/* Greatest length of a note, in characters. */
#define GW_CHECK_IN_MAX_NOTE 2000

/**
 * GwCheckIn:
 * @date: the day that the value speaks of
 * @recorded: the day it was written down, %GW_DATE_NONE for the same day
 * @value: amount scaled by the decimals of the metric: the total since the
 *   start for a flow, the reading for a level; %GW_UNSET when that day was
 *   excused
 * @note: (nullable): a remark
 *
 * One number of one day.
 */
typedef struct
{
  GwDate date;
  GwDate recorded;
  gint64 value;
  char *note;
} GwCheckIn;

#define GW_TYPE_CHECK_IN (gw_check_in_get_type ())
GType      gw_check_in_get_type     (void) G_GNUC_CONST;
GwCheckIn *gw_check_in_copy         (const GwCheckIn *self);
void       gw_check_in_free         (GwCheckIn       *self);
gboolean   gw_check_in_equal        (const GwCheckIn *one,
                                     const GwCheckIn *other);
gboolean   gw_check_in_check        (const GwCheckIn  *self,
                                     GError          **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwCheckIn, gw_check_in_free)

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
