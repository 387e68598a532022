/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-goal-revision.h"

#include <glib/gi18n-lib.h>

#include "gw-edit-private.h"
#include "gw-goal-private.h"
#include "gw-revision.h"
#include "gw-revision-change.h"

/* A value as the document writes it, so that a revision can be read back. */
static char *
value_to_text (const GwField *field,
               const GValue  *value)
{
  GString *text;

  switch (field->kind)
    {
    case GW_FIELD_BOOLEAN:
      return g_strdup (g_value_get_boolean (value) ? "true" : "false");
    case GW_FIELD_INTEGER:
    case GW_FIELD_AMOUNT:
    case GW_FIELD_BASIS_POINTS:
      if (g_value_get_int64 (value) == GW_UNSET)
        return g_strdup ("");
      return g_strdup_printf ("%" G_GINT64_FORMAT, g_value_get_int64 (value));
    case GW_FIELD_DATE:
      return gw_date_to_text (g_value_get_int (value));
    case GW_FIELD_TEXT:
    case GW_FIELD_REFERENCE:
      return g_value_dup_string (value);
    case GW_FIELD_CHOICE:
      {
        g_autoptr (GTypeClass) klass = g_type_class_ref (field->type ());

        return g_strdup (g_enum_get_value (G_ENUM_CLASS (klass), g_value_get_enum (value))->value_nick);
      }
    case GW_FIELD_INTEGERS:
    case GW_FIELD_DATES:
      text = g_string_new (NULL);
      for (guint i = 0; i < gw_integers_get_length (g_value_get_boxed (value)); i++)
        g_string_append_printf (text, "%s%" G_GINT64_FORMAT, i > 0 ? " " : "",
                                gw_integers_get (g_value_get_boxed (value), i));
      return g_string_free (text, FALSE);
    default:
      g_return_val_if_reached (NULL);
    }
}

static void
build_integer (GwRecord   *record,
               const char *name,
               gint64      number)
{
  g_auto (GValue) value = G_VALUE_INIT;
  guint field = 0;
  const GwField *declared = gw_record_class_find_field (GW_RECORD_GET_CLASS (record), name, &field);
  gboolean fits;

  g_assert (declared != NULL);

  g_value_init (&value, gw_field_get_value_type (declared));
  if (declared->kind == GW_FIELD_DATE)
    g_value_set_int (&value, (GwDate) number);
  else
    g_value_set_int64 (&value, number);
  fits = gw_record_build_value (record, field, &value, NULL);
  g_assert (fits);
}

static gboolean
build_text (GwRecord    *record,
            const char  *name,
            const char  *text,
            GError     **error)
{
  g_auto (GValue) value = G_VALUE_INIT;
  guint field = 0;
  const GwField *declared = gw_record_class_find_field (GW_RECORD_GET_CLASS (record), name, &field);

  g_assert (declared != NULL);

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, text);
  return gw_record_build_value (record, field, &value, error);
}

static gboolean
add_entry (GwRecord    *revision,
           const char  *record,
           const char  *field,
           const char  *before,
           const char  *after,
           GError     **error)
{
  g_autoptr (GwRecord) entry = gw_record_new (GW_TYPE_REVISION_CHANGE, NULL);
  guint slot = 0;

  if (!build_text (entry, "record", record, error) ||
      !build_text (entry, "field", field, error) ||
      !build_text (entry, "before", before, error) ||
      !build_text (entry, "after", after, error))
    return FALSE;

  if (gw_record_class_find_slot (GW_RECORD_GET_CLASS (revision), "changes", &slot) != NULL)
    gw_record_build_child (revision, slot, entry);
  return TRUE;
}

/* What comes or goes is named by its id, on the side where it is there. */
static gboolean
add_change (GwRecord        *revision,
            const GwChange  *change,
            GError         **error)
{
  GwRecordClass *klass = GW_RECORD_GET_CLASS (change->record);
  const char *record = gw_record_get_id (change->record);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (change->kind != GW_CHANGE_VALUE)
    return add_entry (revision, record, klass->slots[change->index].name,
                      change->kind == GW_CHANGE_REMOVE ? gw_record_get_id (change->child) : "",
                      change->kind == GW_CHANGE_INSERT ? gw_record_get_id (change->child) : "",
                      error);

  before = value_to_text (&klass->fields[change->index], gw_record_get_value (change->record, change->index));
  after = value_to_text (&klass->fields[change->index], &change->after);
  return add_entry (revision, record, klass->fields[change->index].name, before, after, error);
}

/* Of several changes of one field only the last counts: it says what is
 * different in the end. */
static gboolean
is_overtaken (GwEdit *edit,
              guint   position)
{
  const GwChange *change = gw_edit_get_change (edit, position);

  for (guint i = position + 1; i < gw_edit_get_n_changes (edit); i++)
    {
      const GwChange *later = gw_edit_get_change (edit, i);

      if (later->kind == GW_CHANGE_VALUE && later->record == change->record && later->index == change->index)
        return TRUE;
    }

  return FALSE;
}

/* To drop a goal, or to take it up again, changes what was agreed; to close one
 * that is over does not. */
static gboolean
drops_or_takes_up (const GwChange *change)
{
  return g_value_get_enum (&change->after) == GW_GOAL_STATE_DROPPED ||
         gw_goal_get_state (GW_GOAL (change->record)) == GW_GOAL_STATE_DROPPED;
}

static gboolean
changes_agreement (GwEdit   *edit,
                   guint     position,
                   GwRecord *goal)
{
  const GwChange *change = gw_edit_get_change (edit, position);

  if (!gw_change_touches_agreement (change) ||
      gw_record_get_ancestor (change->record, GW_TYPE_GOAL) != goal)
    return FALSE;
  if (change->kind != GW_CHANGE_VALUE)
    return TRUE;
  if (GW_IS_GOAL (change->record) && change->index == GW_GOAL_FIELD_STATE && !drops_or_takes_up (change))
    return FALSE;

  return !gw_field_values_equal (&GW_RECORD_GET_CLASS (change->record)->fields[change->index],
                                 gw_record_get_value (change->record, change->index), &change->after) &&
         !is_overtaken (edit, position);
}

static GwRecord *
new_revision (GwGoal  *self,
              GwEdit  *edit,
              GError **error)
{
  g_autoptr (GwRecord) revision = gw_record_new (GW_TYPE_REVISION, NULL);

  build_integer (revision, "number", gw_record_list_get_length (gw_goal_get_revisions (self)) + 1);
  build_integer (revision, "date", gw_edit_get_date (edit));
  if ((gw_edit_get_reason (edit) != NULL && !build_text (revision, "reason", gw_edit_get_reason (edit), error)) ||
      (gw_edit_get_approver (edit) != NULL && !build_text (revision, "approver", gw_edit_get_approver (edit), error)))
    return NULL;

  for (guint i = 0; i < gw_edit_get_n_changes (edit); i++)
    if (changes_agreement (edit, i, GW_RECORD (self)) &&
        !add_change (revision, gw_edit_get_change (edit, i), error))
      return NULL;

  return g_steal_pointer (&revision);
}

/**
 * gw_goal_preview_revision:
 * @edit: an edit that was not applied yet
 *
 * What @edit would change of what was agreed, to be shown to those who are asked
 * for their consent.
 *
 * Returns: (transfer full) (nullable): the revision that it would leave, in no
 *   document; %NULL when it changes nothing of that
 */
GwRevision *
gw_goal_preview_revision (GwGoal *self,
                          GwEdit *edit)
{
  GwRecord *revision;

  g_return_val_if_fail (GW_IS_GOAL (self), NULL);
  g_return_val_if_fail (GW_IS_EDIT (edit), NULL);

  for (guint i = 0; i < gw_edit_get_n_changes (edit); i++)
    if (changes_agreement (edit, i, GW_RECORD (self)))
      {
        revision = new_revision (self, edit, NULL);
        return revision != NULL ? GW_REVISION (revision) : NULL;
      }

  return NULL;
}

/*< private >
 * gw_goal_review_edit:
 *
 * Once a goal is agreed, what was agreed changes only with a reason and an
 * approver, and the change is recorded with the goal.
 *
 * Returns: whether the edit may go on
 */
gboolean
gw_goal_review_edit (GwRecord  *record,
                     GwEdit    *edit,
                     GError   **error)
{
  GwGoal *self = GW_GOAL (record);
  g_autoptr (GwRecord) revision = NULL;
  gboolean changes = FALSE;

  if (gw_record_list_get_length (gw_goal_get_revisions (self)) == 0)
    return TRUE;
  for (guint i = 0; i < gw_edit_get_n_changes (edit) && !changes; i++)
    changes = changes_agreement (edit, i, record);
  if (!changes)
    return TRUE;

  if (gw_edit_get_reason (edit) == NULL || gw_edit_get_reason (edit)[0] == '\0')
    {
      g_set_error_literal (error, GW_RECORD_ERROR, GW_RECORD_ERROR_AGREED,
                           _("This goal is agreed. Say why it changes and who agreed to that."));
      return FALSE;
    }

  revision = new_revision (self, edit, error);
  if (revision == NULL)
    return FALSE;
  gw_edit_insert (edit, record, "revisions", G_MAXUINT, revision);
  return TRUE;
}

/*< private >
 * gw_goal_review_leaving:
 *
 * What was agreed stays in the document: it is dropped with a reason, and not
 * removed without one.
 *
 * Returns: whether the goal may leave
 */
gboolean
gw_goal_review_leaving (GwRecord  *record,
                        GError   **error)
{
  GwGoal *self = GW_GOAL (record);

  if (gw_record_list_get_length (gw_goal_get_revisions (self)) == 0)
    return TRUE;

  if (gw_goal_get_title (self)[0] == '\0')
    g_set_error_literal (error, GW_RECORD_ERROR, GW_RECORD_ERROR_RULE,
                         _("An agreed goal cannot be deleted. Drop it instead, with a reason."));
  else
    g_set_error (error, GW_RECORD_ERROR, GW_RECORD_ERROR_RULE,
                 /* Translators: the title of a goal */
                 _("“%s” is agreed and cannot be deleted. Drop it instead, with a reason."),
                 gw_goal_get_title (self));
  return FALSE;
}

/**
 * gw_goal_agree:
 * @edit: where the changes go
 * @approver: who agreed
 * @date: when
 *
 * Adds to @edit what makes a goal an agreed one: its state, and revision 1,
 * after which it changes only with a reason. A goal that has revisions stays
 * as it is.
 */
void
gw_goal_agree (GwGoal     *self,
               GwEdit     *edit,
               const char *approver,
               GwDate      date)
{
  g_autoptr (GwRecord) revision = NULL;

  g_return_if_fail (GW_IS_GOAL (self));
  g_return_if_fail (GW_IS_EDIT (edit));
  g_return_if_fail (approver != NULL);

  if (gw_record_list_get_length (gw_goal_get_revisions (self)) > 0)
    return;

  revision = gw_record_new (GW_TYPE_REVISION, NULL);
  build_integer (revision, "number", 1);
  build_integer (revision, "date", date);
  /* The name comes from a member or the leader, whose own limit is the same. */
  if (!build_text (revision, "approver", approver, NULL))
    g_debug ("The approver of a revision was left out: the name does not fit.");
  gw_edit_set_choice (edit, GW_RECORD (self), "state", GW_GOAL_STATE_AGREED);
  gw_edit_insert (edit, GW_RECORD (self), "revisions", G_MAXUINT, revision);
}
