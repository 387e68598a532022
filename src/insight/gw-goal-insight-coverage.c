/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-goal-insight.h"
#include "gw-goal-insight-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/**
 * gw_goal_insight_write_coverage:
 * @format: how numbers are written
 *
 * What a sum rests on, to be put behind its figure: people where each goal
 * that is added up is somebody's own, goals otherwise.
 *
 * Returns: (transfer full) (nullable): such as "from 7 of 9 members, 91 % of the
 *   target"; %NULL for a goal that is no sum
 */
char *
gw_goal_insight_write_coverage (const GwGoalInsight *self,
                                const GwFormat      *format)
{
  const GwCoverage *coverage;
  g_autofree char *share = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (format != NULL, NULL);

  coverage = &self->coverage;
  if (!self->summed)
    return NULL;

  if (coverage->children == 0 && coverage->dropped > 0)
    /* Translators: what a sum rests on when nothing else is left */
    return g_strdup_printf (ngettext ("from %u goal that was dropped", "from %u goals that were dropped",
                                      coverage->dropped), coverage->dropped);

  share = gw_format_percent (format, coverage->share, 0);
  if (coverage->members == coverage->children)
    /* Translators: what a sum rests on, such as "from 7 of 9 members, 91 % of the target" */
    return g_strdup_printf (ngettext ("from %u of %u member, %s of the target",
                                      "from %u of %u members, %s of the target", coverage->children),
                            coverage->reporting, coverage->children, share);

  /* Translators: what a sum rests on, such as "from 7 of 9 goals, 91 % of the target" */
  return g_strdup_printf (ngettext ("from %u of %u goal, %s of the target",
                                    "from %u of %u goals, %s of the target", coverage->children),
                          coverage->reporting, coverage->children, share);
}

static void
append_sentence (GString *text,
                 char    *sentence)
{
  g_string_append_printf (text, " %s", sentence);
  g_free (sentence);
}

/**
 * gw_goal_insight_explain_coverage:
 * @format: how numbers are written
 *
 * How far a summed goal is and what that rests on (F8): unknown, zero and
 * excused are three different things.
 *
 * Returns: (transfer full) (nullable): such as "82 %, from 7 of 9 members, 91 % of
 *   the target. The last number of 1 of them is old. 1 is excused. 1 has no
 *   number yet."; %NULL for a goal that is no sum
 */
char *
gw_goal_insight_explain_coverage (const GwGoalInsight *self,
                                  const GwFormat      *format)
{
  g_autofree char *clause = gw_goal_insight_write_coverage (self, format);
  g_autofree char *progress = NULL;
  const GwCoverage *coverage;
  GString *text;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (format != NULL, NULL);

  if (clause == NULL)
    return NULL;

  coverage = &self->coverage;
  text = g_string_new (NULL);
  progress = gw_format_percent (format, self->progress, 0);
  if (self->has_actual)
    /* Translators: a share and what it rests on, such as "82 %, from 7 of 9 members, 91 % of the target." */
    g_string_printf (text, _("%s, %s."), progress, clause);
  else
    g_string_assign (text, _("Nobody has a number yet."));

  if (coverage->zero > 0)
    append_sentence (text, g_strdup_printf (ngettext ("%u of them is still at the start.",
                                                      "%u of them are still at the start.", coverage->zero),
                                            coverage->zero));
  if (coverage->stale > 0)
    append_sentence (text, g_strdup_printf (ngettext ("The last number of %u of them is old.",
                                                      "The last numbers of %u of them are old.", coverage->stale),
                                            coverage->stale));
  if (coverage->excused > 0)
    append_sentence (text, g_strdup_printf (ngettext ("%u is excused.", "%u are excused.", coverage->excused),
                                            coverage->excused));
  if (coverage->silent > 0 && self->has_actual)
    append_sentence (text, g_strdup_printf (ngettext ("%u has no number yet.", "%u have no number yet.",
                                                      coverage->silent), coverage->silent));
  if (coverage->dropped > 0 && coverage->children > 0)
    append_sentence (text, g_strdup_printf (ngettext ("%u part was dropped; what it had by then counts.",
                                                      "%u parts were dropped; what they had by then counts.",
                                                      coverage->dropped), coverage->dropped));

  return g_string_free (text, FALSE);
}

/**
 * gw_goal_insight_explain_gaps:
 * @format: how numbers are written
 *
 * What has to be known before the status of a sum is believed: that there are
 * no numbers of some, who count as nothing till then, and that some of the
 * target is nobody's part.
 *
 * Returns: (transfer full) (nullable): one or two sentences; %NULL without gaps
 */
char *
gw_goal_insight_explain_gaps (const GwGoalInsight *self,
                              const GwFormat      *format)
{
  const GwCoverage *coverage;
  GString *text = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (format != NULL, NULL);

  coverage = &self->coverage;
  if (!self->summed || coverage->children == 0)
    return NULL;

  text = g_string_new (NULL);
  if (self->has_actual && coverage->silent > 0)
    append_sentence (text, g_strdup_printf (ngettext ("%u of %u has no number yet and counts as nothing here.",
                                                      "%u of %u have no number yet and count as nothing here.",
                                                      coverage->silent), coverage->silent, coverage->children));
  if (coverage->unassigned > 0.5 * pow (10.0, -(double) self->digits))
    {
      g_autofree char *amount = gw_format_value (format, coverage->unassigned, self->digits);
      g_autofree char *target = gw_format_value (format, self->target, self->digits);

      /* Translators: the second %s is the target of a team */
      append_sentence (text, g_strdup_printf (_("%s of the %s is nobody's part. Share it out again, or change the target."),
                                              amount, target));
    }
  if (text->len > 0)
    g_string_erase (text, 0, 1);

  return g_string_free (text, text->len == 0);
}
