/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-burn-up-figure-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Lines end in labels; the numbers belong to @texts from here on. */
static void
add_end_label (GArray        *labels,
               GPtrArray     *texts,
               const char    *words,
               char          *number,
               const GwColor *color,
               gboolean       bold,
               double         value)
{
  GwEndLabel label = { words, number, color, bold, value };

  g_ptr_array_add (texts, number);
  g_array_append_val (labels, label);
}

static void
include_series (GwSeries     *series,
                GwPlotDomain *domain)
{
  double low;
  double high;

  if (!gw_series_get_range (series, domain->start - 1.0, domain->end, &low, &high))
    return;
  domain->low = MIN (domain->low, low);
  domain->high = MAX (domain->high, high);
}

/**
 * gw_burn_up_figure_new_plot:
 * @self: a burn-up
 * @cr: a cairo context
 * @width: the width it is drawn at
 * @height: the height it is drawn at
 * @style: how it is drawn
 *
 * Returns: (transfer full): the frame of its drawing at that size
 */
GwPlot *
gw_burn_up_figure_new_plot (GwBurnUpFigure    *self,
                            cairo_t           *cr,
                            double             width,
                            double             height,
                            const GwDrawStyle *style)
{
  const GwBurnUpPoint *first = gw_burn_up_figure_get_point (self, 0);
  const GwBurnUpPoint *last = gw_burn_up_figure_get_point (self, gw_figure_get_n_readings (GW_FIGURE (self)) - 1);
  g_autoptr (GArray) labels = g_array_new (FALSE, FALSE, sizeof (GwEndLabel));
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  GwPlotDomain domain = { first->date + 1, last->date, first->planned, last->planned,
                          pow (10, -(double) gw_team_burn_up_get_digits (self->burn_up)), 1 };
  double target;

  include_series (self->planned, &domain);
  include_series (self->actual, &domain);
  /* Translators: the plans of the members added up, a number; as short as can be */
  add_end_label (labels, texts, _("members’ plans %s"), gw_burn_up_figure_format_given (self, last->planned), &style->palette->dim, FALSE, last->planned);
  if (gw_team_burn_up_get_target (self->burn_up, &target))
    {
      domain.low = MIN (domain.low, target);
      domain.high = MAX (domain.high, target);
      /* Translators: a number; as short as can be */
      add_end_label (labels, texts, _("team target %s"), gw_burn_up_figure_format_given (self, target), &style->palette->text, TRUE, target);
    }

  return gw_plot_new (cr, style, self->format, &domain, width, height,
                      (GwEndLabel *) (gpointer) labels->data, labels->len);
}

static void
draw_target (GwBurnUpFigure *self,
             GwPlot         *plot,
             cairo_t        *cr,
             const GwColor  *color)
{
  const GwScale *dates = gw_plot_get_dates (plot);
  double target;
  double y;

  if (!gw_team_burn_up_get_target (self->burn_up, &target))
    return;

  y = gw_scale_map (gw_plot_get_values (plot), target);
  gw_mark_rule (cr, dates->from, y, dates->to, y, color, gw_plot_get_line_width (plot), GW_DASH_SOLID);
}

static GArray *
map_series (GwPlot   *plot,
            GwSeries *series)
{
  return gw_series_decimate (series, gw_plot_get_dates (plot), gw_plot_get_values (plot));
}

static void
keep_clear (GwPlot       *plot,
            const GArray *places)
{
  gw_label_space_add_line (gw_plot_get_labels (plot), (const GwPoint *) (gpointer) places->data, places->len);
}

/* Solid where everybody is in the sum, dotted where somebody is missing. */
static GwDash
get_dash (const GwBurnUpPoint *point)
{
  return point->covered >= GW_BURN_UP_ALL ? GW_DASH_SOLID : GW_DASH_DOTTED;
}

/* A sum holds until somebody has another number, as on the pace chart. */
static void
draw_actual (GwBurnUpFigure *self,
             GwPlot         *plot,
             cairo_t        *cr,
             const GwColor  *color)
{
  guint n_points = gw_figure_get_n_readings (GW_FIGURE (self));
  g_autoptr (GArray) places = map_series (plot, self->actual);
  g_autoptr (GArray) corners = gw_places_to_steps (places);
  double width = 2.2 * gw_plot_get_line_width (plot);

  for (guint i = 1; i < n_points && gw_burn_up_figure_get_point (self, i)->known; i++)
    {
      const GwBurnUpPoint *from = gw_burn_up_figure_get_point (self, i - 1);
      const GwBurnUpPoint *to = gw_burn_up_figure_get_point (self, i);
      GwPoint one = gw_plot_map (plot, from->date, from->actual);
      GwPoint other = gw_plot_map (plot, to->date, to->actual);

      gw_mark_rule (cr, one.x, one.y, other.x, one.y, color, width, get_dash (from));
      gw_mark_rule (cr, other.x, one.y, other.x, other.y, color, width, get_dash (to));
    }
  keep_clear (plot, corners);
}

static void
draw_planned (GwBurnUpFigure *self,
              GwPlot         *plot,
              cairo_t        *cr,
              const GwColor  *color)
{
  g_autoptr (GArray) places = map_series (plot, self->planned);

  gw_mark_line (cr, (GwPoint *) (gpointer) places->data, places->len, color, 1.5 * gw_plot_get_line_width (plot),
                GW_DASH_DASHED);
  keep_clear (plot, places);
}

/* The sum has a dot where somebody had another number, and where it ends. */
static void
draw_check_ins (GwBurnUpFigure *self,
                GwPlot         *plot,
                cairo_t        *cr)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (GwPoint));
  guint n_points = gw_figure_get_n_readings (GW_FIGURE (self));

  for (guint i = 1; i < n_points && gw_burn_up_figure_get_point (self, i)->known; i++)
    {
      const GwBurnUpPoint *point = gw_burn_up_figure_get_point (self, i);
      GwPoint place = gw_plot_map (plot, point->date, point->actual);

      if (point->actual != gw_burn_up_figure_get_point (self, i - 1)->actual || point == gw_team_burn_up_get_last_known (self->burn_up))
        g_array_append_val (places, place);
    }
  gw_plot_draw_check_ins (plot, cr, places);
}

static void
draw_last_label (GwBurnUpFigure    *self,
                 GwPlot            *plot,
                 cairo_t           *cr,
                 const GwDrawStyle *style)
{
  const GwBurnUpPoint *last = gw_team_burn_up_get_last_known (self->burn_up);
  guint n_parts = gw_team_burn_up_get_n_parts (self->burn_up);
  guint n_reporting = gw_team_burn_up_get_n_reporting (self->burn_up);
  g_autofree char *value = NULL;
  g_autofree char *text = NULL;
  GwPoint at;

  if (last == NULL)
    return;

  value = gw_burn_up_figure_format_given (self, last->actual);
  /* Translators: a number, and from how many of how many people it comes */
  text = g_strdup_printf (ngettext ("%s from %u of %u", "%s from %u of %u", n_parts), value, n_reporting, n_parts);
  at = gw_plot_map (plot, last->date, last->actual);
  gw_plot_draw_label (plot, cr, text, &style->palette->forecast, TRUE, &at, 0.5 * style->text_size);
}

/* Says what the dots stand for, where there is room above the axis. */
static void
draw_gap_label (GwBurnUpFigure    *self,
                GwPlot            *plot,
                cairo_t           *cr,
                const GwDrawStyle *style)
{
  if (gw_burn_up_figure_has_gaps (self))
    gw_plot_draw_label_along (plot, cr, _("dotted: somebody is missing"), &style->palette->dim, FALSE,
                              gw_plot_get_values (plot)->from, 0.5 * style->text_size);
}

/* A GwFigureClass.draw. */
void
gw_burn_up_figure_draw (GwFigure          *figure,
                        cairo_t           *cr,
                        double             width,
                        double             height,
                        const GwDrawStyle *style)
{
  GwBurnUpFigure *self = GW_BURN_UP_FIGURE (figure);
  g_autoptr (GwPlot) plot = gw_burn_up_figure_new_plot (self, cr, width, height, style);

  gw_plot_draw_frame (plot, cr);
  cairo_save (cr);
  gw_plot_clip (plot, cr, FALSE);
  draw_planned (self, plot, cr, &style->palette->planned);
  draw_target (self, plot, cr, &style->palette->target);
  draw_actual (self, plot, cr, &style->palette->actual);
  cairo_restore (cr);
  gw_plot_draw_end_labels (plot, cr);
  draw_check_ins (self, plot, cr);
  draw_last_label (self, plot, cr, style);
  draw_gap_label (self, plot, cr, style);
}
