/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-real.h"

#include <math.h>
#include <string.h>

/**
 * gw_real_to_text:
 * @value: a finite number
 *
 * Returns: (transfer full): @value for programs: with a point, without groups, in
 *   as few digits as tell it from every other double
 */
char *
gw_real_to_text (double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_return_val_if_fail (isfinite (value), NULL);

  /* Bit for bit: minus zero is not zero. */
  for (int digits = 15; digits <= 17; digits++)
    {
      char format[8];

      (void) g_snprintf (format, sizeof format, "%%.%dg", digits);
      (void) g_ascii_formatd (text, sizeof text, format, value);
      if (memcmp (&value, &(double) { g_ascii_strtod (text, NULL) }, sizeof value) == 0)
        break;
    }

  return g_strdup (text);
}
