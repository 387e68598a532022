/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-page-hints.h"

#include <glib/gi18n-lib.h>

#include "gw-hint-dialog.h"
#include "gw-hint.h"
#include "gw-member.h"
#include "gw-paragraph.h"

/* A place for each hint: where in the workshop it is of use. The one about
 * confidence is a private one: it is said in the private dialog, to whom it is
 * about. */
static const GwPage places[GW_N_HINTS + 1] = {
  [GW_HINT_NO_TARGET] = GW_PAGE_SPECIFIC,
  [GW_HINT_NO_END] = GW_PAGE_SPECIFIC,
  [GW_HINT_NO_OWNER] = GW_PAGE_SPECIFIC,
  [GW_HINT_NO_BASELINE] = GW_PAGE_SPECIFIC,
  [GW_HINT_SAME_AS_LAST] = GW_PAGE_SPECIFIC,
  [GW_HINT_DIFFICULTY] = GW_PAGE_SPECIFIC,
  [GW_HINT_FASTER_THAN_EVER] = GW_PAGE_SPECIFIC,
  [GW_HINT_STILL_RAMPING] = GW_PAGE_SPECIFIC,
  [GW_HINT_NO_GUARD] = GW_PAGE_SPECIFIC,
  [GW_HINT_TOO_MANY_GOALS] = GW_PAGE_SPECIFIC,
  [GW_HINT_DOES_NOT_ADD_UP] = GW_PAGE_SPECIFIC,
  [GW_HINT_ABOVE_PROPOSAL] = GW_PAGE_SPECIFIC,
  [GW_HINT_NO_NEAR_STOP] = GW_PAGE_WEEK,
  [GW_HINT_HALF_A_PLAN] = GW_PAGE_OBSTACLES,
  [GW_HINT_MORE_THAN_THE_HOURS] = GW_PAGE_WEEK,
  [GW_HINT_NO_TEAM_GOAL] = GW_PAGE_SPECIFIC,
  [GW_HINT_REVISED_AGAIN] = GW_PAGE_SCORE,
  [GW_HINT_STALE] = GW_PAGE_SCORE,
  [GW_HINT_LOW_CONFIDENCE] = GW_PAGE_OBSTACLES,
};

struct _GwPageHints
{
  AdwBin parent_instance;

  GtkWidget *open;      /* a row a hint */
  GtkWidget *expander;
  GtkWidget *answered;
  GwSession *session;
  GPtrArray *hints;     /* GwHint, said since the page was cleared */
  char      *shown;     /* what the rows say, to see whether anything changed */
};

G_DEFINE_FINAL_TYPE (GwPageHints, gw_page_hints, ADW_TYPE_BIN)

/**
 * gw_page_hints_find_place:
 * @record: (nullable): what the hint speaks of
 *
 * Returns: the page that a hint belongs to
 */
GwPage
gw_page_hints_find_place (GwHintNumber  number,
                          GwRecord     *record)
{
  g_return_val_if_fail (number >= 1 && number <= GW_N_HINTS, GW_PAGE_SET_UP);

  /* Hours for the cadence, not for a funnel. */
  if (number == GW_HINT_MORE_THAN_THE_HOURS && GW_IS_TEAM (record))
    return GW_PAGE_RELATIONSHIPS;

  return places[number];
}

static const GwHint *
get_hint (GwPageHints *self,
          GtkButton   *button)
{
  return g_ptr_array_index (self->hints, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "position")));
}

static void
on_answer (GwPageHints *self,
           GtkButton   *button)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *dialog = gw_hint_dialog_new (self->session, get_hint (self, button));

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (root));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_ask_again (GwPageHints *self,
              GtkButton   *button)
{
  g_autoptr (GwEdit) edit = gw_edit_new (_("Ask Again"));

  gw_hint_recall (get_hint (self, button), edit);
  (void) gw_session_commit (self->session, edit);
}

static GtkWidget *
new_label (const char *text,
           const char *style_class)
{
  GtkWidget *label = gw_paragraph_new (text, style_class);

  if (style_class != NULL)
    gtk_widget_add_css_class (label, "dim-label");
  return label;
}

/* Hints about people name them. */
static char *
write_sentence (const GwHint *hint)
{
  GwRecord *record = gw_hint_get_record (hint);

  if (!GW_IS_MEMBER (record))
    return g_strdup (gw_hint_get_sentence (hint));

  /* Translators: a name and a hint about that person. */
  return g_strdup_printf (_("%s: %s"), gw_member_get_name (GW_MEMBER (record)), gw_hint_get_sentence (hint));
}

static GtkWidget *
new_row (GwPageHints *self,
         guint        position)
{
  const GwHint *hint = g_ptr_array_index (self->hints, position);
  gboolean answered = gw_hint_is_dismissed (hint);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *image = gtk_image_new_from_icon_name ("dialog-information-symbolic");
  GtkWidget *button = gtk_button_new_with_label (answered ? _("Ask Again") : _("Does Not Apply…"));
  g_autofree char *sentence = write_sentence (hint);

  gtk_widget_add_css_class (row, "hint");
  gtk_widget_set_valign (image, GTK_ALIGN_START);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), new_label (sentence, NULL));
  gtk_box_append (GTK_BOX (texts), new_label (answered ? gw_hint_get_dismiss_reason (hint) : gw_hint_get_why (hint),
                                              "caption"));
  gtk_box_append (GTK_BOX (row), image);
  gtk_box_append (GTK_BOX (row), texts);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, answered ? _("Take the answer back") : _("It does not apply because …"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence, -1);
  g_object_set_data (G_OBJECT (button), "position", GUINT_TO_POINTER (position));
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (answered ? on_ask_again : on_answer), self);
  gtk_box_append (GTK_BOX (texts), button);
  return row;
}

static void
remove_rows (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}

static void
gw_page_hints_dispose (GObject *object)
{
  GwPageHints *self = GW_PAGE_HINTS (object);

  g_clear_pointer (&self->hints, g_ptr_array_unref);
  g_clear_pointer (&self->shown, g_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gw_page_hints_parent_class)->dispose (object);
}

static void
gw_page_hints_class_init (GwPageHintsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_page_hints_dispose;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "pagehints");
}

static void
gw_page_hints_init (GwPageHints *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->hints = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_hint_free);
  self->open = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->answered = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->expander = gtk_expander_new (NULL);
  gtk_expander_set_child (GTK_EXPANDER (self->expander), self->answered);
  /* GTK 4.8 goes with Tab into what is folded away, unless it is hidden. */
  g_object_bind_property (self->expander, "expanded", self->answered, "visible", G_BINDING_SYNC_CREATE);
  gtk_box_append (GTK_BOX (box), self->open);
  gtk_box_append (GTK_BOX (box), self->expander);
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * gw_page_hints_clear:
 *
 * Begins to say all hints anew.
 */
void
gw_page_hints_clear (GwPageHints *self)
{
  g_return_if_fail (GW_IS_PAGE_HINTS (self));

  g_ptr_array_set_size (self->hints, 0);
}

/**
 * gw_page_hints_show:
 *
 * Shows the hints that were said since it was cleared.
 */
void
gw_page_hints_show (GwPageHints *self)
{
  g_autoptr (GString) shown = NULL;
  g_autofree char *label = NULL;
  guint n_answered;

  g_return_if_fail (GW_IS_PAGE_HINTS (self));

  shown = g_string_new (NULL);
  for (guint i = 0; i < self->hints->len; i++)
    {
      const char *reason = gw_hint_get_dismiss_reason (self->hints->pdata[i]);

      g_string_append_printf (shown, "%s\n%s\n%s\n", gw_record_get_id (gw_hint_get_record (self->hints->pdata[i])),
                              gw_hint_get_sentence (self->hints->pdata[i]), reason != NULL ? reason : "");
    }
  if (g_strcmp0 (shown->str, self->shown) == 0)
    return;

  g_free (self->shown);
  self->shown = g_strdup (shown->str);
  remove_rows (self->open);
  remove_rows (self->answered);
  for (guint i = 0; i < self->hints->len; i++)
    gtk_box_append (GTK_BOX (gw_hint_is_dismissed (self->hints->pdata[i]) ? self->answered : self->open),
                    new_row (self, i));

  n_answered = gw_page_hints_get_n_answered (self);
  label = g_strdup_printf (ngettext ("%u answered hint", "%u answered hints", n_answered), n_answered);
  gtk_expander_set_label (GTK_EXPANDER (self->expander), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->expander), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_visible (self->expander, n_answered > 0);
  gtk_widget_set_visible (GTK_WIDGET (self), self->hints->len > 0);
}

/**
 * gw_page_hints_get_n_answered:
 *
 * Returns: how many of the hints somebody has answered
 */
guint
gw_page_hints_get_n_answered (GwPageHints *self)
{
  guint n = 0;

  g_return_val_if_fail (GW_IS_PAGE_HINTS (self), 0);

  for (guint i = 0; i < self->hints->len; i++)
    n += gw_hint_is_dismissed (self->hints->pdata[i]);

  return n;
}

/**
 * gw_page_hints_get_n_open:
 *
 * Returns: how many of the hints nobody has answered
 */
guint
gw_page_hints_get_n_open (GwPageHints *self)
{
  g_return_val_if_fail (GW_IS_PAGE_HINTS (self), 0);

  return self->hints->len - gw_page_hints_get_n_answered (self);
}

/* Private hints are for whom they are about, and never beside an exercise. */
static void
add (GwPageHints *self,
     GwSession   *session,
     GPtrArray   *hints,
     GwPage       page)
{
  g_set_object (&self->session, session);
  for (guint i = 0; i < hints->len; i++)
    {
      const GwHint *hint = hints->pdata[i];

      if (!gw_hint_is_private (hint) &&
          gw_page_hints_find_place (gw_hint_get_number (hint), gw_hint_get_record (hint)) == page)
        g_ptr_array_add (self->hints, gw_hint_copy (hint));
    }
}

/**
 * gw_page_hints_for_goal:
 * @live: has the place where they stand
 * @page: the page that it is on
 *
 * Says those hints about @goal that belong to @page.
 */
void
gw_page_hints_for_goal (GwLivePanel *live,
                        GwSession   *session,
                        GwPage       page,
                        GwGoal      *goal)
{
  g_autoptr (GPtrArray) hints = NULL;

  g_return_if_fail (GW_IS_LIVE_PANEL (live));
  g_return_if_fail (GW_IS_SESSION (session));
  g_return_if_fail (GW_IS_GOAL (goal));

  hints = gw_hints_list_for_goal (gw_session_get_insight (session), goal, gw_session_get_format (session));
  add (GW_PAGE_HINTS (gw_live_panel_get_hints (live)), session, hints, page);
}

/**
 * gw_page_hints_for_team:
 * @live: has the place where they stand
 * @page: the page that it is on
 *
 * Says those hints about @team and its people that belong to @page.
 */
void
gw_page_hints_for_team (GwLivePanel *live,
                        GwSession   *session,
                        GwPage       page,
                        GwTeam      *team)
{
  g_autoptr (GPtrArray) hints = NULL;

  g_return_if_fail (GW_IS_LIVE_PANEL (live));
  g_return_if_fail (GW_IS_SESSION (session));
  g_return_if_fail (GW_IS_TEAM (team));

  hints = gw_hints_list_for_people (gw_session_get_insight (session), team, gw_session_get_format (session));
  add (GW_PAGE_HINTS (gw_live_panel_get_hints (live)), session, hints, page);
}
