/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-palette.h"

/* Words must be read on every ground that they can lie on (WCAG 2.1, AA). */
static void
test_text_contrast (void)
{
  for (guint kind = 0; kind < GW_N_PALETTES; kind++)
    {
      const GwPalette *palette = gw_palette_get (kind);

      g_assert_cmpfloat (gw_color_get_contrast (&palette->text, &palette->paper), >=, 7);
      g_assert_cmpfloat (gw_color_get_contrast (&palette->dim, &palette->paper), >=, 4.5);
      g_assert_cmpfloat (gw_color_get_contrast (&palette->forecast, &palette->paper), >=, 4.5);
      g_assert_cmpfloat (gw_color_get_contrast (&palette->text, &palette->fan), >=, 4.5);
    }
}

/* Lines that carry a number want 3 : 1; the grid only has to be there. */
static void
test_line_contrast (void)
{
  for (guint kind = 0; kind < GW_N_PALETTES; kind++)
    {
      const GwPalette *palette = gw_palette_get (kind);

      g_assert_cmpfloat (gw_color_get_contrast (&palette->actual, &palette->paper), >=, 3);
      g_assert_cmpfloat (gw_color_get_contrast (&palette->planned, &palette->paper), >=, 3);
      g_assert_cmpfloat (gw_color_get_contrast (&palette->target, &palette->paper), >=, 7);
      g_assert_cmpfloat (gw_color_get_contrast (&palette->actual, &palette->track), >=, 3);
      g_assert_cmpfloat (gw_color_get_contrast (&palette->grid, &palette->paper), >, 1.1);
    }
}

/* Black and white has no hue at all, and hatches what others fill. */
static void
test_grey (void)
{
  const GwPalette *palette = gw_palette_get (GW_PALETTE_GREY);
  const GwColor *colors = &palette->paper;

  for (gsize i = 0; i < 12; i++)
    {
      g_assert_cmpfloat (colors[i].red, ==, colors[i].green);
      g_assert_cmpfloat (colors[i].red, ==, colors[i].blue);
    }
  g_assert_true (palette->hatched);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/palette/text-contrast", test_text_contrast);
  g_test_add_func ("/palette/line-contrast", test_line_contrast);
  g_test_add_func ("/palette/grey", test_grey);

  return g_test_run ();
}
