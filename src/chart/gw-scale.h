/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "gw-date.h"

G_BEGIN_DECLS

/**
 * GwScale:
 * @first: the value at @from
 * @last: the value at @to
 * @from: the place of @first on the drawing
 * @to: the place of @last; below @from for an axis that points up or is mirrored
 *
 * A straight line from values to places on a drawing. A date stands at the end
 * of its day, as the plan counts it ("by the end of day d", F3 in the
 * arithmetic), so a date scale begins on the day before the first.
 */
typedef struct
{
  double first;
  double last;
  double from;
  double to;
} GwScale;

void     gw_scale_init_linear (GwScale       *self,
                               double         first,
                               double         last,
                               double         from,
                               double         to);
void     gw_scale_init_dates  (GwScale       *self,
                               GwDate         start,
                               GwDate         end,
                               double         from,
                               double         to);
double   gw_scale_map         (const GwScale *self,
                               double         value);
double   gw_scale_invert      (const GwScale *self,
                               double         place);
gboolean gw_scale_contains    (const GwScale *self,
                               double         value);

G_END_DECLS
