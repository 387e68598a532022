/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <stddef.h>

/**
 * FaultKind:
 * @FAULT_NONE: calls are only counted
 * @FAULT_EIO: the call fails: the medium is gone
 * @FAULT_ENOSPC: the call fails: the medium is full
 * @FAULT_ENOSPC_ON: this call and every later one that needs room fails
 * @FAULT_HALF: half of a write is done, then it fails
 * @FAULT_KILL_BEFORE: kill -9 instead of the call
 * @FAULT_KILL_HALF: kill -9 in the middle of a write
 * @FAULT_KILL_AFTER: kill -9 after the call
 *
 * What happens at the chosen call.
 */
typedef enum
{
  FAULT_NONE,
  FAULT_EIO,
  FAULT_ENOSPC,
  FAULT_ENOSPC_ON,
  FAULT_HALF,
  FAULT_KILL_BEFORE,
  FAULT_KILL_HALF,
  FAULT_KILL_AFTER,
  N_FAULT_KINDS,
} FaultKind;

/**
 * FaultCount:
 * @n_calls: calls about files below the folder
 * @n_lost: those that failed although content depended on them: writing,
 *   flushing, closing what was written, renaming
 */
typedef struct
{
  int n_calls;
  int n_lost;
} FaultCount;

/* Arms the library: the n-th call (from 1) about a file below @folder fails.
 * Writes are cut to @write_limit bytes at most, 0 for no limit. @count may be
 * in memory shared with another process. */
void faults_arm (const char          *folder,
                 int                  n,
                 FaultKind            kind,
                 size_t               write_limit,
                 volatile FaultCount *count);
