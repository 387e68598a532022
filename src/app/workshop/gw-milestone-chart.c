/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-milestone-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "gw-figure-area.h"
#include "gw-figure-style.h"
#include "gw-history.h"
#include "gw-milestone-handle.h"
#include "gw-milestone-room.h"
#include "gw-pace-figure.h"
#include "gw-value.h"

/* More than these cannot be told apart on a chart; the list has them all. */
#define MOST_HANDLES 24
#define WIDTH_EMS 24
#define HEIGHT_EMS 15

struct _GwMilestoneChart
{
  GtkWidget parent_instance;

  GwSession *session;
  GwGoal *goal;

  GtkWidget *area;
  GtkWidget *bubble; /* says where the milestone in hand stands */
  GPtrArray *handles;

  /* The milestone in hand, and where it is; nothing is written before it is
   * let go. */
  GtkWidget *held;
  GwDate held_date;
  gint64 held_value;
};

G_DEFINE_FINAL_TYPE (GwMilestoneChart, gw_milestone_chart, GTK_TYPE_WIDGET)

static double
to_unit (GwMilestoneChart *self,
         gint64            amount)
{
  return gw_value_from_amount (amount, gw_record_get_decimals (GW_RECORD (self->goal)));
}

/* Where nobody said how far, the plan says it. */
static double
get_height (GwMilestoneChart *self,
            GwDate            date,
            gint64            value)
{
  GwGoalInsight *insight = gw_insight_get_goal (gw_session_get_insight (self->session), self->goal);

  return value != GW_UNSET ? to_unit (self, value) : gw_goal_insight_get_planned_by (insight, date);
}

static GwPoint
locate (GwMilestoneChart *self,
        GwDate            date,
        gint64            value)
{
  GwFigure *figure = gw_figure_area_get_figure (GW_FIGURE_AREA (self->area));
  GwDrawStyle style;

  gw_figure_style_init (&style, self->area);
  return gw_pace_figure_locate (GW_PACE_FIGURE (figure), MAX (gtk_widget_get_width (self->area), 1),
                                MAX (gtk_widget_get_height (self->area), 1), &style, date,
                                get_height (self, date, value));
}

static char *
say_place (GwMilestoneChart *self,
           GwDate            date,
           gint64            value)
{
  const GwFormat *format = gw_session_get_format (self->session);
  g_autofree char *day = gw_format_date (format, date);
  g_autofree char *amount = NULL;

  if (value == GW_UNSET)
    return g_steal_pointer (&day);
  amount = gw_format_amount (format, value, gw_record_get_decimals (GW_RECORD (self->goal)));
  /* Translators: a date and a number */
  return g_strdup_printf (_("%s: %s"), day, amount);
}

static void
show_bubble (GwMilestoneChart *self,
             GwDate            date,
             gint64            value)
{
  g_autofree char *text = say_place (self, date, value);

  gtk_label_set_text (GTK_LABEL (self->bubble), text);
  gtk_widget_set_visible (self->bubble, TRUE);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
write_place (GwMilestoneChart *self,
             GwMilestone      *milestone,
             GwDate            date,
             gint64            value,
             gboolean          typing)
{
  g_autoptr (GwEdit) edit = gw_edit_new (_("Move Milestone"));

  gw_edit_set_typing (edit, typing);
  if (date != gw_milestone_get_date (milestone))
    gw_edit_set_date (edit, GW_RECORD (milestone), "date", date);
  if (value != gw_milestone_get_value (milestone))
    gw_edit_set_integer (edit, GW_RECORD (milestone), "value", value);
  if (gw_edit_get_n_changes (edit) > 0)
    (void) gw_session_commit (self->session, edit);
}

static void
on_dragged (GwMilestoneChart  *self,
            double             x,
            double             y,
            gboolean           done,
            GwMilestoneHandle *handle)
{
  GwMilestone *milestone = gw_milestone_handle_get_milestone (handle);
  GwFigure *figure;
  int width;
  int height;
  gint64 step = gw_milestone_get_step (milestone);
  GwPoint from = locate (self, gw_milestone_get_date (milestone), gw_milestone_get_value (milestone));
  GwDrawStyle style;
  double value;

  g_assert (GW_IS_MILESTONE_CHART (self));

  figure = gw_figure_area_get_figure (GW_FIGURE_AREA (self->area));
  width = MAX (gtk_widget_get_width (self->area), 1);
  height = MAX (gtk_widget_get_height (self->area), 1);
  gw_figure_style_init (&style, self->area);
  self->held = GTK_WIDGET (handle);
  self->held_date = (GwDate) round (gw_pace_figure_get_date_at (GW_PACE_FIGURE (figure), width, height, &style, from.x + x));
  self->held_value = gw_milestone_get_value (milestone);
  if (self->held_value != GW_UNSET)
    {
      value = gw_pace_figure_get_value_at (GW_PACE_FIGURE (figure), width, height, &style, from.y + y);
      self->held_value = gw_value_to_amount (value / (double) step, gw_record_get_decimals (GW_RECORD (self->goal))) * step;
    }
  /* Only a few pixels along one way are a hand that shakes. */
  if (fabs (x) < 3)
    self->held_date = gw_milestone_get_date (milestone);
  if (fabs (y) < 3)
    self->held_value = gw_milestone_get_value (milestone);
  gw_milestone_fit (milestone, &self->held_date, &self->held_value);
  show_bubble (self, self->held_date, self->held_value);
  if (!done)
    return;

  self->held = NULL;
  gw_history_end_typing (gw_session_get_history (self->session));
  write_place (self, milestone, self->held_date, self->held_value, FALSE);
}

static void
on_stepped (GwMilestoneChart  *self,
            int                days,
            int                steps,
            GwMilestoneHandle *handle)
{
  GwMilestone *milestone = gw_milestone_handle_get_milestone (handle);
  GwDate date = gw_milestone_get_date (milestone) + days;
  gint64 value = gw_milestone_get_value (milestone);

  g_assert (GW_IS_MILESTONE_CHART (self));

  if (value != GW_UNSET)
    value += steps * gw_milestone_get_step (milestone);
  gw_milestone_fit (milestone, &date, &value);
  write_place (self, milestone, date, value, TRUE);
  show_bubble (self, gw_milestone_get_date (milestone), gw_milestone_get_value (milestone));
}

static void
on_removed (GwMilestoneChart  *self,
            GwMilestoneHandle *handle)
{
  g_autoptr (GwEdit) edit = gw_edit_new (_("Delete Milestone"));

  g_assert (GW_IS_MILESTONE_CHART (self));

  gw_edit_remove (edit, GW_RECORD (gw_milestone_handle_get_milestone (handle)));
  if (gw_session_commit (self->session, edit))
    gw_session_say_done (self->session, _("Milestone deleted"));
}

static void
on_focus_changed (GwMilestoneChart        *self,
                  GParamSpec              *pspec,
                  GtkEventControllerFocus *focus)
{
  GtkWidget *handle = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (focus));
  GwMilestone *milestone = gw_milestone_handle_get_milestone (GW_MILESTONE_HANDLE (handle));

  g_assert (GW_IS_MILESTONE_CHART (self));

  if (self->session == NULL)
    return;
  if (gtk_event_controller_focus_is_focus (focus))
    {
      show_bubble (self, gw_milestone_get_date (milestone), gw_milestone_get_value (milestone));
      return;
    }
  gw_history_end_typing (gw_session_get_history (self->session));
  gtk_widget_set_visible (self->bubble, FALSE);
}

static void
on_pressed (GwMilestoneChart *self,
            int               n_press,
            double            x,
            double            y,
            GtkGestureClick  *gesture)
{
  GwFigure *figure;
  g_autoptr (GwEdit) edit = NULL;
  g_autoptr (GwRecord) milestone = NULL;
  GwDrawStyle style;
  GwDate date;

  g_assert (GW_IS_MILESTONE_CHART (self));

  figure = gw_figure_area_get_figure (GW_FIGURE_AREA (self->area));
  if (n_press != 2 || figure == NULL || self->goal == NULL)
    return;

  gw_figure_style_init (&style, self->area);
  date = (GwDate) round (gw_pace_figure_get_date_at (GW_PACE_FIGURE (figure), gtk_widget_get_width (self->area),
                                                     gtk_widget_get_height (self->area), &style, x));
  if (!gw_date_is_valid (date) || date < gw_goal_get_start (self->goal) ||
      (gw_goal_get_due (self->goal) != GW_DATE_NONE && date > gw_goal_get_due (self->goal)))
    return;

  edit = gw_edit_new (_("Add Milestone"));
  milestone = gw_record_new (GW_TYPE_MILESTONE, NULL);
  gw_edit_insert (edit, GW_RECORD (self->goal), "milestones", gw_milestone_find_position (self->goal, date), milestone);
  gw_edit_set_date (edit, milestone, "date", date);
  (void) gw_session_commit (self->session, edit);
}

static void
forget_handles (GwMilestoneChart *self)
{
  self->held = NULL;
  gtk_widget_set_visible (self->bubble, FALSE);
  for (guint i = 0; i < self->handles->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->handles, i));
  g_ptr_array_set_size (self->handles, 0);
}

static GtkWidget *
add_handle (GwMilestoneChart *self,
            GwMilestone      *milestone)
{
  GtkWidget *handle = gw_milestone_handle_new (milestone);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (handle, "dragged", G_CALLBACK (on_dragged), self);
  g_signal_connect_swapped (handle, "stepped", G_CALLBACK (on_stepped), self);
  g_signal_connect_swapped (handle, "removed", G_CALLBACK (on_removed), self);
  g_signal_connect_swapped (focus, "notify::is-focus", G_CALLBACK (on_focus_changed), self);
  gtk_widget_add_controller (handle, focus);
  gtk_widget_insert_before (handle, GTK_WIDGET (self), self->bubble);
  g_ptr_array_add (self->handles, handle);
  return handle;
}

static gboolean
has_place (GwMilestone *milestone)
{
  return gw_milestone_get_date (milestone) != GW_DATE_NONE;
}

/* The handles stay as long as their milestones do, and with them the focus. */
static void
list_handles (GwMilestoneChart *self)
{
  GwRecordList *milestones = gw_goal_get_milestones (self->goal);
  guint n_shown = 0;
  gboolean same = TRUE;

  for (guint i = 0; i < gw_record_list_get_length (milestones) && n_shown < MOST_HANDLES; i++)
    {
      GwMilestone *milestone = GW_MILESTONE (gw_record_list_get (milestones, i));

      if (!has_place (milestone))
        continue;
      same = same && n_shown < self->handles->len &&
             gw_milestone_handle_get_milestone (g_ptr_array_index (self->handles, n_shown)) == milestone;
      n_shown++;
    }
  if (!same || n_shown != self->handles->len)
    {
      forget_handles (self);
      for (guint i = 0; i < gw_record_list_get_length (milestones) && self->handles->len < n_shown; i++)
        if (has_place (GW_MILESTONE (gw_record_list_get (milestones, i))))
          add_handle (self, GW_MILESTONE (gw_record_list_get (milestones, i)));
    }

  for (guint i = 0; i < self->handles->len; i++)
    {
      GwMilestone *milestone = gw_milestone_handle_get_milestone (g_ptr_array_index (self->handles, i));
      g_autofree char *text = say_place (self, gw_milestone_get_date (milestone), gw_milestone_get_value (milestone));

      gw_milestone_handle_describe (g_ptr_array_index (self->handles, i),
                                    gw_milestone_get_title (milestone)[0] != '\0' ? gw_milestone_get_title (milestone)
                                                                                  : _("Milestone"), text);
    }
}

static void
gw_milestone_chart_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  gtk_widget_measure (GW_MILESTONE_CHART (widget)->area, orientation, for_size, minimum, natural, NULL, NULL);
}

static void
place (GtkWidget *child,
       double     x,
       double     y,
       int        most_width)
{
  int width, height;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  gtk_widget_size_allocate (child, &(GtkAllocation) { (int) CLAMP (x - width / 2.0, 0, MAX (most_width - width, 0)),
                                                      (int) MAX (y - height / 2.0, 0), width, height }, -1);
}

static void
gw_milestone_chart_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  GwMilestoneChart *self = GW_MILESTONE_CHART (widget);
  GwPoint bubble = { 0, 0 };

  gtk_widget_size_allocate (self->area, &(GtkAllocation) { 0, 0, width, height }, -1);
  for (guint i = 0; i < self->handles->len; i++)
    {
      GtkWidget *handle = g_ptr_array_index (self->handles, i);
      GwMilestone *milestone = gw_milestone_handle_get_milestone (GW_MILESTONE_HANDLE (handle));
      gboolean held = handle == self->held;
      GwPoint at = locate (self, held ? self->held_date : gw_milestone_get_date (milestone),
                           held ? self->held_value : gw_milestone_get_value (milestone));

      place (handle, at.x, at.y, width);
      if (held || gtk_widget_has_focus (handle))
        bubble = at;
    }
  if (gtk_widget_should_layout (self->bubble))
    place (self->bubble, bubble.x, bubble.y < 48 ? bubble.y + 30 : bubble.y - 30, width);
}

static void
gw_milestone_chart_dispose (GObject *object)
{
  GwMilestoneChart *self = GW_MILESTONE_CHART (object);

  if (self->handles != NULL)
    forget_handles (self);
  g_clear_pointer (&self->handles, g_ptr_array_unref);
  g_clear_pointer (&self->area, gtk_widget_unparent);
  g_clear_pointer (&self->bubble, gtk_widget_unparent);
  g_clear_object (&self->goal);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gw_milestone_chart_parent_class)->dispose (object);
}

static void
gw_milestone_chart_class_init (GwMilestoneChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_milestone_chart_dispose;
  widget_class->measure = gw_milestone_chart_measure;
  widget_class->size_allocate = gw_milestone_chart_size_allocate;
}

static void
gw_milestone_chart_init (GwMilestoneChart *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->handles = g_ptr_array_new ();
  self->area = gw_figure_area_new ();
  g_object_set (self->area, "width-ems", (double) WIDTH_EMS, "height-ems", (double) HEIGHT_EMS, NULL);
  gtk_widget_set_parent (self->area, GTK_WIDGET (self));
  self->bubble = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->bubble, "milestone-bubble");
  gtk_widget_add_css_class (self->bubble, "numeric");
  gtk_widget_set_can_target (self->bubble, FALSE);
  gtk_widget_set_visible (self->bubble, FALSE);
  gtk_widget_set_parent (self->bubble, GTK_WIDGET (self));
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (self->area, GTK_EVENT_CONTROLLER (click));
}

/**
 * gw_milestone_chart_show:
 * @session: what is looked at
 * @goal: (nullable): whose plan is shown; %NULL for none
 *
 * Shows the plan as it stands now. Hidden while there is none.
 */
void
gw_milestone_chart_show (GwMilestoneChart *self,
                         GwSession        *session,
                         GwGoal           *goal)
{
  GwGoalInsight *insight;
  g_autoptr (GwFigure) figure = NULL;

  g_return_if_fail (GW_IS_MILESTONE_CHART (self));
  g_return_if_fail (GW_IS_SESSION (session));
  g_return_if_fail (goal == NULL || GW_IS_GOAL (goal));

  g_set_object (&self->session, session);
  if (g_set_object (&self->goal, goal))
    forget_handles (self);
  insight = goal != NULL ? gw_insight_get_goal (gw_session_get_insight (session), goal) : NULL;
  gtk_widget_set_visible (GTK_WIDGET (self), insight != NULL && gw_goal_insight_has_plan (insight));
  if (insight == NULL || !gw_goal_insight_has_plan (insight))
    {
      forget_handles (self);
      return;
    }

  figure = gw_pace_figure_new (insight, gw_session_get_format (session));
  gw_pace_figure_set_show_forecast (GW_PACE_FIGURE (figure), FALSE);
  gw_figure_area_set_figure (GW_FIGURE_AREA (self->area), figure);
  list_handles (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
