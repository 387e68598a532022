/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-check-in.h"

#include <glib/gi18n-lib.h>

#include "gw-field.h"

G_DEFINE_BOXED_TYPE (GwCheckIn, gw_check_in, gw_check_in_copy, gw_check_in_free)

/*< private >
 * gw_check_in_copy_parts:
 *
 * Makes what a flat copy of a check-in shares with the original its own. No
 * note and an empty one are the same.
 */
void
gw_check_in_copy_parts (GwCheckIn *self)
{
  g_return_if_fail (self != NULL);

  self->note = self->note != NULL && self->note[0] != '\0' ? g_strdup (self->note) : NULL;
  self->former = gw_check_in_get_n_former (self) > 0 ? g_array_copy (self->former) : NULL;
}

/*< private >
 * gw_check_in_clear:
 *
 * Lets go of what it holds.
 */
void
gw_check_in_clear (GwCheckIn *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->note, g_free);
  g_clear_pointer (&self->former, g_array_unref);
}

/**
 * gw_check_in_copy:
 *
 * Returns: (transfer full): a copy
 */
GwCheckIn *
gw_check_in_copy (const GwCheckIn *self)
{
  GwCheckIn *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  gw_check_in_copy_parts (copy);
  return copy;
}

/**
 * gw_check_in_free:
 * @self: (transfer full): a check-in
 */
void
gw_check_in_free (GwCheckIn *self)
{
  g_return_if_fail (self != NULL);

  gw_check_in_clear (self);
  g_free (self);
}

static gboolean
equal_former (const GwCheckIn *one,
              const GwCheckIn *other)
{
  guint n = gw_check_in_get_n_former (one);

  if (n != gw_check_in_get_n_former (other))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (gw_check_in_get_former (one, i)->recorded != gw_check_in_get_former (other, i)->recorded ||
        gw_check_in_get_former (one, i)->value != gw_check_in_get_former (other, i)->value)
      return FALSE;

  return TRUE;
}

/**
 * gw_check_in_equal:
 *
 * Returns: whether both say the same of the same day
 */
gboolean
gw_check_in_equal (const GwCheckIn *one,
                   const GwCheckIn *other)
{
  g_return_val_if_fail (one != NULL && other != NULL, FALSE);

  return one->date == other->date && one->recorded == other->recorded &&
         one->value == other->value && g_strcmp0 (one->note, other->note) == 0 &&
         equal_former (one, other);
}

static gboolean
is_sound_note (const char *note)
{
  if (!g_utf8_validate (note, -1, NULL) || g_utf8_strlen (note, -1) > GW_CHECK_IN_MAX_NOTE)
    return FALSE;

  /* Control characters other than tab and line break never enter a document. */
  for (const char *at = note; *at != '\0'; at++)
    if (((guchar) *at < 0x20 && *at != '\t' && *at != '\n') || *at == 0x7f)
      return FALSE;

  return TRUE;
}

static gboolean
is_sound_value (gint64 value)
{
  return value == GW_UNSET || (value <= GW_AMOUNT_MAX && value >= -GW_AMOUNT_MAX);
}

static gboolean
are_sound_former (const GwCheckIn *self)
{
  for (guint i = 0; i < gw_check_in_get_n_former (self); i++)
    if (!gw_date_is_valid (gw_check_in_get_former (self, i)->recorded) ||
        !is_sound_value (gw_check_in_get_former (self, i)->value))
      return FALSE;

  return TRUE;
}

/**
 * gw_check_in_check:
 *
 * Tests a check-in as fields are tested: date, range, note.
 *
 * Returns: whether a document can hold it; otherwise %GW_RECORD_ERROR_RANGE
 *   says what is expected
 */
gboolean
gw_check_in_check (const GwCheckIn  *self,
                   GError          **error)
{
  const char *sentence = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  if (!gw_date_is_valid (self->date) ||
      (self->recorded != GW_DATE_NONE && !gw_date_is_valid (self->recorded)))
    sentence = _("A check-in needs a date from 1900 to 2199.");
  else if (!is_sound_value (self->value) || !are_sound_former (self))
    sentence = _("This number is too large to be kept exactly.");
  else if (self->note != NULL && !is_sound_note (self->note))
    sentence = _("The note is too long, or holds characters that cannot be written.");

  if (sentence != NULL)
    g_set_error_literal (error, GW_RECORD_ERROR, GW_RECORD_ERROR_RANGE, sentence);
  return sentence == NULL;
}

/**
 * gw_check_in_get_recorded:
 *
 * Returns: the day on which its value was written down
 */
GwDate
gw_check_in_get_recorded (const GwCheckIn *self)
{
  g_return_val_if_fail (self != NULL, GW_DATE_NONE);

  return self->recorded != GW_DATE_NONE ? self->recorded : self->date;
}

/**
 * gw_check_in_get_known:
 * @as_of: a day
 * @value: (out): what was known of the day of @self on @as_of; %GW_UNSET when it was
 *   excused
 *
 * A value counts from the day that it was written down until the one that
 * corrects it was (F8 in the arithmetic: "as known on").
 *
 * Returns: whether anything was known
 */
gboolean
gw_check_in_get_known (const GwCheckIn *self,
                       GwDate           as_of,
                       gint64          *value)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  if (self->date > as_of)
    return FALSE;
  if (gw_check_in_get_recorded (self) <= as_of)
    {
      *value = self->value;
      return TRUE;
    }
  for (guint i = gw_check_in_get_n_former (self); i > 0; i--)
    if (gw_check_in_get_former (self, i - 1)->recorded <= as_of)
      {
        *value = gw_check_in_get_former (self, i - 1)->value;
        return TRUE;
      }

  return FALSE;
}

/**
 * gw_check_in_get_n_former:
 *
 * Returns: how many values were corrected
 */
guint
gw_check_in_get_n_former (const GwCheckIn *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->former != NULL ? self->former->len : 0;
}

/**
 * gw_check_in_get_former:
 * @position: below their number; the oldest is first
 *
 * Returns: (transfer none): a value that was corrected
 */
const GwFormerValue *
gw_check_in_get_former (const GwCheckIn *self,
                        guint            position)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (position < gw_check_in_get_n_former (self), NULL);

  return &g_array_index (self->former, GwFormerValue, position);
}

/**
 * gw_check_in_add_former:
 * @recorded: the day on which it was written down
 * @value: what stood there, or %GW_UNSET for an excused day
 *
 * Adds a value that is newer than those that are there. When there are too
 * many, the oldest goes.
 */
void
gw_check_in_add_former (GwCheckIn *self,
                        GwDate     recorded,
                        gint64     value)
{
  GwFormerValue former = { recorded, value };

  g_return_if_fail (self != NULL);

  if (self->former == NULL)
    self->former = g_array_new (FALSE, FALSE, sizeof (GwFormerValue));
  if (self->former->len >= GW_CHECK_IN_MAX_FORMER)
    g_array_remove_range (self->former, 0, self->former->len - GW_CHECK_IN_MAX_FORMER + 1);
  g_array_append_val (self->former, former);
}

/**
 * gw_check_in_supersede:
 * @former: what stands at the same day
 *
 * Keeps what @former says, and what it kept, in @self. A value that stays as it was
 * is no correction.
 */
void
gw_check_in_supersede (GwCheckIn       *self,
                       const GwCheckIn *former)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (former != NULL && former->date == self->date);

  g_clear_pointer (&self->former, g_array_unref);
  if (gw_check_in_get_n_former (former) > 0)
    self->former = g_array_copy (former->former);
  if (former->value != self->value)
    gw_check_in_add_former (self, gw_check_in_get_recorded (former), former->value);
  else
    self->recorded = former->recorded;
}
