/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-score-sheet.h"

G_BEGIN_DECLS

/* What was typed for a day of a goal. */
typedef struct
{
  GwGoal *goal;
  GwDate day;
  GwScoreState state;
  gint64 value;
  char *text;
  char *problem; /* for what cannot be read */
} GwScoreEntry;

struct _GwScoreSheet
{
  GObject parent_instance;

  GwSession  *session;
  GListStore *goals;
  GArray     *days;    /* of GwDate, sorted */
  GHashTable *entries; /* GwScoreEntry, by goal and day */
};

const GwCheckIn *gw_score_sheet_find_check_in (GwGoal       *goal,
                                               GwDate        day);
GwScoreEntry    *gw_score_sheet_find_entry    (GwScoreSheet *self,
                                               guint         row,
                                               guint         column);

G_END_DECLS
