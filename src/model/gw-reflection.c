/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-reflection.h"

#include <glib/gi18n-lib.h>

/* Why the team has its goal, and until when it is decided. */
struct _GwReflection
{
  GwRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GwReflection, gw_reflection, GW_TYPE_RECORD)

enum
{
  ORIGIN,
  ORIGIN_NOTE,
  WHY_CUSTOMERS,
  WHY_TEAM,
  WHY_ME,
  IMPORTANCE,
  CONFIDENCE,
  LAST_NUMBER,
  LOCK_DATE,
  LOCK_WHO,
  LOCK_EVIDENCE,
  N_FIELDS
};

static const GwField fields[N_FIELDS] = {
  [ORIGIN] = { "origin", N_("where the goal comes from"), GW_FIELD_CHOICE, .type = gw_origin_get_type },
  [ORIGIN_NOTE] = { "origin-note", N_("where exactly"), GW_FIELD_TEXT, .maximum = 280 },
  [WHY_CUSTOMERS] = { "why-customers", N_("why, for customers"), GW_FIELD_TEXT, .maximum = 280 },
  [WHY_TEAM] = { "why-team", N_("why, for the team"), GW_FIELD_TEXT, .maximum = 280 },
  [WHY_ME] = { "why-me", N_("why, for me"), GW_FIELD_TEXT, .maximum = 280 },
  [IMPORTANCE] = { "importance", N_("importance"), GW_FIELD_INTEGER,
    .flags = GW_FIELD_OPTIONAL, .maximum = 10 },
  [CONFIDENCE] = { "confidence", N_("confidence"), GW_FIELD_INTEGER,
    .flags = GW_FIELD_OPTIONAL | GW_FIELD_PRIVATE, .maximum = 100 },
  [LAST_NUMBER] = { "last-number", N_("what the last number did"), GW_FIELD_TEXT,
    .flags = GW_FIELD_MULTILINE, .maximum = 2000 },
  [LOCK_DATE] = { "lock-date", N_("decision stands until"), GW_FIELD_DATE },
  [LOCK_WHO] = { "lock-who", N_("who may change the goal"), GW_FIELD_TEXT, .maximum = 140 },
  [LOCK_EVIDENCE] = { "lock-evidence", N_("what evidence would change it"), GW_FIELD_TEXT, .maximum = 280 },
};

static void
gw_reflection_class_init (GwReflectionClass *klass)
{
  gw_record_class_declare (GW_RECORD_CLASS (klass), N_("reflection"), fields, N_FIELDS,
                           NULL, 0);
}

static void
gw_reflection_init (GwReflection *self)
{
}

/**
 * gw_reflection_get_origin:
 *
 * Returns: where the goal comes from
 */
GwOrigin
gw_reflection_get_origin (GwReflection *self)
{
  g_return_val_if_fail (GW_IS_REFLECTION (self), 0);

  return (GwOrigin) gw_record_get_choice (GW_RECORD (self), ORIGIN);
}

/**
 * gw_reflection_get_origin_note:
 *
 * Returns: (transfer none): where exactly
 */
const char *
gw_reflection_get_origin_note (GwReflection *self)
{
  g_return_val_if_fail (GW_IS_REFLECTION (self), NULL);

  return gw_record_get_text (GW_RECORD (self), ORIGIN_NOTE);
}

/**
 * gw_reflection_get_why_customers:
 *
 * Returns: (transfer none): why, for customers
 */
const char *
gw_reflection_get_why_customers (GwReflection *self)
{
  g_return_val_if_fail (GW_IS_REFLECTION (self), NULL);

  return gw_record_get_text (GW_RECORD (self), WHY_CUSTOMERS);
}

/**
 * gw_reflection_get_why_team:
 *
 * Returns: (transfer none): why, for the team
 */
const char *
gw_reflection_get_why_team (GwReflection *self)
{
  g_return_val_if_fail (GW_IS_REFLECTION (self), NULL);

  return gw_record_get_text (GW_RECORD (self), WHY_TEAM);
}

/**
 * gw_reflection_get_why_me:
 *
 * Returns: (transfer none): why, for me
 */
const char *
gw_reflection_get_why_me (GwReflection *self)
{
  g_return_val_if_fail (GW_IS_REFLECTION (self), NULL);

  return gw_record_get_text (GW_RECORD (self), WHY_ME);
}

/**
 * gw_reflection_get_importance:
 *
 * Returns: importance; %GW_UNSET where unknown
 */
gint64
gw_reflection_get_importance (GwReflection *self)
{
  g_return_val_if_fail (GW_IS_REFLECTION (self), 0);

  return gw_record_get_integer (GW_RECORD (self), IMPORTANCE);
}

/**
 * gw_reflection_get_confidence:
 *
 * Returns: confidence; %GW_UNSET where unknown
 */
gint64
gw_reflection_get_confidence (GwReflection *self)
{
  g_return_val_if_fail (GW_IS_REFLECTION (self), 0);

  return gw_record_get_integer (GW_RECORD (self), CONFIDENCE);
}

/**
 * gw_reflection_get_last_number:
 *
 * Returns: (transfer none): what the last number did
 */
const char *
gw_reflection_get_last_number (GwReflection *self)
{
  g_return_val_if_fail (GW_IS_REFLECTION (self), NULL);

  return gw_record_get_text (GW_RECORD (self), LAST_NUMBER);
}

/**
 * gw_reflection_get_lock_date:
 *
 * Returns: decision stands until, or %GW_DATE_NONE
 */
GwDate
gw_reflection_get_lock_date (GwReflection *self)
{
  g_return_val_if_fail (GW_IS_REFLECTION (self), GW_DATE_NONE);

  return gw_record_get_date (GW_RECORD (self), LOCK_DATE);
}

/**
 * gw_reflection_get_lock_who:
 *
 * Returns: (transfer none): who may change the goal
 */
const char *
gw_reflection_get_lock_who (GwReflection *self)
{
  g_return_val_if_fail (GW_IS_REFLECTION (self), NULL);

  return gw_record_get_text (GW_RECORD (self), LOCK_WHO);
}

/**
 * gw_reflection_get_lock_evidence:
 *
 * Returns: (transfer none): what evidence would change it
 */
const char *
gw_reflection_get_lock_evidence (GwReflection *self)
{
  g_return_val_if_fail (GW_IS_REFLECTION (self), NULL);

  return gw_record_get_text (GW_RECORD (self), LOCK_EVIDENCE);
}
