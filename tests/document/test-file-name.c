/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-file-name.h"

#include <string.h>

static gunichar
get_random_letter (void)
{
  gunichar letter;

  do
    letter = (gunichar) g_test_rand_int_range (1, g_test_rand_bit () ? 0x80 : 0x110000);
  while (!g_unichar_validate (letter));

  return letter;
}

/* Whatever a stranger wrote. */
static void
test_any_text (void)
{
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_names = 0;

  for (guint run = 0; run < 5000; run++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *name = NULL;

      for (int length = g_test_rand_int_range (0, 120); length > 0; length--)
        g_string_append_unichar (text, get_random_letter ());
      name = gw_file_name_unique (text->str, ".pdf", taken);
      n_names++;
      g_assert_cmpuint (strlen (name), <=, 80);
      g_assert_true (g_utf8_validate (name, -1, NULL));
      g_assert_true (g_str_has_suffix (name, ".pdf"));
      g_assert_null (strpbrk (name, "/\\:*?\"<>|\n"));
      g_assert_false (*name == '.' || *name == '-' || *name == ' ');
    }
  g_assert_cmpuint (g_hash_table_size (taken), ==, n_names);
}

static void
test_same_name (void)
{
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *first = gw_file_name_unique ("Ana Sample", ".pdf", taken);
  g_autofree char *second = gw_file_name_unique ("ana sample", ".pdf", taken);

  g_assert_cmpstr (first, ==, "Ana Sample.pdf");
  g_assert_cmpstr (second, ==, "ana sample 2.pdf");
}

/* What was typed decides; the kind beside it where nothing was typed. */
static void
test_complete (void)
{
  static const struct
  {
    const char *path;
    const char *wanted;
    const char *complete;
  } cases[] = {
    { "/a.b/fig.pdf", ".svg", "/a.b/fig.pdf" },
    { "/a.b/fig.PNG", ".svg", "/a.b/fig.PNG" },
    { "/a.b/fig.doc", ".svg", "/a.b/fig.doc" },
    { "/a.b/fig", ".png", "/a.b/fig.png" },
    { "/a.b/Plan 2.0", ".png", "/a.b/Plan 2.0.png" },
    { "/a.b/Inc. and more", ".pdf", "/a.b/Inc. and more.pdf" },
    { "/a.b/Plan Pace.svg", ".svg", "/a.b/Plan Pace.svg" },
    { "/a.b/Plan Pace.svg", ".pdf", "/a.b/Plan Pace.pdf" },
    { "/a.b/fig", NULL, "/a.b/fig" },
    { "/a.b/half.goalwright", ".goalwright", "/a.b/half.goalwright" },
    { "/a.b/half", ".goalwright", "/a.b/half.goalwright" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *complete = gw_file_name_complete (cases[i].path, "Plan Pace.svg", cases[i].wanted);

      g_assert_cmpstr (complete, ==, cases[i].complete);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/file-name/any-text", test_any_text);
  g_test_add_func ("/file-name/same-name", test_same_name);
  g_test_add_func ("/file-name/complete", test_complete);

  return g_test_run ();
}
