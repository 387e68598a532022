/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-exported-file.h"

#include <glib/gi18n-lib.h>

#include "gw-document.h"

/**
 * gw_exported_file_save:
 * @session: says what came of it
 * @path: where to; what is there is replaced, since somebody chose it
 * @bytes: (nullable): the file
 * @problem: (nullable): why there are no @bytes
 *
 * Saves a picture or a table that was made from the document, and says so.
 */
void
gw_exported_file_save (GwSession    *session,
                       const char   *path,
                       GBytes       *bytes,
                       const GError *problem)
{
  g_autofree char *name = NULL;
  g_autofree char *sentence = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (GW_IS_SESSION (session));
  g_return_if_fail (path != NULL);
  g_return_if_fail (bytes != NULL || problem != NULL);

  name = g_path_get_basename (path);
  if (bytes != NULL && gw_safe_save (path, bytes, GW_SAVE_OVER_ANYTHING, NULL, NULL, &error))
    {
      sentence = g_strdup_printf (_("Saved as %s."), name);
      gw_session_say (session, sentence);
      return;
    }

  sentence = g_strdup_printf (_("%s was not saved: %s"), name, bytes != NULL ? error->message : problem->message);
  gw_session_refuse (session, sentence);
}
