/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "gw-edit.h"
#include "gw-session.h"

G_BEGIN_DECLS

/**
 * GwFieldLayout:
 * @GW_FIELD_LAYOUT_BESIDE: the name at the start, the value at the end
 * @GW_FIELD_LAYOUT_BELOW: the name small above the value
 * @GW_FIELD_LAYOUT_CELL: only the value; the name is said to screen readers
 *
 * Where the name of a field stands.
 */
typedef enum
{
  GW_FIELD_LAYOUT_BESIDE,
  GW_FIELD_LAYOUT_BELOW,
  GW_FIELD_LAYOUT_CELL,
} GwFieldLayout;

#define GW_TYPE_FIELD_LAYOUT (gw_field_layout_get_type ())
GType gw_field_layout_get_type (void) G_GNUC_CONST;

#define GW_TYPE_FIELD_EDITOR (gw_field_editor_get_type ())
G_DECLARE_DERIVABLE_TYPE (GwFieldEditor, gw_field_editor, GW, FIELD_EDITOR, GtkWidget)

/**
 * GwFieldEditorClass:
 * @refresh: shows the value of the record, which may be none
 * @leave: the focus left. May be %NULL
 */
struct _GwFieldEditorClass
{
  GtkWidgetClass parent_class;

  void (*refresh) (GwFieldEditor *self);
  void (*leave)   (GwFieldEditor *self);
};

void           gw_field_editor_bind            (GwFieldEditor  *self,
                                                GwSession      *session,
                                                GwRecord       *record);
void           gw_field_editor_bind_below      (GtkWidget      *widget,
                                                GwSession      *session,
                                                GwRecord       *record);
void           gw_field_editor_refresh         (GwFieldEditor  *self);
GtkWidget     *gw_field_editor_new_for         (const GwField  *field,
                                                GwFieldLayout   layout);

/* For the kinds of editors */
void           gw_field_editor_set_control     (GwFieldEditor  *self,
                                                GtkWidget      *control);
void           gw_field_editor_set_control_inside (GwFieldEditor *self,
                                                GtkWidget      *frame,
                                                GtkWidget      *control);
void           gw_field_editor_set_count       (GwFieldEditor  *self,
                                                const char     *count);
void           gw_field_editor_set_message     (GwFieldEditor  *self,
                                                const char     *message,
                                                gboolean        wrong);
gboolean       gw_field_editor_write           (GwFieldEditor  *self,
                                                const GValue   *value,
                                                gboolean        typing);
GwSession     *gw_field_editor_get_session     (GwFieldEditor  *self);
GwRecord      *gw_field_editor_get_record      (GwFieldEditor  *self);
const GwField *gw_field_editor_get_field       (GwFieldEditor  *self);
const GValue  *gw_field_editor_get_value       (GwFieldEditor  *self);
void           gw_field_editor_show_text       (GwFieldEditor  *self,
                                                GtkWidget      *entry,
                                                const char     *text,
                                                gboolean       *refreshing);
const char    *gw_field_editor_get_hint        (GwFieldEditor  *self);
const char    *gw_field_editor_get_message     (GwFieldEditor  *self);
gboolean       gw_field_editor_is_wrong        (GwFieldEditor  *self);

G_END_DECLS
