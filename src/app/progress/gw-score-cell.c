/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-score-cell.h"

struct _GwScoreCell
{
  GtkWidget parent_instance;

  GtkWidget    *text;
  GwScoreSheet *sheet;
  guint         row; /* GTK_INVALID_LIST_POSITION while it shows none */
  guint         column;
  char         *before; /* what stood there when the focus came */
  gboolean      updating;
};

G_DEFINE_FINAL_TYPE (GwScoreCell, gw_score_cell, GTK_TYPE_WIDGET)

static const char *
get_text (GwScoreCell *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->text));
}

static void
changed_cb (GwScoreCell *self)
{
  g_assert (GW_IS_SCORE_CELL (self));

  if (!self->updating && self->row != GTK_INVALID_LIST_POSITION)
    gw_score_sheet_write (self->sheet, self->row, self->column, get_text (self));
}

static void
enter_cb (GwScoreCell *self)
{
  g_assert (GW_IS_SCORE_CELL (self));

  g_free (self->before);
  self->before = g_strdup (get_text (self));
}

/* A selection that stays grey looks like a second cursor. */
static void
leave_cb (GwScoreCell *self)
{
  g_assert (GW_IS_SCORE_CELL (self));

  if (self->text != NULL)
    gtk_editable_select_region (GTK_EDITABLE (self->text), 0, 0);
}

static void
gw_score_cell_dispose (GObject *object)
{
  GwScoreCell *self = GW_SCORE_CELL (object);

  self->row = GTK_INVALID_LIST_POSITION;
  g_clear_pointer (&self->text, gtk_widget_unparent);
  g_clear_pointer (&self->before, g_free);
  g_clear_object (&self->sheet);

  G_OBJECT_CLASS (gw_score_cell_parent_class)->dispose (object);
}

static void
gw_score_cell_class_init (GwScoreCellClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_score_cell_dispose;

  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "scorecell");
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
gw_score_cell_init (GwScoreCell *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->row = GTK_INVALID_LIST_POSITION;
  /* Inside of an entry it would be hidden from screen readers; here it is the entry. */
  self->text = g_object_new (GTK_TYPE_TEXT, "accessible-role", GTK_ACCESSIBLE_ROLE_TEXT_BOX, NULL);
  gtk_editable_set_alignment (GTK_EDITABLE (self->text), 1);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->text), 8);
  gtk_text_set_input_purpose (GTK_TEXT (self->text), GTK_INPUT_PURPOSE_NUMBER);
  gtk_widget_add_css_class (self->text, "numeric");
  g_signal_connect_swapped (self->text, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (enter_cb), self);
  /* The text loses the focus once more when it goes with the cell. */
  g_signal_connect_object (focus, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->text, focus);
  gtk_widget_set_parent (self->text, GTK_WIDGET (self));
}

/**
 * gw_score_cell_new:
 * @sheet: what it shows and writes
 * @column: which day
 *
 * Returns: (transfer full): a cell of no row yet
 */
GtkWidget *
gw_score_cell_new (GwScoreSheet *sheet,
                   guint         column)
{
  GwScoreCell *self;

  g_return_val_if_fail (GW_IS_SCORE_SHEET (sheet), NULL);

  self = g_object_new (GW_TYPE_SCORE_CELL, NULL);
  self->sheet = g_object_ref (sheet);
  self->column = column;

  return GTK_WIDGET (self);
}

/**
 * gw_score_cell_set_row:
 * @row: which goal, or %GTK_INVALID_LIST_POSITION for none
 */
void
gw_score_cell_set_row (GwScoreCell *self,
                       guint        row)
{
  g_return_if_fail (GW_IS_SCORE_CELL (self));

  self->row = row;
  if (row != GTK_INVALID_LIST_POSITION)
    gw_score_cell_refresh (self);
}

/**
 * gw_score_cell_get_row:
 *
 * Returns: which goal
 */
guint
gw_score_cell_get_row (GwScoreCell *self)
{
  g_return_val_if_fail (GW_IS_SCORE_CELL (self), GTK_INVALID_LIST_POSITION);

  return self->row;
}

/**
 * gw_score_cell_get_column:
 *
 * Returns: which day
 */
guint
gw_score_cell_get_column (GwScoreCell *self)
{
  g_return_val_if_fail (GW_IS_SCORE_CELL (self), GTK_INVALID_LIST_POSITION);

  return self->column;
}

static void
set_class (GwScoreCell *self,
           const char  *name,
           gboolean     on)
{
  if (on)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

/**
 * gw_score_cell_refresh:
 *
 * Reads the sheet anew. What is being typed stays as it is typed.
 */
void
gw_score_cell_refresh (GwScoreCell *self)
{
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;
  g_autofree char *said = NULL;
  GwScoreState state;

  g_return_if_fail (GW_IS_SCORE_CELL (self));

  if (self->row == GTK_INVALID_LIST_POSITION || self->row >= gw_score_sheet_get_n_goals (self->sheet))
    return;

  text = gw_score_sheet_get_text (self->sheet, self->row, self->column);
  name = gw_score_sheet_get_name (self->sheet, self->row, self->column);
  said = gw_score_sheet_explain (self->sheet, self->row, self->column);
  state = gw_score_sheet_get_state (self->sheet, self->row, self->column);

  self->updating = TRUE;
  if (!g_str_equal (text, get_text (self)) &&
      (!gtk_widget_has_focus (self->text) || state != GW_SCORE_KEPT || get_text (self)[0] == '\0'))
    gtk_editable_set_text (GTK_EDITABLE (self->text), text);
  self->updating = FALSE;

  set_class (self, "new", state == GW_SCORE_NEW);
  set_class (self, "doubtful", gw_score_sheet_get_doubt (self->sheet, self->row, self->column) != NULL);
  set_class (self, "removed", state == GW_SCORE_REMOVED);
  set_class (self, "wrong", state == GW_SCORE_WRONG);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), said[0] != '\0' ? said : NULL);
  gtk_text_set_placeholder_text (GTK_TEXT (self->text), state == GW_SCORE_REMOVED ? "×" : "·");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, said[0] != '\0' ? said : text, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_STATE_INVALID,
                               state == GW_SCORE_WRONG ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

/**
 * gw_score_cell_edit:
 *
 * Takes the focus, so that what is typed replaces what stands there.
 */
void
gw_score_cell_edit (GwScoreCell *self)
{
  g_return_if_fail (GW_IS_SCORE_CELL (self));

  (void) gtk_widget_grab_focus (self->text);
  gtk_editable_select_region (GTK_EDITABLE (self->text), 0, -1);
}

/**
 * gw_score_cell_insert:
 * @text: a single value from the clipboard
 *
 * Puts it where the cursor stands, in the place of what is selected.
 */
void
gw_score_cell_insert (GwScoreCell *self,
                      const char  *text)
{
  int position;

  g_return_if_fail (GW_IS_SCORE_CELL (self));
  g_return_if_fail (text != NULL);

  gtk_editable_delete_selection (GTK_EDITABLE (self->text));
  position = gtk_editable_get_position (GTK_EDITABLE (self->text));
  gtk_editable_insert_text (GTK_EDITABLE (self->text), text, -1, &position);
  gtk_editable_set_position (GTK_EDITABLE (self->text), position);
}

/**
 * gw_score_cell_leaves:
 * @at_start: whether the key goes to what stands before the cell
 *
 * Returns: whether an arrow key leaves the cell: all of it is selected, or the
 *   cursor stands at that end
 */
gboolean
gw_score_cell_leaves (GwScoreCell *self,
                      gboolean     at_start)
{
  int length, start, end;

  g_return_val_if_fail (GW_IS_SCORE_CELL (self), FALSE);

  length = (int) g_utf8_strlen (get_text (self), -1);
  if (gtk_editable_get_selection_bounds (GTK_EDITABLE (self->text), &start, &end))
    return start == 0 && end == length;

  return gtk_editable_get_position (GTK_EDITABLE (self->text)) == (at_start ? 0 : length);
}

/**
 * gw_score_cell_revert:
 *
 * Writes what stood there when the focus came.
 *
 * Returns: whether that is something else
 */
gboolean
gw_score_cell_revert (GwScoreCell *self)
{
  g_return_val_if_fail (GW_IS_SCORE_CELL (self), FALSE);

  if (self->before == NULL || g_str_equal (self->before, get_text (self)))
    return FALSE;

  gtk_editable_set_text (GTK_EDITABLE (self->text), self->before);
  gtk_editable_select_region (GTK_EDITABLE (self->text), 0, -1);
  return TRUE;
}
