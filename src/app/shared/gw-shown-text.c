/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-shown-text.h"

#define FIRST_STRONG_ISOLATE "\xe2\x81\xa8"
#define POP_DIRECTIONAL_ISOLATE "\xe2\x81\xa9"

/* Room for a name and no more; the tooltip of the control says the rest. */
#define NAME_CHARS 40

static gboolean
begins_isolate (gunichar letter)
{
  return letter >= 0x2066 && letter <= 0x2068;
}

static gboolean
ends_isolate (gunichar letter)
{
  return letter == 0x2069;
}

/* Whether each isolate of a text ends in it: then nothing around it is touched,
 * as in a sentence that was made of names shown by this. */
static gboolean
is_balanced (const char *text)
{
  int depth = 0;

  for (const char *c = text; *c != '\0' && depth >= 0; c = g_utf8_next_char (c))
    depth += begins_isolate (g_utf8_get_char (c)) - ends_isolate (g_utf8_get_char (c));
  return depth == 0;
}

/* Embeddings, overrides and isolates without an end. Letters have a direction
 * of their own; these only make a text look like another one. */
static gboolean
turns_direction (gunichar letter,
                 gboolean is_whole)
{
  return (letter >= 0x202a && letter <= 0x202e) ||
         (!is_whole && (begins_isolate (letter) || ends_isolate (letter)));
}

/* The blocks of scripts that run from right to left, as Unicode allots them. */
static gboolean
runs_from_right (gunichar letter)
{
  return (letter >= 0x0590 && letter <= 0x08ff) || (letter >= 0xfb1d && letter <= 0xfdff) ||
         (letter >= 0xfe70 && letter <= 0xfefe) || (letter >= 0x10800 && letter <= 0x10fff) ||
         (letter >= 0x1e800 && letter <= 0x1efff);
}

/**
 * gw_shown_text:
 * @text: a text out of a document
 *
 * What becomes part of a sentence, or stands beside other words. Text that runs
 * from right to left is isolated, so that what follows it stays where it is;
 * what turns the direction unseen is left out; and so is what no label has
 * room for. A text without any of this is given back as it is.
 *
 * Returns: (transfer full): @text, to be shown
 */
char *
gw_shown_text (const char *text)
{
  g_autoptr (GString) shown = NULL;
  gboolean is_isolated = gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL;
  gboolean is_whole;
  guint n_letters = 0;

  g_return_val_if_fail (text != NULL, NULL);

  if (text[0] == '\0')
    return g_strdup ("");

  shown = g_string_new (NULL);
  is_whole = is_balanced (text);
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (n_letters++ == GW_SHOWN_TEXT_MAX)
        {
          g_string_append (shown, "…");
          break;
        }
      if (turns_direction (letter, is_whole))
        continue;
      is_isolated |= runs_from_right (letter);
      g_string_append_unichar (shown, letter);
    }

  if (is_isolated)
    {
      g_string_prepend (shown, FIRST_STRONG_ISOLATE);
      g_string_append (shown, POP_DIRECTIONAL_ISOLATE);
    }
  return g_strdup (shown->str);
}

static void
on_setup (GtkListItemFactory *factory,
          GtkListItem        *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), NAME_CHARS);
  gtk_list_item_set_child (item, label);
}

static void
on_bind (GtkListItemFactory *factory,
         GtkListItem        *item)
{
  g_autofree char *shown = gw_shown_text (gtk_string_object_get_string (gtk_list_item_get_item (item)));

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), shown);
}

/**
 * gw_shown_text_new_factory:
 *
 * Returns: (transfer full): shows the names of a #GtkStringList out of a
 *   document, which must not make a control as wide as they are long
 */
GtkListItemFactory *
gw_shown_text_new_factory (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
  return factory;
}
