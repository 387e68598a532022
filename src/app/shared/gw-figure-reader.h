/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "gw-figure.h"

G_BEGIN_DECLS

#define GW_FIGURE_NO_READING (-1)

/* Where an arrow key leads, before the direction of the text is looked at. */
typedef enum
{
  GW_FIGURE_MOVE_PREVIOUS,
  GW_FIGURE_MOVE_NEXT,
  GW_FIGURE_MOVE_FIRST,
  GW_FIGURE_MOVE_LAST,
} GwFigureMove;

#define GW_TYPE_FIGURE_READER (gw_figure_reader_get_type ())

/* Pointer and arrow keys read the values of a figure, one at a time. */
G_DECLARE_FINAL_TYPE (GwFigureReader, gw_figure_reader, GW, FIGURE_READER, GObject)

GwFigureReader *gw_figure_reader_new         (GtkWidget      *widget);
void            gw_figure_reader_set_figure  (GwFigureReader *self,
                                              GwFigure       *figure);
int             gw_figure_reader_get_reading (GwFigureReader *self);
gboolean        gw_figure_reader_move        (GwFigureReader *self,
                                              GwFigureMove    move);
gboolean        gw_figure_reader_clear       (GwFigureReader *self);

G_END_DECLS
