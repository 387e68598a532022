/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-figure.h"
#include "gw-format.h"

G_BEGIN_DECLS

/* Which colour of the palette a bar has, by what it means. */
typedef enum
{
  GW_BAR_ACTUAL,
  GW_BAR_PLANNED,
} GwBarColor;

/**
 * GwBarRow:
 * @name: what the bar stands for
 * @text: what stands at its end
 * @short_text: (nullable): the same in less room
 * @reading: what is read off it, in one line
 * @from: the value that it begins with
 * @to: the value that it ends with
 * @color: its colour
 * @hatched: whether it is hatched, so that it is told apart without a colour
 * @bold: whether its name and text are bold
 * @dim: whether its name belongs to the row above
 * @begins_group: whether there is some distance to the row above
 * @bare: whether there is no bar, but @text alone where bars begin
 * @may_merge: whether it may be drawn together with its neighbours where there
 *   is no room for all
 *
 * One bar with words on either side.
 */
typedef struct
{
  char       *name;
  char       *text;
  char       *short_text;
  char       *reading;
  double      from;
  double      to;
  GwBarColor  color;
  gboolean    hatched;
  gboolean    bold;
  gboolean    dim;
  gboolean    begins_group;
  gboolean    bare;
  gboolean    may_merge;
} GwBarRow;

#define GW_TYPE_BAR_FIGURE (gw_bar_figure_get_type ())

/* Bars that lie in rows below each other, each with its name. */
G_DECLARE_DERIVABLE_TYPE (GwBarFigure, gw_bar_figure, GW, BAR_FIGURE, GwFigure)

/**
 * GwBarFigureClass:
 * @merge: says what several rows are called together: fills in name, text and
 *   nothing else; %NULL where rows are never drawn together
 */
struct _GwBarFigureClass
{
  GwFigureClass parent_class;

  void (* merge) (GwBarFigure *self,
                  guint        first,
                  guint        last,
                  GwBarRow    *row);
};

void            gw_bar_figure_set_format      (GwBarFigure    *self,
                                               const GwFormat *format);
const GwFormat *gw_bar_figure_get_format      (GwBarFigure *self);
void            gw_bar_figure_add_row         (GwBarFigure *self,
                                               GwBarRow    *row);
guint           gw_bar_figure_get_n_rows      (GwBarFigure *self);
const GwBarRow *gw_bar_figure_get_row         (GwBarFigure *self,
                                               guint        position);
void            gw_bar_figure_set_connected   (GwBarFigure *self,
                                               gboolean     connected);

G_END_DECLS
