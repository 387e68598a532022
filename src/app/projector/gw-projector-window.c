/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-projector-window.h"

#include <glib/gi18n-lib.h>

#include "gw-projector-face.h"

struct _GwProjectorWindow
{
  GtkWindow parent_instance;

  GwProjector *projector;
  GtkWidget *face;
  guint refresh_id;
};

G_DEFINE_FINAL_TYPE (GwProjectorWindow, gw_projector_window, GTK_TYPE_WINDOW)

static gboolean
refresh_when_idle (gpointer user_data)
{
  GwProjectorWindow *self = user_data;

  self->refresh_id = 0;
  gw_projector_face_refresh (GW_PROJECTOR_FACE (self->face));
  return G_SOURCE_REMOVE;
}

/* What must no longer be seen goes at once; the rest when typing pauses. */
static void
on_changed (GwProjectorWindow *self)
{
  g_assert (GW_IS_PROJECTOR_WINDOW (self));

  if (self->refresh_id == 0)
    self->refresh_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE + 10, refresh_when_idle, self, NULL);
}

static void
on_tick (GwProjectorWindow *self)
{
  g_assert (GW_IS_PROJECTOR_WINDOW (self));

  gw_projector_face_show_time (GW_PROJECTOR_FACE (self->face));
}

static gboolean
move (GtkWidget *widget,
      GVariant  *args,
      gpointer   user_data)
{
  gw_projector_move (GW_PROJECTOR_WINDOW (widget)->projector, g_variant_get_int32 (args));
  return TRUE;
}

/* Left and right are the other way round where reading is. */
static gboolean
move_sideways (GtkWidget *widget,
               GVariant  *args,
               gpointer   user_data)
{
  int steps = g_variant_get_int32 (args);

  gw_projector_move (GW_PROJECTOR_WINDOW (widget)->projector,
                     gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? -steps : steps);
  return TRUE;
}

static gboolean
close_window (GtkWidget *widget,
              GVariant  *args,
              gpointer   user_data)
{
  gtk_window_close (GTK_WINDOW (widget));
  return TRUE;
}

static void
gw_projector_window_dispose (GObject *object)
{
  GwProjectorWindow *self = GW_PROJECTOR_WINDOW (object);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  if (self->projector != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->projector, self);
      g_signal_handlers_disconnect_by_data (gw_session_get_timer (gw_projector_get_session (self->projector)), self);
    }
  g_clear_object (&self->projector);

  G_OBJECT_CLASS (gw_projector_window_parent_class)->dispose (object);
}

static void
gw_projector_window_class_init (GwProjectorWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  /* The keys of a presenter's remote control are among them. */
  static const guint on[] = { GDK_KEY_Down, GDK_KEY_Page_Down, GDK_KEY_space, GDK_KEY_KP_Page_Down };
  static const guint back[] = { GDK_KEY_Up, GDK_KEY_Page_Up, GDK_KEY_BackSpace, GDK_KEY_KP_Page_Up };

  G_OBJECT_CLASS (klass)->dispose = gw_projector_window_dispose;

  for (guint i = 0; i < G_N_ELEMENTS (on); i++)
    gtk_widget_class_add_binding (widget_class, on[i], 0, move, "i", 1);
  for (guint i = 0; i < G_N_ELEMENTS (back); i++)
    gtk_widget_class_add_binding (widget_class, back[i], 0, move, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, move_sideways, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, move_sideways, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, close_window, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F11, 0, close_window, NULL);
}

static void
gw_projector_window_init (GwProjectorWindow *self)
{
  gtk_window_set_title (GTK_WINDOW (self), _("Projector"));
  gtk_window_set_decorated (GTK_WINDOW (self), FALSE);
  /* A pointer on the wall only distracts. */
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "none");
}

/**
 * gw_projector_window_new:
 * @projector: what is on the wall
 *
 * Returns: (transfer none): a window, not yet shown
 */
GtkWidget *
gw_projector_window_new (GwProjector *projector)
{
  GwProjectorWindow *self;

  g_return_val_if_fail (GW_IS_PROJECTOR (projector), NULL);

  self = g_object_new (GW_TYPE_PROJECTOR_WINDOW, NULL);
  self->projector = g_object_ref (projector);
  self->face = gw_projector_face_new (projector);
  gtk_window_set_child (GTK_WINDOW (self), self->face);
  g_signal_connect_swapped (projector, "changed", G_CALLBACK (on_changed), self);
  g_signal_connect_swapped (gw_session_get_timer (gw_projector_get_session (projector)), "tick",
                            G_CALLBACK (on_tick), self);
  return GTK_WIDGET (self);
}

/* Returns: (transfer full) (nullable): a monitor that @beside is not on */
static GdkMonitor *
find_other_monitor (GtkWindow *beside)
{
  GdkDisplay *display = gtk_widget_get_display (GTK_WIDGET (beside));
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (beside));
  GdkMonitor *own = surface != NULL ? gdk_display_get_monitor_at_surface (display, surface) : NULL;
  GListModel *monitors = gdk_display_get_monitors (display);

  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);

      if (monitor != own)
        return g_steal_pointer (&monitor);
    }

  return NULL;
}

/**
 * gw_projector_window_show:
 * @beside: the facilitator's window
 *
 * Fills the monitor that @beside is not on; where there is only one, that one.
 */
void
gw_projector_window_show (GwProjectorWindow *self,
                          GtkWindow         *beside)
{
  g_autoptr (GdkMonitor) other = NULL;
  g_autoptr (GdkMonitor) first = NULL;
  GdkMonitor *monitor;

  g_return_if_fail (GW_IS_PROJECTOR_WINDOW (self));
  g_return_if_fail (GTK_IS_WINDOW (beside));

  other = find_other_monitor (beside);
  first = g_list_model_get_item (gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (beside))), 0);
  monitor = other != NULL ? other : first;
  if (monitor != NULL)
    {
      GdkRectangle area;

      /* For window managers that do not know the full screen. */
      gdk_monitor_get_geometry (monitor, &area);
      gtk_window_set_default_size (GTK_WINDOW (self), area.width, area.height);
      gtk_window_fullscreen_on_monitor (GTK_WINDOW (self), monitor);
    }
  gtk_window_present (GTK_WINDOW (self));
}
