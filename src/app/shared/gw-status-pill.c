/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-status-pill.h"

#include <glib/gi18n-lib.h>

struct _GwStatusPill
{
  GtkWidget parent_instance;

  GtkWidget *shape;
  GtkWidget *word;
  GwStatus   status;
};

G_DEFINE_FINAL_TYPE (GwStatusPill, gw_status_pill, GTK_TYPE_WIDGET)

static void
gw_status_pill_dispose (GObject *object)
{
  GwStatusPill *self = GW_STATUS_PILL (object);

  g_clear_pointer (&self->shape, gtk_widget_unparent);
  g_clear_pointer (&self->word, gtk_widget_unparent);

  G_OBJECT_CLASS (gw_status_pill_parent_class)->dispose (object);
}

static void
gw_status_pill_class_init (GwStatusPillClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_status_pill_dispose;

  gtk_widget_class_set_css_name (widget_class, "statuspill");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
gw_status_pill_init (GwStatusPill *self)
{
  self->shape = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->shape, "shape");
  gtk_widget_set_parent (self->shape, GTK_WIDGET (self));
  self->word = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->word), 0);
  gtk_widget_set_parent (self->word, GTK_WIDGET (self));

  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  self->status = GW_STATUS_OFF_PACE;
  gw_status_pill_set_status (self, GW_STATUS_NO_DATA, FALSE);
}

/**
 * gw_status_pill_new:
 *
 * Returns: (transfer full): a pill that says "No data"
 */
GtkWidget *
gw_status_pill_new (void)
{
  return g_object_new (GW_TYPE_STATUS_PILL, NULL);
}

/**
 * gw_status_pill_set_status:
 * @status: how the goal stands
 * @is_stale: whether its last number is old, which is a badge beside it
 */
void
gw_status_pill_set_status (GwStatusPill *self,
                           GwStatus      status,
                           gboolean      is_stale)
{
  g_autofree char *text = NULL;

  g_return_if_fail (GW_IS_STATUS_PILL (self));

  if (status != self->status)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), gw_status_get_id (self->status));
      gtk_widget_add_css_class (GTK_WIDGET (self), gw_status_get_id (status));
      self->status = status;
      gtk_label_set_text (GTK_LABEL (self->shape), gw_status_get_shape (status));
    }

  text = gw_status_write (status, is_stale);
  gtk_label_set_text (GTK_LABEL (self->word), text);
  /* Green for what is months old would say too much. */
  if (is_stale)
    gtk_widget_add_css_class (GTK_WIDGET (self), "stale");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "stale");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self),
                               is_stale ? _("The last number is old. Record a check-in.") : NULL);
}

/**
 * gw_status_pill_set_stale:
 *
 * Shows no status, but that numbers are old, whatever they said.
 */
void
gw_status_pill_set_stale (GwStatusPill *self)
{
  g_return_if_fail (GW_IS_STATUS_PILL (self));

  gw_status_pill_set_status (self, GW_STATUS_NO_DATA, TRUE);
  gtk_label_set_text (GTK_LABEL (self->shape), "◷");
  gtk_label_set_text (GTK_LABEL (self->word), _("Stale"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), NULL);
}
