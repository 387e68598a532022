/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-allocation-entry.h"

#include <glib/gi18n-lib.h>

struct _GwAllocationEntry
{
  GtkWidget parent_instance;

  GwAllocationLine *line;
  GtkWidget *entry;
  gboolean refreshing;
};

G_DEFINE_FINAL_TYPE (GwAllocationEntry, gw_allocation_entry, GTK_TYPE_WIDGET)

static void
set_wrong (GwAllocationEntry *self,
           const char        *sentence)
{
  if (sentence != NULL)
    gtk_widget_add_css_class (self->entry, "error");
  else
    gtk_widget_remove_css_class (self->entry, "error");
  gtk_widget_set_tooltip_text (self->entry, sentence);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               sentence != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
on_changed (GwAllocationEntry *self)
{
  g_autoptr (GError) error = NULL;

  if (self->refreshing || self->line == NULL)
    return;
  if (gw_allocation_line_type (self->line, gtk_editable_get_text (GTK_EDITABLE (self->entry)), &error))
    set_wrong (self, NULL);
  else
    set_wrong (self, error->message);
}

static void
show_amount (GwAllocationEntry *self)
{
  const char *text = gw_allocation_line_get_allocated (self->line);

  self->refreshing = TRUE;
  if (!g_str_equal (text, gtk_editable_get_text (GTK_EDITABLE (self->entry))))
    gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  self->refreshing = FALSE;
}

static void
on_leave (GwAllocationEntry *self)
{
  if (self->line == NULL)
    return;

  gw_allocation_line_end_typing (self->line);
  if (gw_allocation_line_get_unread (self->line) == NULL)
    show_amount (self);
}

/* Escape takes back what is no amount; Enter goes down to the next line. */
static gboolean
on_key (GwAllocationEntry *self,
        guint              keyval,
        guint              keycode,
        GdkModifierType    state)
{
  if (keyval == GDK_KEY_Escape && self->line != NULL && gw_allocation_line_get_unread (self->line) != NULL)
    {
      gtk_editable_set_text (GTK_EDITABLE (self->entry), gw_allocation_line_get_allocated (self->line));
      return GDK_EVENT_STOP;
    }

  return GDK_EVENT_PROPAGATE;
}

static gboolean
gw_allocation_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GW_ALLOCATION_ENTRY (widget)->entry);
}

static void
gw_allocation_entry_dispose (GObject *object)
{
  GwAllocationEntry *self = GW_ALLOCATION_ENTRY (object);

  g_clear_object (&self->line);
  g_clear_pointer (&self->entry, gtk_widget_unparent);

  G_OBJECT_CLASS (gw_allocation_entry_parent_class)->dispose (object);
}

static void
gw_allocation_entry_class_init (GwAllocationEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_allocation_entry_dispose;
  widget_class->grab_focus = gw_allocation_entry_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "allocationentry");
}

static void
gw_allocation_entry_init (GwAllocationEntry *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->entry = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 4);
  gtk_editable_set_alignment (GTK_EDITABLE (self->entry), 1);
  gtk_entry_set_input_purpose (GTK_ENTRY (self->entry), GTK_INPUT_PURPOSE_NUMBER);
  gtk_widget_add_css_class (self->entry, "numeric");
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (on_changed), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (self->entry, focus);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (self->entry, keys);
}

/**
 * gw_allocation_entry_new:
 *
 * Returns: (transfer floating): an entry without a line
 */
GtkWidget *
gw_allocation_entry_new (void)
{
  return g_object_new (GW_TYPE_ALLOCATION_ENTRY, NULL);
}

/**
 * gw_allocation_entry_show:
 * @line: whose amount it is
 *
 * Shows the amount of @line. What is being typed stays as it is typed.
 */
void
gw_allocation_entry_show (GwAllocationEntry *self,
                          GwAllocationLine  *line)
{
  gboolean other;
  gboolean focused;

  g_return_if_fail (GW_IS_ALLOCATION_ENTRY (self));
  g_return_if_fail (GW_IS_ALLOCATION_LINE (line));

  other = line != self->line;
  if (other)
    {
      g_autofree char *label = g_strdup_printf (_("Allocated to %s"), gw_allocation_line_get_name (line));

      g_set_object (&self->line, line);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
    }
  focused = (gtk_widget_get_state_flags (self->entry) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
  if (gw_allocation_line_get_unread (line) == NULL && (other || !focused || !gw_allocation_line_is_locked (line)))
    {
      show_amount (self);
      set_wrong (self, NULL);
    }
  else if (other)
    {
      self->refreshing = TRUE;
      gtk_editable_set_text (GTK_EDITABLE (self->entry), gw_allocation_line_get_unread (line));
      self->refreshing = FALSE;
      set_wrong (self, _("This is not an amount yet."));
    }
  if (gw_allocation_line_is_infeasible (line))
    gtk_widget_add_css_class (self->entry, "warning");
  else
    gtk_widget_remove_css_class (self->entry, "warning");
}
