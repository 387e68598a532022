/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-session.h"

G_BEGIN_DECLS

/**
 * GwScoreState:
 * @GW_SCORE_KEPT: as in the document
 * @GW_SCORE_NEW: a number that is not recorded yet
 * @GW_SCORE_REMOVED: the number of the document goes
 * @GW_SCORE_WRONG: what was typed cannot be read, or not be kept
 */
typedef enum
{
  GW_SCORE_KEPT,
  GW_SCORE_NEW,
  GW_SCORE_REMOVED,
  GW_SCORE_WRONG,
} GwScoreState;

#define GW_TYPE_SCORE_SHEET (gw_score_sheet_get_type ())

/* Goals by days, with the numbers that were typed and are not recorded yet. */
G_DECLARE_FINAL_TYPE (GwScoreSheet, gw_score_sheet, GW, SCORE_SHEET, GObject)

GwScoreSheet *gw_score_sheet_new         (GwSession     *session);
void          gw_score_sheet_update      (GwScoreSheet  *self);
GListModel   *gw_score_sheet_get_goals   (GwScoreSheet  *self);
guint         gw_score_sheet_get_n_goals (GwScoreSheet  *self);
GwGoal       *gw_score_sheet_get_goal    (GwScoreSheet  *self,
                                          guint          row);
guint         gw_score_sheet_get_n_days  (GwScoreSheet  *self);
GwDate        gw_score_sheet_get_day     (GwScoreSheet  *self,
                                          guint          column);
char         *gw_score_sheet_get_day_name
                                         (GwScoreSheet  *self,
                                          guint          column);
guint         gw_score_sheet_add_day     (GwScoreSheet  *self,
                                          GwDate         day);
guint         gw_score_sheet_find_day    (GwScoreSheet  *self,
                                          GwDate         day);
gboolean      gw_score_sheet_add_earlier (GwScoreSheet  *self);
void          gw_score_sheet_write       (GwScoreSheet  *self,
                                          guint          row,
                                          guint          column,
                                          const char    *text);
char         *gw_score_sheet_get_text    (GwScoreSheet  *self,
                                          guint          row,
                                          guint          column);
GwScoreState  gw_score_sheet_get_state   (GwScoreSheet  *self,
                                          guint          row,
                                          guint          column);
char         *gw_score_sheet_get_name    (GwScoreSheet  *self,
                                          guint          row,
                                          guint          column);
char         *gw_score_sheet_explain     (GwScoreSheet  *self,
                                          guint          row,
                                          guint          column);
const char   *gw_score_sheet_get_doubt   (GwScoreSheet  *self,
                                          guint          row,
                                          guint          column);
const char   *gw_score_sheet_get_left_out
                                         (GwScoreSheet  *self);
guint         gw_score_sheet_count       (GwScoreSheet  *self,
                                          GwScoreState   state);
char         *gw_score_sheet_summarize   (GwScoreSheet  *self);
void          gw_score_sheet_discard     (GwScoreSheet  *self);
gboolean      gw_score_sheet_record      (GwScoreSheet  *self,
                                          GError       **error);

G_END_DECLS
