/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-record.h"

G_BEGIN_DECLS

/* The values live here, in the order of the declaration; a subclass holds
 * nothing of its own that is stored. */
typedef struct
{
  char *id;
  char *extras;
  GValue *values;
  GObject **children; /* one a slot: a GwRecordList, or a GwRecord once asked for */
  GwRecord *parent;   /* unowned: the parent owns us */
  guint parent_slot;
  GwCheckIns *check_ins;
  GHashTable *index;  /* of the root alone, made when first asked: id to record */
} GwRecordPrivate;

GwRecordPrivate *gw_record_private (GwRecord *self);

typedef void (*GwRecordFunc) (GwRecord *record,
                              gpointer  user_data);

void gw_record_visit         (GwRecord     *self,
                              GwRecordFunc  visit,
                              gpointer      user_data);

/* For edits and copies alone: a write without a test or an undo. */
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
