/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <json-glib/json-glib.h>

#include "document-fixture.h"
#include "full-workshop.h"
#include "gw-codec-write.h"
#include "gw-goal.h"
#include "gw-journal.h"
#include "gw-record-private.h"
#include "gw-recovery.h"
#include "gw-team.h"

/* What the file format promises of versions that have the same schema: an older
 * one leaves members out, and they have the value that its table says; a newer
 * one has more of them, and they are still there after whatever is done to the
 * workshop. */

/* Of each object, whatever is below it; check-ins are of the first version. */
static void
remove_member (JsonNode   *node,
               const char *name)
{
  g_autoptr (GList) children = NULL;

  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject *object = json_node_get_object (node);

      if (json_object_has_member (object, name))
        json_object_remove_member (object, name);
      children = json_object_get_values (object);
      if (json_object_has_member (object, "check-ins"))
        children = g_list_remove (children, json_object_get_member (object, "check-ins"));
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      children = json_array_get_elements (json_node_get_array (node));
    }

  for (GList *child = children; child != NULL; child = child->next)
    remove_member (child->data, name);
}

static GBytes *
write_without (GBytes     *bytes,
               const char *name)
{
  g_autoptr (JsonNode) root = json_from_string (g_bytes_get_data (bytes, NULL), NULL);
  char *text;

  g_assert_nonnull (root);
  remove_member (root, name);
  text = json_to_string (root, FALSE);
  return g_bytes_new_take (text, strlen (text));
}

static void
assert_initial (GwRecord *record,
                gpointer  user_data)
{
  GwRecordClass *klass = GW_RECORD_GET_CLASS (record);
  const GwField *field;
  guint index;

  field = gw_record_class_find_field (klass, user_data, &index);
  if (field != NULL && !gw_field_is_initial (field, gw_record_get_value (record, index)))
    g_error ("%s.%s", G_OBJECT_TYPE_NAME (record), field->name);
}

static void
collect_names (GwRecord *record,
               gpointer  user_data)
{
  GHashTable *names = user_data;
  guint n_fields = 0;
  const GwField *fields = gw_record_class_get_fields (GW_RECORD_GET_CLASS (record), &n_fields);

  /* What is required in one class may be left out in another. */
  for (guint i = 0; i < n_fields; i++)
    if (!(fields[i].flags & GW_FIELD_REQUIRED))
      (void) g_hash_table_insert (names, (gpointer) fields[i].name, GINT_TO_POINTER (TRUE));
  for (guint i = 0; i < n_fields; i++)
    if (fields[i].flags & GW_FIELD_REQUIRED)
      g_hash_table_remove (names, fields[i].name);
}

/* At most the threshold above it, for which the full workshop has an unusual one. */
static const char threshold[] = "at-risk-from";

static gboolean
is_read_without (GBytes     *bytes,
                 const char *name)
{
  g_autoptr (GBytes) older = write_without (bytes, name);
  g_autoptr (GwDocument) document = gw_document_new_from_bytes (older, NULL, NULL);

  if (document == NULL)
    return FALSE;
  gw_record_visit (GW_RECORD (gw_document_get_workshop (document)), assert_initial, (gpointer) name);
  return TRUE;
}

static void
test_older (void)
{
  g_autoptr (GwWorkshop) workshop = full_workshop_new (FALSE);
  g_autoptr (GBytes) bytes = gw_codec_write (workshop);
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer name;
  guint n_refused = 0;

  gw_record_visit (GW_RECORD (workshop), collect_names, names);
  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    if (!g_str_equal (name, threshold) && !is_read_without (bytes, name))
      {
        g_test_message ("not without %s", (const char *) name);
        n_refused++;
      }

  g_assert_cmpuint (g_hash_table_size (names), >, 100);
  g_assert_cmpuint (n_refused, ==, 0);
}

static void
count_extras (GwRecord *record,
              gpointer  user_data)
{
  guint *n_extras = user_data;

  *n_extras += gw_record_get_extras (record) != NULL;
}

static guint
get_n_extras (GwDocument *document)
{
  guint n_extras = 0;

  gw_record_visit (GW_RECORD (gw_document_get_workshop (document)), count_extras, &n_extras);
  return n_extras;
}

/* A goal goes and comes back, one is added, and each that stays is changed. */
static void
edit_all_over (GwDocument *document)
{
  GwHistory *history = gw_document_get_history (document);
  GwRecord *team = gw_record_list_get (gw_workshop_get_teams (gw_document_get_workshop (document)), 0);
  GwRecordList *goals = gw_team_get_goals (GW_TEAM (team));
  g_autoptr (GwEdit) removal = gw_edit_new ("Remove Goals");
  g_autoptr (GwEdit) more = gw_edit_new ("Add Goal");
  g_autoptr (GwRecord) goal = gw_record_new (GW_TYPE_GOAL, NULL);
  g_autoptr (GError) error = NULL;

  document_fixture_set_title (document, "Ana Sample");
  /* What is agreed cannot go. */
  for (guint i = 0; i < gw_record_list_get_length (goals); i++)
    if (gw_record_list_get_length (gw_goal_get_revisions (GW_GOAL (gw_record_list_get (goals, i)))) == 0)
      gw_edit_remove (removal, gw_record_list_get (goals, i));
  g_assert_true (gw_history_commit (history, removal, &error));
  g_assert_no_error (error);
  g_assert_true (gw_history_undo (history));

  gw_edit_insert (more, team, "goals", 0, goal);
  gw_edit_set_text (more, goal, "title", "New accounts");
  g_assert_true (gw_history_commit (history, more, &error));
  g_assert_no_error (error);
}

static void
test_newer (void)
{
  g_autofree char *parent = g_dir_make_tmp ("gw-upgrade-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (parent, "a.goalwright", NULL);
  g_autofree char *folder = g_build_filename (parent, "state", NULL);
  g_autoptr (GwWorkshop) workshop = full_workshop_new (TRUE);
  g_autoptr (GBytes) bytes = gw_codec_write (workshop);
  g_autoptr (GwDocument) document = gw_document_new_from_bytes (bytes, NULL, NULL);
  g_autoptr (GwDocument) restored = NULL;
  g_autoptr (GwDocument) saved = NULL;
  g_autoptr (GwJournal) journal = NULL;
  g_autoptr (GError) error = NULL;
  guint n_extras;

  g_assert_nonnull (document);
  n_extras = get_n_extras (document);
  g_assert_cmpuint (n_extras, >, 20);
  journal = gw_journal_new (document, folder, NULL);
  edit_all_over (document);
  g_assert_cmpuint (get_n_extras (document), ==, n_extras);

  g_assert_true (gw_journal_flush (journal));
  restored = gw_recovery_restore (gw_journal_get_path (journal), NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (get_n_extras (restored), ==, n_extras);

  g_assert_true (gw_document_save (restored, path, GW_SAVE_NEW, &error));
  g_assert_no_error (error);
  saved = gw_document_load (path, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (gw_record_equal (GW_RECORD (gw_document_get_workshop (saved)),
                                  GW_RECORD (gw_document_get_workshop (document))));

  g_clear_object (&journal);
  document_fixture_remove (parent);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/upgrade/older", test_older);
  g_test_add_func ("/upgrade/newer", test_newer);

  return g_test_run ();
}
