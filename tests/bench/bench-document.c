/* SPDX-License-Identifier: GPL-3.0-or-later */

/* bench-document make FILE MEGABYTES
 *                load FILE | parse FILE
 *                save FILE | generate FILE
 *
 * Makes a document of that size, and loads or saves it as the window does, or
 * only parses and generates the same bytes with json-glib. One at a time in a
 * process of its own, so that each has the memory to itself. Prints names and
 * figures: milliseconds by the clock and, "-processor", of work, which no other
 * program makes more; bytes.
 *
 * While it loads and saves, the main loop ticks every 10 ms: "block" is the
 * longest time from one tick to the next, "block-processor" the most that the
 * main thread itself worked in one of these times, which no other program
 * makes longer. "live" is what malloc has given out for the finished model,
 * "peak" the most memory that the process had at once; both without what it
 * had before. */

#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>

#include "gw-document.h"
#include "gw-history.h"

#define N_TEAMS 20
#define N_MEMBERS 50
#define N_CHECK_INS 50
#define TICK_MS 10

typedef struct
{
  GMainLoop *loop;
  GwDocument *document;
  GError *error;
  gint64 ticked;
  gint64 worked;
  gint64 block;
  gint64 work;
} Bench;

/* Making a document */

static void
write_goal (FILE *file,
            guint number)
{
  (void) fprintf (file,
                  "        {\n"
                  "          \"id\": \"goal-%u\",\n"
                  "          \"title\": \"New revenue of territory %u\",\n"
                  "          \"metric\": \"revenue\",\n"
                  "          \"owner\": \"member-%u\",\n"
                  "          \"baseline\": 0,\n"
                  "          \"target\": %u,\n"
                  "          \"start\": \"2026-01-01\",\n"
                  "          \"due\": \"2026-12-31\",\n"
                  "          \"guard\": \"Discount stays at or under 15 %%.\",\n"
                  "          \"why\": \"Three hundred companies run their week on our software instead of on sheets.\",\n"
                  "          \"rhythm\": \"weekly\",\n"
                  "          \"commitment\": {\n"
                  "            \"outcome\": \"We close the year in the second week of December.\",\n"
                  "            \"obstacle\": \"We chase the quarter’s end with discounts instead of starting early.\"\n"
                  "          },\n"
                  "          \"check-ins\": [\n",
                  number, number, number % (N_TEAMS * N_MEMBERS), 100000 + number);
  for (guint i = 0; i < N_CHECK_INS; i++)
    {
      g_autofree char *date = gw_date_to_text ((GwDate) (20454 + 7 * i));

      (void) fprintf (file, "            {\"date\": \"%s\", \"value\": %u%s}%s\n", date, 1000 * (i + 1) + number % 1000,
                      i % 10 == 0 ? ", \"note\": \"Two large orders came in late\"" : "", i + 1 < N_CHECK_INS ? "," : "");
    }
  (void) fputs ("          ]\n        }", file);
}

static void
write_members (FILE *file,
               guint team)
{
  for (guint i = 0; i < N_MEMBERS; i++)
    (void) fprintf (file, "%s        {\n          \"id\": \"member-%u\",\n          \"name\": \"Ana Sample %u\"\n        }",
                    i > 0 ? ",\n" : "", team * N_MEMBERS + i, i);
}

static int
make (const char *path,
      long        bytes)
{
  FILE *file = fopen (path, "w");
  guint number = 0;

  if (file == NULL)
    return 1;

  (void) fputs ("{\n  \"format\": \"goalwright\",\n  \"schema\": 1,\n  \"id\": \"bench\",\n  \"title\": \"A large workshop\",\n"
                "  \"metrics\": [\n    {\n      \"id\": \"revenue\",\n      \"name\": \"Revenue\"\n    }\n  ],\n  \"teams\": [\n", file);
  for (guint team = 0; team < N_TEAMS; team++)
    {
      (void) fprintf (file, "%s    {\n      \"id\": \"team-%u\",\n      \"members\": [\n", team > 0 ? ",\n" : "", team);
      write_members (file, team);
      (void) fputs ("\n      ],\n      \"goals\": [\n", file);
      for (gboolean first = TRUE; ftell (file) < bytes / N_TEAMS * (long) (team + 1); first = FALSE)
        {
          (void) fputs (first ? "" : ",\n", file);
          write_goal (file, number++);
        }
      (void) fputs ("\n      ]\n    }", file);
    }
  (void) fputs ("\n  ]\n}\n", file);
  return fclose (file);
}

/* Measuring */

static gint64
thread_time (void)
{
  struct timespec now;

  g_assert_true (clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now) == 0);
  return now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

/* Of all its threads. */
static gint64
process_time (void)
{
  struct timespec now;

  g_assert_true (clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now) == 0);
  return now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static gint64
allocated (void)
{
  struct mallinfo2 info = mallinfo2 ();

  return (gint64) (info.uordblks + info.hblkhd);
}

/* VmHWM or VmRSS of this process. */
static gint64
memory (const char *name)
{
  g_autofree char *status = NULL;
  const char *line;

  g_assert_true (g_file_get_contents ("/proc/self/status", &status, NULL, NULL));
  line = strstr (status, name);
  g_assert_nonnull (line);
  return g_ascii_strtoll (line + strlen (name) + 1, NULL, 10) * 1024;
}

static void
print (const char *name,
       gint64      figure)
{
  g_print ("%s %" G_GINT64_FORMAT "\n", name, figure);
}

typedef struct
{
  gint64 clock;
  gint64 processor;
} Start;

static Start
start_now (void)
{
  return (Start) { g_get_monotonic_time (), process_time () };
}

static void
print_since (const char  *name,
             const Start *start)
{
  g_autofree char *processor = g_strconcat (name, "-processor", NULL);

  print (name, (g_get_monotonic_time () - start->clock) / 1000);
  print (processor, (process_time () - start->processor) / 1000);
}

static void
look (Bench *self)
{
  gint64 now = g_get_monotonic_time ();
  gint64 worked = thread_time ();

  self->block = MAX (self->block, now - self->ticked);
  self->work = MAX (self->work, worked - self->worked);
  self->ticked = now;
  self->worked = worked;
}

static gboolean
on_tick (gpointer user_data)
{
  look (user_data);
  return G_SOURCE_CONTINUE;
}

static void
begin (Bench *self)
{
  self->ticked = g_get_monotonic_time ();
  self->worked = thread_time ();
  self->block = 0;
  self->work = 0;
}

static void
wait_and_print (Bench       *self,
                const char  *name,
                const Start *start)
{
  guint tick = g_timeout_add_full (G_PRIORITY_HIGH, TICK_MS, on_tick, self, NULL);

  g_main_loop_run (self->loop);
  look (self);
  g_source_remove (tick);
  g_assert_no_error (self->error);

  print_since (name, start);
  print ("block", self->block / 1000);
  print ("block-processor", self->work / 1000);
}

static void
on_loaded (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Bench *self = user_data;

  self->document = gw_document_load_finish (result, NULL, &self->error);
  g_main_loop_quit (self->loop);
}

static void
on_progress (double   fraction,
             gpointer user_data)
{
}

static void
load (Bench      *self,
      const char *path)
{
  Start start = start_now ();

  begin (self);
  gw_document_load_async (path, NULL, on_progress, NULL, on_loaded, self);
  wait_and_print (self, "load", &start);
}

static void
measure_load (Bench      *self,
              const char *path)
{
  gint64 live = allocated ();
  gint64 before = memory ("VmRSS:");

  load (self, path);
  print ("live", allocated () - live);
  print ("peak", memory ("VmHWM:") - before);
}

static void
on_saved (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Bench *self = user_data;
  gboolean saved = gw_document_save_finish (self->document, result, &self->error);

  g_assert_true (saved || self->error != NULL);
  g_main_loop_quit (self->loop);
}

static void
measure_save (Bench      *self,
              const char *path)
{
  g_autofree char *copy = g_strconcat (path, ".copy", NULL);
  Start start;

  load (self, path);
  start = start_now ();
  begin (self);
  gw_document_save_async (self->document, copy, GW_SAVE_NEW, on_saved, self);
  wait_and_print (self, "save", &start);
  g_assert_true (g_unlink (copy) == 0);
}

/* The rival */

static JsonNode *
parse (const char *path)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  gint64 before = memory ("VmRSS:");
  Start start = start_now ();
  g_autoptr (GError) error = NULL;

  (void) json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  print_since ("parse", &start);
  print ("peak", memory ("VmHWM:") - before);
  return json_parser_steal_root (parser);
}

static void
generate (const char *path)
{
  g_autoptr (JsonNode) root = parse (path);
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autofree char *copy = g_strconcat (path, ".copy", NULL);
  Start start = start_now ();

  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  g_assert_true (json_generator_to_file (generator, copy, NULL));
  print_since ("generate", &start);
  g_assert_true (g_unlink (copy) == 0);
}

int
main (int   argc,
      char *argv[])
{
  Bench self = { NULL };

  if (argc == 4 && g_str_equal (argv[1], "make"))
    return make (argv[2], atol (argv[3]) * 1000 * 1000);
  if (argc != 3)
    return 2;

  self.loop = g_main_loop_new (NULL, FALSE);
  if (g_str_equal (argv[1], "load"))
    measure_load (&self, argv[2]);
  else if (g_str_equal (argv[1], "save"))
    measure_save (&self, argv[2]);
  else if (g_str_equal (argv[1], "parse"))
    json_node_unref (parse (argv[2]));
  else if (g_str_equal (argv[1], "generate"))
    generate (argv[2]);
  g_main_loop_unref (self.loop);
  g_clear_object (&self.document);
  return 0;
}
