/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "random-edits.h"

/* Random edits of any document, read off the declarations: a class or a field
 * that is added later is tested without a line here. */

static void
collect (GwRecord  *record,
         GPtrArray *records)
{
  GwRecordClass *klass = GW_RECORD_GET_CLASS (record);

  g_ptr_array_add (records, record);
  for (guint slot = 0; slot < klass->n_slots; slot++)
    {
      if (klass->slots[slot].single)
        {
          collect (gw_record_get_single (record, slot), records);
          continue;
        }
      for (guint i = 0; i < gw_record_list_get_length (gw_record_get_list (record, slot)); i++)
        collect (gw_record_list_get (gw_record_get_list (record, slot), i), records);
    }
}

static GwRecord *
random_record (GRand    *random,
               GwRecord *root,
               GType     type)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  collect (root, records);
  for (guint i = records->len; i > 0; i--)
    if (!G_TYPE_CHECK_INSTANCE_TYPE (g_ptr_array_index (records, i - 1), type))
      g_ptr_array_remove_index_fast (records, i - 1);
  if (records->len == 0)
    return NULL;

  return g_ptr_array_index (records, g_rand_int_range (random, 0, (gint32) records->len));
}

static gint64
random_integer (GRand  *random,
                gint64  minimum,
                gint64  maximum)
{
  double share = g_rand_double (random);

  /* The ends are where mistakes live. */
  if (share < 0.1)
    return minimum;
  if (share < 0.2)
    return maximum;

  return CLAMP (minimum + (gint64) (g_rand_double (random) * ((double) maximum - (double) minimum)), minimum, maximum);
}

static char *
random_text (GRand   *random,
             gint64   maximum,
             gboolean multiline)
{
  static const gunichar letters[] = { 'a', 'B', '7', ' ', '"', '\\', '&', '<', 0xe4, 0x20ac, 0x5d0, 0x65e5, 0x1f600, 0x202e };
  GString *text = g_string_new (NULL);
  gint64 length = g_rand_int_range (random, 0, (gint32) MIN (maximum, 40) + 1);

  for (gint64 i = 0; i < length; i++)
    {
      if (multiline && g_rand_int_range (random, 0, 10) == 0)
        g_string_append_c (text, '\n');
      else
        g_string_append_unichar (text, letters[g_rand_int_range (random, 0, G_N_ELEMENTS (letters))]);
    }

  return g_string_free (text, FALSE);
}

static GwIntegers *
random_integers (GRand         *random,
                 const GwField *field)
{
  guint length = (guint) g_rand_int_range (random, 0, (gint32) MIN (field->maximum_items, 8) + 1);
  g_autofree gint64 *values = g_new0 (gint64, length + 1);

  for (guint i = 0; i < length; i++)
    values[i] = field->kind == GW_FIELD_DATES
                ? (i > 0 ? values[i - 1] : 20000) + g_rand_int_range (random, 1, 40)
                : random_integer (random, field->minimum, field->maximum);

  return gw_integers_new (values, length);
}

/* A value that the field can hold. */
void
random_value (GRand         *random,
              GwRecord      *root,
              const GwField *field,
              GValue        *value)
{
  g_autoptr (GEnumClass) klass = NULL;
  GwRecord *target;

  g_value_init (value, gw_field_get_value_type (field));
  switch (field->kind)
    {
    case GW_FIELD_BOOLEAN:
      g_value_set_boolean (value, g_rand_boolean (random));
      break;
    case GW_FIELD_INTEGER:
    case GW_FIELD_AMOUNT:
    case GW_FIELD_BASIS_POINTS:
      g_value_set_int64 (value, random_integer (random, field->minimum, field->maximum));
      break;
    case GW_FIELD_DATE:
      g_value_set_int (value, g_rand_int_range (random, 20000, 21000));
      break;
    case GW_FIELD_TEXT:
      g_value_take_string (value, random_text (random, field->maximum, (field->flags & GW_FIELD_MULTILINE) != 0));
      break;
    case GW_FIELD_REFERENCE:
      target = random_record (random, root, field->type ());
      g_value_set_string (value, target != NULL ? gw_record_get_id (target) : "");
      break;
    case GW_FIELD_CHOICE:
      klass = g_type_class_ref (field->type ());
      g_value_set_enum (value, g_rand_int_range (random, 0, (gint32) klass->n_values));
      break;
    case GW_FIELD_INTEGERS:
    case GW_FIELD_DATES:
      g_value_take_boxed (value, random_integers (random, field));
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
add_random_value (GRand    *random,
                  GwRecord *root,
                  GwRecord *record,
                  GwEdit   *edit)
{
  g_auto (GValue) value = G_VALUE_INIT;
  guint n_fields = 0;
  const GwField *fields = gw_record_class_get_fields (GW_RECORD_GET_CLASS (record), &n_fields);
  guint field = (guint) g_rand_int_range (random, 0, (gint32) n_fields);

  random_value (random, root, &fields[field], &value);
  gw_edit_set_value (edit, record, field, &value);
}

/* References that must not be empty are filled, or the document would be one
 * that nobody can open. */
static GwRecord *
random_child (GRand    *random,
              GwRecord *root,
              GType     type)
{
  GwRecord *child = gw_record_new (type, NULL);
  guint n_fields = 0;
  const GwField *fields = gw_record_class_get_fields (GW_RECORD_GET_CLASS (child), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;
      gboolean built;

      if (!(fields[i].flags & GW_FIELD_REQUIRED))
        continue;
      random_value (random, root, &fields[i], &value);
      if (g_value_get_string (&value)[0] == '\0')
        {
          g_object_unref (child);
          return NULL;
        }
      built = gw_record_build_value (child, i, &value, NULL);
      g_assert_true (built);
    }

  return child;
}

static void
add_random_child (GRand    *random,
                  GwRecord *root,
                  GwRecord *record,
                  GwEdit   *edit)
{
  g_autoptr (GwRecord) child = NULL;
  guint n_slots = 0;
  const GwSlot *slots = gw_record_class_get_slots (GW_RECORD_GET_CLASS (record), &n_slots);
  guint slot;

  if (n_slots == 0)
    return;
  slot = (guint) g_rand_int_range (random, 0, (gint32) n_slots);
  if (slots[slot].single)
    return;

  child = random_child (random, root, slots[slot].type ());
  if (child == NULL)
    return;
  gw_edit_insert (edit, record, slots[slot].name, G_MAXUINT, child);
  if (g_rand_int_range (random, 0, 3) > 0)
    return;

  /* And on below what just came, as many edits of the program do. */
  add_random_value (random, root, child, edit);
  add_random_child (random, root, child, edit);
}

/* The same once more: with ids of its own, or in the place of the first. */
static void
add_random_twin (GRand    *random,
                 GwRecord *record,
                 GwEdit   *edit)
{
  GwRecord *parent = gw_record_get_parent (record);
  g_autoptr (GwRecord) twin = NULL;
  guint n_slots = 0;
  const GwSlot *slots;

  if (gw_record_get_id (record)[0] == '\0' || parent == NULL)
    return;

  slots = gw_record_class_get_slots (GW_RECORD_GET_CLASS (parent), &n_slots);
  if (g_rand_boolean (random))
    {
      gw_edit_remove (edit, record);
      twin = gw_record_copy (record);
    }
  else
    {
      twin = gw_record_duplicate (record);
    }

  for (guint slot = 0; slot < n_slots; slot++)
    if (!slots[slot].single && G_OBJECT_TYPE (record) == slots[slot].type ())
      {
        gw_edit_insert (edit, parent, slots[slot].name, 0, twin);
        return;
      }
}

static void
add_random_check_in (GRand    *random,
                     GwRecord *record,
                     GwEdit   *edit)
{
  GwCheckIn check_in = {
    .date = g_rand_int_range (random, 20000, 20400),
    .recorded = g_rand_boolean (random) ? GW_DATE_NONE : 20500,
    .value = random_integer (random, -GW_AMOUNT_MAX, GW_AMOUNT_MAX),
    .note = g_rand_boolean (random) ? (char *) "late" : NULL,
  };
  GwCheckIns *check_ins = gw_record_get_check_ins (record);

  if (check_ins == NULL)
    return;
  if (gw_check_ins_get_length (check_ins) > 0 && g_rand_int_range (random, 0, 4) == 0)
    gw_edit_remove_check_in (edit, record, gw_check_ins_get (check_ins, 0)->date);
  else if (g_rand_boolean (random))
    gw_edit_record_check_in (edit, record, &check_in);
  else
    gw_edit_put_check_in (edit, record, &check_in);
}

/* Prints the seed, so that a failure can be had again with GW_SEED. */
GRand *
random_new_printed (void)
{
  const char *given = g_getenv ("GW_SEED");
  guint32 seed = given != NULL ? (guint32) g_ascii_strtoull (given, NULL, 10) : g_random_int ();

  g_test_message ("GW_SEED=%u", seed);
  return g_rand_new_with_seed (seed);
}

/* An edit with up to three changes, not applied. It may be one that the
 * document refuses. */
GwEdit *
random_edit (GRand    *random,
             GwRecord *root)
{
  GwEdit *edit = gw_edit_new ("Random");
  int n_changes = g_rand_int_range (random, 1, 4);

  if (g_rand_boolean (random))
    gw_edit_set_reason (edit, "a reason", "an approver", 20100);

  for (int i = 0; i < n_changes; i++)
    {
      GwRecord *record = random_record (random, root, GW_TYPE_RECORD);
      int kind = g_rand_int_range (random, 0, 20);

      if (kind < 10)
        add_random_value (random, root, record, edit);
      else if (kind < 15)
        add_random_child (random, root, record, edit);
      else if (kind < 16)
        add_random_twin (random, record, edit);
      else if (kind < 18)
        add_random_check_in (random, record, edit);
      else if (gw_record_get_id (record)[0] != '\0' && gw_record_get_parent (record) != NULL)
        gw_edit_remove (edit, record);
    }

  return edit;
}

/* A workshop that @n_edits random edits went over. */
GwWorkshop *
random_workshop (GRand *random,
                 guint  n_edits)
{
  GwRecord *root = gw_record_new (GW_TYPE_WORKSHOP, NULL);

  for (guint i = 0; i < n_edits; i++)
    {
      g_autoptr (GwEdit) edit = random_edit (random, root);
      g_autoptr (GError) error = NULL;

      if (!gw_edit_apply (edit, &error))
        g_assert_error (error, GW_RECORD_ERROR, error->code);
    }

  return GW_WORKSHOP (root);
}
