/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-spread-figure-private.h"

#include "gw-figure-text.h"

#include <glib/gi18n-lib.h>

G_DEFINE_TYPE (GwSpreadFigure, gw_spread_figure, GW_TYPE_FIGURE)

static const GwSpreadBin *
get_bin (GwSpreadFigure *self,
         guint           position)
{
  gsize n_bins;

  return &gw_team_spread_get_bins (self->spread, &n_bins)[position];
}

/* Such as "85 % to 95 %". */
static char *
name_bin (GwSpreadFigure *self,
          guint           position)
{
  const GwSpreadBin *bin = get_bin (self, position);
  g_autofree char *from = gw_format_percent (self->format, bin->from, 0);
  g_autofree char *to = gw_format_percent (self->format, bin->to, 0);

  if (bin->from <= -G_MAXDOUBLE)
    /* Translators: a percentage */
    return g_strdup_printf (_("under %s"), to);
  if (bin->to >= G_MAXDOUBLE)
    /* Translators: a percentage */
    return g_strdup_printf (_("%s and more"), from);

  /* Translators: two percentages */
  return g_strdup_printf (_("%s to %s"), from, to);
}

/*
 * gw_spread_figure_list_names:
 *
 * Returns: (transfer full): who is in a bin, in the order of the document
 */
char *
gw_spread_figure_list_names (GwSpreadFigure *self,
                             guint           position,
                             const char     *separator)
{
  GString *names = g_string_new (NULL);
  const GwSpreadEntry *entries;
  gsize n_entries;

  entries = gw_team_spread_get_entries (self->spread, &n_entries);
  for (gsize i = 0; i < n_entries; i++)
    {
      if (!entries[i].known || gw_team_spread_get_bin_of (self->spread, entries[i].attainment) != position)
        continue;
      if (names->len > 0)
        g_string_append (names, separator);
      g_string_append (names, entries[i].name);
    }

  return g_string_free (names, FALSE);
}

/*
 * gw_spread_figure_say_absent:
 *
 * Returns: (transfer full) (nullable): how many are in no bin; %NULL for nobody
 */
char *
gw_spread_figure_say_absent (GwSpreadFigure *self)
{
  gsize n_entries;
  guint n_absent;

  (void) gw_team_spread_get_entries (self->spread, &n_entries);
  n_absent = (guint) n_entries - gw_team_spread_get_known (self->spread);
  if (n_absent == 0)
    return NULL;

  return g_strdup_printf (ngettext ("%u has no number yet, or it is too early to tell.",
                                    "%u have no number yet, or it is too early to tell.", n_absent), n_absent);
}

/*
 * gw_spread_figure_say_planned:
 *
 * Returns: (transfer full) (nullable): the message of the picture; %NULL where
 *   there is none
 */
char *
gw_spread_figure_say_planned (GwSpreadFigure *self)
{
  guint known = gw_team_spread_get_known (self->spread);

  if (known < 2)
    return NULL;

  /* Translators: two numbers of people */
  return g_strdup_printf (_("%u of %u are as planned or better."), gw_team_spread_get_as_planned (self->spread), known);
}

static char *
say_bin (GwSpreadFigure *self,
         guint           position)
{
  guint count = get_bin (self, position)->count;
  g_autofree char *name = name_bin (self, position);
  g_autofree char *names = NULL;

  if (!self->with_names || count == 0)
    /* Translators: a span such as "85 % to 95 %", and a number of people */
    return g_strdup_printf (ngettext ("%s: %u member", "%s: %u members", count), name, count);

  names = gw_spread_figure_list_names (self, position, C_("list of names", ", "));
  /* Translators: a span such as "85 % to 95 %", and names */
  return g_strdup_printf (_("%s: %s"), name, names);
}

static void
describe_extent (GwSpreadFigure *self,
                 GString        *text)
{
  g_autofree char *lowest_text = NULL;
  g_autofree char *middle_text = NULL;
  g_autofree char *highest_text = NULL;
  double lowest, middle, highest;

  if (!gw_team_spread_get_extent (self->spread, &lowest, &middle, &highest))
    return;

  lowest_text = gw_format_percent (self->format, lowest, 0);
  middle_text = gw_format_percent (self->format, middle, 0);
  highest_text = gw_format_percent (self->format, highest, 0);
  if (gw_team_spread_get_known (self->spread) == 1)
    {
      /* Translators: a percentage */
      gw_figure_add_sentence (text, g_strdup_printf (_("That is %s of what was planned by the last number."), middle_text));
      return;
    }
  /* Translators: a percentage */
  gw_figure_add_sentence (text, g_strdup_printf (_("The middle one has reached %s of what was planned by the last number."),
                                                 middle_text));
  if (g_str_equal (lowest_text, highest_text))
    /* Translators: a percentage */
    gw_figure_add_sentence (text, g_strdup_printf (_("All are at %s."), lowest_text));
  else
    /* Translators: two percentages */
    gw_figure_add_sentence (text, g_strdup_printf (_("All lie between %s and %s."), lowest_text, highest_text));
}

static char *
gw_spread_figure_describe (GwFigure *figure)
{
  GwSpreadFigure *self = GW_SPREAD_FIGURE (figure);
  g_autofree char *date = gw_format_date (self->format, gw_team_spread_get_as_of (self->spread));
  guint known = gw_team_spread_get_known (self->spread);
  g_autofree char *planned = gw_spread_figure_say_planned (self);
  char *absent = gw_spread_figure_say_absent (self);
  GString *text = g_string_new (NULL);
  gsize n_bins;

  if (known == 0)
    /* Translators: a date */
    gw_figure_add_sentence (text, g_strdup_printf (_("On %s there is no figure for anybody yet."), date));
  else
    gw_figure_add_sentence (text, g_strdup_printf (
      /* Translators: a date and a number of people */
      ngettext ("On %s there is a figure for %u member.", "On %s there is a figure for %u members.", known), date, known));
  if (planned != NULL)
    gw_figure_add_sentence (text, g_steal_pointer (&planned));
  describe_extent (self, text);
  (void) gw_team_spread_get_bins (self->spread, &n_bins);
  for (guint i = 0; known > 0 && i < n_bins; i++)
    {
      g_autofree char *said = get_bin (self, i)->count > 0 ? say_bin (self, i) : NULL;

      if (said != NULL)
        /* Translators: how many are where, as a sentence */
        gw_figure_add_sentence (text, g_strdup_printf (_("%s."), said));
    }
  if (absent != NULL)
    gw_figure_add_sentence (text, absent);

  return g_string_free (text, FALSE);
}

static GwDataTable *
gw_spread_figure_tabulate (GwFigure *figure)
{
  GwSpreadFigure *self = GW_SPREAD_FIGURE (figure);
  const char *columns[] = { _("Reached of the plan"), _("Members"), self->with_names ? _("Names") : NULL, NULL };
  GwDataTable *table = gw_data_table_new (columns);
  gsize n_bins;

  (void) gw_team_spread_get_bins (self->spread, &n_bins);
  for (guint i = 0; i < n_bins; i++)
    {
      g_autofree char *name = name_bin (self, i);
      g_autofree char *count = g_strdup_printf ("%u", get_bin (self, i)->count);
      g_autofree char *names = gw_spread_figure_list_names (self, i, C_("list of names", ", "));

      gw_data_table_append_row (table, (const char *const[]) { name, count, self->with_names ? names : NULL, NULL });
    }

  return table;
}

static guint
gw_spread_figure_get_n_readings (GwFigure *figure)
{
  GwTeamSpread *spread = GW_SPREAD_FIGURE (figure)->spread;
  gsize n_bins;

  (void) gw_team_spread_get_bins (spread, &n_bins);
  return gw_team_spread_get_known (spread) > 0 ? (guint) n_bins : 0;
}

static void
gw_spread_figure_get_reading (GwFigure          *figure,
                              guint              position,
                              double             width,
                              double             height,
                              const GwDrawStyle *style,
                              GwReading         *reading)
{
  GwSpreadFigure *self = GW_SPREAD_FIGURE (figure);
  GwBox column = gw_spread_figure_get_column (self, width, height, style, position);

  reading->x = column.x + column.width / 2;
  reading->y = column.y;
  reading->text = say_bin (self, position);
}

/* The column above or below the place. */
static int
gw_spread_figure_hit (GwFigure          *figure,
                      double             width,
                      double             height,
                      const GwDrawStyle *style,
                      double             x,
                      double             y)
{
  GwSpreadFigure *self = GW_SPREAD_FIGURE (figure);

  for (guint i = 0; i < gw_spread_figure_get_n_readings (figure); i++)
    {
      GwBox column = gw_spread_figure_get_column (self, width, height, style, i);

      if (x >= column.x && x <= column.x + column.width)
        return (int) i;
    }

  return -1;
}

static void
gw_spread_figure_finalize (GObject *object)
{
  GwSpreadFigure *self = GW_SPREAD_FIGURE (object);

  gw_team_spread_unref (self->spread);
  gw_format_free (self->format);

  G_OBJECT_CLASS (gw_spread_figure_parent_class)->finalize (object);
}

static void
gw_spread_figure_class_init (GwSpreadFigureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GwFigureClass *figure_class = GW_FIGURE_CLASS (klass);

  object_class->finalize = gw_spread_figure_finalize;
  figure_class->draw = gw_spread_figure_draw;
  figure_class->describe = gw_spread_figure_describe;
  figure_class->tabulate = gw_spread_figure_tabulate;
  figure_class->get_n_readings = gw_spread_figure_get_n_readings;
  figure_class->get_reading = gw_spread_figure_get_reading;
  figure_class->hit = gw_spread_figure_hit;
}

static void
gw_spread_figure_init (GwSpreadFigure *self)
{
}

/**
 * gw_spread_figure_new:
 * @spread: how far the parts of a goal lie apart
 * @with_names: whether people are named; they asked for it, or everybody knows
 * @format: how to write numbers and dates
 *
 * Returns: (transfer full): columns of how many are where
 */
GwFigure *
gw_spread_figure_new (const GwTeamSpread *spread,
                      gboolean            with_names,
                      const GwFormat     *format)
{
  GwSpreadFigure *self;

  g_return_val_if_fail (spread != NULL, NULL);
  g_return_val_if_fail (format != NULL, NULL);

  self = g_object_new (GW_TYPE_SPREAD_FIGURE, NULL);
  self->spread = gw_team_spread_ref (spread);
  self->with_names = with_names;
  self->format = gw_format_copy (format);

  return GW_FIGURE (self);
}
