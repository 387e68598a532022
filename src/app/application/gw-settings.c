/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-settings.h"

#include <gtk/gtk.h>

#define SCHEMA "io.github.goalwright.Goalwright"

/**
 * gw_settings_new:
 *
 * GSettings aborts when its schema is not installed; a program run from its
 * build folder should start all the same.
 *
 * Returns: (transfer full) (nullable): the preferences, %NULL when they cannot
 *   be kept
 */
GSettings *
gw_settings_new (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, SCHEMA, TRUE);
  if (schema == NULL)
    return NULL;

  return g_settings_new_full (schema, NULL, NULL);
}

/**
 * gw_settings_get_integer:
 * @settings: (nullable): what gw_settings_new() gave
 * @otherwise: without @settings
 *
 * Returns: the number of @key
 */
int
gw_settings_get_integer (GSettings  *settings,
                         const char *key,
                         int         otherwise)
{
  g_return_val_if_fail (key != NULL, otherwise);

  return settings != NULL ? g_settings_get_int (settings, key) : otherwise;
}

/**
 * gw_settings_get_boolean:
 * @settings: (nullable): what gw_settings_new() gave
 * @otherwise: without @settings
 *
 * Returns: the truth of @key
 */
gboolean
gw_settings_get_boolean (GSettings  *settings,
                         const char *key,
                         gboolean    otherwise)
{
  g_return_val_if_fail (key != NULL, otherwise);

  return settings != NULL ? g_settings_get_boolean (settings, key) : otherwise;
}

/**
 * gw_settings_get_paper:
 *
 * Returns: the paper that sheets are laid out for when nothing else is said
 */
GwPaper
gw_settings_get_paper (void)
{
  g_autoptr (GSettings) settings = gw_settings_new ();
  g_autofree char *paper = settings != NULL ? g_settings_get_string (settings, "paper") : g_strdup ("auto");

  if (g_str_equal (paper, "a4"))
    return GW_PAPER_A4;
  if (g_str_equal (paper, "letter"))
    return GW_PAPER_LETTER;

  /* What is usual where the user is. */
  return g_str_equal (gtk_paper_size_get_default (), GTK_PAPER_NAME_LETTER) ? GW_PAPER_LETTER : GW_PAPER_A4;
}
