/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-revision-text.h"

#include <glib/gi18n-lib.h>

#include "gw-goal.h"
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
write_value (GwRevision     *revision,
             GwRecord       *record,
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
      named = gw_record_lookup (GW_RECORD (revision), text);
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

static char *
write_change (GwRevision       *revision,
              GwRevisionChange *change,
              const GwFormat   *format)
{
  GwRecord *record = gw_record_lookup (GW_RECORD (revision), gw_revision_change_get_record (change));
  const GwField *field = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (record != NULL)
    field = gw_record_class_find_field (GW_RECORD_GET_CLASS (record), gw_revision_change_get_field (change), NULL);
  if (field == NULL)
    /* Translators: %s is a part of a goal, such as "milestones" */
    return g_strdup_printf (_("%s changed"), gw_revision_change_get_field (change));

  before = write_value (revision, record, field, gw_revision_change_get_before (change), format);
  after = write_value (revision, record, field, gw_revision_change_get_after (change), format);
  /* Translators: a field and its values: "target: 3 400, now 3 600" */
  return g_strdup_printf (_("%s: %s, now %s"), gw_field_get_label (field), before, after);
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
  GwRecordList *changes;
  GString *text;

  g_return_val_if_fail (GW_IS_REVISION (revision), NULL);
  g_return_val_if_fail (format != NULL, NULL);

  text = g_string_new (gw_revision_get_reason (revision));
  changes = gw_revision_get_changes (revision);
  for (guint i = 0; i < gw_record_list_get_length (changes); i++)
    {
      g_autofree char *line = write_change (revision, GW_REVISION_CHANGE (gw_record_list_get (changes, i)), format);

      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
    }
  if (text->len == 0)
    g_string_append (text, _("As agreed"));

  return g_string_free (text, FALSE);
}
