/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-milestone-chart.h"

#include <glib/gi18n-lib.h>

#include "gw-figure-area.h"
#include "gw-history.h"
#include "gw-milestone-handle.h"
#include "gw-milestone-place.h"
#include "gw-milestone-room.h"
#include "gw-pace-figure.h"

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
  GwMilestonePlace held_place;
};

G_DEFINE_FINAL_TYPE (GwMilestoneChart, gw_milestone_chart, GTK_TYPE_WIDGET)

static void
show_bubble (GwMilestoneChart       *self,
             const GwMilestonePlace *place)
{
  g_autofree char *text = gw_milestone_place_say (place, self->goal, self->session);

  gtk_label_set_text (GTK_LABEL (self->bubble), text);
  gtk_widget_set_visible (self->bubble, TRUE);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
show_bubble_of (GwMilestoneChart *self,
                GwMilestone      *milestone)
{
  GwMilestonePlace place;

  gw_milestone_place_init (&place, milestone);
  show_bubble (self, &place);
}

static void
write_place (GwMilestoneChart       *self,
             GwMilestone            *milestone,
             const GwMilestonePlace *place,
             gboolean                typing)
{
  g_autoptr (GwEdit) edit = gw_edit_new (_("Move Milestone"));

  gw_edit_set_typing (edit, typing);
  if (place->date != gw_milestone_get_date (milestone))
    gw_edit_set_date (edit, GW_RECORD (milestone), "date", place->date);
  if (place->value != gw_milestone_get_value (milestone))
    gw_edit_set_integer (edit, GW_RECORD (milestone), "value", place->value);
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

  g_assert (GW_IS_MILESTONE_CHART (self));

  self->held = GTK_WIDGET (handle);
  gw_milestone_place_pull (&self->held_place, milestone, self->goal, self->area, self->session, x, y);
  show_bubble (self, &self->held_place);
  if (!done)
    return;

  self->held = NULL;
  gw_history_end_typing (gw_session_get_history (self->session));
  write_place (self, milestone, &self->held_place, FALSE);
}

static void
on_stepped (GwMilestoneChart  *self,
            int                days,
            int                steps,
            GwMilestoneHandle *handle)
{
  GwMilestone *milestone = gw_milestone_handle_get_milestone (handle);
  GwMilestonePlace place;

  g_assert (GW_IS_MILESTONE_CHART (self));

  gw_milestone_place_init (&place, milestone);
  place.date += days;
  if (place.value != GW_UNSET)
    place.value += steps * gw_milestone_get_step (milestone);
  gw_milestone_fit (milestone, &place.date, &place.value);
  write_place (self, milestone, &place, TRUE);
  show_bubble_of (self, milestone);
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
      show_bubble_of (self, milestone);
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
  g_autoptr (GwEdit) edit = NULL;
  g_autoptr (GwRecord) milestone = NULL;
  GwDate date;

  g_assert (GW_IS_MILESTONE_CHART (self));

  if (n_press != 2 || gw_figure_area_get_figure (GW_FIGURE_AREA (self->area)) == NULL || self->goal == NULL)
    return;

  date = gw_milestone_place_find_date (self->area, x);
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
      g_autofree char *text = NULL;
      GwMilestonePlace place;

      gw_milestone_place_init (&place, milestone);
      text = gw_milestone_place_say (&place, self->goal, self->session);
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
allocate_around (GtkWidget *child,
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
      gboolean held = handle == self->held;
      GwMilestonePlace place = self->held_place;
      GwPoint at;

      if (!held)
        gw_milestone_place_init (&place, gw_milestone_handle_get_milestone (GW_MILESTONE_HANDLE (handle)));
      at = gw_milestone_place_locate (&place, self->goal, self->area, self->session);
      allocate_around (handle, at.x, at.y, width);
      if (held || gtk_widget_has_focus (handle))
        bubble = at;
    }
  if (gtk_widget_should_layout (self->bubble))
    allocate_around (self->bubble, bubble.x, bubble.y < 48 ? bubble.y + 30 : bubble.y - 30, width);
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
