/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GwDate:
 *
 * A calendar date without time or zone, as the number of days since
 * 1970-01-01. Dates subtract and compare as the integers they are.
 */
typedef gint32 GwDate;

/* No date was given. Sorts before every date. */
#define GW_DATE_NONE G_MININT32
/* The years that the document format knows: 1900-01-01 and 2199-12-31. */
#define GW_DATE_FIRST (-25567)
#define GW_DATE_LAST  (84005)

/* Length of a date as text, with its terminating zero. */
#define GW_DATE_TEXT_SIZE 11

gboolean  gw_date_is_valid    (GwDate       date);
GwDate    gw_date_new         (int          year,
                               int          month,
                               int          day);
gboolean  gw_date_parse       (const char  *text,
                               GwDate      *date);
char     *gw_date_to_text     (GwDate       date);
void      gw_date_split       (GwDate       date,
                               int         *year,
                               int         *month,
                               int         *day);
int       gw_date_get_weekday (GwDate       date);
int       gw_date_get_days_in_month (int    year,
                                     int    month);
GwDate    gw_date_get_month_start (GwDate   date);
GwDate    gw_date_get_month_end   (GwDate   date);
GwDate    gw_date_add_months  (GwDate       date,
                               int          months);

G_END_DECLS
