/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-problems-window.h"

#include <glib/gi18n-lib.h>

#include "gw-problem.h"

/* More would only fill the screen. */
#define MAX_PROBLEMS 500

/* Why a file was not opened: all that is wrong with it, to select and copy. */
struct _GwProblemsWindow
{
  AdwWindow parent_instance;

  GtkLabel *heading;
  GtkLabel *summary;
  GtkTextView *details;
  GtkWidget *scroller;
};

G_DEFINE_FINAL_TYPE (GwProblemsWindow, gw_problems_window, ADW_TYPE_WINDOW)

static void
gw_problems_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GW_TYPE_PROBLEMS_WINDOW);

  G_OBJECT_CLASS (gw_problems_window_parent_class)->dispose (object);
}

static void
gw_problems_window_class_init (GwProblemsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_problems_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goalwright/Goalwright/window/gw-problems-window.ui");
  gtk_widget_class_bind_template_child (widget_class, GwProblemsWindow, heading);
  gtk_widget_class_bind_template_child (widget_class, GwProblemsWindow, summary);
  gtk_widget_class_bind_template_child (widget_class, GwProblemsWindow, details);
  gtk_widget_class_bind_template_child (widget_class, GwProblemsWindow, scroller);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
gw_problems_window_init (GwProblemsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gw_problems_window_new:
 * @parent: (nullable): the window to stand over
 * @path: the file
 * @error: why it was not opened
 * @problems: (nullable) (element-type GwProblem): all that is wrong with it
 *
 * Returns: (transfer none): the window, not yet shown
 */
GtkWidget *
gw_problems_window_new (GtkWindow    *parent,
                        const char   *path,
                        const GError *error,
                        GPtrArray    *problems)
{
  GwProblemsWindow *self;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *name = NULL;
  g_autofree char *heading = NULL;
  g_autofree char *summary = NULL;

  g_return_val_if_fail (path != NULL && error != NULL, NULL);

  self = g_object_new (GW_TYPE_PROBLEMS_WINDOW, "transient-for", parent, NULL);
  name = g_filename_display_basename (path);
  heading = g_strdup_printf (_("“%s” was not opened"), name);
  gtk_label_set_text (self->heading, heading);
  /* With a list of problems the first of them need not be said twice. */
  summary = problems != NULL && problems->len > 0
              ? g_strdup_printf (ngettext ("The file has %u problem. Mend it in a text editor, or ask whoever sent it.",
                                           "The file has %u problems. Mend them in a text editor, or ask whoever sent it.",
                                           problems->len),
                                 problems->len)
              : g_strdup (error->message);
  gtk_label_set_text (self->summary, summary);

  for (guint i = 0; problems != NULL && i < MIN (problems->len, MAX_PROBLEMS); i++)
    {
      g_autofree char *line = gw_problem_to_text (g_ptr_array_index (problems, i));

      g_string_append (text, line);
      g_string_append_c (text, '\n');
    }
  if (problems != NULL && problems->len > MAX_PROBLEMS)
    g_string_append_printf (text, ngettext ("and %u more", "and %u more", problems->len - MAX_PROBLEMS),
                            problems->len - MAX_PROBLEMS);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->details), text->str, -1);
  gtk_widget_set_visible (self->scroller, text->len > 0);
  if (text->len > 0)
    gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->details));
  return GTK_WIDGET (self);
}
