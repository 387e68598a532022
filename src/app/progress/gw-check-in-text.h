/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-session.h"

G_BEGIN_DECLS

char *gw_check_in_text_number       (GwSession *session,
                                     GwGoal    *goal,
                                     GwDate     date,
                                     gint64     value);
char *gw_check_in_text_answers      (GwSession *session,
                                     guint      n_answers,
                                     GwDate     date);
char *gw_check_in_text_doubt        (GwSession *session,
                                     GwGoal    *goal,
                                     GwDate     date,
                                     gint64     value);
void  gw_check_in_text_say_recorded (GwSession *session,
                                     GwGoal    *goal,
                                     GwDate     date,
                                     gint64     value);
void  gw_check_in_text_say_several  (GwSession *session,
                                     guint      n,
                                     GwDate     last);

G_END_DECLS
