/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-decision.h"

#include <glib/gi18n-lib.h>

/* Something that was decided at a page of the workshop, for its minutes. */
struct _GwDecision
{
  GwRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GwDecision, gw_decision, GW_TYPE_RECORD)

enum
{
  WHAT,
  WHO,
  N_FIELDS
};

static const GwField fields[N_FIELDS] = {
  [WHAT] = { "what", N_("what was decided"), GW_FIELD_TEXT, .maximum = 280 },
  [WHO] = { "who", N_("who decided"), GW_FIELD_TEXT, .maximum = 140 },
};

static void
gw_decision_class_init (GwDecisionClass *klass)
{
  gw_record_class_declare (GW_RECORD_CLASS (klass), N_("decision"), fields, N_FIELDS,
                           NULL, 0);
}

static void
gw_decision_init (GwDecision *self)
{
}

/**
 * gw_decision_get_what:
 *
 * Returns: (transfer none): what was decided
 */
const char *
gw_decision_get_what (GwDecision *self)
{
  g_return_val_if_fail (GW_IS_DECISION (self), NULL);

  return gw_record_get_text (GW_RECORD (self), WHAT);
}

/**
 * gw_decision_get_who:
 *
 * Returns: (transfer none): who decided it
 */
const char *
gw_decision_get_who (GwDecision *self)
{
  g_return_val_if_fail (GW_IS_DECISION (self), NULL);

  return gw_record_get_text (GW_RECORD (self), WHO);
}
