/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-read-back-row.h"

#include <glib/gi18n-lib.h>

#include "gw-commitment.h"
#include "gw-edit.h"
#include "gw-goal-text.h"
#include "gw-if-then-text.h"
#include "gw-if-then.h"
#include "gw-milestone.h"
#include "gw-paragraph.h"
#include "gw-team-goals.h"

struct _GwReadBackRow
{
  GtkWidget parent_instance;

  GwSession *session;
  GwMember *member;
  gboolean refreshing;

  GtkWidget *box;
  GtkWidget *name_label;
  GtkWidget *goal_label;
  GtkWidget *step_label;
  GtkWidget *plan_label;
  GtkWidget *signed_label;
  GtkWidget *check;
};

G_DEFINE_FINAL_TYPE (GwReadBackRow, gw_read_back_row, GTK_TYPE_WIDGET)

static GwGoal *
get_goal (GwReadBackRow *self)
{
  GwRecord *team = gw_record_get_parent (GW_RECORD (self->member));

  return team != NULL ? gw_team_goals_find_member_goal (GW_TEAM (team), self->member) : NULL;
}

static void
on_toggled (GwReadBackRow *self)
{
  GwGoal *goal = get_goal (self);
  g_autoptr (GwEdit) edit = NULL;

  if (self->refreshing || goal == NULL)
    return;

  edit = gw_edit_new (_("Tick Read Aloud"));
  gw_edit_set_boolean (edit, GW_RECORD (gw_goal_get_commitment (goal)), "read-aloud",
                       gtk_check_button_get_active (GTK_CHECK_BUTTON (self->check)));
  (void) gw_session_commit (self->session, edit);
}

static void
gw_read_back_row_dispose (GObject *object)
{
  GwReadBackRow *self = GW_READ_BACK_ROW (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->session);
  g_clear_object (&self->member);

  G_OBJECT_CLASS (gw_read_back_row_parent_class)->dispose (object);
}

static void
gw_read_back_row_class_init (GwReadBackRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_read_back_row_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "field");
}

static GtkWidget *
add_label (GtkWidget  *box,
           const char *style)
{
  GtkWidget *label = gw_paragraph_new (NULL, style);

  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
gw_read_back_row_init (GwReadBackRow *self)
{
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_widget_set_hexpand (texts, TRUE);
  self->name_label = add_label (texts, "heading");
  self->goal_label = add_label (texts, NULL);
  self->step_label = add_label (texts, "dim-label");
  self->plan_label = add_label (texts, "dim-label");
  self->signed_label = add_label (texts, "dim-label");
  self->check = gtk_check_button_new_with_label (_("read aloud"));
  gtk_widget_set_valign (self->check, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->check, "toggled", G_CALLBACK (on_toggled), self);
  gtk_box_append (GTK_BOX (self->box), texts);
  gtk_box_append (GTK_BOX (self->box), self->check);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * gw_read_back_row_new:
 *
 * Returns: (transfer floating): a row for @member, yet to be refreshed
 */
GtkWidget *
gw_read_back_row_new (GwSession *session,
                      GwMember  *member)
{
  GwReadBackRow *self;

  g_return_val_if_fail (GW_IS_SESSION (session), NULL);
  g_return_val_if_fail (GW_IS_MEMBER (member), NULL);

  self = g_object_new (GW_TYPE_READ_BACK_ROW, NULL);
  self->session = g_object_ref (session);
  self->member = g_object_ref (member);
  return GTK_WIDGET (self);
}

/**
 * gw_read_back_row_get_member:
 *
 * Returns: (transfer none): who reads it
 */
GwMember *
gw_read_back_row_get_member (GwReadBackRow *self)
{
  g_return_val_if_fail (GW_IS_READ_BACK_ROW (self), NULL);

  return self->member;
}

static void
set_text (GtkWidget  *label,
          const char *text)
{
  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_widget_set_visible (label, text[0] != '\0');
}

static char *
say_goal (GwReadBackRow *self,
          GwGoal        *goal)
{
  const GwFormat *format = gw_session_get_format (self->session);
  g_autofree char *title = gw_goal_text_title (goal);
  g_autofree char *way = gw_goal_text_way (goal, format, gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL);
  g_autofree char *due = gw_format_date (format, gw_goal_get_due (goal));

  /* Translators: a goal, its way and its due date. */
  return g_strdup_printf (_("%s: %s by %s"), title, way, due);
}

static GwMilestone *
find_first (GwGoal *goal)
{
  GwRecordList *milestones = gw_goal_get_milestones (goal);
  GwMilestone *first = NULL;

  for (guint i = 0; i < gw_record_list_get_length (milestones); i++)
    {
      GwMilestone *milestone = GW_MILESTONE (gw_record_list_get (milestones, i));

      if (gw_milestone_get_date (milestone) != GW_DATE_NONE &&
          (first == NULL || gw_milestone_get_date (milestone) < gw_milestone_get_date (first)))
        first = milestone;
    }

  return first;
}

/* Who has no step of their own takes the first one of the team. */
static char *
say_first_step (GwReadBackRow *self,
                GwGoal        *goal)
{
  const GwFormat *format = gw_session_get_format (self->session);
  GwMilestone *own = find_first (goal);
  GwMilestone *milestone = own == NULL && gw_goal_get_parent (goal) != NULL ? find_first (gw_goal_get_parent (goal)) : own;
  const char *title;
  g_autofree char *date = NULL;

  if (milestone == NULL)
    return g_strdup (_("No first step yet: page 4, with this name chosen on the left."));

  title = gw_milestone_get_title (milestone)[0] != '\0' ? gw_milestone_get_title (milestone) : _("A step");
  date = gw_format_short_date (format, gw_milestone_get_date (milestone));
  return g_strdup_printf (own != NULL ? _("First step: %s, by %s") : _("First step, the team’s: %s, by %s"), title, date);
}

static char *
say_plan (GwGoal *goal)
{
  GwRecordList *plans = gw_commitment_get_plans (gw_goal_get_commitment (goal));

  for (guint i = 0; i < gw_record_list_get_length (plans); i++)
    if (gw_if_then_is_whole (GW_IF_THEN (gw_record_list_get (plans, i))))
      return gw_if_then_write (GW_IF_THEN (gw_record_list_get (plans, i)));

  return g_strdup (gw_record_list_get_length (plans) > 0 ? _("The if-then plan is not finished: page 5.")
                                                         : _("No if-then plan yet: page 5."));
}

/* As it was typed from the paper; nothing before. */
static char *
say_signed (GwReadBackRow *self,
            GwGoal        *goal)
{
  GwDate signed_on = gw_commitment_get_signed_on (gw_goal_get_commitment (goal));
  g_autofree char *day = NULL;

  if (signed_on == GW_DATE_NONE)
    return g_strdup ("");

  day = gw_format_date (gw_session_get_format (self->session), signed_on);
  /* Translators: a day */
  return g_strdup_printf (_("Signed on %s."), day);
}

/**
 * gw_read_back_row_refresh:
 *
 * Shows the present goal, first step and plan.
 */
void
gw_read_back_row_refresh (GwReadBackRow *self)
{
  GwGoal *goal;
  g_autofree char *label = NULL;

  g_return_if_fail (GW_IS_READ_BACK_ROW (self));

  goal = get_goal (self);
  self->refreshing = TRUE;
  gtk_label_set_label (GTK_LABEL (self->name_label), gw_member_get_name (self->member));
  /* Translators: a tick beside a name */
  label = g_strdup_printf (_("%s, read aloud"), gw_member_get_name (self->member));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_sensitive (self->check, goal != NULL);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->check),
                               goal != NULL && gw_commitment_get_read_aloud (gw_goal_get_commitment (goal)));
  self->refreshing = FALSE;
  if (goal == NULL)
    {
      set_text (self->goal_label, _("No goal yet: page 3."));
      set_text (self->step_label, "");
      set_text (self->plan_label, "");
      set_text (self->signed_label, "");
    }
  else
    {
      g_autofree char *way = say_goal (self, goal);
      g_autofree char *step = say_first_step (self, goal);
      g_autofree char *plan = say_plan (goal);
      g_autofree char *said = say_signed (self, goal);

      set_text (self->goal_label, way);
      set_text (self->step_label, step);
      set_text (self->plan_label, plan);
      set_text (self->signed_label, said);
    }
}
