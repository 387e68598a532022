/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-version.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "gw-file-read.h"
#include "gw-safe-save.h"

/* Saved often and read hardly ever; the text of a document shrinks to a tenth
 * all the same. */
#define COMPRESSION_LEVEL 3
#define SUFFIX ".gz"
/* A name in a gzip header. */
#define MAX_TITLE_BYTES 200
#define HEADER_BYTES 1024

static GFileInfo *
new_header (const char *title)
{
  GFileInfo *info = g_file_info_new ();
  gsize length = MIN (strlen (title), MAX_TITLE_BYTES);
  g_autofree char *cut = NULL;

  while (length > 0 && ((guchar) title[length] & 0xc0) == 0x80)
    length--;
  cut = g_strndup (title, length);
  g_file_info_set_name (info, cut);
  return info;
}

static GBytes *
compress (GBytes      *content,
          const char  *title,
          GError     **error)
{
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, COMPRESSION_LEVEL);
  g_autoptr (GFileInfo) header = new_header (title);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) stream = g_converter_output_stream_new (memory, G_CONVERTER (compressor));
  gsize length;
  const void *data = g_bytes_get_data (content, &length);

  if (*title != '\0')
    g_zlib_compressor_set_file_info (compressor, header);
  if (!g_output_stream_write_all (stream, data, length, NULL, NULL, error) ||
      !g_output_stream_close (stream, NULL, error))
    return NULL;

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

/* The title stands in the header, so that a list need not unpack anything. */
static char *
read_title (const char *file)
{
  g_autoptr (GZlibDecompressor) decompressor = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP);
  g_autoptr (GFile) location = g_file_new_for_path (file);
  g_autoptr (GFileInputStream) packed = g_file_read (location, NULL, NULL);
  g_autoptr (GInputStream) stream = NULL;
  char start[HEADER_BYTES];
  GFileInfo *header;

  if (packed == NULL)
    return g_strdup ("");

  stream = g_converter_input_stream_new (G_INPUT_STREAM (packed), G_CONVERTER (decompressor));
  /* What was read does not matter, nor whether it could be. */
  (void) g_input_stream_read (stream, start, sizeof start, NULL, NULL);
  header = g_zlib_decompressor_get_file_info (decompressor);
  /* Newer GLib complains when one asks for a name that is not there. */
  return header != NULL && g_file_info_has_attribute (header, G_FILE_ATTRIBUTE_STANDARD_NAME)
         ? g_utf8_make_valid (g_file_info_get_name (header), -1) : g_strdup ("");
}

/*< private >
 * gw_version_digest:
 *
 * Begins the SHA-256 of what @stamp was taken of.
 */
void
gw_version_digest (const GwFileStamp *stamp,
                   char               digest[GW_VERSION_DIGEST_DIGITS + 1])
{
  g_assert (stamp != NULL);

  for (guint i = 0; i < GW_VERSION_DIGEST_DIGITS / 2; i++)
    g_snprintf (digest + 2 * i, 3, "%02x", stamp->digest[i]);
}

/*< private >
 * gw_version_read_title:
 *
 * Fills in the title, which is not part of the file's name.
 */
void
gw_version_read_title (GwVersion *self)
{
  g_assert (self != NULL);

  g_free (self->title);
  self->title = read_title (self->file);
}

/*< private >
 * gw_version_new:
 * @file: a file of the state folder
 *
 * Returns: (transfer full) (nullable): the version that @file keeps, %NULL when
 *   it is something else. Its title is empty yet
 */
GwVersion *
gw_version_new (const char *file)
{
  g_autoptr (GwVersion) self = g_new0 (GwVersion, 1);
  g_autofree char *name = g_path_get_basename (file);
  gint64 nanoseconds;
  GStatBuf status;
  int end = 0;

  g_assert (file != NULL);

  if (sscanf (name, "%13" SCNd64 ".%9" SCNd64 "-%16[0-9a-f]-%10" SCNd64 SUFFIX "%n",
              &self->saved, &nanoseconds, self->digest, &self->size, &end) != 4 ||
      end == 0 || name[end] != '\0' || g_lstat (file, &status) != 0 || !S_ISREG (status.st_mode))
    return NULL;

  self->file = g_strdup (file);
  self->stored = (gint64) status.st_size;
  self->title = g_strdup ("");
  return g_steal_pointer (&self);
}

/**
 * gw_version_free:
 * @self: (transfer full): a version
 */
void
gw_version_free (GwVersion *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->file);
  g_free (self->title);
  g_free (self);
}

/*< private >
 * gw_version_write:
 * @folder: of the versions of this document
 * @content: what was saved
 * @title: of the workshop
 * @stamp: of the file as it was saved
 *
 * Returns: (transfer full): the file that keeps it now, or %NULL
 */
char *
gw_version_write (const char         *folder,
                  GBytes             *content,
                  const char         *title,
                  const GwFileStamp  *stamp,
                  GError            **error)
{
  char digest[GW_VERSION_DIGEST_DIGITS + 1];
  g_autofree char *name = NULL;
  g_autofree char *file = NULL;
  g_autoptr (GBytes) packed = NULL;

  g_assert (folder != NULL);
  g_assert (content != NULL);
  g_assert (title != NULL);
  g_assert (stamp != NULL);

  packed = compress (content, title, error);
  if (packed == NULL)
    return NULL;

  gw_version_digest (stamp, digest);
  name = g_strdup_printf ("%013" PRId64 ".%09" PRId64 "-%s-%" G_GSIZE_FORMAT SUFFIX, MAX (stamp->seconds, 0),
                          stamp->nanoseconds, digest, g_bytes_get_size (content));
  file = g_build_filename (folder, name, NULL);
  return gw_safe_save (file, packed, GW_SAVE_NEW, NULL, NULL, error) ? g_steal_pointer (&file) : NULL;
}

static GBytes *
read_all (GInputStream  *stream,
          gsize          size,
          GError       **error)
{
  g_autofree guint8 *data = g_malloc (size + 1);
  gsize length;

  if (!g_input_stream_read_all (stream, data, size + 1, &length, NULL, error))
    return NULL;
  if (length != size)
    {
      g_set_error_literal (error, GW_DOCUMENT_ERROR, GW_DOCUMENT_ERROR_READ, _("This version is damaged."));
      return NULL;
    }

  return g_bytes_new_take (g_steal_pointer (&data), length);
}

/**
 * gw_version_read:
 * @error: return location for an error
 *
 * Unpacks a version. Blocks; meant for a thread when it is large.
 *
 * Returns: (transfer full): the document's bytes as they were saved, or %NULL
 */
GBytes *
gw_version_read (const GwVersion  *self,
                 GError          **error)
{
  g_autoptr (GZlibDecompressor) decompressor = NULL;
  g_autoptr (GBytes) packed = NULL;
  g_autoptr (GInputStream) memory = NULL;
  g_autoptr (GInputStream) stream = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (self->size >= 0 && self->size <= GW_FILE_MAX_BYTES, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  packed = gw_file_read (self->file, NULL, NULL, error);
  if (packed == NULL)
    return NULL;

  decompressor = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP);
  memory = g_memory_input_stream_new_from_bytes (packed);
  stream = g_converter_input_stream_new (memory, G_CONVERTER (decompressor));
  return read_all (stream, (gsize) self->size, error);
}

/**
 * gw_version_open:
 * @problems: (out) (optional) (nullable) (element-type GwProblem): all that is
 *   wrong with it, when there is an error
 * @error: return location for an error
 *
 * Opens a version as a document of its own: it has no file until it is saved
 * under some name, so that it cannot replace the present one by mistake.
 *
 * Returns: (transfer full): the document, or %NULL
 */
GwDocument *
gw_version_open (const GwVersion  *self,
                 GPtrArray       **problems,
                 GError          **error)
{
  g_autoptr (GBytes) content = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (problems != NULL)
    *problems = NULL;

  content = gw_version_read (self, error);
  return content != NULL ? gw_document_new_from_bytes (content, problems, error) : NULL;
}
