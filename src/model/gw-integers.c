/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-integers.h"

#include <string.h>

struct _GwIntegers
{
  gatomicrefcount ref_count;
  guint length;
  gint64 values[];
};

G_DEFINE_BOXED_TYPE (GwIntegers, gw_integers, gw_integers_ref, gw_integers_unref)

/**
 * gw_integers_new:
 * @values: (array length=length) (nullable): the numbers, copied
 * @length: how many
 *
 * Returns: (transfer full): the list
 */
GwIntegers *
gw_integers_new (const gint64 *values,
                 guint         length)
{
  GwIntegers *self;

  g_return_val_if_fail (values != NULL || length == 0, NULL);

  self = g_malloc0 (sizeof (GwIntegers) + length * sizeof (gint64));
  g_atomic_ref_count_init (&self->ref_count);
  self->length = length;
  if (length > 0)
    memcpy (self->values, values, length * sizeof (gint64));

  return self;
}

/**
 * gw_integers_ref:
 *
 * Returns: (transfer full): @self
 */
GwIntegers *
gw_integers_ref (GwIntegers *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * gw_integers_unref:
 * @self: (transfer full): the list
 */
void
gw_integers_unref (GwIntegers *self)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_ref_count_dec (&self->ref_count))
    g_free (self);
}

/**
 * gw_integers_get_length:
 *
 * Returns: how many numbers there are; 0 for %NULL
 */
guint
gw_integers_get_length (const GwIntegers *self)
{
  return self != NULL ? self->length : 0;
}

/**
 * gw_integers_get:
 * @position: below the length
 *
 * Returns: the number at @position
 */
gint64
gw_integers_get (const GwIntegers *self,
                 guint             position)
{
  g_return_val_if_fail (self != NULL && position < self->length, 0);

  return self->values[position];
}

/**
 * gw_integers_equal:
 *
 * Returns: whether both hold the same numbers; %NULL equals an empty list
 */
gboolean
gw_integers_equal (const GwIntegers *one,
                   const GwIntegers *other)
{
  guint length = gw_integers_get_length (one);

  if (length != gw_integers_get_length (other))
    return FALSE;

  return length == 0 || memcmp (one->values, other->values, length * sizeof (gint64)) == 0;
}
