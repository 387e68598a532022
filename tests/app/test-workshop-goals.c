/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "gw-allocation.h"
#include "gw-allocation-line.h"
#include "gw-allocation-plan.h"
#include "gw-allocation-records.h"
#include "gw-commit-goals.h"
#include "gw-display-test.h"
#include "gw-journal-shadow.h"
#include "gw-history.h"
#include "gw-ledger-bar.h"
#include "gw-member-paste.h"
#include "gw-metric.h"
#include "gw-practice-goals.h"
#include "gw-revision.h"
#include "gw-session.h"
#include "gw-team-goals.h"
#include "gw-view-test.h"

/* From pasted members to agreed goals, without a window. */
typedef struct
{
  GwDocument *document;
  GwSession *session;
  GwTeam *team;
  GwGoal *goal;
} Fixture;

static const char pasted[] =
  "Ana Sample\tAccount executive\t100%\t800\t780\t1200\n"
  "Ben Sample\tAccount executive\t0,5\t700\t690\t1100\t1.3.2026\n";

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GwRecord) workshop = gw_record_new (GW_TYPE_WORKSHOP, "workshop");
  g_autoptr (GwRecord) metric = gw_record_new (GW_TYPE_METRIC, "metric");
  g_autoptr (GwRecord) team = gw_record_new (GW_TYPE_TEAM, "team");
  g_autoptr (GwRecord) goal = gw_record_new (GW_TYPE_GOAL, "goal");
  g_autoptr (GwFormat) format = gw_format_new (",", ".", GW_DATE_ORDER_DAY_MONTH_YEAR);
  g_autoptr (GwEdit) edit = gw_edit_new ("Begin");

  gw_edit_set_text (edit, workshop, "facilitator", "Mara Sample");
  gw_edit_insert (edit, workshop, "metrics", 0, metric);
  gw_edit_insert (edit, workshop, "teams", 0, team);
  gw_edit_set_reference (edit, team, "metric", metric);
  gw_edit_insert (edit, team, "goals", 0, goal);
  gw_edit_set_text (edit, goal, "title", "Revenue");
  gw_edit_set_reference (edit, goal, "metric", metric);
  gw_edit_set_integer (edit, goal, "baseline", 0);
  gw_edit_set_integer (edit, goal, "target", 1001);
  gw_edit_set_date (edit, goal, "start", gw_date_new (2026, 1, 1));
  gw_edit_set_date (edit, goal, "due", gw_date_new (2026, 12, 31));
  g_assert_true (gw_edit_apply (edit, NULL));

  fixture->document = gw_document_new (GW_WORKSHOP (workshop));
  fixture->session = gw_session_new (fixture->document, gw_date_new (2026, 1, 9), format);
  gw_journal_shadow_watch (gw_document_get_workshop (fixture->document));
  fixture->team = GW_TEAM (team);
  fixture->goal = GW_GOAL (goal);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->session);
  g_clear_object (&fixture->document);
}

static gboolean
paste (Fixture     *fixture,
       const char  *text,
       char       **problem)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Paste Members");
  g_autoptr (GwDataTable) understood = NULL;
  g_autofree char *summary = NULL;
  g_autoptr (GError) error = NULL;

  if (!gw_member_paste (fixture->team, text, gw_session_get_format (fixture->session), edit, &understood, &summary,
                        &error))
    {
      *problem = g_strdup (error->message);
      return FALSE;
    }

  g_assert_true (gw_session_commit (fixture->session, edit));
  return TRUE;
}

static GwMember *
member_at (Fixture *fixture,
           guint    position)
{
  return GW_MEMBER (gw_record_list_get (gw_team_get_members (fixture->team), position));
}

static void
test_paste (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *problem = NULL;

  g_assert_true (paste (fixture, pasted, NULL));
  g_assert_cmpstr (gw_member_get_name (member_at (fixture, 0)), ==, "Ana Sample");
  g_assert_cmpint (gw_member_get_fte (member_at (fixture, 0)), ==, 10000);
  g_assert_cmpint (gw_member_get_last_actual (member_at (fixture, 0)), ==, 780);
  g_assert_cmpint (gw_member_get_fte (member_at (fixture, 1)), ==, 5000);
  g_assert_cmpint (gw_member_get_start (member_at (fixture, 1)), ==, gw_date_new (2026, 3, 1));

  /* The same names again are brought up to date, not doubled. */
  g_assert_true (paste (fixture, "Ana Sample\tTeam lead", NULL));
  g_assert_cmpuint (gw_record_list_get_length (gw_team_get_members (fixture->team)), ==, 2);
  g_assert_cmpstr (gw_member_get_role (member_at (fixture, 0)), ==, "Team lead");

  g_assert_false (paste (fixture, "Cleo Sample\t\tmany", &problem));
  g_assert_nonnull (strstr (problem, "Row 1"));
  gw_session_undo (fixture->session);
  gw_session_undo (fixture->session);
  g_assert_cmpuint (gw_record_list_get_length (gw_team_get_members (fixture->team)), ==, 0);
}

static guint
hand_out (Fixture *fixture)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Hand Out");
  guint n_goals = gw_allocation_records_hand_out (fixture->goal, edit);

  g_assert_true (gw_session_commit (fixture->session, edit));
  return n_goals;
}

/* The ledger says that it is handed out only where the goals say so, too. */
static gboolean
is_handed_out (Fixture *fixture)
{
  g_autoptr (GwAllocationPlan) plan = gw_allocation_plan_new_for_goal (fixture->goal);

  return gw_allocation_plan_is_handed_out (plan, fixture->goal);
}

/* The captions of the ledger are written alike. */
static void
test_ledger (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GwAllocationPlan) plan = gw_allocation_plan_new_for_goal (fixture->goal);
  GtkWidget *bar = g_object_new (GW_TYPE_LEDGER_BAR, NULL);
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_child (GTK_WINDOW (window), bar);
  gtk_window_present (GTK_WINDOW (window));
  gw_ledger_bar_show (GW_LEDGER_BAR (bar), fixture->session, fixture->goal, plan);
  g_assert_true (gw_view_test_shows (bar, "Team target"));
  g_assert_true (gw_view_test_shows (bar, "Would be handed out"));
  g_assert_true (gw_view_test_shows (bar, "Difference"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Handing out makes one goal a member, adds up to the last unit, and is one
 * edit. A second time it makes none anew. */
static void
test_hand_out (Fixture       *fixture,
               gconstpointer  data)
{
  gint64 sum = 0;

  g_assert_true (paste (fixture, pasted, NULL));
  g_assert_false (is_handed_out (fixture));
  g_assert_cmpuint (hand_out (fixture), ==, 2);
  g_assert_true (is_handed_out (fixture));
  for (guint i = 0; i < 2; i++)
    {
      GwGoal *own = gw_team_goals_find_member_goal (fixture->team, member_at (fixture, i));
      GwProposal *proposal = gw_allocation_records_find_proposal (fixture->goal, member_at (fixture, i));

      g_assert_nonnull (own);
      g_assert_true (gw_goal_get_parent (own) == fixture->goal);
      g_assert_true (gw_goal_get_summed (own));
      g_assert_cmpint (gw_proposal_get_agreed (proposal), ==, gw_goal_get_target (own));
      sum += gw_goal_get_target (own);
    }
  g_assert_cmpint (sum, ==, 1001);
  g_assert_cmpint (gw_goal_get_start (gw_team_goals_find_member_goal (fixture->team, member_at (fixture, 1))), ==,
                   gw_date_new (2026, 3, 1));

  hand_out (fixture);
  g_assert_cmpuint (gw_record_list_get_length (gw_team_get_goals (fixture->team)), ==, 3);

  while (gw_record_list_get_length (gw_team_get_goals (fixture->team)) > 1)
    gw_session_undo (fixture->session);
  g_assert_cmpuint (gw_record_list_get_length (gw_allocation_get_proposals (gw_goal_get_allocation (fixture->goal))), ==, 0);
  g_assert_cmpstr (gw_history_get_undo_label (gw_session_get_history (fixture->session)), ==, "Paste Members");
}

/* Committing freezes revision 1 of every goal that is complete; undo thaws. */
static void
test_commit (Fixture       *fixture,
             gconstpointer  data)
{
  GwWorkshop *workshop = gw_session_get_workshop (fixture->session);
  g_autoptr (GwEdit) edit = gw_edit_new ("Commit");
  g_autoptr (GwEdit) change = gw_edit_new ("Change Target");
  g_autoptr (GError) error = NULL;
  GwCommitCounts counts;

  g_assert_true (paste (fixture, pasted, NULL));
  hand_out (fixture);
  counts = gw_commit_count (fixture->team);
  g_assert_cmpuint (counts.ready, ==, 3);
  g_assert_cmpuint (counts.agreed, ==, 0);

  g_assert_cmpuint (gw_commit_goals (workshop, fixture->team, gw_date_new (2026, 1, 9), edit), ==, 3);
  g_assert_true (gw_session_commit (fixture->session, edit));
  g_assert_cmpint (gw_workshop_get_committed_on (workshop), ==, gw_date_new (2026, 1, 9));
  for (guint i = 0; i < 3; i++)
    {
      GwGoal *goal = GW_GOAL (gw_record_list_get (gw_team_get_goals (fixture->team), i));
      GwRevision *revision = GW_REVISION (gw_record_list_get (gw_goal_get_revisions (goal), 0));

      g_assert_cmpint (gw_goal_get_state (goal), ==, GW_GOAL_STATE_AGREED);
      g_assert_cmpint (gw_revision_get_number (revision), ==, 1);
      g_assert_cmpstr (gw_revision_get_approver (revision), ==, "Mara Sample");
    }

  gw_edit_set_integer (change, GW_RECORD (fixture->goal), "target", 900);
  g_assert_false (gw_history_commit (gw_session_get_history (fixture->session), change, &error));
  g_assert_error (error, GW_RECORD_ERROR, GW_RECORD_ERROR_AGREED);

  gw_session_undo (fixture->session);
  g_assert_cmpint (gw_workshop_get_committed_on (workshop), ==, GW_DATE_NONE);
  g_assert_cmpint (gw_goal_get_state (fixture->goal), ==, GW_GOAL_STATE_DRAFT);
  g_assert_cmpuint (gw_record_list_get_length (gw_goal_get_revisions (fixture->goal)), ==, 0);
}

static GwRecord *
add_practice (Fixture    *fixture,
              const char *promise)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Add practice");
  g_autoptr (GwRecord) practice = gw_record_new (GW_TYPE_PRACTICE, NULL);

  gw_edit_insert (edit, GW_RECORD (fixture->team), "practices", G_MAXUINT, practice);
  gw_edit_set_text (edit, practice, "promise", promise);
  g_assert_true (gw_session_commit (fixture->session, edit));
  return practice;
}

/* A practice that is counted before anybody has set the team's goal does not
 * take its place. */
static void
test_practice_first (Fixture       *fixture,
                     gconstpointer  data)
{
  GwPractice *practice = GW_PRACTICE (add_practice (fixture, "call back the same day"));
  GwWorkshop *workshop = gw_session_get_workshop (fixture->session);
  g_autoptr (GwEdit) weekly = gw_edit_new ("Change Practice");
  g_autoptr (GwEdit) edit = gw_edit_new ("Remove");
  GwGoal *goal;

  gw_edit_set_text (weekly, GW_RECORD (practice), "often", "Every week");
  gw_edit_set_date (weekly, GW_RECORD (workshop), "start", gw_date_new (2026, 1, 1));
  gw_edit_set_date (weekly, GW_RECORD (workshop), "end", gw_date_new (2026, 12, 31));
  gw_edit_remove (weekly, GW_RECORD (fixture->goal));
  g_assert_true (gw_session_commit (fixture->session, weekly));
  gw_practice_goals_set (fixture->session, practice, TRUE);
  goal = gw_practice_get_goal (practice);
  g_assert_nonnull (goal);
  g_assert_cmpint (gw_goal_get_target (goal), >, 0);
  g_assert_null (gw_team_goals_find_team_goal (fixture->team));

  /* Without the goal nothing is left that points to it. */
  gw_edit_remove (edit, GW_RECORD (goal));
  g_assert_true (gw_session_commit (fixture->session, edit));
  g_assert_null (gw_practice_get_goal (practice));
}

/* A tick makes a goal, and takes it back while nobody has worked on it. */
static void
test_practice_goal (Fixture       *fixture,
                    gconstpointer  data)
{
  GwRecordList *goals = gw_team_get_goals (fixture->team);
  GwHistory *history = gw_session_get_history (fixture->session);
  GwPractice *practice = GW_PRACTICE (add_practice (fixture, "call back the same day"));
  g_autoptr (GwEdit) edit = gw_edit_new ("Change Target");
  GwGoal *goal;

  gw_practice_goals_set (fixture->session, practice, TRUE);
  g_assert_cmpuint (gw_record_list_get_length (goals), ==, 2);
  goal = GW_GOAL (gw_record_list_get (goals, 1));
  g_assert_cmpstr (gw_goal_get_title (goal), ==, "call back the same day");
  g_assert_cmpstr (gw_metric_get_name (gw_goal_get_metric (goal)), ==, "Times kept");
  g_assert_true (gw_practice_get_as_goal (practice));
  g_assert_cmpstr (gw_history_get_undo_label (history), ==, "Make Activity Goal");
  /* The team is still after what it was after. */
  g_assert_true (gw_team_goals_find_team_goal (fixture->team) == fixture->goal);
  gw_session_undo (fixture->session);
  g_assert_cmpuint (gw_record_list_get_length (goals), ==, 1);
  g_assert_false (gw_practice_get_as_goal (practice));
  gw_session_redo (fixture->session);

  gw_practice_goals_set (fixture->session, practice, FALSE);
  g_assert_null (gw_practice_get_goal (practice));
  g_assert_cmpuint (gw_record_list_get_length (goals), ==, 1);
  g_assert_cmpstr (gw_history_get_undo_label (history), ==, "Take Back Activity Goal");
  gw_session_undo (fixture->session);
  goal = GW_GOAL (gw_record_list_get (goals, 1));
  gw_edit_set_integer (edit, GW_RECORD (goal), "target", 200);
  g_assert_true (gw_session_commit (fixture->session, edit));
  gw_practice_goals_set (fixture->session, practice, FALSE);
  g_assert_cmpuint (gw_record_list_get_length (goals), ==, 2);
  g_assert_false (gw_practice_get_as_goal (practice));

  /* Without a promise there is nothing to count. */
  practice = GW_PRACTICE (add_practice (fixture, " "));
  gw_practice_goals_set (fixture->session, practice, TRUE);
  g_assert_false (gw_practice_get_as_goal (practice));
}

/* “Every month” is a target that nobody has to type. */
static void
test_practice_rhythm (Fixture       *fixture,
                      gconstpointer  data)
{
  GwWorkshop *workshop = gw_session_get_workshop (fixture->session);
  GwRecordList *goals = gw_team_get_goals (fixture->team);
  GwPractice *practice = GW_PRACTICE (add_practice (fixture, "look at the lost deals together"));
  g_autoptr (GwEdit) edit = gw_edit_new ("Change");
  guint n_goals = gw_record_list_get_length (goals);

  gw_edit_set_text (edit, GW_RECORD (practice), "often", "Every month");
  gw_edit_set_date (edit, GW_RECORD (workshop), "start", gw_date_new (2026, 1, 1));
  gw_edit_set_date (edit, GW_RECORD (workshop), "end", gw_date_new (2026, 12, 31));
  g_assert_true (gw_session_commit (fixture->session, edit));
  gw_practice_goals_set (fixture->session, practice, TRUE);
  g_assert_cmpuint (gw_record_list_get_length (goals), ==, n_goals + 1);
  g_assert_cmpint (gw_goal_get_target (GW_GOAL (gw_record_list_get (goals, n_goals))), ==, 12);
  /* It still goes with the tick. */
  gw_practice_goals_set (fixture->session, practice, FALSE);
  g_assert_cmpuint (gw_record_list_get_length (goals), ==, n_goals);
}

static void
offer (Fixture *fixture,
       guint    position,
       gint64   own)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Change Own Number");
  GwRecord *proposal = gw_allocation_records_ensure_proposal (fixture->goal, member_at (fixture, position), edit);

  gw_edit_set_integer (edit, proposal, "own", own);
  g_assert_true (gw_session_commit (fixture->session, edit));
}

static GwAllocationLine *
new_line (Fixture *fixture,
          guint    position)
{
  g_autoptr (GwAllocationPlan) plan = gw_allocation_plan_new_for_goal (fixture->goal);
  GwMember *member = member_at (fixture, position);
  const GwAllocationState state = {
    .amount = gw_allocation_plan_get_share (plan, position)->amount,
    .full = 1000,
    .row = gw_allocation_records_find_row (fixture->goal, member),
    .proposal = gw_allocation_records_find_proposal (fixture->goal, member),
    .revealed = gw_allocation_get_revealed (gw_goal_get_allocation (fixture->goal)),
  };
  GwAllocationLine *line = gw_allocation_line_new (fixture->session, fixture->goal, member);

  gw_allocation_line_update (line, &state);
  return line;
}

/* Before the reveal nobody can tell anything from what is shown or shared
 * out. Assigned is what was handed out first, and nothing that was only on
 * the screen; own, assigned and agreed are all kept. */
static void
test_first_numbers (Fixture       *fixture,
                    gconstpointer  data)
{
  GwRecord *allocation = GW_RECORD (gw_goal_get_allocation (fixture->goal));
  g_autoptr (GwEdit) method = gw_edit_new ("Change Method");
  g_autoptr (GwEdit) reveal = gw_edit_new ("Reveal First Numbers");
  g_autoptr (GwAllocationLine) line = NULL;
  g_autoptr (GwAllocationLine) revealed = NULL;
  GwProposal *proposal;

  g_assert_true (paste (fixture, "Ana Sample\nBen Sample", NULL));
  offer (fixture, 0, 700);
  offer (fixture, 1, 100);
  gw_edit_set_choice (method, allocation, "method", GW_METHOD_PROPOSALS);
  g_assert_true (gw_session_commit (fixture->session, method));
  line = new_line (fixture, 0);
  g_assert_cmpstr (gw_allocation_line_get_own (line), ==, "•••");
  g_assert_cmpint (gw_allocation_line_get_amount (line), ==, 501);

  gw_session_undo (fixture->session);
  gw_allocation_records_reveal (fixture->goal, reveal);
  g_assert_true (gw_session_commit (fixture->session, reveal));
  revealed = new_line (fixture, 0);
  g_assert_cmpstr (gw_allocation_line_get_own (revealed), ==, "700");
  proposal = gw_allocation_records_find_proposal (fixture->goal, member_at (fixture, 0));
  g_assert_cmpint (gw_proposal_get_assigned (proposal), ==, GW_UNSET);
  gw_allocation_line_move (revealed, 650);
  hand_out (fixture);
  g_assert_cmpint (gw_proposal_get_own (proposal), ==, 700);
  g_assert_cmpint (gw_proposal_get_assigned (proposal), ==, 650);
  g_assert_cmpint (gw_proposal_get_agreed (proposal), ==, 650);
  gw_allocation_line_move (revealed, 600);
  hand_out (fixture);
  g_assert_cmpint (gw_proposal_get_assigned (proposal), ==, 650);
  g_assert_cmpint (gw_proposal_get_agreed (proposal), ==, 600);
}

static gint64
get_locked (Fixture *fixture,
            guint    position)
{
  GwAllocationRow *row = gw_allocation_records_find_row (fixture->goal, member_at (fixture, position));

  return row != NULL ? gw_allocation_row_get_locked (row) : GW_UNSET;
}

static void
on_refused (GwSession  *session,
            const char *sentence,
            char      **said)
{
  g_free (*said);
  *said = g_strdup (sentence);
}

/* The letters of an amount are one edit, and its lock throws none away. */
static void
test_half_typed (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GwAllocationLine) line = NULL;
  g_autoptr (GwAllocationLine) typed = NULL;
  g_autofree char *said = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (paste (fixture, "Ana Sample\nBen Sample", NULL));
  g_signal_connect (fixture->session, "refused", G_CALLBACK (on_refused), &said);
  line = new_line (fixture, 0);
  g_assert_true (gw_allocation_line_type (line, "6", NULL));
  g_assert_true (gw_allocation_line_type (line, "60", NULL));
  g_assert_true (gw_allocation_line_type (line, "600", NULL));
  g_assert_cmpint (get_locked (fixture, 0), ==, 600);

  g_assert_false (gw_allocation_line_type (line, "600x", &error));
  g_assert_nonnull (error);
  gw_allocation_line_toggle_lock (line);
  g_assert_cmpint (get_locked (fixture, 0), ==, 600);
  g_assert_cmpstr (gw_allocation_line_get_unread (line), ==, "600x");
  g_assert_nonnull (strstr (said, "600x"));

  /* Typing locked it; a press on the lock confirms that, another loosens. */
  g_clear_object (&line);
  line = new_line (fixture, 0);
  g_assert_true (gw_allocation_line_type (line, "610", NULL));
  typed = g_steal_pointer (&line);
  gw_allocation_line_toggle_lock (typed);
  g_assert_cmpint (get_locked (fixture, 0), ==, 610);
  gw_allocation_line_toggle_lock (typed);
  g_assert_cmpint (get_locked (fixture, 0), ==, GW_UNSET);

  gw_session_undo (fixture->session);
  gw_session_undo (fixture->session);
  g_assert_null (gw_allocation_records_find_row (fixture->goal, member_at (fixture, 0)));
  g_assert_cmpstr (gw_history_get_undo_label (gw_session_get_history (fixture->session)), ==, "Paste Members");
}

int
main (int    argc,
      char **argv)
{
  gw_display_test_init (&argc, &argv);

  g_test_add ("/workshop-goals/paste", Fixture, NULL, set_up, test_paste, tear_down);
  g_test_add ("/workshop-goals/ledger", Fixture, NULL, set_up, test_ledger, tear_down);
  g_test_add ("/workshop-goals/hand-out", Fixture, NULL, set_up, test_hand_out, tear_down);
  g_test_add ("/workshop-goals/commit", Fixture, NULL, set_up, test_commit, tear_down);

  g_test_add ("/workshop-goals/practice-first", Fixture, NULL, set_up, test_practice_first, tear_down);
  g_test_add ("/workshop-goals/practice-goal", Fixture, NULL, set_up, test_practice_goal, tear_down);
  g_test_add ("/workshop-goals/practice-rhythm", Fixture, NULL, set_up, test_practice_rhythm, tear_down);
  g_test_add ("/workshop-goals/first-numbers", Fixture, NULL, set_up, test_first_numbers, tear_down);
  g_test_add ("/workshop-goals/half-typed", Fixture, NULL, set_up, test_half_typed, tear_down);

  return g_test_run ();
}
