/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-check-in-list.h"

#include <glib/gi18n-lib.h>

#include "gw-check-in-dialog.h"
#include "gw-row-name.h"
#include "gw-short-list.h"

struct _GwCheckInList
{
  GtkWidget parent_instance;

  GtkWidget        *scroller;
  GtkSortListModel *sorted;
  GtkFilter        *known;
  GwSession        *session;
  GwGoal           *goal;
  GwDate            as_of; /* that the rows were written for */
};

G_DEFINE_FINAL_TYPE (GwCheckInList, gw_check_in_list, GTK_TYPE_WIDGET)

static int
compare_items (gconstpointer one,
               gconstpointer other,
               gpointer      user_data)
{
  GwDate first = gw_check_in_item_get ((GwCheckInItem *) one)->date;
  GwDate second = gw_check_in_item_get ((GwCheckInItem *) other)->date;

  return (first < second) - (first > second);
}

static void
remove_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  GwCheckInList *self = GW_CHECK_IN_LIST (widget);
  GwDate date = g_variant_get_int32 (parameter);
  g_autoptr (GwEdit) edit = NULL;
  guint position;

  if (self->goal == NULL || !gw_check_ins_find (gw_record_get_check_ins (GW_RECORD (self->goal)), date, &position))
    return;

  edit = gw_edit_new (_("Remove Check-in"));
  gw_edit_remove_check_in (edit, GW_RECORD (self->goal), date);
  if (gw_session_commit (self->session, edit))
    gw_session_say_done (self->session, _("Check-in removed"));
}

static GtkWidget *
new_label (int   n_chars,
           float xalign)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_width_chars (GTK_LABEL (label), n_chars);
  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "numeric");

  return label;
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  GtkWidget *note = new_label (8, 0);
  GtkWidget *remove = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_set_hexpand (note, TRUE);
  gtk_widget_add_css_class (note, "dim-label");
  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_add_css_class (remove, "aside");
  gtk_widget_set_tooltip_text (remove, _("Remove This Check-in"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Remove This Check-in"), -1);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (remove), g_variant_new_int32 (GW_DATE_NONE));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (remove), "check-ins.remove");

  gtk_box_append (GTK_BOX (box), new_label (15, 0));
  gtk_box_append (GTK_BOX (box), new_label (9, 1));
  gtk_box_append (GTK_BOX (box), note);
  gtk_box_append (GTK_BOX (box), remove);
  gtk_list_item_set_child (item, box);
}

/* A number that is wrong is corrected where it stands. */
static void
activate_cb (GwCheckInList *self,
             guint          position)
{
  g_autoptr (GwCheckInItem) item = g_list_model_get_item (G_LIST_MODEL (self->sorted), position);

  g_assert (GW_IS_CHECK_IN_LIST (self));

  if (item != NULL)
    gw_check_in_dialog_present_correction (self->session, GTK_WIDGET (self), self->goal, gw_check_in_item_get (item));
}

static char *
write_value (GwCheckInList *self,
             gint64         value)
{
  if (value == GW_UNSET)
    return g_strdup (_("excused"));

  return gw_format_amount (gw_session_get_format (self->session), value,
                           gw_record_get_decimals (GW_RECORD (self->goal)));
}

/* "was 120", for what was corrected before the day that people look at. */
static char *
write_former (GwCheckInList   *self,
              const GwCheckIn *check_in)
{
  GString *text = g_string_new (NULL);
  GwDate as_of = gw_session_get_as_of (self->session);
  gboolean is_corrected = gw_check_in_get_recorded (check_in) <= as_of;

  for (guint i = gw_check_in_get_n_former (check_in); i > 0; i--)
    {
      const GwFormerValue *former = gw_check_in_get_former (check_in, i - 1);
      g_autofree char *value = NULL;
      g_autofree char *day = NULL;

      if (former->recorded > as_of)
        continue;
      /* The newest that was known then is the number itself. */
      if (!is_corrected)
        {
          is_corrected = TRUE;
          continue;
        }
      value = write_value (self, former->value);
      day = gw_format_short_date (gw_session_get_format (self->session), former->recorded);
      if (text->len > 0)
        g_string_append (text, "\n");
      /* Translators: a number that was corrected, and when it had been written
       * down, such as "was 120 (16 Nov)" */
      g_string_append_printf (text, _("was %s (%s)"), value, day);
    }

  return g_string_free (text, FALSE);
}

static char *
write_remark (const GwCheckIn *check_in,
              const char      *former)
{
  const char *note = check_in->note != NULL ? check_in->note : "";

  if (former[0] == '\0' || note[0] == '\0')
    return g_strconcat (former, note, NULL);

  /* Translators: what stood there before, and a remark */
  return g_strdup_printf (C_("former value and note", "%s · %s"), former, note);
}

static void
bind_cb (GwCheckInList *self,
         GtkListItem   *item)
{
  const GwCheckIn *check_in = gw_check_in_item_get (gtk_list_item_get_item (item));
  GtkWidget *child = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  g_autofree char *date = gw_format_date (gw_session_get_format (self->session), check_in->date);
  gint64 known = check_in->value;
  g_autofree char *value = NULL;
  g_autofree char *said = NULL;
  g_autofree char *former = write_former (self, check_in);
  g_autofree char *remark = write_remark (check_in, former);

  (void) gw_check_in_get_known (check_in, gw_session_get_as_of (self->session), &known);
  value = write_value (self, known);

  gtk_label_set_text (GTK_LABEL (child), date);
  child = gtk_widget_get_next_sibling (child);
  gtk_label_set_text (GTK_LABEL (child), value);
  child = gtk_widget_get_next_sibling (child);
  gtk_label_set_text (GTK_LABEL (child), remark);
  gtk_widget_set_tooltip_text (child, remark[0] != '\0' ? remark : NULL);
  /* Translators: a check-in in a list, for screen readers: its day, and its value */
  said = g_strdup_printf (C_("check-in", "%s: %s"), date, value);
  gw_row_name_set (child, said);
  child = gtk_widget_get_next_sibling (child);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (child), g_variant_new_int32 (check_in->date));
}

/* Whether it was known on the day that people look at. */
static gboolean
is_known (gpointer item,
          gpointer user_data)
{
  GwCheckInList *self = user_data;
  gint64 value;

  return self->session != NULL &&
         gw_check_in_get_known (gw_check_in_item_get (item), gw_session_get_as_of (self->session), &value);
}

static void
gw_check_in_list_dispose (GObject *object)
{
  GwCheckInList *self = GW_CHECK_IN_LIST (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->sorted);
  g_clear_object (&self->known);
  g_clear_object (&self->goal);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gw_check_in_list_parent_class)->dispose (object);
}

static void
gw_check_in_list_class_init (GwCheckInListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_check_in_list_dispose;

  gtk_widget_class_install_action (widget_class, "check-ins.remove", "i", remove_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
gw_check_in_list_init (GwCheckInList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  self->as_of = GW_DATE_NONE;
  self->known = GTK_FILTER (gtk_custom_filter_new (is_known, self, NULL));
  self->sorted = gtk_sort_list_model_new (NULL, GTK_SORTER (gtk_custom_sorter_new (compare_items, NULL, NULL)));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (bind_cb), self);

  self->scroller = gw_short_list_new (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->sorted))), factory,
                                      _("Check-ins"));
  gw_short_list_activate (self->scroller, G_CALLBACK (activate_cb), self);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

/**
 * gw_check_in_list_bind:
 * @session: the open document
 * @goal: (nullable): whose numbers to show
 */
void
gw_check_in_list_bind (GwCheckInList *self,
                       GwSession     *session,
                       GwGoal        *goal)
{
  g_autoptr (GtkFilterListModel) filtered = NULL;
  GListModel *check_ins;
  GwDate as_of;

  g_return_if_fail (GW_IS_CHECK_IN_LIST (self));
  g_return_if_fail (goal == NULL || GW_IS_SESSION (session));

  as_of = session != NULL ? gw_session_get_as_of (session) : GW_DATE_NONE;
  if (self->session == session && self->goal == goal && self->as_of == as_of)
    return;

  gtk_sort_list_model_set_model (self->sorted, NULL);
  g_set_object (&self->session, session);
  g_set_object (&self->goal, goal);
  self->as_of = as_of;
  if (goal == NULL)
    return;

  check_ins = g_object_ref (G_LIST_MODEL (gw_record_get_check_ins (GW_RECORD (goal))));
  filtered = gtk_filter_list_model_new (check_ins, g_object_ref (self->known));
  gtk_sort_list_model_set_model (self->sorted, G_LIST_MODEL (filtered));
}

/**
 * gw_check_in_list_get_length:
 *
 * Returns: how many numbers it shows
 */
guint
gw_check_in_list_get_length (GwCheckInList *self)
{
  g_return_val_if_fail (GW_IS_CHECK_IN_LIST (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->sorted));
}
