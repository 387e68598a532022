/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "gw-format.h"
#include "gw-workshop.h"

G_BEGIN_DECLS

/**
 * GwStatus:
 *
 * How a goal stands (F4 in the arithmetic). Always shown as a word and a
 * shape, never as a colour alone.
 */
typedef enum
{
  GW_STATUS_CLOSED,
  GW_STATUS_DROPPED,
  GW_STATUS_ACHIEVED,
  GW_STATUS_MISSED,
  GW_STATUS_NOT_STARTED,
  GW_STATUS_NO_DATA,
  GW_STATUS_TOO_EARLY,
  GW_STATUS_AHEAD,
  GW_STATUS_ON_PACE,
  GW_STATUS_AT_RISK,
  GW_STATUS_OFF_PACE,
} GwStatus;

#define GW_N_STATUSES (GW_STATUS_OFF_PACE + 1)

/**
 * GwStatusThresholds:
 * @too_early: planned share below which nothing is said yet, 0.10
 * @ahead: pace from which a goal is ahead, 1.05
 * @on_pace: pace from which a goal is on pace, 0.95
 * @at_risk: pace from which a goal is at risk and not off pace, 0.85
 *
 * Settings of the workshop, printed beside every report that uses them.
 */
typedef struct
{
  double too_early;
  double ahead;
  double on_pace;
  double at_risk;
} GwStatusThresholds;

#define GW_STATUS_THRESHOLDS_DEFAULT { 0.10, 1.05, 0.95, 0.85 }

const char *gw_status_get_name  (GwStatus                  status);
char       *gw_status_write    (GwStatus status,
                                gboolean is_stale);
const char *gw_status_get_id    (GwStatus                  status);
const char *gw_status_get_shape (GwStatus                  status);
gboolean    gw_status_has_pace  (GwStatus                  status);
GwStatus    gw_status_from_pace (double                    pace,
                                 const GwStatusThresholds *thresholds);
double      gw_status_pace_for_print (double                    pace,
                                      guint                     digits,
                                      const GwStatusThresholds *thresholds);
GwStatusThresholds
            gw_status_thresholds_of_workshop (GwWorkshop           *workshop);
char       *gw_status_thresholds_explain (const GwStatusThresholds *self,
                                          const GwFormat           *format);

G_END_DECLS
