/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-list-field.h"

#include <glib/gi18n-lib.h>

#include "gw-field-editor.h"
#include "gw-goal.h"
#include "gw-list-item.h"
#include "gw-reason-dialog.h"

struct _GwListField
{
  GtkWidget parent_instance;

  GwSession *session;
  GwRecord *parent;
  GwRecordList *list;
  const GwSlot *slot_declared;
  gulong changed_id;

  char *slot;
  GStrv fields;
  GStrv hints;
  GHashTable *columns; /* of GtkSizeGroup, by field */
  GHashTable *leading; /* what stands before texts, by field */
  GHashTable *editors; /* types of editors other than the usual, by field */

  GtkWidget *box;
  GtkWidget *list_box;
  GtkWidget *add_button;
  GtkWidget *add_label;
};

G_DEFINE_FINAL_TYPE (GwListField, gw_list_field, GTK_TYPE_WIDGET)

enum
{
  PROP_SLOT = 1,
  PROP_FIELDS,
  PROP_HINTS,
  PROP_ADD_LABEL,
  N_PROPERTIES
};

enum
{
  ADDING,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

static void
update (GwListField *self)
{
  guint length = self->list != NULL ? gw_record_list_get_length (self->list) : 0;

  gtk_widget_set_visible (self->list_box, length > 0);
  gtk_widget_set_visible (self->add_button, self->list != NULL && length < self->slot_declared->maximum);
}

static void
on_move (GwListField *self,
         GwRecord    *record,
         int          step)
{
  g_autoptr (GwEdit) edit = NULL;
  guint position = 0;

  if (!gw_record_list_find (self->list, record, &position) ||
      (step < 0 && position == 0) ||
      (step > 0 && position + 1 == gw_record_list_get_length (self->list)))
    return;

  edit = gw_edit_new (_("Move"));
  gw_edit_remove (edit, record);
  gw_edit_insert (edit, self->parent, self->slot, step < 0 ? position - 1 : position + 1, record);
  (void) gw_session_commit (self->session, edit);
}

static void
on_remove (GwListField *self,
           GwRecord    *record)
{
  /* Translators: names an edit in the undo menu: "Remove milestone". */
  g_autofree char *label = g_strdup_printf (_("Remove %s"), g_dgettext (GETTEXT_PACKAGE, self->slot_declared->label));
  g_autoptr (GwEdit) edit = gw_edit_new (label);

  gw_edit_remove (edit, record);
  (void) gw_session_commit (self->session, edit);
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  GwListField *self = user_data;
  GtkWidget *row = gw_list_item_new (GW_RECORD (item), (const char *const *) self->fields,
                                     (const char *const *) self->hints, self->editors);
  GHashTableIter iter;
  gpointer field, text;

  g_hash_table_iter_init (&iter, self->leading);
  while (g_hash_table_iter_next (&iter, &field, &text))
    g_object_set (gw_list_item_find (GW_LIST_ITEM (row), field), "leading", text, NULL);
  gw_list_item_align (GW_LIST_ITEM (row), self->columns);
  gw_field_editor_bind_below (row, self->session, GW_RECORD (item));
  g_signal_connect_swapped (row, "move", G_CALLBACK (on_move), self);
  g_signal_connect_swapped (row, "remove", G_CALLBACK (on_remove), self);
  return row;
}

static void
unbind (GwListField *self)
{
  if (self->list != NULL)
    g_clear_signal_handler (&self->changed_id, self->list);
  self->list = NULL;
  g_clear_object (&self->parent);
  g_clear_object (&self->session);
}

static void
gw_list_field_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  GwListField *self = GW_LIST_FIELD (object);

  switch (property_id)
    {
    case PROP_SLOT:
      g_value_set_string (value, self->slot);
      break;
    case PROP_FIELDS:
      g_value_set_boxed (value, self->fields);
      break;
    case PROP_HINTS:
      g_value_set_boxed (value, self->hints);
      break;
    case PROP_ADD_LABEL:
      g_value_set_string (value, gtk_label_get_label (GTK_LABEL (self->add_label)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
gw_list_field_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  GwListField *self = GW_LIST_FIELD (object);

  switch (property_id)
    {
    case PROP_SLOT:
      g_free (self->slot);
      self->slot = g_value_dup_string (value);
      break;
    case PROP_FIELDS:
      g_strfreev (self->fields);
      self->fields = g_value_dup_boxed (value);
      break;
    case PROP_HINTS:
      g_strfreev (self->hints);
      self->hints = g_value_dup_boxed (value);
      break;
    case PROP_ADD_LABEL:
      gtk_label_set_label (GTK_LABEL (self->add_label), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
gw_list_field_dispose (GObject *object)
{
  GwListField *self = GW_LIST_FIELD (object);

  unbind (self);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (gw_list_field_parent_class)->dispose (object);
}

static void
gw_list_field_finalize (GObject *object)
{
  GwListField *self = GW_LIST_FIELD (object);

  g_free (self->slot);
  g_strfreev (self->fields);
  g_strfreev (self->hints);
  g_hash_table_unref (self->columns);
  g_hash_table_unref (self->editors);
  g_hash_table_unref (self->leading);

  G_OBJECT_CLASS (gw_list_field_parent_class)->finalize (object);
}

static void
gw_list_field_class_init (GwListFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gw_list_field_get_property;
  object_class->set_property = gw_list_field_set_property;
  object_class->dispose = gw_list_field_dispose;
  object_class->finalize = gw_list_field_finalize;

  /* The list in the declaration of the parent. */
  properties[PROP_SLOT] = g_param_spec_string ("slot", NULL, NULL, NULL, flags);
  /* The fields of a row; "-" begins a new line. */
  properties[PROP_FIELDS] = g_param_spec_boxed ("fields", NULL, NULL, G_TYPE_STRV, flags);
  /* Examples of good answers, one a field. */
  properties[PROP_HINTS] = g_param_spec_boxed ("hints", NULL, NULL, G_TYPE_STRV, flags);
  properties[PROP_ADD_LABEL] = g_param_spec_string ("add-label", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  /**
   * GwListField::adding:
   * @edit: inserts @record; may be given its first values
   * @record: a new one
   *
   * Somebody adds a row.
   */
  signals[ADDING] = g_signal_new ("adding", GW_TYPE_LIST_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, GW_TYPE_EDIT, GW_TYPE_RECORD);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "listfield");
}

static void
gw_list_field_init (GwListField *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->leading = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->editors = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->list_box = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list_box), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list_box, "boxed-list");
  gtk_widget_set_visible (self->list_box, FALSE);

  self->add_label = gtk_label_new (_("Add"));
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("list-add-symbolic"));
  gtk_box_append (GTK_BOX (content), self->add_label);
  self->add_button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->add_button), content);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->add_button),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->add_label, NULL,
                                  -1);
  gtk_widget_add_css_class (self->add_button, "flat");
  gtk_widget_set_halign (self->add_button, GTK_ALIGN_START);

  gtk_box_append (GTK_BOX (self->box), self->list_box);
  gtk_box_append (GTK_BOX (self->box), self->add_button);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect_swapped (self->add_button, "clicked", G_CALLBACK (gw_list_field_add), self);
}

/**
 * gw_list_field_bind:
 * @session: the open document
 * @parent: (nullable): the record that has the list
 *
 * Shows and edits the list of @parent from now on.
 */
void
gw_list_field_bind (GwListField *self,
                    GwSession   *session,
                    GwRecord    *parent)
{
  g_return_if_fail (GW_IS_LIST_FIELD (self));
  g_return_if_fail (GW_IS_SESSION (session));
  g_return_if_fail (parent == NULL || GW_IS_RECORD (parent));
  g_return_if_fail (self->slot != NULL && self->fields != NULL);

  if (parent == self->parent && session == self->session)
    return;

  gtk_list_box_bind_model (GTK_LIST_BOX (self->list_box), NULL, NULL, NULL, NULL);
  unbind (self);
  if (parent != NULL)
    {
      self->slot_declared = gw_record_class_find_slot (GW_RECORD_GET_CLASS (parent), self->slot, NULL);
      g_return_if_fail (self->slot_declared != NULL);
      self->session = g_object_ref (session);
      self->parent = g_object_ref (parent);
      self->list = gw_record_get_named_list (parent, self->slot);
      self->changed_id = g_signal_connect_object (self->list, "items-changed", G_CALLBACK (update), self,
                                                  G_CONNECT_SWAPPED);
      gtk_list_box_bind_model (GTK_LIST_BOX (self->list_box), G_LIST_MODEL (self->list), create_row, self, NULL);
    }
  update (self);
}

static gboolean
is_agreed (GwListField *self)
{
  return self->slot_declared->agreed && GW_IS_GOAL (self->parent) &&
         gw_record_list_get_length (gw_goal_get_revisions (GW_GOAL (self->parent))) > 0;
}

/* Asking for consent to an empty row, and again for each of its fields, would be
 * asking for nothing. */
static void
ask_for_row (GwListField *self)
{
  GtkWidget *dialog = gw_reason_dialog_new_for_row (self->session, self->parent, self->slot,
                                                    (const char *const *) self->fields);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (root));
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * gw_list_field_add:
 *
 * Adds a record at the end and takes the focus there. What comes to an agreed
 * goal is asked for as a whole first.
 */
void
gw_list_field_add (GwListField *self)
{
  g_autoptr (GwRecord) record = NULL;
  g_autoptr (GwEdit) edit = NULL;
  g_autofree char *label = NULL;
  GtkWidget *last;

  g_return_if_fail (GW_IS_LIST_FIELD (self));
  g_return_if_fail (self->parent != NULL);

  if (is_agreed (self))
    {
      ask_for_row (self);
      return;
    }

  /* Translators: names an edit in the undo menu: "Add milestone". */
  label = g_strdup_printf (_("Add %s"), g_dgettext (GETTEXT_PACKAGE, self->slot_declared->label));
  edit = gw_edit_new (label);
  record = gw_record_new (self->slot_declared->type (), NULL);
  gw_edit_insert (edit, self->parent, self->slot, G_MAXUINT, record);
  g_signal_emit (self, signals[ADDING], 0, edit, record);
  if (!gw_session_commit (self->session, edit))
    return;

  last = gtk_widget_get_last_child (self->list_box);
  if (last != NULL && gtk_widget_get_root (last) != NULL)
    gtk_widget_child_focus (last, GTK_DIR_TAB_FORWARD);
}

/**
 * gw_list_field_set_editor:
 * @field: of the records in the list
 * @type: a subtype of #GwFieldEditor
 *
 * Edits @field with an editor of @type, in the rows that are made from now on.
 */
void
gw_list_field_set_editor (GwListField *self,
                          const char  *field,
                          GType        type)
{
  g_return_if_fail (GW_IS_LIST_FIELD (self));
  g_return_if_fail (field != NULL);
  g_return_if_fail (g_type_is_a (type, GW_TYPE_FIELD_EDITOR));

  g_hash_table_insert (self->editors, g_strdup (field), GSIZE_TO_POINTER (type));
}

/**
 * gw_list_field_set_leading:
 * @field: a longer text of the records in the list
 * @leading: the beginning of the sentence, translated
 *
 * Lets @leading stand before the text, in the rows that are made from now on.
 */
void
gw_list_field_set_leading (GwListField *self,
                           const char  *field,
                           const char  *leading)
{
  g_return_if_fail (GW_IS_LIST_FIELD (self));
  g_return_if_fail (field != NULL && leading != NULL);

  g_hash_table_insert (self->leading, g_strdup (field), g_strdup (leading));
}
