/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-check-in-text.h"

#include <glib/gi18n-lib.h>

#include "gw-check-in-doubt.h"
#include "gw-goal-text.h"

/* What is said of a check-in that somebody types. */

static char *
write_number (GwSession *session,
              GwGoal    *goal,
              GwDate     date,
              gint64     value)
{
  const GwFormat *format = gw_session_get_format (session);
  g_autofree char *amount = gw_format_amount (format, value, gw_record_get_decimals (GW_RECORD (goal)));
  g_autofree char *day = gw_format_date (format, date);

  if (gw_goal_text_unit (goal)[0] == '\0')
    /* Translators: a value and its day, such as "1 250.5 on 30 June 2026." */
    return g_strdup_printf (_("%s on %s."), amount, day);

  /* Translators: a value, its unit and its day, such as "1 250.5 thousand USD on 30 June 2026." */
  return g_strdup_printf (_("%s %s on %s."), amount, gw_goal_text_unit (goal), day);
}

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
  g_autofree char *understood = NULL;
  g_autofree char *former = NULL;
  guint position;

  g_return_val_if_fail (GW_IS_SESSION (session), NULL);
  g_return_val_if_fail (GW_IS_GOAL (goal), NULL);

  format = gw_session_get_format (session);
  check_ins = gw_record_get_check_ins (GW_RECORD (goal));
  understood = write_number (session, goal, date, value);

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
                                           value, NULL, 0, gw_session_get_entry_day (session),
                                           gw_session_get_format (session));
  /* Translators: %s is a sentence that says why a number looks like a slip */
  return doubt != NULL ? g_strdup_printf (_("%s Is it right?"), doubt) : NULL;
}

/* A sentence, and where the view shows an earlier day, that. */
static void
say (GwSession  *session,
     const char *sentence,
     GwDate      date)
{
  GwDate as_of = gw_session_get_as_of (session);
  g_autofree char *shown = gw_format_short_date (gw_session_get_format (session), as_of);
  g_autofree char *longer = NULL;

  if (date > as_of)
    /* Translators: a sentence, and a day such as "30 Jun" */
    longer = g_strdup_printf (_("%s The view shows %s."), sentence, shown);
  gw_session_say_of_day (session, longer != NULL ? longer : sentence, date);
}

/**
 * gw_check_in_text_say_recorded:
 * @session: the open document
 * @goal: whose number it is
 * @date: its day
 * @value: the number, scaled by the decimals of the metric
 *
 * Says what was recorded, with the way back, or with the way to its day.
 */
void
gw_check_in_text_say_recorded (GwSession *session,
                               GwGoal    *goal,
                               GwDate     date,
                               gint64     value)
{
  g_autofree char *who = NULL;
  g_autofree char *number = NULL;
  g_autofree char *sentence = NULL;

  g_return_if_fail (GW_IS_SESSION (session));
  g_return_if_fail (GW_IS_GOAL (goal));

  who = gw_goal_get_owner (goal) != NULL ? gw_goal_text_owner (goal) : gw_goal_text_title (goal);
  number = write_number (session, goal, date, value);
  /* Translators: who, and a number with its day: "Recorded for Ana Sample: 395 thousand USD on 6 July 2026." */
  sentence = g_strdup_printf (_("Recorded for %s: %s"), who, number);
  say (session, sentence, date);
}

/**
 * gw_check_in_text_say_several:
 * @session: the open document
 * @n: how many check-ins
 * @last: the last day of them
 *
 * Likewise for numbers that were recorded together.
 */
void
gw_check_in_text_say_several (GwSession *session,
                              guint      n,
                              GwDate     last)
{
  g_autofree char *day = NULL;
  g_autofree char *sentence = NULL;

  g_return_if_fail (GW_IS_SESSION (session));

  day = gw_format_date (gw_session_get_format (session), last);
  /* Translators: how many, and a day such as "6 July 2026" */
  sentence = g_strdup_printf (ngettext ("%u check-in recorded, for %s.", "%u check-ins recorded, up to %s.", n), n, day);
  say (session, sentence, last);
}
