/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-document.h"
#include "gw-file-name.h"
#include "gw-goal.h"
#include "gw-team.h"

#include <string.h>

/* What a document from a stranger can hold: it is refused with a sentence, or
 * it does no harm. */

#define GOAL(members) \
  "{\"format\": \"goalwright\", \"schema\": 1, \"id\": \"w\", \"teams\": [{\"id\": \"t\", \"goals\": [{\"id\": \"g\"" members "}]}]}"

static char *
repeat (const char *unit,
        guint       count)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < count; i++)
    g_string_append (text, unit);
  return g_string_free (text, FALSE);
}

static GwDocument *
read_text (const char  *text,
           GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  GwDocument *document;

  g_test_timer_start ();
  document = gw_document_new_from_bytes (bytes, NULL, error);
  g_test_message ("%" G_GSIZE_FORMAT " bytes in %.3f s", strlen (text), g_test_timer_elapsed ());
  return document;
}

static GwGoal *
get_goal (GwDocument *document)
{
  GwRecordList *teams = gw_workshop_get_teams (gw_document_get_workshop (document));

  return GW_GOAL (gw_record_list_get (gw_team_get_goals (GW_TEAM (gw_record_list_get (teams, 0))), 0));
}

/* Text is as long as its field allows, in characters, and no longer. */
static void
test_huge_text (void)
{
  static const struct
  {
    const char *field;
    const char *unit;
    guint count;
    const char *sentence; /* NULL when it is taken */
  } cases[] = {
    { "title", "x", 100000, "this text has 100000 characters, and at most 80 are allowed" },
    { "title", "x", 80, NULL },
    { "title", "€", 80, NULL },
    /* Marks without end on one letter. */
    { "title", "\xcc\x81", 100000, "this text has 100000 characters, and at most 80 are allowed" },
    { "notes", "\xcc\x81", 100001, "this text has 100001 characters, and at most 100000 are allowed" },
    { "notes", "x", 100000, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *value = repeat (cases[i].unit, cases[i].count);
      g_autofree char *text = g_strdup_printf (GOAL (", \"%s\": \"%s\""), cases[i].field, value);
      g_autoptr (GError) error = NULL;
      g_autoptr (GwDocument) document = read_text (text, &error);

      g_assert_true ((document != NULL) == (cases[i].sentence == NULL));
      if (document == NULL)
        {
          g_autofree char *message = g_strdup_printf ("teams[0].goals[0].%s (line 1): %s", cases[i].field, cases[i].sentence);

          g_assert_cmpstr (error->message, ==, message);
        }
    }
}

static void
test_numbers_and_dates (void)
{
  static const struct
  {
    const char *members;
    const char *message; /* begins with it; NULL when it is taken */
  } cases[] = {
    { ", \"target\": 9007199254740992", NULL },
    { ", \"target\": -9007199254740992", NULL },
    { ", \"target\": 9007199254740993", "line 1, column 104: this number is beyond 9007199254740992 (2^53)" },
    { ", \"target\": 1e308", "line 1, column 104: only whole numbers are allowed" },
    { ", \"target\": 99999999999999999999999999999999999", "line 1, column 104: this number is beyond" },
    { ", \"target\": NaN", "line 1, column 104: \"NaN\" is not a value" },
    { ", \"target\": -Infinity", "line 1, column 105: expected a digit" },
    { ", \"weight\": 1001", "teams[0].goals[0].weight (line 1): 1001 is outside of 0 to 1000" },
    { ", \"due\": \"2199-12-31\"", NULL },
    { ", \"due\": \"2200-01-01\"", "teams[0].goals[0].due (line 1): \"2200-01-01\" is not a date" },
    { ", \"due\": \"1899-12-31\"", "teams[0].goals[0].due (line 1): \"1899-12-31\" is not a date" },
    { ", \"due\": \"99999999-01-01\"", "teams[0].goals[0].due (line 1): \"99999999-01-01\" is not a date" },
    { ", \"due\": \"-0001-01-01\"", "teams[0].goals[0].due (line 1): \"-0001-01-01\" is not a date" },
    { ", \"due\": 20260101", "teams[0].goals[0].due (line 1): a date as" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf (GOAL ("%s"), cases[i].members);
      g_autoptr (GError) error = NULL;
      g_autoptr (GwDocument) document = read_text (text, &error);

      g_test_message ("%s: %s", cases[i].members, error != NULL ? error->message : "taken");
      g_assert_true ((document != NULL) == (cases[i].message == NULL));
      if (document == NULL)
        g_assert_true (g_str_has_prefix (error->message, cases[i].message));
    }
}

/* It is text, and comes back as the text it is. */
static void
test_markup (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GwDocument) document = read_text (GOAL (", \"title\": \"R&D <b> &amp; <a href='file:///x'>\""), &error);

  g_assert_no_error (error);
  g_assert_cmpstr (gw_goal_get_title (get_goal (document)), ==, "R&D <b> &amp; <a href='file:///x'>");
}

static void
test_file_names (void)
{
  static const struct
  {
    const char *text;
    const char *name;
  } cases[] = {
    { "Second half", "Second half.pdf" },
    { "../../etc/passwd", "etc passwd.pdf" },
    { "/etc/passwd", "etc passwd.pdf" },
    { "..", "Workshop.pdf" },
    { "", "Workshop.pdf" },
    { "   ", "Workshop.pdf" },
    { ".bashrc", "bashrc.pdf" },
    { "-rf", "rf.pdf" },
    { "--help", "help.pdf" },
    { "a\nb\tc", "a b c.pdf" },
    { "a\x01" "b", "a b.pdf" },
    { "R&D <b>", "R D b.pdf" },
    { "$(reboot) `x` ; y", "reboot x y.pdf" },
    { "C:\\Windows\\x", "C Windows x.pdf" },
    { "con", "Workshop.pdf" },
    { "LPT1", "Workshop.pdf" },
    { "Äpfel – Birnen", "Äpfel Birnen.pdf" },
    { "\xe2\x80\xae" "fdp.exe", "fdp exe.pdf" },
    { "\xcc\x81\xcc\x81", "Workshop.pdf" },
    { "a_b-c", "a_b-c.pdf" },
    { "a - b - ", "a b.pdf" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = gw_file_name_new (cases[i].text, ".pdf");

      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

/* Whatever the text, the name is one of the folder. */
static void
test_any_file_name (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);

  for (guint i = 0; i < 2000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *name = NULL;

      for (int j = g_rand_int_range (random, 0, 300); j > 0; j--)
        {
          gunichar character = (gunichar) g_rand_int_range (random, 1, g_rand_boolean (random) ? 0x80 : 0x3000);

          if (g_unichar_validate (character))
            g_string_append_unichar (text, character);
        }
      name = gw_file_name_new (text->str, ".goalwright");
      g_assert_cmpuint (strlen (name), <=, GW_FILE_NAME_MAX_BYTES);
      g_assert_cmpuint (strlen (name), >, strlen (".goalwright"));
      g_assert_true (g_utf8_validate (name, -1, NULL));
      g_assert_true (g_str_has_suffix (name, ".goalwright"));
      g_assert_null (strpbrk (name, "/\\\n\t\"'`$<>|*?:"));
      g_assert_true (*name != '.' && *name != '-' && *name != ' ');
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/strangers/huge-text", test_huge_text);
  g_test_add_func ("/strangers/numbers-and-dates", test_numbers_and_dates);
  g_test_add_func ("/strangers/markup", test_markup);
  g_test_add_func ("/strangers/file-names", test_file_names);
  g_test_add_func ("/strangers/any-file-name", test_any_file_name);

  return g_test_run ();
}
