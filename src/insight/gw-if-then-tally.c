/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-if-then-tally.h"

#include <glib/gi18n-lib.h>

#include "gw-if-then-answer.h"

/**
 * gw_if_then_tally:
 * @plan: an if-then plan
 * @as_of: what was answered later is not known yet
 *
 * Returns: how it went so far
 */
GwIfThenTally
gw_if_then_tally (GwIfThen *plan,
                  GwDate    as_of)
{
  GwIfThenTally tally = { 0 };
  GwRecordList *answers;

  g_return_val_if_fail (GW_IS_IF_THEN (plan), tally);

  answers = gw_if_then_get_answers (plan);
  for (guint i = 0; i < gw_record_list_get_length (answers); i++)
    {
      GwIfThenAnswer *answer = GW_IF_THEN_ANSWER (gw_record_list_get (answers, i));

      if (gw_if_then_answer_get_date (answer) > as_of)
        continue;
      tally.asked++;
      if (gw_if_then_answer_get_happened (answer))
        {
          tally.happened++;
          tally.done += gw_if_then_answer_get_done (answer) ? 1 : 0;
        }
    }

  return tally;
}

/**
 * gw_if_then_tally_explain:
 *
 * Returns: (transfer full): how it went, in a few words, such as "done 3 of 4
 *   times"; empty when nobody was asked
 */
char *
gw_if_then_tally_explain (const GwIfThenTally *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->asked == 0)
    return g_strdup ("");
  if (self->happened == 0)
    return g_strdup (_("It has not happened yet."));

  /* Translators: how often somebody did what they planned, of the times that
   * it came up. */
  return g_strdup_printf (ngettext ("Done %u of %u time.", "Done %u of %u times.", self->happened),
                          self->done, self->happened);
}
