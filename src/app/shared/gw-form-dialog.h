/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define GW_TYPE_FORM_DIALOG (gw_form_dialog_get_type ())

/* A small window with a few rows to fill in, "Cancel", and a button that does
 * it. What cannot be done is said, and what was typed stays. */
G_DECLARE_DERIVABLE_TYPE (GwFormDialog, gw_form_dialog, GW, FORM_DIALOG, AdwWindow)

/**
 * GwFormDialogClass:
 * @apply: does it; returns whether it is done, otherwise says why not
 */
struct _GwFormDialogClass
{
  AdwWindowClass parent_class;

  gboolean (*apply) (GwFormDialog  *self,
                     GError       **error);
};

void     gw_form_dialog_set_texts    (GwFormDialog *self,
                                      const char   *title,
                                      const char   *description,
                                      const char   *action);
void     gw_form_dialog_add_row      (GwFormDialog *self,
                                      GtkWidget    *row);
GtkWidget *
         gw_form_dialog_add_entry    (GwFormDialog *self,
                                      const char   *title,
                                      GCallback     changed);
void     gw_form_dialog_set_first    (GwFormDialog *self,
                                      GtkWidget    *row);
void     gw_form_dialog_add_button   (GwFormDialog *self,
                                      GtkWidget    *button);
void     gw_form_dialog_add_line     (GwFormDialog *self,
                                      const char   *line);
void     gw_form_dialog_fill_entry   (GtkWidget    *entry,
                                      const char   *text);
void     gw_form_dialog_add_question (GwFormDialog *self,
                                      GtkWidget    *row);
void     gw_form_dialog_remove_question
                                     (GwFormDialog *self,
                                      GtkWidget    *row);
void     gw_form_dialog_set_complete (GwFormDialog *self,
                                      gboolean      complete);
void     gw_form_dialog_set_message  (GwFormDialog *self,
                                      const char   *message,
                                      gboolean      wrong);
void     gw_form_dialog_set_doubt    (GwFormDialog *self,
                                      const char   *doubt);
const char *
         gw_form_dialog_get_doubt    (GwFormDialog *self);
const char *
         gw_form_dialog_get_message  (GwFormDialog *self);

G_END_DECLS
