/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-if-then-answer.h"

#include <glib/gi18n-lib.h>

/* How an if-then plan went, asked at a check-in. */
struct _GwIfThenAnswer
{
  GwRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GwIfThenAnswer, gw_if_then_answer, GW_TYPE_RECORD)

enum
{
  DATE,
  HAPPENED,
  DONE,
  N_FIELDS
};

static const GwField fields[N_FIELDS] = {
  [DATE] = { "date", N_("date"), GW_FIELD_DATE },
  [HAPPENED] = { "happened", N_("the if happened"), GW_FIELD_BOOLEAN },
  [DONE] = { "done", N_("the then was done"), GW_FIELD_BOOLEAN },
};

static void
gw_if_then_answer_class_init (GwIfThenAnswerClass *klass)
{
  gw_record_class_declare (GW_RECORD_CLASS (klass), N_("answer about an if-then plan"), fields, N_FIELDS,
                           NULL, 0);
}

static void
gw_if_then_answer_init (GwIfThenAnswer *self)
{
}

/**
 * gw_if_then_answer_get_date:
 *
 * Returns: the day of the check-in at which it was asked, or %GW_DATE_NONE
 */
GwDate
gw_if_then_answer_get_date (GwIfThenAnswer *self)
{
  g_return_val_if_fail (GW_IS_IF_THEN_ANSWER (self), GW_DATE_NONE);

  return gw_record_get_date (GW_RECORD (self), DATE);
}

/**
 * gw_if_then_answer_get_happened:
 *
 * Returns: whether the if happened since it was asked before
 */
gboolean
gw_if_then_answer_get_happened (GwIfThenAnswer *self)
{
  g_return_val_if_fail (GW_IS_IF_THEN_ANSWER (self), FALSE);

  return gw_record_get_boolean (GW_RECORD (self), HAPPENED);
}

/**
 * gw_if_then_answer_get_done:
 *
 * Returns: whether the then was done; says something only when the if happened
 */
gboolean
gw_if_then_answer_get_done (GwIfThenAnswer *self)
{
  g_return_val_if_fail (GW_IS_IF_THEN_ANSWER (self), FALSE);

  return gw_record_get_boolean (GW_RECORD (self), DONE);
}
