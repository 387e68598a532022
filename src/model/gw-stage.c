/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-stage.h"

#include <glib/gi18n-lib.h>

/* One stage of the funnel, from the deal backwards. */
struct _GwStage
{
  GwRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GwStage, gw_stage, GW_TYPE_RECORD)

enum
{
  NAME,
  RATE,
  MINUTES,
  N_FIELDS
};

static const GwField fields[N_FIELDS] = {
  [NAME] = { "name", N_("name"), GW_FIELD_TEXT, .maximum = 80 },
  [RATE] = { "rate", N_("share that goes on to the next stage"), GW_FIELD_BASIS_POINTS,
    .minimum = 1, .maximum = 10000, .initial = 10000 },
  [MINUTES] = { "minutes", N_("minutes each"), GW_FIELD_INTEGER, .maximum = 1440 },
};

static void
gw_stage_class_init (GwStageClass *klass)
{
  gw_record_class_declare (GW_RECORD_CLASS (klass), N_("stage"), fields, N_FIELDS,
                           NULL, 0);
}

static void
gw_stage_init (GwStage *self)
{
}

/**
 * gw_stage_get_name:
 *
 * Returns: (transfer none): name
 */
const char *
gw_stage_get_name (GwStage *self)
{
  g_return_val_if_fail (GW_IS_STAGE (self), NULL);

  return gw_record_get_text (GW_RECORD (self), NAME);
}

/**
 * gw_stage_get_rate:
 *
 * Returns: share that goes on to the next stage, in basis points
 */
gint64
gw_stage_get_rate (GwStage *self)
{
  g_return_val_if_fail (GW_IS_STAGE (self), 0);

  return gw_record_get_integer (GW_RECORD (self), RATE);
}

/**
 * gw_stage_get_minutes:
 *
 * Returns: minutes each
 */
gint64
gw_stage_get_minutes (GwStage *self)
{
  g_return_val_if_fail (GW_IS_STAGE (self), 0);

  return gw_record_get_integer (GW_RECORD (self), MINUTES);
}
