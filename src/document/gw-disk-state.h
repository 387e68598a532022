/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-document.h"

G_BEGIN_DECLS

/**
 * GwDiskState:
 * @GW_DISK_STATE_SAME: the file is the one that was loaded or saved, or there
 *   is none yet
 * @GW_DISK_STATE_CHANGED: somebody else wrote it since
 * @GW_DISK_STATE_GONE: it is not there any more
 * @GW_DISK_STATE_READ_ONLY: it is the same and cannot be written
 *
 * What became of the file of a document while it is open.
 */
typedef enum
{
  GW_DISK_STATE_SAME,
  GW_DISK_STATE_CHANGED,
  GW_DISK_STATE_GONE,
  GW_DISK_STATE_READ_ONLY,
} GwDiskState;

GwDiskState gw_disk_state_look (GwDocument *document);

G_END_DECLS
