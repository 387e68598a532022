/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-goal.h"
#include "gw-history.h"
#include "gw-member.h"
#include "gw-metric.h"
#include "gw-milestone.h"
#include "gw-team.h"
#include "gw-workshop.h"

/* A small workshop of the second half of 2026, to be filled by a test. */
typedef struct
{
  GwWorkshop *workshop;
  GwTeam     *team;
  GwHistory  *history;
} Bench;

void      bench_set_up      (Bench      *bench);
void      bench_tear_down   (Bench      *bench);
GwMetric *bench_add_metric  (Bench      *bench,
                             GwNature    nature,
                             int         decimals);
GwMember *bench_add_member  (Bench      *bench,
                             const char *name);
GwGoal   *bench_add_goal    (Bench      *bench,
                             GwMetric   *metric,
                             gint64      baseline,
                             gint64      target);
GwGoal   *bench_add_band    (Bench      *bench,
                             GwMetric   *metric,
                             gint64      low,
                             gint64      high);
void      bench_add_step    (Bench      *bench,
                             GwGoal     *goal,
                             GwDate      date,
                             int         weight,
                             GwDate      done_on);
void      bench_check_in    (Bench      *bench,
                             GwGoal     *goal,
                             GwDate      date,
                             gint64      value);
void      bench_set_integer (Bench      *bench,
                             gpointer    record,
                             const char *name,
                             gint64      value);
void      bench_set_choice  (Bench      *bench,
                             gpointer    record,
                             const char *name,
                             int         value);
void      bench_set_date    (Bench      *bench,
                             gpointer    record,
                             const char *name,
                             GwDate      value);
void      bench_set_record  (Bench      *bench,
                             gpointer    record,
                             const char *name,
                             gpointer    value);
