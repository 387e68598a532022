/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-question.h"

#include <adwaita.h>

/* AdwMessageDialog is deprecated from libadwaita 1.6 on and its successor is
 * not in 1.2: it is named in this file and in no other. */
G_GNUC_BEGIN_IGNORE_DEPRECATIONS

typedef struct
{
  GwAnswered answered;
  gpointer user_data;
} Question;

static void
question_free (gpointer  data,
               GClosure *closure)
{
  g_free (data);
}

static void
on_response (AdwMessageDialog *dialog,
             const char       *response,
             Question         *question)
{
  /* The answer may end the parent, and GTK would look for it once more when the dialog goes. */
  gtk_window_set_transient_for (GTK_WINDOW (dialog), NULL);
  question->answered (response, question->user_data);
}

/**
 * gw_question_ask:
 * @parent: the window that waits for the answer
 * @heading: the question in a few words
 * @body: what hangs on it; never markup
 * @answers: the ways to answer
 * @answered: called once, with the id of the answer
 *
 * Asks something that has to be decided before anything else in @parent.
 *
 * Returns: (transfer none): the dialog, already on the screen
 */
GtkWindow *
gw_question_ask (GtkWindow      *parent,
                 const char     *heading,
                 const char     *body,
                 const GwAnswer *answers,
                 guint           n_answers,
                 GwAnswered      answered,
                 gpointer        user_data)
{
  AdwMessageDialog *dialog;
  Question *question;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (n_answers > 0, NULL);
  g_return_val_if_fail (answered != NULL, NULL);

  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body));
  for (guint i = 0; i < n_answers; i++)
    {
      adw_message_dialog_add_response (dialog, answers[i].id, answers[i].label);
      if (answers[i].is_destructive)
        adw_message_dialog_set_response_appearance (dialog, answers[i].id, ADW_RESPONSE_DESTRUCTIVE);
    }
  adw_message_dialog_set_close_response (dialog, answers[0].id);
  adw_message_dialog_set_default_response (dialog, answers[n_answers - 1].id);
  if (n_answers > 1 && !answers[n_answers - 1].is_destructive)
    adw_message_dialog_set_response_appearance (dialog, answers[n_answers - 1].id, ADW_RESPONSE_SUGGESTED);

  question = g_new0 (Question, 1);
  question->answered = answered;
  question->user_data = user_data;
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response), question, question_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  return GTK_WINDOW (dialog);
}

G_GNUC_END_IGNORE_DEPRECATIONS
