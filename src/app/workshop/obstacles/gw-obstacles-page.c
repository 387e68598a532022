/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-obstacles-page.h"

#include <glib/gi18n-lib.h>

#include "gw-commitment.h"
#include "gw-drop-down-name.h"
#include "gw-field-editor.h"
#include "gw-fields.h"
#include "gw-goal-text.h"
#include "gw-if-then-text.h"
#include "gw-if-then.h"
#include "gw-list-field.h"
#include "gw-names-choice.h"
#include "gw-page-hints.h"
#include "gw-private-dialog.h"
#include "gw-rating-field.h"
#include "gw-scale-field.h"
#include "gw-shown-text.h"
#include "gw-team-goals.h"
#include "gw-votes.h"
#include "gw-workshop-page-private.h"
#include "gw-wrap-layout.h"

struct _GwObstaclesPage
{
  GwWorkshopPage parent_instance;

  GtkWidget *member_choice;
  GtkWidget *next_member_button;
  GtkWidget *no_goal;
  GtkWidget *outcome_group;
  GtkWidget *plans_group;
  GtkWidget *plans;
  GtkWidget *witness_group;
  GtkWidget *private_group;
  GtkWidget *private_button;
  GwMember *member;
  gboolean refreshing;
};

G_DEFINE_FINAL_TYPE (GwObstaclesPage, gw_obstacles_page, GW_TYPE_WORKSHOP_PAGE)

static GwRecord *
find_commitment (GwMember *member,
                 GwEdit   *edit,
                 gpointer  user_data)
{
  GwRecord *team = gw_record_get_parent (GW_RECORD (member));
  GwGoal *goal = gw_team_goals_find_member_part (GW_TEAM (team), gw_workshop_page_get_goal (user_data), member);

  return goal != NULL ? GW_RECORD (gw_goal_get_commitment (goal)) : NULL;
}

static GwRecord *
find_second_vote (GwMember *member,
                  GwEdit   *edit,
                  gpointer  user_data)
{
  return gw_votes_find_or_make (member, GW_VOTE_ROUND_SECOND, edit);
}

static gboolean
has_answered (GwMember *member,
              gpointer  user_data)
{
  GwRecord *commitment = find_commitment (member, NULL, user_data);
  GwVote *vote = gw_votes_find (member, GW_VOTE_ROUND_SECOND);

  return commitment != NULL && vote != NULL && gw_vote_get_confidence (vote) != GW_UNSET &&
         gw_integers_get_length (gw_commitment_get_answers (GW_COMMITMENT (commitment))) == 4;
}

/* Whose turn it is: the member that is chosen in the window, else the first. */
static GwMember *
get_member (GwObstaclesPage *self)
{
  GwWorkshopPage *page = GW_WORKSHOP_PAGE (self);
  GwTeam *team = gw_workshop_page_get_team (page);
  GwMember *member = gw_session_get_member (gw_workshop_page_get_session (page));

  if (team == NULL)
    return NULL;
  if (member != NULL && gw_record_list_find (gw_team_get_members (team), GW_RECORD (member), NULL))
    return member;
  return (GwMember *) gw_record_list_get (gw_team_get_members (team), 0);
}

static void
list_members (GwObstaclesPage *self)
{
  GwRecordList *members = gw_team_get_members (gw_workshop_page_get_team (GW_WORKSHOP_PAGE (self)));
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GwMember *member = get_member (self);
  guint selected = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < gw_record_list_get_length (members); i++)
    gtk_string_list_append (names, gw_member_get_name (GW_MEMBER (gw_record_list_get (members, i))));
  if (member != NULL)
    (void) gw_record_list_find (members, GW_RECORD (member), &selected);

  self->refreshing = TRUE;
  gw_names_choice_show (GTK_DROP_DOWN (self->member_choice), names, selected);
  self->refreshing = FALSE;
  gtk_widget_set_sensitive (self->next_member_button,
                            selected != GTK_INVALID_LIST_POSITION && selected + 1 < gw_record_list_get_length (members));
}

static void
bind_member (GwObstaclesPage *self)
{
  GwWorkshopPage *page = GW_WORKSHOP_PAGE (self);
  GwSession *session = gw_workshop_page_get_session (page);
  GwMember *member = get_member (self);
  GwRecord *commitment = member != NULL ? find_commitment (member, NULL, page) : NULL;

  g_set_object (&self->member, member);
  gw_field_editor_bind_below (self->outcome_group, session, commitment);
  gw_field_editor_bind_below (self->witness_group, session, commitment);
  gw_list_field_bind (GW_LIST_FIELD (self->plans), session, commitment);
  gtk_widget_set_visible (self->no_goal, commitment == NULL);
  gtk_widget_set_visible (self->outcome_group, commitment != NULL);
  gtk_widget_set_visible (self->plans_group, commitment != NULL);
  gtk_widget_set_visible (self->plans, commitment != NULL);
  gtk_widget_set_visible (self->witness_group, commitment != NULL);
}

static void
say_plans (GwLivePanel  *live,
           GwCommitment *commitment)
{
  GwRecordList *plans = gw_commitment_get_plans (commitment);

  for (guint i = 0; i < gw_record_list_get_length (plans); i++)
    {
      GwIfThen *plan = GW_IF_THEN (gw_record_list_get (plans, i));
      g_autofree char *sentence = NULL;

      if (gw_if_then_get_cue (plan)[0] == '\0' || gw_if_then_get_response (plan)[0] == '\0')
        continue;
      sentence = gw_if_then_write (plan);
      gw_live_panel_add_quiet (live, sentence);
    }
}

static void
say_count (GwLivePanel *live,
           const char  *what,
           guint        count,
           guint        all)
{
  /* Translators: how many of all: "4 of 6". */
  g_autofree char *text = g_strdup_printf (_("%u of %u"), count, all);

  gw_live_panel_add_pair (live, what, text);
}

static void
on_member_selected (GwObstaclesPage *self)
{
  GwWorkshopPage *page = GW_WORKSHOP_PAGE (self);
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->member_choice));
  GwTeam *team = gw_workshop_page_get_team (page);

  if (self->refreshing || team == NULL || selected >= gw_record_list_get_length (gw_team_get_members (team)))
    return;

  gw_session_set_member (gw_workshop_page_get_session (page),
                         GW_MEMBER (gw_record_list_get (gw_team_get_members (team), selected)));
  gw_workshop_page_refresh (page);
}

static void
on_next_member (GwObstaclesPage *self)
{
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->member_choice),
                              gtk_drop_down_get_selected (GTK_DROP_DOWN (self->member_choice)) + 1);
}

static void
on_private_clicked (GwObstaclesPage *self)
{
  /* Klein and others (2014), the four items of the commitment scale. */
  static const char *const questions[] = {
    N_("How committed are you to your goal?"),
    N_("To what extent do you care about it?"),
    N_("How dedicated are you to it?"),
    N_("To what extent have you chosen to be committed to it?"),
  };
  GwWorkshopPage *page = GW_WORKSHOP_PAGE (self);
  GtkWidget *dialog = gw_private_dialog_new (GTK_WIDGET (self), gw_workshop_page_get_session (page),
                                             gw_workshop_page_get_team (page), _("Commitment and Confidence"),
                                             _("Four questions, from 1 (not at all) to 5 (completely), and how sure you are now."));

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    gw_private_dialog_add_field (GW_PRIVATE_DIALOG (dialog),
                                 g_object_new (GW_TYPE_RATING_FIELD, "field", "answers", "item", i,
                                               "layout", GW_FIELD_LAYOUT_BELOW, "title", _(questions[i]), NULL),
                                 find_commitment, self);
  gw_private_dialog_add_field (GW_PRIVATE_DIALOG (dialog),
                               g_object_new (GW_TYPE_SCALE_FIELD, "field", "confidence", "unit", "%",
                                             "layout", GW_FIELD_LAYOUT_BELOW,
                                             "title", _("How sure are you now that you will reach it?"), NULL),
                               find_second_vote, NULL);
  gw_private_dialog_set_check (GW_PRIVATE_DIALOG (dialog), has_answered, self);
  g_object_set_data_full (G_OBJECT (dialog), "page", g_object_ref (self), g_object_unref);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
gw_obstacles_page_bind (GwWorkshopPage *page)
{
  bind_member (GW_OBSTACLES_PAGE (page));
}

static void
gw_obstacles_page_refresh (GwWorkshopPage *page)
{
  GwObstaclesPage *self = GW_OBSTACLES_PAGE (page);
  GwLivePanel *live = gw_workshop_page_get_live (page);
  GwRecordList *members = gw_team_get_members (gw_workshop_page_get_team (page));
  GwRecord *commitment;
  guint with_plan = 0, answered = 0;

  list_members (self);
  bind_member (self);
  gw_live_panel_clear (live);
  if (self->member == NULL)
    {
      gw_live_panel_add_quiet (live, _("Add members on the set-up page first."));
      return;
    }

  commitment = find_commitment (self->member, NULL, page);
  if (commitment != NULL)
    {
      GwGoal *goal = GW_GOAL (gw_record_get_parent (commitment));
      g_autofree char *way = gw_goal_text_way (goal, gw_workshop_page_get_format (page),
                                               gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL);
      g_autofree char *due = gw_format_date (gw_workshop_page_get_format (page), gw_goal_get_due (goal));

      gw_live_panel_add_figure (live, gw_member_get_name (self->member), way, due);
      say_plans (live, GW_COMMITMENT (commitment));
      gw_page_hints_for_goal (live, gw_workshop_page_get_session (page), GW_PAGE_OBSTACLES, goal);
    }

  gw_live_panel_add_head (live, _("In the room"));
  for (guint i = 0; i < gw_record_list_get_length (members); i++)
    {
      GwMember *member = GW_MEMBER (gw_record_list_get (members, i));
      GwRecord *other = find_commitment (member, NULL, page);

      with_plan += other != NULL && gw_if_then_has_whole (GW_COMMITMENT (other));
      answered += has_answered (member, page);
    }
  say_count (live, _("have an if-then plan"), with_plan, gw_record_list_get_length (members));
  say_count (live, _("have answered privately"), answered, gw_record_list_get_length (members));
}

static void
gw_obstacles_page_dispose (GObject *object)
{
  g_clear_object (&GW_OBSTACLES_PAGE (object)->member);

  G_OBJECT_CLASS (gw_obstacles_page_parent_class)->dispose (object);
}

static void
gw_obstacles_page_class_init (GwObstaclesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_obstacles_page_dispose;
  GW_WORKSHOP_PAGE_CLASS (klass)->bind = gw_obstacles_page_bind;
  GW_WORKSHOP_PAGE_CLASS (klass)->refresh = gw_obstacles_page_refresh;

  gw_fields_ensure ();
  g_type_ensure (GW_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/goalwright/Goalwright/workshop/obstacles/gw-obstacles-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GwObstaclesPage, member_choice);
  gtk_widget_class_bind_template_child (widget_class, GwObstaclesPage, next_member_button);
  gtk_widget_class_bind_template_child (widget_class, GwObstaclesPage, no_goal);
  gtk_widget_class_bind_template_child (widget_class, GwObstaclesPage, outcome_group);
  gtk_widget_class_bind_template_child (widget_class, GwObstaclesPage, plans_group);
  gtk_widget_class_bind_template_child (widget_class, GwObstaclesPage, plans);
  gtk_widget_class_bind_template_child (widget_class, GwObstaclesPage, witness_group);
  gtk_widget_class_bind_template_child (widget_class, GwObstaclesPage, private_group);
  gtk_widget_class_bind_template_child (widget_class, GwObstaclesPage, private_button);
}

static void
gw_obstacles_page_init (GwObstaclesPage *self)
{
  g_autoptr (GtkListItemFactory) names = gw_shown_text_new_factory ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gw_drop_down_name_set (GTK_DROP_DOWN (self->member_choice), _("Whose turn is it?"));
  gtk_drop_down_set_factory (GTK_DROP_DOWN (self->member_choice), names);
  /* Translators: begins an if-then plan: "If" and then what somebody typed. */
  gw_list_field_set_leading (GW_LIST_FIELD (self->plans), "cue", _("If"));
  /* Translators: goes on with an if-then plan: "then I will" and what somebody typed. */
  gw_list_field_set_leading (GW_LIST_FIELD (self->plans), "response", _("then I will"));
  g_signal_connect_swapped (self->member_choice, "notify::selected", G_CALLBACK (on_member_selected), self);
  g_signal_connect_swapped (self->next_member_button, "clicked", G_CALLBACK (on_next_member), self);
  g_signal_connect_swapped (self->private_button, "clicked", G_CALLBACK (on_private_clicked), self);
}
