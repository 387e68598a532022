/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-document-private.h"

#include "gw-file-read.h"
#include "gw-parse.h"

/* Shares of loading: after it comes what gw_parse() does. */
#define READ_TO 0.1
#define FULL 1000

/* A load on its way. All of it happens in a thread, in which nobody else knows
 * the new workshop. */
typedef struct
{
  char           *path;
  GwFileStamp     stamp;
  GPtrArray      *problems;

  GwProgressFunc  report;
  gpointer        report_data;
  int             permille; /* atomic, as is the next */
  int             is_posted;
  int             reported; /* what the last message said; not of the thread */
} Load;

static Load *
load_new (const char *path)
{
  Load *load = g_new0 (Load, 1);

  load->path = g_strdup (path);
  load->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_problem_free);
  return load;
}

static void
load_free (Load *load)
{
  g_clear_pointer (&load->path, g_free);
  g_clear_pointer (&load->problems, g_ptr_array_unref);
  g_free (load);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Load, load_free)

static GwWorkshop *
load_run (Load        *load,
          GwProgress  *progress,
          GError     **error)
{
  g_autoptr (GBytes) bytes = NULL;

  gw_progress_begin (progress, 0, READ_TO);
  bytes = gw_file_read (load->path, progress, &load->stamp, error);
  return bytes != NULL ? gw_parse (bytes, progress, load->problems, error) : NULL;
}

static GwDocument *
load_settle (Load       *load,
             GwWorkshop *workshop)
{
  GwDocument *document = gw_document_new (workshop);

  gw_document_set_file (document, load->path, &load->stamp);
  return document;
}

static gboolean
on_progress (gpointer user_data)
{
  GTask *task = user_data;
  Load *load = g_task_get_task_data (task);
  int permille;

  g_atomic_int_set (&load->is_posted, FALSE);
  /* The message before may have taken this one's share along. */
  permille = g_atomic_int_get (&load->permille);
  if (permille == load->reported)
    return G_SOURCE_REMOVE;

  load->reported = permille;
  if (!g_task_get_completed (task) && !g_cancellable_is_cancelled (g_task_get_cancellable (task)))
    load->report ((double) permille / FULL, load->report_data);

  return G_SOURCE_REMOVE;
}

/* In the thread. One message at a time is on its way; it takes along the latest. */
static void
post_progress (double   fraction,
               gpointer user_data)
{
  GTask *task = user_data;
  Load *load = g_task_get_task_data (task);
  int permille = (int) (fraction * FULL);
  g_autoptr (GSource) source = NULL;

  if (g_atomic_int_get (&load->permille) >= permille)
    return;
  g_atomic_int_set (&load->permille, permille);
  if (!g_atomic_int_compare_and_exchange (&load->is_posted, FALSE, TRUE))
    return;

  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, on_progress, g_object_ref (task), g_object_unref);
  g_source_attach (source, g_task_get_context (task));
}

static void
load_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Load *load = task_data;
  GwProgress progress = {
    .cancellable = cancellable,
    .report = load->report != NULL ? post_progress : NULL,
    .user_data = task,
  };
  GError *error = NULL;
  GwWorkshop *workshop = load_run (load, &progress, &error);

  if (workshop == NULL)
    g_task_return_error (task, error);
  else if (g_task_return_error_if_cancelled (task))
    /* Here and not where people wait for the window. */
    g_object_unref (workshop);
  else
    g_task_return_pointer (task, workshop, g_object_unref);
}

/**
 * gw_document_load:
 * @path: a file
 * @problems: (out) (optional) (nullable) (element-type GwProblem): all that is
 *   wrong with the content, when there is an error
 * @error: return location for an error
 *
 * Loads a document and waits for it: for the command line and for tests.
 *
 * Returns: (transfer full): the document, or %NULL with a #GwDocumentError
 */
GwDocument *
gw_document_load (const char  *path,
                  GPtrArray  **problems,
                  GError     **error)
{
  g_autoptr (Load) load = NULL;
  g_autoptr (GwWorkshop) workshop = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  load = load_new (path);
  workshop = load_run (load, NULL, error);
  if (problems != NULL)
    *problems = g_ptr_array_ref (load->problems);

  return workshop != NULL ? load_settle (load, workshop) : NULL;
}

/**
 * gw_document_load_async:
 * @path: a file
 * @cancellable: (nullable): to give up, at any moment and at once
 * @progress: (nullable): told now and then, before @callback, how far it is
 * @progress_data: for @progress; as valid as @user_data
 * @callback: called when it is there
 * @user_data: for @callback
 *
 * Loads a document. Reading, checking and building it happen in a thread.
 */
void
gw_document_load_async (const char          *path,
                        GCancellable        *cancellable,
                        GwProgressFunc       progress,
                        gpointer             progress_data,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Load *load;

  g_return_if_fail (path != NULL);

  load = load_new (path);
  load->report = progress;
  load->report_data = progress_data;
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, gw_document_load_async);
  g_task_set_task_data (task, load, (GDestroyNotify) load_free);
  if (g_task_return_error_if_cancelled (task))
    return;

  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, load_in_thread);
}

/**
 * gw_document_load_finish:
 * @result: what the callback was given
 * @problems: (out) (optional) (nullable) (element-type GwProblem): all that is
 *   wrong with the content, when there is an error
 * @error: return location for an error
 *
 * Returns: (transfer full): the document, or %NULL with a #GwDocumentError or
 *   %G_IO_ERROR_CANCELLED
 */
GwDocument *
gw_document_load_finish (GAsyncResult  *result,
                         GPtrArray    **problems,
                         GError       **error)
{
  g_autoptr (GwWorkshop) workshop = NULL;
  g_autoptr (GError) own_error = NULL;
  Load *load;

  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, gw_document_load_async), NULL);

  load = g_task_get_task_data (G_TASK (result));
  workshop = g_task_propagate_pointer (G_TASK (result), &own_error);
  /* The thread of a load that was cancelled may still be at work on it. */
  if (problems != NULL)
    *problems = g_error_matches (own_error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
                ? g_ptr_array_new_with_free_func ((GDestroyNotify) gw_problem_free)
                : g_ptr_array_ref (load->problems);
  if (own_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&own_error));
      return NULL;
    }

  return load_settle (load, workshop);
}
