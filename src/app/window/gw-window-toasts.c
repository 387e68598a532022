/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-window-private.h"

#include <glib/gi18n-lib.h>

#define TOAST_SECONDS 5
/* Who looks at the printer when something fails shall find it said here. */
#define REFUSAL_SECONDS 15

/* What the window says for a few seconds. Sentences are never markup. */
static AdwToast *
new_toast (const char *sentence,
           guint       seconds)
{
  g_autofree char *escaped = g_markup_escape_text (sentence, -1);
  AdwToast *toast = adw_toast_new (escaped);

  adw_toast_set_timeout (toast, seconds);
  return toast;
}

/**
 * gw_window_toast:
 * @sentence: what happened; never markup
 * @can_undo: whether the last edit is what happened
 *
 * Says something for a few seconds.
 */
void
gw_window_toast (GwWindow   *self,
                 const char *sentence,
                 gboolean    can_undo)
{
  AdwToast *toast;

  g_return_if_fail (GW_IS_WINDOW (self));
  g_return_if_fail (sentence != NULL);

  toast = new_toast (sentence, TOAST_SECONDS);
  if (can_undo)
    {
      adw_toast_set_button_label (toast, _("_Undo"));
      adw_toast_set_action_name (toast, "win.undo");
      g_set_weak_pointer (&self->undo_toast, toast);
    }
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/**
 * gw_window_toast_refusal:
 * @sentence: what was refused and why; never markup
 *
 * Says it before everything else that waits to be said, and longer.
 */
void
gw_window_toast_refusal (GwWindow   *self,
                         const char *sentence)
{
  AdwToast *toast;

  g_assert (GW_IS_WINDOW (self));

  toast = new_toast (sentence, REFUSAL_SECONDS);
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  if (self->session != NULL && gw_session_is_past (self->session))
    g_set_weak_pointer (&self->past_toast, toast);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/**
 * gw_window_toast_day:
 * @sentence: what was done; never markup
 * @day: the day that shows it
 *
 * Says it, with a button that goes to that day.
 */
void
gw_window_toast_day (GwWindow   *self,
                     const char *sentence,
                     GwDate      day)
{
  g_autofree char *date = NULL;
  g_autofree char *label = NULL;
  AdwToast *toast;

  g_assert (GW_IS_WINDOW (self));
  g_assert (self->session != NULL);

  date = gw_format_short_date (gw_session_get_format (self->session), day);
  /* Translators: a button; %s is a day such as "6 Jul" */
  label = g_strdup_printf (_("_Show %s"), date);
  toast = new_toast (sentence, REFUSAL_SECONDS);
  adw_toast_set_button_label (toast, label);
  adw_toast_set_action_name (toast, "win.show-day");
  adw_toast_set_action_target (toast, "i", day);
  g_set_weak_pointer (&self->undo_toast, toast);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/**
 * gw_window_dismiss_undo_toast:
 *
 * To be called after an edit: "Undo" on a toast would take back something else
 * than what the toast says.
 */
void
gw_window_dismiss_undo_toast (GwWindow *self)
{
  g_assert (GW_IS_WINDOW (self));

  if (self->undo_toast != NULL)
    adw_toast_dismiss (self->undo_toast);
}

/**
 * gw_window_dismiss_past_toast:
 *
 * To be called when the present is looked at again: what was refused in the past
 * goes now.
 */
void
gw_window_dismiss_past_toast (GwWindow *self)
{
  g_assert (GW_IS_WINDOW (self));

  if (self->past_toast != NULL)
    adw_toast_dismiss (self->past_toast);
}
