/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-month-field.h"

#include <glib/gi18n-lib.h>

#include "gw-format.h"
#include "gw-goal.h"
#include "gw-history.h"
#include "gw-month-shares.h"
#include "gw-plan-curve.h"
#include "gw-wheel.h"
#include "gw-wrap-layout.h"

/* Basis points of an arrow key, and of Page Up. */
#define STEP 50
#define PAGE 200
#define BAR_HEIGHT 96

/* The months of a goal as bars that are dragged, and as numbers below them that
 * are typed. Together they are always 100 %. */
struct _GwMonthField
{
  GwFieldEditor parent_instance;

  GtkWidget *box;
  GPtrArray *bars;
  GPtrArray *entries;
  GwDate first_month;
  GwIntegers *before; /* when the month was taken hold of: what the others give way from */
  guint held;
  GwIntegers *unwritten; /* of an agreed goal, which wants a reason when the field is left */
  gboolean refreshing;
};

G_DEFINE_FINAL_TYPE (GwMonthField, gw_month_field, GW_TYPE_FIELD_EDITOR)

/* Returns: (transfer full): the months as they stand */
static GwIntegers *
get_shares (GwMonthField *self)
{
  const GValue *value = gw_field_editor_get_value (GW_FIELD_EDITOR (self));

  if (value == NULL || self->bars->len == 0)
    return NULL;
  if (self->unwritten != NULL && gw_integers_get_length (self->unwritten) == self->bars->len)
    return gw_integers_ref (self->unwritten);
  return gw_month_shares_new (g_value_get_boxed (value), self->bars->len);
}

static void
let_go (GwMonthField *self)
{
  g_assert (GW_IS_MONTH_FIELD (self));

  g_clear_pointer (&self->before, gw_integers_unref);
}

/* All of a drag, and all of a number that is typed, starts from the months as
 * they were: who drags one to the top and back finds the others as before. */
static void
write_month (GwMonthField *self,
             guint         month,
             gint64        share)
{
  g_autoptr (GwIntegers) changed = NULL;
  g_auto (GValue) value = G_VALUE_INIT;

  if (self->before != NULL && self->held != month)
    {
      let_go (self);
      gw_history_end_typing (gw_session_get_history (gw_field_editor_get_session (GW_FIELD_EDITOR (self))));
    }
  if (self->before == NULL)
    self->before = get_shares (self);
  self->held = month;

  changed = gw_month_shares_set (self->before, month, share);
  g_value_init (&value, gw_integers_get_type ());
  g_value_set_boxed (&value, changed);
  g_clear_pointer (&self->unwritten, gw_integers_unref);
  if (!gw_field_editor_write (GW_FIELD_EDITOR (self), &value, TRUE))
    self->unwritten = g_steal_pointer (&changed);
  gw_field_editor_refresh (GW_FIELD_EDITOR (self));
}

static gboolean
on_bar_dragged (GtkRange      *bar,
                GtkScrollType  scroll,
                double         value,
                GwMonthField  *self)
{
  guint month;

  g_assert (GW_IS_MONTH_FIELD (self));

  if (self->refreshing || gw_field_editor_get_record (GW_FIELD_EDITOR (self)) == NULL ||
      !g_ptr_array_find (self->bars, bar, &month))
    return TRUE;

  write_month (self, month, (gint64) CLAMP (value, 0, GW_MONTH_SHARES_WHOLE));
  return TRUE;
}

static void
on_typed (GtkEditable  *entry,
          GwMonthField *self)
{
  const GwFormat *format;
  gint64 share = 0;
  guint month;

  g_assert (GW_IS_MONTH_FIELD (self));

  if (self->refreshing || gw_field_editor_get_record (GW_FIELD_EDITOR (self)) == NULL ||
      !g_ptr_array_find (self->entries, entry, &month))
    return;

  format = gw_session_get_format (gw_field_editor_get_session (GW_FIELD_EDITOR (self)));
  if (!gw_format_parse_amount (format, gtk_editable_get_text (entry), 2, &share, NULL) || share < 0 ||
      share > GW_MONTH_SHARES_WHOLE)
    {
      gw_field_editor_set_message (GW_FIELD_EDITOR (self), _("Each month takes a percentage from 0 to 100, such as 8.5."), TRUE);
      return;
    }
  write_month (self, month, share);
}

/* Focus goes from bar to bar without leaving the field. */
static void
on_focus_left (GwMonthField *self)
{
  g_assert (GW_IS_MONTH_FIELD (self));

  let_go (self);
  if (gw_field_editor_get_session (GW_FIELD_EDITOR (self)) == NULL)
    return;
  gw_history_end_typing (gw_session_get_history (gw_field_editor_get_session (GW_FIELD_EDITOR (self))));
  gw_field_editor_refresh (GW_FIELD_EDITOR (self));
}

static GtkWidget *
new_bar (GwMonthField *self,
         const char   *name)
{
  GtkWidget *bar = gtk_scale_new_with_range (GTK_ORIENTATION_VERTICAL, 0, GW_MONTH_SHARES_WHOLE, STEP);

  gtk_range_set_inverted (GTK_RANGE (bar), TRUE);
  gtk_range_set_increments (GTK_RANGE (bar), STEP, PAGE);
  gtk_scale_set_draw_value (GTK_SCALE (bar), FALSE);
  gtk_widget_set_size_request (bar, -1, BAR_HEIGHT);
  gtk_widget_set_halign (bar, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (bar, "month");
  gw_wheel_ignore (bar);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (bar, "change-value", G_CALLBACK (on_bar_dragged), self);
  return bar;
}

static GtkWidget *
new_entry (GwMonthField *self,
           const char   *name)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 5);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 5);
  gtk_editable_set_alignment (GTK_EDITABLE (entry), 0.5);
  gtk_widget_add_css_class (entry, "numeric");
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (entry, "changed", G_CALLBACK (on_typed), self);
  return entry;
}

static void
add_month (GwMonthField *self,
           GwDate        month)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkWidget *label;
  int number;

  gw_date_split (month, NULL, &number, NULL);
  g_ptr_array_add (self->bars, new_bar (self, gw_format_month_name (number)));
  g_ptr_array_add (self->entries, new_entry (self, gw_format_month_name (number)));
  label = gtk_label_new (gw_format_short_month_name (number));
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (column), g_ptr_array_index (self->bars, self->bars->len - 1));
  gtk_box_append (GTK_BOX (column), label);
  gtk_box_append (GTK_BOX (column), g_ptr_array_index (self->entries, self->entries->len - 1));
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_focus_left), self);
  gtk_widget_add_controller (column, focus);
  gtk_box_append (GTK_BOX (self->box), column);
}

static void
list_months (GwMonthField *self,
             GwGoal       *goal)
{
  GwDate start = gw_goal_get_start (goal);
  GwDate due = gw_goal_get_due (goal);
  gsize n_months = start != GW_DATE_NONE && due >= start ? gw_plan_count_months (start, due) : 0;
  GwDate first = n_months > 0 ? gw_date_get_month_start (start) : GW_DATE_NONE;
  GtkWidget *child;

  if (self->bars->len == n_months && self->first_month == first)
    return;

  let_go (self);
  g_ptr_array_set_size (self->bars, 0);
  g_ptr_array_set_size (self->entries, 0);
  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
  for (gsize i = 0; i < n_months; i++)
    add_month (self, gw_date_add_months (first, (int) i));
  self->first_month = first;
}

/* The bars end at a round share above the largest, so that they are bars and
 * not dots; while one is dragged, they only grow. */
static double
get_top (GwMonthField *self,
         GwIntegers   *shares)
{
  static const int tops[] = { 1000, 2000, 3000, 5000, 7500 };
  double top = GW_MONTH_SHARES_WHOLE;
  gint64 largest = 0;

  for (guint i = 0; i < gw_integers_get_length (shares); i++)
    largest = MAX (largest, gw_integers_get (shares, i));
  for (guint i = G_N_ELEMENTS (tops); i > 0; i--)
    if ((double) largest * 1.25 <= tops[i - 1])
      top = tops[i - 1];
  if (self->before != NULL)
    top = MAX (top, gtk_adjustment_get_upper (gtk_range_get_adjustment (g_ptr_array_index (self->bars, 0))));

  return top;
}

static void
gw_month_field_refresh (GwFieldEditor *editor)
{
  GwMonthField *self = GW_MONTH_FIELD (editor);
  g_autoptr (GwIntegers) shares = NULL;
  const GwFormat *format;
  double top;

  if (gw_field_editor_get_value (editor) == NULL)
    return;

  self->refreshing = TRUE;
  list_months (self, GW_GOAL (gw_field_editor_get_record (editor)));
  shares = get_shares (self);
  format = gw_session_get_format (gw_field_editor_get_session (editor));
  top = shares != NULL ? get_top (self, shares) : 0;
  for (guint i = 0; i < self->bars->len; i++)
    {
      gint64 share = gw_integers_get (shares, i);
      GtkWidget *bar = g_ptr_array_index (self->bars, i);
      GtkWidget *entry = g_ptr_array_index (self->entries, i);
      g_autofree char *percent = gw_format_percent (format, (double) share / GW_MONTH_SHARES_WHOLE, 2);
      g_autofree char *text = gw_format_amount_for_entry (format, share, 2);

      gtk_range_set_range (GTK_RANGE (bar), 0, top);
      gtk_range_set_value (GTK_RANGE (bar), (double) share);
      gtk_widget_set_tooltip_text (bar, percent);
      gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, percent, -1);
      /* Somebody is typing there. */
      if ((gtk_widget_get_state_flags (entry) & GTK_STATE_FLAG_FOCUS_WITHIN) == 0 &&
          !g_str_equal (text, gtk_editable_get_text (GTK_EDITABLE (entry))))
        gtk_editable_set_text (GTK_EDITABLE (entry), text);
    }
  self->refreshing = FALSE;
}

static void
gw_month_field_leave (GwFieldEditor *editor)
{
  g_clear_pointer (&GW_MONTH_FIELD (editor)->unwritten, gw_integers_unref);
}

static void
gw_month_field_finalize (GObject *object)
{
  GwMonthField *self = GW_MONTH_FIELD (object);

  let_go (self);
  g_clear_pointer (&self->unwritten, gw_integers_unref);
  g_ptr_array_unref (self->bars);
  g_ptr_array_unref (self->entries);

  G_OBJECT_CLASS (gw_month_field_parent_class)->finalize (object);
}

static void
gw_month_field_class_init (GwMonthFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gw_month_field_finalize;
  GW_FIELD_EDITOR_CLASS (klass)->refresh = gw_month_field_refresh;
  GW_FIELD_EDITOR_CLASS (klass)->leave = gw_month_field_leave;
}

static void
gw_month_field_init (GwMonthField *self)
{
  self->bars = g_ptr_array_new ();
  self->entries = g_ptr_array_new ();
  self->first_month = GW_DATE_NONE;
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (self->box, gw_wrap_layout_new (4, 6));
  gw_field_editor_set_control (GW_FIELD_EDITOR (self), self->box);
}
