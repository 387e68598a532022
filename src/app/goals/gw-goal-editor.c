/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-goal-editor.h"

#include <glib/gi18n-lib.h>

#include "gw-commitment.h"
#include "gw-field-editor.h"
#include "gw-field-group.h"
#include "gw-fields.h"
#include "gw-goal-hints.h"
#include "gw-list-field.h"
#include "gw-metric.h"
#include "gw-revision.h"
#include "gw-revision-text.h"

struct _GwGoalEditor
{
  AdwBin parent_instance;

  GtkWidget *scroller;
  GtkWidget *hints;
  GtkWidget *what;
  GtkWidget *summed;
  GtkWidget *baseline;
  GtkWidget *target;
  GtkWidget *low;
  GtkWidget *high;
  GtkWidget *levels;
  GtkWidget *when;
  GtkWidget *why;
  GtkWidget *plan;
  GtkWidget *months;
  GtkWidget *milestones;
  GtkWidget *past;
  GtkWidget *state;
  GtkWidget *state_row;
  GtkWidget *state_button;
  GtkWidget *commitment;
  GtkWidget *plans;
  GtkWidget *notes;
  GtkWidget *revisions;

  GwSession *session;
  GwGoal    *goal;
  guint      n_revisions;
  gboolean   is_steps; /* whether milestones have weights rather than values */
};

G_DEFINE_FINAL_TYPE (GwGoalEditor, gw_goal_editor, ADW_TYPE_BIN)

/* A band has limits where other goals have a baseline and a target. */
static void
update_visible (GwGoalEditor *self)
{
  gboolean is_band = gw_goal_get_direction (self->goal) == GW_DIRECTION_BAND;

  gtk_widget_set_visible (self->low, is_band);
  gtk_widget_set_visible (self->high, is_band);
  gtk_widget_set_visible (self->baseline, !is_band);
  gtk_widget_set_visible (self->target, !is_band);
  gtk_widget_set_visible (self->levels, !is_band);
  gtk_widget_set_visible (self->summed, gw_goal_get_parent (self->goal) != NULL);
  gtk_widget_set_visible (self->months, gw_goal_get_curve (self->goal) == GW_CURVE_MONTHS);
}

/* A step is worth its weight; elsewhere a milestone is a value on the way. */
static void
bind_milestones (GwGoalEditor *self)
{
  const char *const fields[] = { "title", "-", "date", self->is_steps ? "weight" : "value", NULL };

  g_object_set (self->milestones, "fields", fields, NULL);
  gw_list_field_bind (GW_LIST_FIELD (self->milestones), self->session, (GwRecord *) self->goal);
}

/* The metric may be another one since. */
static void
update_milestones (GwGoalEditor *self)
{
  GwMetric *metric = gw_goal_get_metric (self->goal);
  gboolean is_steps = metric != NULL && gw_metric_get_nature (metric) == GW_NATURE_STEPS;

  if (is_steps == self->is_steps)
    return;

  self->is_steps = is_steps;
  gw_list_field_bind (GW_LIST_FIELD (self->milestones), self->session, NULL);
  bind_milestones (self);
}

/* What can be done with a goal in its state, on the one button. */
static void
update_state (GwGoalEditor *self)
{
  GtkButton *button = GTK_BUTTON (self->state_button);
  GtkActionable *actionable = GTK_ACTIONABLE (self->state_button);
  AdwActionRow *row = ADW_ACTION_ROW (self->state_row);

  switch (gw_goal_get_state (self->goal))
    {
    case GW_GOAL_STATE_DRAFT:
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Draft"));
      adw_action_row_set_subtitle (row, _("It can still change freely."));
      gtk_button_set_label (button, _("_Agree…"));
      gtk_actionable_set_action_name (actionable, "goals.agree");
      break;
    case GW_GOAL_STATE_AGREED:
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Agreed"));
      adw_action_row_set_subtitle (row, _("It changes only with a reason and an approver."));
      gtk_button_set_label (button, _("_Close…"));
      gtk_actionable_set_action_name (actionable, "goals.close");
      break;
    case GW_GOAL_STATE_CLOSED:
    case GW_GOAL_STATE_DROPPED:
    default:
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                     gw_goal_get_state (self->goal) == GW_GOAL_STATE_CLOSED ? _("Closed")
                                                                                            : _("Dropped"));
      adw_action_row_set_subtitle (row, gw_goal_get_state_reason (self->goal));
      gtk_button_set_label (button, _("_Reopen"));
      gtk_actionable_set_action_name (actionable, "goals.reopen");
      break;
    }
}

static void
update_revisions (GwGoalEditor *self)
{
  GwRecordList *revisions = gw_goal_get_revisions (self->goal);
  guint n_revisions = gw_record_list_get_length (revisions);

  gtk_widget_set_visible (self->revisions, n_revisions > 0);
  if (n_revisions == self->n_revisions)
    return;

  self->n_revisions = n_revisions;
  gw_field_group_clear (GW_FIELD_GROUP (self->revisions));
  /* The last one first, and only as many as somebody reads. */
  for (guint i = n_revisions; i > 0 && n_revisions - i < 20; i--)
    {
      GwRevision *revision = GW_REVISION (gw_record_list_get (revisions, i - 1));
      GtkWidget *row = adw_action_row_new ();
      g_autofree char *title = gw_revision_text_title (revision, gw_session_get_format (self->session));
      g_autofree char *changes = gw_revision_text_changes (revision, gw_session_get_format (self->session));

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), changes);
      adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
      adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
      gw_field_group_append (GW_FIELD_GROUP (self->revisions), row);
    }
}

static void
update (GwGoalEditor *self)
{
  g_assert (GW_IS_GOAL_EDITOR (self));

  if (self->goal == NULL ||
      gw_record_get_root (GW_RECORD (self->goal)) != GW_RECORD (gw_session_get_workshop (self->session)))
    return;

  gw_goal_hints_show (GW_GOAL_HINTS (self->hints), self->session, self->goal);
  update_visible (self);
  update_milestones (self);
  update_state (self);
  update_revisions (self);
}

static void
bind_fields (GwGoalEditor *self)
{
  GtkWidget *groups[] = { self->what, self->levels, self->when, self->why, self->plan, self->notes };
  GwRecord *commitment = self->goal != NULL ? GW_RECORD (gw_goal_get_commitment (self->goal)) : NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    gw_field_editor_bind_below (groups[i], self->session, (GwRecord *) self->goal);
  bind_milestones (self);
  gw_list_field_bind (GW_LIST_FIELD (self->past), self->session, (GwRecord *) self->goal);
  gw_field_editor_bind_below (self->commitment, self->session, commitment);
  gw_list_field_bind (GW_LIST_FIELD (self->plans), self->session, commitment);
}

static void
gw_goal_editor_dispose (GObject *object)
{
  GwGoalEditor *self = GW_GOAL_EDITOR (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  /* GTK lets go of a bound child that AdwBin would let go of again. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GW_TYPE_GOAL_EDITOR);
  g_clear_object (&self->goal);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gw_goal_editor_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, GwGoalEditor, scroller);
  gtk_widget_class_bind_template_child (widget_class, GwGoalEditor, hints);
  gtk_widget_class_bind_template_child (widget_class, GwGoalEditor, what);
  gtk_widget_class_bind_template_child (widget_class, GwGoalEditor, summed);
  gtk_widget_class_bind_template_child (widget_class, GwGoalEditor, baseline);
  gtk_widget_class_bind_template_child (widget_class, GwGoalEditor, target);
  gtk_widget_class_bind_template_child (widget_class, GwGoalEditor, low);
  gtk_widget_class_bind_template_child (widget_class, GwGoalEditor, high);
  gtk_widget_class_bind_template_child (widget_class, GwGoalEditor, levels);
  gtk_widget_class_bind_template_child (widget_class, GwGoalEditor, when);
  gtk_widget_class_bind_template_child (widget_class, GwGoalEditor, why);
  gtk_widget_class_bind_template_child (widget_class, GwGoalEditor, plan);
  gtk_widget_class_bind_template_child (widget_class, GwGoalEditor, months);
  gtk_widget_class_bind_template_child (widget_class, GwGoalEditor, milestones);
  gtk_widget_class_bind_template_child (widget_class, GwGoalEditor, past);
  gtk_widget_class_bind_template_child (widget_class, GwGoalEditor, state);
  gtk_widget_class_bind_template_child (widget_class, GwGoalEditor, state_row);
  gtk_widget_class_bind_template_child (widget_class, GwGoalEditor, state_button);
  gtk_widget_class_bind_template_child (widget_class, GwGoalEditor, commitment);
  gtk_widget_class_bind_template_child (widget_class, GwGoalEditor, plans);
  gtk_widget_class_bind_template_child (widget_class, GwGoalEditor, notes);
  gtk_widget_class_bind_template_child (widget_class, GwGoalEditor, revisions);
}

static void
gw_goal_editor_class_init (GwGoalEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_goal_editor_dispose;

  gw_fields_ensure ();
  g_type_ensure (GW_TYPE_GOAL_HINTS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/goalwright/Goalwright/goals/gw-goal-editor.ui");
  bind_template (widget_class);
}

static void
gw_goal_editor_init (GwGoalEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gw_goal_editor_bind:
 * @session: the open document
 * @goal: (nullable): the goal to edit
 *
 * Shows and edits @goal from now on.
 */
void
gw_goal_editor_bind (GwGoalEditor *self,
                     GwSession    *session,
                     GwGoal       *goal)
{
  g_return_if_fail (GW_IS_GOAL_EDITOR (self));
  g_return_if_fail (GW_IS_SESSION (session));
  g_return_if_fail (goal == NULL || GW_IS_GOAL (goal));

  if (self->session != session)
    {
      if (self->session != NULL)
        g_signal_handlers_disconnect_by_data (self->session, self);
      g_set_object (&self->session, session);
      g_signal_connect_swapped (session, "changed", G_CALLBACK (update), self);
    }
  if (self->goal == goal)
    return;

  g_set_object (&self->goal, goal);
  self->n_revisions = G_MAXUINT;
  bind_fields (self);
  update (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
}

/**
 * gw_goal_editor_focus_title:
 *
 * Takes the focus where a new goal begins.
 */
void
gw_goal_editor_focus_title (GwGoalEditor *self)
{
  g_return_if_fail (GW_IS_GOAL_EDITOR (self));

  (void) gtk_widget_child_focus (self->what, GTK_DIR_TAB_FORWARD);
}
