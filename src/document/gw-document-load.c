/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-document-private.h"

#include "gw-file-read.h"
#include "gw-parse.h"

/* A load on its way: the thread fills in what needs no workshop. */
typedef struct
{
  char        *path;
  GBytes      *bytes;
  GwFileStamp  stamp;
  JsonNode    *tree;
  GPtrArray   *problems;
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
  g_clear_pointer (&load->bytes, g_bytes_unref);
  g_clear_pointer (&load->tree, json_node_unref);
  g_clear_pointer (&load->problems, g_ptr_array_unref);
  g_free (load);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Load, load_free)

static gboolean
load_read (Load          *load,
           GCancellable  *cancellable,
           GError       **error)
{
  load->bytes = gw_file_read (load->path, cancellable, &load->stamp, error);
  if (load->bytes == NULL)
    return FALSE;

  load->tree = gw_parse_bytes (load->bytes, load->problems, error);
  return load->tree != NULL;
}

static GwDocument *
load_build (Load    *load,
            GError **error)
{
  g_autoptr (GwWorkshop) workshop = gw_parse_tree (load->tree, load->bytes, load->problems, error);
  GwDocument *document;

  if (workshop == NULL)
    return NULL;

  document = gw_document_new (workshop);
  gw_document_set_file (document, load->path, &load->stamp);
  return document;
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  GError *error = NULL;

  if (load_read (task_data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
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
  GwDocument *document = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  load = load_new (path);
  if (load_read (load, NULL, error))
    document = load_build (load, error);
  if (problems != NULL)
    *problems = g_steal_pointer (&load->problems);

  return document;
}

/**
 * gw_document_load_async:
 * @path: a file
 * @cancellable: (nullable): to give up
 * @callback: called when it is there
 * @user_data: for @callback
 *
 * Loads a document. Reading and checking happen in a thread; the workshop is
 * built in gw_document_load_finish().
 */
void
gw_document_load_async (const char          *path,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (path != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, gw_document_load_async);
  g_task_set_task_data (task, load_new (path), (GDestroyNotify) load_free);
  g_task_run_in_thread (task, read_in_thread);
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
  Load *load;
  GwDocument *document = NULL;

  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, gw_document_load_async), NULL);

  load = g_task_get_task_data (G_TASK (result));
  if (g_task_propagate_boolean (G_TASK (result), error))
    document = load_build (load, error);
  if (problems != NULL)
    *problems = g_steal_pointer (&load->problems);

  return document;
}
