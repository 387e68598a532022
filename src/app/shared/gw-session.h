/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-document.h"
#include "gw-format.h"
#include "gw-goal.h"
#include "gw-goal-outline.h"
#include "gw-insight.h"
#include "gw-member.h"
#include "gw-page-timer.h"
#include "gw-team.h"

G_BEGIN_DECLS

#define GW_TYPE_SESSION (gw_session_get_type ())
G_DECLARE_FINAL_TYPE (GwSession, gw_session, GW, SESSION, GObject)

GwSession      *gw_session_new          (GwDocument      *document,
                                         GwDate           today,
                                         const GwFormat  *format);

GwDocument     *gw_session_get_document (GwSession       *self);
GwWorkshop     *gw_session_get_workshop (GwSession       *self);
GwHistory      *gw_session_get_history  (GwSession       *self);
GwInsight      *gw_session_get_insight  (GwSession       *self);
GwPageTimer    *gw_session_get_timer    (GwSession       *self);
GwGoalOutline  *gw_session_get_outline  (GwSession       *self);
const GwFormat *gw_session_get_format   (GwSession       *self);
GwDate          gw_session_get_today    (GwSession       *self);
GwDate          gw_session_get_as_of    (GwSession       *self);
void            gw_session_set_as_of    (GwSession       *self,
                                         GwDate           as_of);
GwDate          gw_session_get_day      (GwSession       *self);
GwDate          gw_session_get_entry_day (GwSession      *self);
gboolean        gw_session_is_past      (GwSession       *self);
char           *gw_session_explain_closed (GwSession     *self);
gboolean        gw_session_may_write    (GwSession       *self);

gboolean        gw_session_commit       (GwSession       *self,
                                         GwEdit          *edit);
void            gw_session_undo         (GwSession       *self);
void            gw_session_redo         (GwSession       *self);
void            gw_session_refuse       (GwSession       *self,
                                         const char      *sentence);
void            gw_session_say          (GwSession       *self,
                                         const char      *sentence);
void            gw_session_say_done     (GwSession       *self,
                                         const char      *sentence);
void            gw_session_say_of_day   (GwSession       *self,
                                         const char      *sentence,
                                         GwDate           day);

GwTeam         *gw_session_get_team     (GwSession       *self);
void            gw_session_set_team     (GwSession       *self,
                                         GwTeam          *team);
GwMember       *gw_session_get_member   (GwSession       *self);
void            gw_session_set_member   (GwSession       *self,
                                         GwMember        *member);
GwGoal         *gw_session_get_goal     (GwSession       *self);
GwGoal         *gw_session_find_team_goal (GwSession    *self,
                                           GwTeam       *team);
void            gw_session_set_goal     (GwSession       *self,
                                         GwGoal          *goal);
GwPage          gw_session_get_page     (GwSession       *self);
void            gw_session_set_page     (GwSession       *self,
                                         GwPage           page);

G_END_DECLS
