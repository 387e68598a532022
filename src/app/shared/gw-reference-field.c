/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-reference-field.h"

#include <glib/gi18n-lib.h>

#include "gw-goal.h"
#include "gw-member.h"
#include "gw-metric.h"
#include "gw-team.h"
#include "gw-workshop.h"

/* A drop-down of the records that a field may name: members and goals of the
 * same team, metrics of the workshop. */
struct _GwReferenceField
{
  GwFieldEditor parent_instance;

  GtkWidget *drop_down;
  GPtrArray *ids;   /* one an entry; an empty text for none */
  GwRecord *root;
  gulong edited_id;
  gboolean refreshing;
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
fill (GwReferenceField *self)
{
  const GwField *field = gw_field_editor_get_field (GW_FIELD_EDITOR (self));
  GwRecordList *candidates = get_candidates (self);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  g_ptr_array_set_size (self->ids, 0);
  if (!(field->flags & GW_FIELD_REQUIRED))
    {
      gtk_string_list_append (names, _("None"));
      g_ptr_array_add (self->ids, g_strdup (""));
    }
  for (guint i = 0; candidates != NULL && i < gw_record_list_get_length (candidates); i++)
    {
      GwRecord *candidate = gw_record_list_get (candidates, i);

      if (candidate == gw_field_editor_get_record (GW_FIELD_EDITOR (self)))
        continue;
      gtk_string_list_append (names, get_name (candidate));
      g_ptr_array_add (self->ids, g_strdup (gw_record_get_id (candidate)));
    }
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->drop_down), G_LIST_MODEL (names));
}

/* Whether a value of a record may show in the entries: a name, or a record. */
static void
on_edited (GwReferenceField *self,
           GwEdit           *edit)
{
  GType type;

  if (gw_field_editor_get_field (GW_FIELD_EDITOR (self)) == NULL)
    return;

  type = gw_field_editor_get_field (GW_FIELD_EDITOR (self))->type ();
  for (guint i = 0; i < gw_edit_get_n_changes (edit); i++)
    {
      const GwChange *change = gw_edit_get_change (edit, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (change->child != NULL ? change->child : change->record, type))
        {
          gw_field_editor_refresh (GW_FIELD_EDITOR (self));
          return;
        }
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

  watch (self, record != NULL ? gw_record_get_root (record) : NULL);
  if (record == NULL)
    return;

  self->refreshing = TRUE;
  fill (self);
  for (guint i = 0; i < self->ids->len; i++)
    if (g_str_equal (g_ptr_array_index (self->ids, i), g_value_get_string (gw_field_editor_get_value (editor))))
      selected = i;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down), selected);
  self->refreshing = FALSE;
}

static void
gw_reference_field_dispose (GObject *object)
{
  GwReferenceField *self = GW_REFERENCE_FIELD (object);

  watch (self, NULL);
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
  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->drop_down = gtk_drop_down_new (NULL, NULL);
  g_signal_connect_swapped (self->drop_down, "notify::selected", G_CALLBACK (on_selected), self);
  gw_field_editor_set_control (GW_FIELD_EDITOR (self), self->drop_down);
}

/**
 * gw_reference_field_new:
 *
 * Returns: (transfer floating): an editor for a reference
 */
GtkWidget *
gw_reference_field_new (void)
{
  return g_object_new (GW_TYPE_REFERENCE_FIELD, NULL);
}
