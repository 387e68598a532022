/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-session.h"

G_BEGIN_DECLS

/* What one window looks at: a document, the day it is looked at as of, and
 * what is selected. None of it is part of the document. */
struct _GwSession
{
  GObject parent_instance;

  GwDocument *document;
  GwInsight *insight;
  GwGoalOutline *outline;
  GwFormat *format;
  GwDate today;
  GwPageTimer *timer;
  GwDate chosen_as_of; /* GW_DATE_NONE: what the workshop says, or today */
  GwWorkshop *past;    /* while a day of the past is looked at: what was known then */

  GwTeam *team;
  GwMember *member;
  GwGoal *goal;
  GwGoal *former_goal; /* that was selected before, or is gone for now */
  char *absent_goal; /* ids of what was selected and is not there on the day looked at */
  char *absent_member;
  GwPage page;

  gulong edited_handler;
};

enum
{
  GW_SESSION_PROP_TEAM = 1,
  GW_SESSION_PROP_MEMBER,
  GW_SESSION_PROP_GOAL,
  GW_SESSION_PROP_PAGE,
  GW_SESSION_PROP_AS_OF,
  GW_SESSION_PROP_WORKSHOP,
  GW_SESSION_N_PROPERTIES
};

extern GParamSpec *gw_session_properties[GW_SESSION_N_PROPERTIES];

void gw_session_emit_changed (GwSession *self);
void gw_session_listen       (GwSession *self);
void gw_session_tell_today   (GwSession *self);

G_END_DECLS
