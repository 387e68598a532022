/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-shorten.h"

#include <string.h>

static void
test_table (void)
{
  const struct
  {
    const char *text;
    guint       width;
    const char *expected;
  } rows[] = {
    { "", 0, "" },
    { "as it is", 8, "as it is" },
    { "as it is", 7, "as it…" },
    { "one word that is cut", 12, "one word…" },
    { "Donaudampfschifffahrt", 10, "Donaudamp…" },
    { "目標を達成する", 14, "目標を達成する" },
    { "目標を達成する", 8, "目標を…" },
    /* What belongs together is kept or left out as a whole. */
    { "ae\314\201ae\314\201a", 3, "ae\314\201…" },
    { "👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", 8, "👩‍👩‍👧…" },
    { "नमस्तेनमस्ते", 5, "नमस्ते…" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *shortened = gw_shorten (rows[i].text, rows[i].width);

      g_test_message ("row %" G_GSIZE_FORMAT, i);
      g_assert_cmpstr (shortened, ==, rows[i].expected);
    }
}

/* At every width: the beginning of the text, and never more than there is room for. */
static void
test_all_widths (void)
{
  static const char text[] = "Wir zeigen unsere Zahlen – jeden Montag, 9:00 Uhr – allen, die zuhören";

  for (guint width = 1; width <= sizeof text; width++)
    {
      g_autofree char *shortened = gw_shorten (text, width);

      g_assert_true (g_utf8_validate (shortened, -1, NULL));
      g_assert_cmpint (g_utf8_strlen (shortened, -1), <=, (glong) width);
      if (g_str_has_suffix (shortened, "…"))
        shortened[strlen (shortened) - strlen ("…")] = '\0';
      g_assert_true (g_str_has_prefix (text, shortened));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/shorten/table", test_table);
  g_test_add_func ("/shorten/all-widths", test_all_widths);

  return g_test_run ();
}
