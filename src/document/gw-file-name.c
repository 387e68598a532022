/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-file-name.h"

#include <string.h>

#include <glib/gi18n-lib.h>

static gboolean
is_plain (gunichar letter)
{
  return g_unichar_isalnum (letter) || g_unichar_ismark (letter);
}

/* A name that is a device on some other system. */
static gboolean
is_reserved (const char *name)
{
  static const char *const reserved[] = { "con", "prn", "aux", "nul" };
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (reserved); i++)
    if (g_str_equal (lower, reserved[i]))
      return TRUE;

  return (g_str_has_prefix (lower, "com") || g_str_has_prefix (lower, "lpt")) &&
         g_ascii_isdigit (lower[3]) && lower[4] == '\0';
}

/**
 * gw_file_name_new:
 * @text: what the file is about, by a stranger's hand: a title, a name
 * @suffix: with its dot
 *
 * Makes a name for a file in the folder that the person chose, whatever @text
 * says: letters, digits, and a blank, "-" or "_" between them, at most
 * %GW_FILE_NAME_MAX_BYTES, never empty, never hidden, never an option or a path.
 * Save under it with %GW_SAVE_NEW, so that it replaces nothing.
 *
 * Returns: (transfer full): a name
 */
char *
gw_file_name_new (const char *text,
                  const char *suffix)
{
  g_autoptr (GString) name = g_string_new (NULL);

  g_return_val_if_fail (text != NULL && suffix != NULL, NULL);
  g_return_val_if_fail (strlen (suffix) < GW_FILE_NAME_MAX_BYTES / 2, NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (name->len + 6 + strlen (suffix) > GW_FILE_NAME_MAX_BYTES)
        break;
      /* A mark needs a letter to stand on. */
      if (is_plain (letter) && (name->len > 0 || g_unichar_isalnum (letter)))
        g_string_append_unichar (name, letter);
      else if (name->len > 0 && !strchr (" -_", name->str[name->len - 1]))
        g_string_append_c (name, letter == '_' || letter == '-' ? (char) letter : ' ');
    }
  while (name->len > 0 && strchr (" -_", name->str[name->len - 1]))
    g_string_truncate (name, name->len - 1);
  if (name->len == 0 || is_reserved (name->str))
    g_string_assign (name, _("Workshop"));

  g_string_append (name, suffix);
  return g_string_free (g_steal_pointer (&name), FALSE);
}

/**
 * gw_file_name_unique:
 * @text: what the file is about, by a stranger's hand: a title, a name
 * @suffix: with its dot
 * @taken: (element-type utf8 utf8): names in use, in lower case; the new one is
 *   added
 *
 * Makes a name as gw_file_name_new() does, and another one each time: people may
 * share a name, and some file systems do not know small letters from capitals.
 *
 * Returns: (transfer full): the name
 */
char *
gw_file_name_unique (const char *text,
                     const char *suffix,
                     GHashTable *taken)
{
  g_return_val_if_fail (text != NULL && suffix != NULL && taken != NULL, NULL);

  for (guint count = 1;; count++)
    {
      g_autofree char *numbered = count > 1 ? g_strdup_printf (" %u%s", count, suffix) : g_strdup (suffix);
      g_autofree char *name = gw_file_name_new (text, numbered);

      if (g_hash_table_add (taken, g_utf8_strdown (name, -1)))
        return g_steal_pointer (&name);
    }
}

/* What a name ends in, from its last dot on, where that looks like the kind of a
 * file; a title may have dots, too. */
static const char *
find_suffix (const char *name)
{
  const char *dot = strrchr (name, '.');

  if (dot == NULL || dot == name || !g_ascii_isalpha (dot[1]) || strlen (dot) > 6)
    return NULL;
  for (const char *at = dot + 1; *at != '\0'; at++)
    if (!g_ascii_isalnum (*at))
      return NULL;

  return dot;
}

/**
 * gw_file_name_complete:
 * @path: the file that was chosen
 * @proposed: the name that was suggested
 * @wanted: (nullable): the suffix of the kind that was chosen, with its dot
 *
 * What somebody typed decides. The kind that was chosen beside it counts where
 * nothing is at the end of the name, or nothing else than what was suggested.
 *
 * Returns: (transfer full): the file to write
 */
char *
gw_file_name_complete (const char *path,
                       const char *proposed,
                       const char *wanted)
{
  g_autofree char *name = NULL;
  const char *suffix;
  gsize length;

  g_return_val_if_fail (path != NULL && proposed != NULL, NULL);

  name = g_path_get_basename (path);
  suffix = find_suffix (name);
  length = strlen (path);
  if (wanted == NULL || g_str_has_suffix (name, wanted) || (suffix != NULL && !g_str_equal (name, proposed)))
    return g_strdup (path);
  if (suffix != NULL)
    length -= strlen (suffix);

  return g_strdup_printf ("%.*s%s", (int) length, path, wanted);
}
