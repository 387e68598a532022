/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-progress-view.h"

struct _GwProgressView
{
  AdwBin parent_instance;

  GwSession *session;
};

G_DEFINE_FINAL_TYPE (GwProgressView, gw_progress_view, ADW_TYPE_BIN)

static void
gw_progress_view_dispose (GObject *object)
{
  g_clear_object (&GW_PROGRESS_VIEW (object)->session);

  G_OBJECT_CLASS (gw_progress_view_parent_class)->dispose (object);
}

static void
gw_progress_view_class_init (GwProgressViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_progress_view_dispose;
}

static void
gw_progress_view_init (GwProgressView *self)
{
}

/**
 * gw_progress_view_set_session:
 * @session: (nullable): what to show
 */
void
gw_progress_view_set_session (GwProgressView  *self,
                        GwSession *session)
{
  g_return_if_fail (GW_IS_PROGRESS_VIEW (self));

  g_set_object (&self->session, session);
}
