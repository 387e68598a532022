/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-workshop-page-private.h"

#include <glib/gi18n-lib.h>

#include "gw-history.h"
#include "gw-page-states.h"

/* Coming to a page and going on from it. */

/**
 * gw_workshop_page_enter:
 *
 * Somebody comes to the page.
 */
void
gw_workshop_page_enter (GwWorkshopPage *self)
{
  GwWorkshopPagePrivate *priv = gw_workshop_page_get_private (self);

  g_return_if_fail (GW_IS_WORKSHOP_PAGE (self));
  g_return_if_fail (priv->session != NULL);

  priv->mark_at_entry = gw_history_get_mark (gw_session_get_history (priv->session));
}

static gboolean
is_untouched (GwWorkshopPagePrivate *priv)
{
  GwPageState *state = gw_page_states_find (gw_session_get_workshop (priv->session), priv->page);

  return state == NULL || gw_page_state_get_progress (state) == GW_PAGE_PROGRESS_UNTOUCHED;
}

/* How far the page is after @asked. Nobody gets a tick for passing through, or
 * for a goal that is not handed out. */
static GwPageProgress
judge (GwWorkshopPage *self,
       GwPageProgress  asked)
{
  GwWorkshopPagePrivate *priv = gw_workshop_page_get_private (self);
  GwWorkshopPageClass *klass = GW_WORKSHOP_PAGE_GET_CLASS (self);
  gboolean written = gw_history_get_mark (gw_session_get_history (priv->session)) != priv->mark_at_entry;
  g_autofree char *unfinished = NULL;

  if (asked == GW_PAGE_PROGRESS_SKIPPED)
    return asked;
  if (is_untouched (priv) && !written)
    return GW_PAGE_PROGRESS_UNTOUCHED;
  if (asked == GW_PAGE_PROGRESS_UNTOUCHED)
    return is_untouched (priv) ? GW_PAGE_PROGRESS_BEGUN : GW_PAGE_PROGRESS_UNTOUCHED;

  unfinished = klass->explain_unfinished != NULL ? klass->explain_unfinished (self) : NULL;
  if (unfinished == NULL)
    return asked;
  gw_session_say (priv->session, unfinished);

  return GW_PAGE_PROGRESS_BEGUN;
}

/**
 * gw_workshop_page_leave:
 * @progress: what the page becomes; untouched where that is not said
 *
 * Notes, in one edit, the time that was taken and how far the page is. A page
 * on which something was written has begun; one on which nothing ever was is
 * not done, and one on which something is missing says what.
 */
void
gw_workshop_page_leave (GwWorkshopPage *self,
                        GwPageProgress  progress)
{
  GwWorkshopPagePrivate *priv = gw_workshop_page_get_private (self);
  g_autoptr (GwEdit) edit = NULL;

  g_return_if_fail (GW_IS_WORKSHOP_PAGE (self));
  g_return_if_fail (priv->session != NULL);

  if (gw_session_is_past (priv->session))
    return;
  progress = judge (self, progress);
  edit = gw_edit_new (progress == GW_PAGE_PROGRESS_DONE      ? _("Mark Page as Done")
                      : progress == GW_PAGE_PROGRESS_SKIPPED ? _("Skip Page")
                                                             : _("Leave Page"));
  gw_page_states_stop_timer (priv->session, priv->page, edit);
  if (progress != GW_PAGE_PROGRESS_UNTOUCHED)
    gw_edit_set_choice (edit,
                        GW_RECORD (gw_page_states_ensure (gw_session_get_workshop (priv->session), priv->page, edit)),
                        "progress", (int) progress);
  if (gw_edit_get_n_changes (edit) > 0)
    (void) gw_session_commit (priv->session, edit);
}
