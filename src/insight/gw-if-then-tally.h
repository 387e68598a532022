/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-if-then.h"

G_BEGIN_DECLS

/**
 * GwIfThenTally:
 * @asked: how often it was asked
 * @happened: how often the if had happened
 * @done: how often the then was done, of those
 *
 * How an if-then plan went so far.
 */
typedef struct
{
  guint asked;
  guint happened;
  guint done;
} GwIfThenTally;

GwIfThenTally gw_if_then_tally         (GwIfThen            *plan,
                                        GwDate               as_of);
char         *gw_if_then_tally_explain (const GwIfThenTally *self);

G_END_DECLS
