/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-opening.h"

#include <glib/gi18n-lib.h>

#include "gw-opening-mark.h"
#include "gw-question.h"
#include "gw-recent-files.h"
#include "gw-safe-save.h"
#include "gw-window-journal.h"

/* Before that nobody asks how far it is. */
#define PATIENCE_MILLISECONDS 300

/* A file on its way into a window. */
typedef struct
{
  GwApplication *application;
  GwWindow *window; /* nullable, weak: where the answer goes */
  char *path;
  GCancellable *cancellable;
  GwOpeningMark *mark;
  guint patience;
  gboolean is_shown; /* the window shows how far it is */
} Opening;

static void
opening_free (Opening *opening)
{
  g_clear_handle_id (&opening->patience, g_source_remove);
  g_clear_pointer (&opening->mark, gw_opening_mark_free);
  g_clear_object (&opening->cancellable);
  g_clear_weak_pointer (&opening->window);
  g_application_release (G_APPLICATION (opening->application));
  g_clear_object (&opening->application);
  g_free (opening->path);
  g_free (opening);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

static void
choose_window (Opening  *opening,
               GwWindow *window)
{
  g_clear_weak_pointer (&opening->window);
  g_set_weak_pointer (&opening->window, window);
}

/* A crash while saving leaves a temporary file beside the document. */
static void
remove_leftovers (const char *path)
{
  guint n_removed = gw_safe_save_remove_leftovers (path, g_get_real_time () / G_USEC_PER_SEC);

  if (n_removed > 0)
    g_debug ("%u temporary files of %s were removed.", n_removed, path);
}

static void
show_document (Opening    *opening,
               GwDocument *document)
{
  GwWindow *window = gw_application_find_window (opening->application, opening->path);

  /* It may have been asked for twice. */
  if (window != NULL)
    {
      gtk_window_present (GTK_WINDOW (window));
      return;
    }

  window = opening->window;
  if (window == NULL || !gw_window_is_empty (window))
    window = gw_application_find_empty_window (opening->application);
  gw_window_set_document (window, document);
  gw_window_take_opening_mark (window, g_steal_pointer (&opening->mark));
  gtk_window_present (GTK_WINDOW (window));
  gw_recent_files_add (opening->path);
  remove_leftovers (opening->path);
}

static void
on_loaded (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Opening) opening = user_data;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GwDocument) document = gw_document_load_finish (result, &problems, &error);

  if (opening->is_shown && opening->window != NULL)
    gw_window_end_opening (opening->window);

  if (document != NULL)
    {
      show_document (opening, document);
      return;
    }
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (opening->window == NULL)
    choose_window (opening, gw_application_find_empty_window (opening->application));
  gtk_window_present (GTK_WINDOW (opening->window));
  gw_window_show_load_error (opening->window, opening->path, error, problems);
}

static void
on_progress (double   fraction,
             gpointer user_data)
{
  Opening *opening = user_data;

  if (opening->is_shown && opening->window != NULL)
    gw_window_set_opening_fraction (opening->window, fraction);
}

/* It takes long: a window says so, and can be closed or told to give up. */
static gboolean
on_impatient (gpointer user_data)
{
  Opening *opening = user_data;

  opening->patience = 0;
  if (opening->window == NULL || !gw_window_is_empty (opening->window))
    choose_window (opening, gw_application_find_empty_window (opening->application));
  gw_window_begin_opening (opening->window, opening->path, opening->cancellable);
  opening->is_shown = TRUE;
  gtk_window_present (GTK_WINDOW (opening->window));
  return G_SOURCE_REMOVE;
}

static void
load (Opening *opening)
{
  g_autofree char *folder = gw_window_journal_get_folder ();

  opening->mark = gw_opening_mark_new (opening->path, folder);
  opening->patience = g_timeout_add (PATIENCE_MILLISECONDS, on_impatient, opening);
  gw_document_load_async (opening->path, opening->cancellable, on_progress, opening, on_loaded, opening);
}

static void
on_crash_answer (const char *id,
                 gpointer    user_data)
{
  Opening *opening = user_data;

  if (g_str_equal (id, "open"))
    load (opening);
  else
    opening_free (opening);
}

/* Not at once the same crash again, and again at the next start. */
static void
ask_about_crash (Opening *opening)
{
  const GwAnswer answers[] = {
    { "leave", _("_Leave It Closed"), FALSE },
    { "open", _("_Open It All the Same"), TRUE },
  };
  g_autofree char *name = g_filename_display_basename (opening->path);
  g_autofree char *body = NULL;

  if (opening->window == NULL)
    choose_window (opening, gw_application_find_empty_window (opening->application));
  gtk_window_present (GTK_WINDOW (opening->window));
  /* Translators: the name of a file. */
  body = g_strdup_printf (_("Goalwright ended while “%s” was being opened. The file is as it was; opening it may end the program again."),
                          name);
  (void) gw_question_ask (GTK_WINDOW (opening->window), _("Open the Workshop Again?"), body,
                          answers, G_N_ELEMENTS (answers), on_crash_answer, opening);
}

/**
 * gw_opening_start:
 * @application: the program
 * @window: (nullable): the window that asks
 * @path: a file that no window holds
 *
 * Loads a file into a window, see gw_application_open_path(). When it takes
 * long the window shows how far it is. A file that ended the program when it
 * was opened last is not opened unasked.
 */
void
gw_opening_start (GwApplication *application,
                  GwWindow      *window,
                  const char    *path)
{
  g_autofree char *folder = gw_window_journal_get_folder ();
  Opening *opening;

  g_return_if_fail (GW_IS_APPLICATION (application));
  g_return_if_fail (window == NULL || GW_IS_WINDOW (window));
  g_return_if_fail (path != NULL);

  opening = g_new0 (Opening, 1);
  opening->application = g_object_ref (application);
  opening->path = g_strdup (path);
  opening->cancellable = g_cancellable_new ();
  g_set_weak_pointer (&opening->window, window);
  /* There may be no window until the file is there. */
  g_application_hold (G_APPLICATION (application));

  if (gw_opening_mark_is_left (path, folder))
    ask_about_crash (opening);
  else
    load (opening);
}
