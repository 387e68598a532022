/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-record.h"

#include <glib/gi18n-lib.h>

static void
assert_sound (const GwField *field)
{
  g_assert (field->name != NULL && field->label != NULL);
  g_assert (field->minimum <= field->maximum);

  switch (field->kind)
    {
    case GW_FIELD_TEXT:
    case GW_FIELD_REFERENCE:
    case GW_FIELD_INTEGER:
    case GW_FIELD_AMOUNT:
    case GW_FIELD_BASIS_POINTS:
      g_assert (field->maximum != field->minimum);
      break;
    case GW_FIELD_INTEGERS:
    case GW_FIELD_DATES:
      g_assert (field->maximum_items > 0);
      break;
    case GW_FIELD_BOOLEAN:
    case GW_FIELD_DATE:
    case GW_FIELD_CHOICE:
    default:
      break;
    }
  g_assert ((field->kind == GW_FIELD_CHOICE || field->kind == GW_FIELD_REFERENCE) == (field->type != NULL));
}

/* Property ids of a record class are the positions of its fields, from 1. */
static void
get_field_property (GObject    *object,
                    guint       property_id,
                    GValue     *value,
                    GParamSpec *pspec)
{
  if (property_id <= GW_RECORD_GET_CLASS (object)->n_fields)
    g_value_copy (gw_record_get_value (GW_RECORD (object), property_id - 1), value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

/**
 * gw_record_class_declare:
 * @label: what people call such a record, untranslated
 * @fields: (array length=n_fields): its stored properties; static
 * @slots: (array length=n_slots) (nullable): its places for children; static
 *
 * Declares what a record class stores, in class_init. Everything else - the
 * document, undo, revisions, copies, entry fields - reads this.
 */
void
gw_record_class_declare (GwRecordClass *klass,
                         const char    *label,
                         const GwField *fields,
                         guint          n_fields,
                         const GwSlot  *slots,
                         guint          n_slots)
{
  g_return_if_fail (GW_IS_RECORD_CLASS (klass));
  g_return_if_fail (klass->fields == NULL);

  klass->label = label;
  klass->fields = fields;
  klass->n_fields = n_fields;
  klass->slots = slots;
  klass->n_slots = n_slots;
  G_OBJECT_CLASS (klass)->get_property = get_field_property;

  for (guint i = 0; i < n_fields; i++)
    {
      assert_sound (&fields[i]);
      g_object_class_install_property (G_OBJECT_CLASS (klass), i + 1, gw_field_new_pspec (&fields[i]));
    }
}

/**
 * gw_record_class_get_label:
 *
 * Returns: (transfer none): what people call such a record, translated, as
 *   it stands inside a sentence
 */
const char *
gw_record_class_get_label (GwRecordClass *klass)
{
  g_return_val_if_fail (GW_IS_RECORD_CLASS (klass), NULL);

  return _(klass->label);
}

/**
 * gw_record_class_get_fields:
 * @n_fields: (out): how many
 *
 * Returns: (array length=n_fields) (transfer none): the stored properties
 */
const GwField *
gw_record_class_get_fields (GwRecordClass *klass,
                            guint         *n_fields)
{
  g_return_val_if_fail (GW_IS_RECORD_CLASS (klass), NULL);
  g_return_val_if_fail (n_fields != NULL, NULL);

  *n_fields = klass->n_fields;
  return klass->fields;
}

/**
 * gw_record_class_get_slots:
 * @n_slots: (out): how many
 *
 * Returns: (array length=n_slots) (transfer none): the places for children
 */
const GwSlot *
gw_record_class_get_slots (GwRecordClass *klass,
                           guint         *n_slots)
{
  g_return_val_if_fail (GW_IS_RECORD_CLASS (klass), NULL);
  g_return_val_if_fail (n_slots != NULL, NULL);

  *n_slots = klass->n_slots;
  return klass->slots;
}

/**
 * gw_record_class_find_field:
 * @position: (out) (optional): its place in the declaration
 *
 * Returns: (transfer none) (nullable): the field called @name
 */
const GwField *
gw_record_class_find_field (GwRecordClass *klass,
                            const char    *name,
                            guint         *position)
{
  g_return_val_if_fail (GW_IS_RECORD_CLASS (klass), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      if (!g_str_equal (klass->fields[i].name, name))
        continue;
      if (position != NULL)
        *position = i;
      return &klass->fields[i];
    }

  return NULL;
}

/**
 * gw_record_class_find_slot:
 * @position: (out) (optional): its place in the declaration
 *
 * Returns: (transfer none) (nullable): the place for children called @name
 */
const GwSlot *
gw_record_class_find_slot (GwRecordClass *klass,
                           const char    *name,
                           guint         *position)
{
  g_return_val_if_fail (GW_IS_RECORD_CLASS (klass), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < klass->n_slots; i++)
    {
      if (!g_str_equal (klass->slots[i].name, name))
        continue;
      if (position != NULL)
        *position = i;
      return &klass->slots[i];
    }

  return NULL;
}
