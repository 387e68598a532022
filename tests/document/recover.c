/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-recovery.h"

/* recover FOLDER: the titles of the workshops whose journals are in FOLDER, as
 * they are after restoring, a line each; for tests of the whole program. */
int
main (int   argc,
      char *argv[])
{
  g_autoptr (GPtrArray) found = NULL;

  if (argc != 2)
    return 2;

  found = gw_recovery_find (argv[1]);
  for (guint i = 0; i < found->len; i++)
    {
      const GwRecoverable *recoverable = g_ptr_array_index (found, i);
      g_autoptr (GError) error = NULL;
      g_autoptr (GwDocument) document = gw_recovery_restore (recoverable->journal, NULL, &error);

      if (document == NULL)
        {
          g_printerr ("%s: %s\n", recoverable->journal, error->message);
          return 1;
        }
      g_print ("%s\n", gw_workshop_get_title (gw_document_get_workshop (document)));
    }

  return 0;
}
