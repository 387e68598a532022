/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-file-chooser.h"

#include <glib/gi18n-lib.h>

#include "gw-file-name.h"
#include "gw-question.h"

/* GtkFileChooserNative is deprecated from GTK 4.10 on and its successor is
 * not in 4.8: it is named in this file and in no other. */
G_GNUC_BEGIN_IGNORE_DEPRECATIONS

/* The kinds of files there are to choose among. */
static const struct
{
  const char *suffix;
  const char *name;
} kinds[] = {
  { ".goalwright", N_("Workshops") },
  { ".csv", N_("Tables (CSV)") },
  { ".pdf", N_("PDF documents") },
  { ".svg", N_("SVG pictures") },
  { ".png", N_("PNG pictures") },
};

typedef struct
{
  GtkFileChooserNative *chooser;
  GwFileChosen chosen;
  gpointer user_data;
  char *proposed; /* the name, where something is saved */
  char *path;     /* what there is to ask about */
} Question;

static void
question_end (Question   *question,
              const char *path)
{
  question->chosen (path, question->user_data);

  gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (question->chooser));
  g_object_unref (question->chooser);
  g_free (question->proposed);
  g_free (question->path);
  g_free (question);
}

static void
on_replace_answered (const char *id,
                     gpointer    user_data)
{
  Question *question = user_data;

  question_end (question, g_str_equal (id, "replace") ? question->path : NULL);
}

/* The dialog asked about the name as it was typed, not about this one. */
static void
ask_to_replace (Question *question)
{
  const GwAnswer answers[] = {
    { "cancel", _("_Cancel"), FALSE },
    { "replace", _("_Replace"), TRUE },
  };
  g_autofree char *name = g_filename_display_basename (question->path);
  g_autofree char *heading = g_strdup_printf (_("Replace “%s”?"), name);

  (void) gw_question_ask (gtk_native_dialog_get_transient_for (GTK_NATIVE_DIALOG (question->chooser)), heading,
                          _("A file of that name is already there."), answers, G_N_ELEMENTS (answers),
                          on_replace_answered, question);
}

static const char *
get_wanted_suffix (Question *question)
{
  GtkFileFilter *filter = gtk_file_chooser_get_filter (GTK_FILE_CHOOSER (question->chooser));

  return filter != NULL ? g_object_get_data (G_OBJECT (filter), "suffix") : NULL;
}

static void
on_response (Question *question,
             int       response)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (question->chooser));
  if (file == NULL || g_file_peek_path (file) == NULL || question->proposed == NULL)
    {
      question_end (question, file != NULL ? g_file_peek_path (file) : NULL);
      return;
    }

  question->path = gw_file_name_complete (g_file_peek_path (file), question->proposed, get_wanted_suffix (question));
  if (!g_str_equal (question->path, g_file_peek_path (file)) && g_file_test (question->path, G_FILE_TEST_EXISTS))
    ask_to_replace (question);
  else
    question_end (question, question->path);
}

static void
add_filter (GtkFileChooserNative *chooser,
            const char           *suffix)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_add_suffix (filter, suffix + 1);
  g_object_set_data (G_OBJECT (filter), "suffix", (gpointer) g_intern_string (suffix));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].suffix, suffix))
      gtk_file_filter_set_name (filter, _(kinds[i].name));
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
}

static void
ask (GtkFileChooserNative *chooser,
     const char           *suffixes,
     const char           *proposed,
     GwFileChosen          chosen,
     gpointer              user_data)
{
  g_auto (GStrv) each = g_strsplit (suffixes, " ", -1);
  Question *question = g_new0 (Question, 1);

  question->chooser = chooser;
  question->chosen = chosen;
  question->user_data = user_data;
  question->proposed = g_strdup (proposed);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  for (guint i = 0; each[i] != NULL; i++)
    add_filter (chooser, each[i]);
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

  ask (gtk_file_chooser_native_new (_("Open Workshop"), parent, GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"), NULL),
       ".goalwright", NULL, chosen, user_data);
}

/**
 * gw_file_chooser_save:
 * @title: of the dialog
 * @name: the file name that is suggested
 * @suffixes: the kinds of file there are to choose among, each with its dot, a
 *   space between; @name is of the first
 * @chosen: called once
 *
 * Asks where to save. Who writes a suffix decides the kind by it; one that is
 * not among @suffixes is for @chosen to refuse. Before a file is replaced it is
 * asked.
 */
void
gw_file_chooser_save (GtkWindow    *parent,
                      const char   *title,
                      const char   *name,
                      const char   *suffixes,
                      GwFileChosen  chosen,
                      gpointer      user_data)
{
  GtkFileChooserNative *chooser;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (name != NULL && suffixes != NULL && suffixes[0] == '.');
  g_return_if_fail (chosen != NULL);

  chooser = gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  ask (chooser, suffixes, name, chosen, user_data);
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

  ask (gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _("_Choose"), NULL),
       "", NULL, chosen, user_data);
}

G_GNUC_END_IGNORE_DEPRECATIONS
