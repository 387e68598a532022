/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-workshop.h"

G_BEGIN_DECLS

/* More than anybody reads. */
#define GW_COMPARE_MAX_DIFFERENCES 1000

/**
 * GwDifferenceKind:
 * @GW_DIFFERENCE_CHANGED: a property has another value
 * @GW_DIFFERENCE_ADDED: a record, or a check-in, is only in the other workshop
 * @GW_DIFFERENCE_REMOVED: it is only in the first
 * @GW_DIFFERENCE_MOVED: the same records stand in another order
 */
typedef enum
{
  GW_DIFFERENCE_CHANGED,
  GW_DIFFERENCE_ADDED,
  GW_DIFFERENCE_REMOVED,
  GW_DIFFERENCE_MOVED,
} GwDifferenceKind;

/**
 * GwDifference:
 * @kind: what happened
 * @record: what it is about, as people call it: `goal “Gross margin”, milestone “Half”`
 * @property: (nullable): which of its properties, `target`, or `check-in of 2026-03-31`;
 *   %NULL for the record as a whole
 * @before: (nullable): in the first workshop, as people read it; empty where
 *   nothing was entered
 * @after: (nullable): in the other one
 *
 * One thing in which two versions of a workshop differ.
 */
typedef struct
{
  GwDifferenceKind kind;
  char *record;
  char *property;
  char *before;
  char *after;
} GwDifference;

/**
 * GwCompareWriter:
 * @write_date: (nullable): how a day is written; %NULL for 2026-03-31
 * @write_amount: (nullable): how a number scaled by that many decimals is
 *   written; %NULL for 1234.50
 * @data: for both
 *
 * How people write dates and numbers; this layer knows no locale. Both return
 * (transfer full).
 */
typedef struct
{
  char *(*write_date)   (GwDate        date,
                         gconstpointer data);
  char *(*write_amount) (gint64        amount,
                         guint         decimals,
                         gconstpointer data);
  gconstpointer data;
} GwCompareWriter;

void       gw_difference_free    (GwDifference       *self);
char      *gw_difference_to_text (const GwDifference *self);
GPtrArray *gw_compare            (GwWorkshop         *one,
                                  GwWorkshop         *other,
                                  const GwCompareWriter *writer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwDifference, gw_difference_free)

G_END_DECLS
