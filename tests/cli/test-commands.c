/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-run.h"

#include <string.h>
#include <sys/wait.h>

#include <glib/gstdio.h>

typedef struct
{
  char *folder;
  char *path;
  char *pdf;
  char *sample;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("gw-commands-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
  fixture->path = g_build_filename (fixture->folder, "a.goalwright", NULL);
  fixture->pdf = g_build_filename (fixture->folder, "a.pdf", NULL);
  fixture->sample = cli_sample_path ("example-cloud");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  (void) g_unlink (fixture->path);
  (void) g_unlink (fixture->pdf);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->pdf);
  g_free (fixture->sample);
}

static void
assert_contains (const char *text,
                 const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in\n%s", part, text);
}

static void
test_check (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (CliRun) sound = cli_run ("check", fixture->sample, fixture->sample, NULL);
  g_autoptr (CliRun) faulty = NULL;
  g_autoptr (CliRun) missing = NULL;
  g_autofree char *expected = NULL;

  g_assert_cmpint (sound->status, ==, 0);
  g_assert_cmpstr (sound->output, ==, "");
  g_assert_cmpstr (sound->errors, ==, "");

  g_assert_true (g_file_set_contents (fixture->path,
                                      "{\"format\": \"goalwright\", \"schema\": 1, \"id\": \"w\",\n"
                                      "\"title\": 5,\n"
                                      "\"start\": \"2026-02-30\"}", -1, NULL));
  faulty = cli_run ("check", fixture->sample, fixture->path, NULL);
  expected = g_strdup_printf ("%s: title (line 2): a text is expected, found 5\n"
                              "%s: start (line 3): \"2026-02-30\" is not a date\n",
                              fixture->path, fixture->path);
  g_assert_cmpint (faulty->status, ==, 1);
  g_assert_cmpstr (faulty->output, ==, "");
  g_assert_cmpstr (faulty->errors, ==, expected);

  missing = cli_run ("check", fixture->folder, NULL);
  g_assert_cmpint (missing->status, ==, 1);
  assert_contains (missing->errors, "This is a folder, not a file.");
}

static void
test_nesting (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *text = g_strnfill (1000 * 1000, '[');
  g_autoptr (CliRun) run = NULL;

  g_assert_true (g_file_set_contents (fixture->path, text, -1, NULL));
  run = cli_run ("check", fixture->path, NULL);
  g_assert_cmpint (run->status, ==, 1);
  assert_contains (run->errors, "line 1, column 33: this is nested more than 32 levels deep");
}

static void
test_summary (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (CliRun) run = cli_run ("summary", fixture->sample, NULL);

  g_assert_cmpint (run->status, ==, 0);
  assert_contains (run->output, "At risk   New ARR, Mid-Market Team");
  assert_contains (run->output, "of what the plan asks for by today. 39 more and it is on pace.");
  /* Cleo's .94996 must not read as if it were on pace. */
  assert_contains (run->output, "0.94");
  assert_contains (run->output, "Handed out");
}

/* Scripts are often run in the locale "C"; names must keep their letters. */
static void
test_plain_locale (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autofree char *locale = g_strdup (g_getenv ("LC_ALL"));
  g_autoptr (CliRun) run = NULL;

  g_setenv ("LC_ALL", "C", TRUE);
  run = cli_run ("summary", fixture->sample, NULL);
  if (locale != NULL)
    g_setenv ("LC_ALL", locale, TRUE);
  else
    g_unsetenv ("LC_ALL");

  g_assert_cmpint (run->status, ==, 0);
  g_assert_true (g_utf8_validate (run->output, -1, NULL));
  assert_contains (run->output, "● On pace");
}

/* A full disk behind a pipe or redirection is not success. */
static void
test_full_disk (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *command = NULL;
  g_autofree char *quoted = g_shell_quote (fixture->sample);
  g_autoptr (GError) error = NULL;
  int wait_status;
  char *arguments[] = { (char *) "/bin/sh", (char *) "-c", NULL, NULL };

  command = g_strdup_printf ("\"$GW_CLI\" summary %s --json > /dev/full", quoted);
  arguments[2] = command;
  g_assert_true (g_spawn_sync (NULL, arguments, NULL, G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, NULL, NULL, &wait_status, &error));
  g_assert_no_error (error);
  g_assert_cmpint (WEXITSTATUS (wait_status), ==, 1);
}

static void
test_export (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (CliRun) all = NULL;
  g_autoptr (CliRun) one = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  gsize first_length, second_length;

  all = cli_run ("export", fixture->sample, "--sheets", "member", "--for", "everyone", "-o", fixture->pdf, NULL);
  g_assert_cmpstr (all->errors, ==, "");
  g_assert_cmpint (all->status, ==, 0);
  g_assert_true (g_file_get_contents (fixture->pdf, &first, &first_length, NULL));
  g_assert_true (g_str_has_prefix (first, "%PDF-"));

  one = cli_run ("export", fixture->sample, "--sheets", "member", "--for", "ana sample", "--paper", "letter", "--grey",
                 "-o", fixture->pdf, NULL);
  g_assert_cmpstr (one->errors, ==, "");
  g_assert_cmpint (one->status, ==, 0);
  g_assert_true (g_file_get_contents (fixture->pdf, &second, &second_length, NULL));
  g_assert_cmpuint (second_length, <, first_length);
}

/* As people say it: words of a name, whatever their capitals. */
static void
test_called (Fixture       *fixture,
             gconstpointer  data)
{
  const char *const names[] = { "Ana", "ANA SAMPLE", "ana", "mid-market", "Team" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (CliRun) run = cli_run ("export", fixture->sample, "--sheets", "member", "--for", names[i],
                                        "-o", fixture->pdf, NULL);

      g_assert_cmpstr (run->errors, ==, "");
      g_assert_cmpint (run->status, ==, 0);
    }
}

/* Where nothing can be written it says where and why, and leaves nothing. */
static void
test_no_place (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *nowhere = g_build_filename (fixture->folder, "none", "a.pdf", NULL);
  g_autofree char *begin = g_strdup_printf ("%s: ", nowhere);
  g_autoptr (CliRun) missing = NULL;
  g_autoptr (CliRun) folder = NULL;

  missing = cli_run ("export", fixture->sample, "--sheets", "blank", "-o", nowhere, NULL);
  g_assert_cmpint (missing->status, ==, 1);
  g_assert_true (g_str_has_prefix (missing->errors, begin));
  folder = cli_run ("export", fixture->sample, "--sheets", "blank", "-o", fixture->folder, NULL);
  g_assert_cmpint (folder->status, ==, 1);
  g_assert_true (g_str_has_prefix (folder->errors, fixture->folder));
}

/* A file for each sheet, and nothing is replaced. */
static void
test_each (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "sheets", NULL);
  g_autofree char *ana = g_build_filename (folder, "Ana Sample.pdf", NULL);
  g_autoptr (CliRun) none = NULL;
  g_autoptr (CliRun) all = NULL;
  g_autoptr (CliRun) again = NULL;
  g_autoptr (GDir) directory = NULL;
  g_autofree char *content = NULL;
  const char *name;
  guint n_files = 0;

  none = cli_run ("export", fixture->sample, "--sheets", "member", "--each", "-o", folder, NULL);
  g_assert_cmpint (none->status, ==, 2);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  all = cli_run ("export", fixture->sample, "--sheets", "member", "--each", "-o", folder, NULL);
  g_assert_cmpstr (all->errors, ==, "");
  g_assert_cmpint (all->status, ==, 0);
  g_assert_true (g_file_get_contents (ana, &content, NULL, NULL));
  g_assert_true (g_str_has_prefix (content, "%PDF-"));
  again = cli_run ("export", fixture->sample, "--sheets", "scorecard", "--each", "-o", folder, NULL);
  g_assert_cmpint (again->status, ==, 1);
  assert_contains (again->errors, "There is a file of this name already.");

  directory = g_dir_open (folder, 0, NULL);
  while ((name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      n_files++;
      g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_assert_cmpuint (n_files, ==, 6);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_same_bytes (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  gsize first_length, second_length;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (CliRun) run = cli_run ("export", fixture->sample, "--sheets", "member", "--for", "finn",
                                        "-o", fixture->pdf, NULL);

      g_assert_cmpint (run->status, ==, 0);
      g_assert_true (g_file_get_contents (fixture->pdf, i == 0 ? &first : &second,
                                          i == 0 ? &first_length : &second_length, NULL));
    }
  g_assert_cmpmem (first, first_length, second, second_length);
}

static void
test_keeps_workshop (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (CliRun) run = NULL;

  g_assert_true (g_file_get_contents (fixture->sample, &before, NULL, NULL));
  g_assert_true (g_file_set_contents (fixture->path, before, -1, NULL));
  run = cli_run ("export", fixture->path, "--sheets", "member", "-o", fixture->path, NULL);
  g_assert_cmpint (run->status, ==, 2);
  g_assert_true (g_file_get_contents (fixture->path, &after, NULL, NULL));
  g_assert_cmpstr (before, ==, after);
}

static void
test_usage (Fixture       *fixture,
            gconstpointer  data)
{
  const struct
  {
    const char *arguments[8];
    const char *errors;
  } cases[] = {
    { { NULL }, "Usage:" },
    { { "polish" }, "goalwright-cli: there is no command “polish”" },
    { { "check" }, "goalwright-cli check: which file? Give at least one" },
    { { "check", "--loudly" }, "goalwright-cli check: Unknown option --loudly" },
    { { "summary" }, "goalwright-cli summary: give one file" },
    { { "summary", fixture->sample, fixture->sample }, "goalwright-cli summary: give one file" },
    { { "summary", fixture->sample, "--as-of", "soon" }, "“soon” is not a date; write it as 2026-06-30" },
    { { "summary", fixture->sample, "--as-of", "3/4/2026" }, "“3/4/2026” can be two days; write it as 2026-04-03 or 2026-03-04" },
    { { "export", fixture->sample, "--sheets", "member" }, "goalwright-cli export: where to? Give -o OUT.pdf" },
    { { "export", fixture->sample, "-o", "x.pdf" }, "goalwright-cli export: which sheets? Give --sheets and one of: member, team, " },
    { { "export", fixture->sample, "--sheets", "member", "--paper=a5", "-o", "x.pdf" }, "--paper is a4 or letter" },
    { { "export", fixture->sample, "--sheets", "napkin", "-o", "x.pdf" }, "which sheets? Give --sheets and one of: member, " },
    { { "export", fixture->sample, "--sheets", "member", "--paper=a3", "-o", "x.pdf" }, "--paper is a4 or letter" },
    { { "export", fixture->sample, "--sheets", "poster", "--paper=a5", "-o", "x.pdf" }, "--paper is a4, letter or a3" },
    { { "export", fixture->sample, "--sheets", "member", "--for=Zoe", "-o", "x.pdf" },
      "nothing is called “Zoe”; --for is one of: everyone, Mid-Market Team, Ana Sample, Ben Sample" },
    { { "export", fixture->sample, "--sheets", "member", "--for=Sample", "-o", "x.pdf" },
      "more than one is called “Sample”; give the whole name, or the id in brackets: Ana Sample (ana), Ben Sample (ben)" },
    { { "export", fixture->sample, "--sheets", "member", "--for=", "-o", "x.pdf" }, "nothing is called “”" },
    { { "export", fixture->sample, "--sheets", "member", "--for=An", "-o", "x.pdf" }, "nothing is called “An”" },
    { { "export", fixture->sample, "--sheets", "member", "-o", "x.svg" }, "sheets are written as .pdf" },
    { { "export", fixture->sample, "--sheets", "member", "--size=9x9", "-o", "x.pdf" }, "--size goes with --figure" },
    { { "export", fixture->sample, "--figure", "pace", "--for=ana", "-o", "x.svg" }, "--for goes with --sheets" },
    { { "export", fixture->sample, "--goal=x", "-o", "x.csv" }, "--goal goes with --figure" },
    { { "export", fixture->sample, "--grey", "-o", "x.csv" }, "--grey goes with --sheets or --figure" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *const *given = cases[i].arguments;
      g_autoptr (CliRun) run = cli_run (given[0], given[1], given[2], given[3], given[4], given[5], given[6], given[7], NULL);

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmpint (run->status, ==, 2);
      g_assert_cmpstr (run->output, ==, "");
      assert_contains (run->errors, cases[i].errors);
    }
}

static void
test_help (Fixture       *fixture,
           gconstpointer  data)
{
  static const char *const commands[] = { "check", "summary", "export" };
  g_autoptr (CliRun) help = cli_run ("--help", NULL);
  g_autoptr (CliRun) version = cli_run ("--version", NULL);

  g_assert_cmpint (help->status, ==, 0);
  assert_contains (help->output, "goalwright-cli summary FILE [--json] [--as-of DATE]");
  g_assert_cmpint (version->status, ==, 0);
  g_assert_true (g_str_has_prefix (version->output, "Goalwright "));

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autoptr (CliRun) run = cli_run (commands[i], "--help", NULL);
      g_autofree char *usage = g_strdup_printf ("goalwright-cli %s [OPTION…] FILE", commands[i]);

      g_assert_cmpint (run->status, ==, 0);
      assert_contains (run->output, usage);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/commands/check", Fixture, NULL, set_up, test_check, tear_down);
  g_test_add ("/commands/nesting", Fixture, NULL, set_up, test_nesting, tear_down);
  g_test_add ("/commands/summary", Fixture, NULL, set_up, test_summary, tear_down);
  g_test_add ("/commands/plain-locale", Fixture, NULL, set_up, test_plain_locale, tear_down);
  g_test_add ("/commands/full-disk", Fixture, NULL, set_up, test_full_disk, tear_down);
  g_test_add ("/commands/export", Fixture, NULL, set_up, test_export, tear_down);
  g_test_add ("/commands/called", Fixture, NULL, set_up, test_called, tear_down);
  g_test_add ("/commands/no-place", Fixture, NULL, set_up, test_no_place, tear_down);
  g_test_add ("/commands/each", Fixture, NULL, set_up, test_each, tear_down);
  g_test_add ("/commands/same-bytes", Fixture, NULL, set_up, test_same_bytes, tear_down);
  g_test_add ("/commands/keeps-workshop", Fixture, NULL, set_up, test_keeps_workshop, tear_down);
  g_test_add ("/commands/usage", Fixture, NULL, set_up, test_usage, tear_down);
  g_test_add ("/commands/help", Fixture, NULL, set_up, test_help, tear_down);

  return g_test_run ();
}
