/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-workshop-view.h"

#include <glib/gi18n-lib.h>

#include "gw-obstacles-page.h"
#include "gw-page-states.h"
#include "gw-page-text.h"
#include "gw-read-back-page.h"
#include "gw-relationships-page.h"
#include "gw-score-page.h"
#include "gw-set-up-page.h"
#include "gw-specific-page.h"
#include "gw-week-page.h"
#include "gw-why-page.h"
#include "gw-workshop-page.h"

#define N_PAGES (GW_PAGE_READ_BACK + 1)

struct _GwWorkshopView
{
  AdwBin parent_instance;

  GwSession *session;
  GtkWidget *pages[N_PAGES]; /* made when first opened */
  GwWorkshopPage *shown;
  gboolean refreshing;

  GtkWidget *stack;
  GtkWidget *back_button;
  GtkWidget *state_label;
  GtkWidget *skip_button;
  GtkWidget *done_button;
  GtkWidget *next_button;
};

G_DEFINE_FINAL_TYPE (GwWorkshopView, gw_workshop_view, ADW_TYPE_BIN)

static GType
get_page_type (GwPage page)
{
  switch (page)
    {
    case GW_PAGE_WHY:
      return GW_TYPE_WHY_PAGE;
    case GW_PAGE_RELATIONSHIPS:
      return GW_TYPE_RELATIONSHIPS_PAGE;
    case GW_PAGE_SPECIFIC:
      return GW_TYPE_SPECIFIC_PAGE;
    case GW_PAGE_WEEK:
      return GW_TYPE_WEEK_PAGE;
    case GW_PAGE_OBSTACLES:
      return GW_TYPE_OBSTACLES_PAGE;
    case GW_PAGE_SCORE:
      return GW_TYPE_SCORE_PAGE;
    case GW_PAGE_READ_BACK:
      return GW_TYPE_READ_BACK_PAGE;
    case GW_PAGE_SET_UP:
    default:
      return GW_TYPE_SET_UP_PAGE;
    }
}

static void
update_bar (GwWorkshopView *self)
{
  GwPage page = gw_session_get_page (self->session);
  GwPageState *state = gw_page_states_find (gw_session_get_workshop (self->session), page);
  GwPageProgress progress = state != NULL ? gw_page_state_get_progress (state) : GW_PAGE_PROGRESS_UNTOUCHED;
  gboolean last = page == GW_PAGE_READ_BACK;
  g_autofree char *next = NULL;

  next = last ? g_strdup (_("To the sheets"))
              /* Translators: goes to the next page of the workshop: "Next: back to this week". */
              : g_strdup_printf (_("Next: %s"), _(gw_page_text_get (page + 1)->next));
  gtk_button_set_label (GTK_BUTTON (self->next_button), next);
  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->next_button))), PANGO_ELLIPSIZE_END);
  gtk_widget_set_visible (self->skip_button, !last);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "workshop.back", page > GW_PAGE_SET_UP);
  gtk_label_set_label (GTK_LABEL (self->state_label),
                       progress == GW_PAGE_PROGRESS_SKIPPED ? _("Skipped for now") : "");

  self->refreshing = TRUE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->done_button), progress == GW_PAGE_PROGRESS_DONE);
  self->refreshing = FALSE;
}

static void
leave_shown (GwWorkshopView *self,
             GwPageProgress  progress)
{
  GwWorkshopPage *page = self->shown;

  self->shown = NULL;
  if (page != NULL)
    gw_workshop_page_leave (page, progress);
}

static void
show_page (GwWorkshopView *self)
{
  GwPage page = gw_session_get_page (self->session);

  if (self->shown != NULL && gw_workshop_page_get_page (self->shown) == page)
    return;

  leave_shown (self, GW_PAGE_PROGRESS_UNTOUCHED);
  if (self->pages[page] == NULL)
    {
      self->pages[page] = g_object_new (get_page_type (page), "page", page, NULL);
      gtk_stack_add_child (GTK_STACK (self->stack), self->pages[page]);
      gw_workshop_page_set_session (GW_WORKSHOP_PAGE (self->pages[page]), self->session);
    }
  self->shown = GW_WORKSHOP_PAGE (self->pages[page]);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->pages[page]);
  gw_workshop_page_enter (self->shown);
  update_bar (self);
}

static void
go_back (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  GwWorkshopView *self = GW_WORKSHOP_VIEW (widget);

  if (self->session != NULL && gw_session_get_page (self->session) > GW_PAGE_SET_UP)
    gw_session_set_page (self->session, gw_session_get_page (self->session) - 1);
}

static void
go_on (GwWorkshopView *self,
       GwPageProgress  progress)
{
  GwPage page;

  if (self->session == NULL)
    return;

  page = gw_session_get_page (self->session);
  if (page == GW_PAGE_READ_BACK)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.view", "s", "sheets");
      return;
    }
  leave_shown (self, progress);
  gw_session_set_page (self->session, page + 1);
  gw_workshop_page_focus_exercise (self->shown);
}

static void
go_next (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  go_on (GW_WORKSHOP_VIEW (widget), GW_PAGE_PROGRESS_DONE);
}

static void
skip (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  go_on (GW_WORKSHOP_VIEW (widget), GW_PAGE_PROGRESS_SKIPPED);
}

static void
on_done_toggled (GwWorkshopView *self)
{
  g_autoptr (GwEdit) edit = NULL;
  gboolean done = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->done_button));
  GwPageState *state;

  if (self->refreshing || self->session == NULL)
    return;

  edit = gw_edit_new (done ? _("Mark Page as Done") : _("Mark Page as Not Done"));
  state = gw_page_states_ensure (gw_session_get_workshop (self->session), gw_session_get_page (self->session), edit);
  gw_edit_set_choice (edit, GW_RECORD (state), "progress", done ? GW_PAGE_PROGRESS_DONE : GW_PAGE_PROGRESS_BEGUN);
  if (!gw_session_commit (self->session, edit))
    update_bar (self);
}

static void
drop_session (GwWorkshopView *self)
{
  if (self->session == NULL)
    return;

  self->shown = NULL;
  for (guint i = 0; i < N_PAGES; i++)
    if (self->pages[i] != NULL)
      {
        gtk_stack_remove (GTK_STACK (self->stack), self->pages[i]);
        self->pages[i] = NULL;
      }
  g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
}

static void
gw_workshop_view_dispose (GObject *object)
{
  GwWorkshopView *self = GW_WORKSHOP_VIEW (object);

  drop_session (self);
  adw_bin_set_child (ADW_BIN (self), NULL);

  G_OBJECT_CLASS (gw_workshop_view_parent_class)->dispose (object);
}

static void
gw_workshop_view_class_init (GwWorkshopViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_workshop_view_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/goalwright/Goalwright/workshop/gw-workshop-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GwWorkshopView, stack);
  gtk_widget_class_bind_template_child (widget_class, GwWorkshopView, back_button);
  gtk_widget_class_bind_template_child (widget_class, GwWorkshopView, state_label);
  gtk_widget_class_bind_template_child (widget_class, GwWorkshopView, skip_button);
  gtk_widget_class_bind_template_child (widget_class, GwWorkshopView, done_button);
  gtk_widget_class_bind_template_child (widget_class, GwWorkshopView, next_button);

  gtk_widget_class_install_action (widget_class, "workshop.back", NULL, go_back);
  gtk_widget_class_install_action (widget_class, "workshop.next", NULL, go_next);
  gtk_widget_class_install_action (widget_class, "workshop.skip", NULL, skip);
}

/* From one page to the next wherever the focus is in the window. */
static void
add_shortcut (GtkEventController *controller,
              guint               keyval,
              const char         *action)
{
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (keyval, GDK_ALT_MASK),
                                                          gtk_named_action_new (action)));
}

static void
gw_workshop_view_init (GwWorkshopView *self)
{
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (shortcuts), GTK_SHORTCUT_SCOPE_GLOBAL);
  add_shortcut (shortcuts, GDK_KEY_Page_Up, "workshop.back");
  add_shortcut (shortcuts, GDK_KEY_Page_Down, "workshop.next");
  gtk_widget_add_controller (GTK_WIDGET (self), shortcuts);
  g_signal_connect_swapped (self->done_button, "toggled", G_CALLBACK (on_done_toggled), self);
}

/**
 * gw_workshop_view_new:
 *
 * Returns: (transfer floating): a wizard without a document
 */
GtkWidget *
gw_workshop_view_new (void)
{
  return g_object_new (GW_TYPE_WORKSHOP_VIEW, NULL);
}

/**
 * gw_workshop_view_set_session:
 * @session: (nullable): what to show
 */
void
gw_workshop_view_set_session (GwWorkshopView *self,
                              GwSession      *session)
{
  g_return_if_fail (GW_IS_WORKSHOP_VIEW (self));
  g_return_if_fail (session == NULL || GW_IS_SESSION (session));

  if (session == self->session)
    return;

  drop_session (self);
  if (session == NULL)
    return;

  self->session = g_object_ref (session);
  g_signal_connect_swapped (session, "notify::page", G_CALLBACK (show_page), self);
  g_signal_connect_swapped (session, "changed", G_CALLBACK (update_bar), self);
  show_page (self);
}
