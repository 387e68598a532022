/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-paper-window.h"

#include <glib/gi18n-lib.h>

#include "gw-paper-box.h"
#include "gw-sheet-code.h"
#include "gw-team-goals.h"

/* What was written by hand comes back: the code of a sheet, then box after box
 * in the order of the paper, from the keyboard alone. Nothing enters the
 * document before all of it is taken, as one edit. */
struct _GwPaperWindow
{
  AdwWindow parent_instance;

  GtkStack *stack;
  GtkEntry *code;
  GtkLabel *code_message;
  GtkLabel *whose;
  GtkLabel *changed;
  GtkLabel *question;
  GtkEntry *answer;
  GtkLabel *message;
  GtkListView *list;
  GtkSingleSelection *selection;
  GListStore *boxes;
  GtkWidget *apply;

  GwSession *session;
  guint asked; /* position of the box that is asked for */
};

G_DEFINE_FINAL_TYPE (GwPaperWindow, gw_paper_window, ADW_TYPE_WINDOW)

static guint
get_n_boxes (GwPaperWindow *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->boxes));
}

static GwPaperBox *
get_box (GwPaperWindow *self,
         guint          position)
{
  g_autoptr (GwPaperBox) box = g_list_model_get_item (G_LIST_MODEL (self->boxes), position);

  return box; /* the list keeps it */
}

static void
show_message (GtkLabel   *label,
              const char *sentence,
              gboolean    is_wrong)
{
  gtk_label_set_label (label, sentence != NULL ? sentence : "");
  if (is_wrong)
    gtk_widget_add_css_class (GTK_WIDGET (label), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (label), "error");
}

static guint
count_filled (GwPaperWindow *self,
              guint         *n_doubtful)
{
  guint n_filled = 0;

  *n_doubtful = 0;
  for (guint i = 0; i < get_n_boxes (self); i++)
    {
      n_filled += gw_paper_box_is_filled (get_box (self, i)) ? 1 : 0;
      *n_doubtful += gw_paper_box_get_doubt (get_box (self, i)) != NULL ? 1 : 0;
    }
  return n_filled;
}

/* Each number is compared with all the others of its goal. */
static void
compare_all (GwPaperWindow *self)
{
  for (guint i = 0; i < get_n_boxes (self); i++)
    {
      g_autoptr (GArray) typed = g_array_new (FALSE, FALSE, sizeof (GwCheckIn));

      for (guint j = 0; j < get_n_boxes (self); j++)
        if (j != i && gw_paper_box_get_box (get_box (self, j))->goal == gw_paper_box_get_box (get_box (self, i))->goal)
          {
            GwCheckIn one = gw_paper_box_get_typed (get_box (self, j));

            g_array_append_val (typed, one);
          }
      gw_paper_box_compare (get_box (self, i), (const GwCheckIn *) typed->data, typed->len);
    }
}

static void
update_apply (GwPaperWindow *self)
{
  guint n_doubtful;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paper.apply", count_filled (self, &n_doubtful) > 0);
}

static void
ask_for (GwPaperWindow *self,
         guint          position)
{
  GwPaperBox *box = get_box (self, position);
  g_autofree char *what = gw_paper_box_ask (box);
  g_autofree char *question = NULL;

  self->asked = position;
  if (gw_paper_box_get_box (box)->number > 0)
    /* Translators: the number of a box on a sheet, then what belongs into it */
    question = g_strdup_printf (_("Box %u: %s"), gw_paper_box_get_box (box)->number, what);
  else
    question = g_steal_pointer (&what);
  gtk_label_set_label (self->question, question);
  gtk_editable_set_text (GTK_EDITABLE (self->answer), gw_paper_box_get_text (box));
  show_message (self->message, gw_paper_box_get_doubt (box), FALSE);
  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
  (void) gtk_widget_grab_focus (GTK_WIDGET (self->answer));
}

/* Takes what stands in the entry; what cannot be read stays there, with the
 * reason under it. */
static gboolean
take_answer (GwPaperWindow *self)
{
  GwPaperBox *box = get_box (self, self->asked);
  g_autoptr (GError) error = NULL;

  if (!gw_paper_box_take (box, gtk_editable_get_text (GTK_EDITABLE (self->answer)), &error))
    {
      show_message (self->message, error->message, TRUE);
      gtk_editable_select_region (GTK_EDITABLE (self->answer), 0, -1);
      return FALSE;
    }

  compare_all (self);
  update_apply (self);
  return TRUE;
}

static void
sum_up (GwPaperWindow *self)
{
  guint n_doubtful;
  guint n_filled = count_filled (self, &n_doubtful);
  g_autofree char *sentence = NULL;

  if (n_doubtful > 0)
    sentence = g_strdup_printf (ngettext ("One number looks doubtful. Compare it with the paper, then take the numbers.",
                                          "%u numbers look doubtful. Compare them with the paper, then take the numbers.",
                                          n_doubtful), n_doubtful);
  else if (n_filled > 0)
    sentence = g_strdup (_("That was the last box. Take the numbers with Enter."));
  else
    sentence = g_strdup (_("That was the last box, and all are blank."));
  show_message (self->message, sentence, FALSE);
  if (n_filled > 0)
    (void) gtk_widget_grab_focus (self->apply);
}

static void
on_answer (GwPaperWindow *self)
{
  g_assert (GW_IS_PAPER_WINDOW (self));

  if (!take_answer (self))
    return;

  if (self->asked + 1 < get_n_boxes (self))
    ask_for (self, self->asked + 1);
  else
    sum_up (self);
}

static void
on_selected (GwPaperWindow *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);

  if (position == GTK_INVALID_LIST_POSITION || position == self->asked)
    return;

  if (take_answer (self))
    ask_for (self, position);
  else
    gtk_single_selection_set_selected (self->selection, self->asked);
}

/* Up and down go through the boxes while one types. */
static gboolean
on_key (GwPaperWindow *self,
        guint          key)
{
  guint to;

  if (key == GDK_KEY_Up && self->asked > 0)
    to = self->asked - 1;
  else if (key == GDK_KEY_Down && self->asked + 1 < get_n_boxes (self))
    to = self->asked + 1;
  else
    return GDK_EVENT_PROPAGATE;

  if (take_answer (self))
    ask_for (self, to);
  return GDK_EVENT_STOP;
}

static void
add_box (GwPaperWindow    *self,
         const GwSheetBox *printed)
{
  g_autoptr (GwPaperBox) box = gw_paper_box_new (self->session, printed);

  g_list_store_append (self->boxes, box);
}

/* What is signed stands below the boxes. */
static void
add_signature (GwPaperWindow      *self,
               const GwSheetMatch *match)
{
  GwSheetBox signature = { .kind = GW_SHEET_BOX_SIGNED, .date = gw_session_get_day (self->session) };

  signature.goal = gw_team_goals_find_member_goal (match->team, match->member);
  if (match->kind == GW_SHEET_KIND_MEMBER && signature.goal != NULL)
    add_box (self, &signature);
}

static void
show_boxes (GwPaperWindow      *self,
            const GwSheetMatch *match)
{
  g_autofree char *explanation = gw_sheet_match_explain (match);
  g_autofree char *whose = NULL;

  /* Translators: a kind of sheet, and whose it is */
  whose = g_strdup_printf (C_("sheet", "%s of %s"), gw_sheet_kind_get_name (match->kind),
                           gw_member_get_name (match->member));
  gtk_label_set_label (self->whose, whose);
  gtk_label_set_label (self->changed, explanation != NULL ? explanation : "");
  gtk_widget_set_visible (GTK_WIDGET (self->changed), explanation != NULL);
  for (guint i = 0; i < match->boxes->len; i++)
    add_box (self, &g_array_index (match->boxes, GwSheetBox, i));
  add_signature (self, match);
  gtk_stack_set_visible_child_name (self->stack, "boxes");
  gtk_widget_set_visible (self->apply, TRUE);
  ask_for (self, 0);
}

static void
on_code (GwPaperWindow *self)
{
  g_autoptr (GwSheetMatch) match = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *explanation = NULL;

  g_assert (GW_IS_PAPER_WINDOW (self));

  match = gw_sheet_code_find (gw_session_get_insight (self->session),
                              gtk_editable_get_text (GTK_EDITABLE (self->code)), &error);
  if (match == NULL)
    {
      show_message (self->code_message, error->message, TRUE);
      gtk_editable_select_region (GTK_EDITABLE (self->code), 0, -1);
      return;
    }
  if (match->boxes->len == 0)
    {
      explanation = gw_sheet_match_explain (match);
      show_message (self->code_message, explanation, TRUE);
      return;
    }

  show_boxes (self, match);
}

static void
apply_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  GwPaperWindow *self = GW_PAPER_WINDOW (widget);
  g_autoptr (GwEdit) edit = gw_edit_new (_("Enter From Paper"));
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;
  guint n_taken = 0;

  if (!take_answer (self))
    return;

  for (guint i = 0; i < get_n_boxes (self); i++)
    n_taken += gw_paper_box_add_to_edit (get_box (self, i), edit) ? 1 : 0;
  if (n_taken > 0 && !gw_history_commit (gw_session_get_history (self->session), edit, &error))
    {
      show_message (self->message, error->message, TRUE);
      return;
    }

  if (n_taken > 0)
    {
      sentence = g_strdup_printf (ngettext ("One number entered from paper", "%u numbers entered from paper", n_taken),
                                  n_taken);
      gw_session_say_done (self->session, sentence);
    }
  else
    {
      gw_session_say (self->session, _("All of these numbers were known already."));
    }
  gtk_window_close (GTK_WINDOW (self));
}

/* Typing may begin at once; the first stop would be Cancel. */
static void
gw_paper_window_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (gw_paper_window_parent_class)->map (widget);

  (void) gtk_widget_grab_focus (GTK_WIDGET (GW_PAPER_WINDOW (widget)->code));
}

static void
gw_paper_window_dispose (GObject *object)
{
  GwPaperWindow *self = GW_PAPER_WINDOW (object);

  adw_window_set_content (ADW_WINDOW (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GW_TYPE_PAPER_WINDOW);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gw_paper_window_parent_class)->dispose (object);
}

static void
gw_paper_window_class_init (GwPaperWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_paper_window_dispose;
  widget_class->map = gw_paper_window_map;

  g_type_ensure (GW_TYPE_PAPER_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goalwright/Goalwright/sheets/gw-paper-window.ui");
  gtk_widget_class_bind_template_child (widget_class, GwPaperWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, GwPaperWindow, code);
  gtk_widget_class_bind_template_child (widget_class, GwPaperWindow, code_message);
  gtk_widget_class_bind_template_child (widget_class, GwPaperWindow, whose);
  gtk_widget_class_bind_template_child (widget_class, GwPaperWindow, changed);
  gtk_widget_class_bind_template_child (widget_class, GwPaperWindow, question);
  gtk_widget_class_bind_template_child (widget_class, GwPaperWindow, answer);
  gtk_widget_class_bind_template_child (widget_class, GwPaperWindow, message);
  gtk_widget_class_bind_template_child (widget_class, GwPaperWindow, list);
  gtk_widget_class_bind_template_child (widget_class, GwPaperWindow, selection);
  gtk_widget_class_bind_template_child (widget_class, GwPaperWindow, boxes);
  gtk_widget_class_bind_template_child (widget_class, GwPaperWindow, apply);
  gtk_widget_class_bind_template_callback (widget_class, on_selected);
  gtk_widget_class_install_action (widget_class, "paper.apply", NULL, apply_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
gw_paper_window_init (GwPaperWindow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_widget_set_visible (self->apply, FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paper.apply", FALSE);
  g_signal_connect_object (self->code, "activate", G_CALLBACK (on_code), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->answer, "activate", G_CALLBACK (on_answer), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self->answer), keys);
}

/**
 * gw_paper_window_new:
 * @session: the open document
 * @parent: the window to stand over
 *
 * Returns: (transfer none): a window that asks for the code of a sheet and for
 *   what was written into its boxes; not yet shown
 */
GtkWidget *
gw_paper_window_new (GwSession *session,
                     GtkWindow *parent)
{
  GwPaperWindow *self;

  g_return_val_if_fail (GW_IS_SESSION (session), NULL);
  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);

  self = g_object_new (GW_TYPE_PAPER_WINDOW, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}
