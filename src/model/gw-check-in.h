/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "gw-date.h"
#include "gw-integers.h"

G_BEGIN_DECLS

/* Greatest length of a note, in characters. */
#define GW_CHECK_IN_MAX_NOTE 2000
/* How many values a day keeps that were corrected; the oldest go first. */
#define GW_CHECK_IN_MAX_FORMER 20

/**
 * GwFormerValue:
 * @recorded: the day it was written down
 * @value: what stood there, as in #GwCheckIn
 *
 * A value that was corrected later.
 */
typedef struct
{
  GwDate recorded;
  gint64 value;
} GwFormerValue;

/**
 * GwCheckIn:
 * @date: the day that the value speaks of
 * @recorded: the day it was written down, %GW_DATE_NONE for the same day
 * @value: amount scaled by the decimals of the metric: the total since the
 *   start for a flow, the reading for a level; %GW_UNSET when that day was
 *   excused
 * @note: (nullable): a remark
 * @former: (nullable) (element-type GwFormerValue): what stood there before it
 *   was corrected, oldest first
 *
 * One number of one day.
 */
typedef struct
{
  GwDate date;
  GwDate recorded;
  gint64 value;
  char *note;
  GArray *former;
} GwCheckIn;

#define GW_TYPE_CHECK_IN (gw_check_in_get_type ())
GType      gw_check_in_get_type     (void) G_GNUC_CONST;
GwCheckIn *gw_check_in_copy         (const GwCheckIn *self);
void       gw_check_in_free         (GwCheckIn       *self);
void       gw_check_in_copy_parts   (GwCheckIn       *self);
void       gw_check_in_clear        (GwCheckIn       *self);
gboolean   gw_check_in_equal        (const GwCheckIn *one,
                                     const GwCheckIn *other);
gboolean   gw_check_in_check        (const GwCheckIn  *self,
                                     GError          **error);
GwDate     gw_check_in_get_recorded (const GwCheckIn *self);
gboolean   gw_check_in_get_known    (const GwCheckIn *self,
                                     GwDate           as_of,
                                     gint64          *value);
guint      gw_check_in_get_n_former (const GwCheckIn *self);
const GwFormerValue *
           gw_check_in_get_former   (const GwCheckIn *self,
                                     guint            position);
void       gw_check_in_add_former   (GwCheckIn       *self,
                                     GwDate           recorded,
                                     gint64           value);
void       gw_check_in_supersede    (GwCheckIn       *self,
                                     const GwCheckIn *former);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwCheckIn, gw_check_in_free)

G_END_DECLS
