/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gw-edit.h"
#include "gw-if-then.h"

G_BEGIN_DECLS

#define GW_TYPE_IF_THEN_ROW (gw_if_then_row_get_type ())

/**
 * GwIfThenAnswered:
 * @GW_IF_THEN_ANSWERED_NOT: both questions are open
 * @GW_IF_THEN_ANSWERED_HALF: the if happened, and the other question is open
 * @GW_IF_THEN_ANSWERED_WHOLE: nothing is left to ask
 */
typedef enum
{
  GW_IF_THEN_ANSWERED_NOT,
  GW_IF_THEN_ANSWERED_HALF,
  GW_IF_THEN_ANSWERED_WHOLE,
} GwIfThenAnswered;

/* Asks about an if-then plan: did the if happen, did you do the then? */
G_DECLARE_FINAL_TYPE (GwIfThenRow, gw_if_then_row, GW, IF_THEN_ROW, AdwPreferencesRow)

GtkWidget *gw_if_then_row_new          (GwIfThen    *plan,
                                        GwDate       as_of);
void       gw_if_then_row_answer       (GwIfThenRow *self,
                                        gboolean     happened,
                                        gboolean     done);
GwIfThenAnswered
           gw_if_then_row_get_answered (GwIfThenRow *self);
void       gw_if_then_row_add_to_edit  (GwIfThenRow *self,
                                        GwEdit      *edit,
                                        GwDate       date);
char      *gw_if_then_row_write_plan   (GwIfThen    *plan,
                                        GwDate       as_of);

G_END_DECLS
