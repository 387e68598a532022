/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GW_TYPE_FORM_BODY (gw_form_body_get_type ())

/* What stands in a small window from top to bottom. It is as high as that needs
 * at the width it has, and scrolls where that is too much for a small screen. */
G_DECLARE_FINAL_TYPE (GwFormBody, gw_form_body, GW, FORM_BODY, GtkWidget)

GtkWidget *gw_form_body_new          (void);
void       gw_form_body_append       (GwFormBody *self,
                                      GtkWidget  *part);
void       gw_form_body_insert_after (GwFormBody *self,
                                      GtkWidget  *part,
                                      GtkWidget  *before);

G_END_DECLS
