/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-goals-view-private.h"

#include <glib/gi18n-lib.h>

#include "gw-goal-changes.h"
#include "gw-goal-state-dialog.h"
#include "gw-goals-export.h"
#include "gw-question.h"

/* What can be done with goals: class actions, and when they are possible. */

static GwGoal *
get_goal (GtkWidget *widget)
{
  GwSession *session = gw_goals_view_get_session (GW_GOALS_VIEW (widget));

  return session != NULL ? gw_session_get_goal (session) : NULL;
}

static void
new_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  GwGoalsView *self = GW_GOALS_VIEW (widget);

  if (gw_goals_view_get_session (self) == NULL)
    return;

  /* A new goal is in sight, whatever was looked for. */
  gw_goals_view_show_all (self);
  if (gw_goal_changes_add (gw_goals_view_get_session (self)) != NULL)
    gw_goals_view_edit_title (self);
}

static void
duplicate_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  GwGoal *goal = get_goal (widget);

  if (goal != NULL)
    (void) gw_goal_changes_duplicate (gw_goals_view_get_session (GW_GOALS_VIEW (widget)), goal);
}

static void
on_roll_over_answer (const char *id,
                     gpointer    user_data)
{
  g_autoptr (GwGoalsView) self = user_data;
  GwGoal *goal = get_goal (GTK_WIDGET (self));

  if (goal != NULL && !g_str_equal (id, "cancel"))
    (void) gw_goal_changes_roll_over (gw_goals_view_get_session (self), goal, g_str_equal (id, "parts"));
}

/* What will be made is said before it is made. */
static void
ask_to_roll_over (GwGoalsView *self,
                  guint        n_parts)
{
  const GwAnswer answers[] = {
    { "cancel", _("_Cancel"), FALSE },
    { "alone", n_parts > 0 ? _("_This Goal Alone") : _("_Roll Over"), FALSE },
    { "parts", _("_With Its Parts"), FALSE },
  };
  g_autofree char *body = NULL;

  if (n_parts == 0)
    body = g_strdup (_("A draft of the goal for the next period is added behind it, without its numbers. This one stays as it is."));
  else
    body = g_strdup_printf (ngettext ("A draft of the goal for the next period is added behind it, without its numbers. "
                                      "%u goal is part of it and can come along. This one stays as it is.",
                                      "A draft of the goal for the next period is added behind it, without its numbers. "
                                      "%u goals are part of it and can come along. This one stays as it is.",
                                      n_parts), n_parts);
  (void) gw_question_ask (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _("Roll Over to the Next Period?"), body,
                          answers, n_parts > 0 ? 3 : 2, on_roll_over_answer, g_object_ref (self));
}

static void
roll_over_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  GwGoal *goal = get_goal (widget);

  if (goal != NULL)
    ask_to_roll_over (GW_GOALS_VIEW (widget), gw_goal_changes_count_parts (goal));
}

static void
ask_for_state (GtkWidget   *widget,
               GwGoalState  state)
{
  GwGoal *goal = get_goal (widget);
  GtkWidget *dialog;

  if (goal == NULL)
    return;

  dialog = gw_goal_state_dialog_new (gw_goals_view_get_session (GW_GOALS_VIEW (widget)), goal, state);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (gtk_widget_get_root (widget)));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_agreed_answer (const char *id,
                  gpointer    user_data)
{
  g_autoptr (GwGoalsView) self = user_data;

  if (g_str_equal (id, "drop") && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    ask_for_state (GTK_WIDGET (self), GW_GOAL_STATE_DROPPED);
}

/* What was agreed stays: the way to be rid of it is to drop it. */
static void
offer_to_drop (GwGoalsView *self)
{
  const GwAnswer answers[] = {
    { "keep", _("_Keep It"), FALSE },
    { "drop", _("_Drop Goal…"), FALSE },
  };

  (void) gw_question_ask (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _("The Goal Is Agreed"),
                          _("What people agreed on is not deleted. It can be dropped, with a reason and somebody who "
                            "agreed to that; what was done by then stays in the sum."),
                          answers, G_N_ELEMENTS (answers), on_agreed_answer, g_object_ref (self));
}

static gboolean
is_over (GwGoal *goal)
{
  return gw_goal_get_state (goal) == GW_GOAL_STATE_CLOSED || gw_goal_get_state (goal) == GW_GOAL_STATE_DROPPED;
}

static void
delete_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  GwGoal *goal = get_goal (widget);

  if (goal == NULL)
    return;

  if (gw_record_list_get_length (gw_goal_get_revisions (goal)) > 0 && !is_over (goal) &&
      GTK_IS_WINDOW (gtk_widget_get_root (widget)))
    offer_to_drop (GW_GOALS_VIEW (widget));
  else
    (void) gw_goal_changes_remove (gw_goals_view_get_session (GW_GOALS_VIEW (widget)), goal);
}

static void
reopen_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  GwGoal *goal = get_goal (widget);

  if (goal != NULL)
    (void) gw_goal_changes_reopen (gw_goals_view_get_session (GW_GOALS_VIEW (widget)), goal);
}

static void
agree_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  ask_for_state (widget, GW_GOAL_STATE_AGREED);
}

static void
close_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  ask_for_state (widget, GW_GOAL_STATE_CLOSED);
}

static void
drop_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  ask_for_state (widget, GW_GOAL_STATE_DROPPED);
}

static void
search_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  gw_goals_view_search (GW_GOALS_VIEW (widget));
}

static void
show_all_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  gw_goals_view_show_all (GW_GOALS_VIEW (widget));
}

static void
export_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  GwSession *session = gw_goals_view_get_session (GW_GOALS_VIEW (widget));

  if (session != NULL)
    gw_goals_export_save (widget, session);
}

static void
copy_table_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  GwSession *session = gw_goals_view_get_session (GW_GOALS_VIEW (widget));

  if (session != NULL)
    gw_goals_export_copy (widget, session);
}

/*< private >
 * gw_goals_view_install_actions:
 *
 * Installs the class actions.
 */
void
gw_goals_view_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "goals.new", NULL, new_cb);
  gtk_widget_class_install_action (widget_class, "goals.duplicate", NULL, duplicate_cb);
  gtk_widget_class_install_action (widget_class, "goals.roll-over", NULL, roll_over_cb);
  gtk_widget_class_install_action (widget_class, "goals.delete", NULL, delete_cb);
  gtk_widget_class_install_action (widget_class, "goals.agree", NULL, agree_cb);
  gtk_widget_class_install_action (widget_class, "goals.close", NULL, close_cb);
  gtk_widget_class_install_action (widget_class, "goals.drop", NULL, drop_cb);
  gtk_widget_class_install_action (widget_class, "goals.reopen", NULL, reopen_cb);
  gtk_widget_class_install_action (widget_class, "goals.export", NULL, export_cb);
  gtk_widget_class_install_action (widget_class, "goals.copy-table", NULL, copy_table_cb);
  gtk_widget_class_install_action (widget_class, "goals.search", NULL, search_cb);
  gtk_widget_class_install_action (widget_class, "goals.show-all", NULL, show_all_cb);
}

static gboolean
shortcut_cb (GtkWidget *widget,
             GVariant  *args,
             gpointer   action)
{
  /* The key belongs to the view that is in sight. */
  return gtk_widget_get_mapped (widget) && gtk_widget_activate_action (widget, action, NULL);
}

/*< private >
 * gw_goals_view_add_shortcuts:
 *
 * Keys that work wherever the focus is while the view is in sight.
 */
void
gw_goals_view_add_shortcuts (GwGoalsView *self)
{
  static const struct { guint key; const char *action; } keys[] = {
    { GDK_KEY_n, "goals.new" },
    { GDK_KEY_d, "goals.duplicate" },
    { GDK_KEY_f, "goals.search" },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller), GTK_SHORTCUT_SCOPE_GLOBAL);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      GtkShortcutTrigger *trigger = gtk_keyval_trigger_new (keys[i].key, GDK_CONTROL_MASK);
      GtkShortcutAction *action = gtk_callback_action_new (shortcut_cb, (gpointer) keys[i].action, NULL);

      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                            gtk_shortcut_new (trigger, action));
    }
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

/*< private >
 * gw_goals_view_update_actions:
 *
 * Enables what is possible with the goal that is selected.
 */
void
gw_goals_view_update_actions (GwGoalsView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GwGoal *goal = get_goal (widget);
  GwGoalState state = goal != NULL ? gw_goal_get_state (goal) : GW_GOAL_STATE_DRAFT;
  gboolean over = goal != NULL && is_over (goal);

  gtk_widget_action_set_enabled (widget, "goals.new", gw_goals_view_get_session (self) != NULL);
  gtk_widget_action_set_enabled (widget, "goals.duplicate", goal != NULL);
  gtk_widget_action_set_enabled (widget, "goals.roll-over", goal != NULL);
  gtk_widget_action_set_enabled (widget, "goals.delete", goal != NULL);
  gtk_widget_action_set_enabled (widget, "goals.agree", goal != NULL && state == GW_GOAL_STATE_DRAFT);
  gtk_widget_action_set_enabled (widget, "goals.close", goal != NULL && !over);
  gtk_widget_action_set_enabled (widget, "goals.drop", goal != NULL && !over);
  gtk_widget_action_set_enabled (widget, "goals.reopen", over);
}
