/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-field.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

G_DEFINE_QUARK (gw-record-error-quark, gw_record_error)

/**
 * gw_field_get_label:
 *
 * Returns: what people call the field, translated, as it stands inside a
 *   sentence: "target"
 */
const char *
gw_field_get_label (const GwField *field)
{
  g_return_val_if_fail (field != NULL, NULL);

  return _(field->label);
}

/**
 * gw_field_get_value_type:
 *
 * Returns: the type of the #GValue that holds the field
 */
GType
gw_field_get_value_type (const GwField *field)
{
  g_return_val_if_fail (field != NULL, G_TYPE_INVALID);

  switch (field->kind)
    {
    case GW_FIELD_BOOLEAN:
      return G_TYPE_BOOLEAN;
    case GW_FIELD_INTEGER:
    case GW_FIELD_AMOUNT:
    case GW_FIELD_BASIS_POINTS:
      return G_TYPE_INT64;
    case GW_FIELD_DATE:
      return G_TYPE_INT;
    case GW_FIELD_TEXT:
    case GW_FIELD_REFERENCE:
      return G_TYPE_STRING;
    case GW_FIELD_CHOICE:
      return field->type ();
    case GW_FIELD_INTEGERS:
    case GW_FIELD_DATES:
      return GW_TYPE_INTEGERS;
    default:
      g_return_val_if_reached (G_TYPE_INVALID);
    }
}

/**
 * gw_field_init_value:
 * @value: (out caller-allocates): zeroed; set to what a new record has
 */
void
gw_field_init_value (const GwField *field,
                     GValue        *value)
{
  g_return_if_fail (field != NULL);
  g_return_if_fail (value != NULL);

  g_value_init (value, gw_field_get_value_type (field));
  switch (field->kind)
    {
    case GW_FIELD_BOOLEAN:
      g_value_set_boolean (value, field->initial != 0);
      break;
    case GW_FIELD_INTEGER:
    case GW_FIELD_AMOUNT:
    case GW_FIELD_BASIS_POINTS:
      g_value_set_int64 (value, field->flags & GW_FIELD_OPTIONAL ? GW_UNSET : field->initial);
      break;
    case GW_FIELD_DATE:
      g_value_set_int (value, GW_DATE_NONE);
      break;
    case GW_FIELD_TEXT:
    case GW_FIELD_REFERENCE:
      g_value_set_static_string (value, "");
      break;
    case GW_FIELD_CHOICE:
      g_value_set_enum (value, (int) field->initial);
      break;
    case GW_FIELD_INTEGERS:
    case GW_FIELD_DATES:
      g_value_take_boxed (value, gw_integers_new (NULL, 0));
      break;
    default:
      g_return_if_reached ();
    }
}

static gboolean
refuse_range (const GwField  *field,
              GError        **error)
{
  /* Translators: the first is a field ("hours"), then its least and its
   * greatest number. */
  g_set_error (error, GW_RECORD_ERROR, GW_RECORD_ERROR_RANGE,
               _("%s: a number from %" PRId64 " to %" PRId64 " is expected."),
               gw_field_get_label (field), field->minimum, field->maximum);
  return FALSE;
}

static gboolean
check_number (const GwField  *field,
              gint64          number,
              GError        **error)
{
  g_assert (field != NULL);

  if (number == GW_UNSET && (field->flags & GW_FIELD_OPTIONAL))
    return TRUE;
  if (number < field->minimum || number > field->maximum)
    return refuse_range (field, error);

  return TRUE;
}

/* Control characters other than tab and line break never enter a document. */
static gboolean
has_stray_control (const char *text,
                   gboolean    multiline)
{
  for (const char *c = text; *c != '\0'; c++)
    {
      if (*c == '\n' && multiline)
        continue;
      if ((guchar) *c < 0x20 && *c != '\t')
        return TRUE;
      if (*c == 0x7f)
        return TRUE;
    }

  return FALSE;
}

static gboolean
check_text (const GwField  *field,
            const char     *text,
            GError        **error)
{
  g_assert (field != NULL);

  if (text == NULL || !g_utf8_validate (text, -1, NULL) ||
      has_stray_control (text, (field->flags & GW_FIELD_MULTILINE) != 0))
    {
      g_set_error (error, GW_RECORD_ERROR, GW_RECORD_ERROR_RANGE,
                   _("%s: the text holds characters that cannot be written."),
                   gw_field_get_label (field));
      return FALSE;
    }

  if (g_utf8_strlen (text, -1) > field->maximum)
    {
      g_set_error (error, GW_RECORD_ERROR, GW_RECORD_ERROR_RANGE,
                   g_dngettext (GETTEXT_PACKAGE,
                                "%s: at most %" PRId64 " letter fits.",
                                "%s: at most %" PRId64 " letters fit.",
                                (gulong) field->maximum),
                   gw_field_get_label (field), field->maximum);
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_dates (const GwField     *field,
             const GwIntegers  *dates,
             GError           **error)
{
  g_assert (field != NULL);

  for (guint i = 0; i < gw_integers_get_length (dates); i++)
    {
      gint64 date = gw_integers_get (dates, i);

      if (date < GW_DATE_FIRST || date > GW_DATE_LAST ||
          (i > 0 && date <= gw_integers_get (dates, i - 1)))
        {
          g_set_error (error, GW_RECORD_ERROR, GW_RECORD_ERROR_RANGE,
                       _("%s: the dates must follow each other, each of them once."),
                       gw_field_get_label (field));
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
check_list (const GwField     *field,
            const GwIntegers  *list,
            GError           **error)
{
  g_assert (field != NULL);

  if (gw_integers_get_length (list) > field->maximum_items)
    {
      g_set_error (error, GW_RECORD_ERROR, GW_RECORD_ERROR_RANGE,
                   g_dngettext (GETTEXT_PACKAGE,
                                "%s: at most %u entry fits.",
                                "%s: at most %u entries fit.",
                                field->maximum_items),
                   gw_field_get_label (field), field->maximum_items);
      return FALSE;
    }

  if (field->kind == GW_FIELD_DATES)
    return check_dates (field, list, error);

  for (guint i = 0; i < gw_integers_get_length (list); i++)
    {
      gint64 number = gw_integers_get (list, i);

      if (number < field->minimum || number > field->maximum)
        return refuse_range (field, error);
    }

  return TRUE;
}

static gboolean
check_choice (const GwField  *field,
              int             choice,
              GError        **error)
{
  g_autoptr (GEnumClass) choices = g_type_class_ref (field->type ());

  if (g_enum_get_value (choices, choice) != NULL)
    return TRUE;

  g_set_error (error, GW_RECORD_ERROR, GW_RECORD_ERROR_RANGE,
               _("%s: choose one of the list."), gw_field_get_label (field));
  return FALSE;
}

/**
 * gw_field_check_value:
 * @value: a value of the field's type
 *
 * Tests a value against the declaration: range, length, characters.
 *
 * Returns: whether the field can hold @value; otherwise %GW_RECORD_ERROR_RANGE
 *   says what is expected
 */
gboolean
gw_field_check_value (const GwField  *field,
                      const GValue   *value,
                      GError        **error)
{
  g_return_val_if_fail (field != NULL, FALSE);
  g_return_val_if_fail (G_VALUE_HOLDS (value, gw_field_get_value_type (field)), FALSE);

  switch (field->kind)
    {
    case GW_FIELD_INTEGER:
    case GW_FIELD_AMOUNT:
    case GW_FIELD_BASIS_POINTS:
      return check_number (field, g_value_get_int64 (value), error);
    case GW_FIELD_TEXT:
    case GW_FIELD_REFERENCE:
      return check_text (field, g_value_get_string (value), error);
    case GW_FIELD_DATE:
      if (g_value_get_int (value) == GW_DATE_NONE || gw_date_is_valid (g_value_get_int (value)))
        return TRUE;
      g_set_error (error, GW_RECORD_ERROR, GW_RECORD_ERROR_RANGE,
                   _("%s: a date from 1900 to 2199 is expected."), gw_field_get_label (field));
      return FALSE;
    case GW_FIELD_INTEGERS:
    case GW_FIELD_DATES:
      return check_list (field, g_value_get_boxed (value), error);
    case GW_FIELD_CHOICE:
      return check_choice (field, g_value_get_enum (value), error);
    case GW_FIELD_BOOLEAN:
      return TRUE;
    default:
      g_return_val_if_reached (FALSE);
    }
}

/**
 * gw_field_values_equal:
 *
 * Returns: whether two values of the field are the same
 */
gboolean
gw_field_values_equal (const GwField *field,
                       const GValue  *one,
                       const GValue  *other)
{
  g_return_val_if_fail (field != NULL, FALSE);

  switch (field->kind)
    {
    case GW_FIELD_BOOLEAN:
      return g_value_get_boolean (one) == g_value_get_boolean (other);
    case GW_FIELD_INTEGER:
    case GW_FIELD_AMOUNT:
    case GW_FIELD_BASIS_POINTS:
      return g_value_get_int64 (one) == g_value_get_int64 (other);
    case GW_FIELD_DATE:
      return g_value_get_int (one) == g_value_get_int (other);
    case GW_FIELD_TEXT:
    case GW_FIELD_REFERENCE:
      return g_strcmp0 (g_value_get_string (one), g_value_get_string (other)) == 0;
    case GW_FIELD_CHOICE:
      return g_value_get_enum (one) == g_value_get_enum (other);
    case GW_FIELD_INTEGERS:
    case GW_FIELD_DATES:
      return gw_integers_equal (g_value_get_boxed (one), g_value_get_boxed (other));
    default:
      g_return_val_if_reached (FALSE);
    }
}

/**
 * gw_field_is_initial:
 *
 * Returns: whether @value is what a new record starts with
 */
gboolean
gw_field_is_initial (const GwField *field,
                     const GValue  *value)
{
  g_auto (GValue) initial = G_VALUE_INIT;

  g_return_val_if_fail (field != NULL, FALSE);

  gw_field_init_value (field, &initial);
  return gw_field_values_equal (field, value, &initial);
}

/**
 * gw_field_new_pspec:
 *
 * Returns: (transfer floating): the property that a record class installs, so
 *   that bindings and expressions can watch the field
 */
GParamSpec *
gw_field_new_pspec (const GwField *field)
{
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GType type = gw_field_get_value_type (field);

  g_return_val_if_fail (field != NULL, NULL);

  if (type == G_TYPE_BOOLEAN)
    return g_param_spec_boolean (field->name, NULL, NULL, field->initial != 0, flags);
  if (type == G_TYPE_INT64)
    return g_param_spec_int64 (field->name, NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  if (type == G_TYPE_INT)
    return g_param_spec_int (field->name, NULL, NULL, G_MININT, G_MAXINT, GW_DATE_NONE, flags);
  if (type == G_TYPE_STRING)
    return g_param_spec_string (field->name, NULL, NULL, "", flags);
  if (type == GW_TYPE_INTEGERS)
    return g_param_spec_boxed (field->name, NULL, NULL, type, flags);

  return g_param_spec_enum (field->name, NULL, NULL, type, (int) field->initial, flags);
}
