/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-session-private.h"

/* What the window says of the document. */

/**
 * gw_session_refuse:
 * @sentence: what did not go and what to do, translated
 *
 * Lets the window say it.
 */
void
gw_session_refuse (GwSession  *self,
                   const char *sentence)
{
  g_return_if_fail (GW_IS_SESSION (self));
  g_return_if_fail (sentence != NULL);

  g_signal_emit_by_name (self, "refused", sentence);
}

/**
 * gw_session_say:
 * @sentence: what happened and what to do, translated
 *
 * Lets the window say it.
 */
void
gw_session_say (GwSession  *self,
                const char *sentence)
{
  g_return_if_fail (GW_IS_SESSION (self));
  g_return_if_fail (sentence != NULL);

  g_signal_emit_by_name (self, "said", sentence, FALSE);
}

/**
 * gw_session_say_done:
 * @sentence: what the last edit did, translated
 *
 * Lets the window say it, for a few seconds, with a button that takes it back.
 */
void
gw_session_say_done (GwSession  *self,
                     const char *sentence)
{
  g_return_if_fail (GW_IS_SESSION (self));
  g_return_if_fail (sentence != NULL);

  g_signal_emit_by_name (self, "said", sentence, TRUE);
}

/**
 * gw_session_say_of_day:
 * @sentence: what the last edit did, translated
 * @day: the day that shows it
 *
 * Lets the window say it; where @day is later than the one that is looked at, with
 * a button that goes there, else with one that takes it back.
 */
void
gw_session_say_of_day (GwSession  *self,
                       const char *sentence,
                       GwDate      day)
{
  g_return_if_fail (GW_IS_SESSION (self));
  g_return_if_fail (sentence != NULL);
  g_return_if_fail (gw_date_is_valid (day));

  if (day > gw_session_get_as_of (self))
    g_signal_emit_by_name (self, "said-of-day", sentence, day);
  else
    gw_session_say_done (self, sentence);
}
