/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-display-test.h"
#include "gw-goal-outline.h"
#include "gw-goal-query.h"
#include "gw-view-test.h"

/* The outline as text: "a(b c) d". Only what is shown. */
static void
write_nodes (GString    *text,
             GListModel *nodes)
{
  for (guint i = 0; i < g_list_model_get_n_items (nodes); i++)
    {
      g_autoptr (GwGoalNode) node = g_list_model_get_item (nodes, i);
      GListModel *children = gw_goal_node_get_children (node);

      if (!gw_goal_node_get_shown (node))
        continue;
      if (text->len > 0 && text->str[text->len - 1] != '(')
        g_string_append_c (text, ' ');
      g_string_append (text, gw_record_get_id (GW_RECORD (gw_goal_node_get_goal (node))));
      if (children == NULL)
        continue;
      g_string_append_c (text, '(');
      write_nodes (text, children);
      g_string_append_c (text, ')');
    }
}

static void
assert_outline (GwGoalOutline *outline,
                const char    *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  write_nodes (text, gw_goal_outline_get_roots (outline));
  g_assert_cmpstr (text->str, ==, expected);
}

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
  g_autoptr (GwGoalOutline) outline = gw_goal_outline_new (gw_session_get_workshop (session));

  assert_outline (outline, "team-arr(ana-arr ben-arr cleo-arr dev-arr eva-arr finn-arr) team-discount finn-discovery");
  g_assert_cmpuint (gw_goal_outline_get_n_goals (outline), ==, 9);
}

static void
count_cb (guint *count)
{
  (*count)++;
}

/* A goal that comes or goes costs its own list one change, others none. */
static void
test_changes_are_small (void)
{
  g_autoptr (GwSession) session = gw_view_test_open ("example-cloud.goalwright");
  g_autoptr (GwGoalOutline) outline = gw_goal_outline_new (gw_session_get_workshop (session));
  GwGoal *cleo = gw_view_test_get_goal (session, "cleo-arr");
  GwGoalNode *team = gw_goal_outline_get_node (outline, gw_view_test_get_goal (session, "team-arr"));
  g_autoptr (GwEdit) edit = gw_edit_new ("Remove");
  guint n_root_changes = 0, n_changes = 0;

  g_signal_connect_swapped (gw_goal_outline_get_roots (outline), "items-changed", G_CALLBACK (count_cb), &n_root_changes);
  g_signal_connect_swapped (gw_goal_node_get_children (team), "items-changed", G_CALLBACK (count_cb), &n_changes);
  gw_edit_remove (edit, GW_RECORD (cleo));
  commit (session, edit);
  gw_goal_outline_update (outline);
  gw_goal_outline_update (outline);

  assert_outline (outline, "team-arr(ana-arr ben-arr dev-arr eva-arr finn-arr) team-discount finn-discovery");
  g_assert_cmpuint (n_root_changes, ==, 0);
  g_assert_cmpuint (n_changes, ==, 1);

  gw_session_undo (session);
  gw_goal_outline_update (outline);
  assert_outline (outline, "team-arr(ana-arr ben-arr cleo-arr dev-arr eva-arr finn-arr) team-discount finn-discovery");
  g_assert_cmpuint (n_changes, ==, 2);
}

static void
test_leaf_becomes_branch (void)
{
  g_autoptr (GwSession) session = gw_view_test_open ("example-cloud.goalwright");
  g_autoptr (GwGoalOutline) outline = gw_goal_outline_new (gw_session_get_workshop (session));
  g_autoptr (GwEdit) edit = gw_edit_new ("Move");
  GwRecord *discovery = GW_RECORD (gw_view_test_get_goal (session, "finn-discovery"));

  gw_edit_set_boolean (edit, discovery, "summed", FALSE);
  gw_edit_set_reference (edit, discovery, "parent", GW_RECORD (gw_view_test_get_goal (session, "finn-arr")));
  commit (session, edit);
  gw_goal_outline_update (outline);
  assert_outline (outline,
                  "team-arr(ana-arr ben-arr cleo-arr dev-arr eva-arr finn-arr(finn-discovery)) team-discount");

  gw_session_undo (session);
  gw_goal_outline_update (outline);
  assert_outline (outline, "team-arr(ana-arr ben-arr cleo-arr dev-arr eva-arr finn-arr) team-discount finn-discovery");
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
      "team-arr(ana-arr ben-arr cleo-arr dev-arr eva-arr finn-arr) team-discount finn-discovery" },
    { "ANA", GW_GOAL_QUERY_ANY_STATUS, NULL, 1, "team-arr(ana-arr)" },
    { "arr eva", GW_GOAL_QUERY_ANY_STATUS, NULL, 1, "team-arr(eva-arr)" },
    { "average discount", GW_GOAL_QUERY_ANY_STATUS, NULL, 1, "team-discount" },
    { "nobody's", GW_GOAL_QUERY_ANY_STATUS, NULL, 0, "" },
    { "", GW_STATUS_OFF_PACE, NULL, 1, "team-arr(eva-arr)" },
    { "", GW_STATUS_AT_RISK, "cleo", 1, "team-arr(cleo-arr)" },
    { "", GW_GOAL_QUERY_ANY_STATUS, "finn", 2, "team-arr(finn-arr) finn-discovery" },
    { "%s <b>", GW_GOAL_QUERY_ANY_STATUS, NULL, 0, "" },
  };
  g_autoptr (GwSession) session = gw_view_test_open ("example-cloud.goalwright");
  g_autoptr (GwGoalOutline) outline = gw_goal_outline_new (gw_session_get_workshop (session));

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
      g_assert_cmpuint (gw_goal_outline_match (outline, matches, &search), ==, cases[i].n_matches);
      assert_outline (outline, cases[i].shown);
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
  g_test_add_func ("/goals-outline/query", test_query);

  return g_test_run ();
}
