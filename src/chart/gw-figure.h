/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib-object.h>

#include "gw-data-table.h"
#include "gw-date.h"
#include "gw-draw-style.h"

G_BEGIN_DECLS

/**
 * GwReading:
 * @date: the day that is read, or %GW_DATE_NONE where the figure has no days
 * @x: where the reading stands on the drawing; not finite where the drawing
 *   shows a part that it is not in
 * @y: where the reading stands on the drawing
 * @text: what it says, translated, in one line
 *
 * One thing that a figure shows, for a pointer or a key that walks over it.
 */
typedef struct
{
  GwDate  date;
  double  x;
  double  y;
  char   *text;
} GwReading;

void gw_reading_clear (GwReading *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GwReading, gw_reading_clear)

#define GW_TYPE_FIGURE (gw_figure_get_type ())

G_DECLARE_DERIVABLE_TYPE (GwFigure, gw_figure, GW, FIGURE, GObject)

/**
 * GwFigureClass:
 * @draw: paints the figure between (0, 0) and (width, height)
 * @describe: says in sentences what the picture says
 * @tabulate: the numbers behind it
 * @get_n_readings: how many things can be read off
 * @get_reading: reads one off at the given size
 * @hit: finds the reading nearest to a place, or -1
 */
struct _GwFigureClass
{
  GObjectClass parent_class;

  void          (* draw)           (GwFigure          *self,
                                    cairo_t           *cr,
                                    double             width,
                                    double             height,
                                    const GwDrawStyle *style);
  char        * (* describe)       (GwFigure          *self);
  GwDataTable * (* tabulate)       (GwFigure          *self);
  guint         (* get_n_readings) (GwFigure          *self);
  void          (* get_reading)    (GwFigure          *self,
                                    guint              position,
                                    double             width,
                                    double             height,
                                    const GwDrawStyle *style,
                                    GwReading         *reading);
  int           (* hit)            (GwFigure          *self,
                                    double             width,
                                    double             height,
                                    const GwDrawStyle *style,
                                    double             x,
                                    double             y);
};

void         gw_figure_draw           (GwFigure          *self,
                                       cairo_t           *cr,
                                       double             width,
                                       double             height,
                                       const GwDrawStyle *style);
char        *gw_figure_describe       (GwFigure          *self);
void         gw_figure_set_caption    (GwFigure          *self,
                                       const char        *title,
                                       const char        *details);
const char  *gw_figure_get_title      (GwFigure          *self);
const char  *gw_figure_get_details    (GwFigure          *self);
GwDataTable *gw_figure_tabulate       (GwFigure          *self);
guint        gw_figure_get_n_readings (GwFigure          *self);
void         gw_figure_get_reading    (GwFigure          *self,
                                       guint              position,
                                       double             width,
                                       double             height,
                                       const GwDrawStyle *style,
                                       GwReading         *reading);
int          gw_figure_hit            (GwFigure          *self,
                                       double             width,
                                       double             height,
                                       const GwDrawStyle *style,
                                       double             x,
                                       double             y);
void         gw_figure_draw_reading   (GwFigure          *self,
                                       cairo_t           *cr,
                                       double             width,
                                       double             height,
                                       const GwDrawStyle *style,
                                       guint              position);

G_END_DECLS
