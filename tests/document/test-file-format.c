/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-codec-write.h"
#include "gw-codec.h"
#include "gw-parse.h"

#include <string.h>

/* data/format.md against the declarations: every member has its row, with its
 * type, range and initial value, and no row is left of what is gone. */

static char *
read_description (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "format.md", NULL);
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

static char *
make_class_name (GType type)
{
  const char *name = g_type_name (type) + strlen ("Gw");
  GString *text = g_string_new (NULL);

  for (const char *at = name; *at != '\0'; at++)
    {
      if (g_ascii_isupper (*at) && at != name)
        g_string_append_c (text, '-');
      g_string_append_c (text, g_ascii_tolower (*at));
    }

  return g_string_free (text, FALSE);
}

static char *
find_section (const char *text,
              const char *name)
{
  g_autofree char *heading = g_strdup_printf ("\n### %s\n", name);
  const char *start = strstr (text, heading);
  const char *end;

  if (start == NULL)
    g_error ("there is no section %s", name);
  start += strlen (heading);
  end = strstr (start, "\n### ");

  return end != NULL ? g_strndup (start, (gsize) (end - start)) : g_strdup (start);
}

static char *
number_to_text (gint64 number)
{
  if (number == GW_AMOUNT_MAX)
    return g_strdup ("2^53");
  if (number == -GW_AMOUNT_MAX)
    return g_strdup ("-2^53");

  return g_strdup_printf ("%" G_GINT64_FORMAT, number);
}

static char *
get_type (const GwField *field)
{
  static const char *const types[] = {
    "true or false", "whole number", "amount", "basis points", "date", "text", "choice", "id", "list of whole numbers", "list of dates",
  };
  g_autofree char *target = NULL;

  if (field->kind == GW_FIELD_TEXT && (field->flags & GW_FIELD_MULTILINE))
    return g_strdup ("text, lines");
  if (field->kind != GW_FIELD_REFERENCE)
    return g_strdup (types[field->kind]);

  target = make_class_name (field->type ());
  return g_strdup_printf ("id of a %s", target);
}

static char *
get_choices (const GwField *field)
{
  g_autoptr (GEnumClass) choices = g_type_class_ref (field->type ());
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < choices->n_values; i++)
    g_string_append_printf (text, "%s`%s`", i > 0 ? ", " : "", choices->values[i].value_nick);

  return g_string_free (text, FALSE);
}

static char *
get_range (const GwField *field)
{
  g_autofree char *minimum = number_to_text (field->minimum);
  g_autofree char *maximum = number_to_text (field->maximum);

  switch (field->kind)
    {
    case GW_FIELD_INTEGER:
    case GW_FIELD_AMOUNT:
    case GW_FIELD_BASIS_POINTS:
      return g_strdup_printf ("%s to %s", minimum, maximum);
    case GW_FIELD_TEXT:
      return g_strdup_printf ("≤ %s characters", maximum);
    case GW_FIELD_CHOICE:
      return get_choices (field);
    case GW_FIELD_INTEGERS:
      return g_strdup_printf ("≤ %u, each %s to %s", field->maximum_items, minimum, maximum);
    case GW_FIELD_DATES:
      return g_strdup_printf ("≤ %u", field->maximum_items);
    case GW_FIELD_BOOLEAN:
    case GW_FIELD_DATE:
    case GW_FIELD_REFERENCE:
    default:
      return g_strdup ("–");
    }
}

static char *
get_initial (const GwField *field)
{
  g_autoptr (GEnumClass) choices = NULL;

  if (field->flags & GW_FIELD_REQUIRED)
    return g_strdup ("required");
  if (field->flags & GW_FIELD_OPTIONAL)
    return g_strdup ("unknown");

  switch (field->kind)
    {
    case GW_FIELD_BOOLEAN:
      return g_strdup (field->initial ? "`true`" : "`false`");
    case GW_FIELD_INTEGER:
    case GW_FIELD_AMOUNT:
    case GW_FIELD_BASIS_POINTS:
      return g_strdup_printf ("%" G_GINT64_FORMAT, field->initial);
    case GW_FIELD_CHOICE:
      choices = g_type_class_ref (field->type ());
      return g_strdup_printf ("`%s`", g_enum_get_value (choices, (int) field->initial)->value_nick);
    case GW_FIELD_DATE:
    case GW_FIELD_REFERENCE:
      return g_strdup ("none");
    case GW_FIELD_TEXT:
    case GW_FIELD_INTEGERS:
    case GW_FIELD_DATES:
    default:
      return g_strdup ("empty");
    }
}

static void
assert_row (const char *class_name,
            const char *section,
            const char *row,
            const char *word)
{
  const char *found = strstr (section, row);
  g_autofree char *line = NULL;

  if (found == NULL)
    g_error ("the section %s of data/format.md should have the row\n%s", class_name, row);

  line = g_strndup (found, strcspn (found, "\n"));
  if (word != NULL && strstr (line, word) == NULL)
    g_error ("the row should say %s: %s", word, line);
}

static void
check_fields (GwRecordClass *klass,
              const char    *class_name,
              const char    *section)
{
  guint n_fields;
  const GwField *fields = gw_record_class_get_fields (klass, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *type = get_type (&fields[i]);
      g_autofree char *range = get_range (&fields[i]);
      g_autofree char *initial = get_initial (&fields[i]);
      g_autofree char *row = g_strdup_printf ("| `%s` | %s | %s | %s | ", fields[i].name, type, range, initial);

      assert_row (class_name, section, row, NULL);
      if (fields[i].flags & GW_FIELD_PRIVATE)
        assert_row (class_name, section, row, "Private.");
      if (fields[i].flags & GW_FIELD_AGREED)
        assert_row (class_name, section, row, "Agreed.");
    }
}

static void
check_slots (GwRecordClass *klass,
             const char    *class_name,
             const char    *section)
{
  guint n_slots;
  const GwSlot *slots = gw_record_class_get_slots (klass, &n_slots);

  for (guint i = 0; i < n_slots; i++)
    {
      g_autofree char *child = make_class_name (slots[i].type ());
      g_autofree char *row =
        slots[i].single
          ? g_strdup_printf ("| `%s` | object | [%s](#%s) | empty | ", slots[i].name, child, child)
          : g_strdup_printf ("| `%s` | list of objects | ≤ %u [%s](#%s) | empty | ", slots[i].name, slots[i].maximum, child, child);

      assert_row (class_name, section, row, NULL);
    }
}

static void
check_nothing_else (GwRecordClass *klass,
                    const char    *class_name,
                    const char    *section)
{
  for (const char *at = strstr (section, "\n| `"); at != NULL; at = strstr (at + 1, "\n| `"))
    {
      const char *start = at + strlen ("\n| `");
      g_autofree char *name = g_strndup (start, strcspn (start, "`"));

      if (gw_record_class_find_field (klass, name, NULL) == NULL &&
          gw_record_class_find_slot (klass, name, NULL) == NULL &&
          !(klass->has_check_ins && g_str_equal (name, GW_CODEC_NAME_CHECK_INS)))
        g_error ("a %s has no member %s any more, but data/format.md has", class_name, name);
    }
}

static void
check_class (GType       type,
             const char *text,
             GHashTable *seen)
{
  g_autoptr (GTypeClass) type_class = g_type_class_ref (type);
  GwRecordClass *klass = (GwRecordClass *) type_class;
  g_autofree char *class_name = make_class_name (type);
  g_autofree char *section = NULL;
  guint n_slots;
  const GwSlot *slots = gw_record_class_get_slots (klass, &n_slots);

  if (!g_hash_table_add (seen, g_strdup (class_name)))
    return;

  section = find_section (text, class_name);
  check_fields (klass, class_name, section);
  check_slots (klass, class_name, section);
  check_nothing_else (klass, class_name, section);
  if (klass->has_check_ins)
    assert_row (class_name, section, "| `" GW_CODEC_NAME_CHECK_INS "` | list of objects | [check-in](#check-in) | ", NULL);

  for (guint i = 0; i < n_slots; i++)
    check_class (slots[i].type (), text, seen);
}

static void
test_declarations (void)
{
  g_autofree char *text = read_description ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  check_class (GW_TYPE_WORKSHOP, text, seen);
  g_assert_cmpuint (g_hash_table_size (seen), >, 20);
}

static void
test_check_in (void)
{
  g_autofree char *text = read_description ();
  g_autofree char *section = find_section (text, "check-in");
  g_autofree char *note = g_strdup_printf ("| `%s` | text, lines | ≤ %d characters | empty | ", GW_CODEC_NAME_NOTE, GW_CHECK_IN_MAX_NOTE);
  g_autofree char *former = g_strdup_printf ("| `%s` | list of objects | ≤ %d | empty | ", GW_CODEC_NAME_FORMER, GW_CHECK_IN_MAX_FORMER);

  assert_row ("check-in", section, "| `" GW_CODEC_NAME_DATE "` | date | – | required | ", NULL);
  assert_row ("check-in", section, "| `" GW_CODEC_NAME_VALUE "` | amount | -2^53 to 2^53 | required, unless excused | ", NULL);
  assert_row ("check-in", section, "| `" GW_CODEC_NAME_EXCUSED "` | true or false | – | `false` | ", NULL);
  assert_row ("check-in", section, "| `" GW_CODEC_NAME_RECORDED "` | date | – | `date` | ", NULL);
  assert_row ("check-in", section, note, NULL);
  assert_row ("check-in", section, former, NULL);
}

/* The file in the description is one that somebody would start from. */
static void
test_example (void)
{
  g_autofree char *text = read_description ();
  const char *start = strstr (text, "```json\n");
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_problem_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GwWorkshop) workshop = NULL;
  g_autoptr (GBytes) written = NULL;

  g_assert_nonnull (start);
  start += strlen ("```json\n");
  bytes = g_bytes_new (start, (gsize) (strstr (start, "```") - start));
  workshop = gw_parse (bytes, NULL, problems, &error);
  g_assert_no_error (error);

  written = gw_codec_write (workshop);
  g_assert_true (g_bytes_equal (written, bytes));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/file-format/declarations", test_declarations);
  g_test_add_func ("/file-format/check-in", test_check_in);
  g_test_add_func ("/file-format/example", test_example);

  return g_test_run ();
}
