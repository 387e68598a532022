/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-number-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A hundred basis points are one percent. */
#define BASIS_POINT_DECIMALS 2

static guint
get_decimals (const GwField *field,
              GwRecord      *record)
{
  if (field->kind == GW_FIELD_AMOUNT)
    return gw_record_get_decimals (record);
  return field->kind == GW_FIELD_BASIS_POINTS ? BASIS_POINT_DECIMALS : 0;
}

static guint
drop_zeros (gint64 *number,
            guint   decimals)
{
  while (decimals > 0 && *number % 10 == 0)
    {
      *number /= 10;
      decimals--;
    }

  return decimals;
}

/**
 * gw_number_text_for_entry:
 * @number: as the field holds it; %GW_UNSET gives an empty text
 *
 * Returns: (transfer full): the number as it stands in an entry: amounts in the
 *   unit of the metric, shares in percent without its sign
 */
char *
gw_number_text_for_entry (const GwFormat *format,
                          const GwField  *field,
                          GwRecord       *record,
                          gint64          number)
{
  guint decimals;

  g_return_val_if_fail (format != NULL && field != NULL, NULL);
  g_return_val_if_fail (GW_IS_RECORD (record), NULL);

  if (number == GW_UNSET)
    return g_strdup ("");
  decimals = get_decimals (field, record);
  if (field->kind == GW_FIELD_BASIS_POINTS)
    decimals = drop_zeros (&number, decimals);
  return gw_format_amount (format, number, decimals);
}

/**
 * gw_number_text_for_label:
 * @number: as the field holds it; %GW_UNSET gives an empty text
 *
 * Returns: (transfer full): the number as it is read: with signs between
 *   thousands, shares with a percent sign
 */
char *
gw_number_text_for_label (const GwFormat *format,
                          const GwField  *field,
                          GwRecord       *record,
                          gint64          number)
{
  g_autofree char *text = NULL;
  guint decimals;

  g_return_val_if_fail (format != NULL && field != NULL, NULL);
  g_return_val_if_fail (GW_IS_RECORD (record), NULL);

  if (number == GW_UNSET)
    return g_strdup ("");
  decimals = get_decimals (field, record);
  if (field->kind != GW_FIELD_BASIS_POINTS)
    return gw_format_amount (format, number, decimals);

  decimals = drop_zeros (&number, decimals);
  text = gw_format_amount (format, number, decimals);
  /* Translators: a share, such as "5 %". */
  return g_strdup_printf (_("%s %%"), text);
}

/**
 * gw_number_text_parse:
 * @text: what was typed; empty where the field may be unknown
 * @number: (out): as the field holds it
 *
 * Returns: whether @text is a number that the field may take; otherwise
 *   @error says what is expected
 */
gboolean
gw_number_text_parse (const GwFormat  *format,
                      const GwField   *field,
                      GwRecord        *record,
                      const char      *text,
                      gint64          *number,
                      GError         **error)
{
  g_autofree char *trimmed = NULL;
  g_auto (GValue) value = G_VALUE_INIT;

  g_return_val_if_fail (format != NULL && field != NULL, FALSE);
  g_return_val_if_fail (GW_IS_RECORD (record), FALSE);
  g_return_val_if_fail (text != NULL && number != NULL, FALSE);

  trimmed = g_strstrip (g_strdup (text));
  if (trimmed[0] == '\0' && (field->flags & GW_FIELD_OPTIONAL))
    {
      *number = GW_UNSET;
      return TRUE;
    }
  if (field->kind == GW_FIELD_BASIS_POINTS && g_str_has_suffix (trimmed, "%"))
    trimmed[strlen (trimmed) - 1] = '\0';
  if (!gw_format_parse_amount (format, trimmed, get_decimals (field, record), number, error))
    return FALSE;

  if (*number < field->minimum || *number > field->maximum)
    {
      g_autofree char *least = gw_number_text_for_label (format, field, record, field->minimum);
      g_autofree char *most = gw_number_text_for_label (format, field, record, field->maximum);

      g_set_error (error, GW_RECORD_ERROR, GW_RECORD_ERROR_RANGE,
                   _("A number from %s to %s is expected."), least, most);
      return FALSE;
    }
  return TRUE;
}

/**
 * gw_time_text:
 * @minutes: since midnight
 *
 * Returns: (transfer full): the time of day, such as "09:00"
 */
char *
gw_time_text (gint64 minutes)
{
  return g_strdup_printf ("%02d:%02d", (int) (minutes / 60), (int) (minutes % 60));
}

/**
 * gw_time_text_parse:
 * @text: what was typed: 9, 9:30, 9.30 or 0930
 * @minutes: (out): since midnight
 *
 * Returns: whether @text is a time of day; otherwise @error says what is
 *   expected
 */
gboolean
gw_time_text_parse (const char  *text,
                    gint64      *minutes,
                    GError     **error)
{
  int digits[4] = { 0, 0, 0, 0 };
  int n_digits = 0, n_before = -1;
  int hour, minute;
  gboolean valid = TRUE;

  g_return_val_if_fail (text != NULL && minutes != NULL, FALSE);

  for (const char *c = text; *c != '\0' && valid; c++)
    {
      if (g_ascii_isdigit (*c) && n_digits < 4)
        digits[n_digits++] = g_ascii_digit_value (*c);
      else if (strchr (":.h", *c) != NULL && n_before < 0)
        n_before = n_digits;
      else
        valid = g_ascii_isspace (*c);
    }
  if (n_before < 0)
    n_before = n_digits > 2 ? n_digits - 2 : n_digits;

  hour = n_before == 2 ? digits[0] * 10 + digits[1] : digits[0];
  minute = n_digits - n_before == 2 ? digits[n_before] * 10 + digits[n_before + 1] : 0;
  if (!valid || n_before < 1 || n_before > 2 || n_digits - n_before == 1 || hour > 23 || minute > 59)
    {
      g_set_error_literal (error, GW_RECORD_ERROR, GW_RECORD_ERROR_RANGE,
                           _("Type a time of day, such as 09:30."));
      return FALSE;
    }

  *minutes = hour * 60 + minute;
  return TRUE;
}
