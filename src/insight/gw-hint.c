/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-hint.h"
#include "gw-hint-private.h"

#include "gw-dismissal.h"

#define DISMISSALS "dismissals"

struct _GwHint
{
  GwHintNumber number;
  GwRecord    *record;
  char        *sentence;
  char        *why;
  gboolean     is_private;
  GwDismissal *dismissal; /* NULL while nobody has answered it */
};

G_DEFINE_BOXED_TYPE (GwHint, gw_hint, gw_hint_copy, gw_hint_free)

static GwDismissal *
find_dismissal (GwRecord     *record,
                GwHintNumber  number)
{
  GwRecordList *dismissals = gw_hint_peek_child (record, DISMISSALS);

  if (dismissals == NULL)
    return NULL;

  for (guint i = 0; i < gw_record_list_get_length (dismissals); i++)
    {
      GwDismissal *dismissal = GW_DISMISSAL (gw_record_list_get (dismissals, i));

      if (gw_dismissal_get_hint (dismissal) == number)
        return dismissal;
    }

  return NULL;
}

/**
 * gw_hint_new:
 * @record: the goal, member or team that it speaks of
 * @sentence: (transfer full): what it says
 * @why: the reason for asking, translated
 * @is_private: whether it rests on private answers
 *
 * Returns: (transfer full): the hint, with the answer that @record keeps
 */
GwHint *
gw_hint_new (GwHintNumber  number,
             GwRecord     *record,
             char         *sentence,
             const char   *why,
             gboolean      is_private)
{
  GwHint *self = g_new0 (GwHint, 1);
  GwDismissal *dismissal = find_dismissal (record, number);

  self->number = number;
  self->record = g_object_ref (record);
  self->sentence = sentence;
  self->why = g_strdup (why);
  self->is_private = is_private;
  self->dismissal = dismissal != NULL ? g_object_ref (dismissal) : NULL;
  return self;
}

/**
 * gw_hint_copy:
 *
 * Returns: (transfer full): a copy
 */
GwHint *
gw_hint_copy (const GwHint *self)
{
  GwHint *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof (GwHint));
  copy->record = g_object_ref (self->record);
  copy->sentence = g_strdup (self->sentence);
  copy->why = g_strdup (self->why);
  copy->dismissal = self->dismissal != NULL ? g_object_ref (self->dismissal) : NULL;
  return copy;
}

/**
 * gw_hint_free:
 *
 * Frees @self.
 */
void
gw_hint_free (GwHint *self)
{
  g_return_if_fail (self != NULL);

  g_object_unref (self->record);
  g_clear_object (&self->dismissal);
  g_free (self->sentence);
  g_free (self->why);
  g_free (self);
}

/**
 * gw_hint_get_number:
 *
 * Returns: which hint it is
 */
GwHintNumber
gw_hint_get_number (const GwHint *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->number;
}

/**
 * gw_hint_get_sentence:
 *
 * Returns: (transfer none): what it says, translated
 */
const char *
gw_hint_get_sentence (const GwHint *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->sentence;
}

/**
 * gw_hint_get_why:
 *
 * Returns: (transfer none): why it asks, translated
 */
const char *
gw_hint_get_why (const GwHint *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->why;
}

/**
 * gw_hint_is_private:
 *
 * Returns: whether it rests on private answers: never printed, projected or
 *   exported
 */
gboolean
gw_hint_is_private (const GwHint *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->is_private;
}

/**
 * gw_hint_get_record:
 *
 * Returns: (transfer none): the goal, member or team that it speaks of
 */
GwRecord *
gw_hint_get_record (const GwHint *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->record;
}

/**
 * gw_hint_is_dismissed:
 *
 * Returns: whether somebody has answered it with a reason
 */
gboolean
gw_hint_is_dismissed (const GwHint *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->dismissal != NULL;
}

/**
 * gw_hint_get_dismiss_reason:
 *
 * Returns: (transfer none) (nullable): the reason, or %NULL
 */
const char *
gw_hint_get_dismiss_reason (const GwHint *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->dismissal != NULL ? gw_dismissal_get_reason (self->dismissal) : NULL;
}

/**
 * gw_hint_dismiss:
 * @edit: an edit that is being written
 * @reason: why the hint does not apply, not empty
 * @date: today
 *
 * Adds to @edit that the hint is answered. The answer is kept with the record
 * that the hint speaks of; a later one takes its place.
 */
void
gw_hint_dismiss (const GwHint *self,
                 GwEdit       *edit,
                 const char   *reason,
                 GwDate        date)
{
  g_autoptr (GwRecord) dismissal = NULL;
  GwDismissal *known;

  g_return_if_fail (self != NULL);
  g_return_if_fail (GW_IS_EDIT (edit));
  g_return_if_fail (reason != NULL && *reason != '\0');
  g_return_if_fail (gw_date_is_valid (date));

  /* Somebody else may have answered since this was found. */
  known = find_dismissal (self->record, self->number);
  if (known != NULL)
    dismissal = g_object_ref (GW_RECORD (known));
  else
    {
      dismissal = gw_record_new (GW_TYPE_DISMISSAL, NULL);
      gw_edit_insert (edit, self->record, DISMISSALS, G_MAXUINT, dismissal);
    }
  gw_edit_set_integer (edit, dismissal, "hint", self->number);
  gw_edit_set_text (edit, dismissal, "reason", reason);
  gw_edit_set_date (edit, dismissal, "date", date);
}

/**
 * gw_hint_recall:
 * @edit: an edit that is being written
 *
 * Adds to @edit that the answer is taken back; nothing where there is none.
 */
void
gw_hint_recall (const GwHint *self,
                GwEdit       *edit)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (GW_IS_EDIT (edit));

  if (self->dismissal != NULL)
    gw_edit_remove (edit, GW_RECORD (self->dismissal));
}

/**
 * gw_hint_peek_child:
 * @name: of a place for children
 *
 * Returns: (transfer none) (nullable): what is there, if anything: asking for
 *   it must not create ten thousand empty funnels
 */
gpointer
gw_hint_peek_child (gpointer    record,
                    const char *name)
{
  guint slot;

  g_assert (GW_IS_RECORD (record));

  if (gw_record_class_find_slot (GW_RECORD_GET_CLASS (record), name, &slot) == NULL)
    return NULL;

  return gw_record_peek_child (GW_RECORD (record), slot);
}
