/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-review.h"

#include <glib/gi18n-lib.h>

#include "gw-member.h"

/* When the team looks at its numbers, and what it guards against. */
struct _GwReview
{
  GwRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GwReview, gw_review, GW_TYPE_RECORD)

enum
{
  RHYTHM,
  WEEKDAY,
  TIME,
  MINUTES,
  CHAIR,
  FIRST,
  GUARD_CUSTOMERS,
  GUARD_DATES,
  GUARD_NEGLECT,
  GUARD_RULES,
  GUARD_LEARNING,
  N_FIELDS
};

static const GwField fields[N_FIELDS] = {
  [RHYTHM] = { "rhythm", N_("rhythm"), GW_FIELD_CHOICE,
    .type = gw_rhythm_get_type, .initial = GW_RHYTHM_WEEKLY },
  [WEEKDAY] = { "weekday", N_("weekday"), GW_FIELD_INTEGER, .minimum = 1, .maximum = 7, .initial = 1 },
  [TIME] = { "time", N_("time of day in minutes"), GW_FIELD_INTEGER, .maximum = 1439, .initial = 540 },
  [MINUTES] = { "minutes", N_("minutes"), GW_FIELD_INTEGER, .maximum = 480, .initial = 30 },
  [CHAIR] = { "chair", N_("chair"), GW_FIELD_REFERENCE, .type = gw_member_get_type, .maximum = 64 },
  [FIRST] = { "first", N_("first review"), GW_FIELD_DATE },
  [GUARD_CUSTOMERS] = { "guard-customers", N_("customers harmed?"), GW_FIELD_TEXT, .maximum = 280 },
  [GUARD_DATES] = { "guard-dates", N_("discounts or pull-forward to hit a date?"), GW_FIELD_TEXT,
    .maximum = 280 },
  [GUARD_NEGLECT] = { "guard-neglect", N_("other work neglected?"), GW_FIELD_TEXT, .maximum = 280 },
  [GUARD_RULES] = { "guard-rules", N_("tempted to bend rules?"), GW_FIELD_TEXT, .maximum = 280 },
  [GUARD_LEARNING] = { "guard-learning", N_("learning crowded out?"), GW_FIELD_TEXT, .maximum = 280 },
};

static void
gw_review_class_init (GwReviewClass *klass)
{
  gw_record_class_declare (GW_RECORD_CLASS (klass), N_("review"), fields, N_FIELDS,
                           NULL, 0);
}

static void
gw_review_init (GwReview *self)
{
}

/**
 * gw_review_get_rhythm:
 *
 * Returns: rhythm
 */
GwRhythm
gw_review_get_rhythm (GwReview *self)
{
  g_return_val_if_fail (GW_IS_REVIEW (self), 0);

  return (GwRhythm) gw_record_get_choice (GW_RECORD (self), RHYTHM);
}

/**
 * gw_review_get_weekday:
 *
 * Returns: weekday
 */
gint64
gw_review_get_weekday (GwReview *self)
{
  g_return_val_if_fail (GW_IS_REVIEW (self), 0);

  return gw_record_get_integer (GW_RECORD (self), WEEKDAY);
}

/**
 * gw_review_get_time:
 *
 * Returns: time of day in minutes
 */
gint64
gw_review_get_time (GwReview *self)
{
  g_return_val_if_fail (GW_IS_REVIEW (self), 0);

  return gw_record_get_integer (GW_RECORD (self), TIME);
}

/**
 * gw_review_get_minutes:
 *
 * Returns: minutes
 */
gint64
gw_review_get_minutes (GwReview *self)
{
  g_return_val_if_fail (GW_IS_REVIEW (self), 0);

  return gw_record_get_integer (GW_RECORD (self), MINUTES);
}

/**
 * gw_review_get_chair:
 *
 * Returns: (transfer none) (nullable): chair
 */
GwMember *
gw_review_get_chair (GwReview *self)
{
  g_return_val_if_fail (GW_IS_REVIEW (self), NULL);

  return (GwMember *) gw_record_get_reference (GW_RECORD (self), CHAIR);
}

/**
 * gw_review_get_first:
 *
 * Returns: first review, or %GW_DATE_NONE
 */
GwDate
gw_review_get_first (GwReview *self)
{
  g_return_val_if_fail (GW_IS_REVIEW (self), GW_DATE_NONE);

  return gw_record_get_date (GW_RECORD (self), FIRST);
}

/**
 * gw_review_get_guard_customers:
 *
 * Returns: (transfer none): customers harmed?
 */
const char *
gw_review_get_guard_customers (GwReview *self)
{
  g_return_val_if_fail (GW_IS_REVIEW (self), NULL);

  return gw_record_get_text (GW_RECORD (self), GUARD_CUSTOMERS);
}

/**
 * gw_review_get_guard_dates:
 *
 * Returns: (transfer none): discounts or pull-forward to hit a date?
 */
const char *
gw_review_get_guard_dates (GwReview *self)
{
  g_return_val_if_fail (GW_IS_REVIEW (self), NULL);

  return gw_record_get_text (GW_RECORD (self), GUARD_DATES);
}

/**
 * gw_review_get_guard_neglect:
 *
 * Returns: (transfer none): other work neglected?
 */
const char *
gw_review_get_guard_neglect (GwReview *self)
{
  g_return_val_if_fail (GW_IS_REVIEW (self), NULL);

  return gw_record_get_text (GW_RECORD (self), GUARD_NEGLECT);
}

/**
 * gw_review_get_guard_rules:
 *
 * Returns: (transfer none): tempted to bend rules?
 */
const char *
gw_review_get_guard_rules (GwReview *self)
{
  g_return_val_if_fail (GW_IS_REVIEW (self), NULL);

  return gw_record_get_text (GW_RECORD (self), GUARD_RULES);
}

/**
 * gw_review_get_guard_learning:
 *
 * Returns: (transfer none): learning crowded out?
 */
const char *
gw_review_get_guard_learning (GwReview *self)
{
  g_return_val_if_fail (GW_IS_REVIEW (self), NULL);

  return gw_record_get_text (GW_RECORD (self), GUARD_LEARNING);
}
