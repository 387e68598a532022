/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-field-editor-private.h"

#include <glib/gi18n-lib.h>

#include "gw-paragraph.h"

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (GwFieldEditor, gw_field_editor, GTK_TYPE_WIDGET)

enum
{
  PROP_FIELD = 1,
  PROP_TITLE,
  PROP_HINT,
  PROP_LAYOUT,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

enum
{
  WRITING,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/**
 * gw_field_layout_get_type:
 *
 * Returns: the type of #GwFieldLayout, which templates name by its nick
 */
GType
gw_field_layout_get_type (void)
{
  static gsize type = 0;
  static const GEnumValue values[] = {
    { GW_FIELD_LAYOUT_BESIDE, "GW_FIELD_LAYOUT_BESIDE", "beside" },
    { GW_FIELD_LAYOUT_BELOW, "GW_FIELD_LAYOUT_BELOW", "below" },
    { GW_FIELD_LAYOUT_CELL, "GW_FIELD_LAYOUT_CELL", "cell" },
    { 0, NULL, NULL }
  };

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_enum_register_static ("GwFieldLayout", values));
  return type;
}

/*< private >
 * gw_field_editor_get_private:
 *
 * Returns: (transfer none): what the parts of the class share
 */
GwFieldEditorPrivate *
gw_field_editor_get_private (GwFieldEditor *self)
{
  return gw_field_editor_get_instance_private (self);
}

static void
on_clicked (GwFieldEditor   *self,
            int              n_press,
            double           x,
            double           y,
            GtkGestureClick *click)
{
  GwFieldEditorPrivate *priv = gw_field_editor_get_private (self);

  if (priv->control == NULL || priv->layout == GW_FIELD_LAYOUT_CELL)
    return;
  if (gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT) == priv->control)
    return;
  gtk_widget_grab_focus (priv->control);
}

/* In a boxed list the row around is no stop of its own. */
static void
on_parent (GwFieldEditor *self)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  if (GTK_IS_LIST_BOX_ROW (parent))
    {
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (parent), FALSE);
      gtk_widget_set_focusable (parent, FALSE);
    }
}

static void
gw_field_editor_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  GwFieldEditorPrivate *priv = gw_field_editor_get_private (GW_FIELD_EDITOR (object));

  switch (property_id)
    {
    case PROP_FIELD:
      g_value_set_string (value, priv->name);
      break;
    case PROP_TITLE:
      g_value_set_string (value, priv->title);
      break;
    case PROP_HINT:
      g_value_set_string (value, priv->hint);
      break;
    case PROP_LAYOUT:
      g_value_set_enum (value, (int) priv->layout);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
gw_field_editor_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  GwFieldEditor *self = GW_FIELD_EDITOR (object);
  GwFieldEditorPrivate *priv = gw_field_editor_get_private (self);

  switch (property_id)
    {
    case PROP_FIELD:
      g_free (priv->name);
      priv->name = g_value_dup_string (value);
      break;
    case PROP_TITLE:
      g_free (priv->title);
      priv->title = g_value_dup_string (value);
      gw_field_editor_update_title (self);
      break;
    case PROP_HINT:
      g_free (priv->hint);
      priv->hint = g_value_dup_string (value);
      GW_FIELD_EDITOR_GET_CLASS (self)->refresh (self);
      break;
    case PROP_LAYOUT:
      priv->layout = (GwFieldLayout) g_value_get_enum (value);
      gw_field_editor_update_layout (self);
      gw_field_editor_update_title (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
gw_field_editor_dispose (GObject *object)
{
  GwFieldEditor *self = GW_FIELD_EDITOR (object);
  GwFieldEditorPrivate *priv = gw_field_editor_get_private (self);

  gw_field_editor_unbind (self);
  priv->control = priv->frame = NULL;
  g_clear_pointer (&priv->box, gtk_widget_unparent);

  G_OBJECT_CLASS (gw_field_editor_parent_class)->dispose (object);
}

static void
gw_field_editor_finalize (GObject *object)
{
  GwFieldEditorPrivate *priv = gw_field_editor_get_private (GW_FIELD_EDITOR (object));

  g_free (priv->name);
  g_free (priv->title);
  g_free (priv->hint);

  G_OBJECT_CLASS (gw_field_editor_parent_class)->finalize (object);
}

static gboolean
gw_field_editor_grab_focus (GtkWidget *widget)
{
  GwFieldEditorPrivate *priv = gw_field_editor_get_private (GW_FIELD_EDITOR (widget));

  return priv->control != NULL && gtk_widget_grab_focus (priv->control);
}

static gboolean
gw_field_editor_focus (GtkWidget        *widget,
                       GtkDirectionType  direction)
{
  return gtk_widget_child_focus (gw_field_editor_get_private (GW_FIELD_EDITOR (widget))->box, direction);
}

static void
gw_field_editor_class_init (GwFieldEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gw_field_editor_get_property;
  object_class->set_property = gw_field_editor_set_property;
  object_class->dispose = gw_field_editor_dispose;
  object_class->finalize = gw_field_editor_finalize;
  widget_class->grab_focus = gw_field_editor_grab_focus;
  widget_class->focus = gw_field_editor_focus;

  /* The name of the field in the declaration of the record. */
  properties[PROP_FIELD] = g_param_spec_string ("field", NULL, NULL, NULL, flags);
  /* What people read for it; the declaration's label where it is not set. */
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  /* An example of a good answer. */
  properties[PROP_HINT] = g_param_spec_string ("hint", NULL, NULL, NULL, flags);
  properties[PROP_LAYOUT] = g_param_spec_enum ("layout", NULL, NULL, GW_TYPE_FIELD_LAYOUT,
                                               GW_FIELD_LAYOUT_BESIDE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  /* Before a value is written: what follows from it can be added to the edit, so
   * that one undo takes all of it back. */
  signals[WRITING] = g_signal_new ("writing", GW_TYPE_FIELD_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, GW_TYPE_EDIT, G_TYPE_VALUE);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "field");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
new_label (const char *style)
{
  GtkWidget *label = gw_paragraph_new (NULL, style);

  /* The control beside it gives way before a word is broken. */
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  return label;
}

static void
gw_field_editor_init (GwFieldEditor *self)
{
  GwFieldEditorPrivate *priv = gw_field_editor_get_private (self);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  priv->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  priv->texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  priv->title_label = new_label (NULL);
  priv->message_label = new_label ("caption");
  /* It has its place from the beginning, so that nothing moves when it speaks. */
  priv->count_label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (priv->count_label), 1);
  gtk_label_set_ellipsize (GTK_LABEL (priv->count_label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (priv->count_label, TRUE);
  gtk_widget_add_css_class (priv->count_label, "caption");
  gtk_widget_add_css_class (priv->count_label, "dim-label");
  gtk_widget_add_css_class (priv->count_label, "numeric");
  priv->lock = gtk_image_new_from_icon_name ("changes-prevent-symbolic");

  gtk_widget_set_tooltip_text (priv->lock, _("Private: never printed or projected"));
  gtk_widget_add_css_class (priv->lock, "dim-label");
  gtk_widget_set_visible (priv->lock, FALSE);
  gtk_widget_set_visible (priv->message_label, FALSE);
  gtk_widget_set_hexpand (priv->texts, TRUE);
  gtk_widget_set_valign (priv->texts, GTK_ALIGN_CENTER);

  gtk_box_append (GTK_BOX (heading), priv->title_label);
  gtk_box_append (GTK_BOX (heading), priv->lock);
  gtk_box_append (GTK_BOX (heading), priv->count_label);
  gtk_box_append (GTK_BOX (priv->texts), heading);
  gtk_box_append (GTK_BOX (priv->texts), priv->message_label);
  gtk_box_append (GTK_BOX (priv->box), priv->texts);
  gtk_widget_set_parent (priv->box, GTK_WIDGET (self));

  g_signal_connect_swapped (click, "released", G_CALLBACK (on_clicked), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (gw_field_editor_leave), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect (self, "notify::parent", G_CALLBACK (on_parent), NULL);
}

/*< private >
 * gw_field_editor_emit_writing:
 *
 * Lets others add what follows from a value that is about to be written.
 */
void
gw_field_editor_emit_writing (GwFieldEditor *self,
                              GwEdit        *edit,
                              const GValue  *value)
{
  g_signal_emit (self, signals[WRITING], 0, edit, value);
}

/**
 * gw_field_editor_set_control:
 * @control: (transfer floating): what people type into or choose with
 *
 * Puts the control of a kind of editor in its place.
 */
void
gw_field_editor_set_control (GwFieldEditor *self,
                             GtkWidget     *control)
{
  gw_field_editor_set_control_inside (self, control, control);
}

/**
 * gw_field_editor_set_control_inside:
 * @frame: (transfer floating): what is placed
 * @control: (transfer none): the widget inside @frame that takes the focus
 *
 * Puts a control that has something around it in its place.
 */
void
gw_field_editor_set_control_inside (GwFieldEditor *self,
                                    GtkWidget     *frame,
                                    GtkWidget     *control)
{
  GwFieldEditorPrivate *priv = gw_field_editor_get_private (self);

  g_return_if_fail (GW_IS_FIELD_EDITOR (self));
  g_return_if_fail (GTK_IS_WIDGET (frame) && GTK_IS_WIDGET (control));

  priv->control = control;
  /* Who presses Enter has typed all of it. */
  if (GTK_IS_ENTRY (control))
    g_signal_connect_swapped (control, "activate", G_CALLBACK (gw_field_editor_leave), self);
  priv->frame = g_object_ref_sink (frame);
  gw_field_editor_update_layout (self);
  g_object_unref (frame);
}

/**
 * gw_field_editor_get_hint:
 *
 * Returns: (transfer none) (nullable): an example of a good answer
 */
const char *
gw_field_editor_get_hint (GwFieldEditor *self)
{
  g_return_val_if_fail (GW_IS_FIELD_EDITOR (self), NULL);

  return gw_field_editor_get_private (self)->hint;
}

/**
 * gw_field_editor_get_message:
 *
 * Returns: (transfer none): what stands under the title: what was understood, or
 *   what is wrong; else what is counted beside it; "" for nothing
 */
const char *
gw_field_editor_get_message (GwFieldEditor *self)
{
  GwFieldEditorPrivate *priv;
  const char *message;

  g_return_val_if_fail (GW_IS_FIELD_EDITOR (self), NULL);

  priv = gw_field_editor_get_private (self);
  message = gtk_label_get_label (GTK_LABEL (priv->message_label));
  return message[0] != '\0' ? message : gtk_label_get_label (GTK_LABEL (priv->count_label));
}

/**
 * gw_field_editor_is_wrong:
 *
 * Returns: whether what is typed was not understood, so that the record still
 *   holds what was there before
 */
gboolean
gw_field_editor_is_wrong (GwFieldEditor *self)
{
  g_return_val_if_fail (GW_IS_FIELD_EDITOR (self), FALSE);

  return gw_field_editor_get_private (self)->wrong;
}
