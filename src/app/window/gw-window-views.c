/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-window-private.h"

#include "gw-goals-view.h"
#include "gw-progress-view.h"
#include "gw-sheets-view.h"
#include "gw-workshop-view.h"

/* The four ways to look at a workshop. Each is built when it is looked at for
 * the first time, and the first of all when the window has been painted once:
 * who opens a workshop sees at once whose it is. */
typedef struct
{
  const char *name; /* of the page in the template */
  GType (*get_type) (void);
  void (*set_session) (GtkWidget *view,
                       GwSession *session);
} View;

static void
set_workshop_session (GtkWidget *view,
                      GwSession *session)
{
  gw_workshop_view_set_session (GW_WORKSHOP_VIEW (view), session);
}

static void
set_goals_session (GtkWidget *view,
                   GwSession *session)
{
  gw_goals_view_set_session (GW_GOALS_VIEW (view), session);
}

static void
set_progress_session (GtkWidget *view,
                      GwSession *session)
{
  gw_progress_view_set_session (GW_PROGRESS_VIEW (view), session);
}

static void
set_sheets_session (GtkWidget *view,
                    GwSession *session)
{
  gw_sheets_view_set_session (GW_SHEETS_VIEW (view), session);
}

static const View views[] = {
  { "workshop", gw_workshop_view_get_type, set_workshop_session },
  { "goals", gw_goals_view_get_type, set_goals_session },
  { "progress", gw_progress_view_get_type, set_progress_session },
  { "sheets", gw_sheets_view_get_type, set_sheets_session },
};

/* What holds a view, and keeps its place while there is none. */
static AdwBin *
get_place (GwWindow   *self,
           const View *view)
{
  return ADW_BIN (adw_view_stack_get_child_by_name (self->views, view->name));
}

/**
 * gw_window_get_view:
 *
 * Returns: (transfer none) (nullable): the view that is looked at, %NULL
 *   without a document
 */
GtkWidget *
gw_window_get_view (GwWindow *self)
{
  GtkWidget *place;

  g_assert (GW_IS_WINDOW (self));

  place = adw_view_stack_get_visible_child (self->views);
  return place != NULL ? adw_bin_get_child (ADW_BIN (place)) : NULL;
}

/**
 * gw_window_get_scores:
 *
 * Returns: (transfer none) (nullable): the score grid, %NULL while nobody
 *   looked at it
 */
GwScoreSheet *
gw_window_get_scores (GwWindow *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      GtkWidget *view = adw_bin_get_child (get_place (self, &views[i]));

      if (view != NULL && GW_IS_PROGRESS_VIEW (view))
        return gw_progress_view_get_scores (GW_PROGRESS_VIEW (view));
    }

  return NULL;
}

/**
 * gw_window_build_view:
 *
 * Builds the view that is looked at, unless it is there.
 */
void
gw_window_build_view (GwWindow *self)
{
  const char *name;

  g_assert (GW_IS_WINDOW (self));

  name = adw_view_stack_get_visible_child_name (self->views);
  gw_sidebar_set_page_shown (self->sidebar, g_strcmp0 (name, "workshop") == 0);
  if (self->session == NULL || gw_window_get_view (self) != NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    if (g_strcmp0 (views[i].name, name) == 0)
      {
        GtkWidget *view = g_object_new (views[i].get_type (), NULL);

        adw_bin_set_child (get_place (self, &views[i]), view);
        views[i].set_session (view, self->session);
      }
}

static void
on_painted (GdkFrameClock *clock,
            GwWindow      *self)
{
  if (self->session != NULL && gw_window_get_view (self) == NULL)
    {
      gw_window_build_view (self);
      return;
    }

  g_signal_handlers_disconnect_by_func (clock, on_painted, self);
  g_clear_pointer (&self->opening_mark, gw_opening_mark_free);
}

/**
 * gw_window_build_view_when_painted:
 *
 * Builds the view that is looked at once the window has been on the screen. Once
 * the view has been there too, opening the document has gone well.
 */
void
gw_window_build_view_when_painted (GwWindow *self)
{
  g_assert (GW_IS_WINDOW (self) && gtk_widget_get_realized (GTK_WIDGET (self)));

  g_signal_connect_object (gtk_widget_get_frame_clock (GTK_WIDGET (self)), "after-paint",
                           G_CALLBACK (on_painted), self, 0);
}

/**
 * gw_window_reload_views:
 *
 * Shows the workshop that the session shows now, in the views that are there.
 */
void
gw_window_reload_views (GwWindow *self)
{
  g_assert (GW_IS_WINDOW (self) && self->session != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      GtkWidget *view = adw_bin_get_child (get_place (self, &views[i]));

      if (view == NULL)
        continue;
      if (GW_IS_PROGRESS_VIEW (view))
        {
          gw_progress_view_reload (GW_PROGRESS_VIEW (view));
          continue;
        }

      views[i].set_session (view, NULL);
      views[i].set_session (view, self->session);
    }
}

/**
 * gw_window_drop_views:
 *
 * Forgets what the views showed, and them.
 */
void
gw_window_drop_views (GwWindow *self)
{
  g_assert (GW_IS_WINDOW (self));

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      AdwBin *place = get_place (self, &views[i]);
      GtkWidget *view = adw_bin_get_child (place);

      if (view == NULL)
        continue;

      views[i].set_session (view, NULL);
      adw_bin_set_child (place, NULL);
    }
}
