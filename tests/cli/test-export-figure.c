/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-run.h"

#include <string.h>

#include <glib/gstdio.h>

typedef struct
{
  char *folder;
  char *sample;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("gw-figures-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
  fixture->sample = cli_sample_path ("example-cloud");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->sample);
}

/* Runs the export and returns what is in the file, which is then removed. */
static char *
export (Fixture    *fixture,
        const char *kind,
        const char *name,
        const char *option,
        const char *value,
        gsize      *length)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (CliRun) run = NULL;
  char *contents;

  run = cli_run ("export", fixture->sample, "--figure", kind, "-o", path, option, value, NULL);
  g_assert_cmpstr (run->errors, ==, "");
  g_assert_cmpint (run->status, ==, 0);
  g_assert_true (g_file_get_contents (path, &contents, length, NULL));
  g_assert_cmpint (g_unlink (path), ==, 0);

  return contents;
}

/* The picture brings its description along, for those who do not see it. */
static void
test_svg (Fixture       *fixture,
          gconstpointer  data)
{
  g_autofree char *svg = export (fixture, "pace", "a.svg", "--size", "800x300", NULL);
  g_autofree char *again = export (fixture, "pace", "a.svg", "--size", "800x300", NULL);
  g_autofree char *owned = export (fixture, "pace", "a.svg", "--palette", "grey", NULL);

  g_assert_nonnull (strstr (svg, "<svg role=\"img\" "));
  g_assert_nonnull (strstr (svg, "width=\"800px\" height=\"300px\""));
  g_assert_nonnull (strstr (svg, "<title>Pace: \342\201\250New ARR, Mid-Market Team\342\201\251</title>"));
  g_assert_nonnull (strstr (svg, "<desc>New ARR, Mid-Market Team. The goal: from 0 to 3\302\240600 thousand USD"));
  g_assert_nonnull (strstr (svg, "</svg>"));
  g_assert_cmpstr (svg, ==, again);
  g_assert_cmpstr (svg, !=, owned);
}

static void
test_png (Fixture       *fixture,
          gconstpointer  data)
{
  gsize length;
  g_autofree char *png = export (fixture, "pace", "a.PNG", "--size", "640X200", &length);

  g_assert_cmpuint (length, >, 1000);
  g_assert_cmpmem (png, 8, "\211PNG\r\n\032\n", 8);
  /* Width and height follow, most significant byte first. */
  g_assert_cmpmem (png + 16, 8, "\0\0\002\200\0\0\0\310", 8);
}

/* What a file is called is what is in it. */
static void
test_pdf (Fixture       *fixture,
          gconstpointer  data)
{
  g_autofree char *name = g_build_filename (fixture->folder, "a.doc", NULL);
  gsize length;
  g_autofree char *pdf = export (fixture, "pace", "a.pdf", "--size", "640x200", &length);
  g_autoptr (CliRun) run = cli_run ("export", fixture->sample, "--figure", "pace", "-o", name, NULL);

  g_assert_cmpuint (length, >, 1000);
  g_assert_cmpmem (pdf, 5, "%PDF-", 5);
  /* 640 pixels of 96 to an inch are 480 points; newer releases of cairo pack the page away. */
  if (memmem (pdf, length, "/ObjStm", strlen ("/ObjStm")) == NULL)
    g_assert_nonnull (memmem (pdf, length, "/MediaBox [ 0 0 480 150 ]", strlen ("/MediaBox [ 0 0 480 150 ]")));
  g_assert_cmpint (run->status, !=, 0);
  g_assert_nonnull (strstr (run->errors, "a figure is written as .svg, .png, .pdf or .csv"));
}

static void
test_csv (Fixture       *fixture,
          gconstpointer  data)
{
  g_autofree char *csv = export (fixture, "pace", "a.csv", "--as-of", "2026-03-31", NULL);
  g_autofree char *bullet = export (fixture, "bullet", "a.csv", "--goal", "new arr, mid-market team", NULL);

  g_assert_true (g_str_has_prefix (csv, "Date,Planned,Reached,Low,Forecast,High\r\n"));
  g_assert_nonnull (strstr (csv, "31 March 2026,756,665,"));
  g_assert_null (strstr (csv, "31 May 2026,1224,1150"));
  g_assert_cmpstr (bullet, ==, "Reached,Planned,Last period\r\n42 %,45 %,86 %\r\n");
}

/* Every kind is exported; what a goal has nothing of is said and not drawn. */
static void
test_kinds (Fixture       *fixture,
            gconstpointer  data)
{
  static const struct { const char *kind; const char *table; } kinds[] = {
    { "allocation", "Position,Amount\r\nTeam target,3600\r\nOver-assignment,180\r\nAna Sample,770\r\n" },
    { "funnel", "Stage,On average,Safe,Go on\r\nTouches,24000,25600,4%\r\n" },
    { "thermometer", "Mark,Value,Share of the way\r\nStart,0,0%\r\n" },
    { "spread", "Reached of the plan,Members\r\n75\302\240% to 85\302\240%,1\r\n" },
    { "burn-up", "Date,Members’ plans,Reached,Share of the targets\r\n31 December 2025,0,0,0%\r\n" },
  };
  g_autoptr (CliRun) run = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *csv = export (fixture, kinds[i].kind, "a.csv", "--team", "mid-market team", NULL);
      g_autofree char *svg = export (fixture, kinds[i].kind, "a.svg", "--palette", "high-contrast", NULL);

      g_assert_true (g_str_has_prefix (csv, kinds[i].table));
      g_assert_nonnull (strstr (svg, "<desc>"));
    }

  g_free (export (fixture, "waterfall", "a.svg", "--palette", "high-contrast-dark", NULL));
  run = cli_run ("export", fixture->sample, "--figure", "funnel", "--goal", "ana-arr", "-o", "x.svg", NULL);
  g_assert_cmpint (run->status, ==, 1);
  g_assert_nonnull (strstr (run->errors, "the goal “New ARR, Ana” has nothing to draw as “funnel”"));
}

/* Nobody is named in the spread unless somebody asks for it. */
static void
test_names (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *without = export (fixture, "spread", "a.csv", NULL, NULL, NULL);
  g_autofree char *with = export (fixture, "spread", "a.csv", "--names", NULL, NULL);

  g_assert_null (strstr (without, "Sample"));
  g_assert_true (g_str_has_prefix (with, "Reached of the plan,Members,Names\r\n"));
  g_assert_nonnull (strstr (with, "Ana Sample"));
}

static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  const struct
  {
    int         status;
    const char *arguments[6];
    const char *errors;
  } cases[] = {
    { 2, { "--figure=pie", "--output=x.svg" }, "which figure? Give --figure and one of: pace, bullet" },
    { 2, { "--figure=pace", "--output=x.jpg" }, "a figure is written as .svg, .png, .pdf or .csv" },
    { 2, { "--figure=pace" }, "where to? Give -o" },
    { 2, { "--figure=pace", "--output=.svg" }, "a figure is written as" },
    { 2, { "--figure=pace", "--sheets=member", "--output=x.svg" }, "give --sheets or --figure, not both" },
    { 2, { "--figure=pace", "--palette=pink", "--output=x.svg" }, "--palette is one of: light, dark" },
    { 2, { "--figure=pace", "--names", "--output=x.svg" }, "--names goes with --figure spread" },
    { 2, { "--figure=pace", "--size=960", "--output=x.svg" }, "--size is width and height" },
    { 2, { "--figure=pace", "--size=0x40", "--output=x.svg" }, "--size is width and height" },
    { 2, { "--figure=pace", "--size=99999x40", "--output=x.svg" }, "--size is width and height" },
    { 2, { "--figure=pace", "--size=40x40x4", "--output=x.svg" }, "--size is width and height" },
    { 2, { "--figure=pace", "--goal=Nothing", "--output=x.svg" }, "nothing is called “Nothing”; --goal is one of: New ARR" },
    { 2, { "--figure=pace", "--team=Nobody", "--output=x.svg" }, "nothing is called “Nobody”; --team is one of: Mid-Market Team" },
    { 1, { "--figure=pace", "--output=/nowhere/x.svg" }, "/nowhere/x.svg: " },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *const *given = cases[i].arguments;
      g_autoptr (CliRun) run = cli_run ("export", fixture->sample, given[0], given[1], given[2], given[3], given[4], NULL);

      g_test_message ("case %" G_GSIZE_FORMAT ": %s", i, run->errors);
      g_assert_cmpint (run->status, ==, cases[i].status);
      g_assert_nonnull (strstr (run->errors, cases[i].errors));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/export-figure/svg", Fixture, NULL, set_up, test_svg, tear_down);
  g_test_add ("/export-figure/png", Fixture, NULL, set_up, test_png, tear_down);
  g_test_add ("/export-figure/pdf", Fixture, NULL, set_up, test_pdf, tear_down);
  g_test_add ("/export-figure/csv", Fixture, NULL, set_up, test_csv, tear_down);
  g_test_add ("/export-figure/kinds", Fixture, NULL, set_up, test_kinds, tear_down);
  g_test_add ("/export-figure/names", Fixture, NULL, set_up, test_names, tear_down);
  g_test_add ("/export-figure/refused", Fixture, NULL, set_up, test_refused, tear_down);

  return g_test_run ();
}
