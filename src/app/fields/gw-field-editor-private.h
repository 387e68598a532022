/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-field-editor.h"

G_BEGIN_DECLS

/* Shows one declared field of a record and writes it through an edit. What
 * the field is called, what it may hold and whether it is private is read
 * from the declaration. */
typedef struct
{
  GwSession *session;
  GwRecord *record;
  const GwField *field;
  guint position;
  gulong notify_id;
  gulong partner_id; /* of a start or an end: when the other one changes */
  guint recheck_id;

  char *name;
  char *title;
  char *hint;
  GwFieldLayout layout;

  GtkWidget *box;      /* texts and, beside them, the control */
  GtkWidget *texts;
  GtkWidget *title_label;
  GtkWidget *message_label;
  GtkWidget *count_label; /* at the end of the title's line */
  GtkWidget *lock;
  GtkWidget *frame;    /* what is placed: the control, or a box around it */
  GtkWidget *control;  /* what takes the focus */
  gboolean wrong;
  gboolean writing;
  GValue before_typing; /* set from the first letter written until the focus leaves */
  GwDate end_before_typing;
  GwEdit *agreement;   /* refused until there is a reason */
} GwFieldEditorPrivate;

/* The parts of the class: how it is laid out, whose field it shows, how it writes. */
GwFieldEditorPrivate *gw_field_editor_get_private  (GwFieldEditor *self);
void        gw_field_editor_emit_writing     (GwFieldEditor *self,
                                              GwEdit        *edit,
                                              const GValue  *value);
char       *gw_field_editor_capitalise       (const char    *text);
const char *gw_field_editor_find_partner     (GwFieldEditor *self);
void        gw_field_editor_update_title     (GwFieldEditor *self);
void        gw_field_editor_update_layout    (GwFieldEditor *self);
void        gw_field_editor_on_notify        (GwFieldEditor *self);
void        gw_field_editor_unbind           (GwFieldEditor *self);
void        gw_field_editor_end_typing       (GwFieldEditor *self);
void        gw_field_editor_take_typing_back (GwFieldEditor *self);
void        gw_field_editor_leave            (GwFieldEditor *self);

G_END_DECLS
