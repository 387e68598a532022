/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-agenda.h"

#include <glib/gi18n-lib.h>

#include "gw-page-states.h"

#define N_PAGES (GW_PAGE_READ_BACK + 1)

/* The eight pages of the workshop: how far each is, and how long it takes. */
struct _GwAgenda
{
  AdwBin parent_instance;

  GtkListBox *list;
  GtkWidget *total;
  GtkWidget *glyphs[N_PAGES];
  GtkWidget *minutes[N_PAGES];
  int taken[N_PAGES]; /* minutes, as they are shown */
  int taken_together;

  GwSession *session;
  gboolean shown; /* whether a page is in sight */
  gulong changed_handler;
  gulong page_handler;
  gulong tick_handler;
};

G_DEFINE_FINAL_TYPE (GwAgenda, gw_agenda, ADW_TYPE_BIN)

static const char *
glyph_of (GwPageProgress progress)
{
  switch (progress)
    {
    case GW_PAGE_PROGRESS_DONE:
      return "✓";
    case GW_PAGE_PROGRESS_BEGUN:
      return "●";
    case GW_PAGE_PROGRESS_SKIPPED:
      return "–";
    case GW_PAGE_PROGRESS_UNTOUCHED:
    default:
      return "○";
    }
}

/* Whole minutes, as people speak of them. */
static int
taken_minutes (GwAgenda *self,
               GwPage    page)
{
  return (int) ((gw_page_states_get_seconds (self->session, page) + 30) / 60);
}

static int
taken_together (GwAgenda *self)
{
  gint64 seconds = 0;

  for (int page = 0; page < N_PAGES; page++)
    seconds += gw_page_states_get_seconds (self->session, page);
  return (int) ((seconds + 30) / 60);
}

static char *
say_minutes (int taken,
             int planned)
{
  if (taken == 0)
    /* Translators: a number of minutes, as short as can be */
    return g_strdup_printf (_("%d min"), planned);

  /* Translators: minutes that were taken, of minutes that were planned */
  return g_strdup_printf (_("%d/%d min"), taken, planned);
}

static void
refresh_page (GwAgenda *self,
              GwPage    page)
{
  GwWorkshop *workshop = gw_session_get_workshop (self->session);
  GwPageState *state = gw_page_states_find (workshop, page);
  GwPageProgress progress = state != NULL ? gw_page_state_get_progress (state) : GW_PAGE_PROGRESS_UNTOUCHED;
  int planned = (int) gw_page_states_get_minutes (workshop, page);
  int taken = self->taken[page] = taken_minutes (self, page);
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, page);
  g_autofree char *text = NULL;
  g_autofree char *of_planned = NULL;
  g_autofree char *label = NULL;

  gtk_label_set_text (GTK_LABEL (self->glyphs[page]), glyph_of (progress));
  gtk_widget_remove_css_class (self->glyphs[page], "success");
  gtk_widget_remove_css_class (self->glyphs[page], "accent");
  if (progress == GW_PAGE_PROGRESS_DONE)
    gtk_widget_add_css_class (self->glyphs[page], "success");
  else if (progress == GW_PAGE_PROGRESS_BEGUN)
    gtk_widget_add_css_class (self->glyphs[page], "accent");

  text = say_minutes (taken, planned);
  /* Dim and coloured at once would be hard to read. */
  gtk_widget_remove_css_class (self->minutes[page], taken > planned ? "dim-label" : "warning");
  gtk_widget_add_css_class (self->minutes[page], taken > planned ? "warning" : "dim-label");
  /* The name of the page needs the room; the sum has the unit. */
  of_planned = taken > 0 ? g_strdup_printf ("%d/%d", taken, planned) : NULL;
  gtk_label_set_text (GTK_LABEL (self->minutes[page]), of_planned != NULL ? of_planned : text);
  /* Translators: a page of the workshop for screen readers: "Keep score, done, 25 min" */
  label = g_strdup_printf (_("%s, %s, %s"), gw_choice_get_label (GW_TYPE_PAGE, page),
                           gw_choice_get_label (GW_TYPE_PAGE_PROGRESS, progress), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
refresh (GwAgenda *self)
{
  int planned = 0;
  g_autofree char *minutes = NULL;
  g_autofree char *text = NULL;

  g_assert (GW_IS_AGENDA (self));

  for (int page = 0; page < N_PAGES; page++)
    {
      refresh_page (self, page);
      planned += (int) gw_page_states_get_minutes (gw_session_get_workshop (self->session), page);
    }
  self->taken_together = taken_together (self);
  minutes = say_minutes (self->taken_together, planned);
  /* Translators: the minutes of all pages: "Together 12 / 225 min". */
  text = g_strdup_printf (_("Together %s"), minutes);
  gtk_label_set_text (GTK_LABEL (self->total), text);
}

/* Nothing here changes each second, and screen readers hear of each change. */
static void
on_tick (GwAgenda *self)
{
  GwPage page = gw_page_timer_get_page (gw_session_get_timer (self->session));

  if (taken_minutes (self, page) != self->taken[page] || taken_together (self) != self->taken_together)
    refresh (self);
}

static void
on_page (GwAgenda *self)
{
  GwPage page = gw_session_get_page (self->session);

  /* What is not in sight does not look open. */
  gtk_list_box_select_row (self->list, self->shown ? gtk_list_box_get_row_at_index (self->list, (int) page) : NULL);
}

/* The keyboard selects as it moves, and what is selected is what is open. */
static void
on_row_selected (GwAgenda      *self,
                 GtkListBoxRow *row)
{
  g_assert (GW_IS_AGENDA (self));

  if (self->session != NULL && row != NULL)
    gw_session_set_page (self->session, (GwPage) gtk_list_box_row_get_index (row));
}

static void
on_row_activated (GwAgenda      *self,
                  GtkListBoxRow *row)
{
  g_assert (GW_IS_AGENDA (self));
  g_assert (GTK_IS_LIST_BOX_ROW (row));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.view", "s", "workshop");
}

static GtkWidget *
new_row (GwAgenda *self,
         GwPage    page)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *title;
  g_autofree char *text = NULL;

  self->glyphs[page] = gtk_label_new (NULL);
  gtk_label_set_width_chars (GTK_LABEL (self->glyphs[page]), 2);
  gtk_box_append (GTK_BOX (box), self->glyphs[page]);

  /* The six tips carry their number; what stands around them has none. */
  if (page > GW_PAGE_SET_UP && page < GW_PAGE_READ_BACK)
    text = g_strdup_printf ("%d  %s", page, gw_choice_get_label (GW_TYPE_PAGE, page));
  else
    text = g_strdup (gw_choice_get_label (GW_TYPE_PAGE, page));
  title = gtk_label_new (text);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (title), 9);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (box), title);

  self->minutes[page] = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->minutes[page], "dim-label");
  gtk_widget_add_css_class (self->minutes[page], "caption");
  gtk_widget_add_css_class (self->minutes[page], "numeric");
  gtk_box_append (GTK_BOX (box), self->minutes[page]);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  return row;
}

static void
gw_agenda_dispose (GObject *object)
{
  gw_agenda_set_session (GW_AGENDA (object), NULL);

  G_OBJECT_CLASS (gw_agenda_parent_class)->dispose (object);
}

static void
gw_agenda_class_init (GwAgendaClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_agenda_dispose;
}

static void
gw_agenda_init (GwAgenda *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->shown = TRUE;
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Pages of the workshop"), -1);
  for (int page = 0; page < N_PAGES; page++)
    gtk_list_box_append (self->list, new_row (self, page));
  g_signal_connect_object (self->list, "row-selected", G_CALLBACK (on_row_selected), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row_activated), self, G_CONNECT_SWAPPED);

  self->total = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->total), 1);
  gtk_widget_add_css_class (self->total, "caption");
  gtk_widget_add_css_class (self->total, "dim-label");
  gtk_widget_add_css_class (self->total, "numeric");
  gtk_widget_add_css_class (self->total, "agenda-total");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), self->total);
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * gw_agenda_set_session:
 * @session: (nullable): whose workshop to show
 */
void
gw_agenda_set_session (GwAgenda  *self,
                       GwSession *session)
{
  g_return_if_fail (GW_IS_AGENDA (self));
  g_return_if_fail (session == NULL || GW_IS_SESSION (session));

  if (self->session == session)
    return;

  if (self->session != NULL)
    {
      g_clear_signal_handler (&self->changed_handler, self->session);
      g_clear_signal_handler (&self->page_handler, self->session);
      g_clear_signal_handler (&self->tick_handler, gw_session_get_timer (self->session));
    }
  g_set_object (&self->session, session);
  if (session == NULL)
    return;

  self->changed_handler = g_signal_connect_swapped (session, "changed", G_CALLBACK (refresh), self);
  self->page_handler = g_signal_connect_swapped (session, "notify::page", G_CALLBACK (on_page), self);
  self->tick_handler = g_signal_connect_swapped (gw_session_get_timer (session), "tick", G_CALLBACK (on_tick), self);
  refresh (self);
  on_page (self);
}

/**
 * gw_agenda_set_shown:
 * @shown: whether the page that is open is in sight, and not another view
 *
 * Marks the page that is open, or none.
 */
void
gw_agenda_set_shown (GwAgenda *self,
                     gboolean  shown)
{
  g_return_if_fail (GW_IS_AGENDA (self));

  self->shown = shown;
  if (self->session != NULL)
    on_page (self);
}
