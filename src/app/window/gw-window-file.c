/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-window-private.h"

#include <glib/gi18n-lib.h>

#include "gw-application.h"
#include "gw-file-chooser.h"
#include "gw-file-name.h"
#include "gw-page-states.h"
#include "gw-question.h"
#include "gw-recent-files.h"

#define SUFFIX ".goalwright"

static void start_save (GwWindow   *self,
                        const char *path,
                        GwSaveRule  rule);

static char *
suggested_name (GwWindow *self)
{
  const char *title = gw_workshop_get_title (gw_session_get_workshop (self->session));

  return gw_file_name_new (title, SUFFIX);
}

/* The dialog asked whether to replace the name that was typed. With the suffix
 * added it is another name, which nobody was asked about. */
static char *
with_suffix (const char *path,
             GwSaveRule *rule)
{
  *rule = GW_SAVE_OVER_ANYTHING;
  if (g_str_has_suffix (path, SUFFIX))
    return g_strdup (path);

  *rule = GW_SAVE_NEW;
  return g_strconcat (path, SUFFIX, NULL);
}

static void
on_open_chosen (const char *path,
                gpointer    user_data)
{
  g_autoptr (GwWindow) self = user_data;
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  if (path != NULL && application != NULL)
    gw_application_open_path (GW_APPLICATION (application), self, path);
}

/**
 * gw_window_open:
 *
 * Asks which file to open.
 */
void
gw_window_open (GwWindow *self)
{
  g_assert (GW_IS_WINDOW (self));

  gw_file_chooser_open (GTK_WINDOW (self), on_open_chosen, g_object_ref (self));
}

static void
on_reloaded (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GwWindow) self = user_data;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GwDocument) document = gw_document_load_finish (result, &problems, &error);
  GwDocument *current = gw_window_get_document (self);

  if (current == NULL)
    return;

  if (document != NULL)
    gw_window_set_document (self, document);
  else
    gw_window_show_load_error (self, gw_document_get_path (current), error, problems);
}

/**
 * gw_window_answer_change:
 * @id: "copy", "reload", "compare" or anything else for nothing
 *
 * Does what the person decided about a file that somebody else saved.
 */
void
gw_window_answer_change (GwWindow   *self,
                         const char *id)
{
  g_assert (GW_IS_WINDOW (self));

  if (self->session == NULL)
    return;

  if (g_str_equal (id, "copy"))
    gw_window_save_as (self);
  else if (g_str_equal (id, "compare"))
    gw_window_compare_with_file (self);
  else if (g_str_equal (id, "reload"))
    gw_document_load_async (gw_document_get_path (gw_window_get_document (self)), NULL, NULL, NULL, on_reloaded,
                            g_object_ref (self));
}

static void
on_changed_answer (const char *id,
                   gpointer    user_data)
{
  g_autoptr (GwWindow) self = user_data;

  gw_window_answer_change (self, id);
}

/**
 * gw_window_resolve_change:
 *
 * Asks what to do about a file that somebody else saved meanwhile.
 */
void
gw_window_resolve_change (GwWindow *self)
{
  const GwAnswer answers[] = {
    { "cancel", _("_Cancel"), FALSE },
    { "compare", _("Co_mpare…"), FALSE },
    { "reload", _("_Reload"), TRUE },
    { "copy", _("Keep Mine as a _Copy…"), FALSE },
  };

  g_assert (GW_IS_WINDOW (self));

  if (self->session == NULL)
    return;
  (void) gw_question_ask (GTK_WINDOW (self), _("The File Was Changed Elsewhere"),
                          _("Another program, or another person, saved this file since you opened it. "
                            "Nothing was overwritten. Reloading shows what is in the file and loses what you changed."),
                          answers, G_N_ELEMENTS (answers), on_changed_answer, g_object_ref (self));
}

static void
on_close_answer (const char *id,
                 gpointer    user_data)
{
  g_autoptr (GwWindow) self = user_data;

  self->close_after_save = FALSE;
  if (g_str_equal (id, "discard"))
    {
      self->may_close = TRUE;
      gtk_window_close (GTK_WINDOW (self));
    }
  else if (g_str_equal (id, "save"))
    {
      self->close_after_save = TRUE;
      gw_window_save (self);
    }
}

static void
ask_to_close (GwWindow   *self,
              const char *heading,
              const char *body)
{
  const GwAnswer answers[] = {
    { "cancel", _("_Cancel"), FALSE },
    { "discard", _("_Discard Changes"), TRUE },
    { "save", gw_document_get_path (gw_window_get_document (self)) != NULL ? _("_Save") : _("_Save…"), FALSE },
  };

  (void) gw_question_ask (GTK_WINDOW (self), heading, body, answers, G_N_ELEMENTS (answers),
                          on_close_answer, g_object_ref (self));
}

/**
 * gw_window_ask_to_close:
 *
 * Asks what to do with what was not saved, and closes the window accordingly.
 */
void
gw_window_ask_to_close (GwWindow *self)
{
  g_assert (GW_IS_WINDOW (self));

  /* The end of the save that runs closes the window. */
  if (gw_document_get_saving (gw_window_get_document (self)))
    {
      self->close_after_save = TRUE;
      return;
    }

  ask_to_close (self, _("Save Changes?"), _("What you changed since the last save will be lost if you don’t save it."));
}

/* While the window is being closed the question comes back with the reason: it
 * must not close on something that was not saved. */
static void
show_save_error (GwWindow     *self,
                 const GError *error)
{
  g_autofree char *body = NULL;
  const GwAnswer answers[] = {
    { "cancel", _("_Close"), FALSE },
    { "copy", _("_Save Elsewhere…"), FALSE },
  };

  if (g_error_matches (error, GW_DOCUMENT_ERROR, GW_DOCUMENT_ERROR_CHANGED_ON_DISK))
    {
      self->close_after_save = FALSE;
      gw_window_resolve_change (self);
      return;
    }
  if (self->close_after_save)
    {
      self->close_after_save = FALSE;
      body = g_strdup_printf (_("%s What you changed is still here and not in the file."), error->message);
      ask_to_close (self, _("The Workshop Was Not Saved"), body);
      return;
    }

  (void) gw_question_ask (GTK_WINDOW (self), _("The Workshop Was Not Saved"), error->message,
                          answers, G_N_ELEMENTS (answers), on_changed_answer, g_object_ref (self));
}

static void
on_saved (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GwWindow) self = user_data;
  GwDocument *document = GW_DOCUMENT (source);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *sentence = NULL;

  if (!gw_document_save_finish (document, result, &error))
    {
      if (gw_window_get_document (self) == document)
        show_save_error (self, error);
      return;
    }

  gw_recent_files_add (gw_document_get_path (document));
  if (self->close_after_save)
    {
      self->close_after_save = FALSE;
      gtk_window_close (GTK_WINDOW (self));
      return;
    }

  name = g_filename_display_basename (gw_document_get_path (document));
  sentence = g_strdup_printf (_("Saved as %s."), name);
  gw_window_toast (self, sentence, FALSE);
}

static void
start_save (GwWindow   *self,
            const char *path,
            GwSaveRule  rule)
{
  gw_history_end_typing (gw_session_get_history (self->session));
  gw_document_save_async (gw_window_get_document (self), path, rule, on_saved, g_object_ref (self));
}

/**
 * gw_window_save:
 *
 * Saves where the document is, or asks where.
 */
void
gw_window_save (GwWindow *self)
{
  g_assert (GW_IS_WINDOW (self) && self->session != NULL);

  gw_page_states_note_time (self->session);
  if (gw_document_get_path (gw_window_get_document (self)) == NULL)
    gw_window_save_as (self);
  else
    start_save (self, NULL, GW_SAVE_OVER_KNOWN);
}

static void
on_save_as_chosen (const char *path,
                   gpointer    user_data)
{
  g_autoptr (GwWindow) self = user_data;
  g_autofree char *full = NULL;
  GwSaveRule rule;

  if (path == NULL || self->session == NULL)
    {
      self->close_after_save = FALSE;
      return;
    }

  full = with_suffix (path, &rule);
  start_save (self, full, rule);
}

/**
 * gw_window_save_as:
 *
 * Asks for a file and saves there from now on.
 */
void
gw_window_save_as (GwWindow *self)
{
  g_autofree char *name = suggested_name (self);

  gw_file_chooser_save (GTK_WINDOW (self), _("Save Workshop"), name, SUFFIX, on_save_as_chosen, g_object_ref (self));
}

static void
on_copy_saved (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GwWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = gw_document_save_copy_finish (GW_DOCUMENT (source), result, &error);
  g_autofree char *name = NULL;
  g_autofree char *sentence = NULL;

  if (path == NULL)
    {
      sentence = g_strdup_printf (_("The copy was not saved: %s"), error->message);
    }
  else
    {
      name = g_filename_display_basename (path);
      sentence = g_strdup_printf (_("A copy was saved as %s."), name);
    }
  gw_window_toast (self, sentence, FALSE);
}

static void
on_copy_chosen (const char *path,
                gpointer    user_data)
{
  g_autoptr (GwWindow) self = user_data;
  g_autofree char *full = NULL;
  GwSaveRule rule;

  if (path == NULL || self->session == NULL)
    return;

  full = with_suffix (path, &rule);
  gw_document_save_copy_async (gw_window_get_document (self), full, rule, on_copy_saved, g_object_ref (self));
}

/**
 * gw_window_save_copy:
 *
 * Asks for a file and saves a copy there; the document stays with its own.
 */
void
gw_window_save_copy (GwWindow *self)
{
  g_autofree char *name = suggested_name (self);

  gw_file_chooser_save (GTK_WINDOW (self), _("Save a Copy"), name, SUFFIX, on_copy_chosen, g_object_ref (self));
}
