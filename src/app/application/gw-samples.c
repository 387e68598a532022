/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-samples.h"

#include <glib/gi18n-lib.h>

#include "gw-file-read.h"

typedef struct
{
  const char *file;
  const char *title;
  const char *summary;
} Sample;

/* The first is the one to look around in. */
static const Sample samples[] = {
  { "example-cloud.goalwright", "Example Cloud Ltd", N_("Six people sell new subscriptions; a year") },
  { "sample-supply.goalwright", "Sample Supply Co.", N_("A field sales team; half a year") },
  { "example-insurance.goalwright", "Example Insurance Agency", N_("A small agency; a sprint of 12 weeks") },
};

static char *
sample_path (guint sample)
{
  const char *folder = g_getenv ("GOALWRIGHT_DATA_DIR");
  g_autofree char *path = NULL;

  if (folder != NULL)
    return g_build_filename (folder, "samples", samples[sample].file, NULL);

  path = g_build_filename (GW_DATA_DIR, "samples", samples[sample].file, NULL);
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&path);

  return g_build_filename (GW_SOURCE_DATA_DIR, "samples", samples[sample].file, NULL);
}

/**
 * gw_samples_get_count:
 *
 * Returns: how many samples there are
 */
guint
gw_samples_get_count (void)
{
  return G_N_ELEMENTS (samples);
}

/**
 * gw_samples_get_title:
 *
 * Returns: (transfer none): whose workshop it is
 */
const char *
gw_samples_get_title (guint sample)
{
  g_return_val_if_fail (sample < G_N_ELEMENTS (samples), NULL);

  return samples[sample].title;
}

/**
 * gw_samples_get_summary:
 *
 * Returns: (transfer none): what sort of workshop it is, translated
 */
const char *
gw_samples_get_summary (guint sample)
{
  g_return_val_if_fail (sample < G_N_ELEMENTS (samples), NULL);

  return _(samples[sample].summary);
}

/**
 * gw_samples_open:
 *
 * Returns: (transfer full) (nullable): the sample as a document of its own that
 *   has no file yet, so that nobody saves over the sample
 */
GwDocument *
gw_samples_open (guint    sample,
                 GError **error)
{
  g_autofree char *path = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GwFileStamp stamp;

  g_return_val_if_fail (sample < G_N_ELEMENTS (samples), NULL);

  path = sample_path (sample);
  bytes = gw_file_read (path, NULL, &stamp, error);
  return bytes != NULL ? gw_document_new_from_bytes (bytes, NULL, error) : NULL;
}
