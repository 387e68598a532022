/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-unknown-page.h"

#include <glib/gi18n-lib.h>

/* What stands in a view that shows a day on which there was no goal yet. Nobody
 * is asked to add one there. */
struct _GwUnknownPage
{
  AdwBin parent_instance;

  GtkWidget *status;
};

G_DEFINE_FINAL_TYPE (GwUnknownPage, gw_unknown_page, ADW_TYPE_BIN)

static void
gw_unknown_page_class_init (GwUnknownPageClass *klass)
{
}

static void
gw_unknown_page_init (GwUnknownPage *self)
{
  self->status = adw_status_page_new ();
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (self->status), "document-open-recent-symbolic");
  adw_bin_set_child (ADW_BIN (self), self->status);
}

/**
 * gw_unknown_page_refresh:
 * @session: looks at a day of the past
 *
 * Names the day on which nothing was known, and the one to go back to.
 */
void
gw_unknown_page_refresh (GwUnknownPage *self,
                         GwSession     *session)
{
  const GwFormat *format;
  g_autofree char *then = NULL;
  g_autofree char *now = NULL;
  g_autofree char *sentence = NULL;

  g_return_if_fail (GW_IS_UNKNOWN_PAGE (self));
  g_return_if_fail (GW_IS_SESSION (session));

  format = gw_session_get_format (session);
  then = gw_format_date (format, gw_session_get_as_of (session));
  now = gw_format_date (format, gw_session_get_day (session));
  /* Translators: both are days with their year. */
  sentence = g_markup_printf_escaped (_("Every goal was written down after %s, even if its numbers are of earlier days. "
                                        "Go back to %s to see them."), then, now);
  adw_status_page_set_title (ADW_STATUS_PAGE (self->status), _("No goals were known then"));
  adw_status_page_set_description (ADW_STATUS_PAGE (self->status), sentence);
}
