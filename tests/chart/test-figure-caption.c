/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-chart-sample.h"
#include "gw-figure-picture.h"

#include <string.h>

static GBytes *
make (const char *title,
      const char *details,
      const char *name,
      int         width,
      int         height)
{
  g_autoptr (GwFormat) format = gw_format_new_plain ();
  g_autoptr (GwFigure) figure = gw_pace_figure_new_for_data (gw_chart_sample_team (), format);
  g_autoptr (GError) error = NULL;
  GwDrawStyle style;
  GBytes *bytes;

  if (title != NULL)
    gw_figure_set_caption (figure, title, details);
  gw_draw_style_init (&style, GW_PALETTE_PRINT, 12);
  bytes = gw_figure_to_file_type (figure, name, width, height, &style, &error);
  g_assert_no_error (error);
  return bytes;
}

/* It is drawn above the figure, both lines of it, where there is room. */
static void
test_drawn (void)
{
  const struct
  {
    int height;
    gboolean drawn;
  } rows[] = { { 400, TRUE }, { 220, TRUE }, { 120, FALSE }, { 40, FALSE } };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GBytes) without = make (NULL, NULL, "a.png", 640, rows[i].height);
      g_autoptr (GBytes) with = make ("Pace", "Ana Sample", "a.png", 640, rows[i].height);
      g_autoptr (GBytes) other = make ("Pace", "Ben Sample", "a.png", 640, rows[i].height);

      g_assert_cmpint (g_bytes_equal (without, with), ==, !rows[i].drawn);
      g_assert_cmpint (g_bytes_equal (with, other), ==, !rows[i].drawn);
    }
}

/* What a stranger wrote stays words; one that is too long is cut, not wrapped. */
static void
test_words (void)
{
  g_autofree char *long_title = g_strnfill (4000, 'W');
  g_autofree char *longer_title = g_strnfill (4001, 'W');
  g_autoptr (GBytes) svg = make ("R&D <b>", "Ana & Co", "a.svg", 640, 400);
  g_autoptr (GBytes) bare = make (NULL, NULL, "a.svg", 640, 400);
  g_autoptr (GBytes) cut = make (long_title, "", "a.png", 640, 400);
  g_autoptr (GBytes) cut_too = make (longer_title, "", "a.png", 640, 400);
  g_autofree char *text = g_strndup (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg));
  g_autofree char *bare_text = g_strndup (g_bytes_get_data (bare, NULL), g_bytes_get_size (bare));

  g_assert_nonnull (strstr (text, "<title>R&amp;D &lt;b&gt;</title>"));
  g_assert_null (strstr (bare_text, "<title>"));
  g_assert_true (g_bytes_equal (cut, cut_too));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/figure-caption/drawn", test_drawn);
  g_test_add_func ("/figure-caption/words", test_words);

  return g_test_run ();
}
