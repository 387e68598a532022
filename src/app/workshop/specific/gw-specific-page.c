/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-specific-page.h"

#include <glib/gi18n-lib.h>

#include "gw-allocation-records.h"
#include "gw-allocation-table.h"
#include "gw-allocation.h"
#include "gw-field-editor.h"
#include "gw-fields.h"
#include "gw-first-numbers.h"
#include "gw-goal-text.h"
#include "gw-history.h"
#include "gw-ledger-bar.h"
#include "gw-metric.h"
#include "gw-question.h"
#include "gw-specific-live.h"
#include "gw-team-figures.h"
#include "gw-team-goals.h"
#include "gw-workshop-page-private.h"
#include "gw-wrap-layout.h"

struct _GwSpecificPage
{
  GwWorkshopPage parent_instance;

  GtkWidget *no_goal;
  GtkWidget *new_goal_button;
  GtkWidget *goal_box;
  GtkWidget *goal_expander;
  GtkWidget *summary_label;
  GtkWidget *goal_group;
  GtkWidget *baseline_field;
  GtkWidget *target_field;
  GtkWidget *low_field;
  GtkWidget *high_field;
  GtkWidget *more_group;
  GtkWidget *metric_group;
  GtkWidget *first_box;
  GtkWidget *first_label;
  GtkWidget *sharing_expander;
  GtkWidget *sharing_label;
  GtkWidget *method_group;
  GtkWidget *index_box;
  GtkWidget *growth_field;
  GtkWidget *allocation_table;
  GtkWidget *reveal_button;
  GtkWidget *hand_out_button;
  GtkWidget *reason_group;
  GtkWidget *missing_label;
  GtkWidget *unrevealed_label;
  GtkWidget *ledger_bar;
  GwMetric *metric; /* whose fields are shown */
  GwGoal *opened; /* whose sharing out was unfolded once by itself */
};

G_DEFINE_FINAL_TYPE (GwSpecificPage, gw_specific_page, GW_TYPE_WORKSHOP_PAGE)

/* The goal in one line, above its fields. */
static void
update_summary (GwSpecificPage *self,
                GwGoal         *goal)
{
  const GwFormat *format = gw_workshop_page_get_format (GW_WORKSHOP_PAGE (self));
  g_autofree char *title = gw_goal_text_title (goal);
  g_autofree char *way = gw_goal_text_way (goal, format, gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL);
  g_autofree char *due = gw_format_date (format, gw_goal_get_due (goal));
  /* Translators: a goal, its way, its unit and its due date. */
  g_autofree char *summary = g_strdup_printf (_("%s: %s %s by %s"), title, way, gw_goal_text_unit (goal), due);

  gtk_label_set_label (GTK_LABEL (self->summary_label), summary);
}

static void
bind_metric (GwSpecificPage *self,
             GwGoal         *goal)
{
  GwMetric *metric = goal != NULL ? gw_goal_get_metric (goal) : NULL;

  if (g_set_object (&self->metric, metric))
    gw_field_editor_bind_below (self->metric_group, gw_workshop_page_get_session (GW_WORKSHOP_PAGE (self)),
                                (GwRecord *) metric);
  gtk_widget_set_visible (self->metric_group, metric != NULL);
}

/* By their own numbers nothing is shared out before all can see them. */
static gboolean
waits_for_reveal (GwAllocation *allocation)
{
  return gw_allocation_get_method (allocation) == GW_METHOD_PROPOSALS && !gw_allocation_get_revealed (allocation);
}

static gboolean
has_amount (GwGoal *goal)
{
  return goal != NULL && gw_goal_get_direction (goal) != GW_DIRECTION_BAND && gw_goal_get_target (goal) != GW_UNSET;
}

/* It goes with the sharing out: before, its sums only pull the first numbers
 * towards them. */
static void
update_ledger (GwSpecificPage *self)
{
  gtk_widget_set_visible (self->ledger_bar, has_amount (gw_workshop_page_get_goal (GW_WORKSHOP_PAGE (self))) &&
                                            gtk_expander_get_expanded (GTK_EXPANDER (self->sharing_expander)));
}

/* Once the first numbers are revealed, or somebody has begun to share out
 * without them. */
static gboolean
is_time_to_share (GwGoal                 *goal,
                  const GwAllocationPlan *plan)
{
  GwAllocation *allocation = gw_goal_get_allocation (goal);

  return gw_allocation_get_revealed (allocation) || gw_allocation_plan_get_n_shares (plan) == 0 ||
         gw_allocation_get_method (allocation) != GW_METHOD_EQUAL ||
         gw_record_list_get_length (gw_allocation_get_rows (allocation)) > 0 ||
         gw_allocation_plan_is_handed_out (plan, goal);
}

static void
update_first (GwSpecificPage         *self,
              GwGoal                 *goal,
              const GwAllocationPlan *plan)
{
  GwAllocation *allocation = gw_goal_get_allocation (goal);
  guint n_members = (guint) gw_allocation_plan_get_n_shares (plan);
  guint n_written = gw_first_numbers_count (goal);
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->first_box, has_amount (goal) && n_members > 0);
  gtk_widget_set_visible (self->reveal_button, !gw_allocation_get_revealed (allocation) && n_written > 0);
  if (gw_allocation_get_revealed (allocation))
    text = g_strdup (_("They are revealed: each stands beside what the person is to get."));
  else if (n_written > 0)
    /* Translators: how many of how many people */
    text = g_strdup_printf (ngettext ("%u of %u has written one down, unseen.", "%u of %u have written one down, unseen.",
                                      n_written), n_written, n_members);
  else
    text = g_strdup (_("In silence, before anybody sees a proposal. To skip this, open the sharing out below."));
  gtk_label_set_label (GTK_LABEL (self->first_label), text);

  if (self->opened != goal && is_time_to_share (goal, plan))
    {
      g_set_object (&self->opened, goal);
      gtk_expander_set_expanded (GTK_EXPANDER (self->sharing_expander), TRUE);
    }
}

/* By which measure, and for whom it is missing. */
static void
update_missing (GwSpecificPage         *self,
                GwGoal                 *goal,
                const GwAllocationPlan *plan)
{
  g_autofree char *sentence = gw_allocation_plan_explain_missing (plan, gw_goal_get_allocation (goal));

  gtk_label_set_label (GTK_LABEL (self->missing_label), sentence != NULL ? sentence : "");
  gtk_widget_set_visible (self->missing_label, sentence != NULL);
}

static void
update_sharing (GwSpecificPage         *self,
                GwGoal                 *goal,
                const GwAllocationPlan *plan)
{
  GwAllocation *allocation = gw_goal_get_allocation (goal);
  gboolean band = gw_goal_get_direction (goal) == GW_DIRECTION_BAND;
  const char *unit = gw_goal_text_unit (goal);
  g_autofree char *amount = NULL;
  g_autofree char *title = NULL;

  gtk_widget_set_visible (self->baseline_field, !band);
  gtk_widget_set_visible (self->target_field, !band);
  gtk_widget_set_visible (self->low_field, band);
  gtk_widget_set_visible (self->high_field, band);
  gtk_widget_set_visible (self->sharing_expander, has_amount (goal));
  update_first (self, goal, plan);
  update_missing (self, goal, plan);
  update_ledger (self);
  gtk_widget_set_visible (self->unrevealed_label, waits_for_reveal (allocation));
  gtk_widget_set_visible (self->index_box, gw_allocation_get_method (allocation) == GW_METHOD_INDEX);
  gtk_widget_set_visible (self->growth_field, gw_allocation_get_method (allocation) == GW_METHOD_GROWTH);
  if (gw_goal_get_target (goal) == GW_UNSET)
    return;

  amount = gw_format_amount (gw_workshop_page_get_format (GW_WORKSHOP_PAGE (self)), gw_goal_get_target (goal),
                             gw_record_get_decimals (GW_RECORD (goal)));
  /* Translators: the amount and its unit: "Sharing out 3 600 thousand USD". */
  title = g_strdup_printf (_("Sharing out %s %s"), amount, unit != NULL ? unit : "");
  gtk_label_set_label (GTK_LABEL (self->sharing_label), title);
  gw_allocation_table_refresh (GW_ALLOCATION_TABLE (self->allocation_table), plan);
  gw_ledger_bar_show (GW_LEDGER_BAR (self->ledger_bar), gw_workshop_page_get_session (GW_WORKSHOP_PAGE (self)), goal, plan);
}

static void
on_new_goal_clicked (GwSpecificPage *self)
{
  GwWorkshopPage *page = GW_WORKSHOP_PAGE (self);
  GwWorkshop *workshop = gw_workshop_page_get_workshop (page);
  GwTeam *team = gw_workshop_page_get_team (page);
  GwMetric *metric = gw_team_get_metric (team);
  g_autoptr (GwEdit) edit = gw_edit_new (_("Set Team’s Goal"));
  g_autoptr (GwRecord) goal = gw_record_new (GW_TYPE_GOAL, NULL);
  /* The first stays the first: it is the goal that other pages begin with. */
  guint position = gw_team_goals_find_team_goal (team) == NULL ? 0 : G_MAXUINT;

  gw_edit_insert (edit, GW_RECORD (team), "goals", position, goal);
  gw_edit_set_reference (edit, goal, "metric", (GwRecord *) metric);
  gw_edit_set_text (edit, goal, "title", metric != NULL ? gw_metric_get_name (metric) : "");
  gw_edit_set_integer (edit, goal, "baseline", 0);
  gw_edit_set_date (edit, goal, "start", gw_workshop_get_start (workshop));
  gw_edit_set_date (edit, goal, "due", gw_workshop_get_end (workshop));
  if (gw_session_commit (gw_workshop_page_get_session (page), edit))
    gw_session_set_goal (gw_workshop_page_get_session (page), GW_GOAL (goal));
}

static void
on_first_clicked (GwSpecificPage *self)
{
  GwWorkshopPage *page = GW_WORKSHOP_PAGE (self);

  gw_first_numbers_ask (GTK_WIDGET (self), gw_workshop_page_get_session (page), gw_workshop_page_get_goal (page));
}

static void
reveal (GwSpecificPage *self)
{
  GwWorkshopPage *page = GW_WORKSHOP_PAGE (self);
  g_autoptr (GwEdit) edit = gw_edit_new (_("Reveal First Numbers"));

  gw_allocation_records_reveal (gw_workshop_page_get_goal (page), edit);
  (void) gw_session_commit (gw_workshop_page_get_session (page), edit);
}

static void
on_reveal_answered (const char *id,
                    gpointer    user_data)
{
  g_autoptr (GwSpecificPage) self = user_data;

  if (g_str_equal (id, "reveal") && gw_workshop_page_get_goal (GW_WORKSHOP_PAGE (self)) != NULL)
    reveal (self);
}

/* Whoever sees the others' numbers cannot give a first one any more. */
static void
on_reveal_clicked (GwSpecificPage *self)
{
  g_autofree char *missing = gw_first_numbers_say_missing (gw_workshop_page_get_goal (GW_WORKSHOP_PAGE (self)));
  const GwAnswer answers[] = {
    { "cancel", _("_Not Yet"), FALSE },
    { "reveal", _("_Reveal All the Same"), FALSE },
  };

  if (missing == NULL)
    reveal (self);
  else
    gw_question_ask (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _("Reveal Now?"), missing,
                     answers, G_N_ELEMENTS (answers), on_reveal_answered, g_object_ref (self));
}

/* A metric of its own, for a goal that counts something else. */
static void
on_new_metric_clicked (GwSpecificPage *self)
{
  GwWorkshopPage *page = GW_WORKSHOP_PAGE (self);
  g_autoptr (GwEdit) edit = gw_edit_new (_("Count Something Else"));
  g_autoptr (GwRecord) metric = gw_record_new (GW_TYPE_METRIC, NULL);

  gw_edit_insert (edit, GW_RECORD (gw_workshop_page_get_workshop (page)), "metrics", G_MAXUINT, metric);
  gw_edit_set_reference (edit, GW_RECORD (gw_workshop_page_get_goal (page)), "metric", metric);
  (void) gw_session_commit (gw_workshop_page_get_session (page), edit);
}

/* Goals that are agreed already change only with a reason, which is asked for. */
static void
on_hand_out_clicked (GwSpecificPage *self)
{
  GwWorkshopPage *page = GW_WORKSHOP_PAGE (self);
  GwSession *session = gw_workshop_page_get_session (page);
  GwGoal *goal = gw_workshop_page_get_goal (page);
  g_autoptr (GwEdit) edit = gw_edit_new (_("Hand Out"));
  g_autofree char *sentence = NULL;
  guint n_goals;

  if (waits_for_reveal (gw_goal_get_allocation (goal)))
    {
      gw_session_refuse (session, _("Reveal the first numbers before they are handed out."));
      return;
    }
  n_goals = gw_allocation_records_hand_out (goal, edit);
  if (n_goals == 0)
    {
      gw_session_refuse (session, _("There is nothing to hand out yet: set a target, and add members on the set-up page."));
      return;
    }
  if (gw_edit_get_n_changes (edit) == 0)
    {
      gw_session_say (session, _("Everybody’s goal says so already."));
      return;
    }
  if (!gw_session_commit (session, edit))
    return;

  sentence = g_strdup_printf (ngettext ("Handed out: %u goal.", "Handed out: %u goals.", n_goals), n_goals);
  gw_session_say_done (session, sentence);
}

static void
gw_specific_page_bind (GwWorkshopPage *page)
{
  GwSpecificPage *self = GW_SPECIFIC_PAGE (page);
  GwSession *session = gw_workshop_page_get_session (page);
  GwGoal *goal = gw_workshop_page_get_goal (page);
  GwRecord *allocation = goal != NULL ? GW_RECORD (gw_goal_get_allocation (goal)) : NULL;

  gtk_widget_set_visible (self->no_goal, goal == NULL);
  gtk_widget_set_visible (self->goal_box, goal != NULL);
  if (goal != NULL)
    gtk_expander_set_expanded (GTK_EXPANDER (self->goal_expander), gw_goal_get_target (goal) == GW_UNSET);
  g_clear_object (&self->opened);
  gtk_expander_set_expanded (GTK_EXPANDER (self->sharing_expander), FALSE);
  gw_field_editor_bind_below (self->goal_group, session, (GwRecord *) goal);
  gw_field_editor_bind_below (self->more_group, session, (GwRecord *) goal);
  gw_field_editor_bind_below (self->method_group, session, allocation);
  gw_field_editor_bind_below (self->index_box, session, allocation);
  gw_field_editor_bind_below (self->reason_group, session, allocation);
  gw_allocation_table_bind (GW_ALLOCATION_TABLE (self->allocation_table), session, goal);
  if (goal == NULL)
    gtk_widget_set_visible (self->ledger_bar, FALSE);
}

static void
gw_specific_page_refresh (GwWorkshopPage *page)
{
  GwSpecificPage *self = GW_SPECIFIC_PAGE (page);
  GwLivePanel *live = gw_workshop_page_get_live (page);
  GwGoal *goal = gw_workshop_page_get_goal (page);
  g_autoptr (GwAllocationPlan) plan = NULL;

  gw_live_panel_clear (live);
  bind_metric (self, goal);
  if (goal == NULL)
    {
      gw_live_panel_add_quiet (live, _("What the goal asks for appears here."));
      return;
    }

  update_summary (self, goal);
  plan = gw_allocation_plan_new_for_goal (goal);
  update_sharing (self, goal, plan);
  gw_specific_live_fill (live, gw_workshop_page_get_session (page), goal, plan, is_time_to_share (goal, plan));
}

static char *
gw_specific_page_explain_unfinished (GwWorkshopPage *page)
{
  GwGoal *goal = gw_workshop_page_get_goal (page);
  g_autoptr (GwAllocationPlan) plan = NULL;

  if (!has_amount (goal))
    return NULL;

  plan = gw_allocation_plan_new_for_goal (goal);
  return gw_allocation_plan_explain_unfinished (plan, goal);
}

static void
gw_specific_page_dispose (GObject *object)
{
  g_clear_object (&GW_SPECIFIC_PAGE (object)->metric);
  g_clear_object (&GW_SPECIFIC_PAGE (object)->opened);

  G_OBJECT_CLASS (gw_specific_page_parent_class)->dispose (object);
}

static void
gw_specific_page_class_init (GwSpecificPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_specific_page_dispose;
  GW_WORKSHOP_PAGE_CLASS (klass)->bind = gw_specific_page_bind;
  GW_WORKSHOP_PAGE_CLASS (klass)->refresh = gw_specific_page_refresh;
  GW_WORKSHOP_PAGE_CLASS (klass)->explain_unfinished = gw_specific_page_explain_unfinished;

  gw_fields_ensure ();
  g_type_ensure (GW_TYPE_ALLOCATION_TABLE);
  g_type_ensure (GW_TYPE_LEDGER_BAR);
  g_type_ensure (GW_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/goalwright/Goalwright/workshop/specific/gw-specific-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GwSpecificPage, no_goal);
  gtk_widget_class_bind_template_child (widget_class, GwSpecificPage, new_goal_button);
  gtk_widget_class_bind_template_child (widget_class, GwSpecificPage, goal_box);
  gtk_widget_class_bind_template_child (widget_class, GwSpecificPage, goal_expander);
  gtk_widget_class_bind_template_child (widget_class, GwSpecificPage, summary_label);
  gtk_widget_class_bind_template_child (widget_class, GwSpecificPage, goal_group);
  gtk_widget_class_bind_template_child (widget_class, GwSpecificPage, baseline_field);
  gtk_widget_class_bind_template_child (widget_class, GwSpecificPage, target_field);
  gtk_widget_class_bind_template_child (widget_class, GwSpecificPage, low_field);
  gtk_widget_class_bind_template_child (widget_class, GwSpecificPage, high_field);
  gtk_widget_class_bind_template_child (widget_class, GwSpecificPage, more_group);
  gtk_widget_class_bind_template_child (widget_class, GwSpecificPage, metric_group);
  gtk_widget_class_bind_template_child (widget_class, GwSpecificPage, first_box);
  gtk_widget_class_bind_template_child (widget_class, GwSpecificPage, first_label);
  gtk_widget_class_bind_template_child (widget_class, GwSpecificPage, sharing_expander);
  gtk_widget_class_bind_template_child (widget_class, GwSpecificPage, sharing_label);
  gtk_widget_class_bind_template_child (widget_class, GwSpecificPage, method_group);
  gtk_widget_class_bind_template_child (widget_class, GwSpecificPage, index_box);
  gtk_widget_class_bind_template_child (widget_class, GwSpecificPage, growth_field);
  gtk_widget_class_bind_template_child (widget_class, GwSpecificPage, allocation_table);
  gtk_widget_class_bind_template_child (widget_class, GwSpecificPage, reveal_button);
  gtk_widget_class_bind_template_child (widget_class, GwSpecificPage, hand_out_button);
  gtk_widget_class_bind_template_child (widget_class, GwSpecificPage, reason_group);
  gtk_widget_class_bind_template_child (widget_class, GwSpecificPage, missing_label);
  gtk_widget_class_bind_template_child (widget_class, GwSpecificPage, unrevealed_label);
  gtk_widget_class_bind_template_child (widget_class, GwSpecificPage, ledger_bar);
  gtk_widget_class_bind_template_callback (widget_class, on_new_metric_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_new_goal_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_first_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_reveal_clicked);
  gtk_widget_class_bind_template_callback (widget_class, update_ledger);
}

static void
gw_specific_page_init (GwSpecificPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->new_goal_button, "clicked", G_CALLBACK (on_new_goal_clicked), self);
  g_signal_connect_swapped (self->hand_out_button, "clicked", G_CALLBACK (on_hand_out_clicked), self);
}
