/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-burn-up-figure-private.h"

#include "gw-figure-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

G_DEFINE_TYPE (GwBurnUpFigure, gw_burn_up_figure, GW_TYPE_FIGURE)

/**
 * gw_burn_up_figure_get_point:
 * @self: a burn-up
 * @position: 0 for the first day
 *
 * Returns: (transfer none): what is known of that day
 */
const GwBurnUpPoint *
gw_burn_up_figure_get_point (GwBurnUpFigure *self,
                             guint           position)
{
  gsize n_points;

  g_return_val_if_fail (GW_IS_BURN_UP_FIGURE (self), NULL);

  return &gw_team_burn_up_get_points (self->burn_up, &n_points)[position];
}

/**
 * gw_burn_up_figure_format_given:
 * @self: a burn-up
 * @value: a value that somebody entered, so known exactly
 *
 * Returns: (transfer full): the value, with no more decimals than it needs
 */
char *
gw_burn_up_figure_format_given (GwBurnUpFigure *self,
                                double          value)
{
  g_return_val_if_fail (GW_IS_BURN_UP_FIGURE (self), NULL);

  return gw_format_given_value (self->format, value, gw_team_burn_up_get_digits (self->burn_up));
}

static guint
gw_burn_up_figure_get_n_readings (GwFigure *figure)
{
  gsize n_points;

  (void) gw_team_burn_up_get_points (GW_BURN_UP_FIGURE (figure)->burn_up, &n_points);
  return (guint) n_points;
}

/**
 * gw_burn_up_figure_has_gaps:
 * @self: a burn-up
 *
 * Returns: whether somebody is missing in a part of the line, which is dotted
 */
gboolean
gw_burn_up_figure_has_gaps (GwBurnUpFigure *self)
{
  g_return_val_if_fail (GW_IS_BURN_UP_FIGURE (self), FALSE);

  for (guint i = 1; i < gw_burn_up_figure_get_n_readings (GW_FIGURE (self)) && gw_burn_up_figure_get_point (self, i)->known; i++)
    if (gw_burn_up_figure_get_point (self, i)->covered < GW_BURN_UP_ALL)
      return TRUE;

  return FALSE;
}

/* Says how the targets of the members and that of the team compare. */
static char *
compare_to_target (GwBurnUpFigure *self,
                   double          target)
{
  g_autofree char *target_text = gw_burn_up_figure_format_given (self, target);
  g_autofree char *surplus_text = NULL;
  double surplus;

  if (!gw_team_burn_up_get_surplus (self->burn_up, &surplus))
    /* Translators: a number */
    return g_strdup_printf (_("The team target is %s too."), target_text);

  surplus_text = gw_burn_up_figure_format_given (self, fabs (surplus));
  /* Translators: two numbers */
  return g_strdup_printf (surplus > 0.0 ? _("That is %s above the team target of %s.") : _("That is %s below the team target of %s."),
                          surplus_text, target_text);
}

static char *
gw_burn_up_figure_describe (GwFigure *figure)
{
  GwBurnUpFigure *self = GW_BURN_UP_FIGURE (figure);
  const GwBurnUpPoint *last = gw_team_burn_up_get_last_known (self->burn_up);
  g_autofree char *sum = gw_burn_up_figure_format_given (self, gw_team_burn_up_get_parts_target (self->burn_up));
  guint n_parts = gw_team_burn_up_get_n_parts (self->burn_up);
  GString *text = g_string_new (NULL);
  double target;

  if (self->title != NULL)
    /* Translators: what the picture is about, followed by sentences */
    gw_figure_add_sentence (text, g_strdup_printf (_("%s."), self->title));
  /* Translators: a number of people, and what their targets add up to, with a unit */
  gw_figure_add_sentence (text, g_strdup_printf (ngettext ("The target of %u member is %s %s.",
                                                           "The targets of %u members add up to %s %s.", n_parts),
                                                 n_parts, sum, self->unit));
  if (gw_team_burn_up_get_target (self->burn_up, &target))
    gw_figure_add_sentence (text, compare_to_target (self, target));
  gw_figure_add_sentence (text, g_strdup (ngettext ("The dashed line is the plan of that member, not that of the team’s goal.",
                                                    "The dashed line is the plans of the members added up, not the plan of the team’s goal.", n_parts)));
  if (last != NULL)
    {
      g_autofree char *date = gw_format_date (self->format, last->date);
      g_autofree char *actual = gw_burn_up_figure_format_given (self, last->actual);
      g_autofree char *planned = gw_format_short_value (self->format, last->planned);
      g_autofree char *covered = gw_format_percent (self->format, last->covered, 0);

      if (n_parts == 1)
        {
          /* Translators: a date and two numbers */
          gw_figure_add_sentence (text, g_strdup_printf (_("On %s it stood at %s; %s was planned."), date, actual, planned));
        }
      else
        {
          /* Translators: a date and two numbers */
          gw_figure_add_sentence (text, g_strdup_printf (_("On %s they had %s together; their plans asked for %s."), date, actual, planned));
          /* Translators: two numbers of people, and a percentage */
          gw_figure_add_sentence (text, g_strdup_printf (_("That rests on %u of %u, who carry %s of the targets."),
                                                         gw_team_burn_up_get_n_reporting (self->burn_up), n_parts, covered));
        }
      if (gw_burn_up_figure_has_gaps (self))
        gw_figure_add_sentence (text, g_strdup (_("The line is dotted where somebody is missing.")));
    }
  else
    {
      gw_figure_add_sentence (text, g_strdup (_("No number has been recorded yet.")));
    }

  return g_string_free (text, FALSE);
}

static GwDataTable *
gw_burn_up_figure_tabulate (GwFigure *figure)
{
  GwBurnUpFigure *self = GW_BURN_UP_FIGURE (figure);
  const char *columns[] = { _("Date"), _("Members’ plans"), _("Reached"), _("Share of the targets"), NULL };
  GwDataTable *table = gw_data_table_new (columns);

  for (guint i = 0; i < gw_burn_up_figure_get_n_readings (figure); i++)
    {
      const GwBurnUpPoint *point = gw_burn_up_figure_get_point (self, i);
      g_autofree char *date = gw_format_date (self->format, point->date);
      g_autofree char *planned = gw_format_short_value (self->format, point->planned);
      g_autofree char *actual = gw_burn_up_figure_format_given (self, point->actual);
      g_autofree char *covered = gw_format_percent (self->format, point->covered, 0);

      gw_data_table_append_row (table, (const char *const[]) { date, planned, point->known ? actual : NULL,
                                                               point->known ? covered : NULL, NULL });
    }

  return table;
}

static void
gw_burn_up_figure_get_reading (GwFigure          *figure,
                               guint              position,
                               double             width,
                               double             height,
                               const GwDrawStyle *style,
                               GwReading         *reading)
{
  GwBurnUpFigure *self = GW_BURN_UP_FIGURE (figure);
  const GwBurnUpPoint *point = gw_burn_up_figure_get_point (self, position);
  cairo_t *cr = gw_draw_new_unseen ();
  g_autoptr (GwPlot) plot = gw_burn_up_figure_new_plot (self, cr, width, height, style);
  GwPoint place = gw_plot_map (plot, point->date, point->known ? point->actual : point->planned);
  g_autofree char *date = gw_format_date (self->format, point->date);
  g_autofree char *planned = gw_format_short_value (self->format, point->planned);
  g_autofree char *actual = gw_burn_up_figure_format_given (self, point->actual);
  g_autofree char *covered = gw_format_percent (self->format, point->covered, 0);

  cairo_destroy (cr);
  reading->date = point->date;
  reading->x = place.x;
  reading->y = place.y;
  if (point->known)
    /* Translators: a date, two numbers, and how much of the targets they rest on */
    reading->text = g_strdup_printf (_("%s: %s, %s planned, from %s of the targets"), date, actual, planned, covered);
  else
    /* Translators: a date and a number */
    reading->text = g_strdup_printf (_("%s: %s planned"), date, planned);
}

static int
gw_burn_up_figure_hit (GwFigure          *figure,
                       double             width,
                       double             height,
                       const GwDrawStyle *style,
                       double             x,
                       double             y)
{
  GwBurnUpFigure *self = GW_BURN_UP_FIGURE (figure);
  cairo_t *cr = gw_draw_new_unseen ();
  g_autoptr (GwPlot) plot = gw_burn_up_figure_new_plot (self, cr, width, height, style);

  cairo_destroy (cr);
  return gw_series_find_nearest (self->planned, gw_scale_invert (gw_plot_get_dates (plot), x));
}

static void
gw_burn_up_figure_finalize (GObject *object)
{
  GwBurnUpFigure *self = GW_BURN_UP_FIGURE (object);

  gw_team_burn_up_unref (self->burn_up);
  gw_series_unref (self->planned);
  gw_series_unref (self->actual);
  gw_format_free (self->format);
  g_free (self->title);
  g_free (self->unit);

  G_OBJECT_CLASS (gw_burn_up_figure_parent_class)->finalize (object);
}

static void
gw_burn_up_figure_class_init (GwBurnUpFigureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GwFigureClass *figure_class = GW_FIGURE_CLASS (klass);

  object_class->finalize = gw_burn_up_figure_finalize;
  figure_class->draw = gw_burn_up_figure_draw;
  figure_class->describe = gw_burn_up_figure_describe;
  figure_class->tabulate = gw_burn_up_figure_tabulate;
  figure_class->get_n_readings = gw_burn_up_figure_get_n_readings;
  figure_class->get_reading = gw_burn_up_figure_get_reading;
  figure_class->hit = gw_burn_up_figure_hit;
}

static void
gw_burn_up_figure_init (GwBurnUpFigure *self)
{
  self->planned = gw_series_new ();
  self->actual = gw_series_new_held ();
}

/**
 * gw_burn_up_figure_new:
 * @burn_up: what the parts of a goal add up to over time
 * @title: (nullable): what is measured, for the description
 * @unit: (nullable): what the numbers count, for the description
 * @format: how to write numbers and dates
 *
 * Returns: (transfer full): a chart of the sums
 */
GwFigure *
gw_burn_up_figure_new (const GwTeamBurnUp *burn_up,
                       const char         *title,
                       const char         *unit,
                       const GwFormat     *format)
{
  GwBurnUpFigure *self;
  guint n_points;

  g_return_val_if_fail (burn_up != NULL, NULL);
  g_return_val_if_fail (format != NULL, NULL);

  self = g_object_new (GW_TYPE_BURN_UP_FIGURE, NULL);
  self->burn_up = gw_team_burn_up_ref (burn_up);
  self->title = g_strdup (title);
  self->unit = g_strdup (unit != NULL ? unit : "");
  self->format = gw_format_copy (format);
  n_points = gw_burn_up_figure_get_n_readings (GW_FIGURE (self));
  for (guint i = 0; i < n_points; i++)
    {
      const GwBurnUpPoint *point = gw_burn_up_figure_get_point (self, i);

      /* What is no number has no place. */
      (void) gw_series_append (self->planned, point->date, point->planned);
      if (point->known)
        (void) gw_series_append (self->actual, point->date, point->actual);
    }

  return GW_FIGURE (self);
}
