/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "full-workshop.h"

/* One day for all dates: it is inside of every span. */
#define DAY 20500

/* A workshop in which every field of every class has another value than a new
 * record, and every list two children. It reads the declarations, so that a new
 * field is in it from the day that it is declared. */
typedef struct
{
  GPtrArray *records; /* in the order of the document */
  gboolean   with_extras;
} Builder;

static void fill (Builder  *self,
                  GwRecord *record);

static gint64
choose_number (const GwField *field,
               guint          position)
{
  gint64 number = MIN (field->minimum + position + 1, field->maximum);

  return number == field->initial ? number - 1 : number;
}

static int
choose_choice (const GwField *field)
{
  g_autoptr (GEnumClass) choices = g_type_class_ref (field->type ());

  for (guint i = choices->n_values; i-- > 0;)
    if (choices->values[i].value != (int) field->initial)
      return choices->values[i].value;

  g_assert_not_reached ();
}

static void
set_list (const GwField *field,
          GValue        *value)
{
  gint64 numbers[2] = { field->minimum, field->maximum };
  gint64 dates[2] = { DAY, DAY + 1 };

  g_value_take_boxed (value, gw_integers_new (field->kind == GW_FIELD_DATES ? dates : numbers,
                                              MIN (2, field->maximum_items)));
}

/* Only backwards: a goal that names a later one could make a circle. */
static const char *
find_reference (Builder       *self,
                GwRecord      *record,
                const GwField *field)
{
  for (guint i = 0; i < self->records->len; i++)
    {
      GwRecord *other = g_ptr_array_index (self->records, i);

      if (other == record)
        break;
      if (G_TYPE_CHECK_INSTANCE_TYPE (other, field->type ()))
        return gw_record_get_id (other);
    }

  return "";
}

static void
set_value (Builder       *self,
           GwRecord      *record,
           const GwField *field,
           guint          position,
           GValue        *value)
{
  switch (field->kind)
    {
    case GW_FIELD_BOOLEAN:
      g_value_set_boolean (value, !field->initial);
      break;
    case GW_FIELD_INTEGER:
    case GW_FIELD_AMOUNT:
    case GW_FIELD_BASIS_POINTS:
      g_value_set_int64 (value, choose_number (field, position));
      break;
    case GW_FIELD_DATE:
      g_value_set_int (value, DAY);
      break;
    case GW_FIELD_TEXT:
      g_value_set_string (value, field->flags & GW_FIELD_MULTILINE ? "“R&D” \\ \"ä\"\n\t<b>\xf0\x9f\x98\x80</b>" : "\"ä\" \\ /");
      break;
    case GW_FIELD_CHOICE:
      g_value_set_enum (value, choose_choice (field));
      break;
    case GW_FIELD_REFERENCE:
      g_value_set_string (value, find_reference (self, record, field));
      break;
    case GW_FIELD_INTEGERS:
    case GW_FIELD_DATES:
      set_list (field, value);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
fill_fields (Builder  *self,
             GwRecord *record)
{
  guint n_fields;
  const GwField *fields = gw_record_class_get_fields (GW_RECORD_GET_CLASS (record), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;
      g_autoptr (GError) error = NULL;
      gboolean built;

      gw_field_init_value (&fields[i], &value);
      set_value (self, record, &fields[i], i, &value);
      built = gw_record_build_value (record, i, &value, &error);
      g_assert_no_error (error);
      g_assert_true (built);
    }
}

static void
fill_children (Builder  *self,
               GwRecord *record)
{
  guint n_slots;
  const GwSlot *slots = gw_record_class_get_slots (GW_RECORD_GET_CLASS (record), &n_slots);

  for (guint slot = 0; slot < n_slots; slot++)
    {
      if (slots[slot].single)
        {
          fill (self, gw_record_get_single (record, slot));
          continue;
        }

      for (guint i = 0; i < 2; i++)
        {
          g_autofree char *id = g_strdup_printf ("record-%u", self->records->len);
          g_autoptr (GwRecord) child = gw_record_new (slots[slot].type (), id);

          gw_record_build_child (record, slot, child);
          fill (self, child);
        }
    }
}

static void
fill_check_ins (GwRecord *record)
{
  GwCheckIn check_ins[] = {
    { .date = DAY, .recorded = GW_DATE_NONE, .value = 0 },
    { .date = DAY + 7, .recorded = DAY + 9, .value = -GW_AMOUNT_MAX, .note = (char *) "late\n\"quoted\"" },
    { .date = DAY + 14, .recorded = GW_DATE_NONE, .value = GW_UNSET, .note = (char *) "ill" },
    { .date = DAY + 21, .recorded = GW_DATE_NONE, .value = GW_AMOUNT_MAX },
    { .date = DAY + 28, .recorded = DAY + 40, .value = 130, .note = (char *) "corrected" },
  };

  gw_check_in_add_former (&check_ins[4], DAY + 28, 120);
  gw_check_in_add_former (&check_ins[4], DAY + 30, GW_UNSET);
  for (gsize i = 0; i < G_N_ELEMENTS (check_ins); i++)
    gw_record_build_check_in (record, &check_ins[i]);
  g_clear_pointer (&check_ins[4].former, g_array_unref);
}

static void
fill (Builder  *self,
      GwRecord *record)
{
  g_ptr_array_add (self->records, record);
  fill_fields (self, record);
  fill_children (self, record);
  if (gw_record_get_check_ins (record) != NULL)
    fill_check_ins (record);
  if (self->with_extras)
    gw_record_set_extras (record, "{\"later\": {\"a\": [1, -2], \"b\": [\"x\", true, null, []], \"c\": {}}, \"and\": \"\\u0001\\n\"}");
}

/* @with_extras: whether each record has members that this version does not know */
GwWorkshop *
full_workshop_new (gboolean with_extras)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  Builder self = { records, with_extras };
  GwRecord *workshop = gw_record_new (GW_TYPE_WORKSHOP, "workshop");

  fill (&self, workshop);
  return GW_WORKSHOP (workshop);
}
