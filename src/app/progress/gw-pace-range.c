/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-pace-range.h"

#include <glib/gi18n-lib.h>

struct _GwPaceRange
{
  AdwBin parent_instance;

  GtkWidget *earlier;
  GtkWidget *month;
  GtkWidget *later;

  GwFigureArea *area;
  GwPaceFigure *figure;
  GwDate        start;
  GwDate        end;
  GwDate        as_of;
  GwDate        first; /* of the month that is shown */
};

G_DEFINE_FINAL_TYPE (GwPaceRange, gw_pace_range, ADW_TYPE_BIN)

/* Nobody leaves the time of the goal. */
static void
update (GwPaceRange *self)
{
  gboolean zoomed = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->month));
  GwDate last;

  if (self->figure == NULL)
    return;

  self->first = CLAMP (self->first, gw_date_get_month_start (self->start), gw_date_get_month_start (self->end));
  last = gw_date_get_month_end (self->first);
  gtk_widget_set_visible (self->earlier, zoomed);
  gtk_widget_set_visible (self->later, zoomed);
  gtk_widget_set_sensitive (self->earlier, self->first > self->start);
  gtk_widget_set_sensitive (self->later, last < self->end);
  gw_pace_figure_set_range (self->figure, zoomed ? self->first : GW_DATE_NONE, zoomed ? last : GW_DATE_NONE);
  /* What it says and what is read are different now, too. */
  gw_figure_area_set_figure (self->area, NULL);
  gw_figure_area_set_figure (self->area, GW_FIGURE (self->figure));
}

static void
toggled_cb (GwPaceRange *self)
{
  g_assert (GW_IS_PACE_RANGE (self));

  self->first = gw_date_get_month_start (CLAMP (self->as_of, self->start, self->end));
  update (self);
}

static void
earlier_cb (GwPaceRange *self)
{
  g_assert (GW_IS_PACE_RANGE (self));

  self->first = gw_date_get_month_start (self->first - 1);
  update (self);
}

static void
later_cb (GwPaceRange *self)
{
  g_assert (GW_IS_PACE_RANGE (self));

  self->first = gw_date_get_month_end (self->first) + 1;
  update (self);
}

static void
gw_pace_range_dispose (GObject *object)
{
  GwPaceRange *self = GW_PACE_RANGE (object);

  g_clear_object (&self->figure);
  g_clear_object (&self->area);

  G_OBJECT_CLASS (gw_pace_range_parent_class)->dispose (object);
}

static void
gw_pace_range_class_init (GwPaceRangeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_pace_range_dispose;
}

static void
gw_pace_range_init (GwPaceRange *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->earlier = gtk_button_new_from_icon_name ("go-previous-symbolic");
  self->month = gtk_toggle_button_new ();
  self->later = gtk_button_new_from_icon_name ("go-next-symbolic");
  gtk_button_set_icon_name (GTK_BUTTON (self->month), "x-office-calendar-symbolic");
  gtk_widget_add_css_class (self->earlier, "flat");
  gtk_widget_add_css_class (self->month, "flat");
  gtk_widget_add_css_class (self->later, "flat");
  gtk_widget_set_tooltip_text (self->earlier, _("The Month Before"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->earlier), GTK_ACCESSIBLE_PROPERTY_LABEL, _("The Month Before"), -1);
  gtk_widget_set_tooltip_text (self->month, _("Show This Month Alone"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->month), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Show This Month Alone"), -1);
  gtk_widget_set_tooltip_text (self->later, _("The Month After"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->later), GTK_ACCESSIBLE_PROPERTY_LABEL, _("The Month After"), -1);
  gtk_widget_set_visible (self->earlier, FALSE);
  gtk_widget_set_visible (self->later, FALSE);
  g_signal_connect_swapped (self->earlier, "clicked", G_CALLBACK (earlier_cb), self);
  g_signal_connect_swapped (self->month, "toggled", G_CALLBACK (toggled_cb), self);
  g_signal_connect_swapped (self->later, "clicked", G_CALLBACK (later_cb), self);

  gtk_box_append (GTK_BOX (box), self->earlier);
  gtk_box_append (GTK_BOX (box), self->month);
  gtk_box_append (GTK_BOX (box), self->later);
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * gw_pace_range_set_figure:
 * @area: where @figure is shown
 * @figure: a pace chart
 * @as_of: the day that counts as today
 *
 * Shows the same month of @figure as of the one before it, or all of it.
 */
void
gw_pace_range_set_figure (GwPaceRange  *self,
                          GwFigureArea *area,
                          GwPaceFigure *figure,
                          GwDate        as_of)
{
  g_return_if_fail (GW_IS_PACE_RANGE (self));
  g_return_if_fail (GW_IS_FIGURE_AREA (area));
  g_return_if_fail (GW_IS_PACE_FIGURE (figure));

  gw_pace_figure_set_range (figure, GW_DATE_NONE, GW_DATE_NONE);
  (void) gw_pace_figure_get_range (figure, &self->start, &self->end);
  g_set_object (&self->area, area);
  g_set_object (&self->figure, figure);
  self->as_of = as_of;
  update (self);
}
