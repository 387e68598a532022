/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* What libFuzzer, or replay.c, calls with each input. */
int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

/* In a block of its own with an end, so that reading past it is seen. */
static inline char *
fuzz_copy (const uint8_t *data,
           size_t         size)
{
  char *copy = g_malloc (size + 1);

  if (size > 0)
    memcpy (copy, data, size);
  copy[size] = '\0';
  return copy;
}

#define fuzz_require(condition) \
  do \
    { \
      if (!(condition)) \
        g_error ("%s:%d: not so: %s", __FILE__, __LINE__, #condition); \
    } \
  while (0)
