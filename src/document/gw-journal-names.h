/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* The members of a journal's records.
 *
 *   {"changes": [
 *     {"set": ["goal-7", "funnel"], "field": "win-rate", "value": 2500},
 *     {"insert": ["ws-1"], "slot": "goals", "position": 3, "record": {…}},
 *     {"remove": ["ws-1"], "slot": "goals", "id": "goal-7"},
 *     {"check-in": ["goal-7"], "date": "2026-02-27", "put": {…}}]}
 *
 * A record is named by the id of itself or of the nearest one above it that
 * has one, and the slots from there. A value that a new record has anyway is
 * left out; a check-in without "put" goes. */
#define NAME_CHANGES  "changes"
#define NAME_SET      "set"
#define NAME_FIELD    "field"
#define NAME_VALUE    "value"
#define NAME_INSERT   "insert"
#define NAME_REMOVE   "remove"
#define NAME_SLOT     "slot"
#define NAME_POSITION "position"
#define NAME_RECORD   "record"
#define NAME_ID       "id"
#define NAME_CHECK_IN "check-in"
#define NAME_DATE     "date"
#define NAME_PUT      "put"
