/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-sheet-text.h"

#include "gw-allocation-row.h"
#include "gw-metric.h"
#include "gw-review-dates.h"
#include "gw-revision.h"
#include "gw-shorten.h"

#include <glib/gi18n-lib.h>

#define WHOLE 10000.0

/* So many letters of the foot are for the names of the workshop: with the date
 * and the revision they fill a line of the narrowest paper. */
#define LONGEST_NAMES 46

/**
 * gw_sheet_text_says:
 * @text: (nullable): a text
 *
 * Returns: whether it says something: a text without anything to say is no text
 */
gboolean
gw_sheet_text_says (const char *text)
{
  return text != NULL && *text != '\0';
}

/**
 * gw_sheet_text_amount:
 * @format: how to write numbers
 * @amount: a scaled integer
 * @decimals: of the metric
 *
 * Returns: (transfer full): the amount, without decimals where it is whole
 */
char *
gw_sheet_text_amount (const GwFormat *format,
                      gint64          amount,
                      guint           decimals)
{
  gint64 scale = 1;

  g_return_val_if_fail (format != NULL, NULL);

  for (guint i = 0; i < decimals; i++)
    scale *= 10;
  if (amount % scale == 0)
    return gw_format_amount (format, amount / scale, 0);

  return gw_format_amount (format, amount, decimals);
}

/**
 * gw_sheet_text_subject:
 * @goal: a goal
 *
 * Returns: (transfer none): what is measured, or else what the goal is called
 */
const char *
gw_sheet_text_subject (GwGoal *goal)
{
  GwMetric *metric = gw_goal_get_metric (goal);

  if (metric != NULL && gw_metric_get_nature (metric) != GW_NATURE_STEPS && gw_sheet_text_says (gw_metric_get_name (metric)))
    return gw_metric_get_name (metric);

  return gw_sheet_text_says (gw_goal_get_title (goal)) ? gw_goal_get_title (goal) : _("My goal");
}

/**
 * gw_sheet_text_goal:
 * @goal: a goal
 * @format: how to write numbers
 *
 * Returns: (transfer full): the goal in one line, such as "New ARR from 0 to 770"
 */
char *
gw_sheet_text_goal (GwGoal         *goal,
                    const GwFormat *format)
{
  guint decimals = gw_record_get_decimals (GW_RECORD (goal));
  const char *subject = gw_sheet_text_subject (goal);
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  gboolean is_band = gw_goal_get_direction (goal) == GW_DIRECTION_BAND;
  gint64 low = is_band ? gw_goal_get_low (goal) : gw_goal_get_baseline (goal);
  gint64 high = is_band ? gw_goal_get_high (goal) : gw_goal_get_target (goal);

  from = low != GW_UNSET ? gw_sheet_text_amount (format, low, decimals) : NULL;
  to = high != GW_UNSET ? gw_sheet_text_amount (format, high, decimals) : NULL;
  /* Translators, for the next five: what is measured, and numbers */
  if (is_band && from != NULL && to != NULL)
    return g_strdup_printf (_("%s between %s and %s"), subject, from, to);
  if (is_band && to != NULL)
    return g_strdup_printf (_("%s at or under %s"), subject, to);
  if (is_band && from != NULL)
    return g_strdup_printf (_("%s at or over %s"), subject, from);
  if (from != NULL && to != NULL)
    return g_strdup_printf (_("%s from %s to %s"), subject, from, to);
  if (to != NULL)
    return g_strdup_printf (_("%s to %s"), subject, to);

  return g_strdup (subject);
}

/**
 * gw_sheet_text_goal_details:
 * @goal: a goal
 * @end: its last day, or %GW_DATE_NONE
 * @format: how to write dates
 *
 * Returns: (transfer full): its unit, date and kind
 */
char *
gw_sheet_text_goal_details (GwGoal         *goal,
                            GwDate          end,
                            const GwFormat *format)
{
  const char *kind = gw_choice_get_label (GW_TYPE_GOAL_KIND, gw_goal_get_kind (goal));
  GwMetric *metric = gw_goal_get_metric (goal);
  const char *unit = metric != NULL ? gw_metric_get_unit (metric) : "";
  g_autofree char *date = gw_format_date (format, end);
  g_autofree char *by = NULL;

  /* Translators: a date */
  by = end != GW_DATE_NONE ? g_strdup_printf (_("by %s"), date) : g_strdup (_("no date yet"));
  if (!gw_sheet_text_says (unit))
    return g_strdup_printf ("%s · %s", by, kind);

  /* Translators: the unit, the date, the kind of goal */
  return g_strdup_printf (_("%s, %s · %s"), unit, by, kind);
}

static void
append_share (GString        *text,
              const GwFormat *format,
              gint64          share,
              const char     *name)
{
  g_autofree char *percent = NULL;

  if (share == 0)
    return;

  percent = gw_format_percent (format, (double) share / WHOLE, 0);
  /* Translators: a percentage and a word, such as "50 % potential" */
  g_string_append (text, text->len > 0 ? ", " : "");
  g_string_append_printf (text, C_("share", "%s %s"), percent, name);
}

/**
 * gw_sheet_text_method:
 * @allocation: how a goal is shared out
 * @format: how to write numbers
 *
 * Returns: (transfer full): the method, such as "by index: 50 % potential, 50 % history"
 */
char *
gw_sheet_text_method (GwAllocation   *allocation,
                      const GwFormat *format)
{
  GwMethod method = gw_allocation_get_method (allocation);
  g_autoptr (GString) shares = g_string_new (NULL);

  if (method != GW_METHOD_INDEX)
    return g_strdup (gw_choice_get_label (GW_TYPE_METHOD, method));

  append_share (shares, format, gw_allocation_get_potential_share (allocation), _("potential"));
  append_share (shares, format, gw_allocation_get_history_share (allocation), _("history"));
  append_share (shares, format, gw_allocation_get_capacity_share (allocation), _("capacity"));
  if (shares->len == 0)
    return g_strdup (gw_choice_get_label (GW_TYPE_METHOD, method));

  /* Translators: a list of shares, such as "50 % potential, 30 % history" */
  return g_strdup_printf (_("by index: %s"), shares->str);
}

/**
 * gw_sheet_text_reason:
 * @allocation: how a goal is shared out
 * @member: a member
 *
 * Returns: (transfer none): why @member takes this much; may be ""
 */
const char *
gw_sheet_text_reason (GwAllocation *allocation,
                      GwMember     *member)
{
  GwRecordList *rows = gw_allocation_get_rows (allocation);

  for (guint i = 0; i < gw_record_list_get_length (rows); i++)
    {
      GwAllocationRow *row = GW_ALLOCATION_ROW (gw_record_list_get (rows, i));

      if (gw_allocation_row_get_member (row) == member)
        return gw_allocation_row_get_reason (row);
    }

  return "";
}

/**
 * gw_sheet_text_rhythm:
 * @review: the reviews of a team
 *
 * Returns: (transfer full): how often, such as "every Monday at 9:00"
 */
char *
gw_sheet_text_rhythm (GwReview *review)
{
  const char *weekday = gw_format_weekday_name ((int) gw_review_get_weekday (review));
  int time = (int) gw_review_get_time (review);
  g_autofree char *when = NULL;

  switch (gw_review_get_rhythm (review))
    {
    case GW_RHYTHM_WEEKLY:
      /* Translators: a weekday */
      when = g_strdup_printf (_("every %s"), weekday);
      break;
    case GW_RHYTHM_FORTNIGHTLY:
      /* Translators: a weekday */
      when = g_strdup_printf (_("every other %s"), weekday);
      break;
    case GW_RHYTHM_DAILY:
    case GW_RHYTHM_MONTHLY:
    case GW_RHYTHM_QUARTERLY:
    default:
      when = g_strdup (gw_choice_get_label (GW_TYPE_RHYTHM, gw_review_get_rhythm (review)));
      break;
    }

  /* Translators: how often, such as "every Monday", and the hour and minute of the day */
  return g_strdup_printf (_("%s at %d:%02d"), when, time / 60, time % 60);
}

/**
 * gw_sheet_text_reviews:
 * @review: the reviews of a team
 * @start: when to begin where the review does not say so
 * @end: the last day
 * @format: how to write dates
 * @as_of: list reviews after this day
 * @n_wanted: how many to list, at most %GW_SHEET_MOST_REVIEWS
 *
 * Returns: (transfer full) (nullable): the next reviews, such as "6 Jul, 13 Jul";
 *   %NULL when there are none
 */
char *
gw_sheet_text_reviews (GwReview       *review,
                       GwDate          start,
                       GwDate          end,
                       const GwFormat *format,
                       GwDate          as_of,
                       guint           n_wanted)
{
  GwDate first = gw_review_get_first (review) != GW_DATE_NONE ? gw_review_get_first (review) : start;
  g_autoptr (GString) text = g_string_new (NULL);
  GwDate dates[GW_SHEET_MOST_REVIEWS];
  guint n_dates;

  n_dates = gw_review_dates_list (first, gw_review_get_rhythm (review), (int) gw_review_get_weekday (review),
                                  as_of, end, dates, MIN (n_wanted, GW_SHEET_MOST_REVIEWS));
  for (guint i = 0; i < n_dates; i++)
    {
      g_autofree char *date = gw_format_short_date (format, dates[i]);

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", date);
    }

  return n_dates > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

/* The company and the title; both where they leave room for the rest of the
 * line, else the beginning of the title, which is whole elsewhere. */
static void
append_names (GString    *text,
              GwWorkshop *workshop)
{
  const char *company = gw_workshop_get_company (workshop);
  const char *title = gw_workshop_get_title (workshop);
  g_autofree char *both = NULL;
  g_autofree char *shortened = NULL;

  if (gw_sheet_text_says (company) && gw_sheet_text_says (title) && g_strcmp0 (company, title) != 0)
    both = g_strdup_printf ("%s · %s", company, title);
  if (both != NULL)
    shortened = gw_shorten (both, LONGEST_NAMES);
  if (both == NULL || !g_str_equal (both, shortened))
    {
      g_free (shortened);
      shortened = gw_shorten (gw_sheet_text_says (title) ? title : company, LONGEST_NAMES);
    }

  if (*shortened != '\0')
    g_string_append_printf (text, "%s · ", shortened);
}

/**
 * gw_sheet_text_footer:
 * @workshop: the workshop
 * @goal: (nullable): the goal that a sheet is about
 * @format: how to write dates
 * @as_of: the day that the sheet speaks of
 *
 * Returns: (transfer full): what stands at the foot of a sheet
 */
char *
gw_sheet_text_footer (GwWorkshop     *workshop,
                      GwGoal         *goal,
                      const GwFormat *format,
                      GwDate          as_of)
{
  GwRecordList *revisions = goal != NULL ? gw_goal_get_revisions (goal) : NULL;
  guint n_revisions = revisions != NULL ? gw_record_list_get_length (revisions) : 0;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *date = gw_format_date (format, as_of);

  append_names (text, workshop);
  /* Translators: the day that the figures speak of */
  g_string_append_printf (text, _("as of %s"), date);
  if (n_revisions > 0)
    {
      GwRevision *last = GW_REVISION (gw_record_list_get (revisions, n_revisions - 1));

      /* Translators: how often the agreed goal has been written down */
      g_string_append_printf (text, _(" · revision %d"), (int) gw_revision_get_number (last));
    }
  else if (goal != NULL)
    {
      g_string_append (text, _(" · not agreed yet"));
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * gw_sheet_text_guards:
 * @review: the reviews of a team
 *
 * Returns: (transfer full): the questions that keep a goal from doing harm, in
 *   the words of the team where it has found some, a line each
 */
char *
gw_sheet_text_guards (GwReview *review)
{
  const struct
  {
    const char *question;
    const char *said;
  } guards[] = {
    { _("Were customers harmed?"), gw_review_get_guard_customers (review) },
    { _("Did we discount or pull business forward to hit a date?"), gw_review_get_guard_dates (review) },
    { _("Was other work neglected?"), gw_review_get_guard_neglect (review) },
    { _("Was anybody tempted to bend a rule?"), gw_review_get_guard_rules (review) },
    { _("Was learning crowded out?"), gw_review_get_guard_learning (review) },
  };
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (guards); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "",
                            gw_sheet_text_says (guards[i].said) ? guards[i].said : guards[i].question);

  return g_string_free (text, FALSE);
}
