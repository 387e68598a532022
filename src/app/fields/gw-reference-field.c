/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-reference-field.h"

#include <glib/gi18n-lib.h>

#include "gw-goal.h"
#include "gw-member.h"
#include "gw-metric.h"
#include "gw-names-choice.h"
#include "gw-shown-text.h"
#include "gw-team.h"
#include "gw-workshop.h"

/* How many records a drop-down has before somebody turns to it. */
#define MANY 100

/* A drop-down of the records that a field may name: members and goals of the
 * same team, metrics of the workshop. */
struct _GwReferenceField
{
  GwFieldEditor parent_instance;

  GtkWidget *drop_down;
  GPtrArray *ids;   /* one an entry; an empty text for none */
  GwRecord *root;
  gulong edited_id;
  guint fill_id;
  gboolean refreshing;
  gboolean wanted; /* somebody turned to it, so that all records are there */
};

G_DEFINE_FINAL_TYPE (GwReferenceField, gw_reference_field, GW_TYPE_FIELD_EDITOR)

static GwRecordList *
get_candidates (GwReferenceField *self)
{
  GwRecord *record = gw_field_editor_get_record (GW_FIELD_EDITOR (self));
  GType type = gw_field_editor_get_field (GW_FIELD_EDITOR (self))->type ();
  GwRecord *team = gw_record_get_ancestor (record, GW_TYPE_TEAM);

  if (type == GW_TYPE_METRIC)
    return gw_record_get_named_list (gw_record_get_root (record), "metrics");
  if (team == NULL)
    return NULL;
  return gw_record_get_named_list (team, type == GW_TYPE_GOAL ? "goals" : "members");
}

static const char *
get_name (GwRecord *record)
{
  const char *name;

  if (GW_IS_GOAL (record))
    name = gw_goal_get_title (GW_GOAL (record));
  else
    name = g_value_get_string (gw_record_get_named (record, "name"));
  return name[0] != '\0' ? name : _("(no name yet)");
}

static void
add_entry (GwReferenceField *self,
           GtkStringList    *names,
           GwRecord         *candidate)
{
  if (candidate == gw_field_editor_get_record (GW_FIELD_EDITOR (self)))
    return;

  gtk_string_list_append (names, get_name (candidate));
  g_ptr_array_add (self->ids, g_strdup (gw_record_get_id (candidate)));
}

/* Ten thousand goals are not written down for a field that nobody looks at:
 * until somebody turns to it, it has the one that it shows. */
static GtkStringList *
new_names (GwReferenceField *self,
           const char       *id)
{
  GwFieldEditor *editor = GW_FIELD_EDITOR (self);
  GwRecordList *candidates = get_candidates (self);
  guint n = candidates != NULL ? gw_record_list_get_length (candidates) : 0;
  GwRecord *shown = gw_record_lookup (gw_field_editor_get_record (editor), id);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  g_ptr_array_set_size (self->ids, 0);
  if (!(gw_field_editor_get_field (editor)->flags & GW_FIELD_REQUIRED))
    {
      const char *none = gw_field_editor_get_hint (editor);

      gtk_string_list_append (names, none != NULL ? none : _("None"));
      g_ptr_array_add (self->ids, g_strdup (""));
    }
  if (n > MANY && !self->wanted)
    {
      if (shown != NULL && gw_record_list_find (candidates, shown, NULL))
        add_entry (self, names, shown);
    }
  else
    {
      for (guint i = 0; i < n; i++)
        add_entry (self, names, gw_record_list_get (candidates, i));
    }
  return g_steal_pointer (&names);
}

/* Whether a change may show in the entries: a record comes, goes, or has
 * another name. */
static gboolean
may_show (const GwChange *change,
          GType           type)
{
  const char *name = type == GW_TYPE_GOAL ? "title" : "name";
  guint field = 0;

  if (change->child != NULL)
    return G_TYPE_CHECK_INSTANCE_TYPE (change->child, type);

  return change->kind == GW_CHANGE_VALUE && G_TYPE_CHECK_INSTANCE_TYPE (change->record, type) &&
         gw_record_class_find_field (GW_RECORD_GET_CLASS (change->record), name, &field) != NULL &&
         change->index == field;
}

static void
on_edited (GwReferenceField *self,
           GwEdit           *edit)
{
  GType type;

  if (gw_field_editor_get_field (GW_FIELD_EDITOR (self)) == NULL)
    return;

  type = gw_field_editor_get_field (GW_FIELD_EDITOR (self))->type ();
  for (guint i = 0; i < gw_edit_get_n_changes (edit); i++)
    if (may_show (gw_edit_get_change (edit, i), type))
      {
        gw_field_editor_refresh (GW_FIELD_EDITOR (self));
        return;
      }
}

static void
watch (GwReferenceField *self,
       GwRecord         *root)
{
  if (root == self->root)
    return;
  if (self->root != NULL)
    g_clear_signal_handler (&self->edited_id, self->root);
  g_set_object (&self->root, root);
  if (root != NULL)
    self->edited_id = g_signal_connect_swapped (root, "edited", G_CALLBACK (on_edited), self);
}

static void
on_selected (GwReferenceField *self)
{
  GwFieldEditor *editor = GW_FIELD_EDITOR (self);
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->drop_down));
  g_auto (GValue) value = G_VALUE_INIT;

  if (self->refreshing || gw_field_editor_get_record (editor) == NULL || selected >= self->ids->len)
    return;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, g_ptr_array_index (self->ids, selected));
  gw_field_editor_write (editor, &value, FALSE);
}

static void
gw_reference_field_refresh (GwFieldEditor *editor)
{
  GwReferenceField *self = GW_REFERENCE_FIELD (editor);
  GwRecord *record = gw_field_editor_get_record (editor);
  guint selected = GTK_INVALID_LIST_POSITION;
  g_autoptr (GtkStringList) names = NULL;
  const char *id;

  watch (self, record != NULL ? gw_record_get_root (record) : NULL);
  if (record == NULL)
    return;

  id = g_value_get_string (gw_field_editor_get_value (editor));
  self->refreshing = TRUE;
  names = new_names (self, id);
  for (guint i = 0; i < self->ids->len; i++)
    if (g_str_equal (g_ptr_array_index (self->ids, i), id))
      selected = i;
  gw_names_choice_show (GTK_DROP_DOWN (self->drop_down), names, selected);
  self->refreshing = FALSE;
}

static void
fill_when_idle (gpointer user_data)
{
  GwReferenceField *self = user_data;

  self->fill_id = 0;
  gw_reference_field_refresh (GW_FIELD_EDITOR (self));
}

/* A click opens the list, which takes the keyboard: none of its rows may go
 * while GTK hands that over. */
static void
on_wanted (GwReferenceField *self)
{
  if (self->wanted || gw_field_editor_get_record (GW_FIELD_EDITOR (self)) == NULL)
    return;

  self->wanted = TRUE;
  self->fill_id = g_idle_add_once (fill_when_idle, self);
}

static void
on_left (GwReferenceField *self)
{
  self->wanted = FALSE;
  g_clear_handle_id (&self->fill_id, g_source_remove);
}

static void
gw_reference_field_dispose (GObject *object)
{
  GwReferenceField *self = GW_REFERENCE_FIELD (object);

  watch (self, NULL);
  g_clear_handle_id (&self->fill_id, g_source_remove);
  g_clear_pointer (&self->ids, g_ptr_array_unref);

  G_OBJECT_CLASS (gw_reference_field_parent_class)->dispose (object);
}

static void
gw_reference_field_class_init (GwReferenceFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_reference_field_dispose;
  GW_FIELD_EDITOR_CLASS (klass)->refresh = gw_reference_field_refresh;
}

static void
gw_reference_field_init (GwReferenceField *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  g_autoptr (GtkListItemFactory) factory = gw_shown_text_new_factory ();

  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->drop_down = gtk_drop_down_new (NULL, NULL);
  gtk_drop_down_set_factory (GTK_DROP_DOWN (self->drop_down), factory);
  g_signal_connect_swapped (self->drop_down, "notify::selected", G_CALLBACK (on_selected), self);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (on_wanted), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_left), self);
  gtk_widget_add_controller (self->drop_down, focus);
  gw_field_editor_set_control (GW_FIELD_EDITOR (self), self->drop_down);
}
