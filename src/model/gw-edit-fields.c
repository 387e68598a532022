/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-edit.h"

/* Writing a field as what it is, by name. */

static gboolean
find_field (GwRecord   *record,
            const char *name,
            GValue     *value,
            guint      *position)
{
  const GwField *field;

  g_return_val_if_fail (GW_IS_RECORD (record), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  field = gw_record_class_find_field (GW_RECORD_GET_CLASS (record), name, position);
  g_return_val_if_fail (field != NULL, FALSE);

  g_value_init (value, gw_field_get_value_type (field));
  return TRUE;
}

/**
 * gw_edit_set_boolean:
 *
 * Adds "the field called @name becomes @value".
 */
void
gw_edit_set_boolean (GwEdit     *self,
                     GwRecord   *record,
                     const char *name,
                     gboolean    value)
{
  g_auto (GValue) boxed = G_VALUE_INIT;
  guint field;

  if (!find_field (record, name, &boxed, &field))
    return;
  g_value_set_boolean (&boxed, value);
  gw_edit_set_value (self, record, field, &boxed);
}

/**
 * gw_edit_set_integer:
 * @value: a number, scaled where the field is an amount; %GW_UNSET where it
 *   is not known
 *
 * Adds "the field called @name becomes @value".
 */
void
gw_edit_set_integer (GwEdit     *self,
                     GwRecord   *record,
                     const char *name,
                     gint64      value)
{
  g_auto (GValue) boxed = G_VALUE_INIT;
  guint field;

  if (!find_field (record, name, &boxed, &field))
    return;
  g_value_set_int64 (&boxed, value);
  gw_edit_set_value (self, record, field, &boxed);
}

/**
 * gw_edit_set_date:
 *
 * Adds "the field called @name becomes @value".
 */
void
gw_edit_set_date (GwEdit     *self,
                  GwRecord   *record,
                  const char *name,
                  GwDate      value)
{
  g_auto (GValue) boxed = G_VALUE_INIT;
  guint field;

  if (!find_field (record, name, &boxed, &field))
    return;
  g_value_set_int (&boxed, value);
  gw_edit_set_value (self, record, field, &boxed);
}

/**
 * gw_edit_set_text:
 *
 * Adds "the field called @name becomes @value".
 */
void
gw_edit_set_text (GwEdit     *self,
                  GwRecord   *record,
                  const char *name,
                  const char *value)
{
  g_auto (GValue) boxed = G_VALUE_INIT;
  guint field;

  g_return_if_fail (value != NULL);

  if (!find_field (record, name, &boxed, &field))
    return;
  g_value_set_string (&boxed, value);
  gw_edit_set_value (self, record, field, &boxed);
}

/**
 * gw_edit_set_choice:
 *
 * Adds "the field called @name becomes @value".
 */
void
gw_edit_set_choice (GwEdit     *self,
                    GwRecord   *record,
                    const char *name,
                    int         value)
{
  g_auto (GValue) boxed = G_VALUE_INIT;
  guint field;

  if (!find_field (record, name, &boxed, &field))
    return;
  g_value_set_enum (&boxed, value);
  gw_edit_set_value (self, record, field, &boxed);
}

/**
 * gw_edit_set_integers:
 *
 * Adds "the field called @name becomes @value".
 */
void
gw_edit_set_integers (GwEdit     *self,
                      GwRecord   *record,
                      const char *name,
                      GwIntegers *value)
{
  g_auto (GValue) boxed = G_VALUE_INIT;
  guint field;

  g_return_if_fail (value != NULL);

  if (!find_field (record, name, &boxed, &field))
    return;
  g_value_set_boxed (&boxed, value);
  gw_edit_set_value (self, record, field, &boxed);
}

/**
 * gw_edit_set_reference:
 * @value: (nullable): the record to name, %NULL for none
 *
 * Adds "the field called @name names @value".
 */
void
gw_edit_set_reference (GwEdit     *self,
                       GwRecord   *record,
                       const char *name,
                       GwRecord   *value)
{
  gw_edit_set_text (self, record, name, value != NULL ? gw_record_get_id (value) : "");
}
