/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-session-private.h"

#include <glib/gi18n-lib.h>

#include "gw-workshop-past.h"

/* The day that is looked at. One of the past is shown as it was known then, and
 * nothing can be changed there. */

/**
 * gw_session_get_day:
 *
 * Returns: the day on which the document is worked with: today, but samples
 *   stay in their year
 */
GwDate
gw_session_get_day (GwSession *self)
{
  GwDate stored;

  g_return_val_if_fail (GW_IS_SESSION (self), GW_DATE_NONE);

  stored = gw_workshop_get_as_of (gw_document_get_workshop (self->document));
  return stored != GW_DATE_NONE ? stored : self->today;
}

/**
 * gw_session_get_as_of:
 *
 * Returns: the day that figures are of: what was chosen, else that of
 *   gw_session_get_day()
 */
GwDate
gw_session_get_as_of (GwSession *self)
{
  g_return_val_if_fail (GW_IS_SESSION (self), GW_DATE_NONE);

  return self->chosen_as_of != GW_DATE_NONE ? self->chosen_as_of : gw_session_get_day (self);
}

/**
 * gw_session_get_entry_day:
 *
 * Returns: the day that a new number is of unless somebody says otherwise: the
 *   one that is looked at, but none of the past, where nothing can be written
 */
GwDate
gw_session_get_entry_day (GwSession *self)
{
  g_return_val_if_fail (GW_IS_SESSION (self), GW_DATE_NONE);

  return MAX (gw_session_get_as_of (self), gw_session_get_day (self));
}

/*
 * gw_session_tell_today:
 *
 * Where the present is looked at that is today, also for a sample; else the day
 * that the document is worked with.
 */
void
gw_session_tell_today (GwSession *self)
{
  GwDate as_of = gw_session_get_as_of (self);

  gw_insight_set_today (self->insight, as_of == self->today ? as_of : gw_session_get_day (self));
}

/**
 * gw_session_is_past:
 *
 * Returns: whether the views show the document as it was known on a day of the
 *   past
 */
gboolean
gw_session_is_past (GwSession *self)
{
  g_return_val_if_fail (GW_IS_SESSION (self), FALSE);

  return self->past != NULL;
}

static char *
say_closed (GwSession *self)
{
  g_autofree char *then = gw_format_date (self->format, gw_session_get_as_of (self));
  g_autofree char *now = gw_format_date (self->format, gw_session_get_day (self));

  /* Translators: both are days with their year. */
  return g_strdup_printf (_("This is what was known on %s. Go back to %s to change something."), then, now);
}

/**
 * gw_session_explain_closed:
 *
 * Returns: (transfer full) (nullable): why nothing can be written and what to do,
 *   in sentences; %NULL where it can
 */
char *
gw_session_explain_closed (GwSession *self)
{
  g_return_val_if_fail (GW_IS_SESSION (self), NULL);

  return self->past != NULL ? say_closed (self) : NULL;
}

/**
 * gw_session_may_write:
 *
 * To be asked before somebody is let in to write. Where they may not, they are
 * told why and what to do.
 *
 * Returns: whether the present is looked at
 */
gboolean
gw_session_may_write (GwSession *self)
{
  g_autofree char *sentence = NULL;

  g_return_val_if_fail (GW_IS_SESSION (self), FALSE);

  if (self->past == NULL)
    return TRUE;

  sentence = say_closed (self);
  gw_session_refuse (self, sentence);
  return FALSE;
}

/* The same record, or another of its id, in the workshop that is shown now. */
static gpointer
find_again (GwSession *self,
            gpointer   record)
{
  if (record == NULL)
    return NULL;

  return gw_record_lookup (GW_RECORD (gw_session_get_workshop (self)), gw_record_get_id (record));
}

/* As find_again(), for what people look at: where it was not there on a day, it
 * is what they look at again on the first day on which it is. */
static gpointer
select_again (GwSession  *self,
              gpointer    record,
              char      **absent)
{
  GwRecord *workshop = GW_RECORD (gw_session_get_workshop (self));
  gpointer back = *absent != NULL ? gw_record_lookup (workshop, *absent) : NULL;
  gpointer found = find_again (self, record);

  if (back != NULL)
    {
      g_clear_pointer (absent, g_free);
      return back;
    }
  if (record != NULL && found == NULL && *absent == NULL)
    *absent = g_strdup (gw_record_get_id (record));

  return found;
}

/* Those who keep records of the one shown before hear of it first, and then
 * what is selected in the other. */
static void
show_workshop (GwSession  *self,
               GwWorkshop *past)
{
  static const guint selected[] = { GW_SESSION_PROP_TEAM, GW_SESSION_PROP_MEMBER, GW_SESSION_PROP_GOAL };
  g_autoptr (GwWorkshop) before = g_object_ref (gw_session_get_workshop (self));
  g_autoptr (GwInsight) insight = g_steal_pointer (&self->insight);
  g_autoptr (GwGoalOutline) outline = g_steal_pointer (&self->outline);
  g_autofree char *closed = NULL;

  g_set_object (&self->past, past);
  self->insight = gw_insight_new (gw_session_get_workshop (self), gw_session_get_as_of (self));
  gw_session_tell_today (self);
  self->outline = gw_goal_outline_new (gw_session_get_workshop (self));
  gw_session_listen (self);
  g_set_object (&self->team, find_again (self, self->team));
  g_set_object (&self->member, select_again (self, self->member, &self->absent_member));
  g_set_object (&self->goal, select_again (self, self->goal, &self->absent_goal));
  if (past != NULL)
    closed = say_closed (self);
  gw_history_set_closed (gw_session_get_history (self), closed);

  g_object_notify_by_pspec (G_OBJECT (self), gw_session_properties[GW_SESSION_PROP_WORKSHOP]);
  for (gsize i = 0; i < G_N_ELEMENTS (selected); i++)
    g_object_notify_by_pspec (G_OBJECT (self), gw_session_properties[selected[i]]);
}

/**
 * gw_session_set_as_of:
 * @as_of: a day, or %GW_DATE_NONE for that of gw_session_get_day()
 *
 * Looks at the document as of another day, and when that is past, as it was
 * known then. The document does not change, nor can it be changed meanwhile.
 */
void
gw_session_set_as_of (GwSession *self,
                      GwDate     as_of)
{
  g_autoptr (GwWorkshop) past = NULL;

  g_return_if_fail (GW_IS_SESSION (self));
  g_return_if_fail (as_of == GW_DATE_NONE || gw_date_is_valid (as_of));

  if (self->chosen_as_of == as_of)
    return;

  self->chosen_as_of = as_of;
  if (gw_session_get_as_of (self) < gw_session_get_day (self))
    past = gw_workshop_copy_as_known (gw_document_get_workshop (self->document), as_of);
  if (past != NULL || self->past != NULL)
    show_workshop (self, past);
  else
    {
      gw_session_tell_today (self);
      gw_insight_set_as_of (self->insight, gw_session_get_as_of (self));
    }
  g_object_notify_by_pspec (G_OBJECT (self), gw_session_properties[GW_SESSION_PROP_AS_OF]);
  gw_session_emit_changed (self);
}
