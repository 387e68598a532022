/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-dismissal.h"

#include <glib/gi18n-lib.h>

/* A hint that somebody answered. */
struct _GwDismissal
{
  GwRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GwDismissal, gw_dismissal, GW_TYPE_RECORD)

enum
{
  HINT,
  REASON,
  DATE,
  N_FIELDS
};

static const GwField fields[N_FIELDS] = {
  [HINT] = { "hint", N_("hint"), GW_FIELD_INTEGER, .minimum = 1, .maximum = 1000, .initial = 1 },
  [REASON] = { "reason", N_("reason"), GW_FIELD_TEXT, .maximum = 280 },
  [DATE] = { "date", N_("date"), GW_FIELD_DATE },
};

static void
gw_dismissal_class_init (GwDismissalClass *klass)
{
  gw_record_class_declare (GW_RECORD_CLASS (klass), N_("dismissed hint"), fields, N_FIELDS,
                           NULL, 0);
}

static void
gw_dismissal_init (GwDismissal *self)
{
}

/**
 * gw_dismissal_get_hint:
 *
 * Returns: hint
 */
gint64
gw_dismissal_get_hint (GwDismissal *self)
{
  g_return_val_if_fail (GW_IS_DISMISSAL (self), 0);

  return gw_record_get_integer (GW_RECORD (self), HINT);
}

/**
 * gw_dismissal_get_reason:
 *
 * Returns: (transfer none): reason
 */
const char *
gw_dismissal_get_reason (GwDismissal *self)
{
  g_return_val_if_fail (GW_IS_DISMISSAL (self), NULL);

  return gw_record_get_text (GW_RECORD (self), REASON);
}

/**
 * gw_dismissal_get_date:
 *
 * Returns: date, or %GW_DATE_NONE
 */
GwDate
gw_dismissal_get_date (GwDismissal *self)
{
  g_return_val_if_fail (GW_IS_DISMISSAL (self), GW_DATE_NONE);

  return gw_record_get_date (GW_RECORD (self), DATE);
}
