/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-goal-columns.h"

#include <glib/gi18n-lib.h>

#include "gw-bullet-figure.h"
#include "gw-figure-area.h"
#include "gw-goal-node.h"
#include "gw-goal-text.h"
#include "gw-goal-title.h"
#include "gw-insight.h"
#include "gw-row-name.h"
#include "gw-status-pill.h"

typedef enum
{
  COLUMN_GOAL,
  COLUMN_OWNER,
  COLUMN_WAY,
  COLUMN_DUE,
  COLUMN_PROGRESS,
  COLUMN_STATUS,
  N_COLUMNS
} ColumnKind;

/* What is left out first where there is little room: the status stands for the
 * bar, and many titles name the owner. The goal, its numbers and its status stay. */
static const ColumnKind optional[GW_GOAL_COLUMNS_N_OPTIONAL] = { COLUMN_PROGRESS, COLUMN_OWNER, COLUMN_DUE };

/*
 * Fills and sorts the columns. The cells in sight are known, so that new
 * numbers cost as much as there is to see, whatever the length of the list.
 */
struct _GwGoalColumns
{
  GObject parent_instance;

  GwSession           *session;
  GHashTable          *cells; /* GtkListItem (borrowed) in sight -> ColumnKind */
  GtkColumnViewColumn *columns[N_COLUMNS];
};

G_DEFINE_FINAL_TYPE (GwGoalColumns, gw_goal_columns, G_TYPE_OBJECT)

enum
{
  FOLDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GwGoal *
get_goal (GtkListItem *item)
{
  return gw_goal_node_get_goal (gtk_list_item_get_item (item));
}

/* Its own date, or the end of the period. */
static GwDate
get_due (GwGoalColumns *self,
         GwGoal        *goal)
{
  return gw_goal_insight_get_end (gw_insight_get_goal (gw_session_get_insight (self->session), goal));
}

static GtkWidget *
new_label (float       xalign,
           const char *style,
           int         n_chars)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), n_chars);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

static GtkWidget *
new_cell (ColumnKind kind)
{
  GtkWidget *cell;

  switch (kind)
    {
    case COLUMN_GOAL:
      return gw_goal_title_new ();
    case COLUMN_PROGRESS:
      cell = gw_figure_area_new ();
      g_object_set (cell, "readable", FALSE, "width-ems", 6.0, "height-ems", 1.3, NULL);
      gtk_widget_set_valign (cell, GTK_ALIGN_CENTER);
      return cell;
    case COLUMN_STATUS:
      cell = gw_status_pill_new ();
      gtk_widget_set_halign (cell, GTK_ALIGN_START);
      return cell;
    case COLUMN_WAY:
    case COLUMN_DUE:
      return new_label (kind == COLUMN_WAY ? 1 : 0, "numeric", kind == COLUMN_WAY ? 10 : 6);
    case COLUMN_OWNER:
    default:
      return new_label (0, NULL, 10);
    }
}

/* What is here only for its parts steps back; colours and figures stay readable. */
static void
dim_cell (GtkWidget  *cell,
          GwGoalNode *node)
{
  if (gw_goal_node_is_context (node))
    gtk_widget_add_css_class (cell, "dim-label");
  else
    gtk_widget_remove_css_class (cell, "dim-label");
}

/* The period is known; a day in another year says which. */
static char *
write_due (GwGoalColumns  *self,
           GwDate          due,
           const GwFormat *format)
{
  GwDate end = gw_workshop_get_end (gw_session_get_workshop (self->session));
  int year, year_of_period;

  if (due == GW_DATE_NONE)
    return g_strdup ("");

  gw_date_split (due, &year, NULL, NULL);
  gw_date_split (end != GW_DATE_NONE ? end : gw_session_get_as_of (self->session), &year_of_period, NULL, NULL);
  return year == year_of_period ? gw_format_short_date (format, due) : gw_format_date (format, due);
}

static void
show_cell (GwGoalColumns *self,
           GtkListItem   *item,
           ColumnKind     kind)
{
  GwGoal *goal = get_goal (item);
  GtkWidget *cell = gtk_list_item_get_child (item);
  const GwFormat *format = gw_session_get_format (self->session);
  GwGoalInsight *insight = kind >= COLUMN_PROGRESS
                           ? gw_insight_get_goal (gw_session_get_insight (self->session), goal) : NULL;
  g_autoptr (GwFigure) figure = NULL;
  g_autofree char *text = NULL;
  g_autofree char *full = NULL;
  g_autofree char *title = NULL;

  switch (kind)
    {
    case COLUMN_GOAL:
      gw_goal_title_set_node (GW_GOAL_TITLE (cell), gtk_list_item_get_item (item));
      title = gw_goal_text_title (goal);
      gw_row_name_set (cell, title);
      break;
    case COLUMN_OWNER:
      text = gw_goal_text_owner (goal);
      break;
    case COLUMN_WAY:
      text = gw_goal_text_way (goal, format, gtk_widget_get_direction (cell) == GTK_TEXT_DIR_RTL);
      gtk_widget_set_tooltip_text (cell, gw_goal_text_unit (goal)[0] != '\0' ? gw_goal_text_unit (goal) : NULL);
      break;
    case COLUMN_DUE:
      text = write_due (self, get_due (self, goal), format);
      full = get_due (self, goal) != GW_DATE_NONE ? gw_format_date (format, get_due (self, goal)) : NULL;
      gtk_widget_set_tooltip_text (cell, full);
      break;
    case COLUMN_PROGRESS:
      figure = gw_bullet_figure_new (insight, format);
      gw_figure_area_set_figure (GW_FIGURE_AREA (cell), figure);
      break;
    case COLUMN_STATUS:
    default:
      gw_status_pill_set_status (GW_STATUS_PILL (cell), gw_goal_insight_get_status (insight),
                                 gw_goal_insight_is_stale (insight));
      break;
    }
  if (text != NULL)
    gtk_label_set_text (GTK_LABEL (cell), text);
  if (kind != COLUMN_GOAL)
    dim_cell (cell, gtk_list_item_get_item (item));
}

static void
folded_cb (GwGoalColumns *self,
           GwGoalTitle   *title)
{
  g_signal_emit (self, signals[FOLDED], 0, gw_goal_title_get_node (title));
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          gpointer                  kind)
{
  GtkWidget *cell = new_cell (GPOINTER_TO_UINT (kind));

  if (GW_IS_GOAL_TITLE (cell))
    g_signal_connect_object (cell, "folded", G_CALLBACK (folded_cb),
                             g_object_get_data (G_OBJECT (factory), "columns"), G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, cell);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         gpointer                  kind)
{
  GwGoalColumns *self = g_object_get_data (G_OBJECT (factory), "columns");

  g_hash_table_insert (self->cells, item, kind);
  show_cell (self, item, GPOINTER_TO_UINT (kind));
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           gpointer                  kind)
{
  GwGoalColumns *self = g_object_get_data (G_OBJECT (factory), "columns");

  (void) g_hash_table_remove (self->cells, item);
  if (GPOINTER_TO_UINT (kind) == COLUMN_GOAL)
    gw_goal_title_set_node (GW_GOAL_TITLE (gtk_list_item_get_child (item)), NULL);
}

static char *
sort_by_title (GwGoalNode *node)
{
  return gw_goal_text_title (gw_goal_node_get_goal (node));
}

static char *
sort_by_owner (GwGoalNode *node)
{
  return gw_goal_text_owner (gw_goal_node_get_goal (node));
}

static gint64
sort_by_target (GwGoalNode *node)
{
  return gw_goal_get_target (gw_goal_node_get_goal (node));
}

static int
sort_by_due (GwGoalNode    *node,
             GwGoalColumns *self)
{
  GwDate due = get_due (self, gw_goal_node_get_goal (node));

  /* What has no date comes last. */
  return due != GW_DATE_NONE ? due : G_MAXINT;
}

static double
sort_by_progress (GwGoalNode    *node,
                  GwGoalColumns *self)
{
  return gw_goal_insight_get_progress (gw_insight_get_goal (gw_session_get_insight (self->session),
                                                            gw_goal_node_get_goal (node)));
}

/* Those that need somebody come first when sorted upwards. */
static int
sort_by_status (GwGoalNode    *node,
                GwGoalColumns *self)
{
  return -(int) gw_goal_insight_get_status (gw_insight_get_goal (gw_session_get_insight (self->session),
                                                                 gw_goal_node_get_goal (node)));
}

static GtkSorter *
new_sorter (GwGoalColumns *self,
            ColumnKind     kind)
{
  static const struct { GType type; GCallback key; } keys[N_COLUMNS] = {
    [COLUMN_GOAL] = { G_TYPE_STRING, G_CALLBACK (sort_by_title) },
    [COLUMN_OWNER] = { G_TYPE_STRING, G_CALLBACK (sort_by_owner) },
    [COLUMN_WAY] = { G_TYPE_INT64, G_CALLBACK (sort_by_target) },
    [COLUMN_DUE] = { G_TYPE_INT, G_CALLBACK (sort_by_due) },
    [COLUMN_PROGRESS] = { G_TYPE_DOUBLE, G_CALLBACK (sort_by_progress) },
    [COLUMN_STATUS] = { G_TYPE_INT, G_CALLBACK (sort_by_status) },
  };
  GtkExpression *key = gtk_cclosure_expression_new (keys[kind].type, NULL, 0, NULL, keys[kind].key, self, NULL);

  if (keys[kind].type == G_TYPE_STRING)
    return GTK_SORTER (gtk_string_sorter_new (key));

  return GTK_SORTER (gtk_numeric_sorter_new (key));
}

static const char *
get_column_title (ColumnKind kind)
{
  switch (kind)
    {
    case COLUMN_GOAL:
      return _("Goal");
    case COLUMN_OWNER:
      return _("Owner");
    case COLUMN_WAY:
      return _("From → to");
    case COLUMN_DUE:
      return _("Due");
    case COLUMN_PROGRESS:
      return _("Progress");
    case COLUMN_STATUS:
    default:
      return _("Status");
    }
}

static void
append_column (GwGoalColumns *self,
               GtkColumnView *view,
               ColumnKind     kind)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSorter) sorter = new_sorter (self, kind);
  g_autoptr (GtkColumnViewColumn) column = NULL;

  g_object_set_data (G_OBJECT (factory), "columns", self);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GUINT_TO_POINTER (kind));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GUINT_TO_POINTER (kind));
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), GUINT_TO_POINTER (kind));

  column = gtk_column_view_column_new (get_column_title (kind), factory);
  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_expand (column, kind == COLUMN_GOAL || kind == COLUMN_PROGRESS);
  gtk_column_view_append_column (view, column);
  self->columns[kind] = g_steal_pointer (&column);
}

static void
gw_goal_columns_finalize (GObject *object)
{
  GwGoalColumns *self = GW_GOAL_COLUMNS (object);

  g_clear_pointer (&self->cells, g_hash_table_unref);
  for (ColumnKind kind = 0; kind < N_COLUMNS; kind++)
    g_clear_object (&self->columns[kind]);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gw_goal_columns_parent_class)->finalize (object);
}

static void
gw_goal_columns_class_init (GwGoalColumnsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gw_goal_columns_finalize;

  /**
   * GwGoalColumns::folded:
   * @node: a goal that others are part of
   *
   * Somebody wants to see them, or no longer.
   */
  signals[FOLDED] = g_signal_new ("folded", GW_TYPE_GOAL_COLUMNS, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, GW_TYPE_GOAL_NODE);
}

static void
gw_goal_columns_init (GwGoalColumns *self)
{
  self->cells = g_hash_table_new (NULL, NULL);
}

/**
 * gw_goal_columns_new:
 * @session: the open document
 * @view: a view of #GwGoalNode; must not live longer than what is
 *   returned
 *
 * Returns: (transfer full): keeps the columns that it added to @view
 */
GwGoalColumns *
gw_goal_columns_new (GwSession     *session,
                     GtkColumnView *view)
{
  GwGoalColumns *self;

  g_return_val_if_fail (GW_IS_SESSION (session), NULL);
  g_return_val_if_fail (GTK_IS_COLUMN_VIEW (view), NULL);

  self = g_object_new (GW_TYPE_GOAL_COLUMNS, NULL);
  self->session = g_object_ref (session);
  for (ColumnKind kind = 0; kind < N_COLUMNS; kind++)
    append_column (self, view, kind);

  return self;
}

/**
 * gw_goal_columns_refresh:
 *
 * Reads what is in sight anew.
 */
void
gw_goal_columns_refresh (GwGoalColumns *self)
{
  GHashTableIter iter;
  gpointer item, kind;

  g_return_if_fail (GW_IS_GOAL_COLUMNS (self));

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &item, &kind))
    show_cell (self, item, GPOINTER_TO_UINT (kind));
}

/**
 * gw_goal_columns_set_hidden:
 * @n_hidden: how many columns there is no room for, up to
 *   %GW_GOAL_COLUMNS_N_OPTIONAL
 *
 * Leaves out that many, those first that say least that others do not say.
 */
void
gw_goal_columns_set_hidden (GwGoalColumns *self,
                            guint          n_hidden)
{
  g_return_if_fail (GW_IS_GOAL_COLUMNS (self));
  g_return_if_fail (n_hidden <= GW_GOAL_COLUMNS_N_OPTIONAL);

  for (guint i = 0; i < GW_GOAL_COLUMNS_N_OPTIONAL; i++)
    gtk_column_view_column_set_visible (self->columns[optional[i]], i >= n_hidden);
}
