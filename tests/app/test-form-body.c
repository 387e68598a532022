/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-display-test.h"
#include "gw-form-body.h"

static GtkWidget *
new_sentence (guint n_words)
{
  g_autoptr (GString) words = g_string_new ("What");
  GtkWidget *label;

  for (guint i = 1; i < n_words; i++)
    g_string_append (words, " was understood");
  label = gtk_label_new (words->str);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);

  return label;
}

/* At every width it has the height that its lines need there, and scrolls only
 * beyond what a small screen has. */
static void
test_height (void)
{
  static const struct
  {
    guint n_words;
    int width;
    gboolean scrolls;
  } table[] = {
    { 1, 420, FALSE },
    { 20, 420, FALSE },
    { 20, 240, FALSE },
    { 60, 420, FALSE },
    { 40, 240, FALSE },
    { 600, 420, TRUE },
    { 600, 240, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (GtkWidget) body = g_object_ref_sink (gw_form_body_new ());
      GtkWidget *sentence = new_sentence (table[i].n_words);
      int minimum, natural, lines;

      gw_form_body_append (GW_FORM_BODY (body), sentence);
      gtk_widget_measure (sentence, GTK_ORIENTATION_VERTICAL, table[i].width - 2 * 18, NULL, &lines, NULL, NULL);
      gtk_widget_measure (body, GTK_ORIENTATION_VERTICAL, table[i].width, &minimum, &natural, NULL, NULL);
      g_test_message ("%u words at %d: %d for %d", table[i].n_words, table[i].width, natural, lines);
      if (table[i].scrolls)
        g_assert_cmpint (natural, <, lines);
      else
        g_assert_cmpint (natural, ==, lines + 12 + 18);
      g_assert_cmpint (minimum, <=, natural);
      g_assert_cmpint (minimum, <=, 120);
    }
}

static void
test_order (void)
{
  g_autoptr (GtkWidget) body = g_object_ref_sink (gw_form_body_new ());
  GtkWidget *first = gtk_label_new ("Rows");
  GtkWidget *last = gtk_label_new ("Questions");
  GtkWidget *between = gtk_label_new ("What was understood");

  gw_form_body_append (GW_FORM_BODY (body), first);
  gw_form_body_append (GW_FORM_BODY (body), last);
  gw_form_body_insert_after (GW_FORM_BODY (body), between, first);
  g_assert_true (gtk_widget_get_next_sibling (first) == between);
  g_assert_true (gtk_widget_get_next_sibling (between) == last);
}

int
main (int    argc,
      char **argv)
{
  gw_display_test_init (&argc, &argv);

  g_test_add_func ("/form-body/height", test_height);
  g_test_add_func ("/form-body/order", test_order);

  return g_test_run ();
}
