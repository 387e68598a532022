/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "gw-date-text.h"
#include "gw-display-test.h"
#include "gw-journal-shadow.h"
#include "gw-field-editor.h"
#include "gw-history.h"
#include "gw-member-paste.h"
#include "gw-member-table.h"
#include "gw-paste-dialog.h"
#include "gw-pasted-cells.h"
#include "gw-view-test.h"

/* What people copy from spreadsheets, and the table it goes to. */

static const struct
{
  const char *text;
  const char *cells; /* of all rows, between bars; a slash ends a row */
} tables[] = {
  { "", "" },
  { "Ana\tAE\n", "Ana|AE/" },
  { "Ana\tAE\r\nBen\t\r\n\r\n", "Ana|AE/Ben|/" },
  { "  Ana  \t AE ", "Ana|AE/" },
  { "Ana\302\240Sample\t\342\200\2571\342\200\257250\302\240", "Ana Sample|1 250/" },
  { "Ana;0,5;1.250,50", "Ana|0,5|1.250,50/" },
  { "Ana,AE,\"1,250\"", "Ana|AE|1,250/" },
  { "\"Sample, Ana\",AE", "Sample, Ana|AE/" },
  { "Ana\t\"two\nlines\"\nBen\tAE", "Ana|two\nlines/Ben|AE/" },
  { "Ana \"the\" Sample\tAE", "Ana \"the\" Sample|AE/" },
  { "\"Ana \"\"the\"\" Sample\"\tAE", "Ana \"the\" Sample|AE/" },
  { "\t\t\nAna\tAE\n\t\n", "Ana|AE/" },
  { "Ana", "Ana/" },
};

static void
test_cells (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (GPtrArray) rows = gw_pasted_cells_read (tables[i].text);
      g_autoptr (GString) read = g_string_new (NULL);

      for (guint row = 0; row < rows->len; row++)
        {
          g_autofree char *cells = g_strjoinv ("|", g_ptr_array_index (rows, row));

          g_string_append_printf (read, "%s/", cells);
        }
      g_assert_cmpstr (read->str, ==, tables[i].cells);
    }
}

static const struct
{
  GwDateOrder own;
  const char *texts[3];
  GwDateOrder guessed;
} orders[] = {
  { GW_DATE_ORDER_DAY_MONTH_YEAR, { "3/4/2026", "31/12/2026" }, GW_DATE_ORDER_DAY_MONTH_YEAR },
  { GW_DATE_ORDER_DAY_MONTH_YEAR, { "3/4/2026", "12/31/2026" }, GW_DATE_ORDER_MONTH_DAY_YEAR },
  { GW_DATE_ORDER_MONTH_DAY_YEAR, { "3/4/2026", "31/12/2026" }, GW_DATE_ORDER_DAY_MONTH_YEAR },
  { GW_DATE_ORDER_MONTH_DAY_YEAR, { "3/4/2026", "2026-12-31" }, GW_DATE_ORDER_MONTH_DAY_YEAR },
  { GW_DATE_ORDER_DAY_MONTH_YEAR, { "12/31/2026", "31/12/2026" }, GW_DATE_ORDER_DAY_MONTH_YEAR },
};

static void
test_date_order (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autoptr (GwFormat) own = gw_format_new (".", ",", orders[i].own);
      g_autoptr (GwFormat) guessed = gw_date_text_guess_format (own, orders[i].texts);

      g_assert_cmpint (gw_format_get_date_order (guessed), ==, orders[i].guessed);
    }
}

typedef struct
{
  GwDocument *document;
  GwSession *session;
  GwTeam *team;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GwRecord) workshop = gw_record_new (GW_TYPE_WORKSHOP, "workshop");
  g_autoptr (GwRecord) team = gw_record_new (GW_TYPE_TEAM, "team");
  g_autoptr (GwFormat) format = gw_format_new (",", ".", GW_DATE_ORDER_DAY_MONTH_YEAR);
  g_autoptr (GwEdit) edit = gw_edit_new ("Begin");

  gw_edit_insert (edit, workshop, "teams", 0, team);
  g_assert_true (gw_edit_apply (edit, NULL));
  fixture->document = gw_document_new (GW_WORKSHOP (workshop));
  fixture->session = gw_session_new (fixture->document, gw_date_new (2026, 1, 9), format);
  gw_journal_shadow_watch (gw_document_get_workshop (fixture->document));
  fixture->team = GW_TEAM (team);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->session);
  g_clear_object (&fixture->document);
}

static GwMember *
member_at (Fixture *fixture,
           guint    position)
{
  return GW_MEMBER (gw_record_list_get (gw_team_get_members (fixture->team), position));
}

static const struct
{
  const char *text;
  const char *understood; /* rows of the table; NULL where it is refused */
  const char *said;       /* the summary, or what stands in the refusal */
} pastes[] = {
  { "Ana Sample;AE;0,5;1.250;980", "Ana Sample\tAE\t50 %\t1.250\t980\t\t\t\n", "1 new member." },
  { "Ana Sample\tAE\t1\t$1,250\t€ 980", "Ana Sample\tAE\t100 %\t1.250\t980\t\t\t\n", "1 new member." },
  { "Name\tQuota\tRegion\nAna Sample\t800\tNorth\nBen Sample\t\tSouth\n",
    "Ana Sample\t800\nBen Sample\t\n", "2 new members. Not taken: Region." },
  { "Start date,Name\n1/31/2026,Ana Sample\n2/3/2026,Ben Sample",
    "31 January 2026\tAna Sample\n3 February 2026\tBen Sample\n", "2 new members." },
  { "Ana Sample\tAE\tmany", NULL, "Row 1: “many” in the column “Working time”" },
  { "Name\tStarts\nAna Sample\tsoon", NULL, "Row 2: “soon” is not a date." },
  { "Ana Sample\n\tAE", NULL, "Row 2: The name is missing." },
  { "Name\tRole", NULL, "There are no rows yet." },
  { "", NULL, "There are no rows yet." },
};

static void
test_members (Fixture       *fixture,
              gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (pastes); i++)
    {
      g_autoptr (GwEdit) edit = gw_edit_new ("Paste Members");
      g_autoptr (GwDataTable) table = NULL;
      g_autofree char *summary = NULL;
      g_autofree char *text = NULL;
      g_autoptr (GError) error = NULL;
      gboolean taken = gw_member_paste (fixture->team, pastes[i].text, gw_session_get_format (fixture->session), edit,
                                        &table, &summary, &error);

      if (pastes[i].understood == NULL)
        {
          g_assert_false (taken);
          g_assert_nonnull (strstr (error->message, pastes[i].said));
          continue;
        }
      g_assert_no_error (error);
      g_assert_cmpstr (summary, ==, pastes[i].said);
      text = gw_data_table_to_text (table);
      g_assert_nonnull (strchr (text, '\n'));
      g_assert_cmpstr (strchr (text, '\n') + 1, ==, pastes[i].understood);
      g_assert_true (gw_session_commit (fixture->session, edit));
      gw_session_undo (fixture->session);
      g_assert_cmpuint (gw_record_list_get_length (gw_team_get_members (fixture->team)), ==, 0);
    }
}

static gboolean
read_members (const char   *text,
              GwEdit       *edit,
              GwDataTable **understood,
              char        **summary,
              gpointer      user_data,
              GError      **error)
{
  Fixture *fixture = user_data;

  return gw_member_paste (fixture->team, text, gw_session_get_format (fixture->session), edit, understood, summary,
                          error);
}

/* What is wrong is said and stays to be mended; what is right is one edit. */
static void
test_dialog (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *dialog = gw_paste_dialog_new (NULL, fixture->session, "Paste", "Cells", "Paste Members", read_members,
                                           fixture, NULL);
  GwFormDialog *form = GW_FORM_DIALOG (dialog);

  gw_paste_dialog_set_text (GW_PASTE_DIALOG (dialog), "Ana Sample\tAE\tmany");
  g_assert_nonnull (strstr (gw_form_dialog_get_message (form), "Row 1"));
  gtk_widget_activate_action (dialog, "form.apply", NULL);
  g_assert_cmpuint (gw_record_list_get_length (gw_team_get_members (fixture->team)), ==, 0);

  gw_paste_dialog_set_text (GW_PASTE_DIALOG (dialog), "Ana Sample\tAE\nBen Sample\tAE");
  g_assert_cmpstr (gw_form_dialog_get_message (form), ==, "2 new members.");
  g_assert_cmpuint (gw_record_list_get_length (gw_team_get_members (fixture->team)), ==, 0);
  gtk_widget_activate_action (dialog, "form.apply", NULL);
  g_assert_cmpuint (gw_record_list_get_length (gw_team_get_members (fixture->team)), ==, 2);
  g_assert_cmpstr (gw_history_get_undo_label (gw_session_get_history (fixture->session)), ==, "Paste Members");
  gw_session_undo (fixture->session);
  g_assert_cmpuint (gw_record_list_get_length (gw_team_get_members (fixture->team)), ==, 0);
  gw_display_test_settle ();
}

static void
press (GtkWidget *table,
       guint      keyval)
{
  GtkWidget *view = gw_view_test_find (table, GTK_TYPE_COLUMN_VIEW);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (view);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean handled = FALSE;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) &&
          gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &handled);
    }
  gw_display_test_settle ();
}

/* Types at the focus, as somebody would who never looks for the mouse. */
static void
type (GtkWidget  *window,
      const char *text)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));

  g_assert_true (GTK_IS_EDITABLE (focus));
  gtk_editable_set_text (GTK_EDITABLE (focus), text);
}

static void
test_keyboard (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *table = g_object_new (GW_TYPE_MEMBER_TABLE, NULL);
  GtkWidget *window = gw_view_test_show (table);
  GtkWidget *add;

  gw_member_table_bind (GW_MEMBER_TABLE (table), fixture->session, fixture->team);
  gw_display_test_settle ();
  add = gtk_widget_get_last_child (gtk_widget_get_first_child (gtk_widget_get_first_child (table)));
  g_assert_true (GTK_IS_BUTTON (add));
  g_signal_emit_by_name (add, "clicked");
  gw_display_test_settle ();

  type (window, "Ana Sample");
  press (table, GDK_KEY_Tab);
  type (window, "AE");
  press (table, GDK_KEY_Return);
  type (window, "80");
  for (guint i = 2; i < 8; i++)
    press (table, GDK_KEY_Return);
  g_assert_cmpuint (gw_record_list_get_length (gw_team_get_members (fixture->team)), ==, 2);
  type (window, "Ben Sample");
  press (table, GDK_KEY_Up);
  press (table, GDK_KEY_Tab);
  press (table, GDK_KEY_Tab);
  type (window, "90");
  g_assert_cmpstr (gw_member_get_name (member_at (fixture, 0)), ==, "Ana Sample");
  g_assert_cmpstr (gw_member_get_role (member_at (fixture, 0)), ==, "AE");
  g_assert_cmpint (gw_member_get_fte (member_at (fixture, 0)), ==, 9000);
  g_assert_cmpstr (gw_member_get_name (member_at (fixture, 1)), ==, "Ben Sample");

  /* A row without a name is not followed by another. */
  for (guint i = 2; i < 16; i++)
    press (table, GDK_KEY_Return);
  g_assert_cmpuint (gw_record_list_get_length (gw_team_get_members (fixture->team)), ==, 3);
  for (guint i = 0; i < 8; i++)
    press (table, GDK_KEY_Return);
  g_assert_cmpuint (gw_record_list_get_length (gw_team_get_members (fixture->team)), ==, 3);

  gw_view_test_close (window);
}

int
main (int    argc,
      char **argv)
{
  gw_display_test_init (&argc, &argv);

  g_test_add_func ("/paste/cells", test_cells);
  g_test_add_func ("/paste/date-order", test_date_order);
  g_test_add ("/paste/members", Fixture, NULL, set_up, test_members, tear_down);
  g_test_add ("/paste/dialog", Fixture, NULL, set_up, test_dialog, tear_down);
  g_test_add ("/paste/keyboard", Fixture, NULL, set_up, test_keyboard, tear_down);

  return g_test_run ();
}
