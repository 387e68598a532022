/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-goals-view.h"

struct _GwGoalsView
{
  AdwBin parent_instance;

  GwSession *session;
};

G_DEFINE_FINAL_TYPE (GwGoalsView, gw_goals_view, ADW_TYPE_BIN)

static void
gw_goals_view_dispose (GObject *object)
{
  g_clear_object (&GW_GOALS_VIEW (object)->session);

  G_OBJECT_CLASS (gw_goals_view_parent_class)->dispose (object);
}

static void
gw_goals_view_class_init (GwGoalsViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_goals_view_dispose;
}

static void
gw_goals_view_init (GwGoalsView *self)
{
}

/**
 * gw_goals_view_set_session:
 * @session: (nullable): what to show
 */
void
gw_goals_view_set_session (GwGoalsView  *self,
                        GwSession *session)
{
  g_return_if_fail (GW_IS_GOALS_VIEW (self));

  g_set_object (&self->session, session);
}
