/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-id-hash.h"

/**
 * gw_id_hash:
 * @id: the id of a record
 *
 * For hash tables of ids. Ids come from files of strangers: this starts from
 * a number that differs in every process, so that nobody can prepare a file
 * whose ids all fall into one bucket. (FNV-1a otherwise.)
 *
 * Returns: the hash
 */
guint
gw_id_hash (gconstpointer id)
{
  static gsize seed;
  guint32 hash;

  if (g_once_init_enter (&seed))
    g_once_init_leave (&seed, (gsize) g_random_int () | 1);

  hash = (guint32) seed;
  for (const guchar *at = id; *at != '\0'; at++)
    hash = (hash ^ *at) * 16777619u;

  return hash;
}
