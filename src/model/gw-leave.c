/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-leave.h"

#include <glib/gi18n-lib.h>

/* Days on which a member does not work. */
struct _GwLeave
{
  GwRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GwLeave, gw_leave, GW_TYPE_RECORD)

enum
{
  START,
  END,
  REASON,
  N_FIELDS
};

static const GwField fields[N_FIELDS] = {
  [START] = { "start", N_("first day"), GW_FIELD_DATE },
  [END] = { "end", N_("last day"), GW_FIELD_DATE },
  [REASON] = { "reason", N_("reason"), GW_FIELD_TEXT, .flags = GW_FIELD_PRIVATE, .maximum = 140 },
};

static gboolean
gw_leave_validate (GwRecord  *record,
                   GError   **error)
{
  GwLeave *self = GW_LEAVE (record);

  if (gw_leave_get_start (self) != GW_DATE_NONE && gw_leave_get_end (self) != GW_DATE_NONE &&
      gw_leave_get_end (self) < gw_leave_get_start (self))
    {
      g_set_error_literal (error, GW_RECORD_ERROR, GW_RECORD_ERROR_RULE,
                           _("This leave ends before it starts. Choose a later last day."));
      return FALSE;
    }

  return TRUE;
}

static void
gw_leave_class_init (GwLeaveClass *klass)
{
  GW_RECORD_CLASS (klass)->validate = gw_leave_validate;

  gw_record_class_declare (GW_RECORD_CLASS (klass), N_("leave"), fields, N_FIELDS,
                           NULL, 0);
}

static void
gw_leave_init (GwLeave *self)
{
}

/**
 * gw_leave_get_start:
 *
 * Returns: first day, or %GW_DATE_NONE
 */
GwDate
gw_leave_get_start (GwLeave *self)
{
  g_return_val_if_fail (GW_IS_LEAVE (self), GW_DATE_NONE);

  return gw_record_get_date (GW_RECORD (self), START);
}

/**
 * gw_leave_get_end:
 *
 * Returns: last day, or %GW_DATE_NONE
 */
GwDate
gw_leave_get_end (GwLeave *self)
{
  g_return_val_if_fail (GW_IS_LEAVE (self), GW_DATE_NONE);

  return gw_record_get_date (GW_RECORD (self), END);
}

/**
 * gw_leave_get_reason:
 *
 * Returns: (transfer none): reason
 */
const char *
gw_leave_get_reason (GwLeave *self)
{
  g_return_val_if_fail (GW_IS_LEAVE (self), NULL);

  return gw_record_get_text (GW_RECORD (self), REASON);
}
