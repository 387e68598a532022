/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-projector-bar.h"

#include <glib/gi18n-lib.h>

struct _GwProjectorBar
{
  AdwBin parent_instance;

  GwProjector *projector;
  gboolean refreshing;

  GtkWidget *back_button;
  GtkWidget *next_button;
  GtkWidget *label;
  GtkWidget *reveal_button;
  GtkWidget *agenda_button;
};

G_DEFINE_FINAL_TYPE (GwProjectorBar, gw_projector_bar, ADW_TYPE_BIN)

static void
refresh (GwProjectorBar *self)
{
  const GwSlide *slide = gw_projector_get_slide (self->projector);
  guint position = gw_projector_get_position (self->projector);
  guint n_slides = gw_projector_get_n_slides (self->projector);
  g_autofree char *text = NULL;

  g_assert (GW_IS_PROJECTOR_BAR (self));

  /* Translators: what is on the projector: "On the wall: The point (1 of 5)". */
  text = g_strdup_printf (_("On the wall: %s (%u of %u)"), slide->title, position + 1, n_slides);
  gtk_label_set_label (GTK_LABEL (self->label), text);
  gtk_widget_set_tooltip_text (self->label, slide->big);
  gtk_widget_set_sensitive (self->back_button, position > 0);
  gtk_widget_set_sensitive (self->next_button, position + 1 < n_slides);
  gtk_widget_set_sensitive (self->reveal_button, slide->hides || gw_projector_get_revealed (self->projector));

  self->refreshing = TRUE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->reveal_button), gw_projector_get_revealed (self->projector));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->agenda_button), gw_projector_get_show_agenda (self->projector));
  self->refreshing = FALSE;
}

static void
on_back (GwProjectorBar *self)
{
  g_assert (GW_IS_PROJECTOR_BAR (self));

  gw_projector_move (self->projector, -1);
}

static void
on_next (GwProjectorBar *self)
{
  g_assert (GW_IS_PROJECTOR_BAR (self));

  gw_projector_move (self->projector, 1);
}

static void
on_toggled (GwProjectorBar *self)
{
  g_assert (GW_IS_PROJECTOR_BAR (self));

  if (self->refreshing)
    return;

  gw_projector_set_revealed (self->projector,
                             gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->reveal_button)));
  gw_projector_set_show_agenda (self->projector,
                                gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->agenda_button)));
}

static gboolean
move_by_key (GtkWidget *widget,
             GVariant  *args,
             gpointer   user_data)
{
  GwProjectorBar *self = GW_PROJECTOR_BAR (widget);

  if (self->projector == NULL)
    return FALSE;
  gw_projector_move (self->projector, g_variant_get_int32 (args));
  return TRUE;
}

static gboolean
reveal_by_key (GtkWidget *widget,
               GVariant  *args,
               gpointer   user_data)
{
  GwProjectorBar *self = GW_PROJECTOR_BAR (widget);

  if (self->projector == NULL)
    return FALSE;
  gw_projector_set_revealed (self->projector, !gw_projector_get_revealed (self->projector));
  return TRUE;
}

static void
gw_projector_bar_dispose (GObject *object)
{
  gw_projector_bar_set_projector (GW_PROJECTOR_BAR (object), NULL);

  G_OBJECT_CLASS (gw_projector_bar_parent_class)->dispose (object);
}

static void
gw_projector_bar_class_init (GwProjectorBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_projector_bar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/goalwright/Goalwright/projector/gw-projector-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, GwProjectorBar, back_button);
  gtk_widget_class_bind_template_child (widget_class, GwProjectorBar, next_button);
  gtk_widget_class_bind_template_child (widget_class, GwProjectorBar, label);
  gtk_widget_class_bind_template_child (widget_class, GwProjectorBar, reveal_button);
  gtk_widget_class_bind_template_child (widget_class, GwProjectorBar, agenda_button);
  gtk_widget_class_bind_template_callback (widget_class, on_back);
  gtk_widget_class_bind_template_callback (widget_class, on_next);
  gtk_widget_class_bind_template_callback (widget_class, on_toggled);
}

static void
gw_projector_bar_init (GwProjectorBar *self)
{
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();
  const struct { guint key; int steps; } keys[] = { { GDK_KEY_Page_Up, -1 }, { GDK_KEY_Page_Down, 1 } };

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (shortcuts), GTK_SHORTCUT_SCOPE_GLOBAL);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].key, GDK_CONTROL_MASK),
                                                gtk_callback_action_new (move_by_key, NULL, NULL));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (keys[i].steps));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (shortcuts), shortcut);
    }
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (shortcuts),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control><Shift>r"),
                                                          gtk_callback_action_new (reveal_by_key, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), shortcuts);
}

/**
 * gw_projector_bar_set_projector:
 * @projector: (nullable): what is on the wall; %NULL while the projector is off,
 *   which hides the bar
 */
void
gw_projector_bar_set_projector (GwProjectorBar *self,
                                GwProjector    *projector)
{
  g_return_if_fail (GW_IS_PROJECTOR_BAR (self));
  g_return_if_fail (projector == NULL || GW_IS_PROJECTOR (projector));

  if (self->projector == projector)
    return;

  if (self->projector != NULL)
    g_signal_handlers_disconnect_by_data (self->projector, self);
  g_set_object (&self->projector, projector);
  gtk_widget_set_visible (GTK_WIDGET (self), projector != NULL);
  if (projector == NULL)
    return;

  g_signal_connect_swapped (projector, "changed", G_CALLBACK (refresh), self);
  refresh (self);
}
