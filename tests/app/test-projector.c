/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "gw-allocation-records.h"
#include "gw-commitment.h"
#include "gw-display-test.h"
#include "gw-history.h"
#include "gw-page-states.h"
#include "gw-projector-bar.h"
#include "gw-projector-face.h"
#include "gw-projector-slides.h"
#include "gw-projector-window.h"
#include "gw-reflection.h"
#include "gw-team-goals.h"
#include "gw-votes.h"

/* Written where nobody but the one who wrote it may read. */
#define SECRET "Zebra7731"
#define OWN 987651
#define LAST 876512
#define PART 777
#define CONFIDENCE 73

typedef struct
{
  GwDocument *document;
  GwSession *session;
  GwProjector *projector;
  GtkWidget *window;
  GtkWidget *face;
  GString *seen; /* every text and accessible name */
} Fixture;

static void
set_secret_text (GwEdit     *edit,
                 gpointer    record,
                 const char *name)
{
  gw_edit_set_text (edit, GW_RECORD (record), name, SECRET);
}

/* Markers in all that is private, and in what belongs to one member. */
static void
mark (Fixture *fixture)
{
  g_autoptr (GwEdit) edit = gw_edit_new ("Mark");
  GwWorkshop *workshop = gw_session_get_workshop (fixture->session);
  GwTeam *team = gw_session_get_team (fixture->session);
  GwGoal *goal = gw_team_goals_find_team_goal (team);
  GwMember *member = GW_MEMBER (gw_record_list_get (gw_team_get_members (team), 0));
  GwRecord *allocation = GW_RECORD (gw_goal_get_allocation (goal));
  GwGoal *own = gw_team_goals_find_member_goal (team, member);

  set_secret_text (edit, workshop, "notes");
  for (int page = GW_PAGE_SET_UP; page <= GW_PAGE_READ_BACK; page++)
    set_secret_text (edit, gw_page_states_find (workshop, (GwPage) page), "notes");
  set_secret_text (edit, member, "kept-goal");
  set_secret_text (edit, member, "kept-because");
  set_secret_text (edit, gw_goal_get_commitment (own), "outcome");
  set_secret_text (edit, gw_goal_get_commitment (own), "obstacle");
  gw_edit_set_boolean (edit, GW_RECORD (gw_goal_get_commitment (own)), "read-aloud", FALSE);
  gw_edit_set_integer (edit, GW_RECORD (gw_team_get_reflection (team)), "confidence", CONFIDENCE);
  gw_edit_set_integer (edit, gw_votes_find_or_make (member, GW_VOTE_ROUND_FIRST, edit), "confidence", CONFIDENCE);
  gw_edit_set_integer (edit, GW_RECORD (member), "last-actual", LAST);
  gw_edit_set_integer (edit, GW_RECORD (member), "last-target", LAST);
  gw_edit_set_boolean (edit, allocation, "revealed", FALSE);
  gw_edit_set_integer (edit, gw_allocation_records_ensure_proposal (goal, member, edit), "own", OWN);
  gw_edit_set_integer (edit, gw_allocation_records_ensure_row (goal, member, edit), "locked", PART);
  g_assert_true (gw_session_commit (fixture->session, edit));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GwFormat) format = gw_format_new (".", "", GW_DATE_ORDER_DAY_MONTH_YEAR);

  fixture->document = gw_display_test_load ("example-cloud.goalwright");
  fixture->session = gw_session_new (fixture->document, gw_date_new (2026, 6, 30), format);
  mark (fixture);
  fixture->projector = gw_projector_new (fixture->session);
  fixture->face = gw_projector_face_new (fixture->projector);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1280, 720);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->face);
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture->seen = g_string_new (NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  gw_display_test_settle ();
  g_assert_finalize_object (g_steal_pointer (&fixture->projector));
  g_assert_finalize_object (g_steal_pointer (&fixture->session));
  g_clear_object (&fixture->document);
  g_string_free (fixture->seen, TRUE);
}

/* Asking for a name that nobody has gives the one that is there. */
static void
note_property (GString               *seen,
               GtkWidget             *widget,
               GtkAccessibleProperty  property)
{
  g_autofree char *value = NULL;

  if (!gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), property))
    return;
  value = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), property, "\001");
  if (value != NULL)
    g_string_append_printf (seen, "%s\n", value);
}

static void
note_texts (GString   *seen,
            GtkWidget *widget)
{
  const char *tooltip = gtk_widget_get_tooltip_text (widget);

  if (GTK_IS_LABEL (widget))
    g_string_append_printf (seen, "%s\n", gtk_label_get_label (GTK_LABEL (widget)));
  if (tooltip != NULL)
    g_string_append_printf (seen, "%s\n", tooltip);
  note_property (seen, widget, GTK_ACCESSIBLE_PROPERTY_LABEL);
  note_property (seen, widget, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  note_property (seen, widget, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    note_texts (seen, child);
}

/* Goes through every slide of every page and notes what there is to read. */
static void
walk (Fixture *fixture,
      gboolean revealed)
{
  g_string_truncate (fixture->seen, 0);
  for (int page = GW_PAGE_SET_UP; page <= GW_PAGE_READ_BACK; page++)
    {
      gw_session_set_page (fixture->session, (GwPage) page);
      gw_projector_set_revealed (fixture->projector, revealed);
      for (guint i = 0; i < gw_projector_get_n_slides (fixture->projector); i++)
        {
          gw_projector_face_refresh (GW_PROJECTOR_FACE (fixture->face));
          gw_display_test_settle ();
          note_texts (fixture->seen, fixture->face);
          gw_projector_move (fixture->projector, 1);
        }
    }
}

static gboolean
has (Fixture    *fixture,
     const char *text)
{
  return strstr (fixture->seen->str, text) != NULL;
}

static gboolean
has_number (Fixture *fixture,
            int      number)
{
  g_autofree char *pattern = g_strdup_printf ("\\b%d\\b", number);

  return g_regex_match_simple (pattern, fixture->seen->str, 0, 0);
}

static void
assert_no_private_answers (Fixture *fixture)
{
  g_assert_false (has (fixture, SECRET));
  g_assert_false (has (fixture, G_STRINGIFY (OWN)));
  g_assert_false (has_number (fixture, CONFIDENCE));
}

static void
test_nothing_private (Fixture       *fixture,
                      gconstpointer  data)
{
  walk (fixture, FALSE);
  assert_no_private_answers (fixture);
  g_assert_false (has (fixture, G_STRINGIFY (LAST)));
  g_assert_false (has_number (fixture, PART));
  /* The walk is a walk. */
  g_assert_true (has (fixture, "Which number would you set yourself?"));
  g_assert_true (has (fixture, "3600"));

  walk (fixture, TRUE);
  assert_no_private_answers (fixture);
  g_assert_true (has_number (fixture, PART));
}

/* First numbers are seen when they were revealed to all, and only then. */
static void
test_first_numbers (Fixture       *fixture,
                    gconstpointer  data)
{
  GwGoal *goal = gw_team_goals_find_team_goal (gw_session_get_team (fixture->session));
  g_autoptr (GwEdit) edit = gw_edit_new ("Reveal");

  gw_edit_set_boolean (edit, GW_RECORD (gw_goal_get_allocation (goal)), "revealed", TRUE);
  g_assert_true (gw_session_commit (fixture->session, edit));
  walk (fixture, FALSE);
  g_assert_false (has (fixture, G_STRINGIFY (OWN)));
  walk (fixture, TRUE);
  g_assert_true (has (fixture, G_STRINGIFY (OWN)));
  g_assert_true (has (fixture, G_STRINGIFY (LAST)));
}

static void
test_names (Fixture       *fixture,
            gconstpointer  data)
{
  walk (fixture, TRUE);
  g_assert_false (has (fixture, "Ana Sample"));
  g_assert_false (has (fixture, "Mara Sample"));
  g_assert_true (g_regex_match_simple ("\\bAS\\b", fixture->seen->str, 0, 0));

  gw_projector_set_names (fixture->projector, GW_PROJECTOR_NAMES_NONE);
  walk (fixture, TRUE);
  g_assert_false (has (fixture, "Ana Sample"));
  g_assert_false (g_regex_match_simple ("\\bAS\\b", fixture->seen->str, 0, 0));

  gw_projector_set_names (fixture->projector, GW_PROJECTOR_NAMES_FULL);
  walk (fixture, TRUE);
  g_assert_true (has (fixture, "Ana Sample"));
}

static void
test_same_initials (Fixture       *fixture,
                    gconstpointer  data)
{
  GwRecordList *members = gw_team_get_members (gw_session_get_team (fixture->session));
  GwMember *first = GW_MEMBER (gw_record_list_get (members, 0));
  GwMember *second = GW_MEMBER (gw_record_list_get (members, 1));
  g_autoptr (GwEdit) edit = gw_edit_new ("Rename");
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;

  gw_edit_set_text (edit, GW_RECORD (first), "name", "Åsa-Maria Sample");
  gw_edit_set_text (edit, GW_RECORD (second), "name", "åke mustermann sample");
  g_assert_true (gw_session_commit (fixture->session, edit));
  one = gw_projector_names_dup (GW_PROJECTOR_NAMES_INITIALS, first);
  other = gw_projector_names_dup (GW_PROJECTOR_NAMES_INITIALS, second);
  g_assert_cmpstr (one, ==, "ÅMS 1");
  g_assert_cmpstr (other, ==, "ÅMS 2");
}

/* What was revealed hides again on another page, and when somebody has read. */
static void
test_reveal_ends (Fixture       *fixture,
                  gconstpointer  data)
{
  GwTeam *team = gw_session_get_team (fixture->session);
  GwGoal *goal = gw_team_goals_find_member_goal (team, GW_MEMBER (gw_record_list_get (gw_team_get_members (team), 0)));
  g_autoptr (GwEdit) edit = gw_edit_new ("Read");

  gw_session_set_page (fixture->session, GW_PAGE_SPECIFIC);
  gw_projector_set_revealed (fixture->projector, TRUE);
  gw_projector_move (fixture->projector, 100);
  g_assert_cmpuint (gw_projector_get_position (fixture->projector), ==,
                    gw_projector_get_n_slides (fixture->projector) - 1);
  gw_session_set_page (fixture->session, GW_PAGE_READ_BACK);
  g_assert_false (gw_projector_get_revealed (fixture->projector));
  g_assert_cmpuint (gw_projector_get_position (fixture->projector), ==, 0);

  gw_projector_set_revealed (fixture->projector, TRUE);
  gw_edit_set_boolean (edit, GW_RECORD (gw_goal_get_commitment (goal)), "read-aloud", TRUE);
  g_assert_true (gw_session_commit (fixture->session, edit));
  g_assert_false (gw_projector_get_revealed (fixture->projector));
}

/* The facilitator's bar and the window on the wall show the same; nothing of it
 * is part of the document. */
static void
test_bar_and_window (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (GtkWidget) bar = g_object_ref_sink (g_object_new (GW_TYPE_PROJECTOR_BAR, NULL));
  GtkWidget *window = gw_projector_window_new (fixture->projector);
  guint64 mark = gw_history_get_mark (gw_session_get_history (fixture->session));

  g_assert_false (gtk_widget_get_visible (bar));
  gw_projector_bar_set_projector (GW_PROJECTOR_BAR (bar), fixture->projector);
  g_assert_true (gtk_widget_get_visible (bar));
  gw_projector_window_show (GW_PROJECTOR_WINDOW (window), GTK_WINDOW (fixture->window));
  gw_projector_move (fixture->projector, 1);
  gw_projector_set_show_agenda (fixture->projector, FALSE);
  gw_display_test_settle ();
  g_assert_cmpuint (gw_projector_get_position (fixture->projector), ==, 1);
  g_assert_cmpuint (gw_history_get_mark (gw_session_get_history (fixture->session)), ==, mark);

  gw_projector_bar_set_projector (GW_PROJECTOR_BAR (bar), NULL);
  g_assert_false (gtk_widget_get_visible (bar));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A slide with much on it becomes smaller and stays within the wall. */
static void
test_fits (Fixture       *fixture,
           gconstpointer  data)
{
  graphene_rect_t bounds;

  for (int page = GW_PAGE_SET_UP; page <= GW_PAGE_READ_BACK; page++)
    {
      gw_session_set_page (fixture->session, (GwPage) page);
      gw_projector_set_revealed (fixture->projector, TRUE);
      for (guint i = 0; i < gw_projector_get_n_slides (fixture->projector); i++)
        {
          GtkWidget *child;

          gw_projector_face_refresh (GW_PROJECTOR_FACE (fixture->face));
          gtk_widget_measure (fixture->face, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
          gtk_widget_size_allocate (fixture->face, &(GtkAllocation) { 0, 0, 1024, 600 }, -1);
          for (child = gtk_widget_get_first_child (fixture->face); child != NULL; child = gtk_widget_get_next_sibling (child))
            {
              g_assert_true (gtk_widget_compute_bounds (child, fixture->face, &bounds));
              g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, 600);
              g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, 1024);
            }
          gw_projector_move (fixture->projector, 1);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  gw_display_test_init (&argc, &argv);

#define ADD(name, function) g_test_add ("/projector/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("nothing-private", test_nothing_private);
  ADD ("first-numbers", test_first_numbers);
  ADD ("names", test_names);
  ADD ("same-initials", test_same_initials);
  ADD ("reveal-ends", test_reveal_ends);
  ADD ("bar-and-window", test_bar_and_window);
  ADD ("fits", test_fits);

  return g_test_run ();
}
