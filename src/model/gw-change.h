/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-record.h"

G_BEGIN_DECLS

/**
 * GwChangeKind:
 * @GW_CHANGE_VALUE: a field of @record
 * @GW_CHANGE_INSERT: @child comes to @record
 * @GW_CHANGE_REMOVE: @child leaves @record
 * @GW_CHANGE_CHECK_IN: a check-in of @record comes, goes or is replaced
 */
typedef enum
{
  GW_CHANGE_VALUE,
  GW_CHANGE_INSERT,
  GW_CHANGE_REMOVE,
  GW_CHANGE_CHECK_IN,
} GwChangeKind;

/**
 * GwChange:
 * @record: what changes
 * @index: position of the field, or of the slot, in the declaration
 * @before: the value before, once applied
 * @after: the value after
 * @position: where in the list; %G_MAXUINT at the end
 * @child: what comes or goes
 * @date: of the check-in
 * @check_in_before: (nullable): the check-in before, once applied
 * @check_in_after: (nullable): the check-in after
 *
 * The smallest step of an edit. Knows both ways.
 */
typedef struct
{
  GwChangeKind kind;
  GwRecord *record;
  guint index;
  GValue before;
  GValue after;
  guint position;
  GwRecord *child;
  GwDate date;
  GwCheckIn *check_in_before;
  GwCheckIn *check_in_after;
} GwChange;

GwChange *gw_change_new      (GwChangeKind     kind,
                              GwRecord        *record,
                              guint            index);
void      gw_change_free     (GwChange        *self);
gboolean  gw_change_apply    (GwChange        *self,
                              GError         **error);
void      gw_change_revert   (GwChange        *self);
gboolean  gw_change_is_empty (const GwChange  *self);

G_END_DECLS
