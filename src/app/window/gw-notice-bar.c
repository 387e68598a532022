/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-notice-bar.h"

#include "gw-paragraph.h"

#include <glib/gi18n-lib.h>

/* A quiet row under the header bar: something to know that keeps nobody from
 * working, perhaps with a button for what one can do about it. */
struct _GwNoticeBar
{
  AdwBin parent_instance;

  GtkWidget *label;
  GtkWidget *button;
  GtkWidget *close;
  char *hidden; /* what was shown last and closed by the person */
};

G_DEFINE_FINAL_TYPE (GwNoticeBar, gw_notice_bar, ADW_TYPE_BIN)

/* It does not come back with the same sentence. */
static void
on_close (GwNoticeBar *self)
{
  g_assert (GW_IS_NOTICE_BAR (self));

  g_free (self->hidden);
  self->hidden = g_strdup (gw_notice_bar_get_sentence (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
gw_notice_bar_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  g_clear_pointer (&GW_NOTICE_BAR (object)->hidden, g_free);

  G_OBJECT_CLASS (gw_notice_bar_parent_class)->dispose (object);
}

static void
gw_notice_bar_class_init (GwNoticeBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_notice_bar_dispose;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "notice");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_STATUS);
}

static void
gw_notice_bar_init (GwNoticeBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->close = gtk_button_new_from_icon_name ("window-close-symbolic");
  self->label = gw_paragraph_new (NULL, NULL);
  gtk_widget_set_hexpand (self->label, TRUE);
  gtk_widget_set_valign (self->label, GTK_ALIGN_CENTER);

  self->button = gtk_button_new ();
  gtk_button_set_use_underline (GTK_BUTTON (self->button), TRUE);
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);

  gtk_widget_set_tooltip_text (self->close, _("Hide This Notice"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->close), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Hide This Notice"), -1);
  gtk_widget_set_valign (self->close, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->close, "flat");
  gtk_widget_add_css_class (self->close, "circular");
  g_signal_connect_swapped (self->close, "clicked", G_CALLBACK (on_close), self);

  gtk_box_append (GTK_BOX (box), self->label);
  gtk_box_append (GTK_BOX (box), self->button);
  gtk_box_append (GTK_BOX (box), self->close);
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * gw_notice_bar_show:
 * @sentence: what there is to know; never markup
 * @label: (nullable): of the button, with its mnemonic
 * @action: (nullable): what the button does
 *
 * Says something until gw_notice_bar_hide(), or until the person closes it: then
 * it stays closed for this sentence.
 */
void
gw_notice_bar_show (GwNoticeBar *self,
                    const char  *sentence,
                    const char  *label,
                    const char  *action)
{
  g_return_if_fail (GW_IS_NOTICE_BAR (self));
  g_return_if_fail (sentence != NULL);
  g_return_if_fail ((label == NULL) == (action == NULL));

  if (g_strcmp0 (self->hidden, sentence) == 0)
    return;

  g_clear_pointer (&self->hidden, g_free);
  gtk_label_set_text (GTK_LABEL (self->label), sentence);
  gtk_widget_set_visible (self->button, label != NULL);
  if (label != NULL)
    {
      gtk_button_set_label (GTK_BUTTON (self->button), label);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), action);
    }
  gtk_widget_set_visible (self->close, TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

/**
 * gw_notice_bar_show_always:
 * @sentence: what there is to know; never markup
 * @label: of the button, with its mnemonic
 * @action: what the button does
 *
 * Says something that one must not forget: it stays until the button has ended
 * it.
 */
void
gw_notice_bar_show_always (GwNoticeBar *self,
                           const char  *sentence,
                           const char  *label,
                           const char  *action)
{
  g_return_if_fail (GW_IS_NOTICE_BAR (self));
  g_return_if_fail (label != NULL && action != NULL);

  g_clear_pointer (&self->hidden, g_free);
  gw_notice_bar_show (self, sentence, label, action);
  gtk_widget_set_visible (self->close, FALSE);
}

/**
 * gw_notice_bar_hide:
 *
 * There is nothing to know any more.
 */
void
gw_notice_bar_hide (GwNoticeBar *self)
{
  g_return_if_fail (GW_IS_NOTICE_BAR (self));

  g_clear_pointer (&self->hidden, g_free);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * gw_notice_bar_get_sentence:
 *
 * Returns: (transfer none): what it says, or said last
 */
const char *
gw_notice_bar_get_sentence (GwNoticeBar *self)
{
  g_return_val_if_fail (GW_IS_NOTICE_BAR (self), NULL);

  return gtk_label_get_text (GTK_LABEL (self->label));
}
