/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "gw-commitment.h"
#include "gw-display-test.h"
#include "gw-paper-box.h"
#include "gw-paper-window.h"
#include "gw-sheet-code.h"
#include "gw-team-goals.h"

#define TODAY 20634 /* 30 June 2026 */

typedef struct
{
  GwSession *session;
  GtkWidget *window;
  GwTeam *team;
  GwMember *member;
  GwGoal *goal;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GwFormat) format = gw_format_new_plain ();
  g_autoptr (GwDocument) document = gw_display_test_load ("example-cloud.goalwright");

  fixture->session = gw_session_new (document, TODAY, format);
  fixture->team = gw_session_get_team (fixture->session);
  fixture->member = GW_MEMBER (gw_record_list_get (gw_team_get_members (fixture->team), 0));
  fixture->goal = gw_team_goals_find_member_goal (fixture->team, fixture->member);
  fixture->window = gw_paper_window_new (fixture->session, NULL);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gw_display_test_settle ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  if (fixture->window != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->window));
  gw_display_test_settle ();
  g_assert_finalize_object (fixture->session);
}

static gpointer
part (Fixture    *fixture,
      const char *name)
{
  return gtk_widget_get_template_child (fixture->window, GW_TYPE_PAPER_WINDOW, name);
}

static const char *
get_label (Fixture    *fixture,
           const char *name)
{
  return gtk_label_get_label (part (fixture, name));
}

static const char *
get_page (Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (part (fixture, "stack"));
}

/* As Enter does after typing. */
static void
enter (Fixture    *fixture,
       const char *entry,
       const char *text)
{
  gtk_editable_set_text (part (fixture, entry), text);
  g_signal_emit_by_name (part (fixture, entry), "activate");
  gw_display_test_settle ();
}

static void
enter_code (Fixture     *fixture,
            GwSheetKind  kind)
{
  g_autofree char *code = gw_sheet_code_new (gw_session_get_insight (fixture->session), kind,
                                             fixture->team, fixture->member);

  g_assert_nonnull (code);
  enter (fixture, "code", code);
  g_assert_cmpstr (get_page (fixture), ==, "boxes");
}

static GwPaperBox *
get_box (Fixture *fixture,
         guint    position)
{
  g_autoptr (GwPaperBox) box = g_list_model_get_item (part (fixture, "boxes"), position);

  return box;
}

static const GwCheckIn *
get_check_in (Fixture *fixture,
              GwDate   date)
{
  GwCheckIns *check_ins = gw_record_get_check_ins (GW_RECORD (fixture->goal));
  guint position;

  return gw_check_ins_find (check_ins, date, &position) ? gw_check_ins_get (check_ins, position) : NULL;
}

static gboolean
can_apply (Fixture *fixture)
{
  return gtk_widget_get_sensitive (part (fixture, "apply"));
}

static void
test_wrong_code (Fixture       *fixture,
                 gconstpointer  data)
{
  enter (fixture, "code", "K7M3-QX4Q");
  g_assert_cmpstr (get_page (fixture), ==, "code");
  g_assert_true (gtk_widget_has_css_class (part (fixture, "code_message"), "error"));
  g_assert_cmpstr (get_label (fixture, "code_message"), !=, "");
  /* What was typed stays, to be compared. */
  g_assert_cmpstr (gtk_editable_get_text (part (fixture, "code")), ==, "K7M3-QX4Q");
}

/* The first weeks are known; the last one of June is corrected. */
static void
test_take (Fixture       *fixture,
           gconstpointer  data)
{
  GwHistory *history = gw_session_get_history (fixture->session);
  const GwSheetBox *box;
  GwDate date;
  g_autofree char *note = NULL;

  enter_code (fixture, GW_SHEET_KIND_SCORECARD);
  g_assert_false (can_apply (fixture));
  box = gw_paper_box_get_box (get_box (fixture, 1));
  date = box->date;
  g_assert_null (get_check_in (fixture, date));

  enter (fixture, "answer", "");
  enter (fixture, "answer", "7");
  g_assert_true (gw_paper_box_is_filled (get_box (fixture, 1)));
  g_assert_true (can_apply (fixture));
  gtk_widget_activate_action (fixture->window, "paper.apply", NULL);
  fixture->window = NULL; /* has closed */
  gw_display_test_settle ();

  g_assert_nonnull (get_check_in (fixture, date));
  g_assert_cmpint (get_check_in (fixture, date)->value, ==, 7);
  g_assert_cmpint (get_check_in (fixture, date)->recorded, ==, TODAY);
  g_assert_cmpstr (get_check_in (fixture, date)->note, ==, "from paper, 30 June 2026");
  g_assert_cmpstr (gw_history_get_undo_label (history), ==, "Enter From Paper");
  gw_session_undo (fixture->session);
  g_assert_null (get_check_in (fixture, date));
}

static void
test_doubt (Fixture       *fixture,
            gconstpointer  data)
{
  enter_code (fixture, GW_SHEET_KIND_SCORECARD);
  enter (fixture, "answer", "nine");
  g_assert_true (gtk_widget_has_css_class (part (fixture, "message"), "error"));
  g_assert_cmpstr (gtk_editable_get_text (part (fixture, "answer")), ==, "nine");
  g_assert_false (gw_paper_box_is_filled (get_box (fixture, 0)));

  enter (fixture, "answer", "9");
  g_assert_null (gw_paper_box_get_doubt (get_box (fixture, 0)));
  enter (fixture, "answer", "8");
  /* The second is under the first, so either may be the slip. */
  g_assert_nonnull (gw_paper_box_get_doubt (get_box (fixture, 0)));
  g_assert_nonnull (gw_paper_box_get_doubt (get_box (fixture, 1)));
  gtk_single_selection_set_selected (part (fixture, "selection"), 1);
  gw_display_test_settle ();
  g_assert_cmpstr (gtk_editable_get_text (part (fixture, "answer")), ==, "8");
  enter (fixture, "answer", "10");
  g_assert_null (gw_paper_box_get_doubt (get_box (fixture, 0)));
  g_assert_null (gw_paper_box_get_doubt (get_box (fixture, 1)));
}

/* Closing the window takes nothing. */
/* Who types a signed sheet back says that it was signed, and when. */
static void
test_signature (Fixture       *fixture,
                gconstpointer  data)
{
  GwCommitment *commitment = gw_goal_get_commitment (fixture->goal);
  GwDate before = gw_commitment_get_signed_on (commitment);
  GwPaperBox *box;
  guint last;

  g_assert_cmpint (before, !=, TODAY - 1);
  enter_code (fixture, GW_SHEET_KIND_MEMBER);
  last = g_list_model_get_n_items (part (fixture, "boxes")) - 1;
  box = get_box (fixture, last);
  g_assert_cmpint (gw_paper_box_get_box (box)->kind, ==, GW_SHEET_BOX_SIGNED);
  for (guint i = 0; i < last; i++)
    enter (fixture, "answer", "");
  g_assert_false (can_apply (fixture));
  enter (fixture, "answer", "29 Jun");
  g_assert_true (can_apply (fixture));
  g_assert_true (gtk_widget_activate_action (fixture->window, "paper.apply", NULL));
  fixture->window = NULL;
  g_assert_cmpint (gw_commitment_get_signed_on (commitment), ==, TODAY - 1);
  gw_session_undo (fixture->session);
  g_assert_cmpint (gw_commitment_get_signed_on (commitment), ==, before);
}

static void
test_cancel (Fixture       *fixture,
             gconstpointer  data)
{
  enter_code (fixture, GW_SHEET_KIND_MEMBER);
  enter (fixture, "answer", "181");
  gtk_window_close (GTK_WINDOW (fixture->window));
  fixture->window = NULL;
  gw_display_test_settle ();
  g_assert_false (gw_history_get_can_undo (gw_session_get_history (fixture->session)));
}

int
main (int   argc,
      char *argv[])
{
  gw_display_test_init (&argc, &argv);

  g_test_add ("/paper-window/wrong-code", Fixture, NULL, set_up, test_wrong_code, tear_down);
  g_test_add ("/paper-window/take", Fixture, NULL, set_up, test_take, tear_down);
  g_test_add ("/paper-window/doubt", Fixture, NULL, set_up, test_doubt, tear_down);
  g_test_add ("/paper-window/cancel", Fixture, NULL, set_up, test_cancel, tear_down);
  g_test_add ("/paper-window/signature", Fixture, NULL, set_up, test_signature, tear_down);

  return g_test_run ();
}
