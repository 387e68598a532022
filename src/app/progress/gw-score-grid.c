/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-score-grid.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "gw-score-cell.h"
#include "gw-score-head.h"
#include "gw-score-paste.h"
#include "gw-scroll-across.h"

struct _GwScoreGrid
{
  GtkWidget parent_instance;

  GtkWidget    *scroller;
  GtkWidget    *view;
  GwScoreSheet *sheet;
  GPtrArray    *cells; /* GwScoreCell (borrowed) in sight */
  GwScoreCell  *cell;  /* that has the focus, or NULL */
  GwDate        day;   /* of that cell */
  GCancellable *pasting;
  guint         awaited_row; /* to have the focus when it comes into sight */
  guint         awaited_column;
};

G_DEFINE_FINAL_TYPE (GwScoreGrid, gw_score_grid, GTK_TYPE_WIDGET)

enum
{
  PLACE_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GwScoreCell *
find_cell (GwScoreGrid *self,
           guint        row,
           guint        column)
{
  for (guint i = 0; i < self->cells->len; i++)
    if (gw_score_cell_get_row (self->cells->pdata[i]) == row &&
        gw_score_cell_get_column (self->cells->pdata[i]) == column)
      return self->cells->pdata[i];

  return NULL;
}

static void
enter_cell_cb (GtkEventControllerFocus *focus,
               GwScoreGrid             *self)
{
  self->cell = GW_SCORE_CELL (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (focus)));
  self->day = gw_score_sheet_get_day (self->sheet, gw_score_cell_get_column (self->cell));
  gw_scroll_across (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->cell));
  g_signal_emit (self, signals[PLACE_CHANGED], 0);
}

/* Rows move when goals come and go above them. */
static void
moved_cb (GtkListItem *item)
{
  GwScoreCell *cell = GW_SCORE_CELL (gtk_list_item_get_child (item));

  if (cell != NULL && gw_score_cell_get_row (cell) != GTK_INVALID_LIST_POSITION)
    gw_score_cell_set_row (cell, gtk_list_item_get_position (item));
}

static void
setup_cell_cb (GwScoreGrid        *self,
               GtkListItem        *item,
               GtkListItemFactory *factory)
{
  GtkWidget *cell = gw_score_cell_new (self->sheet, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "column")));
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (focus, "enter", G_CALLBACK (enter_cell_cb), self, 0);
  gtk_widget_add_controller (cell, focus);
  gtk_list_item_set_child (item, cell);
  gtk_list_item_set_activatable (item, FALSE);
  g_signal_connect (item, "notify::position", G_CALLBACK (moved_cb), NULL);
}

static void
bind_cell_cb (GwScoreGrid *self,
              GtkListItem *item)
{
  GwScoreCell *cell = GW_SCORE_CELL (gtk_list_item_get_child (item));

  gw_score_cell_set_row (cell, gtk_list_item_get_position (item));
  g_ptr_array_add (self->cells, cell);
  if (gw_score_cell_get_row (cell) == self->awaited_row && gw_score_cell_get_column (cell) == self->awaited_column)
    gw_score_grid_edit (self, self->awaited_row, self->awaited_column);
}

static void
unbind_cell_cb (GwScoreGrid *self,
                GtkListItem *item)
{
  GwScoreCell *cell = GW_SCORE_CELL (gtk_list_item_get_child (item));

  (void) g_ptr_array_remove_fast (self->cells, cell);
  if (self->cell == cell)
    self->cell = NULL;
  gw_score_cell_set_row (cell, GTK_INVALID_LIST_POSITION);
}

static void
append_column (GwScoreGrid        *self,
               const char         *title,
               GtkListItemFactory *factory,
               gboolean            is_head)
{
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (title, factory);

  gtk_column_view_column_set_expand (column, is_head);
  gtk_column_view_append_column (GTK_COLUMN_VIEW (self->view), column);
}

static void
append_day (GwScoreGrid *self,
            guint        day)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autofree char *title = gw_score_sheet_get_day_name (self->sheet, day);

  g_object_set_data (G_OBJECT (factory), "column", GUINT_TO_POINTER (day));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cell_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cell_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cell_cb), self, G_CONNECT_SWAPPED);
  append_column (self, title, factory, FALSE);
}

static void
remove_columns (GwScoreGrid *self)
{
  GListModel *columns = gtk_column_view_get_columns (GTK_COLUMN_VIEW (self->view));

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (GTK_COLUMN_VIEW (self->view), column);
    }
  g_ptr_array_set_size (self->cells, 0);
  self->cell = NULL;
}

/* Whether somebody types into a cell. */
static gboolean
has_keyboard (GwScoreGrid *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && self->cell != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->cell));
}

static void
days_changed_cb (GwScoreGrid *self)
{
  guint row = self->cell != NULL ? gw_score_cell_get_row (self->cell) : GTK_INVALID_LIST_POSITION;
  gboolean was_typing = has_keyboard (self);

  g_assert (GW_IS_SCORE_GRID (self));

  remove_columns (self);
  append_column (self, _("Goal"), gw_score_head_new_factory (), TRUE);
  for (guint i = 0; i < gw_score_sheet_get_n_days (self->sheet); i++)
    append_day (self, i);

  /* Who pasted a day stays on theirs. */
  if (was_typing && row != GTK_INVALID_LIST_POSITION)
    gw_score_grid_edit (self, row, gw_score_sheet_find_day (self->sheet, self->day));
}

static void
changed_cb (GwScoreGrid *self)
{
  g_assert (GW_IS_SCORE_GRID (self));

  for (guint i = 0; i < self->cells->len; i++)
    gw_score_cell_refresh (self->cells->pdata[i]);
}

/* Returns: whether there is a cell to go to */
static gboolean
move (GwScoreGrid *self,
      int          rows,
      int          columns)
{
  int row = (int) gw_score_cell_get_row (self->cell) + rows;
  int column = (int) gw_score_cell_get_column (self->cell) + columns;
  int n_days = (int) gw_score_sheet_get_n_days (self->sheet);

  if (column < 0 || column >= n_days)
    {
      row += column < 0 ? -1 : 1;
      column = column < 0 ? n_days - 1 : 0;
    }
  if (row < 0 || row >= (int) gw_score_sheet_get_n_goals (self->sheet))
    return FALSE;

  gw_score_grid_edit (self, (guint) row, (guint) column);
  return TRUE;
}

static void
paste_cb (GObject      *clipboard,
          GAsyncResult *result,
          gpointer      user_data)
{
  GwScoreGrid *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, &error);

  /* What is cancelled is gone. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || text == NULL || self->cell == NULL)
    return;

  g_strchomp (text);
  if (strpbrk (text, "\t\n\r") == NULL)
    gw_score_cell_insert (self->cell, text);
  else
    (void) gw_score_sheet_paste (self->sheet, gw_score_cell_get_row (self->cell),
                                 gw_score_cell_get_column (self->cell), text);
}

static gboolean
arrow (GwScoreGrid *self,
       gboolean     at_start)
{
  if (!gw_score_cell_leaves (self->cell, at_start))
    return FALSE;

  (void) move (self, 0, at_start ? -1 : 1);
  return TRUE;
}

static gboolean
key_cb (GwScoreGrid     *self,
        guint            key,
        guint            code,
        GdkModifierType  modifiers)
{
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  GdkModifierType held = modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK);

  if (self->cell == NULL)
    return FALSE;
  if (held == GDK_CONTROL_MASK && (key == GDK_KEY_v || key == GDK_KEY_V))
    {
      gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), self->pasting, paste_cb, self);
      return TRUE;
    }
  if ((held & ~GDK_SHIFT_MASK) != 0)
    return FALSE;

  switch (key)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      (void) move (self, held == GDK_SHIFT_MASK ? -1 : 1, 0);
      return TRUE;
    case GDK_KEY_Tab:
    case GDK_KEY_ISO_Left_Tab:
      return move (self, 0, held == GDK_SHIFT_MASK ? -1 : 1);
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      (void) move (self, -1, 0);
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      (void) move (self, 1, 0);
      return TRUE;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      /* The first day stands where reading begins. */
      return held == 0 && arrow (self, (key == GDK_KEY_Left || key == GDK_KEY_KP_Left) != is_rtl);
    case GDK_KEY_Escape:
      return gw_score_cell_revert (self->cell);
    default:
      return FALSE;
    }
}

static void
gw_score_grid_dispose (GObject *object)
{
  GwScoreGrid *self = GW_SCORE_GRID (object);

  g_cancellable_cancel (self->pasting);
  g_clear_object (&self->pasting);
  if (self->sheet != NULL)
    gw_score_grid_set_sheet (self, NULL);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);

  G_OBJECT_CLASS (gw_score_grid_parent_class)->dispose (object);
}

static void
gw_score_grid_finalize (GObject *object)
{
  g_clear_pointer (&GW_SCORE_GRID (object)->cells, g_ptr_array_unref);

  G_OBJECT_CLASS (gw_score_grid_parent_class)->finalize (object);
}

static void
gw_score_grid_class_init (GwScoreGridClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_score_grid_dispose;
  G_OBJECT_CLASS (klass)->finalize = gw_score_grid_finalize;

  /**
   * GwScoreGrid::place-changed:
   *
   * Another cell has the focus.
   */
  signals[PLACE_CHANGED] = g_signal_new ("place-changed", GW_TYPE_SCORE_GRID, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
gw_score_grid_init (GwScoreGrid *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->cells = g_ptr_array_new ();
  self->pasting = g_cancellable_new ();
  self->awaited_row = GTK_INVALID_LIST_POSITION;
  self->view = gtk_column_view_new (NULL);
  gtk_column_view_set_show_row_separators (GTK_COLUMN_VIEW (self->view), TRUE);
  gtk_column_view_set_show_column_separators (GTK_COLUMN_VIEW (self->view), TRUE);
  gtk_widget_add_css_class (self->view, "score-grid");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Score grid"), -1);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (self->view, keys);

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->view);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

/**
 * gw_score_grid_set_sheet:
 * @sheet: (nullable): what to show
 */
void
gw_score_grid_set_sheet (GwScoreGrid  *self,
                         GwScoreSheet *sheet)
{
  g_autoptr (GtkSelectionModel) rows = NULL;

  g_return_if_fail (GW_IS_SCORE_GRID (self));
  g_return_if_fail (sheet == NULL || GW_IS_SCORE_SHEET (sheet));

  gtk_column_view_set_model (GTK_COLUMN_VIEW (self->view), NULL);
  remove_columns (self);
  if (self->sheet != NULL)
    g_signal_handlers_disconnect_by_data (self->sheet, self);
  g_set_object (&self->sheet, sheet);
  if (sheet == NULL)
    return;

  g_signal_connect_swapped (sheet, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (sheet, "days-changed", G_CALLBACK (days_changed_cb), self);
  days_changed_cb (self);
  rows = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (gw_score_sheet_get_goals (sheet))));
  gtk_column_view_set_model (GTK_COLUMN_VIEW (self->view), rows);
}

/**
 * gw_score_grid_edit:
 * @row: a goal
 * @column: a day
 *
 * Takes the focus to that cell; as soon as it is in sight.
 */
void
gw_score_grid_edit (GwScoreGrid *self,
                    guint        row,
                    guint        column)
{
  GwScoreCell *cell;

  g_return_if_fail (GW_IS_SCORE_GRID (self));

  cell = find_cell (self, row, column);
  self->awaited_row = cell == NULL ? row : GTK_INVALID_LIST_POSITION;
  self->awaited_column = column;
  /* The list inside is what scrolls. */
  (void) gtk_widget_activate_action (gtk_widget_get_last_child (self->view), "list.scroll-to-item", "u", row);
  if (cell != NULL)
    gw_score_cell_edit (cell);
}

/**
 * gw_score_grid_get_place:
 * @row: (out): a goal
 * @column: (out): a day
 *
 * Returns: whether a cell has the focus
 */
gboolean
gw_score_grid_get_place (GwScoreGrid *self,
                         guint       *row,
                         guint       *column)
{
  g_return_val_if_fail (GW_IS_SCORE_GRID (self), FALSE);
  g_return_val_if_fail (row != NULL && column != NULL, FALSE);

  if (self->cell == NULL)
    return FALSE;

  *row = gw_score_cell_get_row (self->cell);
  *column = gw_score_cell_get_column (self->cell);
  return *row != GTK_INVALID_LIST_POSITION;
}
