/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-revision.h"

#include <glib/gi18n-lib.h>

#include "gw-revision-change.h"

/* A frozen state of an agreed goal: what changed, why, and who agreed. */
struct _GwRevision
{
  GwRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GwRevision, gw_revision, GW_TYPE_RECORD)

enum
{
  NUMBER,
  DATE,
  REASON,
  APPROVER,
  N_FIELDS
};

static const GwField fields[N_FIELDS] = {
  [NUMBER] = { "number", N_("number"), GW_FIELD_INTEGER, .minimum = 1, .maximum = 100000, .initial = 1 },
  [DATE] = { "date", N_("date"), GW_FIELD_DATE },
  [REASON] = { "reason", N_("reason"), GW_FIELD_TEXT, .maximum = 500 },
  [APPROVER] = { "approver", N_("approver"), GW_FIELD_TEXT, .maximum = 200 },
};

enum
{
  CHANGES,
  N_SLOTS
};

static const GwSlot slots[N_SLOTS] = {
  [CHANGES] = { "changes", N_("change"), gw_revision_change_get_type, FALSE, 200 },
};

static void
gw_revision_class_init (GwRevisionClass *klass)
{
  gw_record_class_declare (GW_RECORD_CLASS (klass), N_("revision"), fields, N_FIELDS,
                           slots, N_SLOTS);
}

static void
gw_revision_init (GwRevision *self)
{
}

/**
 * gw_revision_get_number:
 *
 * Returns: number
 */
gint64
gw_revision_get_number (GwRevision *self)
{
  g_return_val_if_fail (GW_IS_REVISION (self), 0);

  return gw_record_get_integer (GW_RECORD (self), NUMBER);
}

/**
 * gw_revision_get_date:
 *
 * Returns: date, or %GW_DATE_NONE
 */
GwDate
gw_revision_get_date (GwRevision *self)
{
  g_return_val_if_fail (GW_IS_REVISION (self), GW_DATE_NONE);

  return gw_record_get_date (GW_RECORD (self), DATE);
}

/**
 * gw_revision_get_reason:
 *
 * Returns: (transfer none): reason
 */
const char *
gw_revision_get_reason (GwRevision *self)
{
  g_return_val_if_fail (GW_IS_REVISION (self), NULL);

  return gw_record_get_text (GW_RECORD (self), REASON);
}

/**
 * gw_revision_get_approver:
 *
 * Returns: (transfer none): approver
 */
const char *
gw_revision_get_approver (GwRevision *self)
{
  g_return_val_if_fail (GW_IS_REVISION (self), NULL);

  return gw_record_get_text (GW_RECORD (self), APPROVER);
}

/**
 * gw_revision_get_changes:
 *
 * Returns: (transfer none): a list of #GwRevisionChange
 */
GwRecordList *
gw_revision_get_changes (GwRevision *self)
{
  g_return_val_if_fail (GW_IS_REVISION (self), NULL);

  return gw_record_get_list (GW_RECORD (self), CHANGES);
}
