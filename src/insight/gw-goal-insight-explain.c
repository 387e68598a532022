/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-goal-insight.h"
#include "gw-goal-insight-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* A hair, so that 0.1 + 0.2 is no more than 0.3. */
#define HAIR 1e-9
/* Up to here a double holds every whole number. */
#define LARGEST_EXACT 9e15

/* A step that changes the status: how much, which way, and to what. */
typedef struct
{
  double   amount;
  gboolean forward;
  GwStatus status;
} Flip;

static char *
write_value (const GwGoalInsight *self,
             const GwFormat      *format,
             double               value)
{
  double scaled = round (value * pow (10.0, self->digits));

  /* A sum may be larger than what is kept to the unit. */
  if (fabs (scaled) > LARGEST_EXACT)
    return gw_format_value (format, value, 0);

  return gw_format_amount (format, (gint64) scaled, self->digits);
}

static char *
write_subject (const GwGoalInsight *self)
{
  if (self->owner_name != NULL && *self->owner_name != '\0')
    return g_strdup (self->owner_name);

  /* Translators: the subject of "%s has 93 % of what the plan asks for". */
  return g_strdup (_("The team"));
}

/* The lower limit of the pace of @status. */
static double
get_threshold (const GwGoalInsight *self,
               GwStatus             status)
{
  if (status == GW_STATUS_AHEAD)
    return self->thresholds.ahead;
  if (status == GW_STATUS_ON_PACE)
    return self->thresholds.on_pace;

  return self->thresholds.at_risk;
}

/* How much more, in steps of the last digit that is printed, reaches @status. Limits are
 * inclusive. */
static double
measure_more (const GwGoalInsight *self,
              GwStatus             status)
{
  double planned = fabs (self->planned - self->baseline);
  double gain = self->progress * fabs (self->target - self->baseline);
  double scale = pow (10.0, self->digits);
  double steps = ceil ((get_threshold (self, status) * planned - gain) * scale - HAIR);

  return MAX (steps, 1.0) / scale;
}

/* How much less, in steps of the last digit that is printed, drops out of @status. */
static double
measure_less (const GwGoalInsight *self,
              GwStatus             status)
{
  double planned = fabs (self->planned - self->baseline);
  double gain = self->progress * fabs (self->target - self->baseline);
  double scale = pow (10.0, self->digits);
  double steps = floor ((gain - get_threshold (self, status) * planned) * scale + HAIR) + 1.0;

  return MAX (steps, 1.0) / scale;
}

/* The smallest change that would flip the status. Someone behind is told the
 * way up, whichever is nearer. */
static Flip
find_flip (const GwGoalInsight *self)
{
  double more, less;

  switch (self->status)
    {
    case GW_STATUS_OFF_PACE:
      return (Flip) { measure_more (self, GW_STATUS_AT_RISK), TRUE, GW_STATUS_AT_RISK };
    case GW_STATUS_AT_RISK:
      return (Flip) { measure_more (self, GW_STATUS_ON_PACE), TRUE, GW_STATUS_ON_PACE };
    case GW_STATUS_AHEAD:
      return (Flip) { measure_less (self, GW_STATUS_AHEAD), FALSE, GW_STATUS_ON_PACE };
    default:
      more = measure_more (self, GW_STATUS_AHEAD);
      less = measure_less (self, GW_STATUS_ON_PACE);
      if (more <= less)
        return (Flip) { more, TRUE, GW_STATUS_AHEAD };
      return (Flip) { less, FALSE, GW_STATUS_AT_RISK };
    }
}

/* "39 more and it is on pace." The direction is that of the value, so that a
 * falling goal needs "9 lower". */
static char *
explain_flip (const GwGoalInsight *self,
              const GwFormat      *format,
              Flip                 flip)
{
  g_autofree char *amount = write_value (self, format, flip.amount);
  gboolean rising = flip.forward == (self->target > self->baseline);
  gboolean adds_up = self->nature != GW_NATURE_LEVEL && self->target > self->baseline;

  switch (flip.status)
    {
    case GW_STATUS_AHEAD:
      return g_strdup_printf (adds_up ? _("%s more and it is ahead.")
                              : rising ? _("%s higher and it is ahead.") : _("%s lower and it is ahead."), amount);
    case GW_STATUS_ON_PACE:
      if (flip.forward)
        return g_strdup_printf (adds_up ? _("%s more and it is on pace.")
                                : rising ? _("%s higher and it is on pace.") : _("%s lower and it is on pace."), amount);
      return g_strdup_printf (adds_up ? _("With %s less it would be on pace, not ahead.")
                              : rising ? _("%s higher and it would be on pace, not ahead.")
                                       : _("%s lower and it would be on pace, not ahead."), amount);
    case GW_STATUS_AT_RISK:
    default:
      if (flip.forward)
        return g_strdup_printf (adds_up ? _("%s more and it is at risk, no longer off pace.")
                                : rising ? _("%s higher and it is at risk, no longer off pace.")
                                         : _("%s lower and it is at risk, no longer off pace."), amount);
      return g_strdup_printf (adds_up ? _("With %s less it would be at risk.")
                              : rising ? _("%s higher and it would be at risk.")
                                       : _("%s lower and it would be at risk."), amount);
    }
}

/* Takes both; either may be missing. */
static char *
join_sentences (char *first,
                char *second)
{
  char *both;

  if (first == NULL || second == NULL)
    return first != NULL ? first : second;

  /* Translators: two sentences, one after the other. */
  both = g_strdup_printf (C_("sentences", "%s %s"), first, second);
  g_free (first);
  g_free (second);
  return both;
}

static char *
explain_pace (const GwGoalInsight *self,
              const GwFormat      *format)
{
  g_autofree char *subject = write_subject (self);
  g_autofree char *share = gw_format_percent (format, gw_goal_insight_get_pace_for_print (self, 2), 0);
  g_autofree char *date = gw_format_date (format, self->last_date);
  gboolean adds_up = self->nature != GW_NATURE_LEVEL && self->target > self->baseline;
  g_autofree char *flip = NULL;
  char *fact = NULL;

  if (self->pace < 0.0)
    fact = g_strdup_printf (_("%s is further from the target than at the start."), subject);
  else if (self->last_date == self->as_of && self->is_today)
    fact = g_strdup_printf (adds_up ? _("%s has %s of what the plan asks for by today.")
                                    : _("%s has come %s of the way that the plan asks for by today."),
                            subject, share);
  else
    fact = g_strdup_printf (adds_up ? _("%s has %s of what the plan asks for by %s.")
                                    : _("%s has come %s of the way that the plan asks for by %s."),
                            subject, share, date);

  /* What an old number would have to be helps nobody any more. */
  if (self->stale)
    return fact;

  flip = explain_flip (self, format, find_flip (self));
  return join_sentences (fact, g_steal_pointer (&flip));
}

static char *
explain_band (const GwGoalInsight *self,
              const GwFormat      *format)
{
  g_autofree char *actual = write_value (self, format, self->actual);
  g_autofree char *low = write_value (self, format, self->low_limit);
  g_autofree char *high = write_value (self, format, self->high_limit);
  g_autofree char *outside = NULL;
  gboolean above = self->actual > self->high_limit;

  if (self->status == GW_STATUS_ON_PACE)
    return g_strdup_printf (_("The last number, %s, is inside %s to %s."), actual, low, high);

  outside = write_value (self, format, above ? self->actual - self->high_limit : self->low_limit - self->actual);
  return g_strdup_printf (above ? _("The last number, %s, is %s above %s to %s. Back inside and it is on pace.")
                                : _("The last number, %s, is %s below %s to %s. Back inside and it is on pace."),
                          actual, outside, low, high);
}

static char *
explain_end (const GwGoalInsight *self,
             const GwFormat      *format)
{
  g_autofree char *actual = write_value (self, format, self->actual);
  g_autofree char *target = write_value (self, format, self->target);
  g_autofree char *date = gw_format_date (format, self->end);
  g_autofree char *days = NULL;

  if (self->direction == GW_DIRECTION_BAND)
    {
      /* Not "100 %" for what is not quite all of it. */
      days = gw_format_percent (format, floor (self->progress * 100.0 + HAIR) / 100.0, 0);
      return g_strdup_printf (_("It was inside its limits on %s of the days until %s."), days, date);
    }
  if (self->status == GW_STATUS_ACHIEVED)
    return g_strdup_printf (_("The target of %s is reached, with %s."), target, actual);
  if (!self->has_actual)
    return g_strdup_printf (_("It ended on %s without a single check-in."), date);

  return g_strdup_printf (_("It ended on %s at %s; the target was %s."), date, actual, target);
}

static char *
explain_missing (const GwGoalInsight *self)
{
  if (self->curve == NULL)
    return g_strdup (_("It has no dates yet, so nobody can tell the pace. Set a start and a due date."));
  if (self->nature == GW_NATURE_STEPS && !self->has_target)
    return g_strdup (_("It has no milestones yet. Add the steps that lead there."));
  if (self->direction == GW_DIRECTION_BAND && self->high_limit < G_MAXDOUBLE && !self->has_target)
    return g_strdup (_("It has an upper limit only. Set the lowest value that is fine, too."));
  if (self->direction == GW_DIRECTION_BAND && self->low_limit > -G_MAXDOUBLE && !self->has_target)
    return g_strdup (_("It has a lower limit only. Set the highest value that is fine, too."));
  if (self->direction == GW_DIRECTION_BAND && !self->has_target)
    return g_strdup (_("It has no limits yet. Set the lowest and the highest value that are fine."));
  if (self->direction != GW_DIRECTION_BAND && !self->has_target)
    return g_strdup (_("It has no target yet. Set the number that it shall reach."));
  if (self->direction != GW_DIRECTION_BAND && !gw_goal_insight_has_way (self))
    return g_strdup (_("Its target is its baseline. Set a target that is higher or lower."));

  return g_strdup (_("No check-in yet. The first one shows the pace."));
}

static char *
explain_closed (const GwGoalInsight *self)
{
  if (self->state == GW_GOAL_STATE_DROPPED && *self->state_reason != '\0')
    return g_strdup_printf (_("It was dropped: %s"), self->state_reason);
  if (self->state == GW_GOAL_STATE_DROPPED)
    return g_strdup (_("It was dropped."));
  if (*self->state_reason != '\0')
    return g_strdup_printf (_("It is closed: %s"), self->state_reason);

  return g_strdup (_("It is closed."));
}

static char *
explain_too_early (const GwGoalInsight *self,
                   const GwFormat      *format)
{
  double share = gw_plan_curve_get_share (self->curve, self->last_date);
  /* Rounded down, so that it stays under the threshold that it is compared with. */
  g_autofree char *planned = gw_format_percent (format, floor (share * 100.0) / 100.0, 0);

  return g_strdup_printf (_("Only %s of the plan was due by the last number. It is too early to tell."), planned);
}

/**
 * gw_goal_insight_explain:
 * @format: how numbers and dates are written
 *
 * Says why the goal has its status, in plain words and with the smallest
 * change that would give it another. Never contradicts the status: what is
 * printed is rounded to its side of a threshold.
 *
 * Returns: (transfer full): one or two sentences
 */
char *
gw_goal_insight_explain (const GwGoalInsight *self,
                         const GwFormat      *format)
{
  g_autofree char *date = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (format != NULL, NULL);

  switch (self->status)
    {
    case GW_STATUS_CLOSED:
    case GW_STATUS_DROPPED:
      return explain_closed (self);
    case GW_STATUS_ACHIEVED:
    case GW_STATUS_MISSED:
      return explain_end (self, format);
    case GW_STATUS_NOT_STARTED:
      date = gw_format_date (format, self->start);
      return g_strdup_printf (_("It starts on %s."), date);
    case GW_STATUS_NO_DATA:
      return explain_missing (self);
    case GW_STATUS_TOO_EARLY:
      return explain_too_early (self, format);
    default:
      return self->direction == GW_DIRECTION_BAND ? explain_band (self, format) : explain_pace (self, format);
    }
}

/* The next step forward, and never one back: from a status below, up to the
 * pace; from the pace, ahead; and where the target is nearer, the target. */
static char *
explain_next (const GwGoalInsight *self,
              const GwFormat      *format)
{
  GwStatus next = self->status == GW_STATUS_ON_PACE ? GW_STATUS_AHEAD : GW_STATUS_ON_PACE;
  double scale = pow (10.0, self->digits);
  double left = ceil ((1.0 - self->progress) * fabs (self->target - self->baseline) * scale - HAIR) / scale;
  gboolean adds_up = self->nature != GW_NATURE_LEVEL && self->target > self->baseline;
  g_autofree char *amount = NULL;

  if (self->status != GW_STATUS_AHEAD && (left <= 0.0 || measure_more (self, next) < left))
    return explain_flip (self, format, (Flip) { measure_more (self, next), TRUE, next });
  if (left <= 0.0)
    return g_strdup (_("The target is reached."));

  amount = write_value (self, format, left);
  return g_strdup_printf (adds_up ? _("%s more and the target is reached.")
                          : self->target > self->baseline ? _("%s higher and the target is reached.")
                                                          : _("%s lower and the target is reached."), amount);
}

/**
 * gw_goal_insight_explain_to_owner:
 * @format: how numbers and dates are written
 *
 * Says how the goal stands and what comes next, for paper that its owner signs:
 * without a name, with the day instead of "today", and never with how much less
 * would do.
 *
 * Returns: (transfer full): one or two sentences
 */
char *
gw_goal_insight_explain_to_owner (const GwGoalInsight *self,
                                  const GwFormat      *format)
{
  gboolean adds_up;
  g_autofree char *actual = NULL;
  g_autofree char *share = NULL;
  g_autofree char *date = NULL;
  char *fact = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (format != NULL, NULL);

  if (!gw_status_has_pace (self->status) || self->direction == GW_DIRECTION_BAND)
    return gw_goal_insight_explain (self, format);

  adds_up = self->nature != GW_NATURE_LEVEL && self->target > self->baseline;
  actual = write_value (self, format, self->actual);
  share = gw_format_percent (format, gw_goal_insight_get_pace_for_print (self, 2), 0);
  date = gw_format_date (format, self->last_date);
  if (self->pace < 0.0)
    /* Translators: a number */
    fact = g_strdup_printf (_("%s is further from the target than the start was."), actual);
  else
    /* Translators: a number, a percentage and a date */
    fact = g_strdup_printf (adds_up ? _("%s is %s of what the plan asks for by %s.")
                                    : _("%s is %s of the way that the plan asks for by %s."), actual, share, date);

  return join_sentences (fact, self->stale ? gw_goal_insight_explain_age (self) : explain_next (self, format));
}

/**
 * gw_goal_insight_explain_age:
 *
 * Returns: (transfer full) (nullable): how old the last number is, in a sentence;
 *   %NULL while it is fresh
 */
char *
gw_goal_insight_explain_age (const GwGoalInsight *self)
{
  gulong days;

  g_return_val_if_fail (self != NULL, NULL);

  if (!self->stale)
    return NULL;

  days = (gulong) (self->as_of - self->last_date);
  return g_strdup_printf (ngettext ("The last number is %lu day old.", "The last number is %lu days old.", days), days);
}

/**
 * gw_goal_insight_explain_fully:
 * @format: how numbers and dates are written
 *
 * gw_goal_insight_explain(), and what belongs beside it where there is room: what
 * is missing in a sum, how old the number is, how many working days that is ahead
 * or behind, and what it takes to be on pace again.
 *
 * Returns: (transfer full): some sentences
 */
char *
gw_goal_insight_explain_fully (const GwGoalInsight *self,
                               const GwFormat      *format)
{
  char *text;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (format != NULL, NULL);

  text = join_sentences (gw_goal_insight_explain_gaps (self, format), gw_goal_insight_explain_age (self));
  text = join_sentences (text, gw_goal_insight_explain (self, format));
  text = join_sentences (text, gw_goal_insight_explain_lead (self));
  return join_sentences (text, gw_goal_insight_explain_catch_up (self, format));
}

/**
 * gw_goal_insight_explain_thresholds:
 * @format: how numbers are written
 *
 * Returns: (transfer full) (nullable): the settings that the status was told with,
 *   which stand beside every report of it; %NULL where it was not told from a
 *   pace
 */
char *
gw_goal_insight_explain_thresholds (const GwGoalInsight *self,
                                    const GwFormat      *format)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (!self->has_pace || !gw_status_has_pace (self->status))
    return NULL;

  return gw_status_thresholds_explain (&self->thresholds, format);
}
