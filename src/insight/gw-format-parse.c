/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-format.h"
#include "gw-format-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_QUARK (gw-format-error-quark, gw_format_error)

/* The largest amount that a document holds: exact as a double. */
#define LARGEST_AMOUNT G_GINT64_CONSTANT (9007199254740991)
#define MAX_DIGITS 9

/* What was typed, reduced to ASCII: digits, '.', ',' and '_' for any other
 * sign between thousands. */
typedef struct
{
  gboolean negative;
  gboolean has_currency;
  gboolean ended; /* by the sign of a currency, after which there is no digit */
  gboolean shortened; /* "250k" */
  GString *text;
} Typed;

static gboolean
is_thousands_sign (gunichar c)
{
  return g_unichar_isspace (c) || c == 0x00a0 || c == 0x2009 || c == 0x202f || c == '\'' || c == 0x2019;
}

/* A spreadsheet writes the sign of the currency before the number or after it. */
static gboolean
take_currency (Typed *typed)
{
  if (typed->has_currency)
    return FALSE;

  typed->has_currency = TRUE;
  typed->ended = typed->text->len > 0;
  return TRUE;
}

static gboolean
reduce (const char *text,
        Typed      *typed)
{
  gboolean sign_seen = FALSE;

  g_assert (typed->text->len == 0);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_type (c) == G_UNICODE_CURRENCY_SYMBOL)
        {
          if (!take_currency (typed))
            return FALSE;
        }
      else if (typed->ended && !is_thousands_sign (c))
        return FALSE;
      else if (g_unichar_isdigit (c))
        g_string_append_c (typed->text, (char) ('0' + g_unichar_digit_value (c)));
      else if (c == '.' || c == ',')
        g_string_append_c (typed->text, (char) c);
      else if (c == 0x066b)
        g_string_append_c (typed->text, ',');
      else if (is_thousands_sign (c))
        {
          if (typed->text->len > 0)
            g_string_append_c (typed->text, '_');
        }
      else if ((c == '-' || c == 0x2212 || c == '+') && typed->text->len == 0 && !sign_seen)
        {
          sign_seen = TRUE;
          typed->negative = c != '+';
        }
      else if (c < 0x80 && strchr ("kKmM", (int) c) != NULL && typed->text->len > 0)
        typed->shortened = typed->ended = TRUE;
      else
        return FALSE;
    }

  while (typed->text->len > 0 && typed->text->str[typed->text->len - 1] == '_')
    g_string_truncate (typed->text, typed->text->len - 1);

  return TRUE;
}

static guint
count_of (const char *text,
          char        wanted)
{
  guint count = 0;

  for (const char *p = text; *p != '\0'; p++)
    if (*p == wanted)
      count++;

  return count;
}

/* Which of '.' and ',' starts the decimals in @text; 0 for neither. */
static char
find_decimal_sign (const GwFormat *self,
                   const char     *text,
                   guint           decimals)
{
  guint dots = count_of (text, '.');
  guint commas = count_of (text, ',');
  char sign;
  const char *place;

  if (dots > 0 && commas > 0)
    return strrchr (text, '.') > strrchr (text, ',') ? '.' : ',';
  if (dots + commas != 1)
    return 0;

  sign = dots == 1 ? '.' : ',';
  place = strchr (text, sign);
  if (strlen (place + 1) != 3 || place - text > 3 || text[0] == '0' || place == text)
    return sign;

  /* "1.250" can be either: where no third decimal fits it is a thousand. */
  if (decimals < 3)
    return 0;

  return *gw_format_get_decimal_point (self) == sign ? sign : 0;
}

/* Whether the signs between thousands in @whole are all the same and stand
 * before groups of three; takes them out. */
static gboolean
take_out_thousands (GString *whole)
{
  char sign = 0;
  gsize since = 0, kept = 0, groups = 0;

  for (gsize i = 0; i < whole->len; i++)
    {
      char c = whole->str[i];

      if (g_ascii_isdigit (c))
        {
          whole->str[kept++] = c;
          since++;
          continue;
        }
      if ((sign != 0 && c != sign) || since == 0 || since > 3 || (groups > 0 && since != 3))
        return FALSE;
      sign = c;
      since = 0;
      groups++;
    }

  if (groups > 0 && since != 3)
    return FALSE;

  g_string_truncate (whole, kept);
  return TRUE;
}

static gboolean
all_digits (const char *text)
{
  return strspn (text, "0123456789") == strlen (text);
}

/* Puts the digits together to a scaled amount. */
static gboolean
scale_up (const char *whole,
          const char *fraction,
          guint       decimals,
          gint64     *scaled)
{
  gsize n_fraction = strlen (fraction);
  gint64 value = 0;

  for (gsize i = 0; i < strlen (whole) + decimals; i++)
    {
      gsize place = i - MIN (i, strlen (whole));
      int digit;

      if (i < strlen (whole))
        digit = g_ascii_digit_value (whole[i]);
      else
        digit = place < n_fraction ? g_ascii_digit_value (fraction[place]) : 0;

      value = value * 10 + digit;
      if (value > LARGEST_AMOUNT)
        return FALSE;
    }

  *scaled = value;
  return TRUE;
}

static gboolean
fail (GError      **error,
      GwFormatError code,
      const char   *message)
{
  g_set_error_literal (error, GW_FORMAT_ERROR, (int) code, message);
  return FALSE;
}

static gboolean
fail_for_decimals (GError **error,
                   guint    decimals)
{
  if (decimals == 0)
    return fail (error, GW_FORMAT_ERROR_TOO_MANY_DECIMALS, _("Type a whole number here."));

  g_set_error (error, GW_FORMAT_ERROR, GW_FORMAT_ERROR_TOO_MANY_DECIMALS,
               ngettext ("This number takes at most %u decimal.",
                         "This number takes at most %u decimals.", decimals),
               decimals);
  return FALSE;
}

/**
 * gw_format_parse_amount:
 * @text: what somebody typed or a spreadsheet wrote: 1.250,50 or 1,250.50 or
 *   1250.5 or 1 250 or $1,250.50 or 1 250 €
 * @decimals: 0 to 9, those of the metric
 * @scaled: (out): the amount times 10 to the power of @decimals; untouched on
 *   failure
 * @error: says in a sentence what is expected
 *
 * Reads a number the way it is meant, whichever of "." and "," stands before
 * the decimals. Three digits after a single sign ("1.250") are decimals only
 * where the metric has three and @self writes them so; otherwise thousands.
 * "250k" is not taken: where the unit is thousands already it means two things.
 *
 * Returns: whether @text is an amount with no more than @decimals decimals
 */
gboolean
gw_format_parse_amount (const GwFormat *self,
                        const char     *text,
                        guint           decimals,
                        gint64         *scaled,
                        GError        **error)
{
  g_autoptr (GString) whole = g_string_new (NULL);
  g_autofree char *fraction = NULL;
  Typed typed = { .text = whole };
  char decimal_sign;
  gint64 value;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (decimals <= MAX_DIGITS, FALSE);
  g_return_val_if_fail (scaled != NULL, FALSE);

  if (!g_utf8_validate (text, -1, NULL) || !reduce (text, &typed))
    return fail (error, GW_FORMAT_ERROR_NOT_A_NUMBER, _("This is not a number. Type digits only, such as 1250."));
  if (typed.shortened)
    return fail (error, GW_FORMAT_ERROR_NOT_A_NUMBER,
                 _("“k” and “M” are not read, for the unit may count thousands already. "
                   "Type all digits of the number in its unit, such as 1250."));
  if (whole->len == 0)
    return fail (error, GW_FORMAT_ERROR_EMPTY, _("Type a number."));

  decimal_sign = find_decimal_sign (self, whole->str, decimals);
  if (decimal_sign != 0)
    {
      gsize place = (gsize) (strrchr (whole->str, decimal_sign) - whole->str);

      fraction = g_strdup (whole->str + place + 1);
      g_string_truncate (whole, place);
      if (count_of (whole->str, decimal_sign) > 0)
        return fail (error, GW_FORMAT_ERROR_NOT_A_NUMBER, _("This number has two decimal points."));
    }

  if (!take_out_thousands (whole) || (fraction != NULL && !all_digits (fraction)) ||
      (whole->len == 0 && (fraction == NULL || *fraction == '\0')))
    return fail (error, GW_FORMAT_ERROR_NOT_A_NUMBER, _("This is not a number. Type digits only, such as 1250."));

  if (fraction != NULL && strlen (fraction) > decimals &&
      strspn (fraction + decimals, "0") != strlen (fraction + decimals))
    return fail_for_decimals (error, decimals);

  if (!scale_up (whole->str, fraction != NULL ? fraction : "", decimals, &value))
    return fail (error, GW_FORMAT_ERROR_TOO_LARGE, _("This number is too large to be kept exactly."));

  *scaled = typed.negative ? -value : value;
  return TRUE;
}
