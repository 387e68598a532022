/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-team-figures-page.h"

#include <glib/gi18n-lib.h>

#include "gw-as-of-button.h"
#include "gw-data-table-view.h"
#include "gw-figure-area.h"
#include "gw-figure-export.h"
#include "gw-figure-kind.h"
#include "gw-goal-text.h"
#include "gw-spread-box.h"

/* In the order of the work: hand out, work back, look how it goes. */
static const GwFigureKind shown_kinds[] = {
  GW_FIGURE_KIND_WATERFALL,
  GW_FIGURE_KIND_FUNNEL,
  GW_FIGURE_KIND_THERMOMETER,
  GW_FIGURE_KIND_SPREAD,
  GW_FIGURE_KIND_BURN_UP,
};

struct _GwTeamFiguresPage
{
  AdwBin parent_instance;

  GtkWidget *title;
  GtkWidget *as_of;
  GtkWidget *kinds;
  GtkWidget *names;
  GtkWidget *stack;
  GtkWidget *chart;
  GtkWidget *table;
  GtkWidget *words;
  GtkWidget *toggles[G_N_ELEMENTS (shown_kinds)];

  GwSession *session;
  GwFigureKind kind; /* that is shown */
};

G_DEFINE_FINAL_TYPE (GwTeamFiguresPage, gw_team_figures_page, ADW_TYPE_BIN)

/* Names only where somebody asks for them, here and now. */
static GwFigure *
new_figure (GwTeamFiguresPage *self,
            GwFigureKind       kind,
            GwGoal            *goal)
{
  GwInsight *insight = gw_session_get_insight (self->session);

  if (kind != GW_FIGURE_KIND_SPREAD || !gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->names)))
    return gw_figure_new_for_goal (kind, insight, goal, gw_session_get_format (self->session));

  return gw_figure_new_spread_with_names (insight, goal, gw_session_get_format (self->session));
}

static void
show_figure (GwTeamFiguresPage *self,
             GwFigure          *figure)
{
  g_autoptr (GwDataTable) table = gw_figure_tabulate (figure);
  g_autofree char *words = gw_figure_describe (figure);

  gw_figure_area_set_figure (GW_FIGURE_AREA (self->chart), figure);
  gw_data_table_view_set_table (GW_DATA_TABLE_VIEW (self->table), table);
  gtk_label_set_text (GTK_LABEL (self->words), words);
}

static void
show_nothing (GwTeamFiguresPage *self)
{
  gw_figure_area_set_figure (GW_FIGURE_AREA (self->chart), NULL);
  gtk_label_set_text (GTK_LABEL (self->words), _("There is nothing to draw yet. Give the team a goal with a target, and share it out."));
}

static void
copy_cb (GwTeamFiguresPage *self)
{
  GwFigure *figure = gw_figure_area_get_figure (GW_FIGURE_AREA (self->chart));

  g_assert (GW_IS_TEAM_FIGURES_PAGE (self));

  if (figure != NULL)
    gw_figure_export_copy (GTK_WIDGET (self), self->session, figure);
}

static void
save_cb (GwTeamFiguresPage *self)
{
  GwFigure *figure = gw_figure_area_get_figure (GW_FIGURE_AREA (self->chart));

  g_assert (GW_IS_TEAM_FIGURES_PAGE (self));

  if (figure != NULL)
    gw_figure_export_save (GTK_WIDGET (self), self->session, figure, self->kind,
                           gtk_label_get_text (GTK_LABEL (self->title)));
}

static void
gw_team_figures_page_dispose (GObject *object)
{
  GwTeamFiguresPage *self = GW_TEAM_FIGURES_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), GW_TYPE_TEAM_FIGURES_PAGE);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gw_team_figures_page_parent_class)->dispose (object);
}

static void
gw_team_figures_page_class_init (GwTeamFiguresPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_team_figures_page_dispose;

  g_type_ensure (GW_TYPE_AS_OF_BUTTON);
  g_type_ensure (GW_TYPE_DATA_TABLE_VIEW);
  g_type_ensure (GW_TYPE_FIGURE_AREA);
  g_type_ensure (GW_TYPE_SPREAD_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/goalwright/Goalwright/progress/gw-team-figures-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GwTeamFiguresPage, title);
  gtk_widget_class_bind_template_child (widget_class, GwTeamFiguresPage, as_of);
  gtk_widget_class_bind_template_child (widget_class, GwTeamFiguresPage, kinds);
  gtk_widget_class_bind_template_child (widget_class, GwTeamFiguresPage, names);
  gtk_widget_class_bind_template_child (widget_class, GwTeamFiguresPage, stack);
  gtk_widget_class_bind_template_child (widget_class, GwTeamFiguresPage, chart);
  gtk_widget_class_bind_template_child (widget_class, GwTeamFiguresPage, table);
  gtk_widget_class_bind_template_child (widget_class, GwTeamFiguresPage, words);
  gtk_widget_class_bind_template_callback (widget_class, gw_team_figures_page_refresh);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

/* The kind that was shown goes off first; for a moment there is none. */
static void
kind_toggled_cb (GwTeamFiguresPage *self,
                 GtkToggleButton   *toggle)
{
  g_assert (GW_IS_TEAM_FIGURES_PAGE (self));

  if (gtk_toggle_button_get_active (toggle))
    gw_team_figures_page_refresh (self);
}

static void
gw_team_figures_page_init (GwTeamFiguresPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  g_object_set (gtk_widget_get_layout_manager (self->kinds), "spread", FALSE, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (shown_kinds); i++)
    {
      self->toggles[i] = gtk_toggle_button_new_with_label (gw_figure_kind_get_name (shown_kinds[i]));
      if (i > 0)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->toggles[i]), GTK_TOGGLE_BUTTON (self->toggles[0]));
      g_signal_connect_swapped (self->toggles[i], "toggled", G_CALLBACK (kind_toggled_cb), self);
      gtk_widget_set_parent (self->toggles[i], self->kinds);
    }
}

/**
 * gw_team_figures_page_set_session:
 * @session: (nullable): the open document
 */
void
gw_team_figures_page_set_session (GwTeamFiguresPage *self,
                                  GwSession         *session)
{
  g_return_if_fail (GW_IS_TEAM_FIGURES_PAGE (self));
  g_return_if_fail (session == NULL || GW_IS_SESSION (session));

  g_set_object (&self->session, session);
  gw_as_of_button_set_session (GW_AS_OF_BUTTON (self->as_of), session);
}

/**
 * gw_team_figures_page_refresh:
 *
 * Draws the goal as it is now. Where it has nothing of the kind that was
 * looked at last, the first kind that there is something of is shown.
 */
void
gw_team_figures_page_refresh (GwTeamFiguresPage *self)
{
  g_autoptr (GwFigure) shown = NULL;
  g_autofree char *title = NULL;
  GtkWidget *first = NULL;
  GwGoal *goal;

  g_return_if_fail (GW_IS_TEAM_FIGURES_PAGE (self));

  if (self->session == NULL)
    return;

  goal = gw_session_find_team_goal (self->session, gw_session_get_team (self->session));
  for (guint i = 0; i < G_N_ELEMENTS (shown_kinds); i++)
    {
      g_autoptr (GwFigure) figure = goal != NULL ? new_figure (self, shown_kinds[i], goal) : NULL;
      gboolean active = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->toggles[i]));

      gtk_widget_set_visible (self->toggles[i], figure != NULL);
      first = first == NULL && figure != NULL ? self->toggles[i] : first;
      if (!active || figure == NULL)
        continue;
      gtk_widget_set_visible (self->names, shown_kinds[i] == GW_FIGURE_KIND_SPREAD);
      self->kind = shown_kinds[i];
      shown = g_steal_pointer (&figure);
    }

  title = goal != NULL ? gw_goal_text_title (goal) : g_strdup (_("Figures"));
  gtk_label_set_text (GTK_LABEL (self->title), title);
  if (shown != NULL)
    show_figure (self, shown);
  else if (first != NULL)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (first), TRUE);
  else
    show_nothing (self);
}
