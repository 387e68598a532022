/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-json-check.h"

#include <string.h>

#include <json-glib/json-glib.h>

typedef struct
{
  const char *text;
  guint       line;
  guint       column;
  const char *sentence;
} Refusal;

static const char *const accepted[] = {
  "{}",
  "[]",
  " \t\r\n{ } \n",
  "{\"a\": 1, \"b\": [true, false, null], \"c\": {\"a\": \"\"}}",
  "[0, -1, 9007199254740992, -9007199254740992]",
  "[\"\\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u00e4 \\ud83d\\ude00 \\uFFFF\"]",
  "[\"\xc3\xa4 \xe2\x82\xac \xf0\x9f\x98\x80 \x7f\"]",
  "{\"\": 1, \" \": 2}",
  "\"text\"",
  "12",
};

static const Refusal refusals[] = {
  { "", 1, 1, "the file is empty" },
  { " \n\n ", 1, 1, "the file is empty" },
  { "hello", 1, 1, "this is not JSON: expected \"{\" at the beginning, found \"h\"" },
  { "%PDF-1.5\n", 1, 1, "this is not JSON: expected \"{\" at the beginning, found \"%\"" },
  { "\xef\xbb\xbf{}", 1, 1, "the file begins with a byte order mark; save it as UTF-8 without one" },
  { "\xff\xfe{", 1, 1, "the file is in the encoding UTF-16; save it as UTF-8" },
  { "{} {}", 1, 4, "the document ended before this; nothing may follow it" },
  { "{}\n\n]", 3, 1, "the document ended before this; nothing may follow it" },
  { "{\"a\": 1,\n \"a\": 2}", 2, 2, "\"a\" stands twice in the same object; the first is in line 1" },
  { "{\"\\u0061\": 1}", 1, 2, "a member's name may not hold \"\\\"" },
  { "{a: 1}", 1, 2, "a member's name stands in double quotes" },
  { "{'a': 1}", 1, 2, "a member's name stands in double quotes" },
  { "{1: 1}", 1, 2, "expected a member's name in double quotes, found \"1\"" },
  { "{\"a\" 1}", 1, 6, "expected \":\" between a member's name and its value, found \"1\"" },
  { "{\"a\": 1 \"b\": 2}", 1, 9, "expected \",\" or \"}\" after a member, found \"\"\"" },
  { "{\"a\": 1,}", 1, 8, "nothing follows this comma; take it out" },
  { "[1, ]", 1, 3, "nothing follows this comma; take it out" },
  { "[1,,2]", 1, 4, "expected a value, found \",\"" },
  { "[1 2]", 1, 4, "expected \",\" or \"]\" after a value, found \"2\"" },
  { "[1}", 1, 3, "expected \",\" or \"]\" after a value, found \"}\"" },
  { "[\n1", 2, 2, "the file ends too early: the \"[\" of line 1 is never closed" },
  { "{\"a\":", 1, 6, "the file ends too early: the \"{\" of line 1 is never closed" },
  { "-", 1, 2, "the file ends too early" },
  { "[01]", 1, 2, "a number may not begin with 0" },
  { "[-]", 1, 3, "expected a digit, found \"]\"" },
  { "[-0]", 1, 2, "write 0 instead of -0" },
  { "[+1]", 1, 2, "a number begins with a digit or \"-\"" },
  { "[.5]", 1, 2, "a number begins with a digit or \"-\"" },
  { "[1.5]", 1, 2, "only whole numbers are allowed, without fraction and exponent; amounts are scaled by their decimals" },
  { "[1.0]", 1, 2, "only whole numbers are allowed, without fraction and exponent; amounts are scaled by their decimals" },
  { "[1e3]", 1, 2, "only whole numbers are allowed, without fraction and exponent; amounts are scaled by their decimals" },
  { "[1E400]", 1, 2, "only whole numbers are allowed, without fraction and exponent; amounts are scaled by their decimals" },
  { "[9007199254740993]", 1, 2, "this number is beyond 9007199254740992 (2^53)" },
  { "[-9007199254740993]", 1, 2, "this number is beyond 9007199254740992 (2^53)" },
  { "[99999999999999999999999999999999999999]", 1, 2, "this number is beyond 9007199254740992 (2^53)" },
  { "[0x10]", 1, 3, "expected \",\" or \"]\" after a value, found \"x\"" },
  { "[NaN]", 1, 2, "\"NaN\" is not a value; text stands in double quotes, and the only words are true, false and null" },
  { "[True]", 1, 2, "\"True\" is not a value; text stands in double quotes, and the only words are true, false and null" },
  { "['a']", 1, 2, "text stands in double quotes, not in single ones" },
  { "[1, // one\n2]", 1, 5, "this format has no comments" },
  { "[# one\n2]", 1, 2, "this format has no comments" },
  { "[\"a]", 1, 2, "the text that begins here is never closed by \"" },
  { "[\"a\n\"]", 1, 2, "the text that begins here is not closed by \" on the same line" },
  { "[\"a\tb\"]", 1, 4, "a control character stands in a text; write it as \\u0009" },
  { "[\"\\x\"]", 1, 3, "after \"\\\" only one of \" \\ / b f n r t u may follow" },
  { "[\"\\u12g4\"]", 1, 4, "\\u needs four hexadecimal digits" },
  { "[\"\\u12", 1, 4, "\\u needs four hexadecimal digits" },
  { "[\"a\\u0000\"]", 1, 4, "text may not hold the character \\u0000" },
  { "[\"\\ud800\"]", 1, 3, "this is half of a character: the other half of the surrogate pair is missing" },
  { "[\"\\udc00\"]", 1, 3, "this is half of a character: the other half of the surrogate pair is missing" },
  { "[\"\\ud800\\u0041\"]", 1, 3, "this is half of a character: the other half of the surrogate pair is missing" },
  { "[\"\xc3\xa4\xff\"]", 1, 4, "this is not valid UTF-8; save the file in the encoding UTF-8" },
  { "[\"\xc0\x80\"]", 1, 3, "this is not valid UTF-8; save the file in the encoding UTF-8" },
  { "[\"\xed\xa0\x80\"]", 1, 3, "this is not valid UTF-8; save the file in the encoding UTF-8" },
  { "[\"\xf4\x90\x80\x80\"]", 1, 3, "this is not valid UTF-8; save the file in the encoding UTF-8" },
  { "[\xff]", 1, 2, "expected a value, found a byte that is not UTF-8 text" },
  { "{\"a\": 1\n<<<<<<< HEAD\n}", 2, 1, "a merge left a conflict marker here; keep one of the two versions and remove the marker lines" },
  { "{\"a\": 1,\n=======\n}", 2, 1, "a merge left a conflict marker here; keep one of the two versions and remove the marker lines" },
  { "{\"a\": [\n1,\n>>>>>>> theirs\n]}", 3, 1, "a merge left a conflict marker here; keep one of the two versions and remove the marker lines" },
  { "<<<<<<< HEAD\n{}", 1, 1, "a merge left a conflict marker here; keep one of the two versions and remove the marker lines" },
};

static void
assert_accepted (const char *text,
                 gsize       length)
{
  g_autoptr (GwProblem) problem = NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  if (!gw_json_check (text, length, &problem))
    g_error ("refused: %s", problem->sentence);
  g_assert_null (problem);

  g_assert_true (json_parser_load_from_data (parser, text, (gssize) length, &error));
  g_assert_no_error (error);
}

static void
assert_refused (const char *text,
                gsize       length,
                guint       line,
                guint       column,
                const char *sentence)
{
  g_autoptr (GwProblem) problem = NULL;
  g_autofree char *exact = g_memdup2 (text, length);

  /* The copy has no byte after its end, so that reading past it shows. */
  g_assert_false (gw_json_check (exact, length, &problem));
  g_assert_nonnull (problem);
  g_assert_cmpstr (problem->sentence, ==, sentence);
  g_assert_cmpuint (problem->line, ==, line);
  g_assert_cmpuint (problem->column, ==, column);
  g_assert_cmpstr (problem->path, ==, "");
}

static void
test_accepts (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (accepted); i++)
    {
      g_test_message ("case %" G_GSIZE_FORMAT, i);
      assert_accepted (accepted[i], strlen (accepted[i]));
    }
}

static void
test_refuses (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_test_message ("case %" G_GSIZE_FORMAT, i);
      assert_refused (refusals[i].text, strlen (refusals[i].text),
                      refusals[i].line, refusals[i].column, refusals[i].sentence);
    }

  assert_refused ("[\0]", 3, 1, 2, "expected a value, found a byte that is not UTF-8 text");
  assert_refused ("{}\0", 3, 1, 3, "the document ended before this; nothing may follow it");
  assert_refused ("[\"\\\0\"]", 6, 1, 3, "after \"\\\" only one of \" \\ / b f n r t u may follow");
}

static char *
repeat (const char *before,
        const char *part,
        gsize       count,
        const char *after)
{
  GString *text = g_string_new (before);

  for (gsize i = 0; i < count; i++)
    g_string_append (text, part);
  g_string_append (text, after);

  return g_string_free (text, FALSE);
}

static char *
make_members (guint count)
{
  GString *text = g_string_new ("{");

  for (guint i = 0; i < count; i++)
    g_string_append_printf (text, "%s\"m%u\":1", i > 0 ? "," : "", i);
  g_string_append_c (text, '}');

  return g_string_free (text, FALSE);
}

static void
test_limits (void)
{
  g_autofree char *brackets = repeat ("", "[", 1000 * 1000, "");
  g_autofree char *objects = repeat ("", "{\"a\":", 1000 * 1000, "");
  g_autofree char *deep = repeat ("", "[", 32, "]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]");
  g_autofree char *long_text = repeat ("\"", "x", 1024 * 1024, "\"");
  g_autofree char *longer_text = repeat ("\"", "x", 1024 * 1024 + 1, "\"");
  g_autofree char *long_name = repeat ("{\"", "x", 255, "\": 1}");
  g_autofree char *longer_name = repeat ("{\"", "x", 256, "\": 1}");
  g_autofree char *values = repeat ("[0", ",0", 3999998, "]");
  g_autofree char *more_values = repeat ("[0", ",0", 3999999, "]");
  g_autofree char *many = make_members (64);
  g_autofree char *more = make_members (65);

  assert_accepted (deep, strlen (deep));
  assert_refused (brackets, strlen (brackets), 1, 33, "this is nested more than 32 levels deep");
  assert_refused (objects, strlen (objects), 1, 161, "this is nested more than 32 levels deep");
  assert_accepted (long_text, strlen (long_text));
  assert_refused (longer_text, strlen (longer_text), 1, 1, "this text is longer than 1 MiB");
  assert_accepted (long_name, strlen (long_name));
  assert_refused (longer_name, strlen (longer_name), 1, 2, "this member's name is longer than 255 bytes");
  g_assert_true (gw_json_check (values, strlen (values), NULL));
  assert_refused (more_values, strlen (more_values), 1, 8000000, "this file has more than 4000000 values");
  assert_accepted (many, strlen (many));
  assert_refused (more, strlen (more), 1, (guint) (strrchr (more, ',') - more) + 2, "this object has more than 64 members");
}

/* Whatever single byte is changed, cut or added: no crash, and what is
 * accepted json-glib reads too. */
static void
test_damaged (void)
{
  static const char sound[] =
    "{\"a\": [1, -20, \"x\\ud83d\\ude00\\n\xe2\x82\xac\"], \"b\": {\"c\": true, \"d\": null}}";
  gsize length = strlen (sound);
  guint n_accepted = 0;

  for (gsize at = 0; at <= length; at++)
    {
      assert_accepted (sound, length);
      g_assert_false (gw_json_check (sound, MIN (at, length - 1), NULL));

      for (guint byte = 0; byte < 256; byte++)
        {
          g_autofree char *damaged = g_memdup2 (sound, length + 1);

          damaged[at] = (char) byte;
          if (at < length && gw_json_check (damaged, length, NULL))
            {
              assert_accepted (damaged, length);
              n_accepted++;
            }
          memmove (damaged + at, sound + at, length - at);
        }
    }

  g_assert_cmpuint (n_accepted, >, 100);
}

static void
test_speed (void)
{
  g_autofree char *text = NULL;
  double seconds, megabytes;

  if (!g_test_perf ())
    {
      g_test_skip ("run with -m perf");
      return;
    }

  text = repeat ("[", "{\"id\": \"a1b2c3d4\", \"title\": \"New recurring revenue\", \"target\": 360000000, \"done\": false},\n", 1000 * 1000, "0]");
  megabytes = (double) strlen (text) / 1e6;
  g_test_timer_start ();
  g_assert_true (gw_json_check (text, strlen (text), NULL));
  seconds = g_test_timer_elapsed ();
  g_test_maximized_result (megabytes / seconds, "%.0f MB/s", megabytes / seconds);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-check/accepts", test_accepts);
  g_test_add_func ("/json-check/refuses", test_refuses);
  g_test_add_func ("/json-check/limits", test_limits);
  g_test_add_func ("/json-check/damaged", test_damaged);
  g_test_add_func ("/json-check/speed", test_speed);

  return g_test_run ();
}
