/* SPDX-License-Identifier: GPL-3.0-or-later */

/* bench-journal FILE FOLDER
 *
 * Opens FILE as the window does, and edits it every 20 ms for some seconds, with
 * the journal in FOLDER, which is empty. Meanwhile a thread looks at the journal as the
 * next start of the program would. Prints how many milliseconds each edit was in the
 * program alone, where kill -9 would have lost it: "first", and "slowest" of all.
 * "block-processor" is the most that the main thread worked between two edits. */

#include <string.h>
#include <time.h>

#include <glib/gstdio.h>

#include "gw-history.h"
#include "gw-journal.h"

#define EDIT_MS 20
#define N_EDITS 400
#define LOOK_US 1000
#define WAIT_SECONDS 60
#define PART_BYTES 4096

typedef struct
{
  GMainLoop *loop;
  GwDocument *document;
  GwJournal *journal;
  int n_edits;     /* atomic, as are the next two */
  int n_kept;
  int ended;
  gint64 edited[N_EDITS + 1]; /* when each was made; before it is counted */
  gint64 kept[N_EDITS + 1];
  gint64 worked;
  gint64 work;
} Bench;

static gint64
thread_time (void)
{
  struct timespec now;

  g_assert_true (clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now) == 0);
  return now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

/* The number in the last title that stands in this part of the file. */
static int
find_last (FILE *file,
           long  offset,
           int   whence)
{
  char part[PART_BYTES + 1];
  const char *found = NULL;
  gsize length;

  /* A file that is shorter is read from its start. */
  if (fseek (file, offset, whence) != 0)
    rewind (file);
  length = fread (part, 1, PART_BYTES, file);
  part[length] = '\0';
  for (char *zero = memchr (part, '\0', length); zero != NULL; zero = memchr (part, '\0', length))
    *zero = ' ';
  for (const char *next = strstr (part, "Edit "); next != NULL; next = strstr (next + 1, "Edit "))
    /* Not one that is half there. */
    if (strchr (next, '"') != NULL)
      found = next;

  return found != NULL ? (int) g_ascii_strtoll (found + strlen ("Edit "), NULL, 10) : 0;
}

static gpointer
look (gpointer data)
{
  Bench *self = data;

  while (!g_atomic_int_get (&self->ended))
    {
      FILE *file = fopen (gw_journal_get_path (self->journal), "r");
      int kept = file != NULL ? MAX (find_last (file, 0, SEEK_SET), find_last (file, -PART_BYTES, SEEK_END)) : 0;
      gint64 now = g_get_monotonic_time ();

      if (file != NULL)
        (void) fclose (file);
      for (int i = g_atomic_int_get (&self->n_kept) + 1; i <= kept; i++)
        self->kept[i] = now;
      g_atomic_int_set (&self->n_kept, MAX (kept, g_atomic_int_get (&self->n_kept)));
      g_usleep (LOOK_US);
    }

  return NULL;
}

static gboolean
on_edit (gpointer user_data)
{
  Bench *self = user_data;
  GwWorkshop *workshop = gw_document_get_workshop (self->document);
  int number = g_atomic_int_get (&self->n_edits) + 1;
  g_autofree char *title = g_strdup_printf ("Edit %d", number);
  g_autoptr (GwEdit) edit = gw_edit_new ("Change Title");
  gint64 worked = thread_time ();

  if (number > 1)
    self->work = MAX (self->work, worked - self->worked);
  self->worked = worked;
  if (number > N_EDITS)
    {
      if (g_atomic_int_get (&self->n_kept) < N_EDITS &&
          g_get_monotonic_time () - self->edited[N_EDITS] < WAIT_SECONDS * G_USEC_PER_SEC)
        return G_SOURCE_CONTINUE;
      g_main_loop_quit (self->loop);
      return G_SOURCE_REMOVE;
    }

  gw_edit_set_text (edit, GW_RECORD (workshop), "title", title);
  self->edited[number] = g_get_monotonic_time ();
  g_assert_true (gw_history_commit (gw_document_get_history (self->document), edit, NULL));
  g_atomic_int_set (&self->n_edits, number);
  return G_SOURCE_CONTINUE;
}

static void
print_lags (Bench *self)
{
  gint64 slowest = 0;

  for (int i = 1; i <= N_EDITS; i++)
    slowest = MAX (slowest, self->kept[i] - self->edited[i]);

  g_print ("first %" G_GINT64_FORMAT "\nslowest %" G_GINT64_FORMAT "\nblock-processor %" G_GINT64_FORMAT "\n",
           (self->kept[1] - self->edited[1]) / 1000, slowest / 1000, self->work / 1000);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  Bench self = { NULL };
  GThread *thread;

  if (argc != 3)
    return 2;

  self.loop = g_main_loop_new (NULL, FALSE);
  self.document = gw_document_load (argv[1], NULL, &error);
  g_assert_no_error (error);
  self.journal = gw_journal_new (self.document, argv[2], NULL);

  thread = g_thread_new ("look", look, &self);
  g_timeout_add (EDIT_MS, on_edit, &self);
  g_main_loop_run (self.loop);
  g_atomic_int_set (&self.ended, TRUE);
  g_thread_join (thread);
  g_assert_true (g_atomic_int_get (&self.n_kept) == N_EDITS);
  print_lags (&self);

  gw_journal_discard (self.journal);
  g_clear_object (&self.journal);
  g_clear_object (&self.document);
  g_main_loop_unref (self.loop);
  return 0;
}
