/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-application.h"

#include <glib/gi18n-lib.h>

#include "gw-about.h"
#include "gw-opening.h"
#include "gw-preferences-window.h"
#include "gw-recovery-prompt.h"

/* The program: which windows there are and which file each of them holds. */
struct _GwApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (GwApplication, gw_application, ADW_TYPE_APPLICATION)

static gboolean
is_same_file (const char *one,
              const char *other)
{
  g_autofree char *real_one = realpath (one, NULL);
  g_autofree char *real_other = realpath (other, NULL);

  return g_strcmp0 (real_one != NULL ? real_one : one, real_other != NULL ? real_other : other) == 0;
}

/**
 * gw_application_find_window:
 * @path: a file
 *
 * Returns: (transfer none) (nullable): the window that holds it
 */
GwWindow *
gw_application_find_window (GwApplication *self,
                            const char    *path)
{
  g_return_val_if_fail (GW_IS_APPLICATION (self), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  for (GList *item = gtk_application_get_windows (GTK_APPLICATION (self)); item != NULL; item = item->next)
    {
      GwDocument *document = GW_IS_WINDOW (item->data) ? gw_window_get_document (item->data) : NULL;

      if (document != NULL && gw_document_get_path (document) != NULL &&
          is_same_file (gw_document_get_path (document), path))
        return item->data;
    }
  return NULL;
}

/**
 * gw_application_find_empty_window:
 *
 * Returns: (transfer none): a window in which a workshop can be opened, a new
 *   one when there is none
 */
GwWindow *
gw_application_find_empty_window (GwApplication *self)
{
  g_return_val_if_fail (GW_IS_APPLICATION (self), NULL);

  for (GList *item = gtk_application_get_windows (GTK_APPLICATION (self)); item != NULL; item = item->next)
    if (GW_IS_WINDOW (item->data) && gw_window_is_empty (item->data))
      return item->data;

  return GW_WINDOW (gw_window_new (GTK_APPLICATION (self)));
}

/**
 * gw_application_open_path:
 * @window: (nullable): the window that asks
 * @path: a file
 *
 * Shows the window that holds @path already, or loads it: into @window when
 * that is empty, else into another. When it cannot be loaded, @window says
 * why and keeps what it holds.
 */
void
gw_application_open_path (GwApplication *self,
                          GwWindow      *window,
                          const char    *path)
{
  GwWindow *holder;

  g_return_if_fail (GW_IS_APPLICATION (self));
  g_return_if_fail (window == NULL || GW_IS_WINDOW (window));
  g_return_if_fail (path != NULL);

  holder = gw_application_find_window (self, path);
  if (holder != NULL)
    {
      gtk_window_present (GTK_WINDOW (holder));
      return;
    }

  gw_opening_start (self, window, path);
}

static void
on_quit (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (user_data));

  /* Each window asks for itself; the program ends with the last of them. */
  for (GList *item = windows; item != NULL; item = item->next)
    if (GW_IS_WINDOW (item->data))
      gtk_window_close (item->data);
}

static void
on_preferences (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  gtk_window_present (GTK_WINDOW (gw_preferences_window_new (gtk_application_get_active_window (user_data))));
}

static void
on_about (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  gw_about_show (gtk_application_get_active_window (user_data));
}

static const GActionEntry actions[] = {
  { "quit", on_quit },
  { "preferences", on_preferences },
  { "about", on_about },
};

typedef struct
{
  const char *action;
  const char *accelerators[3];
} Shortcut;

static const Shortcut shortcuts[] = {
  { "app.quit", { "<Control>q" } },
  { "app.preferences", { "<Control>comma" } },
  { "window.close", { "<Control>w" } },
  { "win.new-blank", { "<Control><Shift>n" } },
  { "win.open", { "<Control>o" } },
  { "win.save", { "<Control>s" } },
  { "win.save-as", { "<Control><Shift>s" } },
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Control><Shift>z", "<Control>y" } },
  { "win.toggle-sidebar", { "F9" } },
  { "win.projector", { "F11" } },
  { "win.view::workshop", { "<Alt>1" } },
  { "win.view::goals", { "<Alt>2" } },
  { "win.view::progress", { "<Alt>3" } },
  { "win.view::sheets", { "<Alt>4" } },
  { "win.record-check-in", { "<Control>r" } },
  { "win.show-scores", { "<Control>g" } },
  { "win.print", { "<Control>p" } },
  { "win.save-pdf", { "<Control><Shift>e" } },
  { "win.show-shortcuts", { "<Control>question" } },
};

static void
gw_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (gw_application_parent_class)->startup (application);

  gw_recovery_prompt_watch (GW_APPLICATION (application));
  gtk_window_set_default_icon_name ("io.github.goalwright.Goalwright");
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), application);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), shortcuts[i].action,
                                           (const char **) shortcuts[i].accelerators);
}

static void
gw_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    window = GTK_WINDOW (gw_application_find_empty_window (GW_APPLICATION (application)));
  gtk_window_present (window);
}

static void
gw_application_open (GApplication  *application,
                     GFile        **files,
                     int            n_files,
                     const char    *hint)
{
  for (int i = 0; i < n_files; i++)
    {
      const char *path = g_file_peek_path (files[i]);

      if (path != NULL)
        gw_application_open_path (GW_APPLICATION (application), NULL, path);
    }
}

static void
gw_application_class_init (GwApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->startup = gw_application_startup;
  application_class->activate = gw_application_activate;
  application_class->open = gw_application_open;
}

static void
gw_application_init (GwApplication *self)
{
}

/**
 * gw_application_new:
 *
 * Returns: (transfer full): the program
 */
GwApplication *
gw_application_new (void)
{
  return g_object_new (GW_TYPE_APPLICATION,
                       "application-id", "io.github.goalwright.Goalwright",
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/io/github/goalwright/Goalwright",
                       NULL);
}
