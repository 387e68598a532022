/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-private-dialog.h"

#include <glib/gi18n-lib.h>

#include "gw-field-editor.h"
#include "gw-field-group.h"
#include "gw-fields.h"
#include "gw-hint.h"

typedef struct
{
  GwFieldEditor *editor;
  GwPrivateRecordFunc find;
  gpointer user_data;
  GValue before; /* while it is given anew: what it was */
} Answer;

struct _GwPrivateDialog
{
  AdwWindow parent_instance;

  GwSession *session;
  GwTeam *team;
  GArray *answers;
  gboolean (*answered) (GwMember *member,
                        gpointer  user_data);
  gpointer answered_data;

  GtkWidget *stack;
  GtkWidget *question_label;
  GtkWidget *names;
  GtkWidget *name_label;
  GtkWidget *fields;
  GtkWidget *hint_label;
  GtkWidget *promise_label;
  GtkWidget *answered_label;
  GtkWidget *me_check;
  GtkWidget *me_label;
  GtkWidget *leave_button;
  GtkWidget *done_button;
  GwMember *member; /* whose turn it is */
  GtkWidget *behind; /* what is out of sight meanwhile */
};

G_DEFINE_FINAL_TYPE (GwPrivateDialog, gw_private_dialog, ADW_TYPE_WINDOW)

/* A private hint is said to whom it is about, and to nobody else. */
static void
show_hint (GwPrivateDialog *self)
{
  g_autoptr (GPtrArray) hints = NULL;
  g_autofree char *text = NULL;

  hints = gw_hints_list_for_people (gw_session_get_insight (self->session), self->team,
                                    gw_session_get_format (self->session));
  for (guint i = 0; i < hints->len && text == NULL; i++)
    if (gw_hint_is_private (hints->pdata[i]) && gw_hint_get_record (hints->pdata[i]) == (GwRecord *) self->member)
      /* Translators: a hint, and why. */
      text = g_strdup_printf (C_("sentences", "%s %s"), gw_hint_get_sentence (hints->pdata[i]),
                              gw_hint_get_why (hints->pdata[i]));

  gtk_label_set_label (GTK_LABEL (self->hint_label), text != NULL ? text : "");
  gtk_widget_set_visible (self->hint_label, text != NULL);
}

static void
open_member (GwPrivateDialog *self,
             GwMember        *member)
{
  g_autoptr (GwEdit) edit = gw_edit_new (_("Begin Private Answer"));

  for (guint i = 0; i < self->answers->len; i++)
    {
      Answer *answer = &g_array_index (self->answers, Answer, i);

      if (answer->find (member, NULL, answer->user_data) == NULL)
        answer->find (member, edit, answer->user_data);
    }
  if (gw_edit_get_n_changes (edit) > 0 && !gw_session_commit (self->session, edit))
    return;

  for (guint i = 0; i < self->answers->len; i++)
    {
      Answer *answer = &g_array_index (self->answers, Answer, i);

      gw_field_editor_bind (answer->editor, self->session, answer->find (member, NULL, answer->user_data));
    }
  gtk_label_set_label (GTK_LABEL (self->name_label), gw_member_get_name (member));
  show_hint (self);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "answer");
  gtk_window_set_default_widget (GTK_WINDOW (self), self->done_button);
  gtk_widget_child_focus (self->fields, GTK_DIR_TAB_FORWARD);
}

static gboolean
has_answered (GwPrivateDialog *self,
              GwMember        *member)
{
  return self->answered != NULL && self->answered (member, self->answered_data);
}

/* Whoever picks the name of somebody else learns only that an answer is there. */
static void
on_name_clicked (GtkButton       *button,
                 GwPrivateDialog *self)
{
  GwMember *member = g_object_get_data (G_OBJECT (button), "member");
  g_autofree char *sentence = NULL;
  g_autofree char *me = NULL;

  g_set_object (&self->member, member);
  if (!has_answered (self, member))
    {
      open_member (self, member);
      return;
    }

  sentence = g_strdup_printf (_("%s has answered"), gw_member_get_name (member));
  gtk_label_set_label (GTK_LABEL (self->answered_label), sentence);
  me = g_strdup_printf (_("I am %s"), gw_member_get_name (member));
  gtk_label_set_label (GTK_LABEL (self->me_label), me);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->me_check), FALSE);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "answered");
  /* Whoever goes on with Enter must not land in the answer of somebody else. */
  gtk_window_set_default_widget (GTK_WINDOW (self), self->leave_button);
  gtk_window_set_focus_visible (GTK_WINDOW (self), TRUE);
  gtk_widget_grab_focus (self->leave_button);
}

static const GwField *
find_field (const Answer *answer,
            GwRecord     *record,
            guint        *position)
{
  g_autofree char *name = NULL;

  g_object_get (answer->editor, "field", &name, NULL);
  return gw_record_class_find_field (GW_RECORD_GET_CLASS (record), name, position);
}

/* The fields are empty then, since nobody is to see what stands there. */
static void
on_anew (GwPrivateDialog *self)
{
  g_autoptr (GwEdit) edit = gw_edit_new (_("Answer Anew"));

  for (guint i = 0; i < self->answers->len; i++)
    {
      Answer *answer = &g_array_index (self->answers, Answer, i);
      GwRecord *record = answer->find (self->member, NULL, answer->user_data);
      g_auto (GValue) value = G_VALUE_INIT;
      const GwField *field;
      guint position;

      if (record == NULL)
        continue;
      field = find_field (answer, record, &position);
      gw_field_init_value (field, &value);
      g_value_init (&answer->before, G_VALUE_TYPE (&value));
      g_value_copy (gw_record_get_value (record, position), &answer->before);
      gw_edit_set_value (edit, record, position, &value);
    }
  if (gw_session_commit (self->session, edit))
    open_member (self, self->member);
}

/* What somebody began to answer anew and left empty is as it was before. */
static void
keep_unanswered (GwPrivateDialog *self)
{
  g_autoptr (GwEdit) edit = gw_edit_new (_("Keep Answer"));

  for (guint i = 0; i < self->answers->len; i++)
    {
      Answer *answer = &g_array_index (self->answers, Answer, i);
      GwRecord *record = G_IS_VALUE (&answer->before) ? answer->find (self->member, NULL, answer->user_data) : NULL;
      g_auto (GValue) nothing = G_VALUE_INIT;
      const GwField *field;
      guint position;

      if (record == NULL)
        continue;
      field = find_field (answer, record, &position);
      gw_field_init_value (field, &nothing);
      if (gw_field_values_equal (field, &nothing, gw_record_get_value (record, position)))
        gw_edit_set_value (edit, record, position, &answer->before);
      g_value_unset (&answer->before);
    }
  if (gw_edit_get_n_changes (edit) > 0)
    gw_session_commit (self->session, edit);
}

static void
list_names (GwPrivateDialog *self)
{
  GwRecordList *members = gw_team_get_members (self->team);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->names)) != NULL)
    gtk_box_remove (GTK_BOX (self->names), child);

  for (guint i = 0; i < gw_record_list_get_length (members); i++)
    {
      GwMember *member = GW_MEMBER (gw_record_list_get (members, i));
      gboolean answered = has_answered (self, member);
      GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
      GtkWidget *name = gtk_label_new (gw_member_get_name (member));
      GtkWidget *image = gtk_image_new_from_icon_name ("emblem-ok-symbolic");
      GtkWidget *button = gtk_button_new ();

      gtk_label_set_xalign (GTK_LABEL (name), 0);
      gtk_widget_set_hexpand (name, TRUE);
      gtk_widget_set_visible (image, answered);
      gtk_widget_set_tooltip_text (image, _("Answered"));
      gtk_box_append (GTK_BOX (content), name);
      gtk_box_append (GTK_BOX (content), image);
      gtk_button_set_child (GTK_BUTTON (button), content);
      gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY, name, NULL, -1);
      g_object_set_data_full (G_OBJECT (button), "member", g_object_ref (member), g_object_unref);
      g_signal_connect (button, "clicked", G_CALLBACK (on_name_clicked), self);
      gtk_box_append (GTK_BOX (self->names), button);
    }
}

/* The answers go out of sight before the laptop goes on. */
static void
on_done (GwPrivateDialog *self)
{
  /* What could not be read would be lost out of sight. */
  for (guint i = 0; i < self->answers->len; i++)
    if (gw_field_editor_is_wrong (g_array_index (self->answers, Answer, i).editor))
      {
        gtk_widget_grab_focus (GTK_WIDGET (g_array_index (self->answers, Answer, i).editor));
        return;
      }

  /* An entry that goes out of sight with the keyboard would keep waiting for it. */
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  for (guint i = 0; i < self->answers->len; i++)
    gw_field_editor_bind (g_array_index (self->answers, Answer, i).editor, self->session, NULL);
  keep_unanswered (self);
  gtk_window_set_default_widget (GTK_WINDOW (self), NULL);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "names");
  list_names (self);
  /* The next one chooses a name with the keyboard, too. */
  gtk_widget_child_focus (self->names, GTK_DIR_TAB_FORWARD);
}

static gboolean
gw_private_dialog_close_request (GtkWindow *window)
{
  keep_unanswered (GW_PRIVATE_DIALOG (window));

  return GTK_WINDOW_CLASS (gw_private_dialog_parent_class)->close_request (window);
}

static void
set_behind (GwPrivateDialog *self,
            GtkWidget       *behind)
{
  if (self->behind != NULL)
    gtk_widget_set_opacity (self->behind, 1.0);
  g_set_weak_pointer (&self->behind, behind);
  if (self->behind != NULL)
    gtk_widget_set_opacity (self->behind, 0.0);
}

/* A number that is in sight pulls the answers towards it: the window behind
 * shows nothing while people think of their own. */
static void
gw_private_dialog_map (GtkWidget *widget)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (widget));

  set_behind (GW_PRIVATE_DIALOG (widget), parent != NULL ? gtk_window_get_child (parent) : NULL);
  GTK_WIDGET_CLASS (gw_private_dialog_parent_class)->map (widget);
}

static void
gw_private_dialog_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (gw_private_dialog_parent_class)->unmap (widget);
  set_behind (GW_PRIVATE_DIALOG (widget), NULL);
}

static void
clear_answer (gpointer data)
{
  Answer *answer = data;

  if (G_IS_VALUE (&answer->before))
    g_value_unset (&answer->before);
}

static void
gw_private_dialog_dispose (GObject *object)
{
  GwPrivateDialog *self = GW_PRIVATE_DIALOG (object);

  set_behind (self, NULL);
  g_clear_pointer (&self->answers, g_array_unref);
  g_clear_object (&self->session);
  g_clear_object (&self->team);
  g_clear_object (&self->member);

  G_OBJECT_CLASS (gw_private_dialog_parent_class)->dispose (object);
}

static void
gw_private_dialog_class_init (GwPrivateDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_private_dialog_dispose;
  widget_class->map = gw_private_dialog_map;
  widget_class->unmap = gw_private_dialog_unmap;
  GTK_WINDOW_CLASS (klass)->close_request = gw_private_dialog_close_request;

  gw_fields_ensure ();
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/goalwright/Goalwright/workshop/gw-private-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GwPrivateDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, GwPrivateDialog, question_label);
  gtk_widget_class_bind_template_child (widget_class, GwPrivateDialog, names);
  gtk_widget_class_bind_template_child (widget_class, GwPrivateDialog, name_label);
  gtk_widget_class_bind_template_child (widget_class, GwPrivateDialog, fields);
  gtk_widget_class_bind_template_child (widget_class, GwPrivateDialog, hint_label);
  gtk_widget_class_bind_template_child (widget_class, GwPrivateDialog, promise_label);
  gtk_widget_class_bind_template_child (widget_class, GwPrivateDialog, answered_label);
  gtk_widget_class_bind_template_child (widget_class, GwPrivateDialog, me_check);
  gtk_widget_class_bind_template_child (widget_class, GwPrivateDialog, me_label);
  gtk_widget_class_bind_template_child (widget_class, GwPrivateDialog, leave_button);
  gtk_widget_class_bind_template_child (widget_class, GwPrivateDialog, done_button);
  gtk_widget_class_bind_template_callback (widget_class, on_anew);
  gtk_widget_class_bind_template_callback (widget_class, on_done);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
gw_private_dialog_init (GwPrivateDialog *self)
{
  self->answers = g_array_new (FALSE, FALSE, sizeof (Answer));
  g_array_set_clear_func (self->answers, clear_answer);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gw_private_dialog_new:
 * @parent: a widget of the window over which it opens
 * @title: what it is about
 * @question: what each member is asked
 *
 * Returns: (transfer none): a window, to be given fields and presented
 */
GtkWidget *
gw_private_dialog_new (GtkWidget  *parent,
                       GwSession  *session,
                       GwTeam     *team,
                       const char *title,
                       const char *question)
{
  GwPrivateDialog *self;

  g_return_val_if_fail (GW_IS_SESSION (session), NULL);
  g_return_val_if_fail (GW_IS_TEAM (team), NULL);

  self = g_object_new (GW_TYPE_PRIVATE_DIALOG, "title", title, NULL);
  if (parent != NULL && GTK_IS_WINDOW (gtk_widget_get_root (parent)))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (gtk_widget_get_root (parent)));
  self->session = g_object_ref (session);
  self->team = g_object_ref (team);
  g_signal_connect_object (gw_session_get_insight (session), "changed", G_CALLBACK (show_hint), self, G_CONNECT_SWAPPED);
  gtk_label_set_label (GTK_LABEL (self->question_label), question);
  list_names (self);
  return GTK_WIDGET (self);
}

/* Nothing is left standing because somebody typed and pressed Enter. */
static void
let_enter_press_done (GtkWidget *widget)
{
  if (GTK_IS_ENTRY (widget))
    gtk_entry_set_activates_default (GTK_ENTRY (widget), TRUE);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    let_enter_press_done (child);
}

/**
 * gw_private_dialog_add_field:
 * @editor: (transfer floating): a field editor
 * @find: where its record is
 *
 * Adds a question.
 */
void
gw_private_dialog_add_field (GwPrivateDialog     *self,
                             GtkWidget           *editor,
                             GwPrivateRecordFunc  find,
                             gpointer             user_data)
{
  Answer answer = { GW_FIELD_EDITOR (editor), find, user_data, G_VALUE_INIT };

  g_return_if_fail (GW_IS_PRIVATE_DIALOG (self));
  g_return_if_fail (find != NULL);

  g_array_append_val (self->answers, answer);
  let_enter_press_done (editor);
  gw_field_group_append (GW_FIELD_GROUP (self->fields), editor);
}

/**
 * gw_private_dialog_set_check:
 * @answered: whether a member has answered
 *
 * Says which names get a tick.
 */
void
gw_private_dialog_set_check (GwPrivateDialog *self,
                             gboolean       (*answered) (GwMember *member,
                                                         gpointer  user_data),
                             gpointer         user_data)
{
  g_return_if_fail (GW_IS_PRIVATE_DIALOG (self));

  self->answered = answered;
  self->answered_data = user_data;
  list_names (self);
}

/**
 * gw_private_dialog_set_promise:
 * @promise: who will see the answers
 *
 * Says something else than that the answers are never printed or projected.
 */
void
gw_private_dialog_set_promise (GwPrivateDialog *self,
                               const char      *promise)
{
  g_return_if_fail (GW_IS_PRIVATE_DIALOG (self));
  g_return_if_fail (promise != NULL);

  gtk_label_set_label (GTK_LABEL (self->promise_label), promise);
}
