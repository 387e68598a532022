/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-record.h"

#include "gw-goal.h"
#include "gw-member.h"
#include "gw-metric.h"
#include "gw-team.h"
#include "random-edits.h"

/* Every record class, found by walking the declarations from the workshop. */
static void
collect_types (GType   type,
               GArray *types)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);
  guint n_slots = 0;
  const GwSlot *slots = gw_record_class_get_slots (GW_RECORD_CLASS (klass), &n_slots);

  for (guint i = 0; i < types->len; i++)
    if (g_array_index (types, GType, i) == type)
      return;

  g_array_append_val (types, type);
  for (guint i = 0; i < n_slots; i++)
    collect_types (slots[i].type (), types);
}

static void
test_declarations (void)
{
  g_autoptr (GArray) types = g_array_new (FALSE, FALSE, sizeof (GType));

  collect_types (GW_TYPE_WORKSHOP, types);
  g_assert_cmpuint (types->len, ==, 27);

  for (guint i = 0; i < types->len; i++)
    {
      g_autoptr (GwRecord) record = gw_record_new (g_array_index (types, GType, i), NULL);
      GwRecordClass *klass = GW_RECORD_GET_CLASS (record);
      g_autoptr (GError) error = NULL;
      guint n_fields = 0;
      const GwField *fields = gw_record_class_get_fields (klass, &n_fields);

      g_assert_cmpuint (n_fields, >, 0);
      g_assert_true (gw_record_validate (record, &error));
      g_assert_no_error (error);
      for (guint f = 0; f < n_fields; f++)
        {
          guint position = G_MAXUINT;

          g_test_message ("%s.%s", G_OBJECT_TYPE_NAME (record), fields[f].name);
          g_assert_true (gw_record_class_find_field (klass, fields[f].name, &position) == &fields[f]);
          g_assert_cmpuint (position, ==, f);
          g_assert_nonnull (g_object_class_find_property (G_OBJECT_CLASS (klass), fields[f].name));
          g_assert_true (gw_field_check_value (&fields[f], gw_record_get_value (record, f), &error));
          g_assert_no_error (error);
          g_assert_true (gw_field_is_initial (&fields[f], gw_record_get_value (record, f)));
        }
    }
}

/* Two records in one process never share an id by accident. */
static void
test_ids (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < 10000; i++)
    {
      g_autoptr (GwRecord) record = gw_record_new (GW_TYPE_MEMBER, NULL);

      g_assert_true (g_str_has_prefix (gw_record_get_id (record), "member-"));
      g_assert_true (g_hash_table_add (seen, g_strdup (gw_record_get_id (record))));
    }
}

static GwRecord *
add (GwEdit     *edit,
     GwRecord   *parent,
     const char *slot,
     GType       type)
{
  g_autoptr (GwRecord) child = gw_record_new (type, NULL);

  gw_edit_insert (edit, parent, slot, G_MAXUINT, child);
  return child; /* the edit keeps it alive */
}

static void
test_tree (void)
{
  g_autoptr (GwRecord) root = gw_record_new (GW_TYPE_WORKSHOP, NULL);
  g_autoptr (GwEdit) edit = gw_edit_new ("Build");
  GwRecord *team = add (edit, root, "teams", GW_TYPE_TEAM);
  GwRecord *goal;
  GwRecord *metric = add (edit, root, "metrics", GW_TYPE_METRIC);
  GwRecord *first_goal = add (edit, team, "goals", GW_TYPE_GOAL);
  g_autofree char *path = NULL;
  g_autofree char *single_path = NULL;
  g_autofree char *id = NULL;

  goal = add (edit, team, "goals", GW_TYPE_GOAL);
  gw_edit_set_integer (edit, metric, "decimals", 2);
  gw_edit_set_reference (edit, goal, "metric", metric);
  g_assert_null (gw_record_lookup (root, gw_record_get_id (goal)));
  g_assert_true (gw_edit_apply (edit, NULL));

  path = gw_record_get_path (goal);
  g_assert_cmpstr (path, ==, "teams[0].goals[1]");
  single_path = gw_record_get_path (GW_RECORD (gw_goal_get_commitment (GW_GOAL (goal))));
  g_assert_cmpstr (single_path, ==, "teams[0].goals[1].commitment");
  g_assert_true (gw_record_get_root (goal) == root);
  g_assert_true (gw_record_get_ancestor (goal, GW_TYPE_TEAM) == team);
  g_assert_null (gw_record_get_ancestor (goal, GW_TYPE_MEMBER));
  g_assert_true (gw_record_lookup (goal, gw_record_get_id (first_goal)) == first_goal);
  g_assert_true (gw_goal_get_metric (GW_GOAL (goal)) == GW_METRIC (metric));
  g_assert_cmpuint (gw_record_get_decimals (GW_RECORD (gw_goal_get_funnel (GW_GOAL (goal)))), ==, 2);

  id = g_strdup (gw_record_get_id (team));
  gw_edit_revert (edit);
  g_assert_null (gw_record_lookup (root, id));
}

/* A reference to a record of the wrong class names nothing. */
static void
test_reference_type (void)
{
  g_autoptr (GwRecord) team = gw_record_new (GW_TYPE_TEAM, NULL);
  g_auto (GValue) value = G_VALUE_INIT;
  guint field = 0;

  g_assert_nonnull (gw_record_class_find_field (GW_RECORD_GET_CLASS (team), "metric", &field));
  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, gw_record_get_id (team));
  g_assert_true (gw_record_build_value (team, field, &value, NULL));
  g_assert_null (gw_team_get_metric (GW_TEAM (team)));
}

static void
test_copy (void)
{
  g_autoptr (GRand) random = random_new_printed ();
  g_autoptr (GwWorkshop) workshop = random_workshop (random, 400);
  g_autoptr (GwRecord) copy = gw_record_copy (GW_RECORD (workshop));
  g_autoptr (GwRecord) duplicate = gw_record_duplicate (GW_RECORD (workshop));
  g_autoptr (GwEdit) edit = gw_edit_new ("Differ");

  g_assert_true (gw_record_equal (GW_RECORD (workshop), copy));
  g_assert_false (gw_record_equal (GW_RECORD (workshop), duplicate));
  g_assert_cmpstr (gw_record_get_id (duplicate), !=, gw_record_get_id (copy));

  gw_edit_set_text (edit, copy, "company", "Another Example Ltd");
  if (gw_edit_apply (edit, NULL))
    g_assert_false (gw_record_equal (GW_RECORD (workshop), copy));
}

static void
test_duplicate_follows_references (void)
{
  g_autoptr (GwRecord) root = gw_record_new (GW_TYPE_WORKSHOP, NULL);
  g_autoptr (GwEdit) edit = gw_edit_new ("Build");
  GwRecord *team = add (edit, root, "teams", GW_TYPE_TEAM);
  GwRecord *goal = add (edit, team, "goals", GW_TYPE_GOAL);
  GwRecord *member = add (edit, team, "members", GW_TYPE_MEMBER);
  g_autoptr (GwRecord) copy = NULL;
  GwGoal *copied_goal;

  gw_edit_set_reference (edit, goal, "owner", member);
  g_assert_true (gw_edit_apply (edit, NULL));

  copy = gw_record_duplicate (team);
  copied_goal = GW_GOAL (gw_record_list_get (gw_team_get_goals (GW_TEAM (copy)), 0));
  g_assert_nonnull (gw_goal_get_owner (copied_goal));
  g_assert_true (gw_goal_get_owner (copied_goal) ==
                 GW_MEMBER (gw_record_list_get (gw_team_get_members (GW_TEAM (copy)), 0)));
}

/* Properties cannot be written past the edits. */
static void
test_read_only (void)
{
  g_autoptr (GwRecord) goal = gw_record_new (GW_TYPE_GOAL, NULL);
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (goal), "target");

  g_assert_nonnull (pspec);
  g_assert_false (pspec->flags & G_PARAM_WRITABLE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/record/declarations", test_declarations);
  g_test_add_func ("/record/ids", test_ids);
  g_test_add_func ("/record/tree", test_tree);
  g_test_add_func ("/record/reference-type", test_reference_type);
  g_test_add_func ("/record/copy", test_copy);
  g_test_add_func ("/record/duplicate-follows-references", test_duplicate_follows_references);
  g_test_add_func ("/record/read-only", test_read_only);
  return g_test_run ();
}
