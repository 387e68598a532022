/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-difference-view.h"

#include <glib/gi18n-lib.h>

#include "gw-compare.h"
#include "gw-locale.h"

/* In what two versions of a workshop differ: how many things, and each in a
 * line, to select and copy. */
struct _GwDifferenceView
{
  AdwBin parent_instance;

  GtkWidget *count;
  GtkWidget *scroller;
  GtkWidget *lines;
};

G_DEFINE_FINAL_TYPE (GwDifferenceView, gw_difference_view, ADW_TYPE_BIN)

static void
gw_difference_view_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);

  G_OBJECT_CLASS (gw_difference_view_parent_class)->dispose (object);
}

static void
gw_difference_view_class_init (GwDifferenceViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_difference_view_dispose;
}

static void
gw_difference_view_init (GwDifferenceView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkTextView *lines;

  self->count = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->count), 0);
  gtk_label_set_wrap (GTK_LABEL (self->count), TRUE);
  gtk_widget_add_css_class (self->count, "heading");

  self->lines = gtk_text_view_new ();
  lines = GTK_TEXT_VIEW (self->lines);
  gtk_text_view_set_editable (lines, FALSE);
  gtk_text_view_set_cursor_visible (lines, FALSE);
  gtk_text_view_set_wrap_mode (lines, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_pixels_below_lines (lines, 4);
  gtk_text_view_set_top_margin (lines, 9);
  gtk_text_view_set_bottom_margin (lines, 9);
  gtk_text_view_set_left_margin (lines, 12);
  gtk_text_view_set_right_margin (lines, 12);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->lines), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Differences"), -1);

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->lines);
  gtk_scrolled_window_set_has_frame (GTK_SCROLLED_WINDOW (self->scroller), TRUE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (self->scroller, TRUE);

  gtk_box_append (GTK_BOX (box), self->count);
  gtk_box_append (GTK_BOX (box), self->scroller);
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * gw_difference_view_new:
 *
 * Returns: (transfer floating): a view that says nothing yet
 */
GtkWidget *
gw_difference_view_new (void)
{
  return g_object_new (GW_TYPE_DIFFERENCE_VIEW, NULL);
}

/**
 * gw_difference_view_say:
 * @sentence: what there is instead of differences
 */
void
gw_difference_view_say (GwDifferenceView *self,
                        const char       *sentence)
{
  g_return_if_fail (GW_IS_DIFFERENCE_VIEW (self));
  g_return_if_fail (sentence != NULL);

  gtk_label_set_text (GTK_LABEL (self->count), sentence);
  gtk_widget_set_visible (self->scroller, FALSE);
}

static char *
write_date (GwDate        date,
            gconstpointer format)
{
  return gw_format_date (format, date);
}

static char *
write_amount (gint64        amount,
              guint         decimals,
              gconstpointer format)
{
  return gw_format_amount (format, amount, decimals);
}

/**
 * gw_difference_view_compare:
 * @one: a workshop
 * @other: another version of it
 *
 * Says what became different from @one to @other.
 *
 * Returns: in how many things they differ
 */
guint
gw_difference_view_compare (GwDifferenceView *self,
                            GwWorkshop       *one,
                            GwWorkshop       *other)
{
  g_autoptr (GwFormat) format = gw_locale_new_format ();
  const GwCompareWriter writer = { write_date, write_amount, format };
  g_autoptr (GPtrArray) differences = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *count = NULL;

  g_return_val_if_fail (GW_IS_DIFFERENCE_VIEW (self), 0);
  g_return_val_if_fail (GW_IS_WORKSHOP (one) && GW_IS_WORKSHOP (other), 0);

  differences = gw_compare (one, other, &writer);
  if (differences->len == 0)
    {
      gw_difference_view_say (self, _("There is no difference."));
      return 0;
    }

  for (guint i = 0; i < differences->len; i++)
    {
      g_autofree char *line = gw_difference_to_text (g_ptr_array_index (differences, i));

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", line);
    }
  count = differences->len < GW_COMPARE_MAX_DIFFERENCES
            ? g_strdup_printf (ngettext ("%u difference", "%u differences", differences->len), differences->len)
            : g_strdup (_("More differences than anybody reads; these are the first"));
  gtk_label_set_text (GTK_LABEL (self->count), count);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->lines)), text->str, -1);
  gtk_widget_set_visible (self->scroller, TRUE);
  return differences->len;
}
