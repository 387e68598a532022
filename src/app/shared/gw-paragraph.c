/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-paragraph.h"

/**
 * gw_paragraph_new:
 * @text: (nullable): what it says; never markup
 * @css_class: (nullable): how it looks
 *
 * Returns: (transfer floating): a label that takes as many lines as it needs.
 *   A word that is longer than a line, which a document may hold, is broken
 */
GtkWidget *
gw_paragraph_new (const char *text,
                  const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}
