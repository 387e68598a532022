/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-document-private.h"

#include <glib/gi18n-lib.h>

#include "gw-file-read.h"
#include "gw-parse.h"
#include "gw-snapshot.h"
#include "gw-versions.h"

/* A save on its way. The thread sees this and not the document, which people
 * go on editing. */
typedef struct
{
  GwDocument  *document; /* kept by the task; not for the thread */
  gboolean     is_copy;  /* the document stays with its own file */
  char        *path;
  GwSnapshot  *snapshot;
  GBytes      *bytes; /* what the snapshot joined to */
  guint64      mark;
  GwSaveRule   rule;
  GwFileStamp  known;
  GwFileStamp  saved; /* all zero until the file is in place */
  char        *title;
  char        *state_folder;
} Save;

static void
save_free (Save *save)
{
  g_clear_pointer (&save->path, g_free);
  g_clear_pointer (&save->snapshot, gw_snapshot_free);
  g_clear_pointer (&save->bytes, g_bytes_unref);
  g_clear_pointer (&save->title, g_free);
  g_clear_pointer (&save->state_folder, g_free);
  g_free (save);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Save, save_free)

static Save *
save_new (GwDocument *self,
          const char *path,
          GwSaveRule  rule)
{
  Save *save = g_new0 (Save, 1);

  save->document = self;
  save->path = g_strdup (path != NULL ? path : self->path);
  save->snapshot = gw_snapshot_new (self->workshop, GW_SNAPSHOT_SLICE_BYTES);
  save->rule = rule;
  save->known = self->stamp;
  save->state_folder = g_strdup (self->state_folder);
  return save;
}

/* Returns: whether there is more to do; else this is what is saved */
static gboolean
save_step (Save *save)
{
  if (gw_snapshot_step (save->snapshot))
    return TRUE;

  save->mark = gw_history_get_mark (save->document->history);
  save->title = g_strdup (gw_workshop_get_title (save->document->workshop));
  return FALSE;
}

/* What this program would not open again never takes the place of a file. */
static gboolean
save_check (Save    *save,
            GError **error)
{
  g_autoptr (GwProblem) problem = NULL;

  if (g_bytes_get_size (save->bytes) > GW_FILE_MAX_BYTES)
    {
      g_set_error (error, GW_DOCUMENT_ERROR, GW_DOCUMENT_ERROR_TOO_LARGE,
                   _("The workshop is too large: a file has at most %d MiB."),
                   GW_FILE_MAX_BYTES / (1024 * 1024));
      return FALSE;
    }
  if (gw_parse_check (save->bytes, &problem))
    return TRUE;

  g_set_error (error, GW_DOCUMENT_ERROR, GW_DOCUMENT_ERROR_TOO_LARGE,
               /* Translators: what is wrong, e.g. "this goal has more than 4000000 values". */
               _("The workshop was not saved, because it could not be opened again: %s."),
               problem->sentence);
  return FALSE;
}

/* What is about to be replaced may come from elsewhere, so that no save of this
 * program kept it. */
static void
keep_replaced (Save *save)
{
  g_autoptr (GBytes) content = NULL;
  GwFileStamp stamp;

  if (save->rule == GW_SAVE_OVER_KNOWN && gw_versions_has (save->path, save->state_folder, &save->known))
    return;

  content = gw_file_read (save->path, NULL, &stamp, NULL);
  if (content != NULL && !gw_versions_has (save->path, save->state_folder, &stamp))
    (void) gw_versions_keep (save->path, save->state_folder, content, "", &stamp, NULL);
}

/* Versions are a help besides; no save fails because one could not be kept. */
static gboolean
save_write (Save    *save,
            GError **error)
{
  gboolean keeps_versions = save->state_folder != NULL;

  save->bytes = gw_snapshot_join (save->snapshot);
  g_clear_pointer (&save->snapshot, gw_snapshot_free);
  if (!save_check (save, error))
    return FALSE;
  if (keeps_versions && save->rule != GW_SAVE_NEW)
    keep_replaced (save);
  if (!gw_safe_save (save->path, save->bytes, save->rule, &save->known, &save->saved, error))
    return FALSE;
  if (keeps_versions)
    (void) gw_versions_keep (save->path, save->state_folder, save->bytes, save->title, &save->saved, NULL);

  return TRUE;
}

static void
save_settle (GwDocument *self,
             Save       *save,
             gboolean    succeeded)
{
  /* The file may be in place although making its name durable failed. Then it
   * is the one to compare with, but the document stays dirty. */
  if (save->saved.inode != 0)
    gw_document_set_file (self, save->path, &save->saved);
  if (succeeded)
    gw_history_set_saved (self->history, save->mark);
}

static gboolean
check_save (GwDocument  *self,
            GError     **error)
{
  if (!self->saving)
    return TRUE;

  g_set_error_literal (error, GW_DOCUMENT_ERROR, GW_DOCUMENT_ERROR_BUSY,
                       _("The workshop is being saved already."));
  return FALSE;
}

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  GError *error = NULL;

  if (save_write (task_data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_written (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GwDocument *self = g_task_get_source_object (task);
  GError *error = NULL;
  Save *save = g_task_get_task_data (G_TASK (result));
  gboolean succeeded = g_task_propagate_boolean (G_TASK (result), &error);

  g_assert (GW_IS_DOCUMENT (self));

  if (!save->is_copy)
    {
      save_settle (self, save, succeeded);
      gw_document_set_saving (self, FALSE);
    }

  if (succeeded)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static gboolean
on_idle (gpointer user_data)
{
  GTask *writing = user_data;
  Save *save = g_task_get_task_data (writing);

  if (save_step (save))
    return G_SOURCE_CONTINUE;

  g_task_run_in_thread (writing, write_in_thread);
  return G_SOURCE_REMOVE;
}

/* Takes down what the first slice holds at once, and the rest while people go on. */
static void
begin (GTask *task,
       Save  *save)
{
  g_autoptr (GTask) writing = g_task_new (NULL, NULL, on_written, g_object_ref (task));

  g_task_set_task_data (writing, save, (GDestroyNotify) save_free);
  if (!save_step (save))
    g_task_run_in_thread (writing, write_in_thread);
  else
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, on_idle, g_steal_pointer (&writing), g_object_unref);
}

static gboolean
is_own_path (GwDocument *self,
             const char *path)
{
  return self->path != NULL && (path == NULL || g_str_equal (path, self->path));
}

/**
 * gw_document_save:
 * @path: (nullable): where to; %NULL for where it came from
 * @rule: what may be replaced
 * @error: return location for an error
 *
 * Saves and waits for it: for the command line and for tests.
 *
 * Returns: whether it was saved; see gw_document_save_async() for the errors
 */
gboolean
gw_document_save (GwDocument  *self,
                  const char  *path,
                  GwSaveRule   rule,
                  GError     **error)
{
  g_autoptr (Save) save = NULL;
  gboolean succeeded;

  g_return_val_if_fail (GW_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (path != NULL || self->path != NULL, FALSE);
  g_return_val_if_fail (rule != GW_SAVE_OVER_KNOWN || is_own_path (self, path), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!check_save (self, error))
    return FALSE;

  save = save_new (self, path, rule);
  while (save_step (save))
    continue;
  succeeded = save_write (save, error);
  save_settle (self, save, succeeded);
  return succeeded;
}

/**
 * gw_document_save_async:
 * @path: (nullable): where to; %NULL for where it came from. A new path
 *   becomes the document's own once it is saved there
 * @rule: what may be replaced: %GW_SAVE_OVER_KNOWN for the document's own
 *   file, %GW_SAVE_NEW for a name that must be free, %GW_SAVE_OVER_ANYTHING
 *   when the person has agreed to replace what is there
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Saves the workshop, in a thread; editing can go on, and what is edited
 * meanwhile stays unsaved. Only a large workshop is taken down in slices before
 * that, and what is edited until the last of them is saved, too. One save at a
 * time. There is no way to stop it: it ends by itself, and ends well or leaves
 * the old file.
 */
void
gw_document_save_async (GwDocument          *self,
                        const char          *path,
                        GwSaveRule           rule,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  GError *error = NULL;

  g_return_if_fail (GW_IS_DOCUMENT (self));
  g_return_if_fail (path != NULL || self->path != NULL);
  g_return_if_fail (rule != GW_SAVE_OVER_KNOWN || is_own_path (self, path));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, gw_document_save_async);
  if (!check_save (self, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  gw_document_set_saving (self, TRUE);
  begin (task, save_new (self, path, rule));
}

/**
 * gw_document_save_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: whether it was saved. Otherwise the file is the old one, the
 *   document is dirty, and @error is %GW_DOCUMENT_ERROR_CHANGED_ON_DISK (ask
 *   what to do), %GW_DOCUMENT_ERROR_EXISTS, %GW_DOCUMENT_ERROR_BUSY,
 *   %GW_DOCUMENT_ERROR_TOO_LARGE or %GW_DOCUMENT_ERROR_WRITE (offer a copy)
 */
gboolean
gw_document_save_finish (GwDocument    *self,
                         GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (GW_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (g_async_result_is_tagged (result, gw_document_save_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * gw_document_save_copy_async:
 * @path: where to
 * @rule: %GW_SAVE_NEW for a name that must be free, %GW_SAVE_OVER_ANYTHING when
 *   the person has agreed to replace what is there
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Saves the workshop somewhere else, as gw_document_save_async() does; the
 * document stays with its own file, and as dirty as it was.
 */
void
gw_document_save_copy_async (GwDocument          *self,
                             const char          *path,
                             GwSaveRule           rule,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Save *save;

  g_return_if_fail (GW_IS_DOCUMENT (self));
  g_return_if_fail (path != NULL);
  g_return_if_fail (rule != GW_SAVE_OVER_KNOWN);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, gw_document_save_copy_async);
  g_task_set_task_data (task, g_strdup (path), g_free);
  save = save_new (self, path, rule);
  save->is_copy = TRUE;
  begin (task, save);
}

/**
 * gw_document_save_copy_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full): where the copy is, or %NULL with an error as from
 *   gw_document_save_finish()
 */
char *
gw_document_save_copy_finish (GwDocument    *self,
                              GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (GW_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, gw_document_save_copy_async), NULL);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;

  return g_strdup (g_task_get_task_data (G_TASK (result)));
}
