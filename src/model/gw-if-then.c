/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-if-then.h"

#include <glib/gi18n-lib.h>

#include "gw-if-then-answer.h"

/* “If … happens, then I will …”. */
struct _GwIfThen
{
  GwRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GwIfThen, gw_if_then, GW_TYPE_RECORD)

enum
{
  CUE,
  RESPONSE,
  N_FIELDS
};

static const GwField fields[N_FIELDS] = {
  [CUE] = { "cue", N_("if"), GW_FIELD_TEXT, .maximum = 140 },
  [RESPONSE] = { "response", N_("then I will"), GW_FIELD_TEXT, .maximum = 140 },
};

enum
{
  ANSWERS,
  N_SLOTS
};

static const GwSlot slots[N_SLOTS] = {
  [ANSWERS] = { "answers", N_("answer about an if-then plan"), gw_if_then_answer_get_type, FALSE, 1000, .happened = TRUE },
};

static void
gw_if_then_class_init (GwIfThenClass *klass)
{
  gw_record_class_declare (GW_RECORD_CLASS (klass), N_("if-then plan"), fields, N_FIELDS,
                           slots, N_SLOTS);
}

static void
gw_if_then_init (GwIfThen *self)
{
}

/**
 * gw_if_then_get_cue:
 *
 * Returns: (transfer none): if
 */
const char *
gw_if_then_get_cue (GwIfThen *self)
{
  g_return_val_if_fail (GW_IS_IF_THEN (self), NULL);

  return gw_record_get_text (GW_RECORD (self), CUE);
}

/**
 * gw_if_then_get_response:
 *
 * Returns: (transfer none): then I will
 */
const char *
gw_if_then_get_response (GwIfThen *self)
{
  g_return_val_if_fail (GW_IS_IF_THEN (self), NULL);

  return gw_record_get_text (GW_RECORD (self), RESPONSE);
}

/**
 * gw_if_then_get_answers:
 *
 * Returns: (transfer none): a list of #GwIfThenAnswer, how it went
 */
GwRecordList *
gw_if_then_get_answers (GwIfThen *self)
{
  g_return_val_if_fail (GW_IS_IF_THEN (self), NULL);

  return gw_record_get_list (GW_RECORD (self), ANSWERS);
}
