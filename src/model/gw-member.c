/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-member.h"

#include <glib/gi18n-lib.h>

#include "gw-dismissal.h"
#include "gw-leave.h"
#include "gw-vote.h"

/* Somebody in a team: capacity, ramp, leave and last results. */
struct _GwMember
{
  GwRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GwMember, gw_member, GW_TYPE_RECORD)

enum
{
  NAME,
  ROLE,
  FTE,
  START,
  END,
  RAMP,
  LAST_TARGET,
  LAST_ACTUAL,
  POTENTIAL,
  KEPT_GOAL,
  KEPT_BECAUSE,
  ADDED,
  N_FIELDS
};

static const GwField fields[N_FIELDS] = {
  [NAME] = { "name", N_("name"), GW_FIELD_TEXT, .maximum = 200 },
  [ROLE] = { "role", N_("role"), GW_FIELD_TEXT, .maximum = 200 },
  [FTE] = { "fte", N_("working time"), GW_FIELD_BASIS_POINTS, .maximum = 15000, .initial = 10000 },
  [START] = { "start", N_("start"), GW_FIELD_DATE },
  [END] = { "end", N_("end"), GW_FIELD_DATE },
  [RAMP] = { "ramp", N_("ramp by month"), GW_FIELD_INTEGERS, .maximum = 100, .maximum_items = 60 },
  [LAST_TARGET] = { "last-target", N_("last period’s target"), GW_FIELD_AMOUNT,
    .flags = GW_FIELD_OPTIONAL, .minimum = -GW_AMOUNT_MAX, .maximum = GW_AMOUNT_MAX },
  [LAST_ACTUAL] = { "last-actual", N_("last period’s result"), GW_FIELD_AMOUNT,
    .flags = GW_FIELD_OPTIONAL, .minimum = -GW_AMOUNT_MAX, .maximum = GW_AMOUNT_MAX },
  [POTENTIAL] = { "potential", N_("potential"), GW_FIELD_INTEGER,
    .flags = GW_FIELD_OPTIONAL, .maximum = GW_AMOUNT_MAX },
  [KEPT_GOAL] = { "kept-goal", N_("a goal once kept"), GW_FIELD_TEXT,
    .flags = GW_FIELD_PRIVATE, .maximum = 280 },
  [KEPT_BECAUSE] = { "kept-because", N_("what made it work"), GW_FIELD_TEXT,
    .flags = GW_FIELD_PRIVATE, .maximum = 280 },
  [ADDED] = { "added", N_("added on"), GW_FIELD_DATE, .flags = GW_FIELD_HAPPENED },
};

enum
{
  LEAVE,
  VOTES,
  DISMISSALS,
  N_SLOTS
};

static const GwSlot slots[N_SLOTS] = {
  [LEAVE] = { "leave", N_("leave"), gw_leave_get_type, FALSE, 400 },
  [VOTES] = { "votes", N_("vote"), gw_vote_get_type, FALSE, 100 },
  [DISMISSALS] = { "dismissals", N_("dismissed hint"), gw_dismissal_get_type, FALSE, 100 },
};

static gboolean
gw_member_validate (GwRecord  *record,
                    GError   **error)
{
  GwMember *self = GW_MEMBER (record);

  if (gw_member_get_start (self) != GW_DATE_NONE && gw_member_get_end (self) != GW_DATE_NONE &&
      gw_member_get_end (self) < gw_member_get_start (self))
    {
      g_set_error_literal (error, GW_RECORD_ERROR, GW_RECORD_ERROR_RULE,
                           _("This member would leave before starting. Choose a later last day."));
      return FALSE;
    }

  return TRUE;
}

static void
gw_member_class_init (GwMemberClass *klass)
{
  GW_RECORD_CLASS (klass)->validate = gw_member_validate;

  gw_record_class_declare (GW_RECORD_CLASS (klass), N_("member"), fields, N_FIELDS,
                           slots, N_SLOTS);
}

static void
gw_member_init (GwMember *self)
{
}

/**
 * gw_member_get_name:
 *
 * Returns: (transfer none): name
 */
const char *
gw_member_get_name (GwMember *self)
{
  g_return_val_if_fail (GW_IS_MEMBER (self), NULL);

  return gw_record_get_text (GW_RECORD (self), NAME);
}

/**
 * gw_member_get_role:
 *
 * Returns: (transfer none): role
 */
const char *
gw_member_get_role (GwMember *self)
{
  g_return_val_if_fail (GW_IS_MEMBER (self), NULL);

  return gw_record_get_text (GW_RECORD (self), ROLE);
}

/**
 * gw_member_get_fte:
 *
 * Returns: working time, in basis points
 */
gint64
gw_member_get_fte (GwMember *self)
{
  g_return_val_if_fail (GW_IS_MEMBER (self), 0);

  return gw_record_get_integer (GW_RECORD (self), FTE);
}

/**
 * gw_member_get_start:
 *
 * Returns: start, or %GW_DATE_NONE
 */
GwDate
gw_member_get_start (GwMember *self)
{
  g_return_val_if_fail (GW_IS_MEMBER (self), GW_DATE_NONE);

  return gw_record_get_date (GW_RECORD (self), START);
}

/**
 * gw_member_get_end:
 *
 * Returns: end, or %GW_DATE_NONE
 */
GwDate
gw_member_get_end (GwMember *self)
{
  g_return_val_if_fail (GW_IS_MEMBER (self), GW_DATE_NONE);

  return gw_record_get_date (GW_RECORD (self), END);
}

/**
 * gw_member_get_ramp:
 *
 * Returns: (transfer none): ramp by month
 */
GwIntegers *
gw_member_get_ramp (GwMember *self)
{
  g_return_val_if_fail (GW_IS_MEMBER (self), NULL);

  return gw_record_get_integers (GW_RECORD (self), RAMP);
}

/**
 * gw_member_get_last_target:
 *
 * Returns: last period’s target, scaled by the decimals of the metric;
 *   %GW_UNSET where unknown
 */
gint64
gw_member_get_last_target (GwMember *self)
{
  g_return_val_if_fail (GW_IS_MEMBER (self), 0);

  return gw_record_get_integer (GW_RECORD (self), LAST_TARGET);
}

/**
 * gw_member_get_last_actual:
 *
 * Returns: last period’s result, scaled by the decimals of the metric;
 *   %GW_UNSET where unknown
 */
gint64
gw_member_get_last_actual (GwMember *self)
{
  g_return_val_if_fail (GW_IS_MEMBER (self), 0);

  return gw_record_get_integer (GW_RECORD (self), LAST_ACTUAL);
}

/**
 * gw_member_get_potential:
 *
 * Returns: potential; %GW_UNSET where unknown
 */
gint64
gw_member_get_potential (GwMember *self)
{
  g_return_val_if_fail (GW_IS_MEMBER (self), 0);

  return gw_record_get_integer (GW_RECORD (self), POTENTIAL);
}

/**
 * gw_member_get_kept_goal:
 *
 * Returns: (transfer none): a goal once kept
 */
const char *
gw_member_get_kept_goal (GwMember *self)
{
  g_return_val_if_fail (GW_IS_MEMBER (self), NULL);

  return gw_record_get_text (GW_RECORD (self), KEPT_GOAL);
}

/**
 * gw_member_get_kept_because:
 *
 * Returns: (transfer none): what made it work
 */
const char *
gw_member_get_kept_because (GwMember *self)
{
  g_return_val_if_fail (GW_IS_MEMBER (self), NULL);

  return gw_record_get_text (GW_RECORD (self), KEPT_BECAUSE);
}

/**
 * gw_member_get_leave:
 *
 * Returns: (transfer none): a list of #GwLeave
 */
GwRecordList *
gw_member_get_leave (GwMember *self)
{
  g_return_val_if_fail (GW_IS_MEMBER (self), NULL);

  return gw_record_get_list (GW_RECORD (self), LEAVE);
}

/**
 * gw_member_get_votes:
 *
 * Returns: (transfer none): a list of #GwVote
 */
GwRecordList *
gw_member_get_votes (GwMember *self)
{
  g_return_val_if_fail (GW_IS_MEMBER (self), NULL);

  return gw_record_get_list (GW_RECORD (self), VOTES);
}

/**
 * gw_member_get_dismissals:
 *
 * Returns: (transfer none): a list of #GwDismissal
 */
GwRecordList *
gw_member_get_dismissals (GwMember *self)
{
  g_return_val_if_fail (GW_IS_MEMBER (self), NULL);

  return gw_record_get_list (GW_RECORD (self), DISMISSALS);
}
