/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-edit-private.h"

#include "gw-goal-private.h"
#include "gw-record-private.h"

/* When things came: without it nobody could say later what was known on a day. */

static void
note_day (GwRecord *record,
          gpointer  day)
{
  g_auto (GValue) value = G_VALUE_INIT;
  guint field = 0;

  if (gw_record_class_find_field (GW_RECORD_GET_CLASS (record), "added", &field) == NULL)
    return;

  g_value_init (&value, G_TYPE_INT);
  g_value_set_int (&value, *(GwDate *) day);
  gw_record_store_value (record, field, &value);
}

/* What only moves was there before. */
static gboolean
is_moved (GwEdit   *self,
          GwRecord *child)
{
  for (guint i = 0; i < self->changes->len; i++)
    {
      const GwChange *change = gw_edit_change_at (self, i);

      if (change->kind == GW_CHANGE_REMOVE &&
          g_strcmp0 (gw_record_get_id (change->child), gw_record_get_id (child)) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
changes_state (const GwChange *change)
{
  return change->kind == GW_CHANGE_VALUE && GW_IS_GOAL (change->record) &&
         change->index == GW_GOAL_FIELD_STATE &&
         g_value_get_enum (&change->after) != gw_record_get_choice (change->record, GW_GOAL_FIELD_STATE);
}

/*< private >
 * gw_edit_stamp:
 * @self: an edit that was not applied yet
 * @day: the present day
 *
 * Notes @day in what @self brings into the document, and in the goals whose state
 * it changes.
 */
void
gw_edit_stamp (GwEdit *self,
               GwDate  day)
{
  guint n;

  g_return_if_fail (GW_IS_EDIT (self) && !self->applied);
  g_return_if_fail (gw_date_is_valid (day));

  n = self->changes->len;
  for (guint i = 0; i < n; i++)
    {
      const GwChange *change = gw_edit_change_at (self, i);

      if (change->kind == GW_CHANGE_INSERT && !is_moved (self, change->child))
        gw_record_visit (change->child, note_day, &day);
      else if (changes_state (change))
        gw_edit_set_date (self, change->record, "state-since", day);
    }
}
