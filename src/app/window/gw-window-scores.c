/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-window-private.h"

#include <glib/gi18n-lib.h>

#include "gw-question.h"

/* Numbers that were typed into the score grid are no part of the document
 * before somebody records them, so a save would not keep them. */

static void
answer_cb (const char *id,
           gpointer    user_data)
{
  g_autoptr (GwWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  GwScoreSheet *scores = gw_window_get_scores (self);

  if (scores == NULL || g_str_equal (id, "cancel"))
    return;

  if (g_str_equal (id, "discard"))
    gw_score_sheet_discard (scores);
  else if (!gw_score_sheet_record (scores, &error))
    {
      gw_session_refuse (self->session, error->message);
      return;
    }
  gtk_window_close (GTK_WINDOW (self));
}

/**
 * gw_window_ask_about_scores:
 *
 * Asks what becomes of the numbers in the score grid that are not recorded,
 * and closes the window after the answer.
 *
 * Returns: whether there are any
 */
gboolean
gw_window_ask_about_scores (GwWindow *self)
{
  const GwAnswer answers[] = {
    { "cancel", _("_Cancel"), FALSE },
    { "discard", _("_Discard Numbers"), TRUE },
    { "record", _("_Record"), FALSE },
  };
  GwScoreSheet *scores;
  g_autofree char *summary = NULL;
  g_autofree char *body = NULL;
  gboolean has_numbers;

  g_assert (GW_IS_WINDOW (self));

  scores = gw_window_get_scores (self);
  if (scores == NULL)
    return FALSE;
  summary = gw_score_sheet_summarize (scores);
  if (summary[0] == '\0')
    return FALSE;

  has_numbers = gw_score_sheet_count (scores, GW_SCORE_NEW) + gw_score_sheet_count (scores, GW_SCORE_REMOVED) > 0;
  /* Translators: the %s are sentences such as "3 numbers understood." */
  body = g_strdup_printf (_("%s What was typed into the score grid is not recorded yet and will be lost."), summary);
  (void) gw_question_ask (GTK_WINDOW (self), _("Record the Score Grid?"), body, answers,
                          has_numbers ? G_N_ELEMENTS (answers) : G_N_ELEMENTS (answers) - 1,
                          answer_cb, g_object_ref (self));
  return TRUE;
}
