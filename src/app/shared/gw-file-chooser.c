/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-file-chooser.h"

#include <glib/gi18n-lib.h>

/* GtkFileChooserNative is deprecated from GTK 4.10 on and its successor is
 * not in 4.8: it is named in this file and in no other. */
G_GNUC_BEGIN_IGNORE_DEPRECATIONS

typedef struct
{
  GtkFileChooserNative *chooser;
  GwFileChosen chosen;
  gpointer user_data;
} Question;

static void
on_response (Question *question,
             int       response)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (question->chooser));
  question->chosen (file != NULL ? g_file_peek_path (file) : NULL, question->user_data);

  gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (question->chooser));
  g_object_unref (question->chooser);
  g_free (question);
}

static GtkFileFilter *
filter_for (const char *suffix)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_add_suffix (filter, suffix + 1);
  if (g_str_equal (suffix, ".goalwright"))
    gtk_file_filter_set_name (filter, _("Workshops"));
  else
    gtk_file_filter_set_name (filter, _("PDF documents"));
  return filter;
}

static void
ask (GtkWindow            *parent,
     GtkFileChooserNative *chooser,
     const char           *suffix,
     GwFileChosen          chosen,
     gpointer              user_data)
{
  g_autoptr (GtkFileFilter) filter = suffix != NULL ? filter_for (suffix) : NULL;
  Question *question = g_new0 (Question, 1);

  question->chooser = chooser;
  question->chosen = chosen;
  question->user_data = user_data;
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  if (filter != NULL)
    gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  g_signal_connect_swapped (chooser, "response", G_CALLBACK (on_response), question);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/**
 * gw_file_chooser_open:
 * @chosen: called once
 *
 * Asks which workshop to open.
 */
void
gw_file_chooser_open (GtkWindow    *parent,
                      GwFileChosen  chosen,
                      gpointer      user_data)
{
  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (chosen != NULL);

  ask (parent,
       gtk_file_chooser_native_new (_("Open Workshop"), parent, GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"), NULL),
       ".goalwright", chosen, user_data);
}

/**
 * gw_file_chooser_save:
 * @title: of the dialog
 * @name: the file name that is suggested
 * @suffix: with its dot; decides which files are listed
 * @chosen: called once
 *
 * Asks where to save. The dialog itself asks before a file is replaced.
 */
void
gw_file_chooser_save (GtkWindow    *parent,
                      const char   *title,
                      const char   *name,
                      const char   *suffix,
                      GwFileChosen  chosen,
                      gpointer      user_data)
{
  GtkFileChooserNative *chooser;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (name != NULL && suffix != NULL && suffix[0] == '.');
  g_return_if_fail (chosen != NULL);

  chooser = gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  ask (parent, chooser, suffix, chosen, user_data);
}

/**
 * gw_file_chooser_folder:
 * @title: of the dialog
 * @chosen: called once
 *
 * Asks for a folder to put files into.
 */
void
gw_file_chooser_folder (GtkWindow    *parent,
                        const char   *title,
                        GwFileChosen  chosen,
                        gpointer      user_data)
{
  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (chosen != NULL);

  ask (parent,
       gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _("_Choose"), NULL),
       NULL, chosen, user_data);
}

G_GNUC_END_IGNORE_DEPRECATIONS
