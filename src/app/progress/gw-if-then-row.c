/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-if-then-row.h"

#include <glib/gi18n-lib.h>

#include "gw-if-then-answer.h"
#include "gw-if-then-tally.h"
#include "gw-if-then-text.h"
#include "gw-spread-box.h"

typedef enum
{
  QUESTION_HAPPENED,
  QUESTION_DONE,
  N_QUESTIONS
} Question;

typedef struct
{
  GtkWidget *row;
  GtkWidget *no;
  GtkWidget *yes;
} Choice;

struct _GwIfThenRow
{
  AdwPreferencesRow parent_instance;

  GtkWidget *plan_label;
  Choice     choices[N_QUESTIONS];
  GwIfThen  *plan;
};

G_DEFINE_FINAL_TYPE (GwIfThenRow, gw_if_then_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_active (GtkWidget *toggle)
{
  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (toggle));
}

/* What did not come up cannot have been done. */
static void
toggled_cb (GwIfThenRow *self)
{
  g_assert (GW_IS_IF_THEN_ROW (self));

  gtk_widget_set_sensitive (self->choices[QUESTION_DONE].row, is_active (self->choices[QUESTION_HAPPENED].yes));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
gw_if_then_row_dispose (GObject *object)
{
  g_clear_object (&GW_IF_THEN_ROW (object)->plan);

  G_OBJECT_CLASS (gw_if_then_row_parent_class)->dispose (object);
}

static void
gw_if_then_row_class_init (GwIfThenRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_if_then_row_dispose;

  /**
   * GwIfThenRow::changed:
   *
   * Another answer.
   */
  signals[CHANGED] = g_signal_new ("changed", GW_TYPE_IF_THEN_ROW, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
add_toggle (GwIfThenRow *self,
            GtkWidget   *box,
            const char  *label,
            const char  *question)
{
  GtkWidget *toggle = gtk_toggle_button_new_with_label (label);
  g_autofree char *name = g_strdup_printf ("%s %s", question, label);

  /* Newer versions of GTK name a button by its own label alone. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_swapped (toggle, "toggled", G_CALLBACK (toggled_cb), self);
  gtk_box_append (GTK_BOX (box), toggle);
  return toggle;
}

static void
add_question (GwIfThenRow *self,
              GtkWidget   *box,
              Question     question,
              const char  *text)
{
  Choice *choice = &self->choices[question];
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *answers = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  choice->row = g_object_new (GW_TYPE_SPREAD_BOX, NULL);
  gtk_widget_set_parent (label, choice->row);
  gtk_widget_set_parent (answers, choice->row);
  gtk_widget_add_css_class (answers, "linked");
  choice->no = add_toggle (self, answers, _("No"), text);
  choice->yes = add_toggle (self, answers, _("Yes"), text);
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (choice->yes), GTK_TOGGLE_BUTTON (choice->no));
  gtk_box_append (GTK_BOX (box), choice->row);
}

static void
gw_if_then_row_init (GwIfThenRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 9);
  gtk_widget_set_margin_bottom (box, 9);

  self->plan_label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->plan_label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->plan_label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (self->plan_label), 44);
  gtk_box_append (GTK_BOX (box), self->plan_label);
  add_question (self, box, QUESTION_HAPPENED, _("Did the “if” happen?"));
  add_question (self, box, QUESTION_DONE, _("Did you do the “then”?"));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  toggled_cb (self);
}

/**
 * gw_if_then_row_write_plan:
 * @plan: an if-then plan
 * @as_of: how it went up to this day
 *
 * Returns: (transfer full): the plan and how it went, in words
 */
char *
gw_if_then_row_write_plan (GwIfThen *plan,
                           GwDate    as_of)
{
  GwIfThenTally tally;
  g_autofree char *sentence = NULL;
  g_autofree char *so_far = NULL;

  g_return_val_if_fail (GW_IS_IF_THEN (plan), NULL);

  tally = gw_if_then_tally (plan, as_of);
  so_far = gw_if_then_tally_explain (&tally);
  sentence = gw_if_then_write (plan);

  return g_strchomp (g_strjoin (" ", sentence, so_far, NULL));
}

/**
 * gw_if_then_row_new:
 * @plan: an if-then plan
 * @as_of: how it went up to this day is said
 *
 * Returns: (transfer full): a row that asks and has no answer yet
 */
GtkWidget *
gw_if_then_row_new (GwIfThen *plan,
                    GwDate    as_of)
{
  GwIfThenRow *self;
  g_autofree char *text = NULL;

  g_return_val_if_fail (GW_IS_IF_THEN (plan), NULL);

  self = g_object_new (GW_TYPE_IF_THEN_ROW, NULL);
  self->plan = g_object_ref (plan);
  text = gw_if_then_row_write_plan (plan, as_of);
  gtk_label_set_text (GTK_LABEL (self->plan_label), text);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);

  return GTK_WIDGET (self);
}

/**
 * gw_if_then_row_answer:
 * @happened: whether the if happened
 * @done: whether the then was done
 *
 * Answers both questions.
 */
void
gw_if_then_row_answer (GwIfThenRow *self,
                       gboolean     happened,
                       gboolean     done)
{
  const gboolean answers[N_QUESTIONS] = { happened, done };

  g_return_if_fail (GW_IS_IF_THEN_ROW (self));

  for (Question i = 0; i < N_QUESTIONS; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (answers[i] ? self->choices[i].yes : self->choices[i].no), TRUE);
}

static gboolean
is_open (const Choice *choice)
{
  return !is_active (choice->no) && !is_active (choice->yes);
}

/**
 * gw_if_then_row_get_answered:
 *
 * Returns: how much of it is answered; an answer by half says nothing about what
 *   was done
 */
GwIfThenAnswered
gw_if_then_row_get_answered (GwIfThenRow *self)
{
  g_return_val_if_fail (GW_IS_IF_THEN_ROW (self), GW_IF_THEN_ANSWERED_NOT);

  if (is_open (&self->choices[QUESTION_HAPPENED]))
    return GW_IF_THEN_ANSWERED_NOT;

  return is_active (self->choices[QUESTION_HAPPENED].yes) && is_open (&self->choices[QUESTION_DONE])
           ? GW_IF_THEN_ANSWERED_HALF
           : GW_IF_THEN_ANSWERED_WHOLE;
}

/* What was said at a check-in of the same day is said anew. */
static GwRecord *
find_answer (GwIfThen *plan,
             GwDate    date)
{
  GwRecordList *answers = gw_if_then_get_answers (plan);

  for (guint i = 0; i < gw_record_list_get_length (answers); i++)
    if (gw_if_then_answer_get_date (GW_IF_THEN_ANSWER (gw_record_list_get (answers, i))) == date)
      return gw_record_list_get (answers, i);

  return NULL;
}

/**
 * gw_if_then_row_add_to_edit:
 * @edit: the edit that records the check-in
 * @date: the day of the check-in
 *
 * Adds the answer; nothing when the first question was left open.
 */
void
gw_if_then_row_add_to_edit (GwIfThenRow *self,
                            GwEdit      *edit,
                            GwDate       date)
{
  const Choice *happened;
  GwRecord *answer;

  g_return_if_fail (GW_IS_IF_THEN_ROW (self));
  g_return_if_fail (GW_IS_EDIT (edit));

  happened = &self->choices[QUESTION_HAPPENED];
  if (is_open (happened))
    return;

  answer = find_answer (self->plan, date);
  if (answer == NULL)
    {
      answer = gw_record_new (GW_TYPE_IF_THEN_ANSWER, NULL);
      gw_edit_insert (edit, GW_RECORD (self->plan), "answers", G_MAXUINT, answer);
      gw_edit_set_date (edit, answer, "date", date);
      /* The edit holds it. */
      g_object_unref (answer);
    }
  gw_edit_set_boolean (edit, answer, "happened", is_active (happened->yes));
  gw_edit_set_boolean (edit, answer, "done", is_active (happened->yes) && is_active (self->choices[QUESTION_DONE].yes));
}
