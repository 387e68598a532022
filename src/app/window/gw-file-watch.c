/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-file-watch.h"

/* A save elsewhere is several events; one look after the last is enough. */
#define SETTLE_MILLISECONDS 300

/* What happens to the file of a document while it is open here: it is written,
 * moved or removed by others, or somebody else has it open too. It informs and
 * keeps nothing from anybody. */
struct _GwFileWatch
{
  GObject parent_instance;

  GwDocument *document;
  char *folder;
  char *path; /* that is watched; NULL for none */
  GFileMonitor *monitor;
  GwDocumentLock *lock;
  GwDiskState state;
  guint settle_source;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GwFileWatch, gw_file_watch, G_TYPE_OBJECT)

static gint64
get_now (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

static gboolean
on_settled (gpointer user_data)
{
  GwFileWatch *self = user_data;

  self->settle_source = 0;
  gw_file_watch_look (self);
  return G_SOURCE_REMOVE;
}

static void
on_event (GwFileWatch *self)
{
  g_assert (GW_IS_FILE_WATCH (self));

  g_clear_handle_id (&self->settle_source, g_source_remove);
  self->settle_source = g_timeout_add (SETTLE_MILLISECONDS, on_settled, self);
}

static void
stop (GwFileWatch *self)
{
  g_clear_handle_id (&self->settle_source, g_source_remove);
  if (self->monitor != NULL)
    g_signal_handlers_disconnect_by_data (self->monitor, self);
  g_clear_object (&self->monitor);
  g_clear_pointer (&self->lock, gw_document_lock_free);
  g_clear_pointer (&self->path, g_free);
}

/* The document was opened, or saved under another name. */
static void
start (GwFileWatch *self)
{
  const char *path = gw_document_get_path (self->document);
  g_autoptr (GFile) file = NULL;

  if (g_strcmp0 (path, self->path) == 0)
    return;

  stop (self);
  if (path == NULL)
    return;

  self->path = g_strdup (path);
  self->lock = gw_document_lock_new (path, self->folder, get_now ());
  file = g_file_new_for_path (path);
  /* On some file systems there is none; then it is noticed when saving. */
  self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_swapped (self->monitor, "changed", G_CALLBACK (on_event), self);
}

static void
gw_file_watch_dispose (GObject *object)
{
  GwFileWatch *self = GW_FILE_WATCH (object);

  stop (self);
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_clear_object (&self->document);
  g_clear_pointer (&self->folder, g_free);

  G_OBJECT_CLASS (gw_file_watch_parent_class)->dispose (object);
}

static void
gw_file_watch_class_init (GwFileWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_file_watch_dispose;

  /**
   * GwFileWatch::changed:
   *
   * The file was looked at: ask what became of it.
   */
  signals[CHANGED] = g_signal_new ("changed", GW_TYPE_FILE_WATCH, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
gw_file_watch_init (GwFileWatch *self)
{
}

/**
 * gw_file_watch_new:
 * @document: whose file to watch, wherever it is saved
 * @folder: where the program keeps its state
 *
 * Returns: (transfer full): the watch
 */
GwFileWatch *
gw_file_watch_new (GwDocument *document,
                   const char *folder)
{
  GwFileWatch *self;

  g_return_val_if_fail (GW_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (folder != NULL, NULL);

  self = g_object_new (GW_TYPE_FILE_WATCH, NULL);
  self->document = g_object_ref (document);
  self->folder = g_strdup (folder);
  /* The end of a save, after which the file is known again. */
  g_signal_connect_swapped (document, "notify::saving", G_CALLBACK (gw_file_watch_look), self);
  gw_file_watch_look (self);
  return self;
}

/**
 * gw_file_watch_look:
 *
 * Looks at the file now, as when the person comes back to the window.
 */
void
gw_file_watch_look (GwFileWatch *self)
{
  g_return_if_fail (GW_IS_FILE_WATCH (self));

  if (gw_document_get_saving (self->document))
    return;

  start (self);
  if (self->lock != NULL && !gw_document_lock_get_held (self->lock) &&
      gw_document_lock_try (self->lock, get_now ()))
    g_debug ("The lock of %s has become free.", self->path);
  self->state = gw_disk_state_look (self->document);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * gw_file_watch_get_state:
 *
 * Returns: what became of the file, as of the last look
 */
GwDiskState
gw_file_watch_get_state (GwFileWatch *self)
{
  g_return_val_if_fail (GW_IS_FILE_WATCH (self), GW_DISK_STATE_SAME);

  return self->state;
}

/**
 * gw_file_watch_get_holder:
 *
 * Returns: (transfer none) (nullable): who else has the file open
 */
const GwLockHolder *
gw_file_watch_get_holder (GwFileWatch *self)
{
  g_return_val_if_fail (GW_IS_FILE_WATCH (self), NULL);

  return self->lock != NULL && !gw_document_lock_get_held (self->lock) ? gw_document_lock_get_holder (self->lock) : NULL;
}
