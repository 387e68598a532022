/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-read-back-page.h"

#include <glib/gi18n-lib.h>

#include "gw-commit-goals.h"
#include "gw-commitment.h"
#include "gw-field-group.h"
#include "gw-fields.h"
#include "gw-goal-revision.h"
#include "gw-goal-text.h"
#include "gw-if-then.h"
#include "gw-milestone.h"
#include "gw-question.h"
#include "gw-read-back-row.h"
#include "gw-team-goals.h"
#include "gw-workshop-page-private.h"

/* More titles than these nobody reads in a hint. */
#define MOST_TITLES 4

struct _GwReadBackPage
{
  GwWorkshopPage parent_instance;

  GtkWidget *members_group;
  GtkWidget *commit_group;
  GtkWidget *commit_button;
  GtkWidget *sheets_button;
  GtkWidget *commit_label;
  GPtrArray *rows; /* unowned */
};

G_DEFINE_FINAL_TYPE (GwReadBackPage, gw_read_back_page, GW_TYPE_WORKSHOP_PAGE)

static void
list_members (GwReadBackPage *self)
{
  GwWorkshopPage *page = GW_WORKSHOP_PAGE (self);
  GwRecordList *members = gw_team_get_members (gw_workshop_page_get_team (page));
  gboolean same = self->rows->len == gw_record_list_get_length (members);

  for (guint i = 0; i < self->rows->len && same; i++)
    same = gw_read_back_row_get_member (g_ptr_array_index (self->rows, i)) ==
           GW_MEMBER (gw_record_list_get (members, i));
  if (!same)
    {
      g_ptr_array_set_size (self->rows, 0);
      gw_field_group_clear (GW_FIELD_GROUP (self->members_group));
      for (guint i = 0; i < gw_record_list_get_length (members); i++)
        {
          GtkWidget *row = gw_read_back_row_new (gw_workshop_page_get_session (page),
                                                 GW_MEMBER (gw_record_list_get (members, i)));

          gw_field_group_append (GW_FIELD_GROUP (self->members_group), row);
          g_ptr_array_add (self->rows, row);
        }
    }
  for (guint i = 0; i < self->rows->len; i++)
    gw_read_back_row_refresh (g_ptr_array_index (self->rows, i));
}

static void
commit (GwReadBackPage *self)
{
  GwWorkshopPage *page = GW_WORKSHOP_PAGE (self);
  GwSession *session = gw_workshop_page_get_session (page);
  g_autoptr (GwEdit) edit = gw_edit_new (_("Commit"));

  if (gw_commit_goals (gw_workshop_page_get_workshop (page), gw_workshop_page_get_team (page),
                       gw_session_get_day (session), edit) == 0)
    {
      gw_session_refuse (session, _("No goal is ready to be agreed yet: each takes a target and a due date."));
      return;
    }
  if (gw_session_commit (session, edit))
    gw_session_say_done (session, _("The goals are agreed."));
}

static void
on_commit_answered (const char *id,
                    gpointer    user_data)
{
  g_autoptr (GwReadBackPage) self = user_data;

  if (g_str_equal (id, "commit") && gw_workshop_page_get_session (GW_WORKSHOP_PAGE (self)) != NULL)
    commit (self);
}

/* Which ones, as far as anybody reads. */
static char *
say_not_ready (GwTeam *team)
{
  g_autoptr (GPtrArray) goals = gw_commit_list_not_ready (team);
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < MIN (goals->len, MOST_TITLES); i++)
    {
      g_autofree char *title = gw_goal_text_title (g_ptr_array_index (goals, i));
      /* Translators: quotation marks around a title */
      g_autofree char *quoted = g_strdup_printf (_("“%s”"), title);

      if (i > 0)
        /* Translators: between names in a list. */
        g_string_append (titles, C_("list of names", ", "));
      g_string_append (titles, quoted);
    }
  if (goals->len > MOST_TITLES)
    g_string_append (titles, ", …");

  return g_strdup_printf (ngettext ("%u goal has no target or no due date yet, and stays a draft: %s. Complete it in the view Goals.",
                                    "%u goals have no target or no due date yet, and stay drafts: %s. Complete them in the view Goals.",
                                    goals->len), goals->len, titles->str);
}

/* What is still missing, and what committing means. */
static char *
say_missing (const GwCommitCounts *counts)
{
  guint n_silent = counts->members - counts->read_aloud;
  GString *text = g_string_new (NULL);

  if (n_silent > 0)
    g_string_append_printf (text, ngettext ("%u member has not read the goal aloud yet.",
                                            "%u members have not read their goals aloud yet.", n_silent), n_silent);
  if (n_silent > 0 && counts->without_plan > 0)
    g_string_append_c (text, ' ');
  if (counts->without_plan > 0)
    g_string_append_printf (text, ngettext ("%u member has no if-then plan.", "%u members have no if-then plan.",
                                            counts->without_plan), counts->without_plan);
  g_string_append_printf (text, " %s", _("An agreed goal changes only with a reason and an approver."));
  return g_string_free (text, FALSE);
}

/* Who has not read aloud has not quite said yes. */
static void
on_commit_clicked (GwReadBackPage *self)
{
  GwCommitCounts counts = gw_commit_count (gw_workshop_page_get_team (GW_WORKSHOP_PAGE (self)));
  const GwAnswer answers[] = {
    { "cancel", _("_Not Yet"), FALSE },
    { "commit", _("_Commit All the Same"), FALSE },
  };
  g_autofree char *body = NULL;

  if (counts.members == counts.read_aloud && counts.without_plan == 0)
    {
      commit (self);
      return;
    }

  body = say_missing (&counts);
  gw_question_ask (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _("Commit Now?"), body,
                   answers, G_N_ELEMENTS (answers), on_commit_answered, g_object_ref (self));
}

static void
on_sheets_clicked (GwReadBackPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.view", "s", "sheets");
}

static void
gw_read_back_page_bind (GwWorkshopPage *page)
{
  GwReadBackPage *self = GW_READ_BACK_PAGE (page);

  g_ptr_array_set_size (self->rows, 0);
  gw_field_group_clear (GW_FIELD_GROUP (self->members_group));
}

static void
gw_read_back_page_refresh (GwWorkshopPage *page)
{
  GwReadBackPage *self = GW_READ_BACK_PAGE (page);
  GwLivePanel *live = gw_workshop_page_get_live (page);
  const GwFormat *format = gw_workshop_page_get_format (page);
  GwTeam *team = gw_workshop_page_get_team (page);
  GwDate committed_on = gw_workshop_get_committed_on (gw_workshop_page_get_workshop (page));
  GwCommitCounts counts = gw_commit_count (team);
  g_autofree char *read = g_strdup_printf (_("%u of %u"), counts.read_aloud, counts.members);
  g_autofree char *agreed = g_strdup_printf (_("%u of %u"), counts.agreed, counts.goals);

  list_members (self);
  gw_live_panel_clear (live);
  gw_live_panel_add_figure (live, _("Read aloud"), read, NULL);
  gw_live_panel_add_figure (live, _("Goals agreed"), agreed, NULL);
  if (counts.not_ready > 0)
    {
      g_autofree char *text = say_not_ready (team);

      gw_live_panel_add_hint (live, text);
    }

  gtk_widget_set_sensitive (self->commit_button, counts.ready > 0);
  gtk_widget_set_visible (self->sheets_button, committed_on != GW_DATE_NONE);
  if (committed_on != GW_DATE_NONE && counts.ready == 0)
    {
      g_autofree char *date = gw_format_date (format, committed_on);
      g_autofree char *text = g_strdup_printf (_("Committed on %s. A goal changes from now on only with a reason and an approver. Print the sheets, and sign them."), date);

      gtk_label_set_label (GTK_LABEL (self->commit_label), text);
    }
  else
    {
      g_autofree char *text = g_strdup_printf (ngettext ("%u goal becomes an agreed goal, with its present plan as revision 1.",
                                                         "%u goals become agreed goals, with their present plans as revision 1.",
                                                         counts.ready), counts.ready);

      gtk_label_set_label (GTK_LABEL (self->commit_label),
                           counts.ready > 0 ? text : _("Set targets and due dates first; then you commit here."));
    }
}

static void
gw_read_back_page_dispose (GObject *object)
{
  g_clear_pointer (&GW_READ_BACK_PAGE (object)->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (gw_read_back_page_parent_class)->dispose (object);
}

static void
gw_read_back_page_class_init (GwReadBackPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_read_back_page_dispose;
  GW_WORKSHOP_PAGE_CLASS (klass)->bind = gw_read_back_page_bind;
  GW_WORKSHOP_PAGE_CLASS (klass)->refresh = gw_read_back_page_refresh;

  gw_fields_ensure ();
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/goalwright/Goalwright/workshop/read-back/gw-read-back-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GwReadBackPage, members_group);
  gtk_widget_class_bind_template_child (widget_class, GwReadBackPage, commit_group);
  gtk_widget_class_bind_template_child (widget_class, GwReadBackPage, commit_button);
  gtk_widget_class_bind_template_child (widget_class, GwReadBackPage, sheets_button);
  gtk_widget_class_bind_template_child (widget_class, GwReadBackPage, commit_label);
}

static void
gw_read_back_page_init (GwReadBackPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
  g_signal_connect_swapped (self->commit_button, "clicked", G_CALLBACK (on_commit_clicked), self);
  g_signal_connect_swapped (self->sheets_button, "clicked", G_CALLBACK (on_sheets_clicked), self);
}
