/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-split-credit-dialog.h"

#include <glib/gi18n-lib.h>

#include "gw-check-in-goals.h"
#include "gw-goal-text.h"
#include "gw-history.h"
#include "gw-split-credit.h"

struct _GwSplitCreditDialog
{
  GwFormDialog parent_instance;

  GwSession  *session;
  GListStore *goals; /* that count in the same unit */
  GPtrArray  *rows;
  GtkWidget  *amount;
  GtkWidget  *date;
  GtkWidget  *note;
  GtkWidget  *add;
};

/* What was typed, as it was understood; both arrays have an element a row. */
typedef struct
{
  GwDate date;
  gint64 amount;
  gint64 *percents;
  gint64 *shares;
} Split;

G_DEFINE_FINAL_TYPE (GwSplitCreditDialog, gw_split_credit_dialog, GW_TYPE_FORM_DIALOG)

static void
split_clear (Split *split)
{
  g_clear_pointer (&split->percents, g_free);
  g_clear_pointer (&split->shares, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Split, split_clear)

static GwSplitCreditRow *
get_row (GwSplitCreditDialog *self,
         guint                position)
{
  return self->rows->pdata[position];
}

static GwGoal *
get_goal (GwSplitCreditDialog *self,
          guint                position)
{
  return gw_split_credit_row_get_goal (get_row (self, position));
}

static char *
write_amount (GwSplitCreditDialog *self,
              gint64               amount)
{
  return gw_format_amount (gw_session_get_format (self->session), amount,
                           gw_record_get_decimals (GW_RECORD (get_goal (self, 0))));
}

/* A total that was entered for a later day would not have the share in it. */
static gboolean
check_goal (GwSplitCreditDialog  *self,
            guint                 position,
            GwDate                date,
            GError              **error)
{
  GwGoal *goal = get_goal (self, position);
  const GwCheckIn *last = gw_check_ins_get_last (gw_record_get_check_ins (GW_RECORD (goal)), G_MAXINT32 - 1);
  g_autofree char *title = gw_goal_text_title (goal);
  g_autofree char *day = NULL;

  for (guint i = 0; i < position; i++)
    if (get_goal (self, i) == goal)
      {
        g_set_error (error, GW_RECORD_ERROR, GW_RECORD_ERROR_RANGE, _("“%s” is chosen twice."), title);
        return FALSE;
      }
  if (last == NULL || last->date <= date)
    return TRUE;

  day = gw_format_date (gw_session_get_format (self->session), last->date);
  g_set_error (error, GW_RECORD_ERROR, GW_RECORD_ERROR_RANGE,
               /* Translators: the title of a goal and a date */
               _("“%s” has a later total, of %s. Choose that day or a later one."), title, day);
  return FALSE;
}

static gboolean
read_split (GwSplitCreditDialog  *self,
            Split                *split,
            GError              **error)
{
  const GwFormat *format = gw_session_get_format (self->session);

  split->percents = g_new0 (gint64, self->rows->len + 1);
  split->shares = g_new0 (gint64, self->rows->len + 1);
  if (self->rows->len == 0)
    {
      g_set_error_literal (error, GW_FORMAT_ERROR, GW_FORMAT_ERROR_EMPTY, _("Add the goals that share the amount."));
      return FALSE;
    }
  if (!gw_format_parse_amount (format, gtk_editable_get_text (GTK_EDITABLE (self->amount)),
                               gw_record_get_decimals (GW_RECORD (get_goal (self, 0))), &split->amount, error) ||
      !gw_check_in_read_date (self->session, gtk_editable_get_text (GTK_EDITABLE (self->date)), &split->date, error))
    return FALSE;

  for (guint i = 0; i < self->rows->len; i++)
    if (!gw_format_parse_amount (format, gw_split_credit_row_get_percent (get_row (self, i)),
                                 GW_SPLIT_CREDIT_DECIMALS, &split->percents[i], error) ||
        !check_goal (self, i, split->date, error))
      return FALSE;

  if (!gw_split_credit_check (split->percents, self->rows->len, format, error))
    return FALSE;
  gw_split_credit (split->amount, split->percents, self->rows->len, split->shares);
  return TRUE;
}

/* "Gets 3 600 thousand USD. Its total goes from 215 to 3 815." */
static void
say_what_each_gets (GwSplitCreditDialog *self,
                    const Split         *split)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      gint64 total = gw_split_credit_get_total (get_goal (self, i), split->date);
      g_autofree char *share = write_amount (self, split->shares[i]);
      g_autofree char *before = write_amount (self, total);
      g_autofree char *after = write_amount (self, total + split->shares[i]);
      /* Translators: an amount and two totals: "Gets 3 600. Its total goes from 215 to 3 815." */
      g_autofree char *gets = g_strdup_printf (_("Gets %s. Its total goes from %s to %s."), share, before, after);

      gw_split_credit_row_set_gets (get_row (self, i), gets);
    }
}

static void
changed_cb (GwSplitCreditDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_auto (Split) split = { 0 };
  gboolean is_whole;

  g_assert (GW_IS_SPLIT_CREDIT_DIALOG (self));

  is_whole = read_split (self, &split, &error);
  gw_form_dialog_set_complete (GW_FORM_DIALOG (self), is_whole);
  if (is_whole)
    {
      say_what_each_gets (self, &split);
      gw_form_dialog_set_message (GW_FORM_DIALOG (self), _("Each share is added to the last known total of its goal."),
                                  FALSE);
      return;
    }

  for (guint i = 0; i < self->rows->len; i++)
    gw_split_credit_row_set_gets (get_row (self, i), NULL);
  /* Nobody is told off for what they have not typed yet. */
  if (g_error_matches (error, GW_FORMAT_ERROR, GW_FORMAT_ERROR_EMPTY))
    gw_form_dialog_set_message (GW_FORM_DIALOG (self), _("Type the whole amount and how much of it each goal gets."),
                                FALSE);
  else
    gw_form_dialog_set_message (GW_FORM_DIALOG (self), error->message, TRUE);
}

/* "Deal with Example Ltd: 30 % of 12 000", after what was noted that day. */
static char *
write_note (GwSplitCreditDialog *self,
            const Split         *split,
            guint                position,
            const char          *former)
{
  g_autofree char *remark = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->note))));
  g_autofree char *whole = write_amount (self, split->amount);
  g_autofree char *percent = gw_format_percent (gw_session_get_format (self->session),
                                                (double) split->percents[position] / GW_SPLIT_CREDIT_WHOLE,
                                                split->percents[position] % 100 == 0 ? 0 : GW_SPLIT_CREDIT_DECIMALS);
  /* Translators: a share of an amount, such as "30 % of 12 000" */
  g_autofree char *share = g_strdup_printf (C_("share", "%s of %s"), percent, whole);
  g_autofree char *note = NULL;

  if (remark[0] != '\0')
    /* Translators: a remark and a share, such as "Deal with Example Ltd: 30 % of 12 000" */
    note = g_strdup_printf (C_("remark and share", "%s: %s"), remark, share);
  else
    note = g_steal_pointer (&share);

  return former != NULL ? g_strjoin ("; ", former, note, NULL) : g_steal_pointer (&note);
}

static void
add_to_edit (GwSplitCreditDialog *self,
             const Split         *split,
             guint                position,
             GwEdit              *edit)
{
  GwGoal *goal = get_goal (self, position);
  GwCheckIns *check_ins = gw_record_get_check_ins (GW_RECORD (goal));
  GwDate today = gw_session_get_day (self->session);
  GwCheckIn check_in = { .date = split->date, .recorded = split->date != today ? today : GW_DATE_NONE };
  g_autofree char *note = NULL;
  guint at;

  if (gw_check_ins_find (check_ins, split->date, &at))
    note = write_note (self, split, position, gw_check_ins_get (check_ins, at)->note);
  else
    note = write_note (self, split, position, NULL);
  check_in.note = note;
  check_in.value = gw_split_credit_get_total (goal, split->date) + split->shares[position];
  gw_edit_record_check_in (edit, GW_RECORD (goal), &check_in);
}

static gboolean
gw_split_credit_dialog_apply (GwFormDialog  *dialog,
                              GError       **error)
{
  GwSplitCreditDialog *self = GW_SPLIT_CREDIT_DIALOG (dialog);
  g_autoptr (GwEdit) edit = gw_edit_new (_("Split Credit"));
  g_auto (Split) split = { 0 };

  if (!read_split (self, &split, error))
    return FALSE;

  for (guint i = 0; i < self->rows->len; i++)
    add_to_edit (self, &split, i, edit);
  if (!gw_history_commit (gw_session_get_history (self->session), edit, error))
    return FALSE;

  gw_session_say_of_day (self->session, _("Credit split"), split.date);
  return TRUE;
}

static void
gw_split_credit_dialog_dispose (GObject *object)
{
  GwSplitCreditDialog *self = GW_SPLIT_CREDIT_DIALOG (object);

  /* What the rows lose while they go changes nothing any more. */
  for (guint i = 0; self->rows != NULL && i < self->rows->len; i++)
    g_signal_handlers_disconnect_by_data (self->rows->pdata[i], self);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->goals);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gw_split_credit_dialog_parent_class)->dispose (object);
}

static void
gw_split_credit_dialog_class_init (GwSplitCreditDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_split_credit_dialog_dispose;
  GW_FORM_DIALOG_CLASS (klass)->apply = gw_split_credit_dialog_apply;
}

static void
removed_cb (GwSplitCreditDialog *self,
            GwSplitCreditRow    *row)
{
  g_assert (GW_IS_SPLIT_CREDIT_DIALOG (self));

  (void) g_ptr_array_remove (self->rows, row);
  gw_form_dialog_remove_question (GW_FORM_DIALOG (self), GTK_WIDGET (row));
  gtk_widget_set_sensitive (self->add, TRUE);
  changed_cb (self);
}

/* What the others leave, so that the new row makes the whole. */
static char *
write_rest (GwSplitCreditDialog *self)
{
  const GwFormat *format = gw_session_get_format (self->session);
  gint64 rest = GW_SPLIT_CREDIT_WHOLE;

  for (guint i = 0; i < self->rows->len; i++)
    {
      gint64 percent;

      if (gw_format_parse_amount (format, gw_split_credit_row_get_percent (get_row (self, i)),
                                  GW_SPLIT_CREDIT_DECIMALS, &percent, NULL))
        rest -= CLAMP (percent, 0, GW_SPLIT_CREDIT_WHOLE);
    }

  return rest > 0 ? gw_format_amount_for_entry (format, rest, GW_SPLIT_CREDIT_DECIMALS) : g_strdup ("");
}

static void
add_cb (GwSplitCreditDialog *self)
{
  GwSplitCreditRow *row = gw_split_credit_dialog_add_row (self);

  (void) gtk_widget_child_focus (GTK_WIDGET (row), GTK_DIR_TAB_FORWARD);
}

static void
gw_split_credit_dialog_init (GwSplitCreditDialog *self)
{
  self->rows = g_ptr_array_new ();
  gw_form_dialog_set_texts (GW_FORM_DIALOG (self), _("Split Credit"), NULL, _("_Record"));
  gw_form_dialog_set_complete (GW_FORM_DIALOG (self), FALSE);
}

/**
 * gw_split_credit_dialog_new:
 * @session: the open document
 * @goal: a goal that counts a total; the amount is split between it and others
 *   of the same unit
 *
 * Returns: (transfer full): the dialog with two goals, half for each, yet to
 *   be presented
 */
GtkWidget *
gw_split_credit_dialog_new (GwSession *session,
                            GwGoal    *goal)
{
  GwSplitCreditDialog *self;
  g_autoptr (GListStore) all = NULL;
  g_autofree char *title = NULL;
  g_autofree char *today = NULL;
  g_autofree char *half = NULL;

  g_return_val_if_fail (GW_IS_SESSION (session), NULL);
  g_return_val_if_fail (GW_IS_GOAL (goal), NULL);

  self = g_object_new (GW_TYPE_SPLIT_CREDIT_DIALOG, NULL);
  self->session = g_object_ref (session);
  all = gw_check_in_goals_new (gw_session_get_insight (session));
  self->goals = gw_check_in_goals_alike (G_LIST_MODEL (all), goal);

  if (gw_goal_text_unit (goal)[0] == '\0')
    title = g_strdup (_("The whole amount"));
  else
    title = g_strdup_printf (C_("value and unit", "%s, %s"), _("The whole amount"), gw_goal_text_unit (goal));
  self->amount = gw_form_dialog_add_entry (GW_FORM_DIALOG (self), title, G_CALLBACK (changed_cb));
  self->date = gw_form_dialog_add_entry (GW_FORM_DIALOG (self), _("Date"), G_CALLBACK (changed_cb));
  self->note = gw_form_dialog_add_entry (GW_FORM_DIALOG (self), _("Note, if you like"), G_CALLBACK (changed_cb));
  today = gw_format_date (gw_session_get_format (session), gw_session_get_entry_day (session));
  gtk_editable_set_text (GTK_EDITABLE (self->date), today);

  self->add = gtk_button_new_with_mnemonic (_("_Add a Goal"));
  gtk_widget_set_halign (self->add, GTK_ALIGN_START);
  gtk_widget_set_margin_top (self->add, 12);
  g_signal_connect_swapped (self->add, "clicked", G_CALLBACK (add_cb), self);
  gw_form_dialog_add_question (GW_FORM_DIALOG (self), self->add);

  half = gw_format_amount_for_entry (gw_session_get_format (session), GW_SPLIT_CREDIT_WHOLE / 2,
                                     GW_SPLIT_CREDIT_DECIMALS);
  for (guint i = 0; i < MIN (2, g_list_model_get_n_items (G_LIST_MODEL (self->goals))); i++)
    gw_split_credit_row_set_percent (gw_split_credit_dialog_add_row (self), half);
  changed_cb (self);

  return GTK_WIDGET (self);
}

/**
 * gw_split_credit_dialog_fill:
 * @date: (nullable): a day, as somebody types it
 * @amount: (nullable): the whole amount, as somebody types it
 * @note: (nullable): a remark
 *
 * Fills in what is known already; %NULL leaves a row as it is.
 */
void
gw_split_credit_dialog_fill (GwSplitCreditDialog *self,
                             const char          *date,
                             const char          *amount,
                             const char          *note)
{
  g_return_if_fail (GW_IS_SPLIT_CREDIT_DIALOG (self));

  gw_form_dialog_fill_entry (self->date, date);
  gw_form_dialog_fill_entry (self->amount, amount);
  gw_form_dialog_fill_entry (self->note, note);
}

/**
 * gw_split_credit_dialog_add_row:
 *
 * Returns: (transfer none): a row for the first goal that has none yet, and
 *   for what the others leave; the last row when each goal has one
 */
GwSplitCreditRow *
gw_split_credit_dialog_add_row (GwSplitCreditDialog *self)
{
  guint n_goals;

  g_return_val_if_fail (GW_IS_SPLIT_CREDIT_DIALOG (self), NULL);

  n_goals = g_list_model_get_n_items (G_LIST_MODEL (self->goals));
  for (guint i = 0; i < n_goals; i++)
    {
      g_autoptr (GwGoal) goal = g_list_model_get_item (G_LIST_MODEL (self->goals), i);
      g_autofree char *rest = write_rest (self);
      GtkWidget *row;
      guint at = 0;

      while (at < self->rows->len && get_goal (self, at) != goal)
        at++;
      if (at < self->rows->len)
        continue;

      row = gw_split_credit_row_new (G_LIST_MODEL (self->goals), goal);
      g_signal_connect_swapped (row, "changed", G_CALLBACK (changed_cb), self);
      g_signal_connect_swapped (row, "removed", G_CALLBACK (removed_cb), self);
      g_ptr_array_add (self->rows, row);
      gw_form_dialog_add_question (GW_FORM_DIALOG (self), row);
      gw_split_credit_row_set_percent (GW_SPLIT_CREDIT_ROW (row), rest);
      break;
    }
  gtk_widget_set_sensitive (self->add, self->rows->len < n_goals);

  return self->rows->len > 0 ? get_row (self, self->rows->len - 1) : NULL;
}

/**
 * gw_split_credit_dialog_get_row:
 * @position: of a goal
 *
 * Returns: (transfer none) (nullable): its row
 */
GwSplitCreditRow *
gw_split_credit_dialog_get_row (GwSplitCreditDialog *self,
                                guint                position)
{
  g_return_val_if_fail (GW_IS_SPLIT_CREDIT_DIALOG (self), NULL);

  return position < self->rows->len ? get_row (self, position) : NULL;
}
