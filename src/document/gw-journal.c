/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-journal.h"

#include <glib/gstdio.h>
#include <string.h>

#include "gw-document-private.h"
#include "gw-journal-edit.h"
#include "gw-journal-file.h"
#include "gw-journal-header.h"
#include "gw-journal-record.h"

/* Once the edits need so much more room than the workshop, it begins anew. */
#define MAX_GROWTH 4
#define MAX_SMALL_BYTES (1024 * 1024)
#define MAX_LARGE_BYTES (256 * 1024 * 1024)
#define RETRY_SECONDS 2

/* Keeps what is not saved: the workshop as it was after the first edit since
 * it was saved, then each edit. To take down a large workshop takes seconds;
 * until that is done, the journal has the edits alone, and leans on the file
 * of the document. */
struct _GwJournal
{
  GObject parent_instance;

  GwDocument *document;
  GwJournalFile *file;
  gboolean started; /* there is something to keep */
  gboolean whole;   /* the file has all of it, but for what is taken down */
  gboolean leans;   /* its base is the file of the document */
  GwFileStamp stamp; /* what the journal's header says */
  char *path;
  gsize base_bytes;
  gsize edit_bytes;
  guint retry_id;
  GwSnapshot *snapshot; /* while it is taken */
  guint snapshot_id;
};

G_DEFINE_FINAL_TYPE (GwJournal, gw_journal, G_TYPE_OBJECT)

enum
{
  PROP_FAILING = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static void
give_up_snapshot (GwJournal *self)
{
  g_clear_handle_id (&self->snapshot_id, g_source_remove);
  g_clear_pointer (&self->snapshot, gw_snapshot_free);
}

/* Remembers what it writes. */
static GByteArray *
write_header (GwJournal *self)
{
  GwWorkshop *workshop = self->document->workshop;
  GwJournalHeader header = {
    .path = self->document->path,
    .title = (char *) gw_workshop_get_title (workshop),
    .id = (char *) gw_record_get_id (GW_RECORD (workshop)),
    .stamp = self->document->stamp,
    .is_base_in_file = self->leans,
  };
  g_autofree char *text = gw_journal_header_write (&header);
  GByteArray *content = g_byte_array_new ();

  self->stamp = header.stamp;
  g_free (self->path);
  self->path = g_strdup (header.path);
  gw_journal_record_append (content, text, strlen (text));
  return content;
}

/* The snapshot is complete: from here on edits are kept one by one. */
static void
hand_over (GwJournal *self)
{
  g_autoptr (GByteArray) header = NULL;
  gboolean continues = self->whole;

  g_clear_handle_id (&self->snapshot_id, g_source_remove);
  self->leans = FALSE;
  self->whole = TRUE;
  self->base_bytes = gw_snapshot_get_size (self->snapshot);
  self->edit_bytes = 0;
  header = write_header (self);
  gw_journal_file_start (self->file, header, g_steal_pointer (&self->snapshot), continues);
}

static gboolean
on_idle (gpointer user_data)
{
  GwJournal *self = user_data;

  if (gw_snapshot_step (self->snapshot))
    return G_SOURCE_CONTINUE;

  self->snapshot_id = 0;
  hand_over (self);
  return G_SOURCE_REMOVE;
}

static void
finish_snapshot (GwJournal *self)
{
  if (self->snapshot == NULL)
    return;

  gw_snapshot_finish (self->snapshot);
  hand_over (self);
}

/* Only a large workshop needs more than one step; what is edited meanwhile gets
 * into the snapshot. */
static void
start (GwJournal *self)
{
  self->started = TRUE;
  if (self->snapshot != NULL)
    return;

  self->snapshot = gw_snapshot_new (self->document->workshop, GW_SNAPSHOT_SLICE_BYTES);
  if (!gw_snapshot_step (self->snapshot))
    hand_over (self);
  else
    self->snapshot_id = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, on_idle, self, NULL);
}

static gboolean
is_stale (GwJournal *self)
{
  return !self->whole || gw_journal_file_get_failing (self->file) ||
         self->edit_bytes > MIN (MAX_SMALL_BYTES + MAX_GROWTH * self->base_bytes, MAX_LARGE_BYTES);
}

/* Whether the header says where the document is saved now. */
static gboolean
is_of_file (GwJournal *self)
{
  return g_strcmp0 (self->path, self->document->path) == 0 &&
         memcmp (&self->stamp, &self->document->stamp, sizeof self->stamp) == 0;
}

static gboolean
on_retry (gpointer user_data)
{
  GwJournal *self = user_data;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FAILING]);
  if (!gw_journal_file_get_failing (self->file))
    {
      self->retry_id = 0;
      return G_SOURCE_REMOVE;
    }

  if (gw_document_get_dirty (self->document))
    start (self);
  return G_SOURCE_CONTINUE;
}

static void
append (GwJournal *self,
        GwEdit    *edit)
{
  g_autofree char *text = gw_journal_edit_write (self->document->workshop, edit);
  g_autoptr (GByteArray) content = NULL;

  /* Behind a gap nothing can be replayed. */
  self->whole = text != NULL;
  if (text == NULL)
    return;

  content = g_byte_array_new ();
  gw_journal_record_append (content, text, strlen (text));
  gw_journal_file_append (self->file, content);
  self->edit_bytes += content->len;
}

/* The first edit since the document was saved. */
static void
begin (GwJournal *self,
       GwEdit    *edit,
       gboolean   was_saved)
{
  const char *path = self->document->path;
  g_autoptr (GByteArray) header = NULL;

  start (self);
  if (self->snapshot == NULL || !was_saved || path == NULL || !g_path_is_absolute (path))
    return;

  self->leans = TRUE;
  self->base_bytes = (gsize) self->document->stamp.size;
  self->edit_bytes = 0;
  header = write_header (self);
  gw_journal_file_start (self->file, header, NULL, FALSE);
  append (self, edit);
}

static void
on_edited (GwJournal *self,
           GwEdit    *edit)
{
  g_assert (GW_IS_JOURNAL (self));

  if (gw_edit_is_empty (edit))
    return;

  /* Looks once whether the last writes went well, and goes on while not. */
  if (self->retry_id == 0)
    self->retry_id = g_timeout_add_seconds (RETRY_SECONDS, on_retry, self);

  /* The history counts the edit only when all have heard of it. */
  if (!self->started)
    {
      begin (self, edit, !gw_document_get_dirty (self->document));
      return;
    }

  /* Also while a snapshot is taken: until that is there, the file is what a
   * crash leaves. */
  if (self->whole)
    append (self, edit);
  if (is_stale (self))
    start (self);
}

/* The workshop is what is on the disk again: it was saved, or undone. */
static void
on_dirty_changed (GwJournal *self)
{
  g_assert (GW_IS_JOURNAL (self));

  if (!self->started || gw_document_get_dirty (self->document))
    return;

  give_up_snapshot (self);
  gw_journal_file_remove (self->file);
  self->started = FALSE;
  self->whole = FALSE;
}

/* What was edited while it was saved belongs to the new file. */
static void
on_saving_changed (GwJournal *self)
{
  g_autoptr (GByteArray) header = NULL;

  g_assert (GW_IS_JOURNAL (self));

  if (!self->started || gw_document_get_saving (self->document) || is_of_file (self))
    return;

  if (is_stale (self) || self->leans)
    {
      start (self);
      return;
    }
  header = write_header (self);
  gw_journal_file_append (self->file, header);
}

static void
gw_journal_get_property (GObject    *object,
                         guint       property_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_FAILING:
      g_value_set_boolean (value, gw_journal_get_failing (GW_JOURNAL (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
gw_journal_finalize (GObject *object)
{
  GwJournal *self = GW_JOURNAL (object);

  finish_snapshot (self);
  g_clear_handle_id (&self->retry_id, g_source_remove);
  g_clear_pointer (&self->file, gw_journal_file_free);
  g_clear_object (&self->document);
  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (gw_journal_parent_class)->finalize (object);
}

static void
gw_journal_class_init (GwJournalClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = gw_journal_get_property;
  object_class->finalize = gw_journal_finalize;

  properties[PROP_FAILING] = g_param_spec_boolean ("failing", NULL, NULL, FALSE,
                                                   G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
gw_journal_init (GwJournal *self)
{
}

/**
 * gw_journal_new:
 * @document: (transfer none): a document, just opened, begun or restored
 * @folder: where journals are kept; made when it is missing
 * @restored: (nullable): the journal that @document was restored from; it is
 *   replaced by the new one
 *
 * Keeps each edit of @document durable within a second, until it is saved.
 * The journal of a document without unsaved edits is no file.
 *
 * Returns: (transfer full): the journal
 */
GwJournal *
gw_journal_new (GwDocument *document,
                const char *folder,
                const char *restored)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *name = g_strconcat (id, GW_JOURNAL_SUFFIX, NULL);
  g_autofree char *path = NULL;
  GwJournal *self;

  g_return_val_if_fail (GW_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (folder != NULL, NULL);

  /* When that fails, so does writing, which is told. */
  (void) g_mkdir_with_parents (folder, 0700);
  path = restored != NULL ? g_strdup (restored) : g_build_filename (folder, name, NULL);

  self = g_object_new (GW_TYPE_JOURNAL, NULL);
  self->document = g_object_ref (document);
  self->file = gw_journal_file_new (path);
  g_signal_connect_object (document->workshop, "edited", G_CALLBACK (on_edited), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::dirty", G_CALLBACK (on_dirty_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::saving", G_CALLBACK (on_saving_changed), self, G_CONNECT_SWAPPED);
  if (gw_document_get_dirty (document))
    start (self);

  return self;
}

/**
 * gw_journal_flush:
 *
 * Waits until all edits so far are on the disk: for tests, and before the
 * program ends by itself.
 *
 * Returns: whether they are
 */
gboolean
gw_journal_flush (GwJournal *self)
{
  g_return_val_if_fail (GW_IS_JOURNAL (self), FALSE);

  finish_snapshot (self);
  return gw_journal_file_flush (self->file);
}

/**
 * gw_journal_discard:
 *
 * Removes what is kept: the person closes the document without saving, and
 * said so.
 */
void
gw_journal_discard (GwJournal *self)
{
  g_return_if_fail (GW_IS_JOURNAL (self));

  give_up_snapshot (self);
  if (self->started)
    gw_journal_file_remove (self->file);
  self->started = FALSE;
  self->whole = FALSE;
}

/**
 * gw_journal_get_failing:
 *
 * Returns: whether edits cannot be kept at present: the disk may be full
 */
gboolean
gw_journal_get_failing (GwJournal *self)
{
  g_return_val_if_fail (GW_IS_JOURNAL (self), FALSE);

  return gw_journal_file_get_failing (self->file);
}

/**
 * gw_journal_get_path:
 *
 * Returns: (transfer none): where the journal is once there is one
 */
const char *
gw_journal_get_path (GwJournal *self)
{
  g_return_val_if_fail (GW_IS_JOURNAL (self), NULL);

  return gw_journal_file_get_path (self->file);
}
