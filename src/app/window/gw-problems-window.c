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

  char *path;

  GtkLabel *heading;
  GtkLabel *summary;
  GtkTextView *details;
  GtkWidget *scroller;
  GtkWidget *versions;
};

enum
{
  SHOW_VERSIONS,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GwProblemsWindow, gw_problems_window, ADW_TYPE_WINDOW)

static void
show_versions (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  g_autoptr (GwProblemsWindow) self = g_object_ref (GW_PROBLEMS_WINDOW (widget));

  gtk_window_close (GTK_WINDOW (self));
  g_signal_emit (self, signals[SHOW_VERSIONS], 0, self->path);
}

static void
gw_problems_window_dispose (GObject *object)
{
  g_clear_pointer (&GW_PROBLEMS_WINDOW (object)->path, g_free);
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
  gtk_widget_class_bind_template_child (widget_class, GwProblemsWindow, versions);
  gtk_widget_class_install_action (widget_class, "problems.versions", NULL, show_versions);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);

  /**
   * GwProblemsWindow::show-versions:
   * @path: the file
   *
   * Somebody wants one of those that were saved there before; the window is
   * closed.
   */
  signals[SHOW_VERSIONS] = g_signal_new ("show-versions", GW_TYPE_PROBLEMS_WINDOW, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
gw_problems_window_init (GwProblemsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* A document ends with a brace; where it does not, the rest is missing. */
static gboolean
is_cut_off (const char *path)
{
  g_autofree char *text = NULL;
  gsize length = 0;

  if (!g_file_get_contents (path, &text, &length, NULL))
    return FALSE;
  while (length > 0 && g_ascii_isspace (text[length - 1]))
    length--;

  return length > 0 && text[0] == '{' && text[length - 1] != '}';
}

/* A file of ours begins with a brace; what does not never was one. */
static const char *
find_stranger (const char *path)
{
  g_autofree char *text = NULL;
  gsize length = 0;
  gsize at = 0;

  if (!g_file_get_contents (path, &text, &length, NULL))
    return NULL;
  while (at < length && g_ascii_isspace (text[at]))
    at++;
  if (at == length)
    return _("The file is empty: there is no workshop in it.");

  return text[at] == '{' ? NULL : _("This is not a Goalwright file.");
}

/* What happened, and what to do now, for somebody who never saw such a file from
 * inside. With a list of problems the first of them need not be said twice. */
static char *
write_summary (const char   *path,
               const GError *error,
               GPtrArray    *problems,
               guint         n_versions)
{
  g_autofree char *what = NULL;
  g_autofree char *kept = NULL;
  const char *stranger = NULL;

  if (problems == NULL || problems->len == 0)
    return g_strdup (error->message);

  stranger = find_stranger (path);
  if (stranger != NULL && n_versions == 0)
    return g_strdup (stranger);
  if (stranger != NULL)
    what = g_strdup (stranger);
  else if (is_cut_off (path))
    what = g_strdup (_("The file ends too early: its last part is missing, as after a copy that broke off."));
  else
    what = g_strdup (_("The file is damaged, or another program changed it: something in it is not as Goalwright writes it."));

  if (n_versions > 0)
    kept = g_strdup_printf (ngettext ("%u earlier version of it was kept. Go back to that one, or ask whoever sent the file.",
                                      "%u earlier versions of it were kept. Go back to one of them, or ask whoever sent the file.",
                                      n_versions), n_versions);
  else
    kept = g_strdup (_("Nothing in it was changed. Ask whoever sent the file for another copy, or take one from a backup."));

  /* Translators: two sentences, one after the other. */
  return g_strdup_printf (_("%s %s"), what, kept);
}

/**
 * gw_problems_window_new:
 * @parent: (nullable): the window to stand over
 * @path: the file
 * @error: why it was not opened
 * @problems: (nullable) (element-type GwProblem): all that is wrong with it
 * @n_versions: how many earlier versions of the file were kept
 *
 * Returns: (transfer none): the window, not yet shown
 */
GtkWidget *
gw_problems_window_new (GtkWindow    *parent,
                        const char   *path,
                        const GError *error,
                        GPtrArray    *problems,
                        guint         n_versions)
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
  summary = write_summary (path, error, problems, n_versions);
  gtk_widget_set_visible (self->versions, n_versions > 0);
  self->path = g_strdup (path);
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
  if (n_versions > 0)
    gtk_window_set_focus (GTK_WINDOW (self), self->versions);
  else if (text->len > 0)
    gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->details));
  return GTK_WIDGET (self);
}
