/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-format.h"
#include "gw-format-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define MINUS "\xe2\x88\x92"        /* U+2212 */
#define NO_BREAK_SPACE "\xc2\xa0"   /* U+00A0 */
#define EN_DASH "\xe2\x80\x93"      /* U+2013 */
#define MAX_DIGITS 9
/* Sixteen digits and more are beyond what a double holds to the unit. */
#define LARGEST_VALUE 9e15
/* What a gint64 holds. */
#define LARGEST_WHOLE 9.2e18
/* Half of the smallest amount that a metric can have; less is a rounding error. */
#define LEAST_VALUE 5e-7
/* From here on two decimals tell something. */
#define SMALL_VALUE 0.0995

struct _GwFormat
{
  char       *decimal_point;
  char       *group_separator;
  GwDateOrder date_order;
};

G_DEFINE_BOXED_TYPE (GwFormat, gw_format, gw_format_copy, gw_format_free)

/**
 * gw_format_new:
 * @decimal_point: such as "." or ","
 * @group_separator: between thousands, such as "," or a no-break space; may
 *   be empty
 * @date_order: how dates are written
 *
 * Returns: (transfer full): the format
 */
GwFormat *
gw_format_new (const char  *decimal_point,
               const char  *group_separator,
               GwDateOrder  date_order)
{
  GwFormat *self;

  g_return_val_if_fail (decimal_point != NULL && *decimal_point != '\0', NULL);
  g_return_val_if_fail (group_separator != NULL, NULL);

  self = g_new0 (GwFormat, 1);
  self->decimal_point = g_strdup (decimal_point);
  self->group_separator = g_strdup (group_separator);
  self->date_order = date_order;
  return self;
}

/**
 * gw_format_new_plain:
 *
 * Returns: (transfer full): "1 234.5" with a no-break space, and "30 June 2026"
 */
GwFormat *
gw_format_new_plain (void)
{
  return gw_format_new (".", NO_BREAK_SPACE, GW_DATE_ORDER_DAY_MONTH_YEAR);
}

/**
 * gw_format_copy:
 *
 * Returns: (transfer full): a copy of @self
 */
GwFormat *
gw_format_copy (const GwFormat *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return gw_format_new (self->decimal_point, self->group_separator, self->date_order);
}

/**
 * gw_format_free:
 *
 * Frees @self.
 */
void
gw_format_free (GwFormat *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->decimal_point);
  g_free (self->group_separator);
  g_free (self);
}

/**
 * gw_format_get_date_order:
 *
 * Returns: in which order day, month and year are written and read
 */
GwDateOrder
gw_format_get_date_order (const GwFormat *self)
{
  g_return_val_if_fail (self != NULL, GW_DATE_ORDER_DAY_MONTH_YEAR);

  return self->date_order;
}

/**
 * gw_format_get_decimal_point:
 *
 * Returns: (transfer none): what stands before the decimals
 */
const char *
gw_format_get_decimal_point (const GwFormat *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->decimal_point;
}

static gint64
power_of_ten (guint digits)
{
  gint64 power = 1;

  for (guint i = 0; i < digits; i++)
    power *= 10;

  return power;
}

static void
append_grouped (GString    *text,
                guint64     whole,
                const char *separator)
{
  char digits[24];
  int length = g_snprintf (digits, sizeof digits, "%" G_GUINT64_FORMAT, whole);

  for (int i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % 3 == 0)
        g_string_append (text, separator);
      g_string_append_c (text, digits[i]);
    }
}

static char *
write_amount (const GwFormat *self,
              gint64          scaled,
              guint           decimals,
              gboolean        short_form)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint64 size = scaled < 0 ? -(guint64) scaled : (guint64) scaled;
  guint64 scale = (guint64) power_of_ten (decimals);
  guint64 whole = size / scale;
  guint64 rest = size % scale;

  while (short_form && decimals > 0 && rest % 10 == 0)
    {
      rest /= 10;
      decimals--;
    }

  if (scaled < 0)
    g_string_append (text, MINUS);
  append_grouped (text, whole, self->group_separator);
  if (decimals > 0)
    g_string_append_printf (text, "%s%0*" G_GUINT64_FORMAT, self->decimal_point, (int) decimals, rest);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * gw_format_amount:
 * @scaled: an amount times 10 to the power of @decimals
 * @decimals: 0 to 9, those of the metric
 *
 * Returns: (transfer full): the amount, exact and without decimals that say
 *   nothing, such as "3 600" or "−12.5"
 */
char *
gw_format_amount (const GwFormat *self,
                  gint64          scaled,
                  guint           decimals)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (decimals <= MAX_DIGITS, NULL);

  return write_amount (self, scaled, decimals, TRUE);
}

/**
 * gw_format_value:
 * @value: in the unit of the metric
 * @digits: 0 to 9, how many decimals to print
 *
 * Returns: (transfer full): @value, rounded half away from zero; "–" for
 *   what is not a number
 */
char *
gw_format_value (const GwFormat *self,
                 double          value,
                 guint           digits)
{
  double scaled;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (digits <= MAX_DIGITS, NULL);

  if (!isfinite (value))
    return g_strdup (EN_DASH);

  while (digits > 0 && fabs (value) * (double) power_of_ten (digits) > LARGEST_VALUE)
    digits--;
  scaled = round (value * (double) power_of_ten (digits));
  if (fabs (scaled) > LARGEST_WHOLE)
    return g_strdup_printf ("%g", value);

  return write_amount (self, (gint64) scaled, digits, FALSE);
}

/**
 * gw_format_short_value:
 * @value: in the unit of the metric
 *
 * Returns: (transfer full): @value with as few decimals as tell something:
 *   none from 100 on, one from 10 on or where it is whole to one decimal, else
 *   up to two; of what is under 0.1 up to two figures that are not zero
 */
char *
gw_format_short_value (const GwFormat *self,
                       double          value)
{
  double size = fabs (value);

  g_return_val_if_fail (self != NULL, NULL);

  if (size >= LEAST_VALUE && size < SMALL_VALUE)
    {
      guint digits = (guint) ceil (-log10 (size)) + 1;
      double scale = (double) power_of_ten (digits);

      return gw_format_given_value (self, round (value * scale) / scale, digits);
    }
  if (size >= 99.95 || fabs (value - round (value)) < 0.005)
    return gw_format_value (self, value, 0);
  if (size >= 9.995 || fabs (value * 10.0 - round (value * 10.0)) < 0.05)
    return gw_format_value (self, value, 1);

  return gw_format_value (self, value, 2);
}

/**
 * gw_format_given_value:
 * @value: a value that somebody entered, so known exactly
 * @digits: 0 to 9, the most decimals that it can have
 *
 * Returns: (transfer full): @value, with no more decimals than it needs
 */
char *
gw_format_given_value (const GwFormat *self,
                       double          value,
                       guint           digits)
{
  guint needed = 0;
  double scaled = value;

  g_return_val_if_fail (self != NULL, NULL);

  while (needed < digits && fabs (scaled - round (scaled)) > 1e-6)
    {
      needed++;
      scaled *= 10;
    }

  return gw_format_value (self, value, needed);
}

/**
 * gw_format_percent:
 * @share: 1 for 100 %
 * @digits: 0 to 9, how many decimals to print
 *
 * Returns: (transfer full): such as "93 %"
 */
char *
gw_format_percent (const GwFormat *self,
                   double          share,
                   guint           digits)
{
  g_autofree char *number = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  number = gw_format_value (self, share * 100.0, digits);
  return g_strdup_printf ("%s" NO_BREAK_SPACE "%%", number);
}

/**
 * gw_format_chance:
 * @chance: 0 to 1
 *
 * No more is printed than is known: the nearest 5 %, and nothing near
 * certainty (F5 in the arithmetic).
 *
 * Returns: (transfer full): such as "30 %", "under 5 %", "over 95 %"
 */
char *
gw_format_chance (const GwFormat *self,
                  double          chance)
{
  g_autofree char *percent = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  percent = gw_format_percent (self, CLAMP (round (chance * 20.0) / 20.0, 0.05, 0.95), 0);
  if (chance < 0.05)
    /* Translators: a chance, such as "under 5 %". */
    return g_strdup_printf (_("under %s"), percent);
  if (chance > 0.95)
    /* Translators: a chance, such as "over 95 %". */
    return g_strdup_printf (_("over %s"), percent);

  return g_steal_pointer (&percent);
}

/**
 * gw_format_amount_for_entry:
 * @scaled: an amount times 10 to the power of @decimals
 * @decimals: 0 to 9, those of the metric
 *
 * Returns: (transfer full): the amount without group separators and with a
 *   plain minus, as somebody would type it
 */
char *
gw_format_amount_for_entry (const GwFormat *self,
                            gint64          scaled,
                            guint           decimals)
{
  guint64 size, scale;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (decimals <= MAX_DIGITS, NULL);

  size = scaled < 0 ? -(guint64) scaled : (guint64) scaled;
  scale = (guint64) power_of_ten (decimals);
  if (size % scale == 0)
    return g_strdup_printf ("%s%" G_GUINT64_FORMAT, scaled < 0 ? "-" : "", size / scale);

  return g_strdup_printf ("%s%" G_GUINT64_FORMAT "%s%0*" G_GUINT64_FORMAT, scaled < 0 ? "-" : "",
                          size / scale, self->decimal_point, (int) decimals, size % scale);
}
