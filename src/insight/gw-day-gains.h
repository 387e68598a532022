/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-date.h"

G_BEGIN_DECLS

/*< private >
 * GwDayGain:
 * @date: a day with numbers
 * @n_numbers: of how many goals
 * @gain: what they have more, together, than their numbers before
 *
 * From gains sums can be made and changed by difference: what one goal adds on a
 * day does not depend on what the others have.
 */
typedef struct
{
  GwDate date;
  guint  n_numbers;
  double gain;
} GwDayGain;

GArray *gw_day_gains_new    (void);
void    gw_day_gains_change (GArray *days,
                             GwDate  date,
                             double  gain,
                             int     sign);
GArray *gw_day_gains_add_up (GArray *days,
                             double  total);

G_END_DECLS
