/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-prose-field.h"

#include "gw-text-limit.h"

/* Of a text, in pixels, however narrow one of its letters may be. */
#define LEAST_WIDTH 60

struct _GwProseField
{
  GwFieldEditor parent_instance;

  GtkWidget *view;
  GtkWidget *leading;
  GtkWidget *shadow;
  GtkTextBuffer *buffer;
  gboolean refreshing;
};

G_DEFINE_FINAL_TYPE (GwProseField, gw_prose_field, GW_TYPE_FIELD_EDITOR)

enum
{
  PROP_LEADING = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static char *
get_text (GwProseField *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

/* A text view knows its height only after it was shown. The label behind it
 * wraps the same words and asks for the room; while there are none it shows
 * the hint. */
static void
update_shadow (GwProseField *self)
{
  const char *hint = gw_field_editor_get_hint (GW_FIELD_EDITOR (self));
  g_autofree char *text = get_text (self);
  gboolean empty = text[0] == '\0';

  if (empty)
    gtk_label_set_label (GTK_LABEL (self->shadow), hint != NULL && hint[0] != '\0' ? hint : " ");
  else
    gtk_label_set_label (GTK_LABEL (self->shadow), text);
  gtk_widget_set_opacity (self->shadow, empty ? 1 : 0);
}

static void
on_changed (GwProseField *self)
{
  const GwField *field = gw_field_editor_get_field (GW_FIELD_EDITOR (self));
  g_autofree char *text = get_text (self);

  update_shadow (self);
  if (self->refreshing || field == NULL)
    return;

  /* Text of one paragraph wraps, but has no line breaks: they become spaces. */
  if (!(field->flags & GW_FIELD_MULTILINE))
    g_strdelimit (text, "\r\n", ' ');
  gw_text_limit_write (GW_FIELD_EDITOR (self), field, text);
}

/* Enter goes on to the next field where a line break has no meaning. */
static gboolean
on_key (GwProseField    *self,
        guint            keyval,
        guint            keycode,
        GdkModifierType  state)
{
  const GwField *field = gw_field_editor_get_field (GW_FIELD_EDITOR (self));

  if (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter)
    return GDK_EVENT_PROPAGATE;
  if (field == NULL || (field->flags & GW_FIELD_MULTILINE))
    return GDK_EVENT_PROPAGATE;

  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))), GTK_DIR_TAB_FORWARD);
  return GDK_EVENT_STOP;
}

static void
gw_prose_field_refresh (GwFieldEditor *editor)
{
  GwProseField *self = GW_PROSE_FIELD (editor);
  const GValue *value = gw_field_editor_get_value (editor);
  const char *text = value != NULL ? g_value_get_string (value) : "";
  g_autofree char *shown = get_text (self);

  if (!g_str_equal (text, shown))
    {
      self->refreshing = TRUE;
      gtk_text_buffer_set_text (self->buffer, text, -1);
      self->refreshing = FALSE;
    }
  update_shadow (self);
}

static void
gw_prose_field_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_LEADING:
      g_value_set_string (value, gtk_label_get_label (GTK_LABEL (GW_PROSE_FIELD (object)->leading)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
gw_prose_field_set_property (GObject      *object,
                             guint         property_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  GwProseField *self = GW_PROSE_FIELD (object);
  const char *text;

  switch (property_id)
    {
    case PROP_LEADING:
      text = g_value_get_string (value);
      gtk_label_set_label (GTK_LABEL (self->leading), text != NULL ? text : "");
      gtk_widget_set_visible (self->leading, text != NULL && text[0] != '\0');
      /* The beginning of the sentence says what a name above it would. */
      g_object_set (object, "layout", GW_FIELD_LAYOUT_CELL, NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
gw_prose_field_class_init (GwProseFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->get_property = gw_prose_field_get_property;
  G_OBJECT_CLASS (klass)->set_property = gw_prose_field_set_property;
  /* Stands before the text and belongs to the sentence: "then I will". */
  properties[PROP_LEADING] = g_param_spec_string ("leading", NULL, NULL, NULL,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPERTIES, properties);
  GW_FIELD_EDITOR_CLASS (klass)->refresh = gw_prose_field_refresh;
}

static GtkSizeRequestMode
get_text_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* As tall as what is written. A label that wraps would say another least width
 * for one height than for another, and GTK complains. */
static void
measure_text (GtkWidget      *widget,
              GtkOrientation  orientation,
              int             for_size,
              int            *minimum,
              int            *natural,
              int            *minimum_baseline,
              int            *natural_baseline)
{
  GtkWidget *shadow = gtk_widget_get_first_child (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (shadow, orientation, -1, NULL, natural, NULL, NULL);
      *minimum = LEAST_WIDTH;
      *natural = MAX (*natural, LEAST_WIDTH);
      return;
    }

  gtk_widget_measure (shadow, orientation, for_size < 0 ? -1 : MAX (for_size, LEAST_WIDTH), minimum, natural,
                      NULL, NULL);
}

static void
allocate_text (GtkWidget *widget,
               int        width,
               int        height,
               int        baseline)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_widget_allocate (child, width, height, baseline, NULL);
}

static void
gw_prose_field_init (GwProseField *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *text = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->view = gtk_text_view_new ();
  self->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  /* Undo is the document's, not the buffer's. */
  gtk_text_buffer_set_enable_undo (self->buffer, FALSE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->view), FALSE);
  gtk_widget_set_hexpand (self->view, TRUE);

  self->shadow = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->shadow), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->shadow), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (self->shadow), 0);
  gtk_label_set_yalign (GTK_LABEL (self->shadow), 0);
  gtk_widget_set_can_target (self->shadow, FALSE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->shadow), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_widget_add_css_class (self->shadow, "placeholder");
  gtk_widget_set_layout_manager (text, gtk_custom_layout_new (get_text_mode, measure_text, allocate_text));
  gtk_box_append (GTK_BOX (text), self->shadow);
  gtk_box_append (GTK_BOX (text), self->view);

  g_signal_connect_swapped (self->buffer, "changed", G_CALLBACK (on_changed), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (self->view, keys);
  self->leading = gtk_label_new (NULL);
  gtk_label_set_yalign (GTK_LABEL (self->leading), 0);
  gtk_widget_set_visible (self->leading, FALSE);
  gtk_widget_add_css_class (self->leading, "leading");
  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (box), self->leading);
  gtk_box_append (GTK_BOX (box), text);
  gw_field_editor_set_control_inside (GW_FIELD_EDITOR (self), box, self->view);
  g_object_set (self, "layout", GW_FIELD_LAYOUT_BELOW, NULL);
}
