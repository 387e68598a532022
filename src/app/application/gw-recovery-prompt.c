/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-recovery-prompt.h"

#include <glib/gi18n-lib.h>

#include "gw-locale.h"
#include "gw-question.h"
#include "gw-recovery.h"
#include "gw-window-journal.h"

/* What a crash left is offered once the first window is there, one after the
 * other. */
typedef struct
{
  GwApplication *application;
  GPtrArray *found; /* of GwRecoverable; the one that is asked about is the first */
  char *answer;
} Prompt;

static void ask_next (Prompt *prompt);

static void
prompt_free (Prompt *prompt)
{
  g_clear_object (&prompt->application);
  g_clear_pointer (&prompt->found, g_ptr_array_unref);
  g_free (prompt->answer);
  g_free (prompt);
}

/* A window that shows the saved version of @path, or nothing. */
static GwWindow *
find_window (Prompt     *prompt,
             const char *path)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (prompt->application));
  GwWindow *empty = NULL;

  for (GList *item = windows; item != NULL; item = item->next)
    {
      GwDocument *document = GW_IS_WINDOW (item->data) ? gw_window_get_document (item->data) : NULL;

      if (!GW_IS_WINDOW (item->data))
        continue;
      if (gw_window_is_empty (item->data))
        empty = item->data;
      else if (document != NULL && path != NULL && g_strcmp0 (gw_document_get_path (document), path) == 0 &&
               !gw_document_get_dirty (document))
        return item->data;
    }

  return empty != NULL ? empty : GW_WINDOW (gw_window_new (GTK_APPLICATION (prompt->application)));
}

static void
restore (Prompt              *prompt,
         const GwRecoverable *recoverable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GwDocument) document = gw_recovery_restore (recoverable->journal, NULL, &error);
  GwWindow *window = find_window (prompt, recoverable->path);

  gtk_window_present (GTK_WINDOW (window));
  if (document == NULL)
    {
      gw_window_toast (window, error->message, FALSE);
      return;
    }

  gw_window_journal_set_restored (document, recoverable->journal);
  gw_window_set_document (window, document);
  gw_window_toast (window, _("Your changes are back. They are not saved yet."), FALSE);
}

static gboolean
carry_out (gpointer user_data)
{
  Prompt *prompt = user_data;
  g_autoptr (GwRecoverable) recoverable = g_ptr_array_steal_index (prompt->found, 0);

  if (g_str_equal (prompt->answer, "restore"))
    restore (prompt, recoverable);
  else if (g_str_equal (prompt->answer, "saved") && gw_recovery_set_aside (recoverable->journal) &&
           recoverable->path != NULL)
    gw_application_open_path (prompt->application, NULL, recoverable->path);

  ask_next (prompt);
  return G_SOURCE_REMOVE;
}

/* The question goes first, then what was answered is done. */
static void
on_answer (const char *id,
           gpointer    user_data)
{
  Prompt *prompt = user_data;

  g_free (prompt->answer);
  prompt->answer = g_strdup (id);
  g_idle_add (carry_out, prompt);
}

static char *
describe (const GwRecoverable *recoverable)
{
  g_autofree char *when = gw_locale_format_time (recoverable->modified);
  g_autofree char *name = recoverable->path != NULL ? g_filename_display_basename (recoverable->path)
                                                    : g_strdup (_("a workshop that was never saved"));

  /* Translators: the title of a workshop, its file, a date and time. */
  return g_strdup_printf (_("Goalwright did not end properly while “%s” (%s) was open. "
                            "What was changed and not saved is still there, up to %s."),
                          recoverable->title, name, when);
}

static void
ask_next (Prompt *prompt)
{
  GtkWindow *parent = gtk_application_get_active_window (GTK_APPLICATION (prompt->application));
  g_autofree char *body = NULL;
  const GwRecoverable *recoverable;
  GwAnswer answers[] = {
    { "later", _("_Keep for Later"), FALSE },
    { "saved", _("_Open the Saved Version"), TRUE },
    { "restore", _("_Restore"), FALSE },
  };

  if (prompt->found->len == 0 || parent == NULL)
    {
      prompt_free (prompt);
      return;
    }

  recoverable = g_ptr_array_index (prompt->found, 0);
  if (recoverable->path == NULL)
    answers[1].label = _("_Discard");
  body = describe (recoverable);
  (void) gw_question_ask (parent, _("Restore Unsaved Changes?"), body, answers, G_N_ELEMENTS (answers),
                          on_answer, prompt);
}

static gboolean
on_idle (gpointer user_data)
{
  g_autofree char *folder = gw_window_journal_get_folder ();
  Prompt *prompt = g_new0 (Prompt, 1);

  prompt->application = g_object_ref (user_data);
  prompt->found = gw_recovery_find (folder);
  ask_next (prompt);
  return G_SOURCE_REMOVE;
}

static void
on_window_added (GwApplication *application,
                 GtkWindow     *window)
{
  g_signal_handlers_disconnect_by_func (application, on_window_added, NULL);
  /* After the window was drawn. */
  g_idle_add_full (G_PRIORITY_LOW, on_idle, g_object_ref (application), g_object_unref);
}

/**
 * gw_recovery_prompt_watch:
 * @application: the program, at its start
 *
 * Offers what was not saved when the program last ended, as soon as there is a
 * window to ask in: restore it, open the saved version, or keep it for later.
 */
void
gw_recovery_prompt_watch (GwApplication *application)
{
  g_return_if_fail (GW_IS_APPLICATION (application));

  g_signal_connect (application, "window-added", G_CALLBACK (on_window_added), NULL);
}
