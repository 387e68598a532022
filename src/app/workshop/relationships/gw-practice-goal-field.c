/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-practice-goal-field.h"

#include <glib/gi18n-lib.h>

#include "gw-practice-goals.h"

struct _GwPracticeGoalField
{
  GwFieldEditor parent_instance;

  GtkWidget *check;
  gboolean refreshing;
};

G_DEFINE_FINAL_TYPE (GwPracticeGoalField, gw_practice_goal_field, GW_TYPE_FIELD_EDITOR)

static void
on_toggled (GwPracticeGoalField *self)
{
  GwFieldEditor *editor = GW_FIELD_EDITOR (self);

  if (self->refreshing || gw_field_editor_get_record (editor) == NULL)
    return;

  gw_practice_goals_set (gw_field_editor_get_session (editor), GW_PRACTICE (gw_field_editor_get_record (editor)),
                         gtk_check_button_get_active (GTK_CHECK_BUTTON (self->check)));
  /* What was refused is not ticked. */
  gw_field_editor_refresh (editor);
}

static void
gw_practice_goal_field_refresh (GwFieldEditor *editor)
{
  GwPracticeGoalField *self = GW_PRACTICE_GOAL_FIELD (editor);
  const GValue *value = gw_field_editor_get_value (editor);

  self->refreshing = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->check), value != NULL && g_value_get_boolean (value));
  self->refreshing = FALSE;
}

static void
gw_practice_goal_field_class_init (GwPracticeGoalFieldClass *klass)
{
  GW_FIELD_EDITOR_CLASS (klass)->refresh = gw_practice_goal_field_refresh;
}

static void
gw_practice_goal_field_init (GwPracticeGoalField *self)
{
  self->check = gtk_check_button_new_with_label (_("count it"));
  gtk_widget_set_halign (self->check, GTK_ALIGN_START);
  g_signal_connect_swapped (self->check, "toggled", G_CALLBACK (on_toggled), self);
  gw_field_editor_set_control (GW_FIELD_EDITOR (self), self->check);
}
