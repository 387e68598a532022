/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-workshop-view.h"

struct _GwWorkshopView
{
  AdwBin parent_instance;

  GwSession *session;
};

G_DEFINE_FINAL_TYPE (GwWorkshopView, gw_workshop_view, ADW_TYPE_BIN)

static void
gw_workshop_view_dispose (GObject *object)
{
  g_clear_object (&GW_WORKSHOP_VIEW (object)->session);

  G_OBJECT_CLASS (gw_workshop_view_parent_class)->dispose (object);
}

static void
gw_workshop_view_class_init (GwWorkshopViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_workshop_view_dispose;
}

static void
gw_workshop_view_init (GwWorkshopView *self)
{
}

/**
 * gw_workshop_view_set_session:
 * @session: (nullable): what to show
 */
void
gw_workshop_view_set_session (GwWorkshopView  *self,
                        GwSession *session)
{
  g_return_if_fail (GW_IS_WORKSHOP_VIEW (self));

  g_set_object (&self->session, session);
}
