/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-run.h"

#include <sys/wait.h>

/* Runs the program with these arguments; it has to end by itself. */
CliRun *
cli_run (const char *first,
         ...)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  CliRun *self = g_new0 (CliRun, 1);
  va_list list;
  int wait_status;

  g_ptr_array_add (arguments, (char *) g_getenv ("GW_CLI"));
  va_start (list, first);
  for (const char *argument = first; argument != NULL; argument = va_arg (list, const char *))
    g_ptr_array_add (arguments, (char *) argument);
  va_end (list);
  g_ptr_array_add (arguments, NULL);

  g_assert_nonnull (g_getenv ("GW_CLI"));
  g_assert_true (g_spawn_sync (NULL, (char **) arguments->pdata, NULL, G_SPAWN_DEFAULT, NULL, NULL,
                               &self->output, &self->errors, &wait_status, &error));
  g_assert_no_error (error);
  g_assert_true (WIFEXITED (wait_status));
  self->status = WEXITSTATUS (wait_status);
  return self;
}

void
cli_run_free (CliRun *self)
{
  g_free (self->output);
  g_free (self->errors);
  g_free (self);
}

char *
cli_sample_path (const char *name)
{
  g_autofree char *file = g_strconcat (name, ".goalwright", NULL);

  g_assert_nonnull (g_getenv ("GW_SAMPLES"));
  return g_build_filename (g_getenv ("GW_SAMPLES"), file, NULL);
}
