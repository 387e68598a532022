/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-record.h"

G_BEGIN_DECLS

/* For GwEdit alone: a write without a test, a notification or an undo. */
void gw_record_store_value   (GwRecord     *self,
                              guint         field,
                              const GValue *value);
void gw_record_attach_child  (GwRecord     *self,
                              guint         slot,
                              guint         position,
                              GwRecord     *child);
void gw_record_detach_child  (GwRecord     *self,
                              guint         slot,
                              guint         position);
void gw_record_emit_edited   (GwRecord     *self,
                              GwEdit       *edit);

/* Where a record hangs: the slot of its parent. */
guint gw_record_get_parent_slot (GwRecord  *self);

G_END_DECLS
