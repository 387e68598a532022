/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-series.h"
#include "gw-thermometer-figure.h"

G_BEGIN_DECLS

/* The most important first. */
typedef enum
{
  GW_THERMOMETER_ACTUAL,
  GW_THERMOMETER_TARGET,
  GW_THERMOMETER_PLANNED,
  GW_THERMOMETER_BASELINE,
  GW_THERMOMETER_MILESTONE,
} GwThermometerMarkKind;

/* Something beside the column, at a height. */
typedef struct
{
  GwThermometerMarkKind kind;
  double                value;
  double                share; /* of the way to the target */
  char                 *text;
  char                 *reading;
  gboolean              is_said; /* by another mark: it needs no label */
} GwThermometerMark;

struct _GwThermometerFigure
{
  GwFigure parent_instance;

  GArray   *marks; /* GwThermometerMark, from the start to the target */
  GwFormat *format;
  char     *title;
  char     *unit;
  guint     digits;
  GwDate    as_of;
  double    baseline;
  double    target;
  double    planned;
  gboolean  has_actual;
  double    actual;
  double    progress;
};

void    gw_thermometer_figure_draw   (GwFigure            *figure,
                                      cairo_t             *cr,
                                      double               width,
                                      double               height,
                                      const GwDrawStyle   *style);
GwPoint gw_thermometer_figure_locate (GwThermometerFigure *self,
                                      double               width,
                                      double               height,
                                      const GwDrawStyle   *style,
                                      double               value);

G_END_DECLS
