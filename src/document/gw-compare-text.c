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
gw_compare_describe_record (GwRecord *record)
{
  GwRecord *parent = gw_record_get_parent (record);
  const char *label = gw_record_class_get_label (GW_RECORD_GET_CLASS (record));
  const char *name = get_name (record);
  g_autofree char *quoted = name != NULL ? gw_problem_quote (name) : NULL;
  g_autofree char *own = quoted != NULL ? g_strdup_printf ("%s %s", label, quoted) : g_strdup (label);
  g_autofree char *above = NULL;

  if (parent == NULL || is_near_the_root (parent))
    return g_steal_pointer (&own);

  above = gw_compare_describe_record (parent);
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
describe_list (GwIntegers *list,
               gboolean    dates)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < gw_integers_get_length (list); i++)
    {
      g_autofree char *item = dates ? gw_date_to_text ((GwDate) gw_integers_get (list, i))
                                    : describe_number (gw_integers_get (list, i), 0);

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", item);
    }

  return g_string_free (text, FALSE);
}

static char *
describe_date (GwDate date)
{
  return date != GW_DATE_NONE ? gw_date_to_text (date) : g_strdup ("");
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
gw_compare_describe_value (GwRecord *record,
                           guint     field)
{
  guint n_fields;
  const GwField *declared = &gw_record_class_get_fields (GW_RECORD_GET_CLASS (record), &n_fields)[field];
  GwRecord *named;

  switch (declared->kind)
    {
    case GW_FIELD_BOOLEAN:
      return g_strdup (gw_record_get_boolean (record, field) ? _("yes") : _("no"));
    case GW_FIELD_INTEGER:
      return describe_number (gw_record_get_integer (record, field), 0);
    case GW_FIELD_AMOUNT:
      return describe_number (gw_record_get_integer (record, field), gw_record_get_decimals (record));
    case GW_FIELD_BASIS_POINTS:
      {
        g_autofree char *percent = describe_number (gw_record_get_integer (record, field), 2);

        /* Translators: a number of percent, e.g. "95.00 %" */
        return *percent != '\0' ? g_strdup_printf (_("%s %%"), percent) : g_strdup ("");
      }
    case GW_FIELD_DATE:
      return describe_date (gw_record_get_date (record, field));
    case GW_FIELD_TEXT:
      return describe_text (gw_record_get_text (record, field));
    case GW_FIELD_CHOICE:
      return g_strdup (gw_choice_get_label (declared->type (), gw_record_get_choice (record, field)));
    case GW_FIELD_REFERENCE:
      named = gw_record_get_reference (record, field);
      return named != NULL ? gw_compare_describe_record (named) : g_strdup ("");
    case GW_FIELD_INTEGERS:
    case GW_FIELD_DATES:
      return describe_list (gw_record_get_integers (record, field), declared->kind == GW_FIELD_DATES);
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
gw_compare_describe_check_in (GwRecord        *record,
                              const GwCheckIn *check_in)
{
  g_autofree char *number = check_in->value != GW_UNSET
                            ? describe_number (check_in->value, gw_record_get_decimals (record)) : g_strdup (_("excused"));
  g_autofree char *note = describe_text (check_in->note != NULL ? check_in->note : "");

  return *note != '\0' ? g_strdup_printf ("%s %s", number, note) : g_steal_pointer (&number);
}
