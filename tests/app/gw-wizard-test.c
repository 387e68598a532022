/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-wizard-test.h"

#include <adwaita.h>

#include "gw-display-test.h"
#include "gw-journal-shadow.h"
#include "gw-workshop-view.h"

/* @document: (transfer full): what the wizard works on */
void
gw_wizard_test_set_up (GwWizardTest *self,
                       GwDocument   *document,
                       int           width,
                       int           height)
{
  g_autoptr (GwFormat) format = gw_format_new_plain ();

  self->document = document;
  gw_journal_shadow_watch (gw_document_get_workshop (document));
  self->session = gw_session_new (document, gw_date_new (2026, 6, 30), format);
  self->view = gw_workshop_view_new ();
  gw_workshop_view_set_session (GW_WORKSHOP_VIEW (self->view), self->session);
  self->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), width, height);
  adw_window_set_content (ADW_WINDOW (self->window), self->view);
  gtk_window_present (GTK_WINDOW (self->window));
}

/* The view lets go of its session, and nobody else holds it. */
void
gw_wizard_test_tear_down (GwWizardTest *self)
{
  gw_workshop_view_set_session (GW_WORKSHOP_VIEW (self->view), NULL);
  gtk_window_destroy (GTK_WINDOW (self->window));
  gw_display_test_settle ();
  g_assert_finalize_object (g_steal_pointer (&self->session));
  g_clear_object (&self->document);
}
