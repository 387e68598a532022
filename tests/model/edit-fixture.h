/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-edit.h"

/* A workshop with a goal that has an owner and a row, and edits of it. */
typedef struct
{
  GwRecord *root;
  GwRecord *team;
  GwRecord *member;
  GwRecord *other;
  GwRecord *metric;
  GwRecord *goal;
  GwRecord *row;
} EditFixture;

void      edit_fixture_set_up            (EditFixture   *fixture,
                                          gconstpointer  unused);
void      edit_fixture_tear_down         (EditFixture   *fixture,
                                          gconstpointer  unused);
void      edit_fixture_apply             (GwEdit        *edit);
GwRecord *edit_fixture_insert            (GwEdit        *edit,
                                          GwRecord      *parent,
                                          const char    *slot,
                                          GType          type);
void      edit_fixture_agree             (EditFixture   *fixture);
void      edit_fixture_assert_reversible (EditFixture   *fixture,
                                          GwEdit        *edit);
void      edit_fixture_assert_refused    (EditFixture   *fixture,
                                          GwEdit        *edit,
                                          int            code);
