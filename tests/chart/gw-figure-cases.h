/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-document.h"
#include "gw-goal.h"

/* A goal that figures have been drawn wrong of, or might be. */
typedef struct
{
  const char *name;
  const char *metric;    /* its members, as the format writes them */
  const char *goal;      /* the members of the team's goal */
  const char *check_ins; /* of the team's goal */
  guint       n_members; /* each with a part of the goal */
  const char *names;     /* before the number of a member */
} GwFigureCase;

const GwFigureCase *gw_figure_cases_get      (gsize              *n_cases);
GwDocument         *gw_figure_case_load      (const GwFigureCase *self);
GwGoal             *gw_figure_case_get_goal  (GwDocument         *document);
GPtrArray          *gw_figure_case_draw_all  (GwDocument         *document);
