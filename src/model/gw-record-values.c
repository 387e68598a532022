/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-record.h"

/* Reading a record's fields as what they are, by position or by name. */

/**
 * gw_record_get_boolean:
 *
 * Returns: the truth in @field
 */
gboolean
gw_record_get_boolean (GwRecord *self,
                       guint     field)
{
  return g_value_get_boolean (gw_record_get_value (self, field));
}

/**
 * gw_record_get_integer:
 *
 * Returns: the number in @field, %GW_UNSET where it is unknown
 */
gint64
gw_record_get_integer (GwRecord *self,
                       guint     field)
{
  return g_value_get_int64 (gw_record_get_value (self, field));
}

/**
 * gw_record_get_date:
 *
 * Returns: the date in @field, or %GW_DATE_NONE
 */
GwDate
gw_record_get_date (GwRecord *self,
                    guint     field)
{
  return g_value_get_int (gw_record_get_value (self, field));
}

/**
 * gw_record_get_text:
 *
 * Returns: (transfer none): the text in @field, never %NULL
 */
const char *
gw_record_get_text (GwRecord *self,
                    guint     field)
{
  return g_value_get_string (gw_record_get_value (self, field));
}

/**
 * gw_record_get_choice:
 *
 * Returns: the value of the enumeration in @field
 */
int
gw_record_get_choice (GwRecord *self,
                      guint     field)
{
  return g_value_get_enum (gw_record_get_value (self, field));
}

/**
 * gw_record_get_integers:
 *
 * Returns: (transfer none): the list in @field, never %NULL
 */
GwIntegers *
gw_record_get_integers (GwRecord *self,
                        guint     field)
{
  return g_value_get_boxed (gw_record_get_value (self, field));
}

/**
 * gw_record_get_reference:
 *
 * Returns: (transfer none) (nullable): the record that @field names, %NULL
 *   where it names none
 */
GwRecord *
gw_record_get_reference (GwRecord *self,
                         guint     field)
{
  GwRecord *record = gw_record_lookup (self, gw_record_get_text (self, field));

  if (record == NULL)
    return NULL;

  return G_TYPE_CHECK_INSTANCE_TYPE (record, GW_RECORD_GET_CLASS (self)->fields[field].type ())
         ? record : NULL;
}

/**
 * gw_record_get_named:
 * @name: a field
 *
 * Returns: (transfer none): the value of the field called @name
 */
const GValue *
gw_record_get_named (GwRecord   *self,
                     const char *name)
{
  guint field = 0;

  g_return_val_if_fail (GW_IS_RECORD (self), NULL);
  g_return_val_if_fail (gw_record_class_find_field (GW_RECORD_GET_CLASS (self), name, &field) != NULL, NULL);

  return gw_record_get_value (self, field);
}

/**
 * gw_record_get_named_list:
 * @name: a slot
 *
 * Returns: (transfer none): the list called @name
 */
GwRecordList *
gw_record_get_named_list (GwRecord   *self,
                          const char *name)
{
  guint slot = 0;

  g_return_val_if_fail (GW_IS_RECORD (self), NULL);
  g_return_val_if_fail (gw_record_class_find_slot (GW_RECORD_GET_CLASS (self), name, &slot) != NULL, NULL);

  return gw_record_get_list (self, slot);
}
