/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-compare-text.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "gw-choices.h"
#include "gw-problem.h"

/* Records and values as people read them, out of the declarations. */

/* What people tell one such record from another by. */
static const char *
get_name (GwRecord *record)
{
  static const char *const names[] = { "title", "name" };
  guint field;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const GwField *declared = gw_record_class_find_field (GW_RECORD_GET_CLASS (record), names[i], &field);

      if (declared != NULL && declared->kind == GW_FIELD_TEXT && *gw_record_get_text (record, field) != '\0')
        return gw_record_get_text (record, field);
    }

  return NULL;
}

/* The pages of the wizard are counted between the set-up and the read-back. */
static char *
describe_page (GwRecord *record,
               guint     field)
{
  int page = gw_record_get_choice (record, field);
  const char *title = gw_choice_get_label (GW_TYPE_PAGE, page);

  if (page == GW_PAGE_SET_UP || page == GW_PAGE_READ_BACK)
    return g_strdup (title);

  /* Translators: number and title of a page: "Page 3, Specific, hard, fair" */
  return g_strdup_printf (_("Page %d, %s"), page, title);
}

/* What has no name is told by its page, its day, or who it is about. */
static char *
describe_nameless (GwRecord              *record,
                   const GwCompareWriter *writer)
{
  const char *label = gw_record_class_get_label (GW_RECORD_GET_CLASS (record));
  GwRecordClass *klass = GW_RECORD_GET_CLASS (record);
  const GwField *field;
  g_autofree char *told = NULL;
  guint position;

  field = gw_record_class_find_field (klass, "page", &position);
  if (field != NULL && field->kind == GW_FIELD_CHOICE)
    return describe_page (record, position);

  field = gw_record_class_find_field (klass, "member", &position);
  if (field != NULL && field->kind == GW_FIELD_REFERENCE && gw_record_get_reference (record, position) != NULL &&
      get_name (gw_record_get_reference (record, position)) != NULL)
    told = gw_problem_quote (get_name (gw_record_get_reference (record, position)));

  field = told == NULL ? gw_record_class_find_field (klass, "date", &position) : NULL;
  if (field != NULL && field->kind == GW_FIELD_DATE && gw_record_get_date (record, position) != GW_DATE_NONE)
    told = gw_compare_describe_date (gw_record_get_date (record, position), writer);

  return told != NULL ? g_strdup_printf ("%s %s", label, told) : g_strdup (label);
}

static gboolean
is_near_the_root (GwRecord *record)
{
  GwRecord *parent = gw_record_get_parent (record);

  return parent == NULL || gw_record_get_parent (parent) == NULL;
}

/*< private >
 * gw_compare_describe_record:
 *
 * Returns: (transfer full): `goal "Gross margin", milestone "Half"`: the kind and
 *   the name, after those of what it belongs to
 */
char *
gw_compare_describe_record (GwRecord              *record,
                            const GwCompareWriter *writer)
{
  GwRecord *parent = gw_record_get_parent (record);
  const char *label = gw_record_class_get_label (GW_RECORD_GET_CLASS (record));
  const char *name = get_name (record);
  g_autofree char *quoted = name != NULL ? gw_problem_quote (name) : NULL;
  g_autofree char *own = quoted != NULL ? g_strdup_printf ("%s %s", label, quoted) : describe_nameless (record, writer);
  g_autofree char *above = NULL;

  g_assert (GW_IS_RECORD (record));

  if (parent == NULL || is_near_the_root (parent))
    return g_steal_pointer (&own);

  above = gw_compare_describe_record (parent, writer);
  return g_strdup_printf ("%s, %s", above, own);
}

static char *
describe_number (gint64 number,
                 guint  decimals)
{
  g_autofree char *digits = NULL;
  GString *text;

  if (number == GW_UNSET)
    return g_strdup ("");
  if (decimals == 0)
    return g_strdup_printf ("%" PRId64, number);

  digits = g_strdup_printf ("%0*" PRId64, (int) decimals + 1, number < 0 ? -number : number);
  text = g_string_new (number < 0 ? "-" : "");
  g_string_append (text, digits);
  g_string_insert_c (text, (gssize) (text->len - decimals), '.');
  return g_string_free (text, FALSE);
}

static char *
describe_amount (gint64                 amount,
                 guint                  decimals,
                 const GwCompareWriter *writer)
{
  if (amount == GW_UNSET || writer == NULL || writer->write_amount == NULL)
    return describe_number (amount, decimals);

  return writer->write_amount (amount, decimals, writer->data);
}

/*< private >
 * gw_compare_describe_date:
 *
 * Returns: (transfer full): @date as @writer writes it; empty for none
 */
char *
gw_compare_describe_date (GwDate                 date,
                          const GwCompareWriter *writer)
{
  if (date == GW_DATE_NONE)
    return g_strdup ("");
  if (writer == NULL || writer->write_date == NULL)
    return gw_date_to_text (date);

  return writer->write_date (date, writer->data);
}

static char *
describe_list (GwIntegers            *list,
               gboolean               dates,
               const GwCompareWriter *writer)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < gw_integers_get_length (list); i++)
    {
      g_autofree char *item = dates ? gw_compare_describe_date ((GwDate) gw_integers_get (list, i), writer)
                                    : describe_number (gw_integers_get (list, i), 0);

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", item);
    }

  return g_string_free (text, FALSE);
}

static char *
describe_text (const char *text)
{
  return *text != '\0' ? gw_problem_quote (text) : g_strdup ("");
}

/*< private >
 * gw_compare_describe_value:
 *
 * Returns: (transfer full): what the record has in @field; empty for nothing
 */
char *
gw_compare_describe_value (GwRecord              *record,
                           guint                  field,
                           const GwCompareWriter *writer)
{
  guint n_fields;
  const GwField *declared = &gw_record_class_get_fields (GW_RECORD_GET_CLASS (record), &n_fields)[field];
  GwRecord *named;

  switch (declared->kind)
    {
    case GW_FIELD_BOOLEAN:
      return g_strdup (gw_record_get_boolean (record, field) ? _("yes") : _("no"));
    case GW_FIELD_INTEGER:
      return describe_amount (gw_record_get_integer (record, field), 0, writer);
    case GW_FIELD_AMOUNT:
      return describe_amount (gw_record_get_integer (record, field), gw_record_get_decimals (record), writer);
    case GW_FIELD_BASIS_POINTS:
      {
        g_autofree char *percent = describe_number (gw_record_get_integer (record, field), 2);

        /* Translators: a number of percent, e.g. "95.00 %" */
        return *percent != '\0' ? g_strdup_printf (_("%s %%"), percent) : g_strdup ("");
      }
    case GW_FIELD_DATE:
      return gw_compare_describe_date (gw_record_get_date (record, field), writer);
    case GW_FIELD_TEXT:
      return describe_text (gw_record_get_text (record, field));
    case GW_FIELD_CHOICE:
      return g_strdup (gw_choice_get_label (declared->type (), gw_record_get_choice (record, field)));
    case GW_FIELD_REFERENCE:
      named = gw_record_get_reference (record, field);
      return named != NULL ? gw_compare_describe_record (named, writer) : g_strdup ("");
    case GW_FIELD_INTEGERS:
    case GW_FIELD_DATES:
      return describe_list (gw_record_get_integers (record, field), declared->kind == GW_FIELD_DATES, writer);
    default:
      g_return_val_if_reached (g_strdup (""));
    }
}

/*< private >
 * gw_compare_describe_check_in:
 *
 * Returns: (transfer full): the number, and the note behind it
 */
char *
gw_compare_describe_check_in (GwRecord              *record,
                              const GwCheckIn       *check_in,
                              const GwCompareWriter *writer)
{
  g_autofree char *number = NULL;
  g_autofree char *note = NULL;

  g_assert (GW_IS_RECORD (record));
  g_assert (check_in != NULL);

  number = check_in->value != GW_UNSET
           ? describe_amount (check_in->value, gw_record_get_decimals (record), writer) : g_strdup (_("excused"));
  note = describe_text (check_in->note != NULL ? check_in->note : "");
  return *note != '\0' ? g_strdup_printf ("%s %s", number, note) : g_steal_pointer (&number);
}
