/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-page-background.h"

#include <glib/gi18n-lib.h>

#include "gw-field-editor.h"
#include "gw-fields.h"
#include "gw-list-field.h"
#include "gw-page-states.h"
#include "gw-page-text.h"
#include "gw-wrap-layout.h"

struct _GwPageBackground
{
  GtkWidget parent_instance;

  GwSession *session;
  GwPage page;

  GtkWidget *box;
  GtkWidget *evidence_button;
  GtkWidget *notes_button;
  GtkWidget *decisions_button;
  GtkWidget *sources_button;
  GtkWidget *revealer;
  GtkWidget *label;
  GtkWidget *decisions_field;
  GtkWidget *notes_field;
};

G_DEFINE_FINAL_TYPE (GwPageBackground, gw_page_background, GTK_TYPE_WIDGET)

/* The leader's notes and what was decided live in the page's state, which may
 * have to be made. */
static void
bind_notes (GwPageBackground *self,
            gboolean          make)
{
  GwWorkshop *workshop = gw_session_get_workshop (self->session);
  GwPageState *state = gw_page_states_find (workshop, self->page);

  if (state == NULL && make)
    {
      g_autoptr (GwEdit) edit = gw_edit_new (_("Begin Page"));

      state = gw_page_states_ensure (workshop, self->page, edit);
      if (!gw_session_commit (self->session, edit))
        state = NULL;
    }
  gw_field_editor_bind (GW_FIELD_EDITOR (self->notes_field), self->session,
                        state != NULL ? GW_RECORD (state) : NULL);
  gw_list_field_bind (GW_LIST_FIELD (self->decisions_field), self->session,
                      state != NULL ? GW_RECORD (state) : NULL);
}

static const char *
get_words (GwPageBackground *self,
           GtkWidget        *button)
{
  const GwPageText *text = gw_page_text_get (self->page);

  if (button == self->evidence_button)
    return _(text->evidence);
  if (button == self->decisions_button)
    return _("What is decided here beyond the fields of the page, for the minutes of the workshop.");
  return button == self->notes_button ? _(text->prompts) : _(text->sources);
}

static void
on_toggled (GtkToggleButton  *button,
            GwPageBackground *self)
{
  GtkWidget *buttons[] = { self->evidence_button, self->notes_button, self->decisions_button, self->sources_button };
  gboolean active = gtk_toggle_button_get_active (button);

  gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_EXPANDED, active, -1);
  gtk_image_set_from_icon_name (GTK_IMAGE (gtk_widget_get_first_child (gtk_button_get_child (GTK_BUTTON (button)))),
                                active ? "pan-down-symbolic" : "pan-end-symbolic");
  if (active)
    {
      for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
        if (buttons[i] != GTK_WIDGET (button))
          gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (buttons[i]), FALSE);
      gtk_label_set_label (GTK_LABEL (self->label), get_words (self, GTK_WIDGET (button)));
      gtk_widget_set_visible (self->notes_field, GTK_WIDGET (button) == self->notes_button);
      gtk_widget_set_visible (self->decisions_field, GTK_WIDGET (button) == self->decisions_button);
      if ((GTK_WIDGET (button) == self->notes_button || GTK_WIDGET (button) == self->decisions_button) &&
          self->session != NULL)
        bind_notes (self, TRUE);
    }

  active = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    active |= gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (buttons[i]));
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), active);
}

static void
gw_page_background_dispose (GObject *object)
{
  GwPageBackground *self = GW_PAGE_BACKGROUND (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (gw_page_background_parent_class)->dispose (object);
}

static void
gw_page_background_class_init (GwPageBackgroundClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_page_background_dispose;

  gw_fields_ensure ();
  g_type_ensure (GW_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/goalwright/Goalwright/workshop/gw-page-background.ui");
  gtk_widget_class_bind_template_child (widget_class, GwPageBackground, box);
  gtk_widget_class_bind_template_child (widget_class, GwPageBackground, evidence_button);
  gtk_widget_class_bind_template_child (widget_class, GwPageBackground, notes_button);
  gtk_widget_class_bind_template_child (widget_class, GwPageBackground, decisions_button);
  gtk_widget_class_bind_template_child (widget_class, GwPageBackground, decisions_field);
  gtk_widget_class_bind_template_child (widget_class, GwPageBackground, sources_button);
  gtk_widget_class_bind_template_child (widget_class, GwPageBackground, revealer);
  gtk_widget_class_bind_template_child (widget_class, GwPageBackground, label);
  gtk_widget_class_bind_template_child (widget_class, GwPageBackground, notes_field);
  gtk_widget_class_bind_template_callback (widget_class, on_toggled);
}

static void
gw_page_background_init (GwPageBackground *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gw_page_background_set_page:
 * @page: whose words are shown
 */
void
gw_page_background_set_page (GwPageBackground *self,
                             GwPage            page)
{
  g_return_if_fail (GW_IS_PAGE_BACKGROUND (self));

  self->page = page;
}

/**
 * gw_page_background_set_session:
 * @session: where the leader's own notes are kept
 */
void
gw_page_background_set_session (GwPageBackground *self,
                                GwSession        *session)
{
  g_return_if_fail (GW_IS_PAGE_BACKGROUND (self));
  g_return_if_fail (GW_IS_SESSION (session));

  g_set_object (&self->session, session);
  gw_page_background_refresh (self);
}

/**
 * gw_page_background_refresh:
 *
 * Follows the state of the page, which may have come or gone.
 */
void
gw_page_background_refresh (GwPageBackground *self)
{
  g_return_if_fail (GW_IS_PAGE_BACKGROUND (self));
  g_return_if_fail (self->session != NULL);

  bind_notes (self, FALSE);
}
