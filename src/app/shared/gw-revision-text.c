/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-revision-text.h"

#include <glib/gi18n-lib.h>

#include "gw-field-editor-private.h"
#include "gw-goal-revision.h"
#include "gw-member.h"
#include "gw-metric.h"
#include "gw-revision-change.h"

/**
 * gw_revision_text_title:
 * @format: how dates are written
 *
 * Returns: (transfer full): number, day and approver of a revision
 */
char *
gw_revision_text_title (GwRevision     *revision,
                        const GwFormat *format)
{
  g_autofree char *date = NULL;

  g_return_val_if_fail (GW_IS_REVISION (revision), NULL);
  g_return_val_if_fail (format != NULL, NULL);

  date = gw_revision_get_date (revision) != GW_DATE_NONE ? gw_format_date (format, gw_revision_get_date (revision))
                                                         : g_strdup ("–");
  if (gw_revision_get_approver (revision)[0] == '\0')
    /* Translators: number of a revision and its day: "1, 12 January 2026" */
    return g_strdup_printf (_("%d, %s"), (int) gw_revision_get_number (revision), date);

  /* Translators: number of a revision, its day and who agreed: "2, 3 May 2026, Lea Sample" */
  return g_strdup_printf (_("%d, %s, %s"), (int) gw_revision_get_number (revision), date,
                          gw_revision_get_approver (revision));
}

/* What the document holds, as people write it. Unknown text stays as it is. */
static char *
write_value (GwRecord       *record,
             const GwField  *field,
             const char     *text,
             const GwFormat *format)
{
  GwRecord *named;
  GwDate date;

  if (text[0] == '\0')
    return g_strdup (_("nothing"));

  switch (field->kind)
    {
    case GW_FIELD_AMOUNT:
      return gw_format_amount (format, g_ascii_strtoll (text, NULL, 10), gw_record_get_decimals (record));
    case GW_FIELD_DATE:
      return gw_date_parse (text, &date) ? gw_format_date (format, date) : g_strdup (text);
    case GW_FIELD_CHOICE:
      {
        g_autoptr (GTypeClass) klass = g_type_class_ref (field->type ());
        const GEnumValue *value = g_enum_get_value_by_nick (G_ENUM_CLASS (klass), text);

        return g_strdup (value != NULL ? gw_choice_get_label (field->type (), value->value) : text);
      }
    case GW_FIELD_REFERENCE:
      named = gw_record_lookup (record, text);
      if (named != NULL && GW_IS_MEMBER (named))
        return g_strdup (gw_member_get_name (GW_MEMBER (named)));
      if (named != NULL && GW_IS_METRIC (named))
        return g_strdup (gw_metric_get_name (GW_METRIC (named)));
      return g_strdup (text);
    case GW_FIELD_BOOLEAN:
    case GW_FIELD_INTEGER:
    case GW_FIELD_BASIS_POINTS:
    case GW_FIELD_TEXT:
    case GW_FIELD_INTEGERS:
    case GW_FIELD_DATES:
    default:
      return g_strdup (text);
    }
}

/* What came to a list, or went: "Milestone added". */
static char *
write_slot (GwRecord         *record,
            GwRevisionChange *change)
{
  const GwSlot *slot = NULL;
  g_autofree char *name = NULL;

  if (record != NULL)
    slot = gw_record_class_find_slot (GW_RECORD_GET_CLASS (record), gw_revision_change_get_field (change), NULL);
  if (slot == NULL)
    /* Translators: %s is a part of a goal that a later version knows */
    return g_strdup_printf (_("%s changed"), gw_revision_change_get_field (change));

  name = gw_field_editor_capitalise (g_dgettext (GETTEXT_PACKAGE, slot->label));
  /* Translators: %s is a part of a goal: "Milestone added" */
  return g_strdup_printf (gw_revision_change_get_after (change)[0] != '\0' ? _("%s added") : _("%s removed"), name);
}

static char *
write_change (GwRecord         *root,
              GwRevisionChange *change,
              const GwFormat   *format)
{
  GwRecord *record = gw_record_lookup (root, gw_revision_change_get_record (change));
  const GwField *field = NULL;
  g_autofree char *name = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (record != NULL)
    field = gw_record_class_find_field (GW_RECORD_GET_CLASS (record), gw_revision_change_get_field (change), NULL);
  if (field == NULL)
    return write_slot (record, change);

  name = gw_field_editor_capitalise (gw_field_get_label (field));
  before = write_value (record, field, gw_revision_change_get_before (change), format);
  after = write_value (record, field, gw_revision_change_get_after (change), format);
  /* Translators: a field and its values: "Target: 3 400 → 3 600" */
  return g_strdup_printf (_("%s: %s → %s"), name, before, after);
}

static void
append_changes (GString        *text,
                GwRevision     *revision,
                GwRecord       *root,
                const GwFormat *format)
{
  GwRecordList *changes = gw_revision_get_changes (revision);

  for (guint i = 0; i < gw_record_list_get_length (changes); i++)
    {
      g_autofree char *line = write_change (root, GW_REVISION_CHANGE (gw_record_list_get (changes, i)), format);

      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
    }
}

/**
 * gw_revision_text_changes:
 * @format: how numbers and dates are written
 *
 * Returns: (transfer full): the reason of a revision and what changed, a line
 *   each
 */
char *
gw_revision_text_changes (GwRevision     *revision,
                          const GwFormat *format)
{
  GString *text;

  g_return_val_if_fail (GW_IS_REVISION (revision), NULL);
  g_return_val_if_fail (format != NULL, NULL);

  text = g_string_new (gw_revision_get_reason (revision));
  append_changes (text, revision, gw_record_get_root (GW_RECORD (revision)), format);
  if (text->len == 0)
    g_string_append (text, _("As agreed"));

  return g_string_free (text, FALSE);
}

/**
 * gw_revision_text_preview:
 * @edit: an edit that was not applied yet
 * @format: how numbers and dates are written
 *
 * Returns: (transfer full): what @edit changes of agreed goals, a line each, under
 *   the title of each goal where there is more than one; empty for nothing
 */
char *
gw_revision_text_preview (GwEdit         *edit,
                          const GwFormat *format)
{
  g_autoptr (GPtrArray) goals = g_ptr_array_new ();
  GString *text;

  g_return_val_if_fail (GW_IS_EDIT (edit), NULL);
  g_return_val_if_fail (format != NULL, NULL);

  for (guint i = 0; i < gw_edit_get_n_changes (edit); i++)
    {
      GwRecord *goal = gw_record_get_ancestor (gw_edit_get_change (edit, i)->record, GW_TYPE_GOAL);

      if (goal != NULL && gw_record_list_get_length (gw_goal_get_revisions (GW_GOAL (goal))) > 0 &&
          !g_ptr_array_find (goals, goal, NULL))
        g_ptr_array_add (goals, goal);
    }

  text = g_string_new (NULL);
  for (guint i = 0; i < goals->len; i++)
    {
      GwGoal *goal = g_ptr_array_index (goals, i);
      g_autoptr (GwRevision) revision = gw_goal_preview_revision (goal, edit);

      if (revision == NULL)
        continue;
      if (goals->len > 1)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", gw_goal_get_title (goal));
      append_changes (text, revision, gw_record_get_root (GW_RECORD (goal)), format);
    }

  return g_string_free (text, FALSE);
}
