/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-funnel-figure.h"

#include "gw-figure-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _GwFunnelFigure
{
  GwBarFigure parent_instance;

  GwFunnelPlan *plan;
};

G_DEFINE_TYPE (GwFunnelFigure, gw_funnel_figure, GW_TYPE_BAR_FIGURE)

static char *
format_need (GwFunnelFigure *self,
             double          need)
{
  return gw_format_value (gw_bar_figure_get_format (GW_BAR_FIGURE (self)), gw_funnel_round_up (need), 0);
}

static char *
format_percent (GwFunnelFigure *self,
                double          share)
{
  double rounded = round (1000 * share) / 10;

  return gw_format_percent (gw_bar_figure_get_format (GW_BAR_FIGURE (self)), share, rounded == round (rounded) ? 0 : 1);
}

/* Where those of a step go on to, in the order from the deals back. */
static const char *
get_next_name (const GwFunnelStep *steps,
               gsize               position)
{
  return position > 0 ? steps[position - 1].name : _("Deals");
}

static void
add_bar (GwFunnelFigure *self,
         const char     *stage,
         double          need,
         gboolean        safe)
{
  GwBarRow row = { .name = g_strdup (safe ? "" : stage), .to = gw_funnel_round_up (need), .begins_group = !safe };
  g_autofree char *number = format_need (self, need);
  g_autofree char *chance = format_percent (self, gw_funnel_plan_get_chance (self->plan));

  row.color = safe ? GW_BAR_ACTUAL : GW_BAR_PLANNED;
  row.hatched = !safe;
  row.bold = safe;
  if (safe)
    /* Translators: a number, and the chance that it is enough */
    row.text = g_strdup_printf (_("%s safe (%s)"), number, chance);
  else
    /* Translators: a number */
    row.text = g_strdup_printf (_("%s on average"), number);
  row.short_text = g_strdup (number);
  /* Translators: a stage of a funnel, such as "Meetings", and how many it takes */
  row.reading = g_strdup_printf (_("%s: %s"), stage, row.text);
  gw_bar_figure_add_row (GW_BAR_FIGURE (self), &row);
}

/* Between two stages stands, in words, what gets from one to the other. */
static void
add_rate (GwFunnelFigure     *self,
          const GwFunnelStep *steps,
          gsize               position)
{
  g_autofree char *rate = format_percent (self, steps[position].rate);
  GwBarRow row = { .name = g_strdup (""), .dim = TRUE, .bare = TRUE };

  /* Translators: a share of one stage of a funnel, and the name of the next stage; the arrow points down in the picture */
  row.text = g_strdup_printf (_("↓ %s go on to %s"), rate, get_next_name (steps, position));
  /* Translators: how many of a stage get to the next one; the arrow points down in the picture */
  row.short_text = g_strdup_printf (_("↓ %s go on"), rate);
  /* Translators: a stage of a funnel, a share of it, and the next stage */
  row.reading = g_strdup_printf (_("%s: %s go on to %s"), steps[position].name, rate, get_next_name (steps, position));
  gw_bar_figure_add_row (GW_BAR_FIGURE (self), &row);
}

static void
add_rows (GwFunnelFigure *self)
{
  const GwFunnelStep *steps;
  double deals = gw_funnel_plan_get_deals (self->plan);
  GwBarRow row = { .name = g_strdup (_("Deals")), .to = gw_funnel_round_up (deals), .color = GW_BAR_PLANNED,
                   .bold = TRUE, .begins_group = TRUE };
  gsize n_steps;

  /* From what there is most of down to the deals. */
  steps = gw_funnel_plan_get_steps (self->plan, &n_steps);
  for (gsize i = n_steps; i > 0; i--)
    {
      add_bar (self, steps[i - 1].name, steps[i - 1].average, FALSE);
      add_bar (self, steps[i - 1].name, steps[i - 1].safe, TRUE);
      add_rate (self, steps, i - 1);
    }

  row.text = format_need (self, deals);
  /* Translators: the deals that the target takes, and how many */
  row.reading = g_strdup_printf (_("%s: %s"), row.name, row.text);
  gw_bar_figure_add_row (GW_BAR_FIGURE (self), &row);
}

static char *
gw_funnel_figure_describe (GwFigure *figure)
{
  GwFunnelFigure *self = GW_FUNNEL_FIGURE (figure);
  GString *text = g_string_new (NULL);
  g_autofree char *deals = format_need (self, gw_funnel_plan_get_deals (self->plan));
  g_autofree char *chance = format_percent (self, gw_funnel_plan_get_chance (self->plan));
  g_autofree char *average_chance = gw_format_chance (gw_bar_figure_get_format (GW_BAR_FIGURE (self)),
                                                      gw_funnel_plan_get_average_chance (self->plan));
  const GwFunnelStep *steps;
  gsize n_steps;

  /* Translators: a number */
  gw_figure_add_sentence (text, g_strdup_printf (_("The target takes %s deals."), deals));
  steps = gw_funnel_plan_get_steps (self->plan, &n_steps);
  for (gsize i = n_steps; i > 0; i--)
    {
      g_autofree char *average = format_need (self, steps[i - 1].average);
      g_autofree char *safe = format_need (self, steps[i - 1].safe);
      g_autofree char *rate = format_percent (self, steps[i - 1].rate);

      /* Translators: a stage of a funnel, two numbers, a share, and the next stage */
      gw_figure_add_sentence (text, g_strdup_printf (_("%s: %s on average, %s to be safe; %s go on to %s."),
                                                     steps[i - 1].name, average, safe, rate, get_next_name (steps, i - 1)));
    }
  /* Translators: two chances in percent */
  gw_figure_add_sentence (text, g_strdup_printf (_("The average plan is enough with a chance of %s, the safe one with %s."),
                                                 average_chance, chance));

  return g_string_free (text, FALSE);
}

static GwDataTable *
gw_funnel_figure_tabulate (GwFigure *figure)
{
  GwFunnelFigure *self = GW_FUNNEL_FIGURE (figure);
  const char *columns[] = { _("Stage"), _("On average"), _("Safe"), _("Go on"), NULL };
  GwDataTable *table = gw_data_table_new (columns);
  g_autofree char *deals = format_need (self, gw_funnel_plan_get_deals (self->plan));
  const GwFunnelStep *steps;
  gsize n_steps;

  steps = gw_funnel_plan_get_steps (self->plan, &n_steps);
  for (gsize i = n_steps; i > 0; i--)
    {
      g_autofree char *average = format_need (self, steps[i - 1].average);
      g_autofree char *safe = format_need (self, steps[i - 1].safe);
      g_autofree char *rate = format_percent (self, steps[i - 1].rate);

      gw_data_table_append_row (table, (const char *const[]) { steps[i - 1].name, average, safe, rate, NULL });
    }
  gw_data_table_append_row (table, (const char *const[]) { _("Deals"), deals, deals, NULL, NULL });

  return table;
}

static void
gw_funnel_figure_finalize (GObject *object)
{
  gw_funnel_plan_unref (GW_FUNNEL_FIGURE (object)->plan);

  G_OBJECT_CLASS (gw_funnel_figure_parent_class)->finalize (object);
}

static void
gw_funnel_figure_class_init (GwFunnelFigureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GwFigureClass *figure_class = GW_FIGURE_CLASS (klass);

  object_class->finalize = gw_funnel_figure_finalize;
  figure_class->describe = gw_funnel_figure_describe;
  figure_class->tabulate = gw_funnel_figure_tabulate;
}

static void
gw_funnel_figure_init (GwFunnelFigure *self)
{
}

/**
 * gw_funnel_figure_new:
 * @plan: what the target takes, with steps
 * @format: how to write numbers
 *
 * The bars are to scale from zero. The first stage often takes a thousand times
 * as much as the last, so every bar has its number, and the shortest are marks.
 *
 * Returns: (transfer full): the funnel as bars
 */
GwFigure *
gw_funnel_figure_new (const GwFunnelPlan *plan,
                      const GwFormat     *format)
{
  GwFunnelFigure *self;

  g_return_val_if_fail (plan != NULL, NULL);
  g_return_val_if_fail (format != NULL, NULL);

  self = g_object_new (GW_TYPE_FUNNEL_FIGURE, NULL);
  self->plan = gw_funnel_plan_ref (plan);
  gw_bar_figure_set_format (GW_BAR_FIGURE (self), format);
  add_rows (self);

  return GW_FIGURE (self);
}
