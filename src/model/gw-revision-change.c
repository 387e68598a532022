/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-revision-change.h"

#include <glib/gi18n-lib.h>

/* One field of a goal before and after a revision, as the document writes it. */
struct _GwRevisionChange
{
  GwRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GwRevisionChange, gw_revision_change, GW_TYPE_RECORD)

enum
{
  RECORD,
  FIELD,
  BEFORE,
  AFTER,
  N_FIELDS
};

static const GwField fields[N_FIELDS] = {
  [RECORD] = { "record", N_("record"), GW_FIELD_TEXT, .maximum = 64 },
  [FIELD] = { "field", N_("field"), GW_FIELD_TEXT, .maximum = 64 },
  [BEFORE] = { "before", N_("before"), GW_FIELD_TEXT, .maximum = 2000 },
  [AFTER] = { "after", N_("after"), GW_FIELD_TEXT, .maximum = 2000 },
};

static void
gw_revision_change_class_init (GwRevisionChangeClass *klass)
{
  gw_record_class_declare (GW_RECORD_CLASS (klass), N_("change"), fields, N_FIELDS,
                           NULL, 0);
}

static void
gw_revision_change_init (GwRevisionChange *self)
{
}

/**
 * gw_revision_change_get_record:
 *
 * Returns: (transfer none): record
 */
const char *
gw_revision_change_get_record (GwRevisionChange *self)
{
  g_return_val_if_fail (GW_IS_REVISION_CHANGE (self), NULL);

  return gw_record_get_text (GW_RECORD (self), RECORD);
}

/**
 * gw_revision_change_get_field:
 *
 * Returns: (transfer none): field
 */
const char *
gw_revision_change_get_field (GwRevisionChange *self)
{
  g_return_val_if_fail (GW_IS_REVISION_CHANGE (self), NULL);

  return gw_record_get_text (GW_RECORD (self), FIELD);
}

/**
 * gw_revision_change_get_before:
 *
 * Returns: (transfer none): before
 */
const char *
gw_revision_change_get_before (GwRevisionChange *self)
{
  g_return_val_if_fail (GW_IS_REVISION_CHANGE (self), NULL);

  return gw_record_get_text (GW_RECORD (self), BEFORE);
}

/**
 * gw_revision_change_get_after:
 *
 * Returns: (transfer none): after
 */
const char *
gw_revision_change_get_after (GwRevisionChange *self)
{
  g_return_val_if_fail (GW_IS_REVISION_CHANGE (self), NULL);

  return gw_record_get_text (GW_RECORD (self), AFTER);
}
