/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-score-view.h"

#include <glib/gi18n-lib.h>

#include "gw-check-in-goals.h"
#include "gw-date-text.h"
#include "gw-score-grid.h"
#include "gw-spread-box.h"

struct _GwScoreView
{
  AdwBin parent_instance;

  GtkWidget *stack;
  GtkWidget *grid;
  GtkWidget *day;
  GtkWidget *place;
  GtkWidget *summary;
  GtkWidget *record;

  GwSession    *session;
  GwScoreSheet *sheet;
};

G_DEFINE_FINAL_TYPE (GwScoreView, gw_score_view, ADW_TYPE_BIN)

/* "Ana Sample, Gross margin, 23 Nov: 1 250.5 thousand USD" */
static void
show_place (GwScoreView *self)
{
  g_autofree char *name = NULL;
  g_autofree char *said = NULL;
  g_autofree char *text = NULL;
  gboolean is_wrong;
  guint row, column;

  if (!gw_score_grid_get_place (GW_SCORE_GRID (self->grid), &row, &column))
    return;

  name = gw_score_sheet_get_name (self->sheet, row, column);
  said = gw_score_sheet_explain (self->sheet, row, column);
  is_wrong = gw_score_sheet_get_state (self->sheet, row, column) == GW_SCORE_WRONG;
  /* Translators: a cell of the grid, and what was understood */
  text = said[0] != '\0' ? g_strdup_printf (C_("cell and what it says", "%s: %s"), name, said) : g_strdup (name);
  gtk_label_set_text (GTK_LABEL (self->place), text);
  if (is_wrong)
    gtk_widget_add_css_class (self->place, "error");
  else
    gtk_widget_remove_css_class (self->place, "error");
}

/* What was typed or pasted, before it is taken; and what is no part of it. */
static char *
write_summary (GwScoreView *self)
{
  g_autofree char *summary = gw_score_sheet_summarize (self->sheet);
  const char *left_out = gw_score_sheet_get_left_out (self->sheet);

  if (left_out != NULL)
    return g_strstrip (g_strdup_printf ("%s %s", summary, left_out));
  if (summary[0] == '\0')
    return g_strdup (_("Type where each goal stands that day: of what adds up, the total so far. "
                         "Or paste a block from a spreadsheet (Ctrl+V). Nothing is recorded before you say so."));

  return g_steal_pointer (&summary);
}

static void
changed_cb (GwScoreView *self)
{
  guint n = gw_score_sheet_count (self->sheet, GW_SCORE_NEW) + gw_score_sheet_count (self->sheet, GW_SCORE_REMOVED);
  g_autofree char *summary = write_summary (self);
  g_autofree char *label = n > 0 ? g_strdup_printf (ngettext ("_Record %u Check-in", "_Record %u Check-ins", n), n)
                                 : g_strdup (_("_Record"));

  g_assert (GW_IS_SCORE_VIEW (self));

  gtk_label_set_text (GTK_LABEL (self->summary), summary);
  gtk_button_set_label (GTK_BUTTON (self->record), label);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "scores.record",
                                 n > 0 && !gw_session_is_past (self->session));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "scores.discard",
                                 n + gw_score_sheet_count (self->sheet, GW_SCORE_WRONG) > 0);
  show_place (self);
}

static void
day_activated_cb (GwScoreView *self)
{
  const GwFormat *format = gw_session_get_format (self->session);
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->day))));
  GwDate today = gw_session_get_day (self->session);
  GwDate day;
  guint column;

  g_assert (GW_IS_SCORE_VIEW (self));

  if (!gw_date_text_parse (format, text, today, &day))
    {
      g_autofree char *example = gw_date_text_example (format, today);
      g_autofree char *message = g_strdup_printf (_("Type a date such as %s."), example);

      gtk_widget_add_css_class (self->day, "error");
      gtk_label_set_text (GTK_LABEL (self->summary), message);
      return;
    }

  gtk_widget_remove_css_class (self->day, "error");
  gtk_editable_set_text (GTK_EDITABLE (self->day), "");
  column = gw_score_sheet_add_day (self->sheet, day);
  if (gw_score_sheet_get_n_goals (self->sheet) > 0)
    gw_score_grid_edit (GW_SCORE_GRID (self->grid), 0, column);
}

static void
earlier_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  GwScoreView *self = GW_SCORE_VIEW (widget);

  if (!gw_score_sheet_add_earlier (self->sheet))
    gw_session_say (self->session, _("There are no earlier numbers."));
}

/* Which cell somebody is at, by its day: columns come and go. */
typedef struct
{
  gboolean known;
  guint row;
  GwDate day;
} Place;

static Place
note_place (GwScoreView *self)
{
  Place place = { .known = FALSE };
  guint column;

  place.known = gw_score_grid_get_place (GW_SCORE_GRID (self->grid), &place.row, &column);
  if (place.known)
    place.day = gw_score_sheet_get_day (self->sheet, column);

  return place;
}

/* The button that was pressed is no use any more, and the grid has the keyboard again. */
static void
return_to (GwScoreView *self,
           const Place *place)
{
  if (place->known && place->row < gw_score_sheet_get_n_goals (self->sheet))
    gw_score_grid_edit (GW_SCORE_GRID (self->grid), place->row, gw_score_sheet_find_day (self->sheet, place->day));
}

static void
discard_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  GwScoreView *self = GW_SCORE_VIEW (widget);
  Place place = note_place (self);

  gw_score_sheet_discard (self->sheet);
  return_to (self, &place);
}

static void
record_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  GwScoreView *self = GW_SCORE_VIEW (widget);
  Place place = note_place (self);
  g_autoptr (GError) error = NULL;

  if (gw_score_sheet_record (self->sheet, &error))
    return_to (self, &place);
  else
    gw_session_refuse (self->session, error->message);
}

static void
gw_score_view_dispose (GObject *object)
{
  GwScoreView *self = GW_SCORE_VIEW (object);

  if (self->session != NULL)
    gw_score_view_set_session (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GW_TYPE_SCORE_VIEW);

  G_OBJECT_CLASS (gw_score_view_parent_class)->dispose (object);
}

static void
gw_score_view_class_init (GwScoreViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_score_view_dispose;

  g_type_ensure (GW_TYPE_SCORE_GRID);
  g_type_ensure (GW_TYPE_SPREAD_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/goalwright/Goalwright/progress/gw-score-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GwScoreView, stack);
  gtk_widget_class_bind_template_child (widget_class, GwScoreView, grid);
  gtk_widget_class_bind_template_child (widget_class, GwScoreView, day);
  gtk_widget_class_bind_template_child (widget_class, GwScoreView, place);
  gtk_widget_class_bind_template_child (widget_class, GwScoreView, summary);
  gtk_widget_class_bind_template_child (widget_class, GwScoreView, record);
  gtk_widget_class_bind_template_callback (widget_class, day_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_place);

  gtk_widget_class_install_action (widget_class, "scores.earlier", NULL, earlier_cb);
  gtk_widget_class_install_action (widget_class, "scores.discard", NULL, discard_cb);
  gtk_widget_class_install_action (widget_class, "scores.record", NULL, record_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "scores.record", NULL);
}

static void
gw_score_view_init (GwScoreView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gw_score_view_set_session:
 * @session: (nullable): the open document
 */
void
gw_score_view_set_session (GwScoreView *self,
                           GwSession   *session)
{
  g_return_if_fail (GW_IS_SCORE_VIEW (self));
  g_return_if_fail (session == NULL || GW_IS_SESSION (session));

  if (self->session == session)
    return;
  if (self->sheet != NULL)
    g_signal_handlers_disconnect_by_data (self->sheet, self);
  gw_score_grid_set_sheet (GW_SCORE_GRID (self->grid), NULL);
  g_clear_object (&self->sheet);
  g_set_object (&self->session, session);
}

/**
 * gw_score_view_refresh:
 *
 * Reads the document anew; what was typed stays.
 */
void
gw_score_view_refresh (GwScoreView *self)
{
  g_autofree char *closed = NULL;

  g_return_if_fail (GW_IS_SCORE_VIEW (self));

  if (self->session == NULL)
    return;
  if (self->sheet != NULL)
    gw_score_sheet_update (self->sheet);
  else
    {
      self->sheet = gw_score_sheet_new (self->session);
      g_signal_connect_swapped (self->sheet, "changed", G_CALLBACK (changed_cb), self);
      gw_score_grid_set_sheet (GW_SCORE_GRID (self->grid), self->sheet);
    }
  closed = gw_session_explain_closed (self->session);
  gtk_widget_set_sensitive (self->stack, closed == NULL);
  gtk_widget_set_sensitive (self->day, closed == NULL);
  gtk_widget_set_tooltip_text (self->stack, closed);
  changed_cb (self);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack),
                                    gw_score_sheet_get_n_goals (self->sheet) > 0 ? "grid" : "empty");
}

/**
 * gw_score_view_edit:
 *
 * Takes the focus to the present day of the goal that is selected, or of the
 * first.
 */
void
gw_score_view_edit (GwScoreView *self)
{
  GwGoal *near;
  guint column;

  g_return_if_fail (GW_IS_SCORE_VIEW (self));
  g_return_if_fail (self->sheet != NULL);

  near = gw_check_in_goals_near (gw_score_sheet_get_goals (self->sheet), gw_session_get_goal (self->session));
  column = gw_score_sheet_add_day (self->sheet, gw_session_get_entry_day (self->session));
  for (guint row = 0; near != NULL && row < gw_score_sheet_get_n_goals (self->sheet); row++)
    if (gw_score_sheet_get_goal (self->sheet, row) == near)
      gw_score_grid_edit (GW_SCORE_GRID (self->grid), row, column);
}

/**
 * gw_score_view_get_sheet:
 *
 * Returns: (transfer none) (nullable): what it shows
 */
GwScoreSheet *
gw_score_view_get_sheet (GwScoreView *self)
{
  g_return_val_if_fail (GW_IS_SCORE_VIEW (self), NULL);

  return self->sheet;
}
