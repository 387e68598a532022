/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "full-workshop.h"
#include "gw-codec-write.h"
#include "gw-codec.h"
#include "gw-document-error.h"
#include "gw-edit.h"
#include "gw-goal.h"
#include "gw-json-check.h"
#include "gw-parse.h"
#include "gw-team.h"

#include <string.h>

/* A small document. The first place takes members of the goal, the second
 * members of the team. */
#define BASE \
  "{\n" \
  "  \"format\": \"goalwright\",\n" \
  "  \"schema\": 1,\n" \
  "  \"id\": \"w\",\n" \
  "  \"metrics\": [\n" \
  "    {\"id\": \"usd\", \"decimals\": 2}\n" \
  "  ],\n" \
  "  \"teams\": [\n" \
  "    {\n" \
  "      \"id\": \"t\",\n" \
  "      \"members\": [{\"id\": \"ana\"}],\n" \
  "      \"goals\": [\n" \
  "        {\"id\": \"g0\"},\n" \
  "        {\"id\": \"g1\", \"metric\": \"usd\"%s}%s\n" \
  "      ]\n" \
  "    }\n" \
  "  ]\n" \
  "}\n"

typedef struct
{
  const char *goal;  /* more members of the second goal */
  const char *goals; /* more goals */
  const char *path;
  const char *sentence;
} Refusal;

static const Refusal refusals[] = {
  { ", \"title\": 5", "", "teams[0].goals[1].title", "a text is expected, found 5" },
  { ", \"title\": null", "", "teams[0].goals[1].title", "a text is expected, found null" },
  { ", \"title\": \"a\\nb\"", "", "teams[0].goals[1].title", "this text holds a control character or a line end" },
  { ", \"notes\": \"a\\u001bb\"", "", "teams[0].goals[1].notes", "this text holds a control character other than tab and line end" },
  { ", \"title\": \"ääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääx\"", "",
    "teams[0].goals[1].title", "this text has 81 characters, and at most 80 are allowed" },
  { ", \"summed\": 1", "", "teams[0].goals[1].summed", "true or false is expected, found 1" },
  { ", \"target\": \"100\"", "", "teams[0].goals[1].target", "a whole number is expected, found \"100\"" },
  { ", \"target\": true", "", "teams[0].goals[1].target", "a whole number is expected, found true" },
  { ", \"target\": [1]", "", "teams[0].goals[1].target", "a whole number is expected, found a list" },
  { ", \"weight\": 1001", "", "teams[0].goals[1].weight", "1001 is outside of 0 to 1000" },
  { ", \"weight\": -1", "", "teams[0].goals[1].weight", "-1 is outside of 0 to 1000" },
  { ", \"due\": \"2026-02-30\"", "", "teams[0].goals[1].due", "\"2026-02-30\" is not a date" },
  { ", \"due\": \"2200-01-01\"", "", "teams[0].goals[1].due", "\"2200-01-01\" is not a date" },
  { ", \"due\": \"\"", "", "teams[0].goals[1].due", "\"\" is not a date" },
  { ", \"due\": 20260230", "", "teams[0].goals[1].due", "a date as \"YYYY-MM-DD\" is expected, found 20260230" },
  { ", \"direction\": \"sideways\"", "", "teams[0].goals[1].direction", "\"sideways\" is none of \"up\", \"down\", \"band\"" },
  { ", \"direction\": 0", "", "teams[0].goals[1].direction", "0 is none of \"up\", \"down\", \"band\"" },
  { ", \"month-weights\": 5", "", "teams[0].goals[1].month-weights", "a list of whole numbers is expected, found 5" },
  { ", \"month-weights\": [5, -6]", "", "teams[0].goals[1].month-weights[1]", "-6 is outside of 0 to 1000000" },
  { ", \"month-weights\": [0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]", "",
    "teams[0].goals[1].month-weights", "there are 61 entries, and at most 60 are allowed" },
  { ", \"owner\": \"bob\"", "", "teams[0].goals[1].owner", "\"bob\" names nothing in this document" },
  { ", \"owner\": \"g0\"", "", "teams[0].goals[1].owner", "\"g0\" names a goal, and a member is expected" },
  { ", \"milestones\": {}", "", "teams[0].goals[1].milestones", "a list of objects is expected, found an object" },
  { ", \"milestones\": [1]", "", "teams[0].goals[1].milestones[0]", "an object is expected, found 1" },
  { ", \"milestones\": [{}]", "", "teams[0].goals[1].milestones[0]", "the id is missing" },
  { ", \"milestones\": [{\"id\": 7}]", "", "teams[0].goals[1].milestones[0].id", "a text is expected, found 7" },
  { ", \"milestones\": [{\"id\": \"\"}]", "", "teams[0].goals[1].milestones[0].id",
    "\"\" is not an id: it has 1 to 64 of the characters a–z A–Z 0–9 - _ ." },
  { ", \"milestones\": [{\"id\": \"../x\"}]", "", "teams[0].goals[1].milestones[0].id",
    "\"../x\" is not an id: it has 1 to 64 of the characters a–z A–Z 0–9 - _ ." },
  { ", \"milestones\": [{\"id\": \"usd\"}]", "", "teams[0].goals[1].milestones[0]", "the id \"usd\" is used twice; the first is metrics[0]" },
  { ", \"funnel\": []", "", "teams[0].goals[1].funnel", "an object is expected, found a list" },
  { ", \"allocation\": {\"rows\": [{\"id\": \"r\"}]}", "", "teams[0].goals[1].allocation.rows[0]", "the member \"member\" is missing" },
  { "", ", {\"id\": \"g0\", \"title\": \"another\"}", "teams[0].goals[2]", "the id \"g0\" is used twice; the first is teams[0].goals[0]" },
  { "", ", {\"id\": \"w\"}", "teams[0].goals[2]", "the id \"w\" is used twice; the first is the workshop itself" },
  { ", \"check-ins\": {}", "", "teams[0].goals[1].check-ins", "a list of check-ins is expected, found an object" },
  { ", \"check-ins\": [5]", "", "teams[0].goals[1].check-ins[0]", "an object is expected, found 5" },
  { ", \"check-ins\": [{\"value\": 5}]", "", "teams[0].goals[1].check-ins[0]", "the date is missing" },
  { ", \"check-ins\": [{\"date\": \"2026-01-01\"}]", "", "teams[0].goals[1].check-ins[0]",
    "the value is missing; a day without one is \"excused\": true" },
  { ", \"check-ins\": [{\"date\": \"2026-01-01\", \"value\": 1, \"excused\": true}]", "", "teams[0].goals[1].check-ins[0]",
    "an excused day has no value" },
  { ", \"check-ins\": [{\"date\": \"2026-1-01\", \"value\": 1}]", "", "teams[0].goals[1].check-ins[0].date", "\"2026-1-01\" is not a date" },
  { ", \"check-ins\": [{\"date\": \"2026-01-01\", \"value\": 1, \"mood\": 3}]", "", "teams[0].goals[1].check-ins[0]",
    "a check-in has no member \"mood\"" },
  { ", \"check-ins\": [{\"date\": \"2026-01-01\", \"value\": 1}, {\"date\": \"2026-01-01\", \"value\": 2}]", "",
    "teams[0].goals[1].check-ins[1]", "there is another check-in of 2026-01-01, with another value" },
  { ", \"start\": \"2026-06-01\", \"due\": \"2026-01-01\"", "", "teams[0].goals[1]",
    "The goal is due before it starts. Choose a later due date." },
  { ", \"start\": \"2026-06-01\", \"check-ins\": [{\"date\": \"2026-01-01\", \"value\": 1}]", "", "teams[0].goals[1]",
    "A check-in lies before the start of the goal. Choose a date on or after it." },
  { ", \"parent\": \"g1\"", "", "teams[0].goals[1]", "A goal cannot be part of itself." },
};

static GPtrArray *
new_problems (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) gw_problem_free);
}

static GwWorkshop *
read_text (const char  *text,
           GPtrArray   *problems,
           GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return gw_parse (bytes, NULL, problems, error);
}

static GwWorkshop *
read_sound (const char *text)
{
  g_autoptr (GPtrArray) problems = new_problems ();
  g_autoptr (GError) error = NULL;
  GwWorkshop *workshop = read_text (text, problems, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_true (GW_IS_WORKSHOP (workshop));
  return workshop;
}

static char *
write_text (GwWorkshop *workshop)
{
  g_autoptr (GBytes) bytes = gw_codec_write (workshop);
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  g_autoptr (GwProblem) problem = NULL;

  if (!gw_json_check (text, length, &problem))
    g_error ("%s", problem->sentence);

  return g_strndup (text, length);
}

static GwGoal *
get_goal (GwWorkshop *workshop,
          guint       position)
{
  GwRecord *team = gw_record_list_get (gw_workshop_get_teams (workshop), 0);

  return GW_GOAL (gw_record_list_get (gw_team_get_goals (GW_TEAM (team)), position));
}

static void
assert_named_everywhere (GwRecord   *record,
                         const char *text)
{
  GwRecordClass *klass = GW_RECORD_GET_CLASS (record);
  guint n_fields, n_slots;
  const GwField *fields = gw_record_class_get_fields (klass, &n_fields);
  const GwSlot *slots = gw_record_class_get_slots (klass, &n_slots);

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *member = g_strdup_printf ("\"%s\": ", fields[i].name);

      if (strstr (text, member) == NULL)
        g_error ("%s.%s is not written", G_OBJECT_TYPE_NAME (record), fields[i].name);
      g_assert_false (g_str_equal (fields[i].name, GW_CODEC_NAME_ID));
      g_assert_false (g_str_equal (fields[i].name, GW_CODEC_NAME_FORMAT));
      g_assert_false (g_str_equal (fields[i].name, GW_CODEC_NAME_SCHEMA));
      g_assert_false (g_str_equal (fields[i].name, GW_CODEC_NAME_CHECK_INS));
    }

  /* Room for what later versions add. */
  g_assert_cmpuint (n_fields + n_slots + 4 + 16, <=, GW_JSON_MAX_MEMBERS);

  for (guint slot = 0; slot < n_slots; slot++)
    assert_named_everywhere (slots[slot].single
                               ? gw_record_get_single (record, slot)
                               : gw_record_list_get (gw_record_get_list (record, slot), 1), text);
}

static void
test_every_field (gconstpointer data)
{
  g_autoptr (GwWorkshop) workshop = full_workshop_new (GPOINTER_TO_INT (data));
  g_autofree char *first = write_text (workshop);
  g_autoptr (GwWorkshop) again = read_sound (first);
  g_autofree char *second = write_text (again);

  g_assert_cmpstr (first, ==, second);
  g_assert_true (gw_record_equal (GW_RECORD (workshop), GW_RECORD (again)));
  assert_named_everywhere (GW_RECORD (again), first);
}

static void
test_empty (void)
{
  g_autoptr (GwRecord) workshop = gw_record_new (GW_TYPE_WORKSHOP, "w");
  g_autofree char *text = write_text (GW_WORKSHOP (workshop));
  g_autoptr (GwWorkshop) again = read_sound (text);

  g_assert_cmpstr (text, ==, "{\n  \"format\": \"goalwright\",\n  \"schema\": 1,\n  \"id\": \"w\"\n}\n");
  g_assert_true (gw_record_equal (workshop, GW_RECORD (again)));
}

static void
test_layout (void)
{
  static const char text[] =
    "{\n"
    "  \"format\": \"goalwright\",\n"
    "  \"schema\": 1,\n"
    "  \"id\": \"w\",\n"
    "  \"title\": \"R&D \\\"ä\\\"\",\n"
    "  \"calendar\": {\n"
    "    \"holidays\": [\n"
    "      \"2026-01-01\",\n"
    "      \"2026-12-25\"\n"
    "    ]\n"
    "  },\n"
    "  \"teams\": [\n"
    "    {\n"
    "      \"id\": \"t\",\n"
    "      \"goals\": [\n"
    "        {\n"
    "          \"id\": \"g\",\n"
    "          \"target\": -9007199254740992,\n"
    "          \"month-weights\": [1, 2, 3],\n"
    "          \"check-ins\": [\n"
    "            {\"date\": \"2026-01-31\", \"value\": 105},\n"
    "            {\"date\": \"2026-02-28\", \"excused\": true, \"recorded\": \"2026-03-02\", \"note\": \"ill\"}\n"
    "          ],\n"
    "          \"mood\": {\n"
    "            \"levels\": [1, 2],\n"
    "            \"words\": [\n"
    "              \"fine\"\n"
    "            ],\n"
    "            \"none\": []\n"
    "          }\n"
    "        }\n"
    "      ]\n"
    "    }\n"
    "  ]\n"
    "}\n";
  g_autoptr (GwWorkshop) workshop = read_sound (text);
  g_autofree char *written = write_text (workshop);

  g_assert_cmpstr (written, ==, text);
}

static void
test_refusals (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *text = g_strdup_printf (BASE, refusals[i].goal, refusals[i].goals);
      g_autoptr (GPtrArray) problems = new_problems ();
      g_autoptr (GError) error = NULL;
      GwProblem *problem;

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_null (read_text (text, problems, &error));
      g_assert_error (error, GW_DOCUMENT_ERROR, GW_DOCUMENT_ERROR_INVALID);
      g_assert_cmpuint (problems->len, ==, 1);
      problem = g_ptr_array_index (problems, 0);
      g_assert_cmpstr (problem->path, ==, refusals[i].path);
      g_assert_cmpstr (problem->sentence, ==, refusals[i].sentence);
      g_assert_cmpuint (problem->line, ==, 14);
    }
}

static void
test_all_problems (void)
{
  g_autofree char *text = g_strdup_printf (BASE, ", \"title\": 5, \"due\": \"soon\", \"owner\": \"bob\", \"kind\": 1", ", {}");
  g_autoptr (GPtrArray) problems = new_problems ();
  g_autoptr (GError) error = NULL;
  g_autofree char *first = NULL;

  g_assert_null (read_text (text, problems, &error));
  g_assert_cmpuint (problems->len, ==, 5);
  g_assert_error (error, GW_DOCUMENT_ERROR, GW_DOCUMENT_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==,
                   "teams[0].goals[1].title (line 14): a text is expected, found 5\nThere are 4 more problems.");
}

static void
test_root (void)
{
  static const struct
  {
    const char *text;
    int         code;
    const char *message;
  } cases[] = {
    { "[1]", GW_DOCUMENT_ERROR_INVALID, "this is JSON, but not a Goalwright workshop: \"format\": \"goalwright\" is missing" },
    { "{}", GW_DOCUMENT_ERROR_INVALID, "this is JSON, but not a Goalwright workshop: \"format\": \"goalwright\" is missing" },
    { "{\"format\": \"other\"}", GW_DOCUMENT_ERROR_INVALID, "this is JSON, but not a Goalwright workshop: \"format\": \"goalwright\" is missing" },
    { "{\"format\": 5}", GW_DOCUMENT_ERROR_INVALID, "this is JSON, but not a Goalwright workshop: \"format\": \"goalwright\" is missing" },
    { "{\"format\": \"goalwright\"}", GW_DOCUMENT_ERROR_INVALID, "schema (line 1): the version of the format is missing; it is a whole number from 1" },
    { "{\"format\": \"goalwright\", \"schema\": \"1\"}", GW_DOCUMENT_ERROR_INVALID, "schema (line 1): the version of the format is missing; it is a whole number from 1" },
    { "{\"format\": \"goalwright\",\n\"schema\": 2}", GW_DOCUMENT_ERROR_NEWER_SCHEMA,
      "schema (line 2): a newer Goalwright wrote this file in version 2 of the format, and this one knows versions up to 1; update Goalwright to open it" },
    { "{\"format\": \"goalwright\", \"schema\": 1}", GW_DOCUMENT_ERROR_INVALID, "the id is missing" },
    { "{\"format\": \"goalwright\", \"schema\": 1, \"id\": 5}", GW_DOCUMENT_ERROR_INVALID, "id (line 1): a text is expected, found 5" },
    { "{\"format\"", GW_DOCUMENT_ERROR_NOT_JSON, "line 1, column 10: the file ends too early: the \"{\" of line 1 is never closed" },
    { "", GW_DOCUMENT_ERROR_NOT_JSON, "line 1, column 1: the file is empty" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) problems = new_problems ();
      g_autoptr (GError) error = NULL;

      g_assert_null (read_text (cases[i].text, problems, &error));
      g_assert_error (error, GW_DOCUMENT_ERROR, cases[i].code);
      g_assert_cmpstr (error->message, ==, cases[i].message);
      g_assert_cmpuint (problems->len, ==, 1);
    }
}

/* What a merge of two versions line by line leaves. */
static void
test_copies (void)
{
  g_autofree char *text =
    g_strdup_printf (BASE, ", \"milestones\": [{\"id\": \"m\", \"title\": \"x\"}, {\"title\": \"x\", \"id\": \"m\"}], \"check-ins\": "
                     "[{\"date\": \"2026-02-01\", \"value\": 2}, {\"date\": \"2026-01-01\", \"value\": 1}, {\"date\": \"2026-02-01\", \"value\": 2}]",
                     ", {\"id\": \"g0\"}");
  g_autoptr (GwWorkshop) workshop = read_sound (text);
  GwGoal *goal = get_goal (workshop, 1);
  GwCheckIns *check_ins = gw_record_get_check_ins (GW_RECORD (goal));

  g_assert_cmpuint (gw_record_list_get_length (gw_goal_get_milestones (goal)), ==, 1);
  g_assert_cmpuint (gw_check_ins_get_length (check_ins), ==, 2);
  g_assert_cmpint (gw_check_ins_get (check_ins, 0)->value, ==, 1);
  g_assert_null (gw_record_list_get (gw_team_get_goals (GW_TEAM (gw_record_list_get (gw_workshop_get_teams (workshop), 0))), 2));
}

static void
test_circles (void)
{
  g_autofree char *text =
    g_strdup_printf (BASE, ", \"summed\": false, \"parent\": \"g2\"",
                     ", {\"id\": \"g2\", \"summed\": false, \"parent\": \"g3\"}, {\"id\": \"g3\", \"summed\": false, \"parent\": \"g2\"}");
  g_autoptr (GPtrArray) problems = new_problems ();

  /* The first goal leads into a circle that it is not part of. */
  g_assert_null (read_text (text, problems, NULL));
  g_assert_cmpuint (problems->len, >=, 2);
}

static void
test_many_problems (void)
{
  GString *goals = g_string_new (NULL);
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) problems = new_problems ();

  for (guint i = 0; i < 5000; i++)
    g_string_append (goals, ", {}");
  text = g_strdup_printf (BASE, "", goals->str);
  g_string_free (goals, TRUE);

  g_assert_null (read_text (text, problems, NULL));
  g_assert_cmpuint (problems->len, ==, 1000);
}

static void
test_too_many_extras (void)
{
  GString *extras = g_string_new (NULL);
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) problems = new_problems ();

  for (guint i = 0; i < 50; i++)
    g_string_append_printf (extras, ", \"later-%u\": 1", i);
  text = g_strdup_printf (BASE, extras->str, "");
  g_string_free (extras, TRUE);

  g_assert_null (read_text (text, problems, NULL));
  g_assert_cmpuint (problems->len, ==, 1);
}

/* Nothing may come into a workshop that its file could not be read with. */
static void
test_notes (void)
{
  static const char *const notes[] = { "bell\a", "return\r", "\xff", "\x7f" };
  g_autofree char *text = g_strdup_printf (BASE, "", "");
  g_autoptr (GwWorkshop) workshop = read_sound (text);
  GwRecord *goal = GW_RECORD (get_goal (workshop, 1));
  g_autofree char *long_note = g_strnfill (GW_CHECK_IN_MAX_NOTE + 1, 'x');

  for (gsize i = 0; i <= G_N_ELEMENTS (notes); i++)
    {
      g_autoptr (GwEdit) edit = gw_edit_new ("Check in");
      g_autoptr (GError) error = NULL;
      GwCheckIn check_in = { 20500, GW_DATE_NONE, 1, i < G_N_ELEMENTS (notes) ? (char *) notes[i] : long_note };

      gw_edit_put_check_in (edit, goal, &check_in);
      g_assert_false (gw_edit_apply (edit, &error));
      g_assert_error (error, GW_RECORD_ERROR, GW_RECORD_ERROR_RANGE);
    }
  g_assert_cmpuint (gw_check_ins_get_length (gw_record_get_check_ins (goal)), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/codec/every-field", GINT_TO_POINTER (FALSE), test_every_field);
  g_test_add_data_func ("/codec/every-field-and-unknown-members", GINT_TO_POINTER (TRUE), test_every_field);
  g_test_add_func ("/codec/empty", test_empty);
  g_test_add_func ("/codec/layout", test_layout);
  g_test_add_func ("/codec/refusals", test_refusals);
  g_test_add_func ("/codec/all-problems", test_all_problems);
  g_test_add_func ("/codec/root", test_root);
  g_test_add_func ("/codec/copies", test_copies);
  g_test_add_func ("/codec/circles", test_circles);
  g_test_add_func ("/codec/notes", test_notes);
  g_test_add_func ("/codec/many-problems", test_many_problems);
  g_test_add_func ("/codec/too-many-extras", test_too_many_extras);

  return g_test_run ();
}
