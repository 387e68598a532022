/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-cli-export-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "gw-figure-kind.h"
#include "gw-figure-picture.h"
#include "gw-goal.h"
#include "gw-locale.h"
#include "gw-team.h"

#define DEFAULT_WIDTH 960
#define DEFAULT_HEIGHT 400
#define DEFAULT_TEXT_SIZE 14
/* A poster at 300 dpi; cairo draws no pictures beyond 32767. */
#define MOST_PIXELS 20000
#define LEAST_PIXELS 16

static const char *const palette_names[GW_N_PALETTES] = {
  [GW_PALETTE_LIGHT] = "light",
  [GW_PALETTE_DARK] = "dark",
  [GW_PALETTE_HIGH_CONTRAST] = "high-contrast",
  [GW_PALETTE_HIGH_CONTRAST_DARK] = "high-contrast-dark",
  [GW_PALETTE_PRINT] = "print",
  [GW_PALETTE_GREY] = "grey",
};

static gboolean
parse_palette (const char    *name,
               gboolean       grey,
               GwPaletteKind *kind)
{
  *kind = grey ? GW_PALETTE_GREY : GW_PALETTE_LIGHT;
  if (name == NULL)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (palette_names); i++)
    {
      if (g_ascii_strcasecmp (palette_names[i], name) != 0)
        continue;

      *kind = i;
      return TRUE;
    }

  return FALSE;
}

static gboolean
parse_size (const char *text,
            int        *width,
            int        *height)
{
  g_auto (GStrv) parts = NULL;
  guint64 numbers[2];

  *width = DEFAULT_WIDTH;
  *height = DEFAULT_HEIGHT;
  if (text == NULL)
    return TRUE;

  parts = g_strsplit_set (text, "xX×", 3);
  if (g_strv_length (parts) != 2)
    return FALSE;
  for (guint i = 0; i < 2; i++)
    if (!g_ascii_string_to_unsigned (parts[i], 10, LEAST_PIXELS, MOST_PIXELS, &numbers[i], NULL))
      return FALSE;

  *width = (int) numbers[0];
  *height = (int) numbers[1];
  return TRUE;
}

/**
 * gw_cli_export_check_figure:
 *
 * Returns: (transfer full) (nullable): what is wrong with the options for a figure
 */
char *
gw_cli_export_check_figure (const GwCliExport *self)
{
  GwFigureKind kind;
  GwPaletteKind palette;
  int width;
  int height;

  if (!gw_figure_kind_parse (self->figure, &kind))
    {
      g_autofree char *words = gw_figure_kind_list_words ();

      /* Translators: words to choose from */
      return g_strdup_printf (_("which figure? Give --figure and one of: %s"), words);
    }
  if (!parse_palette (self->palette, self->grey, &palette))
    return g_strdup (_("--palette is one of: light, dark, high-contrast, high-contrast-dark, print, grey"));
  if (self->names && kind != GW_FIGURE_KIND_SPREAD)
    return g_strdup (_("--names goes with --figure spread"));
  if (!parse_size (self->size, &width, &height))
    return g_strdup (_("--size is width and height in pixels, from 16x16 to 20000x20000, such as 960x400"));
  if (!gw_picture_has_type (self->output) && !gw_cli_export_has_suffix (self, ".csv"))
    return g_strdup (_("a figure is written as .svg, .png, .pdf or .csv"));

  return NULL;
}

/* The goal that was named; or the first of the team; or the first of all. */
static GwGoal *
choose_goal (const GwCliExport *self,
             GwWorkshop        *workshop)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  if (self->goal != NULL)
    {
      gw_cli_list_goals (workshop, records);
      return (GwGoal *) gw_cli_choose_called (records, self->goal, "--goal", "");
    }
  if (self->team != NULL)
    {
      GwRecord *team;

      gw_cli_list_teams (workshop, records);
      team = gw_cli_choose_called (records, self->team, "--team", "");
      if (team == NULL)
        return NULL;
      if (gw_record_list_get_length (gw_team_get_goals (GW_TEAM (team))) > 0)
        return GW_GOAL (gw_record_list_get (gw_team_get_goals (GW_TEAM (team)), 0));
    }
  else
    {
      gw_cli_list_goals (workshop, records);
      if (records->len > 0)
        return g_ptr_array_index (records, 0);
    }

  (void) gw_cli_fail_usage ("export", _("there is no goal to draw"));
  return NULL;
}

static GBytes *
write_csv (GwFigure *figure)
{
  g_autoptr (GwDataTable) table = gw_figure_tabulate (figure);
  char *text = gw_data_table_to_csv (table);

  return g_bytes_new_take (text, strlen (text));
}

static GBytes *
write_figure (const GwCliExport  *self,
              GwFigure           *figure,
              GError            **error)
{
  GwPaletteKind palette;
  GwDrawStyle style;
  int width;
  int height;

  if (gw_cli_export_has_suffix (self, ".csv"))
    return write_csv (figure);
  if (!parse_palette (self->palette, self->grey, &palette) || !parse_size (self->size, &width, &height))
    g_return_val_if_reached (NULL);

  /* A picture twice as wide is the same picture, twice as large. */
  gw_draw_style_init (&style, palette, DEFAULT_TEXT_SIZE * MAX (1.0, MIN ((double) width / DEFAULT_WIDTH,
                                                                          (double) height / DEFAULT_HEIGHT)));
  return gw_figure_to_file_type (figure, self->output, width, height, &style, error);
}

/**
 * gw_cli_export_make_figure:
 * @bytes: (out): the picture, or its data table
 *
 * Returns: whether it could be made, as an exit status
 */
GwCliStatus
gw_cli_export_make_figure (const GwCliExport  *self,
                           GwWorkshop         *workshop,
                           GBytes            **bytes)
{
  g_autoptr (GwInsight) insight = gw_cli_look (workshop, self->as_of);
  g_autoptr (GwFormat) format = gw_locale_new_format ();
  g_autoptr (GwFigure) figure = NULL;
  g_autoptr (GError) error = NULL;
  GwFigureKind kind;
  GwGoal *goal = choose_goal (self, workshop);

  if (goal == NULL || !gw_figure_kind_parse (self->figure, &kind))
    return GW_CLI_USAGE;

  figure = self->names ? gw_figure_new_spread_with_names (insight, goal, format)
                       : gw_figure_new_for_goal (kind, insight, goal, format);
  if (figure == NULL)
    {
      g_printerr (_("%s: the goal “%s” has nothing to draw as “%s”"), self->output, gw_goal_get_title (goal), self->figure);
      g_printerr ("\n");
      return GW_CLI_PROBLEMS;
    }

  *bytes = write_figure (self, figure, &error);
  if (*bytes != NULL)
    return GW_CLI_FINE;

  g_printerr ("%s: %s\n", self->output, error->message);
  return GW_CLI_PROBLEMS;
}
