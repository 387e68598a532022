/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What one run of the real program came to. */
typedef struct
{
  int   status;
  char *output;
  char *errors;
} CliRun;

CliRun *cli_run         (const char *first,
                         ...) G_GNUC_NULL_TERMINATED;
void    cli_run_free    (CliRun     *self);
char   *cli_sample_path (const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CliRun, cli_run_free)

G_END_DECLS
