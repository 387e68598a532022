/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-allocation-line.h"

#include <glib/gi18n-lib.h>

#include "gw-allocation.h"
#include "gw-allocation-records.h"
#include "gw-field-editor.h"
#include "gw-field-group.h"
#include "gw-history.h"
#include "gw-number-field.h"
#include "gw-prose-field.h"

struct _GwAllocationLine
{
  GwSession *session;
  GwGoal *goal;
  GwMember *member;
  gint64 amount;
  gboolean refreshing;

  GtkWidget *name;
  GtkWidget *last;
  GtkWidget *own;
  GtkWidget *entry;
  GtkWidget *lock;
  GtkWidget *bar;
  GtkWidget *more_group;
  GtkWidget *more_popover;
};

static guint
get_decimals (GwAllocationLine *self)
{
  return gw_record_get_decimals (GW_RECORD (self->goal));
}

static void
lock_at (GwAllocationLine *self,
         gint64            amount,
         gboolean          typing)
{
  g_autoptr (GwEdit) edit = gw_edit_new (amount != GW_UNSET ? _("Lock Allocation") : _("Unlock Allocation"));
  GwRecord *row = gw_allocation_records_ensure_row (self->goal, self->member, edit);

  gw_edit_set_integer (edit, row, "locked", amount);
  gw_edit_set_typing (edit, typing);
  gw_session_commit (self->session, edit);
}

static gboolean
is_locked (GwAllocationLine *self)
{
  GwAllocationRow *row = gw_allocation_records_find_row (self->goal, self->member);

  return row != NULL && gw_allocation_row_get_locked (row) != GW_UNSET;
}

static void
on_lock_toggled (GwAllocationLine *self)
{
  gboolean locked = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->lock));

  if (!self->refreshing && locked != is_locked (self))
    lock_at (self, locked ? self->amount : GW_UNSET, FALSE);
}

/* An amount that somebody types is meant to stay: it locks the line. */
static void
on_entry_changed (GwAllocationLine *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autoptr (GError) error = NULL;
  gint64 amount = 0;

  if (self->refreshing)
    return;
  if (!gw_format_parse_amount (gw_session_get_format (self->session), text, get_decimals (self), &amount, &error))
    {
      gtk_widget_add_css_class (self->entry, "error");
      gtk_widget_set_tooltip_text (self->entry, error->message);
      return;
    }

  gtk_widget_remove_css_class (self->entry, "error");
  gtk_widget_set_tooltip_text (self->entry, NULL);
  if (amount != self->amount || is_locked (self))
    lock_at (self, amount, TRUE);
}

static void
on_leave (GwAllocationLine *self)
{
  g_autofree char *text = NULL;

  gw_history_end_typing (gw_session_get_history (self->session));
  if (gtk_widget_has_css_class (self->entry, "error"))
    return;

  text = gw_format_amount (gw_session_get_format (self->session), self->amount, get_decimals (self));
  self->refreshing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  self->refreshing = FALSE;
}

/* Floor, cap and reason live in a row that is made when somebody looks. */
static void
on_more (GwAllocationLine *self)
{
  GwAllocationRow *row = gw_allocation_records_find_row (self->goal, self->member);

  if (row == NULL)
    {
      g_autoptr (GwEdit) edit = gw_edit_new (_("Begin Floor and Cap"));

      row = GW_ALLOCATION_ROW (gw_allocation_records_ensure_row (self->goal, self->member, edit));
      if (!gw_session_commit (self->session, edit))
        return;
    }
  gw_field_editor_bind_below (self->more_group, self->session, GW_RECORD (row));
}

static GtkWidget *
new_more (GwAllocationLine *self)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();

  self->more_group = g_object_new (GW_TYPE_FIELD_GROUP, NULL);
  gtk_widget_set_size_request (self->more_group, 280, -1);
  gw_field_group_append (GW_FIELD_GROUP (self->more_group),
                         g_object_new (GW_TYPE_NUMBER_FIELD, "field", "minimum", "title", _("Not less than"), NULL));
  gw_field_group_append (GW_FIELD_GROUP (self->more_group),
                         g_object_new (GW_TYPE_NUMBER_FIELD, "field", "maximum", "title", _("Not more than"), NULL));
  gw_field_group_append (GW_FIELD_GROUP (self->more_group),
                         g_object_new (GW_TYPE_PROSE_FIELD, "field", "reason", "title", _("Why, for this person"),
                                       "hint", _("Half of the territory is new this year."), NULL));
  gtk_popover_set_child (GTK_POPOVER (popover), self->more_group);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_widget_set_tooltip_text (button, _("Floor, cap and reason"));
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_swapped (popover, "map", G_CALLBACK (on_more), self);
  self->more_popover = popover;
  return button;
}

static GtkWidget *
new_label (GtkGrid *grid,
           int      column,
           int      row,
           float    align)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), align);
  if (align > 0)
    gtk_widget_add_css_class (label, "numeric");
  gtk_grid_attach (grid, label, column, row, 1, 1);
  return label;
}

/**
 * gw_allocation_line_new:
 * @grid: takes the cells
 * @row: of @grid
 *
 * Returns: (transfer full): the line of @member
 */
GwAllocationLine *
gw_allocation_line_new (GtkGrid   *grid,
                        int        row,
                        GwSession *session,
                        GwGoal    *goal,
                        GwMember  *member)
{
  GwAllocationLine *self = g_new0 (GwAllocationLine, 1);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->session = session;
  self->goal = goal;
  self->member = member;

  self->name = new_label (grid, 0, row, 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->name), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (self->name), 8);
  self->last = new_label (grid, 1, row, 1);
  gtk_widget_add_css_class (self->last, "dim-label");
  self->own = new_label (grid, 2, row, 1);

  self->entry = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 7);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), 9);
  gtk_editable_set_alignment (GTK_EDITABLE (self->entry), 1);
  gtk_widget_add_css_class (self->entry, "numeric");
  gtk_grid_attach (grid, self->entry, 3, row, 1, 1);

  self->lock = gtk_toggle_button_new ();
  gtk_widget_add_css_class (self->lock, "flat");
  gtk_grid_attach (grid, self->lock, 4, row, 1, 1);

  self->bar = gtk_level_bar_new ();
  /* A share is neither good nor bad: one colour for all. */
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (self->bar), GTK_LEVEL_BAR_OFFSET_LOW);
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (self->bar), GTK_LEVEL_BAR_OFFSET_HIGH);
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (self->bar), GTK_LEVEL_BAR_OFFSET_FULL);
  gtk_widget_set_valign (self->bar, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (self->bar, TRUE);
  gtk_widget_add_css_class (self->bar, "share");
  gtk_grid_attach (grid, self->bar, 5, row, 1, 1);
  gtk_grid_attach (grid, new_more (self), 6, row, 1, 1);

  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (on_entry_changed), self);
  g_signal_connect_swapped (self->lock, "toggled", G_CALLBACK (on_lock_toggled), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (self->entry, focus);
  return self;
}

/**
 * gw_allocation_line_free:
 *
 * Frees the line; its cells go with the grid.
 */
void
gw_allocation_line_free (GwAllocationLine *self)
{
  g_return_if_fail (self != NULL);

  g_signal_handlers_disconnect_by_data (self->entry, self);
  g_signal_handlers_disconnect_by_data (self->lock, self);
  g_signal_handlers_disconnect_by_data (self->more_popover, self);
  g_free (self);
}

static char *
say_own (GwAllocationLine *self)
{
  GwProposal *proposal = gw_allocation_records_find_proposal (self->goal, self->member);

  if (proposal == NULL || gw_proposal_get_own (proposal) == GW_UNSET)
    return g_strdup ("–");
  if (!gw_allocation_get_revealed (gw_goal_get_allocation (self->goal)))
    return g_strdup ("•••");
  return gw_format_amount (gw_session_get_format (self->session), gw_proposal_get_own (proposal), get_decimals (self));
}

/**
 * gw_allocation_line_update:
 * @amount: what the member gets
 * @largest: of all lines
 * @estimated: whether the last result had to be guessed
 * @infeasible: whether the line keeps the sum from adding up
 *
 * Shows the present state. A text that is being typed stays.
 */
void
gw_allocation_line_update (GwAllocationLine *self,
                           gint64            amount,
                           gint64            largest,
                           gboolean          estimated,
                           gboolean          infeasible)
{
  const GwFormat *format;
  g_autofree char *text = NULL;
  g_autofree char *last = NULL;
  g_autofree char *own = NULL;
  g_autofree char *label = NULL;
  gint64 actual;

  g_return_if_fail (self != NULL);

  format = gw_session_get_format (self->session);
  self->amount = amount;
  self->refreshing = TRUE;
  gtk_label_set_label (GTK_LABEL (self->name), gw_member_get_name (self->member));

  actual = gw_member_get_last_actual (self->member);
  last = actual != GW_UNSET ? gw_format_amount (format, actual, gw_record_get_decimals (GW_RECORD (self->member)))
                            : g_strdup (_("new"));
  gtk_label_set_label (GTK_LABEL (self->last), last);
  gtk_widget_set_tooltip_text (self->last, estimated ? _("No last result: the mean of the others, by capacity, is used instead") : NULL);
  own = say_own (self);
  gtk_label_set_label (GTK_LABEL (self->own), own);

  text = gw_format_amount (format, amount, get_decimals (self));
  if ((gtk_widget_get_state_flags (self->entry) & GTK_STATE_FLAG_FOCUS_WITHIN) == 0 ||
      !is_locked (self))
    {
      gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
      gtk_widget_remove_css_class (self->entry, "error");
    }
  label = g_strdup_printf (_("Allocated to %s"), gw_member_get_name (self->member));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  if (infeasible)
    gtk_widget_add_css_class (self->entry, "warning");
  else
    gtk_widget_remove_css_class (self->entry, "warning");

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->lock), is_locked (self));
  gtk_button_set_icon_name (GTK_BUTTON (self->lock),
                            is_locked (self) ? "changes-prevent-symbolic" : "changes-allow-symbolic");
  gtk_widget_set_tooltip_text (self->lock, is_locked (self) ? _("This amount stays; press to let it move again")
                                                            : _("Keep this amount while the others move"));
  gtk_level_bar_set_value (GTK_LEVEL_BAR (self->bar), largest > 0 ? CLAMP ((double) amount / (double) largest, 0, 1) : 0);
  self->refreshing = FALSE;
}
