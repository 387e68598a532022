/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* A whole number that was not given. Outside the range of every field. */
#define GW_UNSET G_MININT64
/* The largest magnitude that every reader of JSON holds exactly: 2^53. */
#define GW_AMOUNT_MAX (G_GINT64_CONSTANT (1) << 53)

#define GW_TYPE_INTEGERS (gw_integers_get_type ())

/**
 * GwIntegers:
 *
 * An immutable list of whole numbers: the weights of a plan's months, the
 * ramp of a new member, holidays as days since 1970-01-01.
 */
typedef struct _GwIntegers GwIntegers;

GType         gw_integers_get_type   (void) G_GNUC_CONST;
GwIntegers   *gw_integers_new        (const gint64     *values,
                                      guint             length);
GwIntegers   *gw_integers_ref        (GwIntegers       *self);
void          gw_integers_unref      (GwIntegers       *self);
guint         gw_integers_get_length (const GwIntegers *self);
gint64        gw_integers_get        (const GwIntegers *self,
                                      guint             position);
gboolean      gw_integers_equal      (const GwIntegers *one,
                                      const GwIntegers *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwIntegers, gw_integers_unref)

G_END_DECLS
