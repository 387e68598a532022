/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-check-in-text.h"

#include <glib/gi18n-lib.h>

#include "gw-check-in-doubt.h"
#include "gw-goal-text.h"

/* What is said of a check-in that somebody types. */

/**
 * gw_check_in_text_number:
 * @session: the open document
 * @goal: whose number it is
 * @date: its day
 * @value: the number, scaled by the decimals of the metric
 *
 * Returns: (transfer full): what was understood, such as "1 250.5 thousand USD on
 *   30 June 2026. It replaces 1 200 of that day."
 */
char *
gw_check_in_text_number (GwSession *session,
                         GwGoal    *goal,
                         GwDate     date,
                         gint64     value)
{
  const GwFormat *format;
  GwCheckIns *check_ins;
  g_autofree char *amount = NULL;
  g_autofree char *day = NULL;
  g_autofree char *understood = NULL;
  g_autofree char *former = NULL;
  guint position;

  g_return_val_if_fail (GW_IS_SESSION (session), NULL);
  g_return_val_if_fail (GW_IS_GOAL (goal), NULL);

  format = gw_session_get_format (session);
  check_ins = gw_record_get_check_ins (GW_RECORD (goal));
  amount = gw_format_amount (format, value, gw_record_get_decimals (GW_RECORD (goal)));
  day = gw_format_date (format, date);
  if (gw_goal_text_unit (goal)[0] == '\0')
    /* Translators: a value and its day, such as "1 250.5 on 30 June 2026." */
    understood = g_strdup_printf (_("%s on %s."), amount, day);
  else
    /* Translators: a value, its unit and its day, such as "1 250.5 thousand USD on 30 June 2026." */
    understood = g_strdup_printf (_("%s %s on %s."), amount, gw_goal_text_unit (goal), day);

  if (!gw_check_ins_find (check_ins, date, &position) ||
      gw_check_ins_get (check_ins, position)->value == GW_UNSET)
    return g_steal_pointer (&understood);

  former = gw_format_amount (format, gw_check_ins_get (check_ins, position)->value,
                             gw_record_get_decimals (GW_RECORD (goal)));
  /* Translators: the first %s is a sentence, the second the value that stood there. */
  return g_strdup_printf (_("%s It replaces %s of that day."), understood, former);
}

/**
 * gw_check_in_text_answers:
 * @session: the open document
 * @n_answers: how many if-then plans were answered
 * @date: for which day
 *
 * Returns: (transfer full): what was understood where there is no number
 */
char *
gw_check_in_text_answers (GwSession *session,
                          guint      n_answers,
                          GwDate     date)
{
  g_autofree char *day = NULL;

  g_return_val_if_fail (GW_IS_SESSION (session), NULL);

  day = gw_format_date (gw_session_get_format (session), date);
  /* Translators: how many answers, and their day: "2 answers for 30 June 2026, without a number." */
  return g_strdup_printf (ngettext ("%u answer for %s, without a number.", "%u answers for %s, without a number.",
                                    n_answers),
                          n_answers, day);
}

/**
 * gw_check_in_text_doubt:
 * @session: the open document
 * @goal: whose number it is
 * @date: its day
 * @value: the number, scaled by the decimals of the metric
 *
 * Returns: (transfer full) (nullable): why the number looks like a slip, and the
 *   question whether it is one; %NULL when nothing speaks against it
 */
char *
gw_check_in_text_doubt (GwSession *session,
                        GwGoal    *goal,
                        GwDate     date,
                        gint64     value)
{
  g_autofree char *doubt = NULL;

  g_return_val_if_fail (GW_IS_SESSION (session), NULL);
  g_return_val_if_fail (GW_IS_GOAL (goal), NULL);

  doubt = gw_check_in_doubt_explain_value (gw_insight_get_goal (gw_session_get_insight (session), goal), goal, date,
                                           value, NULL, 0, gw_session_get_day (session),
                                           gw_session_get_format (session));
  /* Translators: %s is a sentence that says why a number looks like a slip */
  return doubt != NULL ? g_strdup_printf (_("%s Is it right?"), doubt) : NULL;
}

/**
 * gw_check_in_text_say_recorded:
 * @session: the open document
 * @n: how many check-ins
 *
 * Says that they are recorded, with the way back.
 */
void
gw_check_in_text_say_recorded (GwSession *session,
                               guint      n)
{
  g_return_if_fail (GW_IS_SESSION (session));

  gw_session_say_done (session, ngettext ("Check-in recorded", "Check-ins recorded", n));
}
