/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "gw-date.h"

G_BEGIN_DECLS

/**
 * GwDateOrder:
 * @GW_DATE_ORDER_DAY_MONTH_YEAR: 30 June 2026
 * @GW_DATE_ORDER_MONTH_DAY_YEAR: June 30, 2026
 * @GW_DATE_ORDER_YEAR_MONTH_DAY: 2026 June 30
 */
typedef enum
{
  GW_DATE_ORDER_DAY_MONTH_YEAR,
  GW_DATE_ORDER_MONTH_DAY_YEAR,
  GW_DATE_ORDER_YEAR_MONTH_DAY,
} GwDateOrder;

#define GW_TYPE_FORMAT (gw_format_get_type ())
#define GW_FORMAT_ERROR (gw_format_error_quark ())

typedef enum
{
  GW_FORMAT_ERROR_EMPTY,
  GW_FORMAT_ERROR_NOT_A_NUMBER,
  GW_FORMAT_ERROR_TOO_MANY_DECIMALS,
  GW_FORMAT_ERROR_TOO_LARGE,
  GW_FORMAT_ERROR_NOT_A_DATE,
} GwFormatError;

/* How numbers and dates are written. Immutable. */
typedef struct _GwFormat GwFormat;

GType     gw_format_get_type      (void) G_GNUC_CONST;
GQuark    gw_format_error_quark   (void);
GwFormat *gw_format_new           (const char      *decimal_point,
                                   const char      *group_separator,
                                   GwDateOrder      date_order);
GwFormat *gw_format_new_plain     (void);
GwFormat *gw_format_copy          (const GwFormat  *self);
void      gw_format_free          (GwFormat        *self);
GwDateOrder gw_format_get_date_order (const GwFormat *self);

char     *gw_format_amount        (const GwFormat  *self,
                                   gint64           scaled,
                                   guint            decimals);
char     *gw_format_value         (const GwFormat  *self,
                                   double           value,
                                   guint            digits);
char     *gw_format_short_value   (const GwFormat  *self,
                                   double           value);
char     *gw_format_given_value   (const GwFormat  *self,
                                   double           value,
                                   guint            digits);
char     *gw_format_percent       (const GwFormat  *self,
                                   double           share,
                                   guint            digits);
char     *gw_format_chance        (const GwFormat  *self,
                                   double           chance);
char     *gw_format_date          (const GwFormat  *self,
                                   GwDate           date);
char     *gw_format_short_date    (const GwFormat  *self,
                                   GwDate           date);
char     *gw_format_weekday_date  (const GwFormat  *self,
                                   GwDate           date);
char     *gw_format_date_range    (const GwFormat  *self,
                                   GwDate           first,
                                   GwDate           last);
const char *gw_format_month_name  (int              month);
const char *gw_format_short_month_name (int         month);
const char *gw_format_weekday_name (int             weekday);

char     *gw_format_amount_for_entry (const GwFormat  *self,
                                      gint64           scaled,
                                      guint            decimals);
gboolean  gw_format_parse_amount  (const GwFormat  *self,
                                   const char      *text,
                                   guint            decimals,
                                   gint64          *scaled,
                                   GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwFormat, gw_format_free)

G_END_DECLS
