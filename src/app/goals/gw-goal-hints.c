/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-goal-hints.h"

#include <glib/gi18n-lib.h>

#include "gw-field-group.h"
#include "gw-hint-dialog.h"

/* Hints never block: each says why, and can be answered once for all. */
struct _GwGoalHints
{
  AdwBin parent_instance;

  GtkWidget *group;
  GwSession *session;
  GPtrArray *hints;  /* that are shown; those that were answered come last */
  guint      n_open;
  char      *shown;  /* their sentences, to see whether anything changed */
};

G_DEFINE_FINAL_TYPE (GwGoalHints, gw_goal_hints, ADW_TYPE_BIN)

static void
answer_cb (GwGoalHints *self,
           GtkButton   *button)
{
  guint position = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "position"));
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *dialog;

  g_assert (GW_IS_GOAL_HINTS (self));

  dialog = gw_hint_dialog_new (self->session, g_ptr_array_index (self->hints, position));
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (root));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
ask_again_cb (GwGoalHints *self,
              GtkButton   *button)
{
  guint position = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "position"));
  g_autoptr (GwEdit) edit = gw_edit_new (_("Ask Again"));

  g_assert (GW_IS_GOAL_HINTS (self));

  gw_hint_recall (g_ptr_array_index (self->hints, position), edit);
  (void) gw_session_commit (self->session, edit);
}

static GtkWidget *
new_row (GwGoalHints *self,
         guint        position)
{
  const GwHint *hint = g_ptr_array_index (self->hints, position);
  gboolean answered = gw_hint_is_dismissed (hint);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (answered ? _("Ask A_gain") : _("_Does Not Apply…"));
  g_autofree char *answer = NULL;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), gw_hint_get_sentence (hint));
  if (answered)
    /* Translators: %s is why a hint does not apply */
    answer = g_strdup_printf (_("Answered: %s"), gw_hint_get_dismiss_reason (hint));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), answered ? answer : gw_hint_get_why (hint));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, answered ? _("Take the answer back") : _("It does not apply because …"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  gw_hint_get_sentence (hint), -1);
  g_object_set_data (G_OBJECT (button), "position", GUINT_TO_POINTER (position));
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (answered ? ask_again_cb : answer_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  return row;
}

/* Those that nobody answered, then the others; a private one is not for a screen
 * that others may see. */
static GPtrArray *
list_hints (GwSession *session,
            GwGoal    *goal,
            guint     *n_open)
{
  g_autoptr (GPtrArray) all = gw_hints_list_for_goal (gw_session_get_insight (session), goal,
                                                      gw_session_get_format (session));
  GPtrArray *hints = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_hint_free);

  for (int answered = FALSE; answered <= TRUE; answered++)
    {
      for (guint i = 0; i < all->len; i++)
        if (!gw_hint_is_private (all->pdata[i]) && gw_hint_is_dismissed (all->pdata[i]) == answered)
          g_ptr_array_add (hints, gw_hint_copy (all->pdata[i]));
      if (!answered)
        *n_open = hints->len;
    }

  return hints;
}

static void
gw_goal_hints_dispose (GObject *object)
{
  GwGoalHints *self = GW_GOAL_HINTS (object);

  g_clear_pointer (&self->hints, g_ptr_array_unref);
  g_clear_pointer (&self->shown, g_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gw_goal_hints_parent_class)->dispose (object);
}

static void
gw_goal_hints_class_init (GwGoalHintsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_goal_hints_dispose;
}

static void
gw_goal_hints_init (GwGoalHints *self)
{
  self->hints = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_hint_free);
  self->group = g_object_new (GW_TYPE_FIELD_GROUP, "title", _("Worth a thought"), NULL);
  adw_bin_set_child (ADW_BIN (self), self->group);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * gw_goal_hints_show:
 * @session: the open document
 * @goal: the goal
 *
 * Shows the hints about @goal that are open now, and those that were answered,
 * so that the answer can be taken back.
 */
void
gw_goal_hints_show (GwGoalHints *self,
                    GwSession   *session,
                    GwGoal      *goal)
{
  g_autoptr (GPtrArray) hints = NULL;
  g_autoptr (GString) shown = NULL;
  guint n_open = 0;

  g_return_if_fail (GW_IS_GOAL_HINTS (self));
  g_return_if_fail (GW_IS_SESSION (session));
  g_return_if_fail (GW_IS_GOAL (goal));

  hints = list_hints (session, goal, &n_open);
  shown = g_string_new (gw_record_get_id (GW_RECORD (goal)));
  for (guint i = 0; i < hints->len; i++)
    g_string_append_printf (shown, "\n%s %s", gw_hint_get_sentence (hints->pdata[i]),
                            i < n_open ? "" : gw_hint_get_dismiss_reason (hints->pdata[i]));
  if (g_strcmp0 (shown->str, self->shown) == 0)
    return;

  g_set_object (&self->session, session);
  g_ptr_array_unref (self->hints);
  self->hints = g_steal_pointer (&hints);
  self->n_open = n_open;
  g_free (self->shown);
  self->shown = g_strdup (shown->str);

  gw_field_group_clear (GW_FIELD_GROUP (self->group));
  for (guint i = 0; i < self->hints->len; i++)
    gw_field_group_append (GW_FIELD_GROUP (self->group), new_row (self, i));
  gtk_widget_set_visible (GTK_WIDGET (self), self->hints->len > 0);
}

/**
 * gw_goal_hints_get_n_hints:
 *
 * Returns: how many hints it shows that nobody answered
 */
guint
gw_goal_hints_get_n_hints (GwGoalHints *self)
{
  g_return_val_if_fail (GW_IS_GOAL_HINTS (self), 0);

  return self->n_open;
}
