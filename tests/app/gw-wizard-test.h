/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "gw-session.h"

/* A window with the wizard, on 30 June 2026. */
typedef struct
{
  GwDocument *document;
  GwSession *session;
  GtkWidget *window;
  GtkWidget *view;
} GwWizardTest;

void gw_wizard_test_set_up    (GwWizardTest *self,
                               GwDocument   *document,
                               int           width,
                               int           height);
void gw_wizard_test_tear_down (GwWizardTest *self);
