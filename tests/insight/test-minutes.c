/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-minutes.h"

#include "gw-allocation.h"
#include "gw-commitment.h"
#include "gw-decision.h"
#include "gw-goal-revision.h"
#include "gw-page-state.h"
#include "gw-proposal.h"
#include "gw-reflection.h"
#include "gw-test-workshop.h"
#include "gw-vote.h"

#define SECRET "Zebra7731"
#define CONFIDENCE 73

typedef struct
{
  Bench bench;
  GwMember *ana;
  GwGoal *goal;
  GwFormat *format;
} Fixture;

static void
commit (Fixture *fixture,
        GwEdit  *edit)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (gw_history_commit (fixture->bench.history, edit, &error));
  g_assert_no_error (error);
}

/* Page 3 took 54 minutes and led to a decision that no field holds. */
static void
add_state (Fixture *fixture,
           GwEdit  *edit)
{
  g_autoptr (GwRecord) state = gw_record_new (GW_TYPE_PAGE_STATE, NULL);
  g_autoptr (GwRecord) decision = gw_record_new (GW_TYPE_DECISION, NULL);

  gw_edit_insert (edit, GW_RECORD (fixture->bench.workshop), "pages", G_MAXUINT, state);
  gw_edit_set_choice (edit, state, "page", GW_PAGE_SPECIFIC);
  gw_edit_set_choice (edit, state, "progress", GW_PAGE_PROGRESS_DONE);
  gw_edit_set_integer (edit, state, "actual-seconds", 54 * 60);
  gw_edit_set_text (edit, state, "notes", SECRET);
  gw_edit_insert (edit, state, "decisions", G_MAXUINT, decision);
  gw_edit_set_text (edit, decision, "what", "New customers count twice");
  gw_edit_set_text (edit, decision, "who", "Mara Sample");
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Fill");
  g_autoptr (GwRecord) proposal = gw_record_new (GW_TYPE_PROPOSAL, NULL);
  g_autoptr (GwRecord) vote = gw_record_new (GW_TYPE_VOTE, NULL);
  GwRecord *allocation;

  bench_set_up (&fixture->bench);
  fixture->format = gw_format_new_plain ();
  fixture->ana = bench_add_member (&fixture->bench, "Ana Sample");
  fixture->goal = bench_add_goal (&fixture->bench, bench_add_metric (&fixture->bench, GW_NATURE_FLOW, 0), 0, 900);
  allocation = GW_RECORD (gw_goal_get_allocation (fixture->goal));

  add_state (fixture, edit);
  gw_edit_insert (edit, allocation, "proposals", G_MAXUINT, proposal);
  gw_edit_set_reference (edit, proposal, "member", GW_RECORD (fixture->ana));
  gw_edit_set_integer (edit, proposal, "own", 761);
  gw_edit_set_integer (edit, proposal, "agreed", 765);
  gw_edit_set_text (edit, allocation, "reason", "By what each of us has built");
  gw_edit_insert (edit, GW_RECORD (fixture->ana), "votes", G_MAXUINT, vote);
  gw_edit_set_integer (edit, vote, "confidence", CONFIDENCE);
  gw_edit_set_text (edit, GW_RECORD (fixture->ana), "kept-goal", SECRET);
  gw_edit_set_integer (edit, GW_RECORD (gw_team_get_reflection (fixture->bench.team)), "confidence", CONFIDENCE);
  gw_edit_set_date (edit, GW_RECORD (gw_team_get_reflection (fixture->bench.team)), "lock-date", gw_date_new (2026, 9, 1));
  gw_edit_set_text (edit, GW_RECORD (gw_team_get_reflection (fixture->bench.team)), "lock-who", "Ruth Sample");
  gw_edit_set_text (edit, GW_RECORD (gw_goal_get_commitment (fixture->goal)), "obstacle", SECRET);
  commit (fixture, edit);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gw_format_free (fixture->format);
  bench_tear_down (&fixture->bench);
}

/* All of the minutes as text: "page|what|who". */
static char *
write_minutes (Fixture *fixture)
{
  g_autoptr (GPtrArray) pages = gw_minutes_new (fixture->bench.workshop, fixture->format);
  GString *text = g_string_new (NULL);

  g_assert_cmpuint (pages->len, ==, GW_PAGE_READ_BACK + 1);
  for (guint i = 0; i < pages->len; i++)
    {
      const GwMinutesPage *page = g_ptr_array_index (pages, i);

      for (guint j = 0; j < page->items->len; j++)
        {
          const GwMinutesItem *item = g_ptr_array_index (page->items, j);

          g_string_append_printf (text, "%d|%s|%s\n", (int) page->page, item->what, item->who);
        }
    }

  return g_string_free (text, FALSE);
}

static void
assert_says (const char *minutes,
             const char *line)
{
  if (strstr (minutes, line) == NULL)
    g_error ("\"%s\" is missing in\n%s", line, minutes);
}

static void
test_who_decided_what (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autofree char *minutes = write_minutes (fixture);

  assert_says (minutes, "1|The decision stands until 1 September 2026.|Ruth Sample\n");
  assert_says (minutes, "because: By what each of us has built|\n");
  assert_says (minutes, "3|New customers count twice|Mara Sample\n");
}

static void
test_how_long (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GPtrArray) pages = gw_minutes_new (fixture->bench.workshop, fixture->format);
  const GwMinutesPage *specific = g_ptr_array_index (pages, GW_PAGE_SPECIFIC);
  const GwMinutesPage *week = g_ptr_array_index (pages, GW_PAGE_WEEK);

  g_assert_cmpint (specific->seconds, ==, 54 * 60);
  g_assert_cmpint (specific->planned_minutes, ==, 50);
  g_assert_cmpint (specific->progress, ==, GW_PAGE_PROGRESS_DONE);
  g_assert_cmpint (week->seconds, ==, 0);
  g_assert_cmpint (week->planned_minutes, ==, 40);
  g_assert_cmpint (week->progress, ==, GW_PAGE_PROGRESS_UNTOUCHED);
}

/* Private answers never, first numbers once they were revealed. */
static void
test_private (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *before = write_minutes (fixture);
  g_autofree char *after = NULL;
  g_autoptr (GwEdit) edit = gw_edit_new ("Reveal");

  g_assert_null (strstr (before, SECRET));
  g_assert_null (strstr (before, "73"));
  g_assert_null (strstr (before, "761"));

  gw_edit_set_boolean (edit, GW_RECORD (gw_goal_get_allocation (fixture->goal)), "revealed", TRUE);
  commit (fixture, edit);
  after = write_minutes (fixture);
  assert_says (after, "3|Ana Sample: own 761, assigned ?, agreed 765|Ana Sample\n");
  g_assert_null (strstr (after, SECRET));
}

/* A change after the agreement is told with its reason and approver; the
 * agreement itself is no change. */
static void
test_revisions (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GwEdit) agree = gw_edit_new ("Commit");
  g_autoptr (GwEdit) change = gw_edit_new ("Change Target");
  g_autofree char *agreed = NULL;
  g_autofree char *changed = NULL;

  gw_goal_agree (fixture->goal, agree, "Mara Sample", gw_date_new (2026, 7, 1));
  commit (fixture, agree);
  agreed = write_minutes (fixture);
  g_assert_null (strstr (agreed, "Revision"));

  gw_edit_set_integer (change, GW_RECORD (fixture->goal), "target", 800);
  gw_edit_set_reason (change, "A customer went bankrupt", "Ruth Sample", gw_date_new (2026, 8, 3));
  commit (fixture, change);
  changed = write_minutes (fixture);
  assert_says (changed, "on 3 August 2026: A customer went bankrupt|Ruth Sample\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/minutes/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("who-decided-what", test_who_decided_what);
  ADD ("how-long", test_how_long);
  ADD ("private", test_private);
  ADD ("revisions", test_revisions);

  return g_test_run ();
}
