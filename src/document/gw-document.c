/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-document-private.h"

#include "gw-parse.h"

G_DEFINE_FINAL_TYPE (GwDocument, gw_document, G_TYPE_OBJECT)

enum
{
  PROP_WORKSHOP = 1,
  PROP_HISTORY,
  PROP_PATH,
  PROP_DIRTY,
  PROP_SAVING,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static void
on_saved_changed (GwDocument *self)
{
  g_assert (GW_IS_DOCUMENT (self));

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DIRTY]);
}

static void
gw_document_get_property (GObject    *object,
                          guint       property_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  GwDocument *self = GW_DOCUMENT (object);

  switch (property_id)
    {
    case PROP_WORKSHOP:
      g_value_set_object (value, self->workshop);
      break;
    case PROP_HISTORY:
      g_value_set_object (value, self->history);
      break;
    case PROP_PATH:
      g_value_set_string (value, self->path);
      break;
    case PROP_DIRTY:
      g_value_set_boolean (value, gw_document_get_dirty (self));
      break;
    case PROP_SAVING:
      g_value_set_boolean (value, self->saving);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
gw_document_finalize (GObject *object)
{
  GwDocument *self = GW_DOCUMENT (object);

  g_clear_object (&self->workshop);
  g_clear_object (&self->history);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->state_folder, g_free);

  G_OBJECT_CLASS (gw_document_parent_class)->finalize (object);
}

static void
gw_document_class_init (GwDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gw_document_get_property;
  object_class->finalize = gw_document_finalize;

  properties[PROP_WORKSHOP] = g_param_spec_object ("workshop", NULL, NULL, GW_TYPE_WORKSHOP, flags);
  properties[PROP_HISTORY] = g_param_spec_object ("history", NULL, NULL, GW_TYPE_HISTORY, flags);
  properties[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL, flags);
  properties[PROP_DIRTY] = g_param_spec_boolean ("dirty", NULL, NULL, FALSE, flags);
  properties[PROP_SAVING] = g_param_spec_boolean ("saving", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
gw_document_init (GwDocument *self)
{
  self->history = gw_history_new ();
  g_signal_connect_object (self->history, "notify::saved", G_CALLBACK (on_saved_changed), self,
                           G_CONNECT_SWAPPED);
}

/*< private >
 * gw_document_set_file:
 * @path: where the document is on disk now
 * @stamp: what is there
 */
void
gw_document_set_file (GwDocument        *self,
                      const char        *path,
                      const GwFileStamp *stamp)
{
  g_assert (GW_IS_DOCUMENT (self));

  self->stamp = *stamp;
  if (g_strcmp0 (self->path, path) == 0)
    return;

  g_free (self->path);
  self->path = g_strdup (path);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PATH]);
}

/*< private >
 * gw_document_set_saving:
 */
void
gw_document_set_saving (GwDocument *self,
                        gboolean    saving)
{
  g_assert (GW_IS_DOCUMENT (self));

  if (self->saving == saving)
    return;

  self->saving = saving;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVING]);
}

/**
 * gw_document_new:
 * @workshop: (transfer none): a workshop
 *
 * Returns: (transfer full): a document that was never saved, and in which
 *   nothing was done yet
 */
GwDocument *
gw_document_new (GwWorkshop *workshop)
{
  GwDocument *self;

  g_return_val_if_fail (GW_IS_WORKSHOP (workshop), NULL);

  self = g_object_new (GW_TYPE_DOCUMENT, NULL);
  self->workshop = g_object_ref (workshop);
  return self;
}

/**
 * gw_document_new_from_bytes:
 * @bytes: the content of a document: a sample used as a template
 * @problems: (out) (optional) (nullable) (element-type GwProblem): all that is
 *   wrong, when there is an error
 * @error: return location for an error
 *
 * Returns: (transfer full): a document that was never saved; or %NULL with
 *   %GW_DOCUMENT_ERROR_NOT_JSON, %GW_DOCUMENT_ERROR_NEWER_SCHEMA or
 *   %GW_DOCUMENT_ERROR_INVALID
 */
GwDocument *
gw_document_new_from_bytes (GBytes     *bytes,
                            GPtrArray **problems,
                            GError    **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_problem_free);
  g_autoptr (GwWorkshop) workshop = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  workshop = gw_parse (bytes, NULL, found, error);
  if (problems != NULL)
    *problems = g_steal_pointer (&found);

  return workshop != NULL ? gw_document_new (workshop) : NULL;
}

/**
 * gw_document_set_state_folder:
 * @folder: (nullable): where the program keeps its state
 *
 * From now on each save keeps a version there, see gw_versions_list(). Without
 * a folder, as at the start, none are kept.
 */
void
gw_document_set_state_folder (GwDocument *self,
                              const char *folder)
{
  g_return_if_fail (GW_IS_DOCUMENT (self));

  g_free (self->state_folder);
  self->state_folder = g_strdup (folder);
}

/**
 * gw_document_get_workshop:
 *
 * Returns: (transfer none): the workshop
 */
GwWorkshop *
gw_document_get_workshop (GwDocument *self)
{
  g_return_val_if_fail (GW_IS_DOCUMENT (self), NULL);

  return self->workshop;
}

/**
 * gw_document_get_history:
 *
 * Returns: (transfer none): the history that all edits of the workshop go
 *   through
 */
GwHistory *
gw_document_get_history (GwDocument *self)
{
  g_return_val_if_fail (GW_IS_DOCUMENT (self), NULL);

  return self->history;
}

/**
 * gw_document_get_path:
 *
 * Returns: (transfer none) (nullable): where the document is on disk, %NULL
 *   when it was never saved
 */
const char *
gw_document_get_path (GwDocument *self)
{
  g_return_val_if_fail (GW_IS_DOCUMENT (self), NULL);

  return self->path;
}

/**
 * gw_document_get_dirty:
 *
 * Returns: whether something was done that is not saved
 */
gboolean
gw_document_get_dirty (GwDocument *self)
{
  g_return_val_if_fail (GW_IS_DOCUMENT (self), FALSE);

  return !gw_history_get_saved (self->history);
}

/**
 * gw_document_get_saving:
 *
 * Returns: whether a save is under way
 */
gboolean
gw_document_get_saving (GwDocument *self)
{
  g_return_val_if_fail (GW_IS_DOCUMENT (self), FALSE);

  return self->saving;
}
