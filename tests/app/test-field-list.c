/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "gw-cadence-tier.h"
#include "gw-display-test.h"
#include "gw-journal-shadow.h"
#include "gw-history.h"
#include "gw-list-field.h"
#include "gw-list-item.h"
#include "gw-team.h"

typedef struct
{
  GwDocument *document;
  GwSession *session;
  GwRecord *team;
  GtkWidget *list;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  static const char *const fields[] = { "name", "customers", "touches", "minutes", NULL };
  g_autoptr (GwRecord) workshop = gw_record_new (GW_TYPE_WORKSHOP, "workshop");
  g_autoptr (GwRecord) team = gw_record_new (GW_TYPE_TEAM, "team");
  g_autoptr (GwFormat) format = gw_format_new_plain ();
  g_autoptr (GwEdit) edit = gw_edit_new ("Begin");

  gw_edit_insert (edit, workshop, "teams", 0, team);
  g_assert_true (gw_edit_apply (edit, NULL));
  fixture->document = gw_document_new (GW_WORKSHOP (workshop));
  fixture->session = gw_session_new (fixture->document, gw_date_new (2026, 6, 30), format);
  gw_journal_shadow_watch (gw_document_get_workshop (fixture->document));
  fixture->team = team;
  fixture->list = g_object_ref_sink (g_object_new (GW_TYPE_LIST_FIELD, "slot", "cadence", "fields", fields, NULL));
  gw_list_field_bind (GW_LIST_FIELD (fixture->list), fixture->session, team);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (g_steal_pointer (&fixture->list));
  g_clear_object (&fixture->session);
  g_clear_object (&fixture->document);
}

static void
on_adding (GwListField *list,
           GwEdit      *edit,
           GwRecord    *record,
           const char  *name)
{
  gw_edit_set_text (edit, record, "name", name);
}

static void
add (Fixture    *fixture,
     const char *name)
{
  gulong id = g_signal_connect (fixture->list, "adding", G_CALLBACK (on_adding), (gpointer) name);

  gw_list_field_add (GW_LIST_FIELD (fixture->list));
  g_signal_handler_disconnect (fixture->list, id);
}

static char *
say_names (Fixture *fixture)
{
  GwRecordList *list = gw_team_get_cadence (GW_TEAM (fixture->team));
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < gw_record_list_get_length (list); i++)
    g_string_append (names, gw_cadence_tier_get_name (GW_CADENCE_TIER (gw_record_list_get (list, i))));
  return g_string_free (names, FALSE);
}

#define assert_names(fixture, expected) \
  G_STMT_START \
  { \
    g_autofree char *names = say_names (fixture); \
    g_assert_cmpstr (names, ==, expected); \
  } \
  G_STMT_END

static GtkWidget *
find_row (GtkWidget *widget,
          guint     *skip)
{
  if (GW_IS_LIST_ITEM (widget) && (*skip)-- == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, skip);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
act (Fixture    *fixture,
     guint       row,
     const char *action)
{
  g_assert_true (gtk_widget_activate_action (find_row (fixture->list, &row), action, NULL));
}

static void
test_add_move_remove (Fixture       *fixture,
                      gconstpointer  data)
{
  GwHistory *history = gw_session_get_history (fixture->session);

  add (fixture, "A");
  add (fixture, "B");
  add (fixture, "C");
  assert_names (fixture, "ABC");
  g_assert_cmpstr (gw_history_get_undo_label (history), ==, "Add cadence tier");

  act (fixture, 2, "item.move-up");
  assert_names (fixture, "ACB");
  act (fixture, 0, "item.move-down");
  assert_names (fixture, "CAB");
  act (fixture, 0, "item.move-up");
  assert_names (fixture, "CAB");
  act (fixture, 1, "item.remove");
  assert_names (fixture, "CB");

  for (int i = 0; i < 3; i++)
    gw_session_undo (fixture->session);
  assert_names (fixture, "ABC");
  for (int i = 0; i < 3; i++)
    gw_session_undo (fixture->session);
  assert_names (fixture, "");
  g_assert_false (gw_history_get_can_undo (history));
}

/* A full list offers no more. */
static void
test_maximum (Fixture       *fixture,
              gconstpointer  data)
{
  for (int i = 0; i < 20; i++)
    add (fixture, "x");
  g_assert_cmpuint (gw_record_list_get_length (gw_team_get_cadence (GW_TEAM (fixture->team))), ==, 20);
  g_assert_false (gtk_widget_get_visible (gtk_widget_get_last_child (gtk_widget_get_first_child (fixture->list))));
}

int
main (int    argc,
      char **argv)
{
  gw_display_test_init (&argc, &argv);

  g_test_add ("/field-list/add-move-remove", Fixture, NULL, set_up, test_add_move_remove, tear_down);
  g_test_add ("/field-list/maximum", Fixture, NULL, set_up, test_maximum, tear_down);

  return g_test_run ();
}
