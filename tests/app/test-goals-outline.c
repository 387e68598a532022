/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-display-test.h"
#include "gw-goal-query.h"
#include "gw-goal-rows.h"
#include "gw-view-test.h"

/* The rows as text, each set in by its depth: "a .b .c d". */
static void
assert_rows (GwGoalRows *rows,
             const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  gw_display_test_settle ();
  g_assert_true (gw_goal_rows_is_settled (rows));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (rows)); i++)
    {
      g_autoptr (GwGoalNode) node = g_list_model_get_item (G_LIST_MODEL (rows), i);

      if (i > 0)
        g_string_append_c (text, ' ');
      for (guint depth = 0; depth < gw_goal_node_get_depth (node); depth++)
        g_string_append_c (text, '.');
      g_string_append (text, gw_record_get_id (GW_RECORD (gw_goal_node_get_goal (node))));
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static GwGoalRows *
new_rows (GwSession *session)
{
  return gw_goal_rows_new (gw_session_get_outline (session));
}

#define ALL "team-arr .ana-arr .ben-arr .cleo-arr .dev-arr .eva-arr .finn-arr team-discount finn-discovery"

static void
commit (GwSession *session,
        GwEdit    *edit)
{
  g_assert_true (gw_session_commit (session, edit));
}

static void
test_tree (void)
{
  g_autoptr (GwSession) session = gw_view_test_open ("example-cloud.goalwright");
  g_autoptr (GwGoalRows) rows = new_rows (session);
  guint position;

  assert_rows (rows, ALL);
  g_assert_true (gw_goal_rows_find (rows, gw_view_test_get_goal (session, "eva-arr"), &position));
  g_assert_cmpuint (position, ==, 5);
}

static void
log_cb (GListModel *model,
        guint       position,
        guint       removed,
        guint       added,
        gpointer    log)
{
  g_string_append_printf (log, "%u:-%u+%u ", position, removed, added);
}

/* A goal that comes or goes is one change; a number is none. */
static void
test_changes_are_small (void)
{
  g_autoptr (GwSession) session = gw_view_test_open ("example-cloud.goalwright");
  g_autoptr (GwGoalRows) rows = new_rows (session);
  GwRecord *cleo = GW_RECORD (gw_view_test_get_goal (session, "cleo-arr"));
  g_autoptr (GwEdit) number = gw_edit_new ("Record");
  g_autoptr (GwEdit) draft = gw_edit_new ("No Longer Agreed");
  g_autoptr (GwEdit) edit = gw_edit_new ("Remove");
  g_autoptr (GString) log = g_string_new (NULL);

  g_signal_connect (rows, "items-changed", G_CALLBACK (log_cb), log);
  gw_edit_record_check_in (number, cleo, &(GwCheckIn) { .date = gw_date_new (2026, 6, 29), .recorded = GW_DATE_NONE });
  commit (session, number);
  gw_goal_rows_update (rows);
  g_assert_cmpstr (log->str, ==, "");

  /* What is agreed stays. */
  gw_edit_remove (draft, gw_record_list_get (gw_goal_get_revisions (GW_GOAL (cleo)), 0));
  commit (session, draft);
  gw_edit_remove (edit, cleo);
  commit (session, edit);
  gw_goal_rows_update (rows);
  gw_goal_rows_update (rows);
  assert_rows (rows, "team-arr .ana-arr .ben-arr .dev-arr .eva-arr .finn-arr team-discount finn-discovery");
  g_assert_cmpstr (log->str, ==, "3:-1+0 ");

  gw_session_undo (session);
  gw_goal_rows_update (rows);
  assert_rows (rows, ALL);
  g_assert_cmpstr (log->str, ==, "3:-1+0 3:-0+1 ");
}

static void
test_leaf_becomes_branch (void)
{
  g_autoptr (GwSession) session = gw_view_test_open ("example-cloud.goalwright");
  g_autoptr (GwGoalRows) rows = new_rows (session);
  g_autoptr (GwEdit) edit = gw_edit_new ("Move");
  GwRecord *discovery = GW_RECORD (gw_view_test_get_goal (session, "finn-discovery"));

  gw_edit_set_boolean (edit, discovery, "summed", FALSE);
  gw_edit_set_reference (edit, discovery, "parent", GW_RECORD (gw_view_test_get_goal (session, "finn-arr")));
  commit (session, edit);
  gw_goal_rows_update (rows);
  assert_rows (rows, "team-arr .ana-arr .ben-arr .cleo-arr .dev-arr .eva-arr .finn-arr ..finn-discovery team-discount");

  gw_session_undo (session);
  gw_goal_rows_update (rows);
  assert_rows (rows, ALL);
}

/* What is folded away comes back, and whoever searches finds it. */
static void
test_fold (void)
{
  g_autoptr (GwSession) session = gw_view_test_open ("example-cloud.goalwright");
  g_autoptr (GwGoalRows) rows = new_rows (session);
  GwGoal *team = gw_view_test_get_goal (session, "team-arr");
  g_autoptr (GwGoalNode) node = NULL;

  gw_goal_rows_set_expanded (rows, team, FALSE);
  assert_rows (rows, "team-arr team-discount finn-discovery");
  node = g_list_model_get_item (G_LIST_MODEL (rows), 0);
  g_assert_true (gw_goal_node_get_parts (node));
  g_assert_false (gw_goal_node_get_expanded (node));

  gw_goal_rows_set_expanded (rows, team, TRUE);
  assert_rows (rows, ALL);
}

static char *
get_title (GwGoalNode *node)
{
  return g_strdup (gw_goal_get_title (gw_goal_node_get_goal (node)));
}

/* Sorted among the parts of the same goal. */
static void
test_sort (void)
{
  g_autoptr (GwSession) session = gw_view_test_open ("example-cloud.goalwright");
  g_autoptr (GwGoalRows) rows = new_rows (session);
  GtkExpression *title = gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 0, NULL, G_CALLBACK (get_title), NULL, NULL);
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_string_sorter_new (title));

  gw_goal_rows_set_sorter (rows, sorter);
  assert_rows (rows, "team-discount finn-discovery team-arr .ana-arr .ben-arr .cleo-arr .dev-arr .eva-arr .finn-arr");
}

/* Many rows come one after the other, in order, and all of them come. */
static void
test_many (void)
{
  g_autoptr (GwSession) session = gw_view_test_new_large (20000);
  g_autoptr (GwGoalRows) rows = new_rows (session);
  guint n_first = g_list_model_get_n_items (G_LIST_MODEL (rows));

  g_assert_cmpuint (n_first, >, 0);
  g_assert_cmpuint (n_first, <, 100);
  gw_display_test_settle ();
  g_assert_true (gw_goal_rows_is_settled (rows));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (rows)), ==, 20000);
  for (guint i = 0; i < 20000; i += 777)
    {
      g_autoptr (GwGoalNode) node = g_list_model_get_item (G_LIST_MODEL (rows), i);
      g_autofree char *expected = g_strdup_printf ("Goal %u", i);

      g_assert_cmpstr (gw_goal_get_title (gw_goal_node_get_goal (node)), ==, expected);
    }
}

typedef struct
{
  GwGoalQuery *query;
  GwInsight *insight;
} Search;

static gboolean
matches (GwGoal   *goal,
         gpointer  user_data)
{
  Search *search = user_data;

  return gw_goal_query_matches (search->query, goal, search->insight);
}

static void
test_query (void)
{
  static const struct { const char *text; int status; const char *owner; guint n_matches; const char *shown; } cases[] = {
    { "", GW_GOAL_QUERY_ANY_STATUS, NULL, 9,
      "team-arr .ana-arr .ben-arr .cleo-arr .dev-arr .eva-arr .finn-arr team-discount finn-discovery" },
    { "ANA", GW_GOAL_QUERY_ANY_STATUS, NULL, 1, "team-arr .ana-arr" },
    { "arr eva", GW_GOAL_QUERY_ANY_STATUS, NULL, 1, "team-arr .eva-arr" },
    { "average discount", GW_GOAL_QUERY_ANY_STATUS, NULL, 1, "team-discount" },
    { "nobody's", GW_GOAL_QUERY_ANY_STATUS, NULL, 0, "" },
    { "", GW_STATUS_OFF_PACE, NULL, 1, "team-arr .eva-arr" },
    { "", GW_STATUS_AT_RISK, "cleo", 1, "team-arr .cleo-arr" },
    { "", GW_GOAL_QUERY_ANY_STATUS, "finn", 2, "team-arr .finn-arr finn-discovery" },
    { "%s <b>", GW_GOAL_QUERY_ANY_STATUS, NULL, 0, "" },
  };
  g_autoptr (GwSession) session = gw_view_test_open ("example-cloud.goalwright");
  g_autoptr (GwGoalRows) rows = new_rows (session);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GwGoalQuery) query = gw_goal_query_new ();
      Search search = { query, gw_session_get_insight (session) };

      gw_goal_query_set_text (query, cases[i].text);
      gw_goal_query_set_status (query, cases[i].status);
      if (cases[i].owner != NULL)
        gw_goal_query_set_owner (query, GW_MEMBER (gw_record_lookup (GW_RECORD (gw_session_get_workshop (session)),
                                                                     cases[i].owner)));
      g_assert_cmpint (gw_goal_query_is_empty (query), ==, i == 0);
      gw_goal_rows_look_for (rows, matches, &search);
      assert_rows (rows, cases[i].shown);
      g_assert_cmpuint (gw_goal_rows_get_n_matches (rows), ==, cases[i].n_matches);
    }
}

int
main (int    argc,
      char **argv)
{
  gw_display_test_init (&argc, &argv);

  g_test_add_func ("/goals-outline/tree", test_tree);
  g_test_add_func ("/goals-outline/changes-are-small", test_changes_are_small);
  g_test_add_func ("/goals-outline/leaf-becomes-branch", test_leaf_becomes_branch);
  g_test_add_func ("/goals-outline/fold", test_fold);
  g_test_add_func ("/goals-outline/sort", test_sort);
  g_test_add_func ("/goals-outline/many", test_many);
  g_test_add_func ("/goals-outline/query", test_query);

  return g_test_run ();
}
