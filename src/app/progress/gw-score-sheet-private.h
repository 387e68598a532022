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
  char *doubt;   /* for what was understood and looks like a slip, or NULL */
} GwScoreEntry;

struct _GwScoreSheet
{
  GObject parent_instance;

  GwSession  *session;
  GListStore *goals;
  GArray     *days;    /* of GwDate, sorted */
  GHashTable *entries; /* GwScoreEntry, by goal and day */
  GArray     *pasted_days; /* of GwDate, that came by a paste and are not recorded */
  char       *left_out; /* what of the last paste has no place or is to be looked at, or NULL */
};

const GwCheckIn *gw_score_sheet_find_check_in (GwGoal       *goal,
                                               GwDate        day);
GwScoreEntry    *gw_score_sheet_find_entry    (GwScoreSheet *self,
                                               guint         row,
                                               guint         column);
guint            gw_score_sheet_find_named    (GwScoreSheet *self,
                                               const char   *name,
                                               guint         rows[2]);
void             gw_score_sheet_begin_days    (GwScoreSheet *self);
void             gw_score_sheet_update_days   (GwScoreSheet *self);
void             gw_score_sheet_add_pasted_day (GwScoreSheet *self,
                                                GwDate        day);
void             gw_score_sheet_remove_pasted_days
                                               (GwScoreSheet *self);
void             gw_score_sheet_compare       (GwScoreSheet *self,
                                               GwGoal       *goal);
void             gw_score_sheet_compare_all   (GwScoreSheet *self);

G_END_DECLS
