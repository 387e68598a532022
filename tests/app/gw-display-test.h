/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "gw-document.h"

typedef gboolean (*GwDisplayCondition) (gpointer data);

void        gw_display_test_init    (int                 *argc,
                                     char              ***argv);
void        gw_display_test_wait    (GwDisplayCondition   condition,
                                     gpointer             data,
                                     const char          *what);
void        gw_display_test_settle  (void);
void        gw_display_test_forgive (const char          *part);
char       *gw_display_test_sample  (const char          *name);
GwDocument *gw_display_test_load    (const char          *name);
