/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "gw-display-test.h"
#include "gw-new-workshop.h"
#include "gw-sheet-choices.h"
#include "gw-sheets-view.h"

#define TODAY 20634 /* 30 June 2026 */

typedef struct
{
  GtkWindow *window;
  GwSheetsView *view;
  GwSession *session;
} Fixture;

static void
show (Fixture    *fixture,
      GwDocument *document)
{
  g_autoptr (GwFormat) format = gw_format_new_plain ();

  fixture->session = gw_session_new (document, TODAY, format);
  fixture->window = GTK_WINDOW (gtk_window_new ());
  fixture->view = g_object_new (GW_TYPE_SHEETS_VIEW, NULL);
  gw_sheets_view_set_session (fixture->view, fixture->session);
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->view));
  gtk_window_present (fixture->window);
  gw_display_test_settle ();
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GwDocument) document = gw_display_test_load ("example-cloud.goalwright");

  show (fixture, document);
}

static void
set_up_blank (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GwWorkshop) workshop = gw_new_workshop_blank (TODAY);
  g_autoptr (GwDocument) document = gw_document_new (workshop);

  show (fixture, document);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (fixture->window);
  gw_display_test_settle ();
  g_assert_finalize_object (fixture->session);
}

static gpointer
part (Fixture    *fixture,
      const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (fixture->view), GW_TYPE_SHEETS_VIEW, name);
}

static void
assert_shown (Fixture    *fixture,
              const char *page)
{
  g_assert_cmpstr (gtk_stack_get_visible_child_name (part (fixture, "stack")), ==, page);
}

/* Everyone, the team, and each of its six members. */
static void
test_audience (Fixture       *fixture,
               gconstpointer  data)
{
  GtkDropDown *audience = part (fixture, "audience");
  GwRecordList *members = gw_team_get_members (gw_session_get_team (fixture->session));

  assert_shown (fixture, "sheets");
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (audience)), ==, 8);
  g_assert_cmpuint (gtk_drop_down_get_selected (audience), ==, 0);

  gw_session_set_member (fixture->session, GW_MEMBER (gw_record_list_get (members, 2)));
  gw_display_test_settle ();
  g_assert_true (gtk_drop_down_get_selected_item (audience) == (gpointer) gw_record_list_get (members, 2));
  assert_shown (fixture, "sheets");

  gw_session_set_member (fixture->session, NULL);
  g_assert_cmpuint (gtk_drop_down_get_selected (audience), ==, 0);
}

/* A member who left the workshop cannot be printed for. */
static void
test_member_removed (Fixture       *fixture,
                     gconstpointer  data)
{
  GtkDropDown *audience = part (fixture, "audience");
  g_autoptr (GwRecord) member = gw_record_new (GW_TYPE_MEMBER, NULL);
  g_autoptr (GwEdit) edit = gw_edit_new ("Add Member");

  gw_edit_insert (edit, GW_RECORD (gw_session_get_team (fixture->session)), "members", G_MAXUINT, member);
  g_assert_true (gw_session_commit (fixture->session, edit));
  gw_session_set_member (fixture->session, GW_MEMBER (member));
  gw_display_test_settle ();
  g_assert_true (gtk_drop_down_get_selected_item (audience) == (gpointer) member);
  /* Whatever there is to print, the way back stays in sight. */
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (audience)));

  gw_session_undo (fixture->session);
  gw_display_test_settle ();
  g_assert_cmpuint (gtk_drop_down_get_selected (audience), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (audience)), ==, 8);
}

static void
test_zoom (Fixture       *fixture,
           gconstpointer  data)
{
  GtkButton *button = part (fixture, "zoom_button");

  g_assert_cmpstr (gtk_button_get_label (button), ==, "75 %");
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "sheets.zoom-reset", NULL);
  g_assert_cmpstr (gtk_button_get_label (button), ==, "100 %");
  for (guint i = 0; i < 20; i++)
    gtk_widget_activate_action (GTK_WIDGET (fixture->view), "sheets.zoom-in", NULL);
  g_assert_cmpstr (gtk_button_get_label (button), ==, "400 %");
  gw_display_test_settle ();
}

static void
test_narrow (Fixture       *fixture,
             gconstpointer  data)
{
  GtkButton *button = part (fixture, "zoom_button");

  gtk_window_set_default_size (fixture->window, 500, 600);
  while (g_str_equal (gtk_button_get_label (button), "75 %"))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (atoi (gtk_button_get_label (button)), <, 75);

  /* What somebody chose stays. */
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "sheets.zoom-reset", NULL);
  gtk_window_set_default_size (fixture->window, 450, 600);
  gw_display_test_settle ();
  g_assert_cmpstr (gtk_button_get_label (button), ==, "100 %");
}

static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  assert_shown (fixture, "empty");
}

/* Each kind is offered on the papers that it is made for, and for whom only
 * where that makes a difference. */
static void
test_kinds (Fixture       *fixture,
            gconstpointer  data)
{
  GtkDropDown *kind = part (fixture, "kind");
  GtkDropDown *paper = part (fixture, "paper");
  GtkWidget *audience = part (fixture, "audience");

  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (kind)), ==, GW_N_SHEET_KINDS);
  for (guint i = 0; i < GW_N_SHEET_KINDS; i++)
    {
      guint n_papers = 0;

      for (guint p = GW_PAPER_A4; p <= GW_PAPER_A3; p++)
        n_papers += gw_sheet_kind_has_paper ((GwSheetKind) i, (GwPaper) p);
      gtk_drop_down_set_selected (kind, i);
      gw_display_test_settle ();

      g_test_message ("%s", gw_sheet_kind_get_word ((GwSheetKind) i));
      g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (paper)), ==, n_papers);
      g_assert_true (gtk_widget_get_visible (audience) ==
                     (gw_sheet_kind_get_subject ((GwSheetKind) i) != GW_SHEET_OF_WORKSHOP));
      for (guint p = 0; p < n_papers; p++)
        {
          gtk_drop_down_set_selected (paper, p);
          gw_display_test_settle ();
          g_assert_true (gw_sheet_kind_has_paper ((GwSheetKind) i, gw_sheet_choices_get_paper (paper, (GwSheetKind) i)));
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  gw_display_test_init (&argc, &argv);

  g_test_add ("/sheets-view/audience", Fixture, NULL, set_up, test_audience, tear_down);
  g_test_add ("/sheets-view/member-removed", Fixture, NULL, set_up, test_member_removed, tear_down);
  g_test_add ("/sheets-view/kinds", Fixture, NULL, set_up, test_kinds, tear_down);
  g_test_add ("/sheets-view/zoom", Fixture, NULL, set_up, test_zoom, tear_down);
  g_test_add ("/sheets-view/narrow", Fixture, NULL, set_up, test_narrow, tear_down);
  g_test_add ("/sheets-view/empty", Fixture, NULL, set_up_blank, test_empty, tear_down);

  return g_test_run ();
}
